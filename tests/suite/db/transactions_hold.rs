//! A transaction is whole or not at all, whoever else is writing.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use lectern::base::ids::RecordId;
use lectern::base::slug::Slug;
use lectern::db::{Engine, Error, MayRetry, Tx, sql};
use lectern::domain::records::{self, RecordKind};
use lectern::domain::topics;
use tokio::sync::Barrier;

use super::rounds;
use crate::support::{World, wait};

/// What goes wrong in the stories.
#[derive(Debug)]
enum Trouble {
    /// The next try may succeed.
    Passing,
    /// No try will.
    Lasting,
    Database(Error),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Trouble::Database(error)
    }
}

impl MayRetry for Trouble {
    fn may_retry(&self) -> bool {
        match self {
            Trouble::Passing => true,
            Trouble::Lasting => false,
            Trouble::Database(error) => error.may_retry(),
        }
    }
}

#[test]
fn an_error_in_the_middle_undoes_all_that_was_written() {
    let world = World::empty();
    let done = wait(world.db.write(async |tx| {
        topics::create(tx, &world.actor(), &slug("cloud"), 1).await?;
        sql("INSERT INTO settings (name, value) VALUES ('motto', 'read')").run(tx).await?;
        Err::<(), _>(Trouble::Lasting)
    }));
    assert!(matches!(done, Err(Trouble::Lasting)), "{done:?}");
    for table in ["records", "topics", "settings", "changes"] {
        assert_eq!(count(&world, table), 0, "{table}");
    }
}

#[test]
fn what_the_database_refuses_undoes_all_that_was_written_before() {
    let world = World::empty();
    let twice = wait(world.db.write(async |tx| {
        topics::create(tx, &world.actor(), &slug("cloud"), 1).await?;
        topics::create(tx, &world.actor(), &slug("cloud"), 2).await
    }));
    let refusal = twice.expect_err("a slug is taken once");
    assert!(refusal.is_taken() && !refusal.may_retry() && !refusal.is_unavailable(), "{refusal}");
    let nowhere = wait(world.db.write(async |tx| {
        sql("INSERT INTO settings (name, value) VALUES ('motto', 'read')").run(tx).await?;
        sql("INSERT INTO topics (id, position) VALUES (12345, 1)").run(tx).await
    }));
    let refusal = nowhere.expect_err("a topic is a record");
    assert!(!refusal.is_taken() && !refusal.is_unavailable(), "{refusal}");
    for table in ["records", "topics", "settings", "changes"] {
        assert_eq!(count(&world, table), 0, "{table}");
    }
}

/// A page that cannot be made is our fault (500), and is not told as "come back in a moment" (503).
#[test]
fn a_fault_of_the_program_is_not_taken_for_a_database_that_is_gone() {
    let world = World::empty();
    topic(&world, "cloud");
    topic(&world, "data");
    let refused = |query: &'static str| {
        let refusal = wait(async { sql(query).number(&mut world.db.read().await.unwrap()).await });
        let refusal = refusal.expect_err("no database takes this");
        assert!(!refusal.is_unavailable() && !refusal.may_retry() && !refusal.is_taken(), "{query}: {refusal}");
    };
    refused("SELECT COUNT(*) FROM guests");
    refused("SELEKT 1");
    refused("SELECT id FROM records WHERE id = 0");
    if world.db.engine() != Engine::Sqlite {
        refused("SELECT (SELECT id FROM records)");
    }
}

#[test]
fn a_writer_who_gives_up_half_way_leaves_nothing_and_blocks_nobody() {
    let world = World::empty();
    let given_up = wait(async {
        let writing = world.db.write(async |tx| {
            topics::create(tx, &world.actor(), &slug("cloud"), 1).await?;
            std::future::pending::<Result<(), Error>>().await
        });
        tokio::time::timeout(Duration::from_millis(300), writing).await.is_err()
    });
    assert!(given_up);
    assert_eq!(count(&world, "records"), 0);
    world.writes(async |tx| topics::create(tx, &world.actor(), &slug("cloud"), 1).await);
    assert_eq!((count(&world, "records"), count(&world, "changes")), (1, 1));
}

#[test]
fn a_transaction_sees_its_own_writes_and_others_do_not_until_it_ends() {
    let world = World::empty();
    let (inside, outside) = world.writes(async |tx| {
        topics::create(tx, &world.actor(), &slug("cloud"), 1).await?;
        let inside = sql("SELECT COUNT(*) FROM topics").number(tx.reader()).await?;
        let outside = sql("SELECT COUNT(*) FROM topics").number(&mut world.db.read().await?).await?;
        Ok::<_, Error>((inside, outside))
    });
    assert_eq!((inside, outside), (1, 0));
    assert_eq!(count(&world, "topics"), 1);
}

#[test]
fn what_may_be_retried_is_and_leaves_one_write() {
    let world = World::empty();
    let tries = AtomicU32::new(0);
    let done = wait(world.db.write(async |tx| {
        topics::create(tx, &world.actor(), &slug("cloud"), 1).await?;
        if tries.fetch_add(1, Ordering::Relaxed) < 2 { Err(Trouble::Passing) } else { Ok(()) }
    }));
    assert!(done.is_ok(), "{done:?}");
    assert_eq!(tries.into_inner(), 3);
    assert_eq!((count(&world, "topics"), count(&world, "changes")), (1, 1));
}

#[test]
fn what_may_not_be_retried_is_tried_once_and_no_try_goes_on_for_ever() {
    let world = World::empty();
    let tries_of = |trouble: fn() -> Trouble| {
        let tries = AtomicU32::new(0);
        let done = wait(world.db.write(async |_| {
            tries.fetch_add(1, Ordering::Relaxed);
            Err::<(), _>(trouble())
        }));
        assert!(done.is_err());
        tries.into_inner()
    };
    assert_eq!(tries_of(|| Trouble::Lasting), 1);
    assert_eq!(tries_of(|| Trouble::Passing), 5);
}

/// Each holds what the other wants. SQLite lets one write at a time, so that it cannot come to this.
#[test]
fn two_who_wait_for_each_other_both_get_through() {
    let world = World::empty();
    if world.db.engine() == Engine::Sqlite {
        return;
    }
    let (first, second) = (topic(&world, "cloud"), topic(&world, "data"));
    let (both_hold_one, tries) = (Barrier::new(2), AtomicU32::new(0));
    let takes = async |mine: RecordId, theirs: RecordId| {
        let tried = AtomicU32::new(0);
        let work = async |tx: &mut Tx| {
            tries.fetch_add(1, Ordering::Relaxed);
            records::next_revision(tx, mine).await?;
            if tried.fetch_add(1, Ordering::Relaxed) == 0 {
                both_hold_one.wait().await;
            }
            records::next_revision(tx, theirs).await
        };
        world.db.write(work).await
    };
    let (one, other) = wait(async { tokio::join!(takes(first, second), takes(second, first)) });
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    assert!(tries.into_inner() >= 3, "one of them met the other and tried again");
    for id in [first, second] {
        assert_eq!(world.reads(async |reader| records::revision(reader, id).await), 2);
    }
}

#[test]
fn fifty_who_count_at_once_lose_no_number() {
    const WRITERS: usize = 50;
    let world = World::empty();
    let id = topic(&world, "cloud");
    for round in 1..=rounds(1, 20) {
        let counts = (0..WRITERS).map(|_| world.db.write(async |tx| records::next_revision(tx, id).await));
        let counted = wait(futures_util::future::join_all(counts));
        let mut numbers: Vec<i64> = counted.into_iter().map(|number| number.expect("it counts")).collect();
        numbers.sort_unstable();
        let last = i64::try_from(round * WRITERS).unwrap();
        let expected: Vec<i64> = (last - 49..=last).collect();
        assert_eq!(numbers, expected, "each number is given out once");
        assert_eq!(world.reads(async |reader| records::revision(reader, id).await), last);
    }
}

#[test]
fn a_list_of_none_one_or_many_finds_what_it_names() {
    let world = World::empty();
    let ids: Vec<RecordId> = ["a1", "b2", "c3", "d4", "e5"].map(|slug| topic(&world, slug)).into();
    let found = |wanted: &[RecordId]| {
        world.reads(async |reader| {
            let of_kind = "SELECT COUNT(*) FROM records WHERE kind = ? AND id IN (??) AND slug <> ?";
            sql(of_kind).bind("topic").bind_all(wanted).bind("b2").number(reader).await
        })
    };
    assert_eq!(found(&[]), 0);
    assert_eq!(found(&ids[..1]), 1);
    assert_eq!(found(&ids[..3]), 2);
    assert_eq!(found(&ids), 4);
    let thousands: Vec<RecordId> = (0..3_000).map(|number| RecordId(1_000_000 + number)).chain(ids).collect();
    assert_eq!(found(&thousands), 4);
}

fn topic(world: &World, name: &str) -> RecordId {
    world.writes(async |tx| records::create(tx, RecordKind::Topic, name).await)
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn count(world: &World, table: &str) -> i64 {
    let query: &'static str = match table {
        "records" => "SELECT COUNT(*) FROM records",
        "topics" => "SELECT COUNT(*) FROM topics",
        "settings" => "SELECT COUNT(*) FROM settings",
        "changes" => "SELECT COUNT(*) FROM changes",
        _ => unreachable!("{table} is not counted"),
    };
    world.reads(async |reader| sql(query).number(reader).await)
}
