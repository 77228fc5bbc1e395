//! The list of sign-ins: what stands there, and ending one or all.

use lectern::base::actor::Actor;
use lectern::domain::accounts::{self, Grant, Role};

use crate::support::World;

#[test]
fn each_tells_when_from_where_and_with_what() {
    let world = World::own();
    let here = world.signed_in("learner");
    let phone = world.visitor().sending("user-agent", "Lynx/2.9 <script>").sending("x-forwarded-for", "203.0.113.7");
    phone.signs_in("learner@demo.example", crate::support::PASSWORD);
    let page = here.opens("/account/sign-ins").says("203.0.113.7").says("Lynx/2.9 <script>").says("this browser");
    page.says("20 November 2026").says("Europe/London").says("Password");
    assert_eq!(page.elements(".sign-ins > li").len(), 2);
}

#[test]
fn one_that_is_ended_is_out_on_its_next_request_on_every_node() {
    let world = World::own();
    let (here, there) = (world.signed_in("learner"), world.signed_in("learner"));
    let page = there.opens("/account/sign-ins");
    let mine = page.attributes(".sign-ins form", "action");
    assert_eq!(mine.len(), 2);
    let own = here.opens("/account/sign-ins");
    let other = own
        .elements(".sign-ins > li")
        .into_iter()
        .find(|item| !item.text().collect::<String>().contains("this browser"));
    let form = other.expect("the other").select(&scraper::Selector::parse("form").unwrap()).next().expect("its form");
    here.posts(form.attr("action").unwrap(), &[]).redirects(303, "/account/sign-ins");
    here.opens("/account/sign-ins").says("That sign-in has ended");
    there.opens("/account").is_at("/sign-in?return=%2Faccount");
    here.opens("/account").is_at("/account");
}

#[test]
fn nobody_ends_anothers() {
    let world = World::own();
    let (learner, editor) = (world.signed_in("learner"), world.signed_in("editor"));
    for action in learner.opens("/account/sign-ins").attributes(".sign-ins form", "action") {
        editor.posts(&action, &[]).redirects(303, "/account/sign-ins");
    }
    learner.opens("/account").is_at("/account");
}

#[test]
fn everywhere_means_here_too() {
    let world = World::own();
    let (here, there) = (world.signed_in("learner"), world.signed_in("learner"));
    here.opens("/account/sign-ins").submits("Sign out everywhere").says("You have signed out");
    for visitor in [here, there] {
        visitor.opens("/account").is_at("/sign-in?return=%2Faccount");
    }
}

#[test]
fn a_role_that_was_taken_and_an_account_that_was_disabled_are_felt_at_once() {
    let world = World::own();
    let admin = world.signed_in("admin");
    admin.opens("/admin").is(200);
    let id = world.account("admin@demo.example");
    let actor = Actor::command_line("account");
    let learner = [Grant { role: Role::Learner, edition: None }];
    world.writes(async |tx| accounts::grant(tx, &actor, id, &learner).await);
    admin.opens("/admin").is(403).says("Your account may not do this");
    world.writes(async |tx| accounts::set_disabled(tx, &actor, id, true).await);
    admin.opens("/account").is_at("/sign-in?return=%2Faccount");
    world.visitor().signs_in("admin@demo.example", crate::support::PASSWORD).is(422);
    world.writes(async |tx| accounts::set_disabled(tx, &actor, id, false).await);
    world.visitor().signs_in("admin@demo.example", crate::support::PASSWORD).is_at("/account");
}
