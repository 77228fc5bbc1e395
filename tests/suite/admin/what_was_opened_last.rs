//! The records that a person has opened last are one click away, on every device of theirs and on nobody else's.

use lectern::db::sql;
use lectern::domain::records::RecordKind;

use crate::support::{Page, World};

fn visited(page: &Page) -> Vec<String> {
    page.links_in("[aria-labelledby=visited]").into_iter().map(|link| link.text).collect()
}

#[test]
fn the_latest_ten_the_latest_first_and_each_once() {
    let world = World::own();
    let editor = world.signed_in("editor");
    assert!(visited(&editor.opens("/admin")).is_empty());
    let topic = world.record(RecordKind::Topic, "cybersecurity").0;
    editor.opens(&format!("/admin/topics/{topic}/edit")).is(200);
    let article = world.record(RecordKind::Article, "what-is-a-backend-developer").0;
    for page in ["edit", "texts", "publications", "history"] {
        editor.opens(&format!("/admin/articles/{article}/{page}")).is(200);
    }
    let both = ["What is a backend developer?", "Cybersecurity"];
    assert_eq!(visited(&editor.opens("/admin")), both);
    assert_eq!(visited(&editor.opens("/admin/search")), both, "also before a search");
    editor.opens(&format!("/admin/topics/{topic}/history")).is(200);
    assert_eq!(visited(&world.signed_in("editor").opens("/admin")), ["Cybersecurity", "What is a backend developer?"]);
    assert!(visited(&world.signed_in("admin").opens("/admin")).is_empty(), "nobody else's");
    let terms = "SELECT id FROM records WHERE kind = 'term' ORDER BY id LIMIT 12";
    let terms = world.reads(async |reader| sql(terms).all::<(i64,)>(reader).await);
    for (id,) in terms {
        editor.opens(&format!("/admin/glossary/{id}/edit")).is(200);
    }
    assert_eq!(visited(&editor.opens("/admin")).len(), 10);
    assert_eq!(world.reads(async |reader| sql("SELECT COUNT(*) FROM visits").number(reader).await), 10);
}

#[test]
fn sessions_are_kept_by_their_codes_and_go_with_their_deletion() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let id = world.plans("fr", "sql-from-zero").on("2027-06-03").make();
    let topic = world.record(RecordKind::Topic, "cybersecurity").0;
    coordinator.opens(&format!("/admin/topics/{topic}/history")).is(200);
    coordinator.opens(&format!("/admin/sessions/{}/edit", id.0)).is(200);
    let page = coordinator.opens("/admin").is(200);
    assert_eq!(visited(&page).len(), 2);
    page.follows_in("[aria-labelledby=visited]", "Cybersecurity").is_at(&format!("/admin/topics/{topic}/history"));
    world.writes(async |tx| lectern::domain::records::forget_visits(tx, "session", id.0).await);
    assert_eq!(visited(&coordinator.opens("/admin")), ["Cybersecurity"]);
}

#[test]
fn what_is_read_again_writes_nothing_and_what_is_missing_is_no_visit() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let topic = world.record(RecordKind::Topic, "cybersecurity").0;
    let path = format!("/admin/topics/{topic}/edit");
    editor.opens(&path).is(200);
    let latest = || world.reads(async |reader| sql("SELECT MAX(id) FROM visits").number(reader).await);
    let before = latest();
    editor.opens(&path).is(200);
    editor.opens("/admin/topics/999999/edit").is(404);
    assert_eq!(latest(), before);
}
