//! A rotation: every sealed field is sealed with the new secret, while others write, and whenever it was cut off.

use lectern::db::{Column, Db, Engine, sql};
use lectern::domain::sealing::{Standing, reseal, standing};
use lectern::services::crypto::{Cell, Secret};

use super::fresh::Fresh;
use crate::support::wait;

const BY_TEXT: Column = Column::by_text("notes", "sealed_note", "id");
const BY_NUMBER: Column = Column::by_number("notes", "sealed_number", "position");
/// More than are looked at in one statement.
const NOTES: usize = 2_345;

#[test]
fn every_field_is_sealed_anew_and_reads_as_before() {
    let (_database, db) = notes();
    let old = Secret::made();
    write(&db, &old, 0..NOTES);
    let new = old.rotated();
    assert_eq!(stands(&db, &new, &BY_TEXT), Standing { newest: 0, older: NOTES as u64, unknown: 0 });
    let done = wait(reseal(&db, &new, &[BY_TEXT, BY_NUMBER])).expect("it is sealed anew");
    assert_eq!((done.anew, done.damaged.len()), (2 * NOTES as u64, 0));
    for column in [BY_TEXT, BY_NUMBER] {
        assert_eq!(stands(&db, &new, &column), Standing { newest: NOTES as u64, older: 0, unknown: 0 });
    }
    assert_eq!(wait(reseal(&db, &new, &[BY_TEXT, BY_NUMBER])).unwrap().anew, 0, "twice does nothing");
    assert_eq!(read(&db, &new.newest(), "17"), ("note 17".into(), "number 17".into()));
    wait(db.close());
}

#[test]
fn what_was_begun_is_ended_the_next_time() {
    let (_database, db) = notes();
    let old = Secret::made();
    write(&db, &old, 0..300);
    let new = old.rotated();
    write(&db, &new, 300..400);
    let begun = async {
        tokio::time::timeout(std::time::Duration::from_millis(30), reseal(&db, &new, &[BY_TEXT, BY_NUMBER])).await
    };
    let _ = wait(begun);
    wait(reseal(&db, &new, &[BY_TEXT, BY_NUMBER])).expect("it is ended");
    assert_eq!(stands(&db, &new, &BY_TEXT), Standing { newest: 400, older: 0, unknown: 0 });
    for row in ["0", "299", "300", "399"] {
        assert_eq!(read(&db, &new, row).0, format!("note {row}"));
    }
    wait(db.close());
}

/// What somebody writes between the reading and the sealing is not put back to what it was.
#[test]
fn who_writes_meanwhile_loses_nothing() {
    let (_database, db) = notes();
    let old = Secret::made();
    write(&db, &old, 0..400);
    let new = old.rotated();
    let writes = async {
        for row in 0..400 {
            let (row, db) = (row.to_string(), db.clone());
            let sealed = new.seal(cell("sealed_note", &row), "written meanwhile");
            let update = async |tx: &mut lectern::db::Tx| {
                sql("UPDATE notes SET sealed_note = ? WHERE id = ?").bind(sealed.clone()).bind(&row).run(tx).await
            };
            assert_eq!(db.write(update).await.expect("it is written"), 1);
        }
    };
    let (_, done) = wait(async { tokio::join!(writes, reseal(&db, &new, &[BY_TEXT, BY_NUMBER])) });
    done.expect("it is sealed anew");
    for row in (0..400).map(|row| row.to_string()) {
        assert_eq!(read(&db, &new.newest(), &row).0, "written meanwhile");
    }
    wait(db.close());
}

#[test]
fn what_cannot_be_opened_is_told_and_left_as_it_is() {
    let (_database, db) = notes();
    let (old, stranger) = (Secret::made(), Secret::made());
    write(&db, &old, 0..3);
    write(&db, &stranger, 3..4);
    let moved = "UPDATE notes SET sealed_note = (SELECT n.sealed_note FROM (SELECT * FROM notes) n WHERE n.id = '1') \
         WHERE id = '2'";
    wait(db.write(async |tx| sql(moved).run(tx).await)).expect("it is moved");
    let new = old.rotated();
    let done = wait(reseal(&db, &new, &[BY_TEXT])).unwrap();
    assert_eq!((done.anew, done.damaged), (2, vec!["notes.sealed_note of 2".to_owned()]));
    assert_eq!(stands(&db, &new, &BY_TEXT), Standing { newest: 2, older: 1, unknown: 1 });
    wait(db.close());
}

fn notes() -> (Fresh, Db) {
    let database = Fresh::here();
    let db = database.open();
    let table = match db.engine() {
        Engine::Sqlite => {
            "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, position BIGINT NOT NULL UNIQUE, sealed_note BLOB, sealed_number BLOB)"
        }
        Engine::Postgres => {
            "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, position BIGINT NOT NULL UNIQUE, sealed_note BYTEA, sealed_number BYTEA)"
        }
        Engine::MySql => {
            "CREATE TABLE notes (id VARCHAR(40) NOT NULL PRIMARY KEY, position BIGINT NOT NULL UNIQUE, sealed_note LONGBLOB, sealed_number LONGBLOB) \
             DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
        }
    };
    wait(db.write(async |tx| sql(table).run(tx).await)).expect("a table");
    // A row without a value is passed over.
    let empty = "INSERT INTO notes (id, position) VALUES ('empty', -7)";
    wait(db.write(async |tx| sql(empty).run(tx).await)).expect("a row");
    (database, db)
}

fn write(db: &Db, secret: &Secret, rows: std::ops::Range<usize>) {
    let row = |row: usize| {
        let id = row.to_string();
        let note = secret.seal(cell("sealed_note", &id), format!("note {row}"));
        let number = secret.seal(cell("sealed_number", &id), format!("number {row}"));
        vec![id.into(), (row as i64).into(), note.into(), number.into()]
    };
    let columns = &["id", "position", "sealed_note", "sealed_number"];
    let written =
        db.write(async |tx| lectern::db::insert_all(tx, "notes", columns, rows.clone().map(row).collect()).await);
    wait(written).expect("they are written");
}

fn cell<'c>(column: &'static str, row: &'c str) -> Cell<'c> {
    Cell { table: "notes", column, row }
}

fn stands(db: &Db, secret: &Secret, column: &Column) -> Standing {
    wait(standing(db, secret, column)).expect("they are counted")
}

fn read(db: &Db, secret: &Secret, row: &str) -> (String, String) {
    let find = sql("SELECT sealed_note, sealed_number FROM notes WHERE id = ?").bind(row);
    let (note, number): (Vec<u8>, Vec<u8>) = wait(async { find.one(&mut db.read().await?).await }).expect("a row");
    let open = |column, sealed: &[u8]| secret.open_text(cell(column, row), sealed).expect("it opens");
    (open("sealed_note", &note), open("sealed_number", &number))
}
