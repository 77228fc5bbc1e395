//! The sign-in runs out while a form is being filled in: nothing typed is lost.

use crate::support::{PASSWORD, World};

#[test]
fn who_signs_in_again_finds_the_form_as_it_was_typed() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let form = learner.opens("/account/profile").fills("Your name", "Aino & Söner <3");
    world.becomes("2026-11-21T00:00:01Z");
    let asked = form.submits("Save").is(200).says("what you typed is kept");
    let page = asked.fills("E-mail address", "learner@demo.example").fills("Password", PASSWORD).submits("Sign in");
    page.is(200).says("Name and language");
    assert_eq!(page.attributes("#name", "value"), ["Aino & Söner <3"]);
    page.submits("Save").is_at("/account").says("Aino & Söner <3");
}

#[test]
fn the_same_holds_where_only_the_proof_has_run_out() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let form = learner.opens("/account/address").fills("New e-mail address", "new@example.org");
    world.becomes("2026-11-20T12:20:00Z");
    let asked = form.submits("Send the link").says("Show that it is you");
    let page = asked.fills("Password", PASSWORD).submits("Go on").is(200);
    assert_eq!(page.attributes("#email", "value"), ["new@example.org"]);
    page.submits("Send the link").is_at("/account");
    world.mail_to("new@example.org").link();
}

#[test]
fn nobody_else_finds_it_and_no_password_is_kept() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let form = learner.opens("/account/profile").fills("Your name", "only for me");
    world.becomes("2026-11-21T00:00:01Z");
    let asked = form.submits("Save");
    let back = asked.path().split_once("return=").expect("a way back").1.to_owned();
    let back = url::form_urlencoded::parse(format!("r={back}").as_bytes()).next().unwrap().1.into_owned();
    assert!(back.starts_with("/account/profile?unsent="), "{back}");
    let editor = world.signed_in("editor");
    editor.opens(&back).is(200).does_not_say("only for me");

    let learner = world.signed_in("learner");
    let form = learner.opens("/account/password").fills("New password", "eleven loud herons at dusk");
    world.becomes("2026-11-21T12:00:02Z");
    form.submits("Save the password").says("Sign in");
    let kept = world.reads(async |reader| lectern::db::sql("SELECT COUNT(*) FROM unsent_forms").number(reader).await);
    assert_eq!(kept, 1, "a form of nothing but a password leaves nothing to keep");
}

#[test]
fn what_lies_in_the_database_is_sealed() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let form = learner.opens("/account/profile").fills("Your name", "a very private name");
    world.becomes("2026-11-21T00:00:01Z");
    form.submits("Save");
    let rows: Vec<(Vec<u8>,)> =
        world.reads(async |reader| lectern::db::sql("SELECT sealed_fields FROM unsent_forms").all(reader).await);
    assert!(!String::from_utf8_lossy(&rows[0].0).contains("private"));
}
