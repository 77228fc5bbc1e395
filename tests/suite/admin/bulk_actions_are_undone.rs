//! Something is done with many records of a list at once: asked first, done in one go, taken back from the message that told of it.

use lectern::base::slug::Slug;
use lectern::domain::records::RecordKind;
use lectern::domain::topics;

use super::office::rows;
use crate::support::World;

const TOPIC: RecordKind = RecordKind::Topic;

fn makes_topics(world: &World, slugs: &[&str]) {
    for slug in slugs {
        let slug = Slug::parse(slug).expect("a slug");
        world.writes(async |tx| topics::create(tx, &world.actor(), &slug, 90).await);
    }
}

#[test]
fn many_are_withdrawn_from_their_list_and_it_is_undone() {
    let world = World::own();
    let (editor, visitor) = (world.signed_in("editor"), world.visitor());
    let page = editor.opens("/admin/topics?sort=-title").is(200);
    let form = page.chooses("Cybersecurity").chooses("Programming").chooses("France").chooses("Suomi");
    let asked = form.picks("What to do", "withdraw").submits("Go on").is(200).says("Withdraw: 4 publications");
    asked.says("Cybersecurity").says("Programming").says("France").says("Suomi");
    let done = asked.submits("Withdraw").is_at("/admin/topics?sort=-title").says("4 publications were withdrawn");
    visitor.opens("/fi/topics/programming").is(404);
    let undone = done.submits("Undo").is_at("/admin/topics?sort=-title").says("4 publications are as they were before");
    visitor.opens("/fi/topics/programming").is(200);
    undone.does_not_say("Undo");
    let refused = done.submits("Undo");
    refused.says("Somebody has changed one of them since");
}

#[test]
fn a_topic_is_given_to_articles_and_taken_from_courses_and_both_are_undone() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let topic = world.record(TOPIC, "cybersecurity").0.to_string();
    let counted = |list: &str| rows(&editor.opens(&format!("/admin/{list}?topic={topic}&size=100"))).len();
    let (articles, courses) = (counted("articles"), counted("courses"));
    assert!(articles < 12 && courses > 0, "{articles} {courses}");

    let ticked = |label: &str| {
        editor
            .opens("/admin/articles")
            .chooses(label)
            .picks("What to do", "give-topic")
            .picks("Topic to give or to take away", &topic)
    };
    let label = editor
        .opens("/admin/articles")
        .texts("tbody label")
        .into_iter()
        .find(|label| ticked(label).submits("Go on").is(200).texts("h1")[0].ends_with("One record"));
    let form = ticked(&label.expect("an article that is not about it"));
    let asked = form.submits("Go on").says("Give a topic: One record").says("Topic: Cybersecurity");
    let done = asked.submits("Give a topic").is_at("/admin/articles").says("1 record has the topic now");
    assert_eq!(counted("articles"), articles + 1);
    let again = form.submits("Go on").is(200).says("There is nothing to do for these records");
    again.says("it has the topic already");
    done.submits("Undo").says("1 record is as it was before");
    assert_eq!(counted("articles"), articles);

    let page = editor.opens(&format!("/admin/courses?topic={topic}&size=100"));
    let page = page.texts("tbody label").iter().fold(page.clone(), |page, label| page.chooses(label));
    let form = page.picks("What to do", "take-topic").picks("Topic to give or to take away", &topic);
    let done = form.submits("Go on").submits("Take a topic away").says("not have the topic any more");
    assert_eq!(counted("courses"), 0);
    world.signed_in("admin").opens("/admin/changes?action=topic-taken").is(200).says("Topic taken away");
    done.submits("Undo").is(200);
    assert_eq!(counted("courses"), courses);
}

#[test]
fn what_others_need_stays_and_what_is_deleted_is_gone() {
    let world = World::own();
    makes_topics(&world, &["made-one", "made-two"]);
    let editor = world.signed_in("editor");
    let page = editor.opens("/admin/topics").chooses("made-one").chooses("made-two").chooses("Cybersecurity");
    let asked = page.picks("What to do", "delete").submits("Go on").is(200).says("Delete: 2 records");
    asked.says("Cybersecurity · others need it").says("This cannot be undone");
    let done = asked.submits("Delete").is_at("/admin/topics").says("2 records are deleted").does_not_say("Undo");
    done.does_not_say("made-one").says("Cybersecurity");
    // Sent twice, it does no harm and says so.
    asked.submits("Delete").is(409).says("Something has changed since this was told").says("This record is no more");
}

#[test]
fn what_changes_meanwhile_is_told_and_of_two_at_once_one_does_it() {
    let world = World::own();
    let (editor, admin) = (world.signed_in("editor"), world.signed_in("admin"));
    let ask = |visitor: &crate::support::Visitor| {
        let page = visitor.opens("/admin/topics").chooses("Cybersecurity").chooses("Programming").chooses("France");
        page.picks("What to do", "withdraw").submits("Go on").is(200).says("Withdraw: 2 publications")
    };
    let asked = ask(&editor);
    admin.opens(&world.publications_of("cybersecurity")).submits("Withdraw France").is(200);
    let told = asked.submits("Withdraw").is(409).says("Something has changed since this was told");
    assert!(told.title().starts_with("Error:"));
    told.says("Withdraw: One publication").submits("Withdraw").is(200).says("One publication was withdrawn");
    admin.opens("/admin/topics").is(200);
    let second = told.submits("Withdraw").is(409);
    second.says("There is nothing to do for these records");
}

#[test]
fn who_may_not_in_one_edition_is_told_and_it_is_done_in_the_others() {
    let world = World::own();
    let editor = world.editor_of("fi");
    let page = editor.opens("/admin/topics").is(200);
    assert_eq!(page.attributes("[name='in']", "value"), ["fi"]);
    assert_eq!(page.attributes("[name='step'] option", "value"), ["", "publish", "review", "withdraw"], "no deletion");
    let id = world.record(TOPIC, "cybersecurity").0.to_string();
    let form = [("record", id.as_str()), ("in", "fr"), ("in", "fi"), ("step", "withdraw"), ("back", "/admin/topics")];
    let asked = editor.posts("/admin/topics/many", &form).is(200).says("Withdraw: One publication");
    let asked = asked.says("Your account may not do this in France, so nothing is done there");
    asked.submits("Withdraw").says("One publication was withdrawn");
    world.visitor().opens("/fr/topics/cybersecurity").is(200);
    world.visitor().opens("/fi/topics/cybersecurity").is(404);
    editor.posts("/admin/topics/many", &[("record", &id), ("in", "fr"), ("step", "withdraw")]).is(403);
    editor.posts("/admin/topics/many", &[("record", &id), ("step", "delete")]).is(403);
    editor.posts("/admin/articles/many", &[("record", &id), ("step", "give-topic"), ("topic", &id)]).is(403);
    let coordinator = world.signed_in("coordinator");
    coordinator.posts("/admin/topics/many", &form).is(403);
    assert!(coordinator.opens("/admin/topics").elements("[name='record']").is_empty());
}

#[test]
fn what_no_page_of_ours_sends_does_no_harm() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let article = world.record(RecordKind::Article, "how-databases-remember").0.to_string();
    let many = |form: &[(&str, &str)]| editor.posts("/admin/topics/many", form);
    many(&[]).is(422).says("Tick at least one record").says("Choose what to do");
    many(&[("record", "abc"), ("record", ""), ("step", "withdraw"), ("in", "fr")])
        .is(422)
        .says("Tick at least one record");
    let asked = many(&[("record", "1"), ("step", "withdraw")]).is(422).says("Tick at least one edition");
    assert!(asked.title().starts_with("Error:"));
    many(&[("record", "1"), ("step", "withdraw"), ("in", "xx"), ("in", "%00")])
        .is(422)
        .says("Tick at least one edition");
    many(&[("record", "1"), ("step", "paint"), ("in", "fr")]).is(422).says("Choose what to do");
    many(&[("record", "1"), ("step", "schedule"), ("in", "fr")]).is(422).says("Choose what to do");
    many(&[("record", "1"), ("step", "give-topic"), ("topic", "1")]).is(422).says("Choose what to do");
    for record in ["999999999", "-1", &article] {
        let form = [("record", record), ("record", record), ("step", "delete"), ("step", "publish")];
        many(&form).is(200).says("There is nothing to do for these records").says("One is left as it is");
        many(&[&form[..], &[("plan", "nonsense")]].concat()).is(409);
    }
    let articles = |topic: &str| {
        editor.posts("/admin/articles/many", &[("record", &article), ("step", "give-topic"), ("topic", topic)])
    };
    articles("").is(422).says("Choose a topic");
    articles("x").is(422).says("Choose a topic");
    articles(&article).is(200).says("the topic is no more");
    let ids: Vec<String> = (0..10_000).map(|id| id.to_string()).collect();
    let thousands: Vec<(&str, &str)> = ids.iter().map(|id| ("record", id.as_str())).collect();
    many(&thousands).is(422).says("Choose what to do");
    many(&[&[("step", "withdraw"), ("in", "fr")][..], &thousands].concat()).is(200);
    for list in ["sessions", "cities", "venues"] {
        world.signed_in("coordinator").posts(&format!("/admin/{list}/many"), &[("record", "1")]).is(404);
    }
    many(&[("all", "yes"), ("back", "//evil.example"), ("step", "withdraw"), ("in", "fr")]).is(200);
    many(&[("all", "yes"), ("back", "/admin/topics?state=lost"), ("step", "withdraw"), ("in", "fr")]).is(404);
    editor.posts("/admin/undo", &[("request", "")]).is(303);
}
