//! The glossary runs from A to Z as each language has it: Å, Ä and Ö last in Finnish, Cyrillic before Latin in Russian.

use lectern::base::languages::Language;
use lectern::base::slug::Slug;
use lectern::domain::glossary;
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};

use crate::support::World;

/// Puts words of a language into the glossary of its edition, in an order that is none.
fn with_words(world: &World, edition: &str, words: &[&str]) {
    let edition = world.edition(edition);
    let layer = match edition.language() {
        language if *language == Language::shared() => Layer::Shared,
        language => Layer::Language(language.clone()),
    };
    for (word, number) in words.iter().rev().zip(1..) {
        let slug = Slug::parse(&format!("word-{number}")).expect("a slug");
        world.writes(async |tx| {
            let id = glossary::create_all(tx, &world.actor(), std::slice::from_ref(&slug)).await?[0].into();
            let edit = TextEdit {
                part: Part::WHOLE,
                slot: Slot::Title,
                layer: layer.clone(),
                language: Language::shared(),
                content: Some((*word).to_owned()),
                against: None,
            };
            texts::save(tx, &world.actor(), RecordKind::Term, id, vec![edit]).await?;
            publications::place(tx, &world.actor(), RecordKind::Term, id, &[Placement::published(&edition)]).await
        });
    }
}

/// The glossary's words that are among these, in the glossary's order.
fn order(world: &World, edition: &str, words: &[&str]) -> Vec<String> {
    let all = world.visitor().opens(&format!("/{edition}/glossary")).is(200).texts(".glossary dt");
    all.into_iter().filter(|word| words.contains(&word.as_str())).collect()
}

#[test]
fn in_finnish_the_letters_with_dots_and_rings_come_last() {
    let world = World::own();
    let words = ["Zen", "zoomaus", "Ångström", "Äly", "Älykortti", "Öljy"];
    with_words(&world, "fi", &words);
    assert_eq!(order(&world, "fi", &words), words);
    let letters = world.visitor().opens("/fi/glossary").texts(".letters a");
    assert!(letters.ends_with(&["Y", "Z", "Å", "Ä", "Ö"].map(String::from)), "{letters:?}");
}

#[test]
fn in_russian_yo_stands_beside_ye_and_latin_after_cyrillic() {
    let world = World::own();
    let words = ["Единица", "Ёлка", "Ель", "Юзабилити", "Явь", "Zsh"];
    with_words(&world, "ru", &words);
    assert_eq!(order(&world, "ru", &words), words);
    let letters = world.visitor().opens("/ru/glossary").texts(".letters a");
    assert!(letters.contains(&"Е".to_owned()) && !letters.contains(&"Ё".to_owned()), "{letters:?}");
    let latin = letters.iter().position(|letter| letter.as_str() < "А").expect("Latin letters");
    assert!(letters[..latin].iter().all(|letter| letter.as_str() >= "А"), "{letters:?}");
    assert!(letters[latin..].iter().all(|letter| letter.as_str() < "А"), "{letters:?}");
}

#[test]
fn in_french_accents_change_no_letters_place() {
    let world = World::own();
    let words = ["Echo", "École", "Edition", "Être", "Evasion"];
    with_words(&world, "fr", &words);
    assert_eq!(order(&world, "fr", &words), words);
    let letters = world.visitor().opens("/fr/glossary").texts(".letters a");
    assert!(letters.contains(&"E".to_owned()) && !letters.contains(&"É".to_owned()), "{letters:?}");
}

#[test]
fn every_letter_leads_to_its_words_and_all_forty_terms_are_there() {
    let world = World::demo();
    for edition in ["fr", "ru", "fi", "gb", "nz"] {
        let page = world.visitor().opens(&format!("/{edition}/glossary")).is(200);
        assert_eq!(page.elements(".glossary dt").len(), 40, "{edition}");
        let headings = page.texts(".glossary h2");
        assert_eq!(page.texts(".letters a"), headings, "{edition}");
        for (link, heading) in page.links_in(".letters").iter().zip(&headings) {
            let (_, id) = link.href.split_once('#').expect("a link within the page");
            assert_eq!(page.texts(&format!("[id='{id}']")), std::slice::from_ref(heading), "{edition}");
        }
        for letter in page.elements(".glossary .letter") {
            let words: Vec<String> =
                letter.text().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect();
            assert!(words[1].to_uppercase().starts_with(&words[0]), "{edition}: {} under {}", words[1], words[0]);
        }
    }
}

#[test]
fn an_edition_that_gets_another_language_sorts_as_that_language_does() {
    let world = World::own();
    let words = ["Ångström", "Apple", "Ode", "Österbotten", "Zen"];
    with_words(&world, "gb", &words);
    assert_eq!(order(&world, "gb", &words), words);
    let admin = world.signed_in("admin");
    let england = admin.opens("/admin/editions?q=england").follows("England").is(200);
    england.fills("Locale", "fi-FI").submits("Save").is(200).says("England is saved");
    assert_eq!(order(&world, "gb", &words), ["Apple", "Ode", "Zen", "Ångström", "Österbotten"]);
    let letters = world.visitor().opens("/gb/glossary").texts(".letters a");
    assert!(letters.ends_with(&["Å", "Ö"].map(String::from)), "{letters:?}");
}
