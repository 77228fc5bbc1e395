//! What holds for the academy as a whole: its names stand where the site should show them, and its mail says who sends it.

use lectern::services::mail;

use super::pictures::picture;
use crate::support::{Page, Visitor, World, secret};

fn settings(admin: &Visitor) -> Page {
    admin.opens("/admin").follows_in(".office-nav", "Settings").is(200)
}

#[test]
fn legal_details_stand_in_the_footer_under_contact_and_for_machines() {
    let world = World::own();
    let (admin, visitor) = (world.signed_in("admin"), world.visitor());
    assert!(visitor.opens("/gb/contact").is(200).elements("#legal").is_empty());
    let form = settings(&admin).fills("Name", "Corvane Academy").fills("Legal name", "Corvane Learning Ltd");
    let form = form.fills("Registration number", "01234567").fills("Registered address", "1 Quay, London SE1 0AA");
    let saved = form.submits("Save").is(200).says("Corvane Academy is saved");
    saved.follows("History").is(200).says("Settings saved");
    let page = visitor.opens("/gb/contact").is(200);
    assert_eq!(page.texts("#legal h2"), ["Legal details"]);
    page.says("Corvane Learning Ltd").says("01234567").says("1 Quay, London SE1 0AA");
    let home = visitor.opens("/fr/").is(200).says("Corvane Learning Ltd · 01234567 · 1 Quay, London SE1 0AA");
    let academy = home.structured().into_iter().find(|piece| piece["@type"] == "EducationalOrganization");
    let academy = academy.expect("the academy");
    assert_eq!((&academy["name"], &academy["legalName"]), (&"Corvane Academy".into(), &"Corvane Learning Ltd".into()));
    assert_eq!((&academy["identifier"], &academy["address"]), (&"01234567".into(), &"1 Quay, London SE1 0AA".into()));
    saved.follows("Editions").is_at("/admin/editions");
}

#[test]
fn the_logo_stands_before_the_name_on_every_page_and_is_kept_while_it_does() {
    let world = World::own();
    let (admin, editor, visitor) = (world.signed_in("admin"), world.signed_in("editor"), world.visitor());
    let logos = |path: &str| admin.opens(path).is(200).attributes(".brand img", "src");
    assert!(logos("/gb/").is_empty() && visitor.opens("/gb/").elements(".brand svg").len() == 1);
    editor.uploads("The sign of the academy", &[picture("sign.png", 800, 400, 5)]).is(303);
    let id = world.latest_picture().0;
    assert!(settings(&admin).texts("select#logo option").contains(&"sign".to_owned()));
    settings(&admin)
        .picks("Logo", &id.to_string())
        .submits("Save")
        .is(200)
        .says("is saved")
        .follows("History")
        .says("Settings saved");
    for path in ["/gb/", "/fr/articles", "/admin", "/account", "/admin/settings/0/general"] {
        let [logo] = &logos(path)[..] else { panic!("{path} shows no logo") };
        visitor.asks(logo).is(200);
    }
    let home = visitor.opens("/gb/").is(200);
    assert_eq!(home.attributes(".brand img", "width"), ["80"]);
    assert_eq!(home.attributes(".brand img", "alt"), [""]);
    let academy = home.structured().into_iter().find(|piece| piece["@type"] == "EducationalOrganization");
    let logo = academy.expect("the academy")["logo"].as_str().expect("its logo").to_owned();
    assert!(logo.starts_with("https://academy.example/media/"), "{logo}");
    let kept = editor.opens(&format!("/admin/media/{id}/deletion")).is(200).says("the logo of the academy");
    kept.says("It cannot be deleted while others need it");
    settings(&admin).picks("Logo", "").submits("Save").is(200);
    assert!(logos("/gb/").is_empty());
    editor.opens(&format!("/admin/media/{id}/deletion")).submits("Delete it for good").is(200);
    // What is there no more, or never was, is refused.
    let version = settings(&admin).attributes("input[name=version]", "value").remove(0);
    for logo in [&id.to_string(), "x", "-1", "9999999999999999999999"] {
        let form = [("academy", "Corvane"), ("logo", logo), ("version", &version)];
        admin.posts("/admin/settings/0/general", &form).is(422).says("Choose from the list");
    }
}

#[test]
fn what_is_wrong_is_told_and_two_who_save_at_once_lose_nothing() {
    let world = World::own();
    let (admin, colleague) = (world.signed_in("admin"), world.signed_in("admin"));
    let wrong = settings(&admin).fills("Name", "").fills("Answers go to", "nobody").submits("Save").is(422);
    wrong.says("Fill in this field").says("Enter an e-mail address");
    assert_eq!(wrong.attributes("input#reply_to", "value"), ["nobody"]);
    let (mine, theirs) = (settings(&admin), settings(&colleague));
    theirs.fills("Legal name", "Theirs Ltd").submits("Save").is(200);
    let merged = mine.fills("Legal name", "Mine Ltd").submits("Save").is(409);
    merged.says("Theirs: Theirs Ltd").chooses("Take theirs").submits("Save").is(200).says("is saved");
    // Nobody has seen as many saves, or as few.
    for version in ["9223372036854775807", "-9223372036854775808", "-1"] {
        let form = [("academy", "Corvane"), ("legal_name", "Late Ltd"), ("version", version)];
        admin.posts("/admin/settings/0/general", &form).is(409).says("Somebody else has saved this");
    }
    assert_eq!(settings(&admin).attributes("input#legal_name", "value"), ["Theirs Ltd"]);
    for path in ["/admin/settings/1/general", "/admin/settings/x/general"] {
        admin.opens(path).is(404);
    }
    world.signed_in("editor").opens("/admin/settings").is(403);
}

#[test]
fn mail_says_who_sends_it_and_where_answers_go() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let form = settings(&admin).fills("Name of the sender", "Corvane").fills("Answers go to", "office@corvane.example");
    form.submits("Save").is(200);
    assert_eq!(sender_to(&world, "admin@demo.example"), ("Corvane".into(), Some("office@corvane.example".into())));
    // An edition has its own; what it leaves empty is the academy's.
    let edition = admin.opens("/admin/editions?q=england").follows_in("main tbody", "").is(200);
    edition.fills("Name of the sender", "Corvane UK").submits("Save").is(200);
    assert_eq!(sender_to(&world, "admin@demo.example"), ("Corvane UK".into(), Some("office@corvane.example".into())));
}

/// Has a letter written to an account, and tells its sender.
fn sender_to(world: &World, email: &str) -> (String, Option<String>) {
    let form = world.visitor().opens("/account/password/forgotten?edition=gb");
    form.fills("E-mail address", email).submits("Send the link").is(200);
    world.clock.advance(chrono::TimeDelta::minutes(20));
    world.works();
    let rows = world.reads(async |reader| mail::page(reader, &mail::Filter::default(), None, 1).await);
    let row = world.reads(async |reader| mail::by_id(reader, &rows[0].id).await).expect("the mail");
    let sender = row.content(secret()).expect("it opens").expect("it is kept").sender;
    (sender.name.to_string(), sender.reply_to.map(|email| email.to_string()))
}
