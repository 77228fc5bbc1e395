//! One text, written once, changes wherever it is shown, and nowhere else; what was written against it becomes stale.

use lectern::base::languages::Language;
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};

use crate::support::World;

const ARTICLE: &str = "what-is-a-backend-developer";
const OLD: &str = "You never see them on the stage";
const NEW: &str = "Nobody applauds them, and nothing happens without them.";

/// An editor writes one text of the article.
fn write(world: &World, layer: Layer, language: &str, slot: Slot, words: Option<&str>) {
    write_in(world, ARTICLE, layer, language, slot, words);
}

fn write_in(world: &World, article: &str, layer: Layer, language: &str, slot: Slot, words: Option<&str>) {
    let id = world.record(RecordKind::Article, article);
    let language = Language::parse(language).expect("a language");
    let content = words.map(str::to_owned);
    let edit = TextEdit { part: Part::WHOLE, slot, layer, language, content, against: None };
    world.writes(async |tx| texts::save(tx, &world.actor(), RecordKind::Article, id, vec![edit.clone()]).await);
}

/// An editor publishes an article with its newest texts.
fn publish(world: &World, article: &str, editions: &[&str]) {
    let id = world.record(RecordKind::Article, article);
    let editions: Vec<_> = editions.iter().map(|code| world.edition(code)).collect();
    let up: Vec<_> = editions.iter().map(Placement::published).collect();
    world.writes(async |tx| publications::place(tx, &world.actor(), RecordKind::Article, id, &up).await);
}

const EVERYWHERE: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

/// The layers and slots of the article's texts that are stale.
fn stale(world: &World, article: &str) -> Vec<(String, Slot)> {
    let (id, editions) = (world.record(RecordKind::Article, article), world.editions());
    let heads = world.reads(async |reader| publications::stale_texts(reader, &editions, id).await);
    let mut stale: Vec<_> = heads.into_iter().map(|head| (head.layer.to_string(), head.slot)).collect();
    stale.sort();
    stale
}

fn tagline(world: &World, edition: &str) -> String {
    let page = world.visitor().opens(&format!("/{edition}/articles/{ARTICLE}")).is(200);
    page.texts(".article__tagline").join(" ")
}

#[test]
fn what_is_saved_but_not_published_stays_unseen() {
    let world = World::own();
    write(&world, Layer::Shared, "en", Slot::Tagline, Some(NEW));
    for edition in ["gb", "nz"] {
        assert!(tagline(&world, edition).starts_with(OLD), "{edition}");
    }
    publish(&world, ARTICLE, &["gb"]);
    assert_eq!(tagline(&world, "gb"), NEW);
    assert!(tagline(&world, "nz").starts_with(OLD), "New Zealand has not published it");
}

#[test]
fn the_shared_text_reaches_every_edition_that_shows_it_and_no_other() {
    let world = World::own();
    let before = ["fr", "ru", "fi"].map(|edition| tagline(&world, edition));
    write(&world, Layer::Shared, "en", Slot::Tagline, Some(NEW));
    publish(&world, ARTICLE, &EVERYWHERE);
    for edition in ["gb", "nz"] {
        assert_eq!(tagline(&world, edition), NEW);
        let visitor = world.visitor();
        visitor.opens(&format!("/{edition}/articles")).says(NEW).does_not_say(OLD);
        visitor.opens(&format!("/{edition}/")).says(NEW);
        visitor.opens(&format!("/{edition}/glossary/server")).says(NEW);
        for feed in ["rss", "atom"] {
            visitor.opens(&format!("/{edition}/articles.{feed}")).says(NEW).does_not_say(OLD);
        }
    }
    assert_eq!(["fr", "ru", "fi"].map(|edition| tagline(&world, edition)), before);
}

#[test]
fn where_nothing_is_translated_the_shared_text_reaches_every_country() {
    let world = World::own();
    let article = "tests-that-let-you-sleep";
    write_in(&world, article, Layer::Shared, "en", Slot::Introduction, Some("Sleep well: the tests are awake."));
    publish(&world, article, &EVERYWHERE);
    for edition in EVERYWHERE {
        let page = world.visitor().opens(&format!("/{edition}/articles/{article}")).is(200);
        assert_eq!(page.texts(".article__intro"), ["Sleep well: the tests are awake."], "{edition}");
        let marked = page.attributes(".article__intro", "lang");
        assert_eq!(marked, vec!["en"; usize::from(!matches!(edition, "gb" | "nz"))], "{edition}");
    }
}

#[test]
fn what_was_written_against_the_old_words_is_stale_until_it_is_written_again() {
    let world = World::own();
    assert_eq!(stale(&world, ARTICLE), []);
    write(&world, Layer::Shared, "en", Slot::Tagline, Some(NEW));
    let languages = ["language:fi", "language:fr", "language:ru"];
    assert_eq!(stale(&world, ARTICLE), languages.map(|layer| (layer.to_owned(), Slot::Tagline)));
    let french = Layer::Language(Language::parse("fr").expect("a language"));
    write(&world, french, "fr", Slot::Tagline, Some("Personne ne les applaudit."));
    assert_eq!(stale(&world, ARTICLE), ["language:fi", "language:ru"].map(|layer| (layer.to_owned(), Slot::Tagline)));
}

#[test]
fn a_countrys_closing_is_stale_when_the_one_below_it_changes() {
    let world = World::own();
    write(&world, Layer::Shared, "en", Slot::Closing, Some("Begin with something small."));
    let layers: Vec<String> = stale(&world, ARTICLE).into_iter().map(|(layer, _)| layer).collect();
    assert!(layers.contains(&"edition:gb".to_owned()) && layers.contains(&"edition:nz".to_owned()), "{layers:?}");
    publish(&world, ARTICLE, &EVERYWHERE);
    world.visitor().opens(&format!("/gb/articles/{ARTICLE}")).says("EDSAC").does_not_say("Begin with something small.");
}

#[test]
fn a_country_can_say_nothing_here() {
    let world = World::own();
    write(&world, Layer::Edition(world.edition("nz").code), "en", Slot::Tagline, None);
    publish(&world, ARTICLE, &EVERYWHERE);
    assert_eq!(tagline(&world, "nz"), "");
    assert!(tagline(&world, "gb").starts_with(OLD));
}

#[test]
fn the_demo_world_has_one_stale_text_to_find() {
    let world = World::demo();
    let mut found = Vec::new();
    for (kind, list) in [(RecordKind::Article, "articles"), (RecordKind::Term, "glossary"), (RecordKind::Page, "pages")]
    {
        for slug in slugs(&world, list) {
            let (id, editions) = (world.record(kind, &slug), world.editions());
            let heads = world.reads(async |reader| publications::stale_texts(reader, &editions, id).await);
            found.extend(heads.into_iter().map(|head| (slug.clone(), head.layer.to_string(), head.slot)));
        }
    }
    assert_eq!(found, [("how-databases-remember".to_owned(), "language:fr".to_owned(), Slot::Introduction)]);
}

/// The slugs of all records of a list that are published in England.
fn slugs(world: &World, list: &str) -> Vec<String> {
    let beginning = format!("/gb/{list}/");
    let found = world.crawled().iter().filter_map(|answer| answer.path.strip_prefix(&beginning));
    let slugs: Vec<String> = found.map(str::to_owned).collect();
    assert!(slugs.len() >= 5, "{list}: {slugs:?}");
    slugs
}
