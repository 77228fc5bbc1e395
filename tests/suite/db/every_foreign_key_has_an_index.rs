//! A row that others refer to can be found from them: without an index, each delete would read whole tables.

use lectern::db::{Engine, Reader, sql};

use super::catalogue::{self, ForeignKey, Index};
use crate::support::World;

#[test]
fn every_foreign_key_begins_an_index() {
    let world = World::empty();
    let engine = world.db.engine();
    let (keys, indexes) = world.reads(async |reader| look(reader, engine).await);
    assert!(keys.len() >= 15, "the tables refer to each other: {keys:#?}");
    for key in &keys {
        assert!(indexes.iter().any(|index| serves(index, key)), "{engine:?}: no index begins with {key:?}");
    }
}

/// The story would notice: a key without an index is found.
#[test]
fn a_foreign_key_without_an_index_is_noticed() {
    let world = World::empty();
    let engine = world.db.engine();
    if engine == Engine::MySql {
        return; // InnoDB makes the index itself
    }
    world.writes(async |tx| {
        sql("CREATE TABLE guests (id BIGINT NOT NULL PRIMARY KEY, host BIGINT NOT NULL REFERENCES records (id))")
            .run(tx)
            .await
    });
    let (keys, indexes) = world.reads(async |reader| look(reader, engine).await);
    let key = keys.iter().find(|key| key.table == "guests").expect("the new key is seen");
    assert_eq!((&*key.columns, &*key.refers_to), (&["host".to_owned()][..], "records"));
    assert!(!indexes.iter().any(|index| serves(index, key)));
}

async fn look(reader: &mut Reader, engine: Engine) -> lectern::db::Result<(Vec<ForeignKey>, Vec<Index>)> {
    Ok((catalogue::foreign_keys(reader, engine).await?, catalogue::indexes(reader, engine).await?))
}

fn serves(index: &Index, key: &ForeignKey) -> bool {
    index.table == key.table && index.columns.starts_with(&key.columns)
}
