//! The first admin, and emergencies: accounts are made, given roles and passwords, and disabled from the command line, and what
//! is done there bites on the next request.

use super::process::{Ended, Lectern};
use crate::support::World;

const EMAIL: &str = "ada@example.org";

fn account(world: &World, arguments: &[&str]) -> Ended {
    let command = arguments.iter().fold(Lectern::new(&["account"]), |command, argument| command.and(argument));
    command.with("DATABASE_URL", &world.database_url()).ends()
}

/// The password that was made up and told.
fn told(said: &str) -> String {
    said.trim().rsplit(' ').next().expect("a password").to_owned()
}

#[test]
fn the_first_admin_is_made_and_may_do_what_an_admin_may() {
    let world = World::own();
    let made = account(&world, &["create", EMAIL, "--name", "Ada Byron", "--role", "admin"]);
    let password = told(made.well());
    world.visitor().signs_in(EMAIL, &password).is_at("/account").says("Ada Byron").opens("/admin/changes").is(200);
    account(&world, &["create", EMAIL, "--name", "Somebody"]).badly(&["address"]);
    account(&world, &["create", "no address", "--name", "Somebody"]).badly(&["no address"]);
    account(&world, &["create", "eve@example.org", "--name", "Eve", "--role", "emperor"]).badly(&["emperor"]);
    account(&world, &["create", "eve@example.org", "--name", "Eve", "--edition", "xx"]).badly(&["xx"]);
}

#[test]
fn a_role_a_password_and_a_disabled_account_bite_on_the_next_request() {
    let world = World::own();
    let password = told(account(&world, &["create", EMAIL, "--name", "Ada Byron", "--role", "admin"]).well());
    let ada = world.visitor();
    ada.signs_in(EMAIL, &password).is_at("/account");
    ada.opens("/admin/changes").is(200);
    account(&world, &["role", EMAIL, "editor", "--edition", "gb"]).well();
    ada.opens("/admin/changes").is(403);
    ada.opens("/admin").is(200);
    let new = told(account(&world, &["password", EMAIL]).well());
    ada.opens("/account").is_at("/sign-in?return=%2Faccount");
    world.visitor().signs_in(EMAIL, &password).is(422);
    let again = world.visitor();
    again.signs_in(EMAIL, &new).is_at("/account");
    account(&world, &["disable", EMAIL]).well();
    again.opens("/account").is_at("/sign-in?return=%2Faccount");
    world.visitor().signs_in(EMAIL, &new).is(422);
    account(&world, &["disable", EMAIL, "--undo"]).well();
    world.visitor().signs_in(EMAIL, &new).is_at("/account");
    for command in ["role", "password", "disable"] {
        let role: &[&str] = if command == "role" { &["admin"] } else { &[] };
        account(&world, &[&[command, "nobody@example.org"], role].concat()).badly(&["nobody@example.org"]);
    }
    let written = "SELECT COUNT(*) FROM changes WHERE actor = 'command-line' AND actor_name = 'account'";
    assert!(world.reads(async |reader| lectern::db::sql(written).number(reader).await) >= 6);
}
