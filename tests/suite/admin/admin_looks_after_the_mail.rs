//! The mail log: what was written, whether it was sent, and what a mail says. In the demo its links can be followed;
//! elsewhere nobody can act as the recipient.

use super::office::rows;
use crate::support::{MailServer, PASSWORD, Treatment, World};

/// Has a link sent to an address, and tells the path that it leads to.
fn forgets_password(world: &World, email: &str) -> String {
    let form = world.visitor().opens("/account/password/forgotten?edition=gb");
    form.fills("E-mail address", email).submits("Send the link").is(200);
    world.works();
    world.mail_to(email).link()
}

#[test]
fn a_newcomer_follows_the_link_of_a_mail_in_the_demo() {
    let world = World::plan().like_the_demo().make();
    let link = forgets_password(&world, "learner@demo.example");
    let admin = world.signed_in("admin");
    let list = admin.opens("/admin/mail").is(200);
    let row = &rows(&list)[0];
    assert!(row.contains("Choose a new password") && row.contains("Waiting"), "{row}");
    assert!(row.contains("Aino Lahtinen <learner@demo.example>"), "{row}");
    let mail = list.follows_in("main tbody", "Choose a new password").is(200);
    mail.does_not_say("hidden").says("Hello Aino Lahtinen");
    assert_eq!(mail.attributes(".mail-text a", "href"), [link.as_str()]);
    let sandbox = mail.attributes("iframe", "sandbox");
    assert_eq!(sandbox, ["allow-popups allow-popups-to-escape-sandbox"]);
    let frame = admin.opens(&mail.attributes("iframe", "src")[0]).is(200);
    assert_eq!(frame.attributes("a.mail-call", "href"), [link.as_str()]);
    assert_eq!(frame.attributes("base", "target"), ["_blank"]);
    mail.follows_in(".mail-text", "https://").is(200).says("Choose a new password");
}

#[test]
fn elsewhere_no_page_holds_what_lets_one_act_as_the_recipient() {
    let world = World::own();
    let link = forgets_password(&world, "learner@demo.example");
    let token = link.rsplit('/').next().expect("a token");
    assert!(token.len() > 20, "{token}");
    let admin = world.signed_in("admin");
    let list = admin.opens("/admin/mail");
    let mail = list.follows_in("main tbody", "Choose a new password").is(200);
    let frame = admin.opens(&mail.attributes("iframe", "src")[0]).is(200);
    let job = admin.opens("/admin/jobs?kind=mail").follows_in("main tbody", "Send a mail");
    let changes = admin.opens("/admin/changes");
    for page in [&list, &mail, &frame, &job, &changes] {
        assert!(!page.answer().text().contains(token), "{} tells the token", page.path());
    }
    mail.says("Its links are hidden").says("https://academy.example/…");
    assert!(mail.elements(".mail-text a").is_empty() && frame.elements("a[href], base").is_empty());
    frame.says("Choose a new password").says("https://academy.example/…");
}

#[test]
fn the_html_can_do_nothing_to_the_page_around_it() {
    let world = World::own();
    let id = world.writes_to("ada@example.org");
    let admin = world.signed_in("admin");
    let page = admin.opens(&format!("/admin/mail/{id}"));
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(policy.contains("style-src 'self';") && policy.contains("script-src 'self'"), "{policy}");
    for path in [format!("/admin/mail/{id}/html"), "/admin/mail/templates/reset-password/html".into()] {
        let frame = admin.opens(&path).is(200);
        let expected = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'self'; sandbox";
        assert_eq!(frame.header("content-security-policy"), Some(expected));
        assert_eq!(frame.header("x-frame-options"), Some("SAMEORIGIN"));
        assert_eq!(frame.header("cache-control"), Some("no-store"));
        assert!(frame.elements("script, img, link, form").is_empty());
    }
    let other = admin.opens("/admin/mail");
    assert_eq!(other.header("x-frame-options"), Some("DENY"));
    assert!(!other.header("content-security-policy").expect("a policy").contains("frame-src"));
}

#[test]
fn a_mail_that_was_refused_is_sent_again() {
    let world = World::own();
    let server = MailServer::that(|_, attempt| if attempt == 0 { Treatment::RefusesForGood } else { Treatment::Takes });
    let id = world.writes_to("ada@example.org");
    world.brings_mail_to(&server.setting());
    let admin = world.signed_in("admin");
    let list = admin.opens("/admin").follows("1 mail could not be sent").is_at("/admin/mail?state=failed");
    assert!(rows(&list)[0].contains("Not sent") && rows(&list)[0].contains("550"), "{:?}", rows(&list));
    let mail = list.follows_in("main tbody", "Please confirm your e-mail address");
    let again = mail.says("Not sent").says("550").submits("Send again").is_at(&format!("/admin/mail/{id}"));
    again.says("The mail will be sent again in a moment").says("Waiting").does_not_say("Send again");
    world.brings_mail_to(&server.setting());
    admin.opens(&format!("/admin/mail/{id}")).says("Sent").does_not_say("Send again");
    assert_eq!(server.taken().len(), 1);
    let change = admin.opens("/admin/changes?action=mail-sent-again");
    assert!(rows(&change)[0].contains("Harriet Doyle") && rows(&change)[0].contains("Mail sent again"));
    let refused = admin.posts(&format!("/admin/mail/{id}/delivery"), &[]).is(303);
    refused.opens(&refused.destination()).says("Only a mail that was not sent");
}

#[test]
fn a_mail_that_was_erased_says_so_and_one_that_is_not_there_is_missing() {
    let world = World::own();
    let server = MailServer::that(|_, _| Treatment::Takes);
    let id = world.writes_to("ada@example.org");
    world.brings_mail_to(&server.setting());
    world.becomes("2026-12-24T12:00:00Z");
    world.asks_for("erase-mails", &serde_json::json!({}));
    world.works();
    let admin = world.visitor();
    admin.signs_in("admin@demo.example", PASSWORD).is(200);
    let page = admin.opens(&format!("/admin/mail/{id}")).is(200).says("What it said was erased on 24 December 2026");
    assert!(page.elements("iframe, .mail-text").is_empty());
    admin.opens(&format!("/admin/mail/{id}/html")).is(404);
    for id in ["1", "0193", "%00", "%FF", "'", "00000000-0000-0000-0000-000000000000"] {
        admin.opens(&format!("/admin/mail/{id}")).is(404);
        admin.opens(&format!("/admin/mail/{id}/html")).is(404);
        admin.posts(&format!("/admin/mail/{id}/delivery"), &[]).is(404);
    }
}
