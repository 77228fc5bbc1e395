//! Whatever an editor types, readers see it: markup in a text is never markup of the page.

use lectern::base::languages::Language;
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;
use lectern::domain::settings::{self, Academy};
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};

use crate::support::{Page, World};

/// What would run, break out of an attribute, or end an element, if it were taken for markup.
const MARKUP: &str = "\"'><script>alert(1)</script><img src=x onerror=alert(2)></title></textarea> & {{ 7*7 }}";

/// Writes the markup into every slot of a record, and publishes it in England.
fn deface(world: &World, kind: RecordKind, slug: &str, slots: &[Slot]) {
    let (id, england) = (world.record(kind, slug), world.edition("gb"));
    let edit = |slot: &Slot| TextEdit {
        part: Part::WHOLE,
        slot: *slot,
        layer: Layer::Edition(england.code.clone()),
        language: Language::shared(),
        content: Some(format!("{} {MARKUP}", slot.as_str())),
        against: None,
    };
    let edits: Vec<_> = slots.iter().map(edit).collect();
    world.writes(async |tx| {
        texts::save(tx, &world.actor(), kind, id, edits.clone()).await?;
        publications::place(tx, &world.actor(), kind, id, &[Placement::published(&england)]).await
    });
}

fn defaced() -> World {
    use Slot::{Body, Closing, Description, Introduction, Tagline, Text, Title};
    let world = World::own();
    let article = [Title, Tagline, Description, Introduction, Body, Closing];
    deface(&world, RecordKind::Article, "what-is-a-backend-developer", &article);
    deface(&world, RecordKind::Term, "server", &[Title, Tagline, Description, Text]);
    deface(&world, RecordKind::Page, "about", &[Title, Description, Body]);
    deface(&world, RecordKind::Topic, "programming", &[Title, Tagline]);
    deface(&world, RecordKind::Edition, "gb", &[Title, Description, Introduction]);
    deface(&world, RecordKind::Venue, "london-clerkenwell", &[Slot::Directions]);
    let academy = Academy { name: format!("Academy {MARKUP}") };
    world.writes(async |tx| settings::name_academy(tx, &world.actor(), &academy).await);
    world
}

/// Fails if anything of the markup became part of the page.
#[track_caller]
fn is_intact(page: &Page) {
    assert!(page.elements("img, textarea, iframe").is_empty(), "{}", page.path());
    for script in page.elements("script") {
        let is_data = script.attr("type") == Some("application/ld+json");
        assert!(is_data || script.attr("src").is_some(), "{} has a script of its own", page.path());
    }
    assert!(page.elements("title").len() - page.elements("svg title").len() == 1, "{}", page.path());
    let own =
        page.elements("body *").into_iter().filter(|one| one.value().attrs().any(|(name, _)| name.starts_with("on")));
    assert_eq!(own.count(), 0, "{} has a handler", page.path());
}

#[test]
fn on_every_kind_of_page() {
    let world = defaced();
    let visitor = world.visitor();
    for (path, slots) in [
        ("/gb/", &["title", "introduction"][..]),
        ("/gb/articles", &["title", "tagline"]),
        ("/gb/articles?topic=programming", &["title", "tagline"]),
        ("/gb/articles/what-is-a-backend-developer", &["title", "tagline", "introduction", "body", "closing"]),
        ("/gb/glossary", &["title", "tagline"]),
        ("/gb/glossary/server", &["title", "tagline", "text"]),
        ("/gb/pages/about", &["title", "body"]),
        ("/gb/contact", &["directions"]),
        ("/gb/articles/what-is-a-backend-develop", &["title", "tagline"]),
        ("/", &[]),
    ] {
        let page = visitor.opens(path);
        is_intact(&page);
        for slot in slots {
            page.says(&format!("{slot} {MARKUP}"));
        }
        page.says(&format!("Academy {MARKUP}"));
    }
}

#[test]
fn in_the_head_of_a_page_and_in_what_machines_read() {
    let world = defaced();
    let page = world.visitor().opens("/gb/articles/what-is-a-backend-developer");
    assert_eq!(page.title(), format!("title {MARKUP} · Academy {MARKUP}"));
    assert_eq!(page.description().as_deref(), Some(format!("description {MARKUP}").as_str()));
    let shared = page.attributes("meta[property='og:title']", "content");
    assert_eq!(shared, [format!("title {MARKUP}")]);
    let structured = page.structured();
    assert_eq!(structured[0]["@graph"][0]["headline"], format!("title {MARKUP}"));
}

#[test]
fn in_feeds() {
    let world = defaced();
    for ending in ["rss", "atom"] {
        let answer = world.visitor().fetches(&format!("/gb/articles.{ending}"));
        let feed = feed_rs::parser::parse(answer.body.as_slice()).expect("a feed");
        let entry = feed.entries.iter().find(|entry| entry.id.ends_with("/what-is-a-backend-developer"));
        let title = &entry.expect("the article").title.as_ref().expect("a title").content;
        assert_eq!(crate::support::words(title), format!("title {MARKUP}"), "{ending}");
    }
}

/// RSS readers take a description for HTML (RSS 2.0), Atom's readers the content that says so.
#[test]
fn in_what_feed_readers_take_for_html() {
    let world = defaced();
    let rss = world.visitor().fetches("/gb/articles.rss");
    let rss = roxmltree::Document::parse(rss.text()).expect("XML");
    let atom = world.visitor().fetches("/gb/articles.atom");
    let atom = roxmltree::Document::parse(atom.text()).expect("XML");
    let text = |document: &roxmltree::Document<'_>, element: &str, beginning: &str| {
        let elements = document.descendants().filter(|node| node.tag_name().name() == element);
        let found = elements.filter_map(|node| node.text()).find(|text| text.contains(beginning));
        found.unwrap_or_else(|| panic!("no {element} has {beginning}")).to_owned()
    };
    for html in [text(&rss, "description", "tagline "), text(&atom, "content", "introduction ")] {
        let read = scraper::Html::parse_fragment(&html);
        let elements: Vec<&str> = read.tree.values().filter_map(|node| Some(node.as_element()?.name())).collect();
        assert!(elements.iter().all(|name| matches!(*name, "html" | "body" | "p")), "{elements:?} in {html}");
        let shown = crate::support::words(&read.root_element().text().collect::<String>());
        assert!(shown.ends_with(&crate::support::words(MARKUP)), "{shown}");
    }
}

#[test]
fn in_an_address_that_leads_nowhere() {
    let world = World::demo();
    for path in ["/gb/%3Cscript%3Ealert(1)%3C/script%3E", "/gb/articles?topic=%22%3E%3Cscript%3E", "/%3Cimg%20src=x%3E"]
    {
        let page = world.visitor().opens(path).is(404);
        is_intact(&page);
    }
    let page = world.visitor().opens("/gb/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").is(200);
    is_intact(&page);
}
