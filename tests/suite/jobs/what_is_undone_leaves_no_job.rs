//! A job is there if and only if its cause is: wherever a transaction fails, it leaves neither; where it is committed, both.

use std::cell::Cell;

use chrono::TimeDelta;
use lectern::base::ids::JobId;
use lectern::db::{Error, Tx};
use lectern::domain::settings::{self, Academy};
use lectern::services::jobs::{self, NewJob};
use serde_json::json;

use super::bench::{Tools, Trouble};
use crate::support::{World, wait};

/// A cause with two jobs, in five steps; the fault comes before the step of this number.
async fn acts(world: &World, tx: &mut Tx, fault: Option<(usize, Trouble)>) -> Result<(), Trouble> {
    let (mut step, mut fault) = (0, fault);
    let mut next = || {
        step += 1;
        match fault.take() {
            Some((at, trouble)) if at == step => Err(trouble),
            later => {
                fault = later;
                Ok(())
            }
        }
    };
    next()?;
    settings::name_academy(tx, &world.actor(), &Academy { name: "Lyceum".into() }).await?;
    next()?;
    jobs::enqueue(tx, NewJob::now("ends", json!({ "name": "first" }))).await?;
    next()?;
    jobs::enqueue(tx, NewJob::now("ends", json!({ "name": "second" }))).await?;
    next()?;
    settings::name_academy(tx, &world.actor(), &Academy { name: "Stoa".into() }).await?;
    next()
}

#[test]
fn a_fault_at_any_step_leaves_nothing() {
    let world = World::empty();
    let done = Tools::default();
    for step in 1..=5 {
        let undone = wait(world.db.write(async |tx: &mut Tx| acts(&world, tx, Some((step, Trouble::Lasting))).await));
        assert!(matches!(undone, Err(Trouble::Lasting)), "{undone:?}");
        world.does_what_is_due(&done);
        assert!(world.jobs().is_empty() && done.all().is_empty(), "after a fault at step {step}");
        let changes = "SELECT COUNT(*) FROM changes";
        assert_eq!(world.reads(async |reader| lectern::db::sql(changes).number(reader).await), 0, "step {step}");
    }
    world.writes(async |tx| acts(&world, tx, None).await);
    world.does_what_is_due(&done);
    assert_eq!((done.times("first"), done.times("second")), (1, 1));
}

#[test]
fn a_transaction_that_is_run_again_leaves_one() {
    let world = World::empty();
    let tries = Cell::new(0);
    world.writes(async |tx: &mut Tx| {
        tries.set(tries.get() + 1);
        let fault = (tries.get() < 4).then_some((5, Trouble::Passing));
        acts(&world, tx, fault).await
    });
    assert_eq!((tries.get(), world.jobs().len()), (4, 2));
}

#[test]
fn what_is_due_later_waits() {
    let world = World::empty();
    let done = Tools::default();
    let due = Some(world.clock.now() + TimeDelta::hours(1));
    let job = NewJob { due, ..NewJob::now("ends", json!({ "name": "later" })) };
    world.writes(async |tx: &mut Tx| jobs::enqueue(tx, job.clone()).await);
    world.does_what_is_due(&done);
    assert_eq!(done.times("later"), 0);
    world.clock.advance(TimeDelta::hours(1));
    world.does_what_is_due(&done);
    assert_eq!(done.times("later"), 1);
}

#[test]
fn of_one_key_there_is_one_unfinished_job() {
    let world = World::empty();
    let done = Tools::default();
    let enqueue = || -> Option<JobId> {
        let job = NewJob { unique: Some("reindex".into()), ..NewJob::now("ends", json!({ "name": "reindex" })) };
        world.writes(async |tx: &mut Tx| jobs::enqueue(tx, job.clone()).await)
    };
    assert!(enqueue().is_some() && enqueue().is_none());
    world.does_what_is_due(&done);
    assert!(enqueue().is_some(), "the one before is finished");
    world.does_what_is_due(&done);
    assert_eq!(done.times("reindex"), 2);
}

/// Many ask at once: one of them enqueues it, and the others are told that it is there.
#[test]
fn many_who_enqueue_one_key_at_once_get_one_job() {
    for round in 0..crate::db::rounds(3, 40) {
        let world = World::empty();
        let ask = async |_: usize| {
            let unique = Some(format!("round {round}"));
            let job = NewJob { unique, ..NewJob::now("ends", json!({ "name": "once" })) };
            let enqueued: Result<_, Error> =
                world.db.write(async |tx: &mut Tx| jobs::enqueue(tx, job.clone()).await).await;
            enqueued.expect("it is enqueued, or there")
        };
        let answers = wait(futures_util::future::join_all((0..8).map(ask)));
        assert_eq!(answers.iter().filter(|id| id.is_some()).count(), 1, "{answers:?}");
        assert_eq!(world.jobs().len(), 1);
    }
}
