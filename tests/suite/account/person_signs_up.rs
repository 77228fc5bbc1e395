//! Signing up, in one's own language, up to the account.

use crate::support::{PASSWORD, Visitor, World};

const ADA: &str = "ada@example.org";

/// Somebody who fills in the form for a new account.
fn signs_up(world: &World, email: &str) -> Visitor {
    let visitor = world.visitor();
    visitor
        .opens("/sign-up?edition=gb")
        .fills("Your name", "Ada Lovelace")
        .fills("E-mail address", email)
        .fills("Password", PASSWORD)
        .submits("Create the account")
        .is(200)
        .says(&format!("We have written to {email}"));
    visitor
}

#[test]
fn who_opens_the_link_and_knows_the_password_is_in() {
    let world = World::own();
    let ada = signs_up(&world, ADA);
    let link = world.mail_to(ADA).link();
    let page = ada.opens(&link).is(200).says("ada@example.org");
    let account = page.fills("Password", PASSWORD).submits("Confirm and sign in");
    account.is(200).is_at("/account").says("Ada Lovelace").says("Learner").says("Your address is confirmed");
    assert_eq!(ada.asks("/admin").status(), 403, "a learner has no business in the back office");
}

#[test]
fn each_country_signs_up_and_is_written_to_in_its_own_language() {
    let world = World::own();
    for (edition, name, email, password, button, subject) in [
        ("fr", "Prénom et nom", "Adresse e-mail", "Mot de passe", "Créer le compte", "adresse"),
        ("ru", "Имя и фамилия", "Адрес электронной почты", "Пароль", "Создать учётную запись", "адрес"),
        ("fi", "Etu- ja sukunimi", "Sähköpostiosoite", "Salasana", "Luo tili", "osoitt"),
    ] {
        let address = format!("{edition}@example.org");
        let page = world.visitor().opens(&format!("/sign-up?edition={edition}"));
        assert_eq!(page.lang(), edition);
        page.fills(name, "Аня Öster").fills(email, &address).fills(password, PASSWORD).submits(button).is(200);
        let mail = world.mail_to(&address);
        assert!(mail.subject.to_lowercase().contains(subject), "{}", mail.subject);
        assert!(mail.text.contains("Аня Öster") && mail.html.contains("Аня Öster"), "{}", mail.text);
    }
}

#[test]
fn an_address_that_is_taken_says_the_same_and_tells_its_owner() {
    let world = World::own();
    let free = signs_up(&world, ADA).opens("/sign-up/sent?edition=gb").text();
    let taken = signs_up(&world, "admin@demo.example").opens("/sign-up/sent?edition=gb").text();
    assert_eq!(free, taken);
    let mail = world.mail_to("admin@demo.example");
    assert!(
        mail.text.contains("/account/password/forgotten") && !mail.text.contains("/sign-up/confirm/"),
        "{}",
        mail.text
    );
    assert_eq!(world.mails_to("admin@demo.example").len(), 1);
}

#[test]
fn a_link_works_once_and_for_a_day() {
    let world = World::own();
    let ada = signs_up(&world, ADA);
    let link = world.mail_to(ADA).link();
    ada.opens(&link).fills("Password", PASSWORD).submits("Confirm and sign in").is_at("/account");
    world.visitor().opens(&link).is(410).says("This link works no more");
    let late = signs_up(&world, "late@example.org");
    let link = world.mail_to("late@example.org").link();
    world.becomes("2026-11-21T12:00:01Z");
    late.opens(&link).is(410).follows("Sign up again").is_at("/sign-up?edition=gb");
}

#[test]
fn opening_a_link_changes_nothing_until_the_form_is_sent() {
    let world = World::own();
    let ada = signs_up(&world, ADA);
    let link = world.mail_to(ADA).link();
    for _ in 0..3 {
        world.visitor().opens(&link).is(200);
    }
    ada.opens(&link).fills("Password", PASSWORD).submits("Confirm and sign in").is_at("/account");
}

/// Somebody signs up with another's address, and waits for the owner to open the link.
#[test]
fn a_stranger_gets_no_account_at_anothers_address() {
    let world = World::own();
    signs_up(&world, ADA);
    let link = world.mail_to(ADA).link();
    let page = world.visitor().opens(&link).fills("Password", "my own long passphrase").submits("Confirm and sign in");
    page.is(422).says("Enter the password you chose when you signed up");
    world.visitor().signs_in(ADA, PASSWORD).is(422);
}

#[test]
fn what_is_wrong_is_told_beside_each_field_and_nothing_typed_is_lost() {
    let world = World::demo();
    let page = world.visitor().opens("/sign-up?edition=gb").submits("Create the account").is(422);
    assert!(page.title().starts_with("Error:"), "{}", page.title());
    assert_eq!(
        page.texts(".error-summary li"),
        ["Enter your name", "Enter an e-mail address such as name@example.org", "Enter a password"]
    );
    let again = page.fills("Your name", "<b>Ada</b>").fills("E-mail address", "ada@").fills("Password", "password1234");
    let again = again.submits("Create the account").is(422).says("harder to guess");
    assert_eq!(again.attributes("#name", "value"), ["<b>Ada</b>"]);
    assert_eq!(again.attributes("#email", "value"), ["ada@"]);
    assert_eq!(again.attributes("#password", "value"), [""], "a password is never sent back");
    again.fills("Password", "short").submits("Create the account").is(422).says("Enter at least 12 characters");
}

#[test]
fn hostile_names_and_addresses_are_taken_as_text_or_refused() {
    let world = World::own();
    let visitor = world.visitor();
    let send = |name: &str, email: &str| {
        visitor.posts("/sign-up?edition=gb", &[("name", name), ("email", email), ("password", PASSWORD)])
    };
    for (name, email) in [
        ("Ada\r\nBcc: eve@example.org", "a1@example.org"),
        ("Ada\u{0}", "a2@example.org"),
        ("   ", "a3@example.org"),
        (&"a".repeat(101), "a4@example.org"),
        ("Ada", "ada@example.org\r\nBcc: eve@example.org"),
        ("Ada", "ada@[127.0.0.1]"),
        ("Ada", "ada@example.org,eve@example.org"),
    ] {
        send(name, email).is(422);
    }
    send("<script>alert(1)</script>", "markup@example.org").is(303);
    let mail = world.mail_to("markup@example.org");
    assert!(!mail.html.contains("<script>"), "{}", mail.html);
    let link = mail.link();
    let page = visitor.opens(&link).fills("Password", PASSWORD).submits("Confirm and sign in");
    page.is_at("/account").says("<script>alert(1)</script>");
}
