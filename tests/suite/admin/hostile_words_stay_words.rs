//! Whatever people type, the back office shows it as they typed it: markup is never markup of its pages.

use lectern::domain::accounts;
use lectern::domain::letters::Letter;
use serde_json::json;

use super::office::{MARKUP, rows};
use crate::mail::office::posts;
use crate::support::{Page, World, secret, words};

/// Fails if anything of the markup became part of the page.
#[track_caller]
fn is_intact(page: &Page) {
    assert!(page.elements("body img, textarea").is_empty(), "{}", page.path());
    assert!(page.elements("script").iter().all(|script| script.attr("src").is_some()), "{}", page.path());
    assert_eq!(page.elements("title").len() - page.elements("svg title").len(), 1, "{}", page.path());
    let handlers =
        page.elements("*").into_iter().filter(|one| one.value().attrs().any(|(name, _)| name.starts_with("on")));
    assert_eq!(handlers.count(), 0, "{}", page.path());
}

#[test]
fn in_changes() {
    let world = World::own();
    let (id, language) = (world.account("learner@demo.example"), lectern::base::languages::Language::shared());
    world.writes(async |tx| accounts::describe(tx, &world.actor(), id, MARKUP, &language).await);
    let nested = json!({ MARKUP: [{ MARKUP: MARKUP }, [MARKUP, 1]], "long": "<b>".repeat(400), "none": null });
    world.notes(&lectern::base::actor::Actor::account(id, MARKUP[..30].into()), "renamed", "topic", 999_999, &nested);
    world.notes(&lectern::base::actor::Actor::job(MARKUP), "renamed", "topic", 999_999, &json!(MARKUP));
    let admin = world.signed_in("admin");
    let list = admin.opens("/admin/changes").is(200).says(MARKUP);
    assert!(rows(&list).iter().any(|row| row.contains(&words(&format!("Job: {MARKUP}")))), "{:#?}", rows(&list));
    is_intact(&list);
    is_intact(&admin.opens("/admin").is(200).says(MARKUP));
    for address in super::office::addresses(&list).into_iter().take(4) {
        is_intact(&admin.opens(&address).is(200));
    }
    let chips = admin.opens(&format!("/admin/changes?person={}", id.0)).is(200);
    assert!(super::office::chips(&chips)[0].contains(&words(MARKUP)));
    is_intact(&chips);
    let typed = url::form_urlencoded::byte_serialize(MARKUP.as_bytes()).collect::<String>();
    for name in ["person", "kind", "record", "action", "from", "to"] {
        is_intact(&admin.opens(&format!("/admin/changes?{name}={typed}")).is(422));
    }
    let searched = admin.opens(&format!("/admin/changes?q={typed}")).is(200);
    assert!(super::office::chips(&searched)[0].contains(&words(MARKUP)));
    is_intact(&searched);
}

#[test]
fn in_mails() {
    for is_demo in [false, true] {
        let plan = World::plan();
        let world = if is_demo { plan.like_the_demo().make() } else { plan.make() };
        let name = format!("{MARKUP} https://evil.example/x");
        let letter = Letter::PasskeyAdded { name: name.clone() };
        let id = world.writes(async |tx| posts(tx, secret(), "ada@example.org", &name, &letter).await);
        let why = format!("550 {MARKUP}");
        world.writes(async |tx| {
            let failed = lectern::db::sql("UPDATE mails SET state = 'failed', last_error = ? WHERE id = ?");
            failed.bind(&why).bind(&id).run(tx).await
        });
        let admin = world.signed_in("admin");
        let list = admin.opens("/admin/mail").is(200).says(&why);
        is_intact(&list);
        let mail = admin.opens(&format!("/admin/mail/{id}")).is(200).says(&why);
        is_intact(&mail);
        assert!(mail.texts(".mail-text")[0].contains("<script>alert(1)</script>"));
        let links = mail.attributes(".mail-text a", "href");
        assert!(links.iter().all(|link| link.starts_with('/')), "nobody's own link can be followed: {links:?}");
        let frame = admin.opens(&format!("/admin/mail/{id}/html")).is(200);
        assert!(
            frame.elements("script, img").is_empty() && frame.texts("body")[0].contains("<script>alert(1)</script>")
        );
    }
}

#[test]
fn in_jobs() {
    let world = World::own();
    let id = world.asks_for("password-reset", &json!({ MARKUP: MARKUP, "mail": "x/../../evil" }));
    let text = "UPDATE jobs SET state = 'failed', last_error = ?, kind = ? WHERE id = ?";
    world.writes(async |tx| lectern::db::sql(text).bind(MARKUP).bind("<b>new</b>").bind(id).run(tx).await);
    let admin = world.signed_in("admin");
    is_intact(&admin.opens("/admin/jobs").is(200).says(MARKUP).says("<b>new</b>"));
    let job = admin.opens(&format!("/admin/jobs/{id}")).is(200).says(MARKUP);
    is_intact(&job);
    assert!(job.links_in(".told").is_empty(), "what is no mail's id is no link");
}
