//! A node is killed while it works: when its lease has run out, another does the job. One that lives keeps it.

use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::TimeDelta;
use lectern::db::{Tx, sql};
use lectern::services::jobs::{Pace, Runner, State};

use super::bench::{QUICK, Tools, runner_with};
use crate::support::{World, wait};

/// A node that begins a job and is gone.
fn begins_and_is_gone(world: &World, done: &Tools, name: &str) {
    let runner = runner_with(&world.db, done, &[], QUICK);
    wait(async {
        let run = runner.run(std::future::pending());
        let begun = async {
            let before = done.times(name);
            while done.times(name) == before {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        tokio::select! {
            () = run => unreachable!("it is never told to stop"),
            () = begun => {}
        }
    });
}

#[test]
fn another_takes_it_over_once_the_lease_has_run_out() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("waits", "mine");
    begins_and_is_gone(&world, &done, "mine");
    assert_eq!(world.job(id).state(), State::Running);
    world.does_what_is_due(&done);
    assert_eq!(done.times("mine"), 1, "its node might still live");
    world.clock.advance(TimeDelta::seconds(31));
    done.go_on.notify_one();
    world.does_what_is_due(&done);
    let job = world.job(id);
    assert_eq!((done.times("mine"), job.state(), job.attempts), (2, State::Done, 2));
    assert_eq!(job.last_error, None);
}

#[test]
fn a_job_that_ends_every_node_is_given_up_after_its_last_try() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("waits", "deadly");
    for _ in 0..3 {
        begins_and_is_gone(&world, &done, "deadly");
        world.clock.advance(TimeDelta::seconds(31));
    }
    world.does_what_is_due(&done);
    let job = world.job(id);
    assert_eq!((done.times("deadly"), job.state(), job.attempts), (3, State::Failed, 3));
    assert!(job.last_error.is_some_and(|why| why.contains("the program ended")));
}

#[test]
fn a_node_that_lives_prolongs_its_lease() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("waits", "long");
    let pace = Pace { lease: Duration::from_millis(800), ..QUICK };
    let runner = runner_with(&world.db, &done, &[], pace);
    wait(async {
        let first = world.db.clock().now();
        let over = async {
            while done.times("long") == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            // Three times as long as a lease, for which another node's clock goes on too.
            for _ in 0..24 {
                tokio::time::sleep(Duration::from_millis(100)).await;
                world.clock.advance(TimeDelta::milliseconds(100));
                runner_with(&world.db, &done, &[], pace).run_due().await;
            }
            done.go_on.notify_one();
            let ended = async {
                while done.ended() == 0 {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            };
            tokio::time::timeout(Duration::from_secs(60), ended).await.expect("it was not let go");
            assert!(world.db.clock().now() - first >= TimeDelta::seconds(2));
            Duration::from_secs(5)
        };
        runner.run(over).await;
    });
    let job = world.job(id);
    assert_eq!((done.times("long"), job.attempts, job.state()), (1, 1, State::Done));
    assert_eq!(done.twice_at_once.load(Ordering::SeqCst), 0);
}

/// Its row was taken from it, say by a node whose clock is wrong: it lets the job go, and what it would have written of
/// the outcome changes nothing.
#[test]
fn a_node_that_lost_its_lease_lets_the_job_go() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("waits", "lost");
    let pace = Pace { lease: Duration::from_millis(300), ..QUICK };
    let runner: Runner<Tools> = runner_with(&world.db, &done, &[], pace);
    wait(async {
        let lost = async {
            while done.times("lost") == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            let steal = async |tx: &mut Tx| {
                let later = tx.now() + TimeDelta::hours(1);
                sql("UPDATE jobs SET lease_owner = 'another', attempts = attempts + 1, lease_until = ? WHERE id = ?")
                    .bind(later)
                    .bind(id)
                    .run(tx)
                    .await
            };
            world.db.write(steal).await.expect("it is stolen");
            tokio::time::sleep(Duration::from_millis(1_500)).await;
            done.go_on.notify_waiters();
            Duration::from_millis(100)
        };
        runner.run(lost).await;
    });
    let job = world.job(id);
    assert_eq!((done.ended(), job.state(), job.attempts), (0, State::Running, 2), "{job:?}");
}
