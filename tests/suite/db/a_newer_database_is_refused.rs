//! A program that is older than its database, or that was pointed at somebody else's, keeps its hands off.

use lectern::db::migrate::{self, MigrationError, Standing};
use lectern::db::shape::Shape;
use lectern::db::{Db, Engine, sql};
use lectern::demo::{self, DemoError};

use super::fresh::Fresh;
use crate::support::{World, wait};

/// A version that no release of this program will have for long.
const FUTURE: i64 = 999_999;

#[test]
fn a_database_is_empty_then_current() {
    let database = Fresh::here();
    let db = database.open();
    assert_eq!(standing(&db), Standing::Empty);
    wait(migrate::migrate(&db)).unwrap();
    assert_eq!(standing(&db), Standing::Current);
    wait(db.close());
}

#[test]
fn a_newer_database_is_refused_and_left_alone() {
    let database = Fresh::here().migrated();
    let db = database.open();
    apply_a_migration_of_the_future(&db);
    let before = shape(&db);
    assert_eq!(standing(&db), Standing::Newer { version: FUTURE });
    let refusal = wait(migrate::migrate(&db)).unwrap_err();
    assert!(matches!(refusal, MigrationError::Newer(FUTURE)), "{refusal:?}");
    let told = refusal.to_string();
    assert!(told.contains("newer than this program") && told.contains("999999") && told.contains("Start"), "{told}");
    let refusal = wait(demo::ensure(&db, &database.url, 1)).unwrap_err();
    assert!(refusal.to_string().contains("newer than this program"), "{refusal}");
    assert_eq!(before, shape(&db));
    assert_eq!(number(&db, "SELECT COUNT(*) FROM changes"), 0, "nothing was written");
    wait(db.close());
}

#[test]
fn a_running_program_that_finds_a_newer_database_says_that_it_is_not_ready() {
    let world = World::own();
    world.visitor().asks("/health/ready").is(200);
    apply_a_migration_of_the_future(&world.db);
    world.visitor().asks("/health/ready").is(503).says("migrations");
    world.visitor().asks("/health/live").is(200);
}

#[test]
fn a_database_that_is_behind_is_told_apart() {
    let database = Fresh::here().migrated();
    let db = database.open();
    let all = number(&db, "SELECT COUNT(*) FROM _sqlx_migrations");
    write(&db, "DELETE FROM _sqlx_migrations WHERE version > 3");
    let left = number(&db, "SELECT COUNT(*) FROM _sqlx_migrations");
    assert_eq!(standing(&db), Standing::Behind { missing: usize::try_from(all - left).unwrap() });
    wait(db.close());
}

/// MySQL ends a transaction at every table that is made, so that half a migration can be left behind.
#[test]
fn a_migration_that_was_cut_off_is_not_taken_for_done_and_is_done_again() {
    let database = Fresh::here().migrated();
    let db = database.open();
    let before = shape(&db);
    let last = number(&db, "SELECT MAX(version) FROM _sqlx_migrations");
    wait(db.write(async |tx| {
        sql("UPDATE _sqlx_migrations SET success = ? WHERE version = ?").bind(false).bind(last).run(tx).await
    }))
    .unwrap();
    assert_eq!(standing(&db), Standing::CutOff { version: last });
    if db.engine() == Engine::MySql {
        write(&db, "DROP INDEX changes_time ON changes"); // the last that the last migration makes
        wait(migrate::migrate(&db)).expect("it is done again");
        assert_eq!(standing(&db), Standing::Current);
        assert_eq!(before, shape(&db));
    }
    wait(db.close());
}

#[test]
fn a_database_of_something_else_is_refused_and_left_alone() {
    let database = Fresh::here();
    let db = database.open();
    write(&db, "CREATE TABLE guests (id BIGINT NOT NULL PRIMARY KEY)");
    assert_eq!(standing(&db), Standing::Foreign);
    let refusal = wait(migrate::migrate(&db)).unwrap_err();
    assert!(matches!(refusal, MigrationError::Foreign), "{refusal:?}");
    let refusal = wait(demo::ensure(&db, &database.url, 1)).unwrap_err();
    assert!(matches!(refusal, DemoError::Occupied), "{refusal:?}");
    let tables = wait(async { Shape::tables(&mut db.read().await.unwrap()).await.unwrap() });
    assert_eq!(tables, ["guests"]);
    wait(db.close());
}

fn apply_a_migration_of_the_future(db: &Db) {
    let done = wait(db.write(async |tx| {
        sql("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (?, ?, ?, ?, ?)")
            .bind(FUTURE)
            .bind("seats")
            .bind(true)
            .bind(vec![1_u8, 2, 3])
            .bind(1_i64)
            .run(tx)
            .await
    }));
    assert_eq!(done.unwrap(), 1);
}

fn standing(db: &Db) -> Standing {
    wait(migrate::standing(db)).unwrap()
}

fn shape(db: &Db) -> Shape {
    wait(async { Shape::read(&mut db.read().await.unwrap()).await.unwrap() })
}

fn number(db: &Db, query: &'static str) -> i64 {
    wait(async { sql(query).number(&mut db.read().await.unwrap()).await.unwrap() })
}

fn write(db: &Db, statement: &'static str) {
    wait(db.write(async |tx| sql(statement).run(tx).await)).unwrap();
}
