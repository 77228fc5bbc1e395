//! Who may write on which layer, and what is not taken for a text.

use lectern::domain::accounts::Role;

use super::office::MARKUP;
use super::wording::FRENCH;
use crate::support::{Visitor, World, words};

/// Whether somebody is given the means to write on a layer, and what happens if they send the form all the same.
#[track_caller]
fn may_write(person: &Visitor, address: &str) -> bool {
    let page = person.opens(address).is(200);
    let has_button = page.texts("button").iter().any(|button| button == "Save the texts");
    assert_eq!(has_button, page.elements("#tagline[readonly]").is_empty(), "{address}");
    let revision = page.attributes("[name=revision]", "value").remove(0);
    let status = person.posts(address, &[("revision", &revision), ("tagline", "Words")]).status();
    assert_eq!(has_button, status == 303, "{address}: {status}");
    assert!([303, 403].contains(&status), "{address}: {status}");
    has_button
}

#[test]
fn an_editor_of_some_editions_writes_there_alone() {
    let world = World::own();
    let topic = world.topic();
    let written = |person: &Visitor| -> Vec<&str> {
        let layers = ["shared", "language:fr", "language:en", "language:fi", "edition:fr", "edition:gb", "edition:nz"];
        layers.into_iter().filter(|layer| may_write(person, &topic.on(layer))).collect()
    };
    let france = world.signed_in_for(Role::Editor, &["fr"]);
    assert_eq!(written(&france), ["language:fr", "edition:fr"]);
    let england = world.signed_in_for(Role::Editor, &["gb"]);
    assert_eq!(written(&england), ["edition:gb"], "New Zealand reads the English layer too");
    let both = world.signed_in_for(Role::Editor, &["gb", "nz"]);
    assert_eq!(written(&both), ["language:en", "edition:gb", "edition:nz"]);
    assert_eq!(written(&world.signed_in("admin")).len(), 7);
}

#[test]
fn a_coordinator_reads_and_a_learner_does_not() {
    let world = World::own();
    let topic = world.topic();
    let coordinator = world.signed_in("coordinator");
    assert!(!may_write(&coordinator, &topic.on(FRENCH)));
    coordinator.opens(&topic.on(FRENCH)).says("You may read these texts");
    coordinator.opens(&topic.revisions(FRENCH)).is(200).does_not_say("Bring back");
    coordinator.posts(&topic.revisions(FRENCH), &[("place", "title"), ("version", "1"), ("revision", "1")]).is(403);
    let learner = world.signed_in("learner");
    for address in [topic.on(FRENCH), topic.revisions(FRENCH)] {
        learner.opens(&address).is(403);
    }
    learner.posts(&topic.on(FRENCH), &[("tagline", "x")]).is(403);
}

#[test]
fn what_is_no_text_is_told_beside_its_field_with_all_that_was_typed() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    let revision = topic.revision();
    let form = || editor.opens(&topic.on(FRENCH));
    let long = "é".repeat(501);
    for (page, message) in [
        (form().fills("Summary", &long), "fault-too-long"),
        (form().fills("Summary", "a\nb"), "fault-one-line"),
        (form().fills("Summary", "a\u{0}b"), "fault-one-line"),
        (form().fills("Summary", "Neuf").chooses("Nothing here: Summary"), "Write something, or tick"),
    ] {
        let page = page.fills("Name", "Gardé").sends_with("Save the texts").is(422);
        assert_eq!(page.elements("#tagline-error").len(), 1, "{message}");
        assert_eq!(page.attributes("#title", "value"), ["Gardé"]);
        assert!(page.title().starts_with("Error:") && page.links_in(".error-summary")[0].href == "#tagline");
        assert!(message.starts_with("fault-") || page.text().contains(message));
    }
    let shared = editor.opens(&topic.on("shared")).fills("Name", "").sends_with("Save the texts").is(422);
    shared.says("Write something here: a published page cannot do without it");
    assert_eq!(topic.revision(), revision);
}

#[test]
fn what_is_sent_past_the_form_is_refused_or_changes_nothing() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    let revision = topic.revision();
    for wrong in ["language:xx", "language:de", "edition:xx", "somewhere", "shared:x", "language:", "%00"] {
        editor.opens(&topic.on(wrong)).is(404);
        editor.posts(&topic.on(wrong), &[("title", "x")]).is(404);
        editor.opens(&topic.revisions(wrong)).is(404);
    }
    for path in ["/admin/topics/0/texts", "/admin/topics/x/texts", "/admin/topics/99999999999999999999/texts"] {
        editor.opens(path).is(404);
        editor.posts(path, &[("title", "x")]).is(404);
    }
    let french = topic.on(FRENCH);
    let nothing: [&[(&str, &str)]; 4] = [
        &[],
        &[("x", "y"), ("right", "heading"), ("nothing", "body"), ("take", "title")],
        &[("revision", "-1"), ("layer", "shared")],
        &[("right", "title"), ("revision", "9223372036854775807")],
    ];
    for fields in nothing {
        editor.posts(&french, fields).is(303);
    }
    let now = revision.to_string();
    editor.posts(&french, &[("revision", &now), ("body", "No body has a topic.")]).is(409).says("No body has a topic.");
    editor.posts(&french, &[("revision", "soon"), ("tagline", "Nouveau")]).is(409).says("The other person wrote:");
    editor.posts(&french, &[("title", &"é".repeat(150_000))]).is(422);
    editor.posts(&french, &[("title", &"é".repeat(800_000))]).is(413);
    for (place, version, status) in [
        ("title", "99", 404),
        ("body", "1", 404),
        ("title", "x", 400),
        ("heading", "1", 400),
        ("point-7-title", "1", 404),
    ] {
        let fields = [("place", place), ("version", version), ("revision", now.as_str())];
        editor.posts(&topic.revisions(FRENCH), &fields).is(status);
    }
    editor.opens(&format!("{}&before=soon", topic.revisions(FRENCH))).is(404);
    editor.opens(&format!("{}&before=-5", topic.revisions(FRENCH))).is(200).says("Nothing has been written");
    assert_eq!((topic.revision(), topic.broken()), (revision, vec![]));
}

#[test]
fn markup_emoji_and_right_to_left_words_are_kept_as_words() {
    let world = World::own();
    let (topic, editor) = (world.topic(), world.signed_in("editor"));
    for typed in [MARKUP, "تعلّم البرمجة", "👩‍💻 codez !", "\u{202e}sdrawkcab", "' OR 1=1 --"] {
        let page = editor.opens(&topic.on(FRENCH)).fills("Summary", typed).submits("Save the texts").is(200);
        assert_eq!(page.texts("#tagline"), [typed]);
        assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some(typed));
        let past = page.follows("Revisions").is(200);
        assert!(past.text().contains(&words(typed).split(' ').next_back().unwrap().to_owned()));
        for page in [&page, &past] {
            assert!(page.elements("main :is(script, img)").is_empty());
        }
    }
}
