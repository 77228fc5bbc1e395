//! One record, five pages: each in its language, with its own closing and cities, and otherwise the same.

use crate::support::{Page, World};

const EDITIONS: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

fn article(world: &World, edition: &str) -> Page {
    world.visitor().opens(&format!("/{edition}/articles/what-is-a-backend-developer")).is(200)
}

#[test]
fn each_country_reads_it_in_its_own_language() {
    let world = World::demo();
    for (edition, lang, title, tagline) in [
        ("fr", "fr-FR", "Qu’est-ce qu’un développeur back-end ?", "On ne les voit jamais sur scène"),
        ("ru", "ru-RU", "Кто такой бэкенд-разработчик?", "Их не видно на сцене"),
        ("fi", "fi-FI", "Mikä on backend-kehittäjä?", "Heitä ei näy lavalla"),
        ("gb", "en-GB", "What is a backend developer?", "You never see them on the stage"),
        ("nz", "en-NZ", "What is a backend developer?", "You never see them on the stage"),
    ] {
        let page = article(&world, edition).says(tagline);
        assert_eq!(page.heading(), crate::support::words(title));
        assert_eq!(page.lang(), lang);
        assert!(page.elements("main [lang]").is_empty(), "{edition}: nothing in it is from another language");
    }
}

#[test]
fn each_country_closes_with_its_own_cities() {
    let world = World::demo();
    let cities: [&[&str]; 5] = [
        &["Paris", "Lyon", "Marseille", "classe virtuelle"],
        &["Москве", "Санкт-Петербурге", "Новосибирске"],
        &["Helsingissä", "kaikille tasoille"],
        &["London", "Cambridge", "theory and practice"],
        &["Auckland", "Wellington", "Christchurch"],
    ];
    for (edition, own) in EDITIONS.iter().zip(cities) {
        let closing = article(&world, edition).texts(".closing").join(" ");
        for words in own {
            assert!(closing.contains(words), "{edition} does not name {words}: {closing}");
        }
        let others = cities.iter().filter(|others| **others != own).flat_map(|others| others.iter());
        for words in others {
            assert!(!closing.contains(words), "{edition} names {words}: {closing}");
        }
    }
}

#[test]
fn two_countries_with_one_language_differ_in_the_closing_alone() {
    let world = World::demo();
    let (england, new_zealand) = (article(&world, "gb"), article(&world, "nz"));
    for shared in [".article__head", ".article__intro", ".key-terms", ".points", ".call"] {
        assert!(!england.texts(shared).is_empty(), "there is a {shared}");
        assert_eq!(england.texts(shared), new_zealand.texts(shared), "{shared}");
    }
    assert_ne!(england.texts(".closing"), new_zealand.texts(".closing"));
}

#[test]
fn it_makes_the_same_ten_points_everywhere_and_no_two_languages_in_the_same_words() {
    let world = World::demo();
    let mut seen: Vec<(&str, Vec<String>)> = Vec::new();
    for edition in ["fr", "ru", "fi", "gb"] {
        let points = article(&world, edition).texts(".points > .point");
        assert_eq!(points.len(), 10, "{edition}");
        for (other, known) in &seen {
            for (point, known) in points.iter().zip(known) {
                assert_ne!(point, known, "{edition} and {other} say the same");
            }
        }
        seen.push((edition, points));
    }
}

#[test]
fn its_five_key_terms_lead_to_the_glossary() {
    let world = World::demo();
    for edition in EDITIONS {
        let page = article(&world, edition);
        let terms = page.links_in(".key-terms");
        let expected = ["server", "database", "api", "authentication", "encryption"];
        let paths: Vec<&str> = terms.iter().map(|link| link.href.as_str()).collect();
        assert_eq!(paths, expected.map(|slug| format!("/{edition}/glossary/{slug}")));
        for link in &terms {
            let term = page.follows_in(".key-terms", &link.text).is(200);
            assert_eq!(term.heading(), link.text);
            assert!(term.links_in("main .entries").iter().any(|link| link.href == page.path()), "and back");
        }
    }
}

#[test]
fn it_ends_with_a_way_to_get_in_touch_and_the_latest_articles() {
    let world = World::demo();
    let page = article(&world, "gb");
    page.follows("Get in touch").is(200).is_at("/gb/contact").says("London").says("Clerkenwell Rooms");
    let latest = page.links_in("main .section .entries");
    assert_eq!(latest.len(), 3);
    assert!(latest.iter().all(|link| link.href.starts_with("/gb/articles/") && link.href != page.path()));
    page.follows("All articles").is(200).is_at("/gb/articles");
}

#[test]
fn words_that_are_not_translated_yet_are_shown_in_english_and_say_so() {
    let world = World::demo();
    let page = world.visitor().opens("/fr/articles/tests-that-let-you-sleep").is(200);
    assert_eq!(page.heading(), "Des tests pour dormir tranquille");
    assert!(page.elements("h1[lang]").is_empty());
    let points = page.texts(".point h2[lang=en]");
    assert_eq!(points.first().map(String::as_str), Some("Test the promise, not the machinery"));
    assert_eq!(page.elements(".point h2").len(), points.len());
    assert!(page.elements(".article__intro[lang=en], .article .prose[lang=en]").len() >= points.len());
    assert!(world.visitor().opens("/gb/articles/tests-that-let-you-sleep").elements("main [lang]").is_empty());
}

#[test]
fn dates_are_written_as_the_country_does() {
    let world = World::demo();
    for (edition, date) in [
        ("fr", "18 novembre 2026"),
        ("ru", "18 ноября 2026 г."),
        ("fi", "18. marraskuuta 2026"),
        ("gb", "18 November 2026"),
        ("nz", "18 November 2026"),
    ] {
        let page = article(&world, edition);
        assert_eq!(page.texts(".article__meta time"), [date], "{edition}");
        assert_eq!(page.attributes(".article__meta time", "datetime"), ["2026-11-18T08:00Z"]);
    }
}

#[test]
fn it_is_the_day_that_it_was_in_the_country() {
    let world = World::demo();
    let date = |edition: &str| {
        let page = world.visitor().opens(&format!("/{edition}/articles/tests-that-let-you-sleep")).is(200);
        assert_eq!(page.attributes(".article__meta time", "datetime"), ["2026-07-03T13:00Z"]);
        page.texts(".article__meta time").join(" ")
    };
    assert_eq!(date("gb"), "3 July 2026");
    assert_eq!(date("nz"), "4 July 2026", "it was past midnight");
}
