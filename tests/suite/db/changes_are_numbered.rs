//! Changes are followed by their numbers, whatever the order in which they were committed: whoever keeps the last number
//! seen misses none, and never has to look back.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use lectern::base::actor::Actor;
use lectern::db::{Db, sql};
use lectern::services::changes::{self, Change, Numbered};

use super::rounds;
use crate::support::{World, wait};

/// Together with the followers no more than the pool has connections.
const WRITERS: usize = 5;
/// How many changes a follower takes at a time: so few that there is nearly always a next page.
const PAGE: i64 = 7;

#[test]
fn a_follower_misses_no_change_and_none_appears_behind_it_while_many_write() {
    let world = World::empty();
    let other_node = world.another_node();
    let (written, all_have_written) = (AtomicI64::new(0), AtomicBool::new(false));
    let writing = async {
        join_all((0..WRITERS).map(|writer| writes(&world.db, writer, &written))).await;
        all_have_written.store(true, Ordering::SeqCst);
    };
    let following = [&world.db, &other_node, &other_node].map(|db| follows(db, &all_have_written));
    let ((), followed) = wait(async { tokio::join!(writing, join_all(following)) });
    let in_the_end = in_order(&world.db);
    assert_eq!(in_the_end.len() as i64, written.load(Ordering::SeqCst));
    for seen in followed {
        assert!(seen.windows(2).all(|pair| pair[0].number < pair[1].number), "none appears behind another");
        assert_eq!(seen, in_the_end, "none is missed, none is seen twice");
    }
    let mut records: Vec<i64> = in_the_end.iter().map(|change| change.record_id).collect();
    records.sort_unstable();
    assert_eq!(records, (1..=written.load(Ordering::SeqCst)).collect::<Vec<_>>(), "each write is there once");
    wait(other_node.close());
}

/// The one who began first commits last, as it may be on PostgreSQL and MySQL.
#[test]
fn a_change_that_was_committed_late_is_numbered_after_those_that_were_followed() {
    let world = World::empty();
    if world.db.engine() == lectern::db::Engine::Sqlite {
        return; // one writes at a time
    }
    let (late_has_written, early_was_followed) = (tokio::sync::Notify::new(), tokio::sync::Notify::new());
    let late = world.db.write(async |tx| {
        changes::record(tx, &world.actor(), change(1)).await?;
        late_has_written.notify_one();
        early_was_followed.notified().await;
        Ok::<_, lectern::db::Error>(())
    });
    let early = async {
        late_has_written.notified().await;
        world.db.write(async |tx| changes::record(tx, &world.actor(), change(2)).await).await?;
        let number = changes::last_number(&world.db).await?;
        early_was_followed.notify_one();
        Ok::<_, lectern::db::Error>(number)
    };
    let (late, early) = wait(async { tokio::join!(late, early) });
    let followed = early.expect("the early one is followed");
    late.expect("the late one is committed");
    let last = wait(changes::last_number(&world.db)).expect("a number");
    assert!(last > followed);
    let after = world.reads(async |reader| changes::since(reader, followed, 10).await);
    assert_eq!(after, [Numbered { number: last, record_kind: "thing".into(), record_id: 1 }]);
    assert_eq!(in_order(&world.db).iter().map(|change| change.record_id).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn whoever_has_written_finds_the_change_under_the_last_number() {
    let world = World::empty();
    assert_eq!(wait(changes::last_number(&world.db)).expect("a number"), 0);
    let mut before = 0;
    for id in 1..=3 {
        world.writes(async |tx| changes::record(tx, &world.actor(), change(id)).await);
        let number = wait(changes::last_number(&world.db)).expect("a number");
        assert!(number > before);
        let found = world.reads(async |reader| changes::since(reader, before, 10).await);
        assert_eq!(found, [Numbered { number, record_kind: "thing".into(), record_id: id }]);
        before = number;
    }
    let asked_again = wait(changes::last_number(&world.db)).expect("a number");
    assert_eq!(asked_again, before, "where nothing has changed, nothing is numbered");
}

/// More than are numbered in one statement.
#[test]
fn a_great_many_changes_of_one_transaction_keep_their_order() {
    const MANY: i64 = 10_000;
    let world = World::empty();
    world.writes(async |tx| changes::record_all(tx, &world.actor(), (1..=MANY).map(change).collect()).await);
    let last = wait(changes::last_number(&world.db)).expect("a number");
    let seen = in_order(&world.db);
    assert_eq!(seen.iter().map(|change| change.record_id).collect::<Vec<_>>(), (1..=MANY).collect::<Vec<_>>());
    assert_eq!(seen.last().map(|change| change.number), Some(last));
    let page = world.reads(async |reader| changes::since(reader, seen[9].number, 5).await);
    assert_eq!(page, seen[10..15]);
}

/// Writes one to three changes at a time, and takes a while until the commit.
async fn writes(db: &Db, writer: usize, written: &AtomicI64) {
    let actor = Actor::job("test");
    for turn in 0..rounds(12, 100) {
        let many = (writer + turn) % 3 + 1;
        let first = written.fetch_add(many as i64, Ordering::SeqCst) + 1;
        let pause = Duration::from_millis(((writer * 7 + turn * 13) % 11) as u64);
        let done = db.write(async |tx| {
            let some = (first..first + many as i64).map(change).collect();
            changes::record_all(tx, &actor, some).await?;
            tokio::time::sleep(pause).await;
            Ok::<_, lectern::db::Error>(())
        });
        done.await.expect("it is written");
        let number = changes::last_number(db).await.expect("a number");
        let mut reader = db.read().await.expect("a connection");
        let own = sql(
            "SELECT COUNT(*) FROM changes WHERE record_kind = 'thing' AND record_id >= ? AND record_id < ? AND number <= ?",
        );
        let own = own.bind(first).bind(first + many as i64).bind(number).number(&mut reader).await;
        assert_eq!(own.expect("a count"), many as i64, "what was committed before is under the last number");
    }
}

/// Follows the numbers until everybody has written and nothing is left.
async fn follows(db: &Db, all_have_written: &AtomicBool) -> Vec<Numbered> {
    let mut seen: Vec<Numbered> = Vec::new();
    loop {
        let is_the_end = all_have_written.load(Ordering::SeqCst);
        let last = changes::last_number(db).await.expect("a number");
        let mut at = seen.last().map_or(0, |change| change.number);
        loop {
            let mut reader = db.read().await.expect("a connection");
            let page = changes::since(&mut reader, at, PAGE).await.expect("the changes");
            let Some(end) = page.last() else { break };
            at = end.number;
            seen.extend(page);
        }
        assert!(at <= last || !is_the_end, "no number is above the last");
        if is_the_end {
            return seen;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

fn in_order(db: &Db) -> Vec<Numbered> {
    let all = "SELECT number, record_kind, record_id FROM changes WHERE number IS NOT NULL ORDER BY number";
    wait(async { sql(all).all(&mut db.read().await?).await }).expect("the changes")
}

fn change(id: i64) -> Change {
    Change { action: "noticed", record_kind: "thing", record_id: id, before: None, after: None }
}
