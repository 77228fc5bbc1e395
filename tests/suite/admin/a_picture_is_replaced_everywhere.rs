//! Another file in the place of a picture's: all pages show it at once, old addresses lead to it, and the old file goes when
//! nobody can need it any more.

use chrono::TimeDelta;
use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use super::pictures::picture;
use crate::support::{Page, Visitor, World};

fn shown(world: &World) -> Page {
    world.visitor().opens("/gb/pages/cookie-policy").is(200)
}

fn replacement(visitor: &Visitor, id: i64) -> (String, String) {
    let path = format!("/admin/media/{id}/replacement");
    let page = visitor.opens(&path).is(200).says("shows the new file at once");
    (path, page.attributes("form[enctype] input[name=version]", "value").remove(0))
}

#[test]
fn every_page_shows_the_new_file_and_the_old_address_leads_to_it() {
    let world = World::own();
    let editor = world.signed_in("editor");
    editor.uploads("A door", &[picture("door.jpg", 700, 350, 1)]).is(303);
    let id = world.latest_picture().0;
    world.rewrites(RecordKind::Page, "cookie-policy", "shared", Slot::Body, &format!("![](/media/{id})"));
    let page = world.record(RecordKind::Page, "cookie-policy").0;
    let up = editor.opens(&format!("/admin/pages/{page}/publications")).chooses("England");
    up.submits("Publish those ticked now").is(200);
    let before = shown(&world).attributes(".prose img", "src").remove(0);
    let (path, version) = replacement(&editor, id);
    let next = picture("other.png", 400, 800, 9);
    let done = editor.uploads_to(&path, &[("version", &version)], std::slice::from_ref(&next)).is(303);
    editor.opens(&done.destination()).is(200).says("is replaced everywhere").says("400 × 800 pixels");
    let after = shown(&world);
    assert_eq!(after.attributes(".prose img", "height"), ["800"]);
    let now = after.attributes(".prose img", "src").remove(0);
    assert_ne!(before, now);
    let visitor = world.visitor();
    visitor.asks(&now).is(200);
    let old = visitor.asks(&before).is(302);
    assert!(now.starts_with(old.destination().rsplit_once('/').expect("an address").0), "{}", old.destination());
    visitor.asks(&old.destination()).is(200);
    editor.opens(&format!("/admin/media/{id}/history")).says("Replaced");
    // A day later the old file is dropped; the new one stays.
    assert!(world.keeps(&before));
    world.clock.advance(TimeDelta::hours(25));
    world.works();
    visitor.asks(&now).is(200);
    visitor.asks(&before).is(302);
    assert!(!world.keeps(&before) && world.keeps(&now));
}

#[test]
fn a_replacement_that_is_wrong_changes_nothing() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let (one, two) = (picture("one.png", 60, 60, 1), picture("two.png", 60, 60, 2));
    editor.uploads("One", std::slice::from_ref(&one)).is(303);
    let id = world.latest_picture().0;
    editor.uploads("Two", std::slice::from_ref(&two)).is(303);
    let (path, version) = replacement(&editor, id);
    let sends = |version: &str, files: &[_]| editor.uploads_to(&path, &[("version", version)], files);
    sends(&version, &[]).is(422).says("Choose a file");
    sends(&version, &[super::pictures::file("x.png", "x")]).is(422).says("whatever its name says");
    sends(&version, std::slice::from_ref(&two)).is(422).says("It is there already: two");
    let late = sends("99", &[picture("three.png", 60, 60, 3)]).is(409).says("Somebody has changed it");
    late.says("Look at it again before you replace it").does_not_say("delete it");
    sends(&version, std::slice::from_ref(&one)).is(303);
    let file = editor.opens(&format!("/admin/media/{id}/edit"));
    file.says("one.png").does_not_say("three.png");
}

#[test]
fn what_was_deleted_can_come_again() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let door = picture("door.png", 60, 60, 1);
    editor.uploads("A door", std::slice::from_ref(&door)).is(303);
    let id = world.latest_picture().0;
    let url = editor.opens(&format!("/admin/media/{id}/edit")).attributes("[data-focal-picture]", "src").remove(0);
    editor.opens(&format!("/admin/media/{id}/edit")).follows("Delete").submits("Delete it for good").is(200);
    world.visitor().asks(&url).is(404);
    editor.uploads("A door", std::slice::from_ref(&door)).is(303);
    world.clock.advance(TimeDelta::hours(25));
    world.works();
    world.visitor().asks(&url).is(200);
}
