//! Every version is kept: an editor sees who wrote what and when, what differs, and brings an old one back.

use super::wording::FRENCH;
use crate::support::World;

#[test]
fn an_old_version_is_seen_with_its_author_and_brought_back() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    let first = topic.newest(FRENCH, "tagline").expect("a summary");
    world.becomes("2026-11-20T12:34:00Z");
    let page = editor.opens(&topic.on(FRENCH)).fills("Summary", &first.replace("Écrire du code", "Faire du code"));
    let past = page.submits("Save the texts").follows("Revisions").is(200).is_at(&topic.revisions(FRENCH));
    assert_eq!(past.texts(".revisions h3"), ["Revision 2", "Revision 1"]);
    let told = past.texts(".revisions > li").remove(0);
    assert!(told.contains("12:34") && told.contains(&world.name_of("editor")), "{told}");
    assert_eq!(past.texts(".revisions > li:first-child del"), ["Gone: Écrire"]);
    assert_eq!(past.texts(".revisions > li:first-child ins"), ["New: Faire"]);
    past.says("Command line: demo");

    let back = past.submits("Bring back: Summary, Revision 1").is(200).says("Brought back: Français, every edition");
    assert_eq!(back.texts(".revisions h3"), ["Revision 3", "Revision 2", "Revision 1"]);
    assert_eq!((topic.newest(FRENCH, "tagline"), topic.newest(FRENCH, "title").is_some()), (Some(first), true));
    assert_eq!(topic.broken(), []);
}

#[test]
fn what_was_brought_back_is_as_stale_as_it_was() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    topic.writes("shared", "tagline", "Write code that lasts.");
    topic.writes(FRENCH, "tagline", "Du code qui dure.");
    let is_stale = |told: &str| editor.opens(&topic.on(FRENCH)).texts(".layers [aria-current]")[0].contains(told);
    assert!(!is_stale("stale"));
    editor.opens(&topic.revisions(FRENCH)).submits("Bring back: Summary, Revision 1").is(200);
    assert!(is_stale("1 stale"));
    editor.opens(&topic.on(FRENCH)).is(200).says("Changed since this was written");
}

#[test]
fn nothing_is_brought_back_over_what_another_wrote_meanwhile() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    topic.writes(FRENCH, "tagline", "Du code qui dure.");
    let past = editor.opens(&topic.revisions(FRENCH));
    topic.writes(FRENCH, "tagline", "Du code d’Ève.");
    let page = past.sends_with("Bring back: Summary, Revision 1").is(409).says("nothing was brought back");
    assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some("Du code d’Ève."));
    page.submits("Bring back: Summary, Revision 1").is(200).is_at(&topic.revisions(FRENCH));
}

#[test]
fn many_revisions_come_in_pages() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    for number in 2..=45 {
        topic.writes(FRENCH, "tagline", &format!("Version {number}"));
    }
    let mut page = editor.opens(&topic.revisions(FRENCH));
    let mut seen = page.texts(".revisions h3");
    while page.links().iter().any(|link| link.text == "Older") {
        page = page.follows("Older").is(200);
        seen.extend(page.texts(".revisions h3"));
    }
    let expected: Vec<String> = (1..=45).rev().map(|number| format!("Revision {number}")).collect();
    assert_eq!(seen, expected);
    page.follows("To the newest").says("Revision 45");
}
