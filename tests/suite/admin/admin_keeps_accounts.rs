//! An admin invites people, gives them roles, helps who has lost a second factor, and lets nobody in any more. There is always an
//! admin, and nobody takes away their own key.

use chrono::TimeDelta;
use lectern::domain::accounts::{self, Grant, Role};
use lectern::domain::second_factors;

use super::office::{addresses, rows};
use crate::support::{PASSWORD, Page, Visitor, World};

const NEW: &str = "eleven loud herons at dusk";
const ADA: &str = "ada@example.org";

fn invites(admin: &Visitor, name: &str, email: &str) -> Page {
    let form = admin.opens("/admin/accounts").follows("Invite somebody").is(200);
    form.fills("Name", name).fills("E-mail address", email).picks("Language", "fi")
}

/// The form of the demo's account of a role.
fn of(visitor: &Visitor, role: &str) -> Page {
    visitor.opens(&format!("/admin/accounts?q={role}@demo.example")).follows_in("main tbody", "").is(200)
}

#[test]
fn who_is_invited_gets_a_letter_chooses_a_password_and_signs_in() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let form = invites(&admin, "Ada Lovelace", ADA).unchooses("Learner").chooses("Editor: France");
    let made = form.submits("Save").is(200).says("Ada Lovelace is invited and gets a letter");
    assert!(made.has_chosen("Editor: France") && !made.has_chosen("Editor"));
    world.visitor().signs_in(ADA, "").is(422);
    world.visitor().signs_in(ADA, PASSWORD).is(422);
    world.works();
    let letter = world.mail_to(ADA);
    assert!(letter.subject.contains("tili") && letter.text.contains("seitsemän päivän"), "in her language: {letter:?}");
    let list = admin.opens("/admin/accounts?state=invited").is(200);
    assert!(rows(&list).len() == 1 && rows(&list)[0].contains("Editor (France)"), "{:?}", rows(&list));

    world.clock.advance(TimeDelta::days(6));
    let ada = world.visitor();
    let page = ada.opens(&letter.link()).is(200).says(ADA);
    page.fills("New password", NEW).submits("Save the password").is_at("/sign-in");
    assert_eq!(world.mails_to(ADA).len(), 1, "the first password is no news");
    ada.signs_in(ADA, NEW).is(200);
    ada.opens("/admin/articles").is(200);
    ada.opens("/admin/accounts").is(403);
    world.visitor().opens(&letter.link()).is(410);
}

#[test]
fn an_invitation_runs_out_and_is_sent_again() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let made = invites(&admin, "Ada", ADA).submits("Save").is(200);
    world.works();
    let first = world.mail_to(ADA).link();
    world.clock.advance(TimeDelta::days(8));
    world.visitor().opens(&first).is(410);
    let admin = world.signed_in("admin");
    let page = admin.opens(made.path()).follows("Sign-ins and safety").is(200).says("Invited");
    page.submits("Invite again").is(200).says("Ada is invited and gets a letter");
    world.works();
    world.visitor().opens(&world.mail_to(ADA).link()).is(200);
}

#[test]
fn roles_are_given_and_bite_on_the_next_request() {
    let world = World::own();
    let (admin, editor) = (world.signed_in("admin"), world.signed_in("editor"));
    editor.opens("/admin/topics/new").is(200);
    let form = of(&admin, "editor");
    let saved = form.unchooses("Editor").chooses("Coordinator: Suomi").submits("Save").is(200).says("is saved");
    saved.follows("History").says("Roles changed");
    editor.opens("/admin/topics/new").is(403);
    editor.opens("/admin/cities/new").is(200);
    let form = of(&admin, "editor");
    form.unchooses("Coordinator: Suomi").submits("Save").is(422).says("Choose at least one role");
    let coordinator = admin.opens("/admin/accounts?role=coordinator").is(200);
    assert_eq!(rows(&coordinator).len(), 2);
    assert_eq!(rows(&admin.opens("/admin/accounts?edition=fi")).len(), 1);
}

#[test]
fn there_is_always_an_admin_and_nobody_locks_themselves_out() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let own = of(&admin, "admin");
    own.unchooses("Admin").chooses("Learner").submits("Save").is(422).says("Ask another admin to do this");
    let access = own.follows("Sign-ins and safety").is(200);
    access.submits("Disable").is(409).says("Ask another admin to do this");
    own.follows("Delete").is(200).says("It cannot be deleted").says("Disable it instead");
    admin.opens("/admin").is(200);

    // Two admins: each may take the role from the other, and then one is left.
    let id = world.account("editor@demo.example");
    let grants = [Grant { role: Role::Admin, edition: None }];
    world.writes(async |tx| accounts::grant(tx, &world.actor(), id, &grants).await);
    let other = world.signed_in("editor");
    of(&other, "admin").unchooses("Admin").chooses("Learner").submits("Save").is(200).says("is saved");
    admin.opens("/admin/accounts").is(403);
    of(&other, "editor").unchooses("Admin").chooses("Editor").submits("Save").is(422);
}

#[test]
fn who_is_disabled_is_out_at_once_and_comes_back_when_enabled() {
    let world = World::own();
    let (admin, editor) = (world.signed_in("admin"), world.signed_in("editor"));
    let access = of(&admin, "editor").follows("Sign-ins and safety").is(200).says("Password");
    let disabled = access.submits("Disable").is(200).says("cannot sign in any more").says("Nowhere at the moment");
    editor.opens("/admin").is_at("/sign-in?return=%2Fadmin");
    world.visitor().signs_in("editor@demo.example", PASSWORD).is(422);
    assert_eq!(rows(&admin.opens("/admin/accounts?state=disabled")).len(), 1);
    disabled.submits("Enable again").is(200).says("can sign in again");
    editor.signs_in("editor@demo.example", PASSWORD).is(200);
    let access = of(&admin, "editor").follows("Sign-ins and safety");
    access.submits("Sign out everywhere").is(200).says("is signed out everywhere");
    editor.opens("/admin").is_at("/sign-in?return=%2Fadmin");
}

#[test]
fn lost_second_factors_are_removed_and_their_owner_is_told() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let id = world.account("editor@demo.example");
    world.writes(async |tx| second_factors::set_up(tx, crate::support::secret(), id).await);
    let confirmed = "UPDATE second_factors SET confirmed_at = created_at";
    world.writes(async |tx| lectern::db::sql(confirmed).run(tx).await);
    world.visitor().signs_in("editor@demo.example", PASSWORD).says("Now open the app");
    let access = of(&admin, "editor").follows("Sign-ins and safety").is(200).says("On");
    access.submits("Remove the second factors").is(200).says("The second factors of Claire Fontaine are removed");
    world.visitor().signs_in("editor@demo.example", PASSWORD).is(200);
    assert!(world.mail_to("editor@demo.example").subject.contains("Two-step sign-in is off"));
}

#[test]
fn sensitive_pages_ask_again_who_one_is_and_lose_nothing() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let form = invites(&admin, "Ada Lovelace", ADA);
    world.clock.advance(TimeDelta::minutes(20));
    let asked = form.submits("Save");
    assert!(asked.path().starts_with("/account/proof"), "{}", asked.path());
    let back = asked.fills("Password", PASSWORD).submits("Go on").is(200);
    assert_eq!(back.attributes("input#name", "value"), ["Ada Lovelace"]);
    back.submits("Save").is(200).says("Ada Lovelace is invited");
    // The list is read without.
    world.clock.advance(TimeDelta::minutes(20));
    admin.opens("/admin/accounts").is(200).is_at("/admin/accounts");
}

#[test]
fn accounts_are_found_by_name_and_address_sorted_and_paged() {
    let world = World::own();
    let admin = world.signed_in("admin");
    for number in 0..30 {
        let email = format!("person{number:02}@example.org");
        let new = accounts::NewAccount {
            name: format!("Zoé {number:02}"),
            email: lectern::base::email::Email::parse(&email).expect("an address"),
            language: lectern::base::languages::Language::shared(),
            edition: None,
            password_hash: String::new(),
            grants: vec![Grant { role: Role::Learner, edition: None }],
        };
        world.writes(async |tx| accounts::create(tx, &world.actor(), &new).await);
    }
    let first = admin.opens("/admin/accounts?q=zoe").is(200);
    assert_eq!(rows(&first).len(), 25);
    let second = first.follows("Next page");
    assert_eq!(rows(&second).len(), 5);
    assert_eq!(addresses(&second.follows("Previous page")), addresses(&first));
    assert!(rows(&first.follows_in("thead", "Name"))[0].contains("Zoé 29"));
    assert_eq!(rows(&admin.opens("/admin/accounts?q=person07@example.org")).len(), 1);
    assert_eq!(rows(&admin.opens("/admin/accounts?q=zoe&sort=-created&size=50")).len(), 30);
    let csv = first.follows("This list as CSV");
    assert_eq!(csv.answer().text().lines().count(), 31);
    for wrong in ["sort=loud", "role=root", "state=x", "edition=xx", "before=x"] {
        admin.opens(&format!("/admin/accounts?{wrong}")).is(404);
    }
    for wrong in ["", "eat"] {
        let id = world.account("editor@demo.example").0;
        admin.posts(&format!("/admin/accounts/{id}/access"), &[("act", wrong)]).is(400);
    }
    admin.opens("/admin/accounts/999999/access").is(404);
}
