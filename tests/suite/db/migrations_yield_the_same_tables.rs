//! Three folders of migrations, one shape: whoever moves from one engine to another finds everything in its place.

use std::collections::BTreeSet;

use lectern::db::Engine;
use lectern::db::shape::Shape;

use super::catalogue;
use super::fresh::Fresh;
use crate::support::wait;

#[test]
fn every_engine_has_the_same_tables_and_columns() {
    let shapes = on_each_engine(async |db| Shape::read(&mut db.read().await?).await);
    let (_, first) = shapes.first().expect("SQLite is always there");
    assert!(first.0.len() >= 10, "{first:#?}");
    for (engine, shape) in &shapes {
        for (table, columns) in &first.0 {
            assert_eq!(shape.0.get(table), Some(columns), "{table} on {engine:?}");
        }
        assert_eq!(shape, first, "on {engine:?}");
    }
}

#[test]
fn every_column_is_of_a_family_that_is_known() {
    for (engine, shape) in on_each_engine(async |db| Shape::read(&mut db.read().await?).await) {
        for (table, columns) in &shape.0 {
            for (name, column) in columns {
                assert_ne!(column.family, "unknown", "{table}.{name} on {engine:?}");
            }
        }
    }
}

#[test]
fn every_engine_has_the_same_indexes() {
    let indexes = on_each_engine(async |db| catalogue::indexes(&mut db.read().await?, db.engine()).await);
    let of = |found: &[catalogue::Index]| -> BTreeSet<(String, Vec<String>, bool)> {
        found.iter().map(|index| (index.table.clone(), index.columns.clone(), index.is_unique)).collect()
    };
    let first = of(&indexes.first().expect("SQLite is always there").1);
    for (engine, found) in &indexes {
        let found = of(found);
        let (more, less) = (found.difference(&first), first.difference(&found));
        assert_eq!(more.collect::<Vec<_>>(), Vec::<&_>::new(), "{engine:?} has besides");
        assert_eq!(less.collect::<Vec<_>>(), Vec::<&_>::new(), "{engine:?} lacks");
    }
}

#[test]
fn migrating_twice_changes_nothing() {
    let database = Fresh::here().migrated();
    let db = database.open();
    let shape = || wait(async { Shape::read(&mut db.read().await.unwrap()).await.unwrap() });
    let before = shape();
    wait(lectern::db::migrate::migrate(&db)).expect("once more");
    assert_eq!(before, shape());
    wait(db.close());
}

fn on_each_engine<T>(look: impl AsyncFn(&lectern::db::Db) -> lectern::db::Result<T>) -> Vec<(Engine, T)> {
    let look = |database: Fresh| {
        let database = database.migrated();
        let db = database.open();
        let found = wait(look(&db)).expect("it can be looked at");
        wait(db.close());
        (db.engine(), found)
    };
    Fresh::of_each_kind().into_iter().map(look).collect()
}
