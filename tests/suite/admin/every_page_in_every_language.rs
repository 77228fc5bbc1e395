//! Every page of the back office, in each of the four languages, is sound: one heading, each id once, every label and
//! reference at home, no message missing.

use std::collections::BTreeSet;

use lectern::base::languages::INTERFACE;
use serde_json::json;

use crate::support::{Page, World};

/// Every page there is, with something on each.
fn pages(world: &World) -> Vec<String> {
    let mail = world.writes_to("ada@example.org");
    let job = world.asks_for("password-reset", &json!("nonsense"));
    world.works();
    world.notes_many("renamed", "topic", 60);
    let lists =
        ["/admin", "/admin/mail", "/admin/jobs", "/admin/mail/templates", "/admin/mail/templates/recovery-code-used"];
    let changes = [
        "/admin/changes",
        "/admin/changes?kind=topic&record=1&action=renamed&person=1&from=2026-11-01&to=2026-11-30",
        "/admin/changes?kind=venue&action=signed-in",
        "/admin/changes?person=x&record=y&from=z&to=2026-13-45&action=A&kind=B",
        "/admin/changes?before=1",
        "/admin/changes/1",
        "/admin/mail?state=sent&kind=reset-password",
        "/admin/jobs?state=failed&kind=password-reset",
    ];
    let all = lists.into_iter().chain(changes).map(str::to_owned);
    all.chain([format!("/admin/mail/{mail}"), format!("/admin/jobs/{job}")]).collect()
}

#[test]
fn each_is_sound_and_in_the_persons_language() {
    let world = World::own();
    let paths = pages(&world);
    let mut headings: BTreeSet<String> = BTreeSet::new();
    for language in INTERFACE {
        let admin = world.signed_in_speaking("admin", language);
        for path in &paths {
            let page = admin.opens(path);
            assert!([200, 422].contains(&page.status()), "{path}: {}", page.status());
            assert_eq!(page.lang(), language);
            is_sound(&page);
            headings.insert(page.heading());
        }
    }
    assert!(headings.len() > 4 * 6, "{headings:?}");
}

#[track_caller]
fn is_sound(page: &Page) {
    let path = page.path();
    assert_eq!(page.elements("h1").len(), 1, "{path}");
    assert!(!page.title().starts_with('·') && !page.heading().is_empty(), "{path}");
    let ids = page.attributes("[id]", "id");
    let known: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), known.len(), "{path}: every id is there once");
    for name in ["for", "aria-labelledby", "aria-describedby"] {
        for told in page.attributes(&format!("[{name}]"), name) {
            let is_there = told.split_whitespace().all(|id| known.contains(&id.to_owned()));
            assert!(is_there, "{path}: {name}={told}");
        }
    }
    for field in page.elements("main :is(input, select)") {
        let id = field.attr("id").expect("an id");
        assert!(!page.elements(&format!("label[for={id}]")).is_empty(), "{path}: {id} has no label");
    }
    let mut before = 1;
    for heading in page.elements("main :is(h1, h2, h3)") {
        let level: u32 = heading.value().name()[1..].parse().expect("a level");
        assert!(level <= before + 1, "{path}: a level is skipped");
        before = level;
    }
    // A message that is missing reads so.
    page.does_not_say("Unknown localization").does_not_say("{ $");
    assert!(page.elements("[style]").is_empty() && page.elements("style, script:not([src])").is_empty(), "{path}");
    for cell in page.elements("main tbody td") {
        assert!(
            cell.attr("data-label").is_some_and(|label| !label.is_empty()),
            "{path}: a cell names itself on a phone"
        );
    }
    for frame in page.elements("iframe") {
        assert!(frame.attr("title").is_some() && frame.attr("sandbox").is_some(), "{path}");
    }
}
