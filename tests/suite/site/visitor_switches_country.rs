//! The switcher leads to the same page in another country, or, where that is not published, to its list: never to a 404.

use std::collections::HashMap;

use crate::support::{Page, World};

fn leads_to(page: &Page) -> Vec<String> {
    page.links_in(".switcher").into_iter().map(|link| link.href).collect()
}

#[test]
fn an_article_leads_to_itself_in_every_country() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/articles/what-is-a-backend-developer");
    let mut elsewhere = page.clone();
    for (country, edition) in
        [("France", "fr"), ("Россия", "ru"), ("Suomi", "fi"), ("New Zealand", "nz"), ("England", "gb")]
    {
        elsewhere = elsewhere.follows_in(".switcher", country).is(200);
        elsewhere.is_at(&format!("/{edition}/articles/what-is-a-backend-developer"));
    }
    assert_eq!(elsewhere.heading(), page.heading(), "and round again");
}

#[test]
fn what_is_not_published_elsewhere_leads_to_its_list() {
    let world = World::demo();
    let draft = world.visitor().opens("/gb/articles/learning-it-at-forty").is(200);
    let expected = ["/fr/articles/learning-it-at-forty", "/ru/articles", "/fi/articles/learning-it-at-forty"];
    assert_eq!(leads_to(&draft)[..3], expected);
    draft.follows_in(".switcher", "New Zealand").is(200).is_at("/nz/articles").does_not_say("Learning IT at forty");
    let scheduled = world.visitor().opens("/gb/articles/the-first-hundred-milliseconds").is(200);
    scheduled.follows_in(".switcher", "Suomi").is(200).is_at("/fi/articles");
}

#[test]
fn from_no_page_does_it_lead_to_a_page_that_is_not_there() {
    let world = World::demo();
    let status: HashMap<&str, u16> =
        world.crawled().iter().map(|answer| (answer.path.as_str(), answer.status)).collect();
    let visitor = world.visitor();
    let mut pages = 0;
    for answer in world.crawled().iter().filter(|answer| answer.is_html() && answer.path != "/") {
        let links = leads_to(&Page::read(&visitor, answer));
        assert_eq!(links.len(), 5, "{}", answer.path);
        for link in links {
            assert_eq!(status.get(link.as_str()), Some(&200), "{} leads to {link}", answer.path);
        }
        pages += 1;
    }
    assert!(pages > 300, "only {pages} pages were found");
}

#[test]
fn each_country_is_named_in_its_own_language() {
    let world = World::demo();
    let page = world.visitor().opens("/ru/glossary");
    let named = page.texts(".switcher li a");
    assert_eq!(named, ["France Français", "Россия Русский", "Suomi Suomi", "England English", "New Zealand English"]);
    let languages = ["fr-FR", "ru-RU", "fi-FI", "en-GB", "en-NZ"];
    assert_eq!(page.attributes(".switcher li a", "lang"), languages);
    assert_eq!(page.attributes(".switcher li a", "hreflang"), languages);
    assert_eq!(page.texts(".switcher a[aria-current]"), ["Россия Русский"]);
}

#[test]
fn a_page_that_is_not_there_still_leads_to_the_countries() {
    let world = World::demo();
    let page = world.visitor().opens("/fi/articles/no-such-article").is(404);
    assert_eq!(leads_to(&page), ["/fr/", "/ru/", "/fi/", "/gb/", "/nz/"]);
}
