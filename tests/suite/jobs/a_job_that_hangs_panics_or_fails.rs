//! What goes wrong in one job is the failure of that job alone.

use chrono::TimeDelta;
use lectern::db::{Tx, sql};
use lectern::services::jobs::State;

use super::bench::Tools;
use crate::support::World;

#[test]
fn a_panic_is_a_failure_and_the_others_go_on() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("panics", "it");
    world.enqueues("ends", "another");
    world.does_what_is_due(&done);
    let job = world.job(id);
    assert_eq!((done.times("another"), job.state()), (1, State::Waiting));
    assert_eq!(job.last_error.as_deref(), Some("panicked: on purpose, in a story"));
    world.clock.advance(TimeDelta::minutes(1));
    world.does_what_is_due(&done);
    assert_eq!((done.times("it"), world.job(id).state()), (2, State::Failed));
}

#[test]
fn one_that_hangs_is_cut_off() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("hangs", "it");
    world.does_what_is_due(&done);
    let job = world.job(id);
    assert_eq!(job.state(), State::Failed);
    assert!(job.last_error.as_ref().is_some_and(|why| why.starts_with("took longer")), "{job:?}");
}

#[test]
fn a_row_that_says_nothing_sensible_is_given_up() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("ends", "it");
    world.writes(async |tx: &mut Tx| sql("UPDATE jobs SET payload = 'no JSON' WHERE id = ?").bind(id).run(tx).await);
    world.does_what_is_due(&done);
    let job = world.job(id);
    assert_eq!((job.state(), job.attempts), (State::Failed, 1));
    assert!(job.last_error.is_some_and(|why| why.contains("payload")));
}

#[test]
fn how_far_it_has_come_is_seen() {
    let world = World::empty();
    let id = world.enqueues("counts", "it");
    world.does_what_is_due(&Tools::default());
    let job = world.job(id);
    assert_eq!((job.progress, job.progress_of, job.state()), (3, 3, State::Done));
}
