//! The matrix of record by edition: what is stale is found in it, and many publications are changed at once.

use lectern::domain::accounts::{self, Grant, Role};
use lectern::domain::publications::State;
use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use super::office::rows;
use crate::support::{Visitor, World};

const ARTICLE: RecordKind = RecordKind::Article;
const STALE: &str = "how-databases-remember";
const STALE_TITLE: &str = "How databases remember";

#[test]
fn an_editor_finds_the_stale_french_article_and_where_to_write_it() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let page = editor.opens("/admin").follows_in(".office-nav", "Editions at a glance").is_at("/admin/matrix").is(200);
    assert_eq!(rows(&page).len(), 12);
    let found = page.picks("State of the texts", "stale").submits("Show").is(200).says("1 entry");
    assert_eq!(found.texts(".standing a"), ["France 1", "Россия 0", "Suomi 0", "England 0", "New Zealand 0"]);
    assert!(rows(&found)[0].contains(STALE_TITLE), "{:?}", rows(&found));
    let links = found.attributes(".coverage__stale", "href");
    let id = world.record(ARTICLE, STALE).0;
    assert_eq!(links, [format!("/admin/articles/{id}/texts?layer=language:fr")]);
    let one = found.follows_in(".standing", "France").says("Edition: France").says("1 entry");
    one.follows_in(".standing", "Suomi").says("Nothing matches");
    world.rewrites(ARTICLE, STALE, "language:fr", Slot::Introduction, "Écrit à nouveau.");
    let page = editor.opens("/admin/matrix?texts=stale").says("Nothing matches");
    let page = page.opens("/admin/matrix?q=databases%20remember").says("newer texts wait");
    let form = page.chooses(STALE_TITLE).chooses("France").picks("What to do", "publish");
    let asked = form.submits("Go on").is(200).says("Publish now: One publication").says(STALE_TITLE);
    asked.submits("Publish now").is_at("/admin/matrix?q=databases%20remember").says("One publication is up now");
    world.visitor().opens("/fr/articles/how-databases-remember").says("Écrit à nouveau.");
}

#[test]
fn many_are_withdrawn_in_one_go_and_it_is_undone_from_the_message() {
    let world = World::own();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    let page = editor.opens("/admin/matrix?kind=topic").is(200);
    let form = page.chooses("Cybersecurity").chooses("Programming").chooses("France").chooses("Suomi");
    let asked = form.picks("What to do", "withdraw").submits("Go on").is(200).says("Withdraw: 4 publications");
    let path = "/fi/topics/programming";
    visitor.opens(path).is(200);
    let done = asked.submits("Withdraw").is_at("/admin/matrix?kind=topic").says("4 publications were withdrawn");
    visitor.opens(path).is(404);
    let undone = done.submits("Undo").is_at("/admin/matrix?kind=topic").says("4 publications are as they were before");
    visitor.opens(path).is(200);
    let admin = world.signed_in("admin");
    admin.opens("/admin/changes?action=undone").says("Cybersecurity").says("Programming");
    undone.does_not_say("Undo");
}

#[test]
fn what_was_changed_since_is_not_undone() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let page = editor.opens("/admin/matrix?kind=topic").chooses("Cybersecurity").chooses("France");
    let done = page.picks("What to do", "withdraw").submits("Go on").submits("Withdraw").is(200);
    world.signed_in("admin").opens(&world.publications_of("cybersecurity")).submits("Publish now France").is(200);
    done.submits("Undo").says("Somebody has changed one of them since");
    let stands = world.stands(RecordKind::Topic, "cybersecurity", "fr").expect("a publication");
    assert_eq!(stands.state, State::Published);
    let other = world.signed_in("admin").posts("/admin/undo", &[("request", "nonsense"), ("back", "//evil.example")]);
    assert_eq!(other.is(303).destination(), "/admin");
}

#[test]
fn the_page_that_asks_says_what_is_left_and_tells_who_was_quicker() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let page = editor.opens("/admin/matrix?kind=topic").chooses("Cybersecurity").chooses("Programming");
    let form = page.chooses("France").picks("What to do", "publish");
    let asked = form.submits("Go on").is(200).says("There is nothing to do").says("2 are left as they are");
    asked.says("France: the newest texts are up already");
    world.rewrites(RecordKind::Topic, "cybersecurity", "language:fr", Slot::Title, "Sécurité");
    let asked = form.submits("Go on").is(200).says("Publish now: One publication").says("One is left as it is");
    world.signed_in("admin").opens(&world.publications_of("cybersecurity")).submits("Withdraw France").is(200);
    let told = asked.submits("Publish now").is(409).says("Somebody else has changed this");
    told.submits("Publish now").is(200).says("One publication is up now");
}

#[test]
fn many_are_scheduled_each_in_its_own_zone() {
    let world = World::own();
    let editor = world.signed_in("editor");
    world.rewrites(RecordKind::Topic, "cybersecurity", "shared", Slot::Title, "Security");
    let page = editor.opens("/admin/matrix?kind=topic").chooses("Security").chooses("France").chooses("New Zealand");
    let asked = page.picks("What to do", "schedule").submits("Go on").is(200).says("Schedule: 2 publications");
    asked.submits("Schedule").is(422).says("Enter a day such as");
    let gap = asked.fills("Day", "2027-03-28").fills("Time", "02:30").submits("Schedule");
    let told = "In France (Europe/Paris) the clocks are put forward";
    assert!(gap.is(422).texts("#time-error")[0].contains(told), "beside the time");
    assert_eq!(gap.attributes("[role=alert] a", "href"), ["#time"]);
    let form = gap.fills("Time", "09:30");
    form.submits("Schedule").is(200).says("2 publications are scheduled");
    let at = |edition: &str| {
        let standing = world.stands(RecordKind::Topic, "cybersecurity", edition).expect("a publication");
        standing.publish_at.expect("a time").to_rfc3339()
    };
    assert_eq!((at("fr"), at("nz")), ("2027-03-28T07:30:00+00:00".into(), "2027-03-27T20:30:00+00:00".into()));
}

#[test]
fn an_editor_of_one_country_changes_many_there_alone() {
    let world = World::own();
    let editor = world.editor_of("fi");
    let page = editor.opens("/admin/matrix?kind=topic").is(200);
    assert_eq!(page.attributes("[name='in']", "value"), ["fi"]);
    let record = world.record(RecordKind::Topic, "cybersecurity").0.to_string();
    let form = [("kind", "topic"), ("record", record.as_str()), ("in", "fr"), ("step", "withdraw")];
    editor.posts("/admin/matrix", &form).is(403);
    let seen = format!("{record}.{}.1.1", world.edition("fr").id.0);
    let form = [("kind", "topic"), ("record", record.as_str()), ("in", "fi"), ("step", "withdraw")];
    let smuggled = [&form[..], &[("confirmed", "yes"), ("seen", seen.as_str())]].concat();
    editor.posts("/admin/matrix", &smuggled).is(400);
    let coordinator = world.signed_in("coordinator").opens("/admin/matrix").is(200);
    assert!(coordinator.elements("[name='record']").is_empty(), "who may not publish is offered nothing to tick");
}

/// Who may publish none of these is offered nothing, and refused what is sent all the same: what is ticked, and all that match.
#[track_caller]
fn is_refused(person: &Visitor, kind: &str, record: &str) {
    let matrix = format!("/admin/matrix?kind={kind}");
    let page = person.opens(&matrix).is(200);
    assert!(page.elements("[name='record'], [name='in'], [name='step']").is_empty(), "{kind}");
    let ticked = [("kind", kind), ("record", record), ("in", "fr"), ("step", "withdraw")];
    let all = [("all", "yes"), ("back", &*matrix), ("in", "fr"), ("step", "withdraw")];
    for form in [&ticked[..], &ticked[..1], &all[..], &all[..2]] {
        person.posts("/admin/matrix", form).is(403);
    }
}

#[test]
fn instructors_are_published_by_who_keeps_them_and_by_nobody_else() {
    let world = World::own();
    let (instructor, slug) = (RecordKind::Instructor, "clemence-hauterive");
    let is_up = || world.stands(instructor, slug, "fr").expect("a publication").is_up();
    let (teacher, article) = (world.record(instructor, slug).0.to_string(), world.record(ARTICLE, STALE).0.to_string());
    is_refused(&world.signed_in("editor"), "instructor", &teacher);
    let coordinator = world.signed_in("coordinator");
    is_refused(&coordinator, "article", &article);
    let page = coordinator.opens("/admin/matrix?kind=instructor").chooses("Clémence Hauterive").chooses("France");
    let asked = page.picks("What to do", "withdraw").submits("Go on").is(200).says("Withdraw: One publication");
    let done = asked.submits("Withdraw").is(200).says("One publication was withdrawn");
    assert!(!is_up());
    done.submits("Undo").is(200);
    assert!(is_up());
    // An article is none of theirs, be it called an instructor.
    let form = [("kind", "instructor"), ("record", &*article), ("in", "fr"), ("step", "withdraw")];
    coordinator.posts("/admin/matrix", &form).is(200).says("There is nothing to do");
    let (id, edition) = (world.account("coordinator@demo.example"), world.edition("fi").id);
    let grants = [Grant { role: Role::Coordinator, edition: Some(edition) }];
    world.writes(async |tx| accounts::grant(tx, &world.actor(), id, &grants).await);
    let coordinator = world.signed_in("coordinator");
    let page = coordinator.opens("/admin/matrix?kind=instructor").is(200);
    assert_eq!(page.attributes("[name='in']", "value"), ["fi"]);
    let form = [("kind", "instructor"), ("record", &*teacher), ("in", "fr"), ("step", "withdraw")];
    coordinator.posts("/admin/matrix", &form).is(403);
}

#[test]
fn filters_stand_in_the_address_and_bad_ones_get_clear_answers() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let counted = |path: &str| rows(&editor.opens(path).is(200)).len();
    assert_eq!(counted("/admin/matrix?state=scheduled"), 1);
    assert_eq!(counted("/admin/matrix?state=scheduled&edition=fi"), 1);
    assert_eq!(counted("/admin/matrix?state=draft&edition=nz"), 1);
    assert_eq!(counted("/admin/matrix?state=published&edition=gb"), 12);
    assert_eq!(counted("/admin/matrix?state=none"), 0);
    assert!(counted("/admin/matrix?texts=missing") >= 1, "one text is not translated");
    assert_eq!(counted("/admin/matrix?texts=missing&edition=gb"), 0, "the shared layer is in English");
    assert_eq!(counted("/admin/matrix?kind=course&q=sql"), counted("/admin/matrix?kind=course&q=SQL"));
    for wrong in ["kind=session", "edition=xx", "state=up", "texts=bad", "before=x"] {
        editor.opens(&format!("/admin/matrix?{wrong}")).is(404);
    }
    let page = editor.opens("/admin/matrix");
    let told = page.submits("Go on").is(422);
    told.says("Choose what to do").says("Tick at least one record").says("Tick at least one edition");
    for kind in ["", "session", "%00"] {
        editor.posts("/admin/matrix", &[("kind", kind), ("step", "publish")]).is(400);
    }
}

#[test]
fn a_page_takes_as_many_statements_however_much_is_on_it() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let during = |path: &str| world.statements_during(|| drop(editor.opens(path).is(200)));
    let (twelve, one) = (during("/admin/matrix?view=all"), during("/admin/matrix?q=databases%20remember"));
    assert_eq!(twelve, one);
    assert!(during("/admin/matrix?kind=term&texts=missing") <= twelve, "forty terms, fifty a page");
}
