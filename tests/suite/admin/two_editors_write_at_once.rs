//! Two editors write the same record: neither's words are lost, and what both changed is shown side by side.

use lectern::db::sql;

use super::wording::FRENCH;
use crate::support::World;

#[test]
fn what_both_changed_is_asked_and_all_else_is_kept() {
    let world = World::own();
    let (topic, ada, eve) = (world.topic(), world.signed_in("editor"), world.signed_in("admin"));
    let hers = ada.opens(&topic.on(FRENCH)).fills("Summary", "Le code d’Ada.").fills("Name", "Programmer");
    eve.opens(&topic.on(FRENCH)).fills("Summary", "Le code d’Ève.").submits("Save the texts").is(200);
    let page = hers.sends_with("Save the texts").is(409).says("Somebody else has written here meanwhile");
    page.says("The other person wrote: Le code d’Ève.");
    assert_eq!(page.texts("#tagline"), ["Le code d’Ada."]);
    assert_eq!(page.attributes("#title", "value"), ["Programmer"]);
    assert_eq!(
        (page.texts(".clash del"), page.texts(".clash ins")),
        (vec!["Gone: d’Ève.".into()], vec!["New: d’Ada.".into()])
    );
    assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some("Le code d’Ève."), "nothing was saved");
    page.submits("Save the texts").is(200).is_at(&topic.on(FRENCH));
    assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some("Le code d’Ada."));
    assert_eq!(topic.newest(FRENCH, "title").as_deref(), Some("Programmer"));
    assert_eq!(topic.broken(), []);
}

#[test]
fn theirs_can_be_taken_and_what_only_they_changed_is_in_the_form() {
    let world = World::own();
    let (topic, ada, eve) = (world.topic(), world.signed_in("editor"), world.signed_in("admin"));
    let hers = ada.opens(&topic.on(FRENCH)).fills("Summary", "Le code d’Ada.");
    let others = eve.opens(&topic.on(FRENCH)).fills("Summary", "Le code d’Ève.").fills("Name", "Coder");
    others.submits("Save the texts").is(200);
    let page = hers.sends_with("Save the texts").is(409).says("The other person’s words.");
    assert_eq!(page.attributes("#title", "value"), ["Coder"]);
    let revision = topic.revision();
    page.chooses("Take theirs: Summary").submits("Save the texts").is(200).says("Nothing was changed");
    assert_eq!((topic.newest(FRENCH, "tagline").as_deref(), topic.revision()), (Some("Le code d’Ève."), revision));
}

#[test]
fn those_who_write_different_texts_or_layers_do_not_meet() {
    let world = World::own();
    let (topic, ada, eve) = (world.topic(), world.signed_in("editor"), world.signed_in("admin"));
    let hers = ada.opens(&topic.on(FRENCH)).fills("Summary", "Le code d’Ada.");
    eve.opens(&topic.on(FRENCH)).fills("Name", "Coder").submits("Save the texts").is(200);
    eve.opens(&topic.on("edition:fr")).fills("Summary", "Ici, le code.").submits("Save the texts").is(200);
    hers.sends_with("Save the texts").is(303);
    assert_eq!(topic.newest(FRENCH, "title").as_deref(), Some("Coder"));
    assert_eq!(topic.newest(FRENCH, "tagline").as_deref(), Some("Le code d’Ada."));
    assert_eq!(topic.newest("edition:fr", "tagline").as_deref(), Some("Ici, le code."));
}

#[test]
fn a_form_sent_twice_is_saved_once() {
    let world = World::own();
    let (topic, ada) = (world.topic(), world.signed_in("editor"));
    let page = ada.opens(&topic.on(FRENCH)).fills("Summary", "Le code d’Ada.");
    page.sends_with("Save the texts").is(303);
    let revision = topic.revision();
    page.sends_with("Save the texts").is(303);
    assert_eq!(topic.revision(), revision);
}

#[test]
fn words_for_a_point_that_was_taken_out_are_given_back() {
    let world = World::own();
    let (article, editor) = (world.article(), world.signed_in("editor"));
    let page = editor
        .opens(&article.on(FRENCH))
        .fills("Point 7: Title", "Sauvegarder, puis restaurer")
        .fills("Tagline", "Court.");
    world.writes(async |tx| {
        let last = "SELECT id FROM article_points WHERE article_id = ? ORDER BY position DESC LIMIT 1";
        let point = sql(last).bind(article.id).number(tx.reader()).await?;
        sql("DELETE FROM texts WHERE record_id = ? AND part = ?").bind(article.id).bind(point).run(tx).await?;
        sql("DELETE FROM article_points WHERE id = ?").bind(point).run(tx).await
    });
    let revision = article.revision();
    let page =
        page.sends_with("Save the texts").is(409).says("Sauvegarder, puis restaurer").says("no place in this record");
    assert_eq!(article.revision(), revision, "nothing is saved before it was seen");
    assert_eq!(page.texts("#tagline"), ["Court."]);
    page.submits("Save the texts").is(200);
    assert_eq!(article.newest(FRENCH, "tagline").as_deref(), Some("Court."));
}
