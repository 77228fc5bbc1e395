//! An editor makes, changes, copies and deletes topics; nothing typed is lost, whatever is wrong or whoever saves at once.

use super::office::{addresses, chips, rows};
use crate::support::{Page, World};

#[test]
fn a_new_topic_is_listed_found_and_changed() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let form = editor.opens("/admin").follows("Topics").follows("New topic").is(200);
    let made = form.fills("Title", "Quantum computing").fills("Position", "40").submits("Save").is(200);
    made.says("Quantum computing is there now");
    assert_eq!(made.heading(), "Quantum computing");
    let list = made.opens("/admin/topics?q=quant").is(200);
    assert_eq!((rows(&list).len(), chips(&list).len()), (1, 1));
    assert!(rows(&list)[0].contains("quantum-computing"), "the slug was made from the title");
    let form = list.follows("Quantum computing");
    let saved = form.fills("Slug", "quantum").submits("Save").is(200).says("is saved");
    saved.follows("History").is(200).says("Created").says("Saved").says("quantum-computing");
}

#[test]
fn what_is_wrong_is_told_beside_its_field_and_everything_typed_is_kept() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let form = editor.opens("/admin/topics/new");
    let again = form.fills("Title", "").fills("Slug", "No Slug!").fills("Position", "many").submits("Save").is(422);
    assert!(again.title().starts_with("Error:"), "{}", again.title());
    assert_eq!(again.attributes("input#slug", "value"), ["No Slug!"]);
    assert_eq!(again.attributes("input#position", "value"), ["many"]);
    again.says("Fill in this field");
    let again = again.fills("Title", "Clouds").fills("Slug", "cloud").fills("Position", "5").submits("Save").is(422);
    again.says("This one is free: cloud-2");
    again.fills("Slug", "cloud-2").submits("Save").is(200).says("Clouds is there now");
}

#[test]
fn of_two_who_save_at_once_neither_loses_a_word() {
    let world = World::own();
    let (editor, colleague) = (world.signed_in("editor"), world.signed_in("admin"));
    let cloud = |visitor: &crate::support::Visitor| visitor.opens("/admin/topics?q=cloud").follows("Cloud").is(200);
    let (mine, theirs) = (cloud(&editor), cloud(&colleague));
    theirs.fills("Slug", "clouds").submits("Save").is(200);
    // What only they have changed comes into my form; what only I have stays.
    let merged = mine.fills("Position", "77").submits("Save").is(409);
    merged.says("Somebody else has saved this while you were writing").says("Only they have changed these");
    assert_eq!(value(&merged, "slug"), "clouds");
    assert_eq!(value(&merged, "position"), "77");
    merged.submits("Save").is(200).says("is saved");
    // What both have changed is asked.
    let (mine, theirs) = (cloud(&editor), cloud(&colleague));
    theirs.fills("Slug", "skies").submits("Save").is(200);
    let asked = mine.fills("Slug", "heavens").submits("Save").is(409);
    assert_eq!(value(&asked, "slug"), "heavens");
    let taken = asked.says("Theirs: skies").chooses("Take theirs").submits("Save").is(200);
    assert_eq!(value(&taken, "slug"), "skies");
}

fn value(page: &Page, field: &str) -> String {
    page.attributes(&format!("input#{field}"), "value").pop().expect("the field")
}

#[test]
fn a_topic_that_others_need_is_not_deleted_and_says_so() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let asked = editor.opens("/admin/topics?q=cloud").follows("Cloud").follows("Delete").is(200);
    asked.says("It cannot be deleted while others need it").says("courses");
    assert!(asked.elements("main form").is_empty());
    let made = editor.opens("/admin/topics/new").fills("Title", "Short-lived").fills("Position", "1").submits("Save");
    made.follows("Delete").submits("Delete it for good").is_at("/admin/topics").says("Short-lived is deleted");
    editor.opens("/admin/topics?q=short-lived").says("Nothing matches these filters");
    made.opens(made.path()).is(404);
}

#[test]
fn lists_are_sorted_paged_and_given_as_csv() {
    let world = World::own();
    let editor = world.signed_in("editor");
    for number in 0..30 {
        let form = editor.opens("/admin/topics/new").fills("Title", &format!("Topic {number:02}"));
        form.fills("Position", "9").sends_with("Save").is(303);
    }
    let first = editor.opens("/admin/topics?q=topic&size=25").is(200);
    assert_eq!(rows(&first).len(), 25);
    let second = first.follows("Next page");
    assert_eq!(rows(&second).len(), 5);
    assert_eq!(addresses(&second.follows("Previous page")), addresses(&first));
    let backwards = first.follows_in("thead", "Name").is(200);
    assert!(rows(&backwards)[0].contains("Topic 29"), "{:?}", rows(&backwards)[0]);
    let latest = first.opens("/admin/topics?q=topic&size=25&sort=-changed");
    assert_eq!(rows(&latest).len(), 25);
    let csv = backwards.follows("This list as CSV");
    let lines: Vec<&str> = csv.answer().text().lines().collect();
    assert_eq!((lines.len(), lines[0]), (31, "id,Name,Address,Changed"));
    for wrong in ["sort=loud", "size=7", "state=none", "edition=xx", "before=x", "topic=1"] {
        let status = editor.opens(&format!("/admin/topics?{wrong}")).status();
        assert!([200, 404].contains(&status), "{wrong}: {status}");
    }
}

#[test]
fn what_was_typed_and_not_saved_is_offered_back_to_whoever_typed_it() {
    let world = World::own();
    let (editor, colleague) = (world.signed_in("editor"), world.signed_in("admin"));
    let form = editor.opens("/admin/topics?q=cloud").follows("Cloud").is(200);
    let path = form.path().to_owned();
    // As the browser does while one types; then the tab is closed.
    let typed = [("unsent-path", path.as_str()), ("slug", "half-a-wo"), ("position", "3")];
    editor.posts("/admin/unsent", &typed).is(204);
    editor
        .posts("/admin/unsent", &[("unsent-path", path.as_str()), ("slug", "half-a-word"), ("position", "3")])
        .is(204);
    colleague.opens(&path).does_not_say("were not saved");
    let again = editor.opens(&path).says("You have words here that were not saved").follows("Go on with them");
    assert_eq!((value(&again, "slug"), value(&again, "position")), ("half-a-word".into(), "3".into()));
    again.submits("Save").is(200).says("is saved").does_not_say("were not saved");
    editor.posts("/admin/unsent", &typed).is(204);
    editor.opens(&path).submits("Throw them away").is_at(&path).does_not_say("were not saved");
    for elsewhere in ["https://evil.example/admin/x", "//evil.example", "/account", ""] {
        editor.posts("/admin/unsent", &[("unsent-path", elsewhere), ("slug", "x")]).is(400);
    }
}

#[test]
fn a_form_that_is_sent_after_the_sign_in_ran_out_comes_back_filled_in() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let form = editor.opens("/admin/topics/new").fills("Title", "Written in one go").fills("Position", "7");
    world.clock.advance(chrono::TimeDelta::days(2));
    let asked = form.submits("Save");
    assert!(asked.path().starts_with("/sign-in"), "{}", asked.path());
    let back = asked.fills("E-mail address", "editor@demo.example").fills("Password", crate::support::PASSWORD);
    let back = back.submits("Sign in").is(200);
    assert_eq!((value(&back, "title"), value(&back, "position")), ("Written in one go".into(), "7".into()));
    back.submits("Save").is(200).says("Written in one go is there now");
}
