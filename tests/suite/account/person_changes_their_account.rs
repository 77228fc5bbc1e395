//! Name, language, address and password: changed by who has shown a short while ago who they are.

use crate::support::{PASSWORD, Wire, World};

const NEW: &str = "eleven loud herons at dusk";

#[test]
fn the_name_and_the_language_are_the_ones_that_were_chosen() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let page = learner.opens("/account").follows("Name and language").is(200);
    let page = page.fills("Your name", "Aino Virtanen").picks("Language", "fi").submits("Save");
    page.is_at("/account").says("Aino Virtanen");
    assert_eq!(page.lang(), "fi");
}

#[test]
fn an_empty_name_or_an_unknown_language_is_told() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let page = learner.posts("/account/profile", &[("name", " "), ("language", "tlh")]).is(422);
    assert_eq!(page.texts(".error-summary li"), ["Enter your name", "Choose one of the languages"]);
}

#[test]
fn a_new_password_ends_every_other_sign_in() {
    let world = World::own();
    let (here, elsewhere) = (world.signed_in("editor"), world.signed_in("editor"));
    let page = here.opens("/account/password").fills("New password", NEW).submits("Save the password");
    page.is_at("/account").says("You are signed out everywhere else");
    here.opens("/account").is_at("/account");
    elsewhere.opens("/account").is_at("/sign-in?return=%2Faccount");
    world.visitor().signs_in("editor@demo.example", PASSWORD).is(422);
    assert!(!world.mail_to("editor@demo.example").text.contains(NEW));
}

#[test]
fn a_new_address_is_confirmed_from_there_and_told_to_both() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let page = learner.opens("/account/address").fills("New e-mail address", "aino@example.org");
    page.submits("Send the link").is_at("/account").says("learner@demo.example");
    assert!(world.mail_to("learner@demo.example").text.contains("a…@example.org"));
    let link = world.mail_to("aino@example.org").link();
    world.visitor().opens(&link).says("aino@example.org").submits("Use this address").is_at("/sign-in");
    learner.opens("/account").says("aino@example.org");
    assert_eq!(world.mails_to("learner@demo.example").len(), 2, "it is told before and after");
    world.visitor().opens(&link).is(410);
    world.visitor().signs_in("learner@demo.example", PASSWORD).is(422);
    world.visitor().signs_in("aino@example.org", PASSWORD).is_at("/account");
}

/// Whoever got in begins to take the address over; the owner is told, and does what the mail says.
#[test]
fn a_new_password_ends_a_change_of_address_that_somebody_else_has_begun() {
    let world = World::own();
    let (stranger, owner) = (world.signed_in("learner"), world.signed_in("learner"));
    let page = stranger.opens("/account/address").fills("New e-mail address", "eve@example.org");
    page.submits("Send the link").is_at("/account");
    let link = world.mail_to("eve@example.org").link();
    owner.opens("/account/password").fills("New password", NEW).submits("Save the password").is_at("/account");
    world.visitor().opens(&link).is(410);
    world.visitor().posts(&link, &[]).is(410);
    owner.opens("/account").says("learner@demo.example");
}

#[test]
fn an_address_of_somebody_else_says_the_same_and_is_not_given() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let page = learner.opens("/account/address").fills("New e-mail address", "Admin@demo.example");
    page.submits("Send the link").is_at("/account").says("We have written to Admin@demo.example");
    assert!(!world.mail_to("admin@demo.example").text.contains("/account/address/confirm/"));
    let same = learner.posts("/account/address", &[("email", "learner@demo.example")]);
    same.is(422).says("Enter another address than the one you have");
}

#[test]
fn what_matters_asks_for_the_password_again_after_a_quarter_of_an_hour() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let before = learner.cookie("sign-in");
    world.becomes("2026-11-20T12:15:01Z");
    learner.opens("/account/sign-ins").is_at("/account/sign-ins");
    for path in ["/account/profile", "/account/password", "/account/address"] {
        learner.opens(path).says("Show that it is you");
    }
    let page = learner.opens("/account/password").fills("Password", "not the password").submits("Go on").is(422);
    page.fills("Password", PASSWORD).submits("Go on").is_at("/account/password").says("New password");
    assert_ne!(learner.cookie("sign-in"), before, "rights rise under a new sign-in");
    world.visitor().with_cookie("sign-in", &before.unwrap()).opens("/account").is_at("/sign-in?return=%2Faccount");
}

#[test]
fn a_proof_that_is_sent_twice_at_once_leaves_the_person_signed_in() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let cookie = format!("sign-in={}", learner.cookie("sign-in").expect("the cookie"));
    let form = format!("password={}", PASSWORD.replace(' ', "+"));
    let address = world.address();
    let answers: Vec<String> = std::thread::scope(|scope| {
        let send = || Wire::posts_with(address, "/account/proof", &cookie, &form).1.to_ascii_lowercase();
        let both = [scope.spawn(send), scope.spawn(send)];
        both.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    // However the two fall, one of them brings the sign-in that goes on, and the other takes nothing away.
    let kept: Vec<&str> = answers.iter().filter_map(|answer| answer.split("set-cookie: sign-in=").nth(1)).collect();
    assert_eq!(kept.len(), 1, "{answers:?}");
    assert!(!kept[0].starts_with(';'), "{answers:?}");
}
