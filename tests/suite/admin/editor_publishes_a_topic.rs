//! An editor publishes, schedules, withdraws and reviews on the page that tells where a record is up.

use lectern::db::sql;
use lectern::domain::publications::State;
use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use crate::support::World;

const TOPIC: RecordKind = RecordKind::Topic;

fn rewritten() -> World {
    let world = World::own();
    world.rewrites(TOPIC, "cybersecurity", "language:fr", Slot::Title, "Sécurité informatique");
    world
}

#[test]
fn what_is_up_stays_until_it_is_published_anew() {
    let world = rewritten();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    visitor.opens("/fr/topics/cybersecurity").says("Cybersécurité").does_not_say("Sécurité informatique");
    let page = editor.opens(&world.publications_of("cybersecurity")).is(200).says("Newer texts wait: revision 2");
    let done = page.submits("Publish now France").is(200).says("One publication is up now");
    done.does_not_say("Newer texts wait");
    visitor.opens("/fr/topics/cybersecurity").says("Sécurité informatique");
    let changes = "SELECT COUNT(*) FROM changes WHERE action = 'published' AND before_json LIKE '%\"fr\"%' \
                   AND after_json LIKE '%\"fr\"%'";
    assert_eq!(world.reads(async |reader| sql(changes).number(reader).await), 1, "one change, with before and after");
    done.submits("Undo").is(200).says("One publication is as it was before").says("Newer texts wait");
    visitor.opens("/fr/topics/cybersecurity").says("Cybersécurité").does_not_say("Sécurité informatique");
}

#[test]
fn what_is_withdrawn_is_gone_from_the_site_and_can_be_published_again() {
    let world = World::own();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    let page = editor.opens(&world.publications_of("cybersecurity"));
    let page = page.chooses("France").chooses("Suomi").submits("Withdraw those ticked");
    let page = page.is(200).says("2 publications were withdrawn").says("Withdrawn");
    for (path, status) in [("/fr", 404), ("/fi", 404), ("/gb", 200)] {
        visitor.opens(&format!("{path}/topics/cybersecurity")).is(status);
    }
    page.submits("Publish now France").is(200).says("One publication is up now");
    visitor.opens("/fr/topics/cybersecurity").is(200);
    visitor.opens("/fi/topics/cybersecurity").is(404);
}

#[test]
fn what_is_scheduled_appears_at_its_time() {
    let world = rewritten();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    let page = editor.opens(&world.publications_of("cybersecurity")).chooses("France");
    let page = page.fills("Day", "2026-12-01").fills("Time", "09:30").submits("Schedule those ticked");
    page.is(200).says("One publication is scheduled").says("goes up on 1 December 2026, 09:30 (Europe/Paris)");
    world.works();
    world.becomes("2026-12-01T08:29:59Z");
    world.works();
    visitor.opens("/fr/topics/cybersecurity").says("Cybersécurité");
    world.becomes("2026-12-01T08:30:00Z");
    world.works();
    visitor.opens("/fr/topics/cybersecurity").says("Sécurité informatique");
    let page = world.signed_in("editor").opens(&world.publications_of("cybersecurity")).is(200);
    page.does_not_say("goes up on");
}

#[test]
fn a_schedule_is_taken_back() {
    let world = rewritten();
    let editor = world.signed_in("editor");
    let page = editor.opens(&world.publications_of("cybersecurity")).chooses("France");
    let page = page.fills("Day", "2026-12-01").fills("Time", "09:30").submits("Schedule those ticked");
    page.submits("Unschedule France").is(200).says("One publication is no longer scheduled").says("Draft");
    world.becomes("2026-12-02T00:00:00Z");
    world.works();
    world.visitor().opens("/fr/topics/cybersecurity").says("Cybersécurité");
}

#[test]
fn what_is_brought_back_after_its_time_is_a_draft() {
    let world = rewritten();
    let editor = world.signed_in("editor");
    let page = editor.opens(&world.publications_of("cybersecurity")).chooses("France");
    let page = page.fills("Day", "2026-11-20").fills("Time", "13:30").submits("Schedule those ticked").is(200);
    let done = page.submits("Unschedule France").is(200).submits("Undo").is(200);
    let done = done.says("One publication is as it was before").says("goes up on 20 November 2026, 13:30");
    let done = done.submits("Unschedule France").is(200);
    world.becomes("2026-11-20T12:31:00Z");
    let undone = done.submits("Undo").is(200).does_not_say("goes up on");
    undone.says("One publication is as it was before, but a draft: the time at which it was to go up is over");
    let standing = world.stands(TOPIC, "cybersecurity", "fr").expect("it is prepared");
    assert_eq!((standing.prepared, standing.publish_at), (Some(State::Draft), None));
    world.works();
    world.clock.advance(chrono::TimeDelta::minutes(5));
    world.works();
    world.visitor().opens("/fr/topics/cybersecurity").says("Cybersécurité").does_not_say("Sécurité informatique");
}

#[test]
fn a_time_that_does_not_exist_or_comes_twice_is_refused_with_the_reason() {
    let world = rewritten();
    world.rewrites(TOPIC, "cybersecurity", "shared", Slot::Title, "Security");
    let editor = world.signed_in("editor");
    let page = editor.opens(&world.publications_of("cybersecurity"));
    for (day, time, field, told) in [
        ("2027-03-28", "02:30", "time", "In France (Europe/Paris) the clocks are put forward over this time"),
        ("2027-10-31", "02:30", "time", "In France (Europe/Paris) the clocks are put back over this time"),
        ("2026-11-20", "12:59", "time", "In France (Europe/Paris) this time is over"),
        ("2027-02-30", "09:00", "day", "Enter a day such as 2027-01-31"),
        ("2027-02-03", "25:00", "time", "Enter a time such as 09:30"),
    ] {
        let form = page.chooses("France").fills("Day", day).fills("Time", time);
        let refused = form.submits("Schedule those ticked").is(422).says(told);
        assert!(refused.title().starts_with("Error:"), "{}", refused.title());
        assert_eq!(refused.attributes("#day", "value"), [day], "what was typed is kept");
        assert!(refused.has_chosen("France"));
        assert_eq!(refused.attributes("[role=alert] a", "href"), [format!("#{field}")], "the summary leads there");
        let beside = refused.texts(&format!("#{field}-error"));
        assert!(beside.len() == 1 && beside[0].contains(told), "the message stands beside it: {beside:?}");
    }
    let form = page.chooses("France").chooses("Suomi").fills("Day", "2026-11-20").fills("Time", "12:00");
    let refused = form.submits("Schedule those ticked").is(422);
    refused.says("In France (Europe/Paris), Suomi (Europe/Helsinki) this time is over");
    assert_eq!(refused.attributes("[role=alert] a", "href"), ["#time"], "one message for all editions");
    assert_eq!(world.stands(TOPIC, "cybersecurity", "fr").and_then(|standing| standing.prepared), None);
}

#[test]
fn a_reviewer_sends_it_back_with_a_comment() {
    let world = rewritten();
    let editor = world.signed_in("editor");
    let path = world.publications_of("cybersecurity");
    editor.opens(&path).submits("Send to review France").is(200).says("In review");
    let reviewer = world.signed_in("admin");
    let page = reviewer.opens(&path).chooses("France");
    page.submits("Send those ticked back").is(422).says("Say what is to be changed");
    let page = page.fills("What is to be changed", "Too long.\nSay it in two words.");
    page.submits("Send those ticked back").is(200).says("One publication was sent back");
    let page = editor.opens(&path).says("Too long.").says("Harriet Doyle").says("Draft");
    let again = page.submits("Send to review France").is(200);
    assert!(again.elements("blockquote.review").is_empty(), "the answer stays in the thread alone");
}

#[test]
fn two_at_once_and_one_is_told() {
    let world = rewritten();
    let path = world.publications_of("cybersecurity");
    let (mine, theirs) = (world.signed_in("editor").opens(&path), world.signed_in("admin").opens(&path));
    theirs.submits("Publish now France").is(200);
    let told = mine.chooses("France").submits("Withdraw those ticked");
    told.is(409).says("Somebody else has changed this");
    assert!(told.has_chosen("France"));
    assert_eq!(world.stands(TOPIC, "cybersecurity", "fr").map(|standing| standing.state), Some(State::Published));
    told.submits("Withdraw France").is(200).says("One publication was withdrawn");
    let seen = world.signed_in("editor").opens(&path);
    world.rewrites(TOPIC, "cybersecurity", "language:fr", Slot::Title, "Autre chose");
    seen.submits("Publish now France").is(409).says("Somebody else has changed this");
}

#[test]
fn an_editor_of_one_country_publishes_there_alone() {
    let world = rewritten();
    world.rewrites(TOPIC, "cybersecurity", "shared", Slot::Title, "Security");
    let editor = world.editor_of("fr");
    let path = world.publications_of("cybersecurity");
    let page = editor.opens(&path).is(200).says("Another editor looks after this edition");
    assert_eq!(page.elements("[name='edition']").len(), 1);
    let seen = page.attributes("[name='seen']", "value");
    let mut form: Vec<(&str, &str)> = seen.iter().map(|seen| ("seen", seen.as_str())).collect();
    form.push(("step", "publish:fi"));
    editor.posts(&path, &form).is(403);
    form.extend([("edition", "fr"), ("edition", "fi"), ("step", "withdraw")]);
    form.retain(|field| *field != ("step", "publish:fi"));
    editor.posts(&path, &form).is(403);
    page.submits("Publish now France").is(200).says("One publication is up now");
}

#[test]
fn a_step_that_cannot_be_taken_says_why() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let path = world.publications_of("cybersecurity");
    let page = editor.opens(&path);
    page.submits("Withdraw those ticked").is(422).says("Tick at least one edition");
    let page = page.chooses("France").chooses("Suomi");
    let refused = page.submits("Publish those ticked now").is(422);
    refused.says("France: the newest texts are up already").says("Suomi: the newest texts are up already");
    page.submits("Unschedule those ticked").is(422).says("France: nothing is scheduled");
    editor.posts(&path, &[("step", "eat:fr")]).is(422).says("Choose what to do");
    editor.posts(&path, &[("step", "withdraw:fr")]).is(409).says("Somebody else has changed this");
    editor.posts(&path, &[("step", "withdraw:xx")]).is(422).says("Tick at least one edition");
    editor.posts(&path, &[("step", "withdraw:fr"), ("seen", "1.2.3"), ("seen", "a.b.c.d")]).is(409);
    for id in ["0", "-1", "x", "99999999999999999999"] {
        editor.opens(&format!("/admin/topics/{id}/publications")).is(404);
    }
}

#[test]
fn a_text_that_is_taken_away_leaves_the_site_once_that_is_published() {
    let world = World::own();
    let (topic, editor, visitor) = (world.topic(), world.signed_in("editor"), world.visitor());
    let (own, below) = (topic.on("edition:fr"), topic.newest("language:fr", "tagline").expect("a summary"));
    let (page, publications) = ("/fr/topics/programming", world.publications_of("programming"));
    editor.opens(&own).fills("Summary", "Chez nous seulement.").submits("Save the texts").is(200);
    editor.opens(&publications).submits("Publish now France").is(200).does_not_say("Newer texts wait");
    visitor.opens(page).says("Chez nous seulement.");

    editor.opens(&own).fills("Summary", "").submits("Save the texts").is(200);
    visitor.opens(page).says("Chez nous seulement.");
    assert_eq!(editor.opens("/admin/matrix?kind=topic").text().matches("newer texts wait").count(), 1, "in France");
    let waiting = editor.opens(&publications).says("Newer texts wait: revision 3");
    assert_eq!(waiting.text().matches("Newer texts wait").count(), 1, "others do not read that layer");
    waiting.chooses("Suomi").submits("Publish those ticked now").is(422).says("Suomi: the newest texts are up already");
    let done = editor.opens(&publications).submits("Publish now France").is(200).says("One publication is up now");
    done.does_not_say("Newer texts wait");
    visitor.opens(page).says(&below).does_not_say("Chez nous seulement.");
}
