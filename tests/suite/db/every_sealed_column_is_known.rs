//! A rotation of the secret goes through the columns that are listed: none may be left out.

use std::collections::BTreeSet;

use lectern::db::shape::Shape;
use lectern::domain::sealing::{COLUMNS, Standing, standing};
use lectern::services::crypto::Secret;

use super::fresh::Fresh;
use crate::support::wait;

/// Columns of bytes that nobody is to be kept from reading.
const PLAIN: [(&str, &str); 1] = [("publications", "sort_key")];

#[test]
fn every_column_of_bytes_is_sealed_and_listed_or_known_to_be_plain() {
    let database = Fresh::here().migrated();
    let db = database.open();
    let shape = wait(async { Shape::read(&mut db.read().await?).await }).expect("the tables");
    let mut bytes = BTreeSet::new();
    for (table, columns) in &shape.0 {
        let of_bytes = columns.iter().filter(|(name, column)| column.family == "bytes" || name.starts_with("sealed_"));
        bytes.extend(of_bytes.map(|(name, _)| (table.as_str(), name.as_str())));
    }
    let plain = PLAIN.into_iter();
    let listed: BTreeSet<(&str, &str)> =
        COLUMNS.iter().map(|column| (column.table, column.name)).chain(plain).collect();
    assert_eq!(listed.len(), COLUMNS.len() + PLAIN.len(), "one is listed twice");
    let (forgotten, gone) = (bytes.difference(&listed), listed.difference(&bytes));
    assert_eq!(
        forgotten.collect::<Vec<_>>(),
        Vec::<&_>::new(),
        "say in domain::sealing::COLUMNS how its rows are found"
    );
    assert_eq!(gone.collect::<Vec<_>>(), Vec::<&_>::new(), "there is no such column of bytes");
    // And each can be walked through by its key.
    for column in COLUMNS {
        let found = wait(standing(&db, &Secret::made(), column)).expect("its rows are found");
        assert_eq!(found, Standing::default(), "{column:?}");
    }
    wait(db.close());
}
