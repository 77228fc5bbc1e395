//! Several nodes are started at the same moment on one empty database: one does the work, the others wait for it.

use std::sync::Barrier;

use lectern::base::clock::Clock;
use lectern::db::migrate::{self, Standing};
use lectern::db::{DatabaseUrl, Db, sql};
use lectern::demo;

use super::fresh::Fresh;
use super::rounds;
use crate::support::wait;

const NODES: usize = 3;

#[test]
fn nodes_that_migrate_at_once_make_the_tables_once() {
    for _ in 0..rounds(2, 25) {
        let database = Fresh::here();
        at_once(&database.url, |db| wait(migrate::migrate(db)).expect("the node starts"));
        let db = database.open();
        assert_eq!(wait(migrate::standing(&db)).unwrap(), Standing::Current);
        let twice =
            "SELECT COUNT(*) FROM (SELECT version FROM _sqlx_migrations GROUP BY version HAVING COUNT(*) > 1) t";
        assert_eq!(number(&db, twice), 0);
        wait(db.close());
    }
}

#[test]
fn demos_that_start_at_once_make_one_world_between_them() {
    for _ in 0..rounds(1, 10) {
        let database = Fresh::here();
        at_once(&database.url, |db| wait(demo::ensure(db, &database.url, 1)).expect("the demo starts"));
        let db = database.open();
        assert_eq!(number(&db, "SELECT COUNT(*) FROM editions"), 5);
        assert_eq!(number(&db, "SELECT COUNT(*) FROM articles"), 12);
        assert_eq!(number(&db, "SELECT COUNT(*) FROM settings WHERE name = 'demo_world'"), 1);
        let made = "SELECT COUNT(*) FROM changes WHERE action = 'created' AND record_kind = 'edition'";
        assert_eq!(number(&db, made), 5, "the world was made once");
        wait(db.close());
    }
}

/// Opens the database on several threads, and lets them all begin at the same moment.
fn at_once(url: &DatabaseUrl, work: impl Fn(&Db) + Sync) {
    let begin = Barrier::new(NODES);
    std::thread::scope(|nodes| {
        for _ in 0..NODES {
            nodes.spawn(|| {
                begin.wait();
                let db = wait(Db::open(url, Clock::system())).expect("the node opens the database");
                work(&db);
                wait(db.close());
            });
        }
    });
}

fn number(db: &Db, query: &'static str) -> i64 {
    wait(async { sql(query).number(&mut db.read().await.unwrap()).await.unwrap() })
}
