//! A page is in its edition's language, and whatever on it is not says so.

use lectern::base::languages::Language;
use lectern::base::slug::Slug;
use lectern::domain::articles::{self, NewArticle};
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};
use lectern::domain::{glossary, pages, topics};
use scraper::ElementRef;

use crate::support::{Page, World};

/// Words that only English has, so often that no sentence does without them.
const ENGLISH: [&str; 12] = ["the", "and", "of", "is", "that", "with", "you", "your", "are", "which", "from", "this"];

/// The runs of text of a page, each with the language it is marked with.
fn runs(page: &Page) -> Vec<(String, String)> {
    let mut runs = Vec::new();
    for body in page.elements("body") {
        for node in body.descendants() {
            let Some(text) = node.value().as_text().map(|text| text.text.to_string()) else { continue };
            let elements = node.ancestors().filter_map(ElementRef::wrap);
            let is_code = elements.clone().any(|element| matches!(element.value().name(), "script" | "code"));
            let marked = elements.filter_map(|element| element.attr("lang")).next().unwrap_or_default().to_owned();
            if !is_code && !text.trim().is_empty() {
                runs.push((marked, text));
            }
        }
    }
    runs
}

fn is_english(text: &str) -> bool {
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    words.iter().filter(|word| ENGLISH.contains(&word.as_str())).count() >= 2
}

fn is_russian(text: &str) -> bool {
    text.chars().filter(|c| ('а'..='я').contains(c)).count() > text.chars().count() / 3
}

fn crawled(world: &World) -> Vec<Page> {
    let visitor = world.visitor();
    let in_edition = |path: &str| ["/fr/", "/ru/", "/fi/", "/gb/", "/nz/"].iter().any(|home| path.starts_with(home));
    let pages = world.crawled().iter().filter(|answer| answer.is_html() && in_edition(&answer.path));
    pages.map(|answer| Page::read(&visitor, answer)).collect()
}

#[test]
fn the_page_is_in_the_locale_of_its_edition() {
    let world = World::demo();
    for page in crawled(&world) {
        let expected = match &page.path()[..4] {
            "/fr/" => "fr-FR",
            "/ru/" => "ru-RU",
            "/fi/" => "fi-FI",
            "/gb/" => "en-GB",
            _ => "en-NZ",
        };
        assert_eq!(page.lang(), expected, "{}", page.path());
    }
}

#[test]
fn english_words_on_other_pages_are_marked() {
    let world = World::demo();
    let mut marked = 0;
    for page in crawled(&world).iter().filter(|page| !page.lang().starts_with("en")) {
        for (language, text) in runs(page) {
            if is_english(&text) {
                assert!(language.starts_with("en"), "{} ({language}): {text}", page.path());
                marked += 1;
            }
        }
    }
    assert!(marked > 100, "there are such words in the demo world: {marked}");
}

#[test]
fn whatever_is_marked_english_is_not_in_the_pages_language() {
    let world = World::demo();
    for page in crawled(&world) {
        for (language, text) in runs(&page) {
            if language.starts_with("en") {
                assert!(!is_russian(&text), "{}: {text}", page.path());
            }
            if is_russian(&text) {
                assert!(language.starts_with("ru"), "{} ({language}): {text}", page.path());
            }
        }
        if page.lang().starts_with("en") {
            assert!(page.elements("main [lang]").is_empty(), "{} has nothing to mark", page.path());
        }
    }
}

#[test]
fn nothing_untranslated_slips_into_the_interface() {
    let world = World::demo();
    for page in crawled(&world).iter().filter(|page| page.lang().starts_with("ru")) {
        for label in page.attributes("[aria-label]", "aria-label") {
            assert!(label.chars().any(|c| ('а'..='я').contains(&c)), "{}: {label}", page.path());
        }
    }
}

/// Writes about otters, in English alone, and publishes it in France: an article of a topic, a term of it, a page.
fn with_otters(world: &World) {
    let (france, actor) = (world.edition("fr"), world.actor());
    let slug = Slug::parse("otters").expect("a slug");
    let edit = |slot: Slot| TextEdit {
        part: Part::WHOLE,
        slot,
        layer: Layer::Shared,
        language: Language::shared(),
        content: Some(format!("Otters, {}", slot.as_str())),
        against: None,
    };
    let slots =
        [Slot::Title, Slot::Tagline, Slot::Description, Slot::Introduction, Slot::Text, Slot::Body, Slot::Closing];
    world.writes(async |tx| {
        let topic = topics::create(tx, &actor, &slug, 99).await?;
        let term = glossary::create_all(tx, &actor, std::slice::from_ref(&slug)).await?[0];
        let page = pages::create(tx, &actor, &slug, 99).await?;
        let new = NewArticle { slug: slug.clone(), topics: vec![topic], key_terms: vec![term], points: 0 };
        let (article, _) = articles::create(tx, &actor, new).await?;
        for (kind, id) in [
            (RecordKind::Topic, topic.into()),
            (RecordKind::Term, term.into()),
            (RecordKind::Page, page.into()),
            (RecordKind::Article, article.into()),
        ] {
            texts::save(tx, &actor, kind, id, slots.map(edit).into()).await?;
            publications::place(tx, &actor, kind, id, &[Placement::published(&france)]).await?;
        }
        Ok::<_, lectern::db::Error>(())
    });
}

#[test]
fn wherever_an_untranslated_text_is_shown_it_is_marked() {
    let world = World::own();
    with_otters(&world);
    for path in [
        "/fr/",
        "/fr/articles",
        "/fr/articles?topic=otters",
        "/fr/articles/otters",
        "/fr/glossary",
        "/fr/glossary/otters",
        "/fr/pages/otters",
        "/fr/articles/otter",
    ] {
        let page = world.visitor().opens(path);
        let otters: Vec<_> = runs(&page).into_iter().filter(|(_, text)| text.contains("Otters")).collect();
        assert!(!otters.is_empty(), "{path} shows them");
        for (language, text) in otters {
            assert_eq!(language, "en", "{path}: {text}");
        }
    }
}
