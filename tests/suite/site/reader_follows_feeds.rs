//! Articles as RSS and Atom, read by somebody else's parser.

use feed_rs::model::{Feed, FeedType};
use feed_rs::parser;

use crate::support::{BASE_URL, World};

const EDITIONS: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

fn feed(world: &World, path: &str) -> Feed {
    let answer = world.visitor().fetches(path);
    assert_eq!(answer.status, 200, "{path}");
    parser::parse(answer.body.as_slice()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The links of a feed's entries, in the feed's order.
fn links(feed: &Feed) -> Vec<String> {
    feed.entries.iter().map(|entry| entry.links[0].href.clone()).collect()
}

#[test]
fn both_feeds_hold_what_the_list_holds() {
    let world = World::demo();
    for edition in EDITIONS {
        let list = world.visitor().opens(&format!("/{edition}/articles"));
        let entries = list.links_in("main .entries");
        let listed: Vec<String> = entries.iter().map(|link| format!("{BASE_URL}{}", link.href)).collect();
        let titles: Vec<&str> = entries.iter().map(|link| link.text.as_str()).collect();
        for (ending, kind) in [("rss", FeedType::RSS2), ("atom", FeedType::Atom)] {
            let feed = feed(&world, &format!("/{edition}/articles.{ending}"));
            assert_eq!(feed.feed_type, kind);
            assert_eq!(links(&feed), listed, "{edition}.{ending}");
            let told = feed.entries.iter().map(|entry| crate::support::words(&entry.title.as_ref().unwrap().content));
            assert_eq!(told.collect::<Vec<_>>(), titles, "{edition}.{ending}");
        }
    }
}

#[test]
fn drafts_and_what_is_scheduled_are_in_neither() {
    let world = World::demo();
    for ending in ["rss", "atom"] {
        let has = |edition: &str, slug: &str| {
            let links = links(&feed(&world, &format!("/{edition}/articles.{ending}")));
            links.contains(&format!("{BASE_URL}/{edition}/articles/{slug}"))
        };
        assert!(has("gb", "learning-it-at-forty") && !has("nz", "learning-it-at-forty"));
        assert!(has("gb", "the-first-hundred-milliseconds") && !has("fi", "the-first-hundred-milliseconds"));
    }
}

#[test]
fn each_entry_tells_when_it_was_published_and_what_it_is_about() {
    let world = World::demo();
    for ending in ["rss", "atom"] {
        let feed = feed(&world, &format!("/fr/articles.{ending}"));
        let entry = &feed.entries[0];
        assert_eq!(entry.published.unwrap().to_rfc3339(), "2026-11-18T08:00:00+00:00");
        assert!(entry.summary.as_ref().unwrap().content.starts_with("On ne les voit jamais sur scène"));
        assert_eq!(feed.language.as_deref().map(str::to_ascii_lowercase).as_deref(), Some("fr-fr"), "{ending}");
        let mut ids: Vec<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), feed.entries.len(), "every entry has an id of its own");
    }
}

#[test]
fn atom_carries_the_introduction_with_absolute_links_and_its_language() {
    let world = World::demo();
    let feed = feed(&world, "/fr/articles.atom");
    let body = |slug: &str| {
        let entry = feed.entries.iter().find(|entry| entry.links[0].href.ends_with(slug)).expect("an entry");
        entry.content.clone().and_then(|content| content.body).expect("an introduction")
    };
    assert!(body("/what-is-a-backend-developer").contains("<p>"));
    let text = world.visitor().fetches("/fr/articles.atom").text().to_owned();
    assert!(text.contains("xml:lang=\"en\"") && text.contains("xml:lang=\"fr-FR\""), "what is English says so");
    for relative in ["href=\"/", "href=\"..", "src=\"/"] {
        assert!(!text.contains(relative) && !text.contains(&relative.replace('"', "&quot;")), "{relative}");
    }
}

#[test]
fn pages_name_their_feeds_and_feeds_name_themselves() {
    let world = World::demo();
    for edition in EDITIONS {
        let page = world.visitor().opens(&format!("/{edition}/glossary"));
        let named = |kind: &str| page.attributes(&format!("head link[type='{kind}']"), "href");
        assert_eq!(named("application/rss+xml"), [format!("/{edition}/articles.rss")]);
        assert_eq!(named("application/atom+xml"), [format!("/{edition}/articles.atom")]);
        for (ending, kind) in [("rss", "application/rss+xml"), ("atom", "application/atom+xml")] {
            let path = format!("/{edition}/articles.{ending}");
            let answer = world.visitor().fetches(&path);
            assert_eq!(answer.header("content-type"), Some(format!("{kind}; charset=utf-8").as_str()));
            let own = answer.text().contains(&format!("{BASE_URL}{path}")) && answer.text().contains("rel=\"self\"");
            assert!(own, "{path} names itself");
        }
    }
}
