//! Whoever enqueues a job need not wait for the worker to look: the commit wakes it.

use std::time::{Duration, Instant};

use lectern::db::Tx;
use lectern::services::jobs::{self, NewJob, Pace};
use serde_json::json;

use super::bench::{QUICK, Tools, runner_with};
use crate::support::{World, wait};

#[test]
fn a_job_is_begun_at_once_by_the_node_that_enqueued_it() {
    let world = World::empty();
    let done = Tools::default();
    let pace = Pace { poll: Duration::from_secs(3_600), ..QUICK };
    let runner = runner_with(&world.db, &done, &[], pace);
    let begun = Instant::now();
    wait(async {
        let enqueued = async {
            for name in ["one", "two", "three"] {
                let job = NewJob::now("ends", json!({ "name": name }));
                let enqueue = async |tx: &mut Tx| jobs::enqueue(tx, job.clone()).await;
                world.db.write(enqueue).await.expect("it is enqueued");
                while done.times(name) == 0 {
                    tokio::time::sleep(Duration::from_millis(2)).await;
                }
            }
            Duration::from_secs(5)
        };
        runner.run(enqueued).await;
    });
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    assert_eq!(done.ended(), 3);
}

#[test]
fn another_node_finds_it_when_it_looks() {
    let world = World::empty();
    let done = Tools::default();
    let other = world.another_node();
    let runner = runner_with(&other, &done, &[], QUICK);
    wait(async {
        let found = async {
            let job = NewJob::now("ends", json!({ "name": "it" }));
            let enqueue = async |tx: &mut Tx| jobs::enqueue(tx, job.clone()).await;
            world.db.write(enqueue).await.expect("it is enqueued");
            while done.times("it") == 0 {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            Duration::from_secs(5)
        };
        runner.run(found).await;
    });
    wait(other.close());
    assert_eq!(done.times("it"), 1);
}
