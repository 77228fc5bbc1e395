//! What must hold among texts and publications is counted again, and each breach is found.

use lectern::db::{Db, sql};
use lectern::domain::texts::{self, Broken};
use lectern::domain::{editions, publications};

use super::fresh::Fresh;
use crate::support::wait;

/// The title of an article, on the shared layer.
const ARTICLE: &str = "what-is-a-backend-developer";

#[test]
fn a_sound_world_breaks_no_rule() {
    let database = Fresh::here().with_world(1);
    let db = database.open();
    assert_eq!(broken(&db), Vec::<Broken>::new());
    wait(db.close());
}

#[test]
fn each_rule_notices_who_breaks_it() {
    let database = Fresh::here().with_world(1);
    let db = database.open();
    let title = "record_id = (SELECT id FROM records WHERE slug = 'what-is-a-backend-developer' AND kind = 'article') \
         AND slot = 'title' AND part = 0 AND layer = 'shared'";
    let of = |change: &str, place: &str| format!("UPDATE {change} WHERE {place}");
    let publication = "record_id = (SELECT id FROM records WHERE slug = 'what-is-a-backend-developer' AND kind = 'article') \
         AND edition_id = (SELECT id FROM records WHERE slug = 'gb' AND kind = 'edition')";
    let breaks = [
        (of("texts SET revision = 0", title), "has not reached"),
        (of("texts SET revision = 99", title), "has not reached"),
        (of("texts SET superseded = 1", &format!("{title} AND superseded > 99")), "ends before it begins"),
        (
            of("texts SET superseded = 98", &format!("{title} AND superseded > 99")),
            "superseded by one that is not there",
        ),
        (of("texts SET against = 1", title), "on a layer below"),
        (of("texts SET against = 77", &title.replace("'shared'", "'language:fr'")), "on a layer below"),
        (of("texts SET layer = 'edition:xx'", title), "an edition that is not there"),
        (of("texts SET layer = 'somewhere'", title), "an edition that is not there"),
        (of("texts SET part = 424242", title), "a point that is not there"),
        (of("texts SET slot = 'heading'", title), "does not know"),
        (of("texts SET content = NULL", title), "does not say what it must"),
        (of("publications SET revision = 99", publication), "ahead of its record"),
        (of("publications SET kind = 'course'", publication), "another kind"),
        (of("publications SET state = 'gone'", publication), "does not know"),
        (of("publications SET published_at = NULL", publication), "no time"),
        (of("publications SET prepared = 'scheduled'", publication), "no time"),
        (of("publications SET prepared = 'soon'", publication), "does not know"),
        (of("publications SET prepared_revision = 99", publication), "ahead of its record"),
    ];
    for (statement, rule) in breaks {
        is_noticed(&db, &statement, rule);
    }
    wait(db.close());
}

/// One version that another should have ended.
#[test]
fn two_versions_that_are_up_at_once_are_noticed() {
    let database = Fresh::here().with_world(1);
    let db = database.open();
    let copy = "INSERT INTO texts (record_id, part, slot, layer, revision, content, written_at) \
         SELECT t.record_id, t.part, t.slot, t.layer, t.revision + 1, t.content, t.written_at FROM texts t \
         JOIN records r ON r.id = t.record_id WHERE r.slug = 'what-is-a-backend-developer' AND r.kind = 'article' \
         AND t.slot = 'title' AND t.part = 0 AND t.layer = 'shared' AND t.superseded > 99";
    write(&db, copy);
    write(&db, "UPDATE records SET revision = revision + 1");
    assert!(broken(&db).iter().any(|one| one.rule.contains("up at once") && one.slug == ARTICLE), "{:?}", broken(&db));
    wait(db.close());
}

/// However much is broken, a reader is told of some.
#[test]
fn what_is_found_is_bounded() {
    let database = Fresh::here().with_world(1);
    let db = database.open();
    write(&db, "UPDATE records SET revision = 0");
    let found = broken(&db).into_iter().filter(|one| one.rule.contains("has not reached")).count();
    assert_eq!(found, 3);
    wait(db.close());
}

/// Breaks it inside a transaction that is undone.
fn is_noticed(db: &Db, statement: &str, rule: &str) {
    let statement: &'static str = Box::leak(statement.to_owned().into_boxed_str());
    let undone = wait(db.write(async |tx| {
        let changed = sql(statement).run(tx).await?;
        assert!(changed > 0, "{statement} changes nothing");
        let found = found(tx.reader()).await?;
        assert!(found.iter().any(|one| one.rule.contains(rule) && one.slug == ARTICLE), "{statement}: {found:?}");
        Err::<(), lectern::db::Error>(
            sql("SELECT value FROM settings WHERE name = 'nobody'").number(tx.reader()).await.unwrap_err(),
        )
    }));
    assert!(undone.is_err());
}

fn broken(db: &Db) -> Vec<Broken> {
    wait(async { found(&mut db.read().await?).await }).expect("it is counted")
}

async fn found(reader: &mut lectern::db::Reader) -> lectern::db::Result<Vec<Broken>> {
    let mut broken = texts::recount(reader, 3).await?;
    broken.extend(publications::recount(reader, 3).await?);
    for edition in editions::all(reader).await? {
        broken.extend(publications::recount_words(reader, &edition, 3).await?);
    }
    Ok(broken)
}

fn write(db: &Db, statement: &'static str) {
    wait(db.write(async |tx| sql(statement).run(tx).await)).expect("it is written");
}
