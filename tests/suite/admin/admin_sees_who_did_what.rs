//! The change log: every change is told with who made it, when, to what, and what it was before and after.

use std::fs;
use std::path::Path;

use lectern::admin::changes::{ACTIONS, KINDS};
use lectern::base::actor::Actor;
use lectern::base::languages::INTERFACE;
use lectern::domain::records::RecordKind;
use serde_json::json;

use super::office::rows;
use crate::support::{PASSWORD, World};

#[test]
fn a_new_person_and_a_new_name_are_told_with_before_and_after() {
    let world = World::own();
    let ada = world.visitor();
    let form = ada.opens("/sign-up?edition=gb").fills("Your name", "Ada Lovelace");
    form.fills("E-mail address", "ada@example.org").fills("Password", PASSWORD).submits("Create the account").is(200);
    let page = ada.opens(&world.mail_to("ada@example.org").link());
    page.fills("Password", PASSWORD).submits("Confirm and sign in").is_at("/account");
    ada.opens("/account/profile")
        .fills("Your name", "Ada King")
        .picks("Language", "fr")
        .submits("Save")
        .is_at("/account");

    let admin = world.signed_in("admin");
    let list = admin.opens("/admin").is(200).follows_in("main", "Changes").is(200);
    let told = rows(&list);
    let of = |action: &str, name: &str| {
        told.iter().find(|row| row.contains(action) && row.contains(name)).unwrap_or_else(|| panic!("{told:#?}"))
    };
    let created = of("Created", "A visitor");
    assert!(created.contains("Account Ada King") && created.contains("a…@example.org"), "{created}");
    assert!(!list.text().contains("ada@example.org"), "nobody's address is told in full");
    let renamed = of("Name and language changed", "Ada King");
    assert!(renamed.contains("20 November 2026, 12:00:00 (Europe/London)"), "{renamed}");
    assert!(renamed.contains("Before: Ada Lovelace") && renamed.contains("After: Ada King"), "{renamed}");
    assert!(!renamed.contains("a…@example.org"), "what stayed as it was is not told: {renamed}");

    let one = list.follows_in("main tbody", "Name and language changed").is(200);
    assert_eq!(one.heading(), "Name and language changed");
    one.says("email unchanged").says("a…@example.org").says("Ada Lovelace").says("fr");
    assert_eq!(one.texts("main del"), ["en", "Ada Lovelace"]);
    assert_eq!(one.texts("main ins"), ["fr", "Ada King"]);
    let request = one.texts(".told code").pop().expect("the request's id");
    assert_eq!(request.len(), 36, "{request}");
}

#[test]
fn everybody_who_acts_is_told() {
    let world = World::own();
    let (article, admin) = (world.record(RecordKind::Article, "what-is-a-backend-developer"), world.signed_in("admin"));
    let harriet = world.account("admin@demo.example");
    for actor in [
        Actor::account(harriet, "0193".into()),
        Actor::account(lectern::base::ids::AccountId(987_654), "0194".into()),
        Actor::command_line("demo"),
        Actor::job("retention"),
        Actor::visitor("0195".into()),
    ] {
        world.notes(&actor, "renamed", "article", article.0, &json!({ "slug": "x" }));
    }
    let told = rows(&admin.opens("/admin/changes?action=renamed"));
    assert_eq!(told.len(), 5);
    let who = ["A visitor", "Job: retention", "Command line: demo", "#987654", "Harriet Doyle"];
    for (row, who) in told.iter().zip(who) {
        assert!(row.contains(who) && row.contains("Article What is a backend developer?"), "{row}");
        assert!(row.contains("Given another address"), "{row}");
    }
}

#[test]
fn fields_and_what_they_say_are_in_the_readers_language() {
    let world = World::own();
    let (course, topic) = (world.record(RecordKind::Course, "sql-from-zero"), world.record(RecordKind::Topic, "cloud"));
    let reader = world.signed_in_speaking("admin", "fr");
    let told = |action: &'static str, kind: &'static str, id: i64, after: serde_json::Value| {
        world.notes(&world.actor(), action, kind, id, &after);
        let list = reader.opens(&format!("/admin/changes?action={action}&kind={kind}")).is(200);
        (rows(&list)[0].clone(), reader.opens(&list.attributes("main tbody th a", "href")[0]).is(200))
    };
    let (row, page) =
        told("saved", "course", course.0, json!({ "level": "beginner", "formats": ["classroom", "virtual"] }));
    assert!(row.contains("Débutant") && !row.contains("beginner") && !row.contains("classroom"), "{row}");
    page.does_not_say("classroom");
    let (row, _) = told("texts-saved", "topic", topic.0, json!({ "slots": ["shared title", "language:fr tagline"] }));
    assert!(!row.contains("shared title") && row.contains("Français"), "{row}");
    let (row, _) = told("published", "topic", topic.0, json!({ "fr": { "state": "published" } }));
    assert!(row.contains("Publié") && !row.contains("published"), "{row}");
    let general = json!({ "sender_name": "A", "reply_to": "b@c.example", "legal": { "name": "D" } });
    let (row, _) = told("settings-saved", "settings", 0, general);
    assert!(!row.contains("sender_name") && !row.contains("legal") && !row.contains("reply_to"), "{row}");
}

#[test]
fn what_only_a_newer_program_knows_is_said_as_it_is_written() {
    let world = World::own();
    world.notes(&world.actor(), "teleported", "spaceship", 7, &json!({ "to": "Mars" }));
    let page = world.signed_in("admin").opens("/admin/changes?kind=spaceship").is(200);
    let row = rows(&page).pop().expect("a row");
    assert!(row.contains("teleported") && row.contains("spaceship #7") && row.contains("Mars"), "{row}");
    page.follows_in("main tbody", "#7").is_at("/admin/changes?kind=spaceship&record=7");
}

#[test]
fn the_person_behind_a_name_and_the_record_behind_a_title_are_one_click_away() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let list = admin.opens("/admin/changes");
    let own = list.follows_in("main tbody", "Harriet Doyle").is(200);
    assert!(!rows(&own).is_empty() && rows(&own).iter().all(|row| row.contains("Harriet Doyle")));
    let records = admin.opens("/admin/changes?kind=article&action=placed");
    let one = records.follows_in("main tbody", "What is a backend developer?").is(200);
    assert!(rows(&one).len() >= 3 && rows(&one).iter().all(|row| row.contains("What is a backend developer?")));
    let france = world.signed_in_speaking("admin", "fr").opens(one.path());
    assert!(
        rows(&france).iter().all(|row| row.contains("Qu’est-ce qu’un développeur back-end")),
        "{:#?}",
        rows(&france)
    );
}

#[test]
fn what_is_no_change_is_missing() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    for id in ["0", "-1", "999999999", "99999999999999999999999", "abc", "1%00", "%FF", "1;DROP", "'"] {
        admin.opens(&format!("/admin/changes/{id}")).is(404);
    }
}

/// Whoever writes a new action or kind of record says what it is called.
#[test]
fn every_action_that_the_program_writes_has_its_words() {
    let mut actions = Vec::new();
    let mut kinds: Vec<String> = Vec::new();
    for source in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let word =
            |rest: &str| rest.trim_start().strip_prefix('"').and_then(|rest| Some(rest.split_once('"')?.0.to_owned()));
        for beginning in ["Change::of(", "noted(", "action: ", "set(tx, actor, "] {
            actions.extend(source.split(beginning).skip(1).filter_map(word));
        }
        for beginning in ["record_kind: ", "Change::created("] {
            kinds.extend(source.split(beginning).skip(1).filter_map(word));
        }
    }
    actions.extend(["created".into(), "disabled".into(), "enabled".into()]);
    assert!(actions.len() > 20 && kinds.len() > 8, "{actions:?} {kinds:?}");
    let unnamed = |words: &[String], table: &[(&str, &str)]| {
        words.iter().filter(|word| table.iter().all(|(known, _)| known != word)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(unnamed(&actions, &ACTIONS), [""; 0], "say in admin/changes/words.rs what it is called");
    assert_eq!(unnamed(&kinds, &KINDS), [""; 0], "say in admin/changes/words.rs what it is called");
    assert_eq!(INTERFACE.len(), 4);
}

fn sources(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the source").map(|entry| entry.expect("the source").path());
    let found = entries.flat_map(|path| match path.is_dir() {
        true => sources(&path),
        false => vec![fs::read_to_string(&path).expect("a source file")],
    });
    found.collect()
}
