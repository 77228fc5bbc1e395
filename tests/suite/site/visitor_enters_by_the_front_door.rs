//! `/` leads to the edition: the remembered one, else the one whose language the browser asks for, else a choice.

use crate::support::World;

#[test]
fn a_browser_that_names_a_whole_locale_gets_its_country() {
    let world = World::demo();
    world.visitor().accepting("en-NZ, en;q=0.5").asks("/").redirects(302, "/nz/");
    world.visitor().accepting("en-GB").asks("/").redirects(302, "/gb/");
    world.visitor().accepting("fi").asks("/").redirects(302, "/fi/");
}

#[test]
fn a_browser_from_a_country_without_an_edition_gets_its_language() {
    let world = World::demo();
    world.visitor().accepting("fr-CA, en;q=0.8").asks("/").redirects(302, "/fr/");
    world.visitor().accepting("en-US, fr;q=0.8").opens("/").is(200).is_at("/gb/");
    world.visitor().accepting("de, ru;q=0.1").asks("/").redirects(302, "/ru/");
}

#[test]
fn who_speaks_none_of_the_languages_chooses_a_country() {
    let world = World::demo();
    let chooser = world.visitor().accepting("de-DE, de").opens("/").is(200).is_at("/");
    for country in ["France", "Россия", "Suomi", "England", "New Zealand"] {
        chooser.says(country);
    }
    assert_eq!(chooser.links_in("main").len(), 5);
    chooser.follows("Suomi").is(200).is_at("/fi/");
    world.visitor().opens("/").is(200).is_at("/").says("Choose your country");
}

#[test]
fn what_depends_on_the_browser_is_kept_by_no_cache_for_others() {
    let world = World::demo();
    for languages in ["fr", "de"] {
        let answer = world.visitor().accepting(languages).asks("/");
        let vary = answer.headers().get_all("vary").iter().map(|value| value.to_str().unwrap());
        let vary = vary.collect::<Vec<_>>().join(", ").to_ascii_lowercase();
        assert!(vary.contains("accept-language") && vary.contains("cookie"), "{languages}: {vary}");
    }
}

#[test]
fn who_allowed_it_is_led_to_the_country_they_read_last() {
    let world = World::demo();
    let visitor = world.visitor().accepting("fr");
    visitor.opens("/gb/").submits("Accept").is_at("/gb/");
    visitor.opens("/nz/articles");
    visitor.asks("/").redirects(302, "/nz/");
}

#[test]
fn who_refused_is_led_by_their_languages_again() {
    let world = World::demo();
    let visitor = world.visitor().accepting("fr");
    visitor.opens("/gb/").submits("Refuse").is_at("/gb/");
    visitor.asks("/").redirects(302, "/fr/");
}

#[test]
fn a_remembered_edition_that_is_gone_is_no_dead_end() {
    let world = World::demo();
    let visitor = world.visitor().accepting("fi").with_cookie("consent", "preferences").with_cookie("edition", "xx");
    visitor.asks("/").redirects(302, "/fi/");
}
