//! One field finds every record that a person may see, by how it begins, by words of it, by slug or code.

use crate::support::{Page, World, words};

/// What was found, as it reads: what is marked inside of a word parts it not.
fn found(page: &Page) -> Vec<String> {
    page.elements("main .found a").iter().map(|link| words(&link.text().collect::<String>())).collect()
}

fn search(typed: &str) -> String {
    let typed: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    format!("/admin/search?q={typed}")
}

#[test]
fn from_any_page_by_beginning_words_slug_and_code() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    let page = admin.opens("/admin/venues").fills("Search all records", "what is a back").submits("Find").is(200);
    assert!(found(&page).contains(&"What is a backend developer?".to_owned()), "{:?}", found(&page));
    assert_eq!(page.texts("main mark")[..4], ["What", "is", "a", "back"]);
    let page = admin.opens(&search("DEVELOPER back")).is(200);
    let at = found(&page).iter().position(|name| name == "What is a backend developer?").expect("it is found");
    page.opens(&page.attributes("main .found a", "href")[at]).is(200);
    for (asked, told, kind) in [
        ("dan-110", "SQL from zero", "Courses"),
        ("sql-from", "SQL from zero", "Courses"),
        ("cyber", "Cybersecurity", "Topics"),
        ("paris", "Paris", "Cities"),
        ("salles du canal", "Salles du Canal", "Venues"),
        ("france", "France", "Editions"),
        ("whitcombe", "Adaeze Whitcombe", "Instructors"),
        ("coordinator@demo", "Oleg Smirnov", "Accounts"),
    ] {
        let page = admin.opens(&search(asked)).is(200);
        assert!(page.texts("main h2").contains(&kind.to_owned()), "{asked}: {:?}", page.texts("main h2"));
        assert!(found(&page).iter().any(|name| name.contains(told)), "{asked}: {:?}", found(&page));
    }
    let code = world.sessions()[0].code.clone();
    let page = admin.opens(&search(&code.to_lowercase())).is(200);
    assert_eq!(found(&page)[0], code, "a session by its code, though it may be over");
}

#[test]
fn where_there_is_more_the_list_has_it() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    let page = admin.opens(&search("a")).is(200);
    for section in page.elements("main section") {
        let links = section.select(&scraper::Selector::parse(".found a").expect("a selector")).count();
        assert!((1..=6).contains(&links), "{links}");
    }
    page.follows("All that was found: Glossary").is_at("/admin/glossary?q=a");
}

#[test]
fn nothing_found_says_what_to_do() {
    let world = World::demo();
    let editor = world.signed_in("editor");
    let page = editor.opens(&search("xyzzy")).is(200).says("Nothing found for “xyzzy”").says("Try fewer words");
    page.follows_in("main", "Articles").is_at("/admin/articles");
    assert_eq!(page.attributes("#q", "value"), ["xyzzy"]);
}

#[test]
fn nobody_finds_what_they_may_not_open() {
    let world = World::demo();
    let editor = world.signed_in("editor");
    let page = editor.opens(&search("france")).is(200);
    assert!(!page.texts("main h2").contains(&"Editions".to_owned()), "editions are the admin's");
    let page = editor.opens(&search("coordinator@demo")).is(200);
    assert!(found(&page).is_empty(), "accounts are the admin's too");
    let code = world.sessions()[0].code.clone();
    editor.opens(&search(&code)).follows_in("main .found", &code).is(200);
    world.signed_in("learner").opens(&search("france")).is(403);
    assert!(world.visitor().asks(&search("france")).answer().is_redirect());
}

#[test]
fn whatever_is_typed_it_answers() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    let long = "ы".repeat(1_000);
    for typed in ["%", "_", "!", "'", "\"><script>alert(1)</script>", "\0", "a\0b", "\u{10ffff}", "  ", &long, "-1"] {
        let page = admin.opens(&search(typed)).is(200);
        assert!(page.elements("main script").is_empty());
    }
    admin.opens("/admin/search?q=%FF%FE").is(200);
    assert!(found(&admin.opens(&search("%"))).is_empty(), "a sign of LIKE is a sign");
}
