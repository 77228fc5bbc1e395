//! Several nodes look for work at once: each job is done by one of them.

use std::sync::Barrier;
use std::sync::atomic::Ordering;

use lectern::base::clock::Clock;
use lectern::db::{Db, Tx};
use lectern::services::jobs::{self, NewJob, State};
use serde_json::json;

use super::bench::{QUICK, Tools, runner, runner_with};
use crate::db::fresh::Fresh;
use crate::db::rounds;
use crate::support::{World, wait};

const NODES: usize = 3;

#[test]
fn no_job_is_done_twice_or_left() {
    let jobs = rounds(60, 1_000);
    let database = Fresh::here().migrated();
    let db = database.open();
    for part in 0..jobs / 20 {
        wait(db.write(async |tx: &mut Tx| {
            for number in 0..20 {
                let name = format!("job {}", part * 20 + number);
                jobs::enqueue(tx, NewJob::now("ends", json!({ "name": name }))).await?;
            }
            Ok::<_, lectern::db::Error>(())
        }))
        .expect("they are enqueued");
    }
    let (done, begin) = (Tools::default(), Barrier::new(NODES));
    std::thread::scope(|nodes| {
        for _ in 0..NODES {
            nodes.spawn(|| {
                let db = wait(Db::open(&database.url, Clock::system())).expect("the node opens the database");
                begin.wait();
                wait(runner(&db, &done).run_due());
                wait(db.close());
            });
        }
    });
    let all = done.all();
    assert_eq!(all.len(), jobs);
    let twice: Vec<_> = all.iter().filter(|(_, times)| *times != 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    let counts = wait(async { jobs::counts(&mut db.read().await?).await }).expect("counts");
    assert_eq!((counts.done, counts.waiting, counts.running, counts.failed), (i64::try_from(jobs).unwrap(), 0, 0, 0));
    wait(db.close());
}

#[test]
fn a_node_does_no_more_of_a_kind_at_once_than_it_says() {
    let world = World::empty();
    let done = Tools::default();
    for number in 0..12 {
        world.enqueues("ends", &format!("job {number}"));
    }
    world.does_what_is_due(&done);
    assert_eq!((done.ended(), done.most_at_once.load(Ordering::SeqCst)), (12, 4));
    assert!(world.jobs().iter().all(|job| job.state() == State::Done && job.attempts == 1));
}

/// A node of the version before leaves alone what it does not know.
#[test]
fn what_a_node_does_not_know_waits_for_one_that_does() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("invented-later", "new");
    world.enqueues("ends", "known");
    world.does_what_is_due(&done);
    assert_eq!((done.times("known"), world.job(id).state()), (1, State::Waiting));
}

#[test]
fn one_kind_that_is_stuck_does_not_hold_up_the_others() {
    let world = World::empty();
    let done = Tools::default();
    for number in 0..8 {
        world.enqueues("waits", &format!("stuck {number}"));
    }
    world.enqueues("ends", "quick");
    wait(async {
        let runner = runner_with(&world.db, &done, &[], QUICK);
        let quick = async {
            while done.times("quick") == 0 {
                tokio::time::sleep(QUICK.poll).await;
            }
            std::time::Duration::ZERO
        };
        runner.run(quick).await;
    });
    assert_eq!(done.times("quick"), 1);
}
