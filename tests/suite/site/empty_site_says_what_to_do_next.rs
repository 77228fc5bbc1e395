//! A database without an academy: the front door says what to do next, and nothing breaks.

use crate::support::World;

#[test]
fn the_front_door_tells_the_next_step() {
    let world = World::empty();
    let page = world.visitor().opens("/").is(200);
    page.says("Its database is still empty").says("lectern demo").says("lectern --help");
    assert!(!page.is_listed());
    let french = world.visitor().accepting("fr").opens("/").is(200).says("lectern demo");
    assert_eq!(french.lang(), "fr");
    assert_ne!(french.heading(), page.heading());
}

#[test]
fn everything_else_is_missing_but_sound() {
    let world = World::empty();
    let visitor = world.visitor();
    for path in ["/gb/", "/gb", "/gb/articles", "/fr/articles.rss", "/gb/cookies", "/nowhere"] {
        let page = visitor.opens(path).is(404);
        assert_eq!(page.elements("h1").len(), 1, "{path}");
        page.follows("Go to the front door").is(200);
    }
    visitor.opens("/robots.txt").is(200);
    let map = visitor.opens("/sitemap.xml").is(200);
    assert!(!map.answer().text().contains("<loc>"), "there is nothing to name");
    visitor.opens("/health/live").is(200).says("live");
    visitor.opens("/health/ready").is(200).says("ready");
}

#[test]
fn the_choice_about_cookies_works_before_there_is_an_edition() {
    let world = World::empty();
    let visitor = world.visitor();
    visitor.opens("/").submits("Refuse").is(200).is_at("/").does_not_say("Cookies on this site");
    assert_eq!(visitor.cookies(), ["consent"]);
    world.visitor().opens("/").submits("Choose").is(200);
}
