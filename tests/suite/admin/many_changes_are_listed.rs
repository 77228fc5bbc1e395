//! The change log stays quick however long it grows: each filter, and several of them together.

use std::time::{Duration, Instant};

use lectern::base::actor::Actor;
use lectern::base::ids::AccountId;
use lectern::base::keyset::{Order, Window};
use lectern::db::Reader;
use lectern::services::changes::{self, Change, Filter, Source};

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
    // Each has made changes in one request after the other, the busiest a great many in each.
    let person = |id, some: i64| Actor::account(AccountId(id), format!("{some:08x}-0000-7000-8000-{id:012x}"));
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
            world.writes(async |tx| changes::record_all(tx, &person(id, some), changes.clone()).await);
        }
    }
    for actor in [Actor::command_line("demo"), Actor::job("publications-due")] {
        let change =
            |at| Change { action: "signed-in", record_kind: "account", record_id: at, before: None, after: None };
        world.writes(async |tx| changes::record_all(tx, &actor, (0..60).map(change).collect()).await);
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
        Filter { from: begun, record_kind: text("venue"), ..plain.clone() },
    ];
    let filters = filters.into_iter().map(|filter| (None, filter)).collect::<Vec<_>>();
    for (searched, filter) in filters.into_iter().chain(searches()) {
        let (sources, finding) = timed(&world, async |reader| match &searched {
            Some((typed, accounts)) => changes::beginning(reader, typed, accounts).await,
            None => Ok(None),
        });
        assert!(searched.is_none() || sources.is_some(), "{searched:?}");
        let filter = Filter { sources, ..filter };
        let (slice, page) = timed(&world, async |reader| changes::page(reader, &filter, Window::Newest, 50).await);
        let (count, counting) = timed(&world, async |reader| changes::count(reader, &filter, 10_001).await);
        let (last, ending) = timed(&world, async |reader| {
            changes::page_by(reader, &filter, Order::OldestFirst, Window::Newest, 50).await
        });
        let page = finding + page;
        let took = [page, counting, ending];
        assert!(took.iter().sum::<Duration>() < patience(), "{took:?} for {filter:?}");
        assert_eq!(slice.items.len(), usize::try_from(count).expect("a number").min(50), "{filter:?}");
        assert!(slice.items.is_sorted_by(|a, b| a.id > b.id), "{filter:?}");
        assert!(last.items.is_sorted_by(|a, b| a.id < b.id) && last.items.len() == slice.items.len(), "{filter:?}");
        if is_long() {
            // For `bin/bench --lists`, which writes them down.
            let of = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1_000.0);
            println!(
                "| {} | {} | {} | {} | {} |",
                told(searched.as_ref(), &filter),
                of(page),
                of(counting),
                of(ending),
                count
            );
        }
    }
    let middle =
        world.reads(async |reader| changes::page(reader, &Filter::default(), Window::OlderThan(many / 2), 50).await);
    assert_eq!((middle.items.len(), middle.has_newer, middle.has_older), (50, true, true));
}

/// What is typed, and whose names begin so.
type Searched = (&'static str, Vec<AccountId>);

/// What is searched for, alone and with filters: people who did nearly everything and hardly anything, ten at once, a job, a
/// request, and what is not there.
fn searches() -> Vec<(Option<Searched>, Filter)> {
    let people = |ids: &[i64]| ids.iter().copied().map(AccountId).collect::<Vec<_>>();
    let ten = || people(&[5, 6, 10, 11, 12, 13, 14, 15, 16, 17]);
    let (plain, text) = (Filter::default(), |word: &str| Some(word.to_owned()));
    let begun = "2026-11-20T18:00:00Z".parse().ok();
    let of_venues = Filter { record_kind: text("venue"), ..plain.clone() };
    let cancelled = Filter { action: text("cancelled"), ..plain.clone() };
    let [request, requests] = ["00002710-0000-7000-8000-000000000005", "00002710"];
    vec![
        (Some(("p", people(&[5]))), plain.clone()),
        (Some(("p", people(&[10]))), plain.clone()),
        (Some(("zz", ten())), plain.clone()),
        (Some(("zz", ten())), of_venues.clone()),
        (Some(("zz", ten())), Filter { from: begun, ..plain.clone() }),
        (Some(("zz", ten())), Filter { account: Some(AccountId(10)), ..plain.clone() }),
        (Some(("publi", Vec::new())), plain.clone()),
        (Some(("publi", Vec::new())), cancelled.clone()),
        (Some((request, Vec::new())), plain.clone()),
        (Some((requests, Vec::new())), plain.clone()),
        (Some((requests, Vec::new())), cancelled),
        (Some((requests, Vec::new())), of_venues),
        (Some((requests, Vec::new())), Filter { account: Some(AccountId(5)), ..plain.clone() }),
        (Some((requests, Vec::new())), Filter { account: Some(AccountId(10)), ..plain.clone() }),
        (Some(("zz", Vec::new())), plain.clone()),
        (Some(("ffffffff", Vec::new())), plain),
    ]
}

/// What is read, and how long that took: the best of three, as the second visitor sees it.
fn timed<T>(world: &World, mut work: impl AsyncFnMut(&mut Reader) -> lectern::db::Result<T>) -> (T, Duration) {
    let mut best: Option<(T, Duration)> = None;
    for _ in 0..3 {
        let started = Instant::now();
        let read = world.reads(async |reader| work(reader).await);
        let took = started.elapsed();
        if best.as_ref().is_none_or(|(_, known)| took < *known) {
            best = Some((read, took));
        }
    }
    best.expect("three times")
}

/// A filter in a few words.
fn told(searched: Option<&Searched>, filter: &Filter) -> String {
    let found = |searched: &Searched| {
        let sources = filter.sources.iter().flatten();
        let is_request = |source: &&Source| matches!(source, Source::Request(_));
        match (sources.clone().filter(is_request).count(), &searched.1[..]) {
            (0, []) => format!("search “{}”", searched.0),
            (0, [one]) => format!("search, finds person {} and a job", one.0),
            (0, many) => format!("search, finds {} people", many.len()),
            (1, _) => "search, finds a request".to_owned(),
            (many, _) => format!("search, finds {many} requests"),
        }
    };
    let parts = [
        searched.map(found),
        filter.account.map(|id| format!("by person {}", id.0)),
        filter.action.clone(),
        filter.record_kind.clone(),
        filter.record_id.map(|id| format!("record {id}")),
        filter.from.map(|_| "from a day on".to_owned()),
        filter.until.map(|_| "until a day".to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "no filter".into() } else { parts.join(", ") }
}
