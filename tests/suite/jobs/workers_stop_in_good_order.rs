//! A worker that is told to stop begins nothing more, lets end what it has begun, and gives back what does not end.

use std::time::Duration;

use lectern::services::jobs::{Pace, State};

use super::bench::{QUICK, Tools, runner_with};
use crate::support::{World, wait};

#[test]
fn what_has_begun_ends_and_nothing_more_begins() {
    let world = World::empty();
    let done = Tools::default();
    let first = world.enqueues("waits", "first");
    let runner = runner_with(&world.db, &done, &[], QUICK);
    let second = wait(async {
        let begun = async {
            while done.times("first") == 0 {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            Duration::MAX
        };
        let (second, ()) = tokio::join!(
            async {
                while done.times("first") == 0 {
                    tokio::time::sleep(Duration::from_millis(2)).await;
                }
                tokio::time::sleep(Duration::from_millis(200)).await;
                let job = lectern::services::jobs::NewJob::now("ends", serde_json::json!({ "name": "second" }));
                let enqueue = async |tx: &mut lectern::db::Tx| lectern::services::jobs::enqueue(tx, job.clone()).await;
                let second = world.db.write(enqueue).await.expect("it is enqueued").expect("it is enqueued");
                tokio::time::sleep(Duration::from_millis(200)).await;
                done.go_on.notify_one();
                second
            },
            runner.run(begun)
        );
        second
    });
    assert_eq!((world.job(first).state(), world.job(second).state()), (State::Done, State::Waiting));
    assert_eq!((done.ended(), done.times("second")), (1, 0));
}

#[test]
fn what_does_not_end_in_time_is_given_back_as_it_was() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("waits", "long");
    let runner = runner_with(&world.db, &done, &[], Pace { drain: Duration::from_millis(100), ..QUICK });
    wait(async {
        let begun = async {
            while done.times("long") == 0 {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            Duration::MAX
        };
        runner.run(begun).await;
    });
    let job = world.job(id);
    assert_eq!((job.state(), job.attempts, job.lease_until), (State::Waiting, 0, None));
    done.go_on.notify_one();
    world.does_what_is_due(&done);
    assert_eq!((done.times("long"), world.job(id).state()), (2, State::Done), "another goes on with it at once");
}
