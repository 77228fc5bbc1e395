//! The change log stays quick however long it grows: each filter, and several of them together.

use std::time::{Duration, Instant};

use lectern::base::actor::Actor;
use lectern::base::ids::AccountId;
use lectern::base::keyset::Window;
use lectern::services::changes::{self, Change, Filter};

use crate::db::{is_long, rounds};
use crate::support::{World, wait};

/// How long a page and its count may take together: at a million changes, on a busy machine.
fn patience() -> Duration {
    Duration::from_millis(if is_long() { 3_000 } else { 1_000 })
}

#[test]
fn no_filter_reads_the_whole_log() {
    let world = World::empty();
    let many = i64::try_from(rounds(30_000, 1_000_000)).expect("a number");
    let person = |id| Actor::account(AccountId(id), "0193".into());
    for some in (0..many).step_by(10_000) {
        world.clock.advance(chrono::TimeDelta::hours(6));
        // Nearly all of it was done by one person, and to two kinds of records.
        for (id, share) in [(5, 0..9_900), (6, 9_900..9_990), (some % 997 + 10, 9_990..10_000)] {
            let change = |at: i64| Change {
                action: if at % 3 == 0 { "texts-saved" } else { "signed-in" },
                record_kind: if at == 9_995 {
                    "venue"
                } else if at % 2 == 0 {
                    "article"
                } else {
                    "account"
                },
                record_id: at % 5_000,
                before: None,
                after: None,
            };
            let changes: Vec<Change> = share.map(change).collect();
            world.writes(async |tx| changes::record_all(tx, &person(id), changes.clone()).await);
        }
    }
    wait(world.db.analyze()).expect("the tables are looked at");
    let (account, text) = (|id| Some(AccountId(id)), |word: &str| Some(word.to_owned()));
    let begun = "2026-11-20T18:00:00Z".parse().ok();
    let plain = Filter::default();
    let filters = [
        plain.clone(),
        Filter { account: account(5), ..plain.clone() },
        Filter { account: account(10), ..plain.clone() },
        Filter { action: text("signed-in"), ..plain.clone() },
        Filter { action: text("cancelled"), ..plain.clone() },
        Filter { record_kind: text("venue"), ..plain.clone() },
        Filter { record_kind: text("article"), record_id: Some(7), ..plain.clone() },
        Filter { account: account(5), record_kind: text("venue"), ..plain.clone() },
        Filter { account: account(10), action: text("signed-in"), ..plain.clone() },
        Filter { record_kind: text("venue"), action: text("texts-saved"), ..plain.clone() },
        Filter { account: account(6), record_kind: text("account"), action: text("texts-saved"), ..plain.clone() },
        Filter { from: begun, ..plain.clone() },
        Filter { until: begun, account: account(5), ..plain.clone() },
        Filter { from: begun, record_kind: text("venue"), ..plain },
    ];
    for filter in filters {
        let started = Instant::now();
        let (slice, count) = world.reads(async |reader| {
            let slice = changes::page(reader, &filter, Window::Newest, 50).await?;
            Ok((slice, changes::count(reader, &filter, 10_001).await?))
        });
        let took = started.elapsed();
        assert!(took < patience(), "{took:?} for {filter:?}");
        assert_eq!(slice.items.len(), usize::try_from(count).expect("a number").min(50), "{filter:?}");
        assert!(slice.items.is_sorted_by(|a, b| a.id > b.id), "{filter:?}");
    }
}
