//! A forgotten password: the link by mail, and what it ends.

use crate::support::{PASSWORD, Visitor, World};

const NEW: &str = "eleven loud herons at dusk";
const ADDRESS: &str = "learner@demo.example";

fn asks_for_a_link(world: &World, email: &str) -> Visitor {
    let visitor = world.visitor();
    let page = visitor.opens("/sign-in").follows("Forgotten password").fills("E-mail address", email);
    page.submits("Send the link").is(200).says(&format!("If {email} has an account, we have written there"));
    world.clock.advance(chrono::TimeDelta::seconds(1));
    world.works();
    visitor
}

#[test]
fn the_link_lets_choose_a_new_one_and_ends_every_sign_in() {
    let world = World::own();
    let elsewhere = world.signed_in("learner");
    let visitor = asks_for_a_link(&world, ADDRESS);
    let page = visitor.opens(&world.mail_to(ADDRESS).link()).is(200).says(ADDRESS);
    // Of two mails of one instant nobody could tell which is the later.
    world.clock.advance(chrono::TimeDelta::seconds(1));
    page.fills("New password", NEW).submits("Save the password").is_at("/sign-in").says("Your new password is saved");
    elsewhere.opens("/account").is_at("/sign-in?return=%2Faccount");
    visitor.signs_in(ADDRESS, PASSWORD).is(422);
    visitor.signs_in(ADDRESS, NEW).is_at("/account");
    assert!(world.mail_to(ADDRESS).text.contains("/account/password/forgotten"), "its owner is told");
}

#[test]
fn it_works_once_for_an_hour_and_until_the_password_changes() {
    let world = World::own();
    asks_for_a_link(&world, ADDRESS);
    let first = world.mail_to(ADDRESS).link();
    asks_for_a_link(&world, ADDRESS);
    let second = world.mail_to(ADDRESS).link();
    world.visitor().opens(&first).is(410).says("This link works no more").follows("Ask for another link");
    let page = world.visitor().opens(&second);
    page.fills("New password", NEW).submits("Save the password").is_at("/sign-in");
    page.fills("New password", NEW).sends_with("Save the password").is(410);
    world.visitor().opens(&second).is(410);

    asks_for_a_link(&world, ADDRESS);
    let late = world.mail_to(ADDRESS).link();
    world.becomes("2026-11-20T13:01:00Z");
    world.visitor().opens(&late).is(410);

    asks_for_a_link(&world, ADDRESS);
    let outlived = world.mail_to(ADDRESS).link();
    let page = world.visitor();
    page.signs_in(ADDRESS, NEW);
    page.opens("/account/password").fills("New password", PASSWORD).submits("Save the password").is_at("/account");
    world.visitor().opens(&outlived).is(410);
}

#[test]
fn who_has_no_account_gets_the_same_answer_and_no_mail() {
    let world = World::own();
    let known = asks_for_a_link(&world, ADDRESS).opens("/account/password/forgotten/sent");
    let unknown = asks_for_a_link(&world, "nobody@example.org").opens("/account/password/forgotten/sent");
    assert_eq!(known.text(), unknown.text());
    assert_eq!((world.mails_to(ADDRESS).len(), world.mails_to("nobody@example.org").len()), (1, 0));
}

#[test]
fn a_weak_one_is_refused_and_the_link_still_works() {
    let world = World::own();
    asks_for_a_link(&world, ADDRESS);
    let page = world.visitor().opens(&world.mail_to(ADDRESS).link());
    let page = page.fills("New password", "aino lahtinen").submits("Save the password").is(422);
    page.says("harder to guess").fills("New password", NEW).submits("Save the password").is_at("/sign-in");
}

#[test]
fn strangers_cannot_fill_a_mailbox() {
    let world = World::own();
    for _ in 0..30 {
        asks_for_a_link(&world, ADDRESS);
    }
    let sent = world.mails_to(ADDRESS).len();
    assert!((5..=9).contains(&sent), "{sent}");
}
