//! While something is in review, those who look at it and who asked for that talk about it: on its page, by mail, and on
//! their front pages.

use lectern::db::sql;
use lectern::domain::accounts::{self, Grant, Role};
use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use super::office::MARKUP;
use crate::support::{Visitor, World};

const TOPIC: RecordKind = RecordKind::Topic;
const EDITOR: &str = "editor@demo.example";
const ADMIN: &str = "admin@demo.example";

fn rewritten() -> (World, String) {
    let world = World::own();
    world.rewrites(TOPIC, "cybersecurity", "language:fr", Slot::Title, "Sécurité informatique");
    let path = world.publications_of("cybersecurity");
    (world, path)
}

#[test]
fn who_asked_hears_what_was_said_and_answers() {
    let (world, path) = rewritten();
    let (editor, admin) = (world.signed_in("editor"), world.signed_in("admin"));
    let form = editor.opens(&path).fills("A note for who looks at it", "Is the title right?");
    form.submits("Send to review France").is(200).says("Is the title right?");
    let front = admin.opens("/admin").says("In review");
    front.follows_in(".matters", "Cybersecurity").is_at(&path).says("Is the title right?");

    let page = admin.opens(&path).fills("Say something about France", "Yes.\nBut the tagline is not.");
    page.submits("Say it France").is(200).says("It was said about France").says("But the tagline is not.");
    world.works();
    world.works();
    let mails = world.mails_to(EDITOR);
    assert_eq!(mails.len(), 1, "once, however often the job is done");
    assert!(mails[0].text.contains("Cybersecurity") && mails[0].text.contains("> But the tagline is not."));
    assert!(mails[0].text.contains(&path), "{}", mails[0].text);
    let front = editor.opens("/admin").says("Answers to you");
    let page = front.follows_in(".matters", "Cybersecurity").is(200);

    page.fills("Say something about France", "Mended.").submits("Say it France").is(200);
    world.works();
    assert!(world.mail_to(ADMIN).text.contains("> Mended."), "who spoke last is told");
    admin.opens("/admin").says("Answers to you");
    let page = admin.opens(&path).fills("What is to be changed", "Shorter, please.").chooses("France");
    page.submits("Send those ticked back").is(200);
    world.works();
    let mails = world.mails_to(EDITOR);
    assert_eq!(mails.len(), 2);
    let mail = mails.iter().find(|mail| mail.subject.contains("sent back")).expect("a letter");
    assert!(mail.text.contains("> Shorter, please."), "{mail:?}");
    let told = admin.opens("/admin/changes?action=commented").is(200);
    told.says("Said in a review").says("Mended.").says("Is the title right?");
}

#[test]
fn what_is_settled_or_published_asks_nobody_any_more() {
    let (world, path) = rewritten();
    let (editor, admin) = (world.signed_in("editor"), world.signed_in("admin"));
    editor.opens(&path).submits("Send to review France").is(200);
    let words = ["Too long.", "Too short."];
    for said in words {
        admin.opens(&path).fills("Say something about France", said).submits("Say it France").is(200);
    }
    let page = editor.opens(&path);
    let settle = page.texts(".thread button").pop().expect("a button");
    let settled = page.submits(&settle).is(200).says("Settled for France").says("1 settled comment");
    assert!(!settled.texts(".thread .is-resolved").is_empty());
    assert_eq!(editor.opens("/admin").texts(".matters h3")[0], "Answers to you 1");
    admin.opens(&path).submits("Publish now France").is(200);
    editor.opens("/admin").does_not_say("Answers to you");
    let open = "SELECT COUNT(*) FROM review_comments WHERE resolved_at IS NULL AND to_id IS NOT NULL";
    assert_eq!(world.reads(async |reader| sql(open).number(reader).await), 0);
}

#[test]
fn what_is_sent_twice_is_said_once() {
    let (world, path) = rewritten();
    let (editor, admin) = (world.signed_in("editor"), world.signed_in("admin"));
    editor.opens(&path).submits("Send to review France").is(200);
    let comments = path.replace("/publications", "/comments");
    let says = |visitor: &Visitor, words: &str| {
        let answer = visitor.posts(&comments, &[("about", "fr"), ("words", words)]).is(303);
        assert_eq!(answer.destination(), path);
        let said = "SELECT COUNT(*) FROM review_comments WHERE said_as = 'said'";
        world.reads(async |reader| sql(said).number(reader).await)
    };
    assert_eq!((says(&admin, "Too long."), says(&admin, " Too long. ")), (1, 1));
    admin.opens(&path).says("It was said about France");
    world.works();
    assert_eq!(world.mails_to(EDITOR).len(), 1);
    // Other words, another person, another time: said again.
    assert_eq!((says(&admin, "Shorter!"), says(&editor, "Shorter!"), says(&admin, "Shorter!")), (2, 3, 4));
    world.clock.advance(chrono::TimeDelta::seconds(61));
    assert_eq!((says(&admin, "Shorter!"), says(&admin, "Shorter!")), (5, 5));
    world.writes(async |tx| sql("UPDATE review_comments SET resolved_at = written_at").run(tx).await);
    assert_eq!(says(&admin, "Shorter!"), 6, "what is settled was said before");
}

#[test]
fn what_cannot_be_said_is_given_back() {
    let (world, path) = rewritten();
    let editor = world.signed_in("editor");
    editor.opens(&path).submits("Send to review France").is(200);
    let comments = path.replace("/publications", "/comments");
    let page = editor.opens(&path).submits("Say it France").is(422).says("Write what you want to say");
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#words-fr"]);
    let long = "é".repeat(1_001);
    let page = page.fills("Say something about France", &long).submits("Say it France").is(422);
    assert_eq!(page.texts("#words-fr"), [long], "what was typed is kept");
    for hidden in ["Hel\u{0}lo", "Hel\u{7}lo", "Hel\u{9b}lo"] {
        let page = editor.posts(&comments, &[("about", "fr"), ("words", hidden)]).is(422);
        page.says("Take out the invisible control characters").does_not_say("at most 1,000 characters");
    }
    editor.posts(&comments, &[("about", "fi"), ("words", "Hello")]).is(422).says("it is not in review");
    editor.posts(&comments, &[("about", "xx"), ("words", "Hello")]).is(400);
    editor.posts(&comments, &[("words", "Hello")]).is(400);
    for id in ["0", "999999", "-1"] {
        editor.posts(&comments, &[("about", "fr"), ("settle", id)]).is(404);
    }
    editor.posts(&comments, &[("about", "fr"), ("settle", "x")]).is(404);
    editor.posts("/admin/topics/999999/comments", &[("about", "fr"), ("words", "Hello")]).is(404);
    let form = editor.opens(&path).fills("A note for who looks at it", &"x".repeat(1_001)).chooses("Suomi");
    form.submits("Send those ticked to review").is(422).says("at most 1,000 characters");
}

#[test]
fn only_who_may_publish_there_talks_there() {
    let (world, path) = rewritten();
    world.signed_in("admin").opens(&path).submits("Send to review France").is(200);
    let comments = path.replace("/publications", "/comments");
    for role in ["learner", "coordinator"] {
        world.signed_in(role).posts(&comments, &[("about", "fr"), ("words", "Hello")]).is(403);
    }
    let seen = world.signed_in("coordinator").opens(&path).is(200);
    assert!(seen.elements(".thread, #words-fr").is_empty(), "nor is it theirs to read");
    let editor = world.editor_of("fi");
    editor.posts(&comments, &[("about", "fr"), ("words", "Hello")]).is(403);
    assert!(editor.opens("/admin").links_in(".matters").iter().all(|link| link.text != "Cybersecurity"));
    world.editor_of("fr").opens("/admin").follows_in(".matters", "Cybersecurity").is_at(&path);
}

#[test]
fn what_was_said_is_read_by_who_may_publish_there_alone() {
    let (world, path) = rewritten();
    let history = path.replace("publications", "history");
    let (asked, said, answered) = ("Is the title right?", "A word too many.", "Shorter, please.");
    let admin = world.signed_in("admin");
    let page = admin.opens(&path).fills("A note for who looks at it", asked).submits("Send to review France").is(200);
    page.fills("Say something about France", said).submits("Say it France").is(200);
    let page = admin.opens(&path).fills("What is to be changed", answered).chooses("France");
    let page = page.submits("Send those ticked back").is(200);
    let settle = page.texts(".thread button").pop().expect("a button");
    page.submits(&settle).is(200);
    for words in [asked, said, answered] {
        admin.opens(&path).says(words);
        world.editor_of("fr").opens(&path).says(words);
    }
    let told = world.editor_of("fr").opens(&history).says(asked).says(said).says(answered);
    let count = told.texts(".latest > li").len();
    admin.opens("/admin/changes").says(asked).says(said).says(answered);
    let others = [world.editor_of("fi"), world.signed_in("coordinator")];
    for other in &others {
        let (page, history) = (other.opens(&path).is(200), other.opens(&history).is(200));
        for words in [asked, said, answered] {
            page.does_not_say(words);
            history.does_not_say(words);
        }
        assert!(page.elements(".thread, blockquote.review").is_empty());
        history.says("Said in a review").says("Comment settled").says("Sent back");
        assert_eq!(history.texts(".latest > li").len(), count, "that something was said is no secret");
    }
}

#[test]
fn whose_role_was_taken_hears_no_more_of_it() {
    let (world, path) = rewritten();
    world.signed_in("editor").opens(&path).submits("Send to review France").is(200);
    let admin = world.signed_in("admin");
    let says = |words: &str| {
        let page = admin.opens(&path).fills("Say something about France", words);
        page.submits("Say it France").is(200);
        world.works();
        world.mails_to(EDITOR).len()
    };
    assert_eq!(says("Yes."), 1);
    let editor = world.editor_of("fi");
    assert_eq!(says("But the tagline is not."), 1, "of another country now");
    editor.opens("/admin").is(200).does_not_say("Answers to you");
    let id = world.account(EDITOR);
    let becomes = |role: Role| {
        let grants = [Grant { role, edition: None }];
        world.writes(async |tx| accounts::grant(tx, &world.actor(), id, &grants).await);
    };
    becomes(Role::Coordinator);
    assert_eq!(says("Nor the lead."), 1, "who keeps something else");
    world.signed_in("editor").opens("/admin").is(200).does_not_say("Answers to you");
    becomes(Role::Learner);
    assert_eq!(says("Nor the end."), 1);
    becomes(Role::Editor);
    assert_eq!(says("Welcome back."), 2);
    world.signed_in("editor").opens("/admin").says("Answers to you");
}

#[test]
fn hostile_words_stay_words() {
    let (world, path) = rewritten();
    let (editor, admin) = (world.signed_in("editor"), world.signed_in("admin"));
    editor.opens(&path).submits("Send to review France").is(200);
    let page = admin.opens(&path).fills("Say something about France", MARKUP).submits("Say it France").is(200);
    for page in [page, editor.opens(&path).says(MARKUP), admin.opens("/admin/changes?action=commented").says(MARKUP)] {
        assert!(page.elements("body img").is_empty() && page.elements("title").len() == 1, "{}", page.path());
        assert!(page.elements("script").iter().all(|script| script.attr("src").is_some()));
    }
    world.works();
    let mail = world.mail_to(EDITOR);
    assert!(!mail.html.contains("<script>") && mail.text.contains("<script>alert(1)</script>"));
}

#[test]
fn what_was_said_goes_with_the_record() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let new = editor.opens("/admin/topics/new").fills("Title", "Passing").fills("Position", "40").submits("Save");
    let id = new.is(200).path().split('/').nth(3).expect("an id").to_owned();
    let path = format!("/admin/topics/{id}/publications");
    editor.opens(&path).submits("Send to review England").is(200);
    editor.opens(&path).fills("Say something about England", "Hm.").submits("Say it England").is(200);
    let counted = |text: &'static str| world.reads(async |reader| sql(text).number(reader).await);
    assert_eq!(counted("SELECT COUNT(*) FROM review_comments"), 2);
    editor.opens(&format!("/admin/topics/{id}/deletion")).submits("Delete it for good").is(200);
    assert_eq!(counted("SELECT COUNT(*) FROM review_comments"), 0);
    assert_eq!(counted("SELECT COUNT(*) FROM visits WHERE kind = 'topic'"), 0);
}
