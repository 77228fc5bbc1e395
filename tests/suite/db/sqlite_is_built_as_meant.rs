//! The SQLite inside is compiled and opened as was measured to be fast and meant to be safe.

use lectern::db::{Db, Error, Reader, sql};

use super::fresh::Fresh;
use crate::support::wait;

#[test]
fn it_is_compiled_without_what_costs_time_on_every_call() {
    let (_database, db) = opened();
    let options =
        wait(async { sql("PRAGMA compile_options").all::<(String,)>(&mut db.read().await.unwrap()).await.unwrap() });
    let has = |option: &str| options.iter().any(|(known,)| known == option);
    assert!(has("DEFAULT_MEMSTATUS=0"), "{options:?}");
    assert!(!has("ENABLE_MEMORY_MANAGEMENT") && !has("ENABLE_API_ARMOR"), "{options:?}");
}

#[test]
fn every_reader_is_opened_alike_and_cannot_write() {
    let (_database, db) = opened();
    wait(async {
        let mut readers = Vec::new();
        for _ in 0..4 * cores() {
            readers.push(db.read().await.expect("a reader"));
        }
        for reader in &mut readers {
            is_safe(reader).await;
            assert_eq!(pragma(reader, "query_only").await, "1");
            let written = sql("INSERT INTO settings (name, value) VALUES ('a', 'b') RETURNING 1").number(reader).await;
            assert!(written.expect_err("a reader only reads").to_string().contains("readonly"));
        }
    });
}

#[test]
fn the_writer_is_opened_as_safely() {
    let (_database, db) = opened();
    let written = wait(db.write(async |tx| {
        is_safe(tx.reader()).await;
        assert_eq!(pragma(tx.reader(), "query_only").await, "0");
        sql("INSERT INTO settings (name, value) VALUES ('a', 'b')").run(tx).await
    }));
    assert_eq!(written.unwrap(), 1);
}

#[test]
fn who_refers_to_nothing_is_refused() {
    let (_database, db) = opened();
    let orphan = wait(db.write(async |tx| sql("INSERT INTO terms (id) VALUES (77)").run(tx).await));
    assert!(orphan.expect_err("there is no such record").to_string().contains("FOREIGN KEY"));
}

/// Both have read before they write: with a transaction that begins as a reader, one of them would fail.
#[test]
fn two_programs_that_read_and_then_write_wait_for_each_other() {
    let database = Fresh::sqlite().migrated();
    let programs = [database.open(), database.open()];
    wait(programs[0].write(async |tx| sql("INSERT INTO settings (name, value) VALUES ('count', '0')").run(tx).await))
        .unwrap();
    let count = async |db: &Db| {
        for _ in 0..20 {
            db.write(async |tx| {
                let read = sql("SELECT value FROM settings WHERE name = 'count'");
                let (value,) = read.one::<(String,)>(tx.reader()).await?;
                let next = value.parse::<i64>().expect("a number") + 1;
                sql("UPDATE settings SET value = ? WHERE name = 'count'").bind(next.to_string()).run(tx).await
            })
            .await?;
        }
        Ok::<_, Error>(())
    };
    let (one, other) = wait(async { tokio::join!(count(&programs[0]), count(&programs[1])) });
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    let total = wait(async {
        let read = sql("SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'count'");
        read.number(&mut programs[1].read().await.unwrap()).await.unwrap()
    });
    assert_eq!(total, 40);
}

fn opened() -> (Fresh, Db) {
    let database = Fresh::sqlite().migrated();
    let db = database.open();
    (database, db)
}

async fn is_safe(reader: &mut Reader) {
    assert_eq!(pragma(reader, "journal_mode").await, "wal");
    assert_eq!(pragma(reader, "synchronous").await, "2", "FULL");
    assert_eq!(pragma(reader, "foreign_keys").await, "1");
    assert_ne!(pragma(reader, "busy_timeout").await, "0");
}

async fn pragma(reader: &mut Reader, name: &str) -> String {
    let query = match name {
        "journal_mode" => "SELECT CAST(journal_mode AS TEXT) FROM pragma_journal_mode",
        "synchronous" => "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous",
        "foreign_keys" => "SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys",
        "busy_timeout" => "SELECT CAST(timeout AS TEXT) FROM pragma_busy_timeout",
        "query_only" => "SELECT CAST(query_only AS TEXT) FROM pragma_query_only",
        _ => unreachable!("{name}"),
    };
    sql(query).one::<(String,)>(reader).await.expect("a pragma").0
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from)
}
