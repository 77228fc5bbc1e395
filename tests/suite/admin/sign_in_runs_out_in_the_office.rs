//! The sign-in runs out while somebody works in the back office: whatever they typed, wherever, is offered back, and nothing
//! that they kept before is pushed out.

use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use super::wording::FRENCH;
use crate::support::{PASSWORD, Page, World};

fn signs_in_again(asked: &Page) -> Page {
    assert!(asked.path().starts_with("/sign-in"), "{}", asked.path());
    let form = asked.fills("E-mail address", "editor@demo.example").fills("Password", PASSWORD);
    form.submits("Sign in").is(200)
}

/// Half a day goes by.
fn late(world: &World) {
    world.clock.advance(chrono::TimeDelta::hours(13));
}

#[test]
fn what_goes_on_being_typed_is_kept_in_the_place_of_what_was_typed() {
    let world = World::own();
    let (editor, topic) = (world.signed_in("editor"), world.record(RecordKind::Topic, "cybersecurity"));
    let path = format!("/admin/topics/{}/edit", topic.0);
    editor.posts("/admin/unsent", &[("unsent-path", "/admin/pages/new"), ("title", "Kept before")]).is(204);
    late(&world);
    for words in 0..25 {
        editor.posts("/admin/unsent", &[("unsent-path", &path), ("slug", &format!("words-{words}"))]).is(401);
    }
    world.visitor().posts("/admin/unsent", &[("unsent-path", &path), ("slug", "nobody")]).is(401);
    let again = world.signed_in("editor");
    let front = again.opens("/admin").says("Forms you have not sent");
    let form = front.follows("Topics: Cybersecurity").is(200);
    assert_eq!(form.attributes("#slug", "value"), ["words-24"]);
    let page = front.follows_in("[aria-labelledby=unsent]", "Pages").is(200);
    assert_eq!(page.attributes("#title", "value"), ["Kept before"]);
}

#[test]
fn the_code_of_a_course_is_no_secret() {
    let world = World::own();
    let form = world.signed_in("editor").opens("/admin/courses/new").fills("Code", "CUSTOM-9");
    late(&world);
    let form = signs_in_again(&form.submits("Save"));
    assert_eq!(form.attributes("#code", "value"), ["CUSTOM-9"]);
}

#[test]
fn a_comment_comes_back_to_its_thread() {
    let world = World::own();
    world.rewrites(RecordKind::Topic, "cybersecurity", FRENCH, Slot::Title, "Sécurité informatique");
    let path = world.publications_of("cybersecurity");
    let editor = world.signed_in("editor");
    let page = editor.opens(&path).submits("Send to review France").is(200);
    let typed = page.fills("Say something about France", "A long thought.");
    late(&world);
    let page = signs_in_again(&typed.submits("Say it France"));
    assert_eq!(page.texts("textarea[name=words]"), ["A long thought."]);
    let again = world.signed_in("editor");
    let page = again.opens("/admin").says("Forms you have not sent").follows("Topics: Cybersecurity").is(200);
    assert_eq!(page.texts("textarea[name=words]"), ["A long thought."]);
    page.submits("Say it France").is(200).says("It was said about France");
    again.opens("/admin").does_not_say("Forms you have not sent");
}

#[test]
fn a_text_comes_back_to_its_layer() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    let typed = editor.opens(&topic.on(FRENCH)).fills("Summary", "Écrit trop tard.");
    late(&world);
    let page = signs_in_again(&typed.submits("Save the texts"));
    assert_eq!(page.texts("#tagline"), ["Écrit trop tard."]);
    let again = world.signed_in("editor");
    let front = again.opens("/admin").says("Forms you have not sent");
    let link = front.links_in("[aria-labelledby=unsent]").remove(0);
    let page = again.opens(&link.href).is(200);
    assert_eq!(page.texts("#tagline"), ["Écrit trop tard."]);
    page.submits("Save the texts").is(200);
    assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some("Écrit trop tard."));
    again.opens("/admin").does_not_say("Forms you have not sent");
}

#[test]
fn what_was_to_be_done_with_many_is_asked_again() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let form = editor.opens("/admin/topics").chooses("Cybersecurity").chooses("France");
    let asked = form.picks("What to do", "withdraw").submits("Go on").is(200).says("Withdraw: One publication");
    late(&world);
    let page = signs_in_again(&asked.submits("Withdraw")).says("Withdraw: One publication");
    world.visitor().opens("/fr/topics/cybersecurity").is(200);
    page.submits("Withdraw").is_at("/admin/topics").says("One publication was withdrawn");
    world.signed_in("editor").opens("/admin/topics/many").is(200).is_at("/admin/topics");
}

#[test]
fn a_step_in_the_matrix_is_asked_again_with_what_was_typed() {
    let world = World::own();
    world.rewrites(RecordKind::Topic, "cybersecurity", "shared", Slot::Title, "Security");
    let form = world.signed_in("editor").opens("/admin/matrix?kind=topic").chooses("Security").chooses("France");
    let asked = form.picks("What to do", "schedule").submits("Go on").is(200).says("Schedule: One publication");
    let typed = asked.fills("Day", "2027-03-27").fills("Time", "09:30");
    late(&world);
    let page = signs_in_again(&typed.submits("Schedule")).says("Schedule: One publication");
    assert_eq!(page.attributes("[name=day]", "value"), ["2027-03-27"]);
    assert_eq!(page.attributes("[name=time]", "value"), ["09:30"]);
    page.submits("Schedule").is(200).says("One publication is scheduled");
}

#[test]
fn a_deleted_record_leaves_nothing_to_go_on_with() {
    let world = World::own();
    let (editor, admin) = (world.signed_in("editor"), world.signed_in("admin"));
    let made = editor.opens("/admin/pages/new").fills("Title", "Short lived").fills("Position", "99").submits("Save");
    let path = made.is(200).path().to_owned();
    editor.posts("/admin/unsent", &[("unsent-path", &path), ("slug", "x")]).is(204);
    let typed = editor.opens(&path).fills("Slug", "long-lived");
    let texts = editor.opens(&path.replace("/edit", "/texts?layer=shared")).fills("Body", "Many words.");
    admin.opens(&path).follows("Delete").submits("Delete it for good").is(200);
    editor.opens("/admin").does_not_say("Forms you have not sent");
    let gone = typed.submits("Save").is(404).says("This record has been deleted meanwhile").says("Slug");
    assert!(gone.texts("textarea").contains(&"long-lived".to_owned()), "{:?}", gone.texts("textarea"));
    let gone = texts.submits("Save the texts").is(404).says("What you typed was not saved");
    assert!(gone.texts("textarea").contains(&"Many words.".to_owned()), "{:?}", gone.texts("textarea"));
    gone.follows("To the list").is(200).is_at("/admin/pages");
}
