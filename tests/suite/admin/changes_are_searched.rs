//! The change log is searched by beginning: of the names of people, commands and jobs, and of the ids of requests.

use lectern::base::actor::Actor;
use lectern::base::email::Email;
use lectern::base::ids::AccountId;
use lectern::base::languages::Language;
use lectern::domain::accounts::{self, NewAccount};
use serde_json::json;

use super::office::{addresses, chips, rows};
use crate::support::{Page, Visitor, World, words};

const REQUEST: &str = "0193a1b2-7c4d-7e5f-8a6b-112233445566";
const OTHER: &str = "0193a1b2-7c4d-7e5f-8a6b-998877665544";

fn joins(world: &World, name: &str, email: &str) -> AccountId {
    let new = NewAccount {
        name: name.into(),
        email: Email::parse(email).expect("an address"),
        language: Language::shared(),
        edition: None,
        password_hash: String::new(),
        grants: Vec::new(),
    };
    world.writes(async |tx| accounts::create(tx, &world.actor(), &new).await)
}

/// An academy in which people, a job and a command have done six things.
fn academy() -> (World, AccountId) {
    let world = World::own();
    let claire = world.account("editor@demo.example");
    let eve = joins(&world, "Évariste O’Hara_%", "eve@example.org");
    let done = [
        (Actor::account(claire, REQUEST.into()), "topic", "claire"),
        (Actor::account(claire, OTHER.into()), "term", "claire-again"),
        (Actor::account(eve, REQUEST.into()), "term", "eve"),
        (Actor::account(AccountId(999_999), "0193".into()), "topic", "gone"),
        (Actor::job("evening"), "topic", "job"),
        (Actor::command_line("secret rotate"), "topic", "command"),
    ];
    world.becomes("2027-03-01T09:00:00Z");
    for (actor, kind, what) in done {
        world.notes(&actor, "renamed", kind, 71, &json!({ "at": what }));
    }
    (world, claire)
}

/// Finds, among what was renamed on that day, the newest first.
fn found(admin: &Visitor, typed: &str) -> Vec<String> {
    told(&admin.opens(&address(typed, "")).is(200))
}

fn address(typed: &str, further: &str) -> String {
    let typed: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    format!("/admin/changes?q={typed}&action=renamed{further}")
}

fn told(page: &Page) -> Vec<String> {
    rows(page).iter().map(|row| row.split("After: ").nth(1).expect("what").to_owned()).collect()
}

#[test]
fn by_the_beginning_of_a_name_whatever_its_capitals_and_accents() {
    let (world, _) = academy();
    let admin = world.signed_in("admin");
    for (typed, expected) in [
        ("Claire", vec!["claire-again", "claire"]),
        ("  cLAIRE fontaine ", vec!["claire-again", "claire"]),
        ("ev", vec!["job", "eve"]),
        ("ÉVA", vec!["eve"]),
        ("evariste o'hara_%", vec!["eve"]),
        ("secret", vec!["command"]),
        ("Secret Rotate", vec!["command"]),
        ("#999999", vec!["gone"]),
        ("Fontaine", vec![]),
        ("Claires", vec![]),
        ("_laire", vec![]),
        ("%", vec![]),
        ("#99999", vec![]),
        ("999999", vec![]),
    ] {
        assert_eq!(found(&admin, typed), expected, "{typed}");
    }
    // The log keeps who somebody is, not what they were called: they are found by the name that they have now.
    let english = Language::shared();
    let claire = world.account("editor@demo.example");
    world.writes(async |tx| accounts::describe(tx, &world.actor(), claire, "Clara Brook", &english).await);
    assert_eq!(found(&admin, "clara"), ["claire-again", "claire"]);
    assert!(found(&admin, "claire").is_empty());
}

#[test]
fn by_the_beginning_of_a_requests_number() {
    let (world, _) = academy();
    let admin = world.signed_in("admin");
    for (typed, expected) in [
        (REQUEST, vec!["eve", "claire"]),
        (OTHER, vec!["claire-again"]),
        ("0193a1b2", vec!["eve", "claire-again", "claire"]),
        ("0193A1B2-7C4D", vec!["eve", "claire-again", "claire"]),
        ("0193a1b", vec![]),
        ("0193a1b2-8", vec![]),
        ("-7c4d-7e5f", vec![]),
    ] {
        assert_eq!(found(&admin, typed), expected, "{typed}");
    }
    // What is done in the back office has the number that its answer tells.
    let saved = admin.opens("/admin/changes").is(200);
    let number = saved.texts(".request code").into_iter().next().expect("the sign-in's");
    assert_eq!(rows(&admin.opens(&format!("/admin/changes?q={number}")).is(200)).len(), 1);
}

#[test]
fn what_is_both_is_found_once() {
    let world = World::own();
    let abba = joins(&world, "Deadbeef Dada", "abba@example.org");
    let by = |id, request: &str| Actor::account(id, request.into());
    let request = "deadbeef-7c4d-7e5f-8a6b-112233445566";
    world.notes(&by(abba, request), "renamed", "topic", 1, &json!({ "at": "both" }));
    world.notes(&by(abba, OTHER), "renamed", "topic", 1, &json!({ "at": "name" }));
    world.notes(&by(AccountId(999_999), request), "renamed", "topic", 1, &json!({ "at": "request" }));
    let admin = world.signed_in("admin");
    let page = admin.opens(&address("deadbeef", "")).is(200).says("3 entries");
    assert_eq!(told(&page), ["request", "name", "both"]);
    assert_eq!(told(&admin.opens(&address("deadbeef", &format!("&person={}", abba.0)))), ["name", "both"]);
}

#[test]
fn with_other_filters_and_taken_away_by_its_chip() {
    let (world, claire) = academy();
    let admin = world.signed_in("admin");
    let form = admin.opens("/admin/changes?sort=oldest");
    form.says("Of a person, a command or a job; or at least 8 characters of a request’s number.");
    let form = form.fills("Name or request begins with", "clai").picks("To what", "topic");
    let page = form.picks("What was done", "renamed").submits("Show").is(200).says("1 entry");
    assert_eq!(told(&page), ["claire"]);
    assert_eq!(page.attributes("#q", "value"), ["clai"]);
    assert_eq!(chips(&page)[0], "Remove the filter Search: clai");
    let wider = page.follows("To: Topic").is(200);
    assert_eq!(told(&wider), ["claire", "claire-again"], "the oldest first");
    let others = page.follows("Search: clai").is(200);
    assert_eq!(told(&others), ["claire", "gone", "job", "command"]);
    assert!(others.elements("#q[value]").iter().all(|field| field.attr("value") == Some("")));

    let found = |typed: &str, further: &str| told(&admin.opens(&address(typed, further)).is(200));
    let day = "&from=2027-03-01&to=2027-03-01";
    assert_eq!(found("0193a1b2", &format!("{day}&kind=term")), ["eve", "claire-again"]);
    assert_eq!(found("0193a1b2", &format!("&person={}&kind=topic&record=71", claire.0)), ["claire"]);
    assert_eq!(found("ev", &format!("&person={}", claire.0)), [""; 0]);
    assert_eq!(found("claire", "&to=2027-02-28"), [""; 0]);
    admin.opens(&address("nobody", "")).is(200).says("Nothing matches these filters");
    let csv = admin.fetches("/admin/changes.csv?q=claire&action=renamed");
    assert_eq!(csv.text().lines().count(), 3, "{}", csv.text());
}

#[test]
fn in_pages_either_way() {
    let world = World::own();
    let people = [joins(&world, "Zoe One", "one@example.org"), joins(&world, "Zoe Two", "two@example.org")];
    for at in 0..130 {
        let actor = if at % 3 == 0 { Actor::job("zoe") } else { Actor::account(people[at % 2], "0193".into()) };
        world.notes(&actor, "renamed", "topic", 1, &json!({ "at": at }));
        world.notes(&Actor::job("another"), "renamed", "topic", 1, &json!({ "at": "another" }));
    }
    let admin = world.signed_in("admin");
    for (sort, is_up) in [("", false), ("&sort=oldest", true)] {
        let mut page = admin.opens(&address("zoe", sort)).is(200).says("130 entries");
        let (first, mut seen) = (addresses(&page), told(&page));
        for _ in 0..2 {
            page = page.follows_in(".pagination", "Next page").is(200);
            seen.extend(told(&page));
        }
        assert!(page.links_in(".pagination").iter().all(|link| link.text != "Next page"));
        let mut expected: Vec<String> = (0..130).map(|at| at.to_string()).collect();
        if !is_up {
            expected.reverse();
        }
        assert_eq!(seen, expected);
        let back = page.follows_in(".pagination", "Previous page").follows_in(".pagination", "Previous page").is(200);
        assert_eq!(addresses(&back), first);
    }
}

#[test]
fn too_many_are_told_to_type_more() {
    let world = World::own();
    for number in 0..10 {
        joins(&world, &format!("Ann {number}"), &format!("ann{number}@example.org"));
        world.notes(&Actor::visitor(format!("0193a1b2-{number}")), "renamed", "topic", 1, &json!({ "at": number }));
    }
    let admin = world.signed_in("admin");
    admin.opens("/admin/changes?q=ann").is(200);
    assert_eq!(found(&admin, "0193a1b2").len(), 10);
    joins(&world, "ANNE", "anne@example.org");
    world.notes(&Actor::visitor("0193a1b2-a".into()), "renamed", "topic", 1, &json!({ "at": "a" }));
    let many = "More than 10 begin so. Enter more of it, or choose one person by e-mail address";
    for typed in ["ann", "0193a1b2", "Än"] {
        let page = admin.opens(&address(typed, "")).is(422);
        assert_eq!(page.texts(".error-summary a"), [many], "{typed}");
        assert_eq!(page.attributes(".error-summary a", "href"), ["#q"], "{typed}");
        assert_eq!(page.texts("#q-error"), [many], "{typed}");
        assert_eq!(page.attributes("#q", "value"), [typed]);
        assert!(rows(&page).is_empty() && chips(&page).is_empty());
    }
    admin.opens("/admin/changes?q=anne").is(200);
}

#[test]
fn what_nobody_is_called_does_no_harm() {
    let (world, _) = academy();
    let admin = world.signed_in("admin");
    for typed in [
        "🦉",
        "עברית",
        "\u{202e}erialC",
        "'; DROP TABLE changes; --",
        "\\",
        "!",
        "\u{301}",
        "#",
        "#-1",
        "#0",
        "'",
        "\u{10ffff}",
        "%%",
        "__",
        "????????",
        "ff-ff-ff-ff",
        &"é".repeat(200),
        &"f".repeat(41),
        &"-".repeat(40),
    ] {
        let page = admin.opens(&address(typed, "")).is(200).says("Nothing matches these filters");
        assert!(chips(&page)[0].contains(&words(typed)), "{:?}", chips(&page));
    }
    for typed in ["a\0b", "Claire\u{7}", "Claire\nFontaine", "Claire\u{85}x"] {
        let page = admin.opens(&address(typed, "")).is(422);
        let wrong = "Enter a beginning that is all on one line, without control characters";
        assert_eq!(page.texts("#q-error"), [wrong], "{typed:?}");
    }
    let page = admin.opens(&address(&"a".repeat(201), "")).is(422);
    assert_eq!(page.texts("#q-error"), ["Write at most 200 characters"]);
    assert!(admin.fetches(&address(&"a".repeat(201), "").replace("changes?", "changes.csv?")).status == 404);
}
