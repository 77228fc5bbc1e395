//! A job that fails is tried again, each time a longer while later, and kept when it is given up.

use chrono::TimeDelta;
use lectern::services::jobs::State;

use super::bench::Tools;
use crate::support::World;

#[test]
fn it_waits_longer_each_time_and_is_kept_with_its_reason() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("fails", "it");
    // 16 s, then twice as much, a quarter more or less.
    for (attempt, soonest, latest) in [(1, 12, 20), (2, 24, 40)] {
        world.does_what_is_due(&done);
        let job = world.job(id);
        assert_eq!((job.state(), job.attempts), (State::Waiting, attempt));
        assert_eq!(job.last_error, Some(format!("failed at try {attempt}")));
        let waits = job.due_at - world.clock.now();
        assert!((TimeDelta::seconds(soonest)..=TimeDelta::seconds(latest)).contains(&waits), "{waits}");
        world.does_what_is_due(&done);
        assert_eq!(done.times("it"), usize::try_from(attempt).unwrap(), "it is not due yet");
        world.clock.advance(waits);
    }
    world.does_what_is_due(&done);
    let job = world.job(id);
    assert_eq!((job.state(), job.attempts, job.finished_at), (State::Failed, 3, Some(world.clock.now())));
    assert_eq!(job.last_error.as_deref(), Some("failed at try 3"));
    world.clock.advance(TimeDelta::days(30));
    world.does_what_is_due(&done);
    assert_eq!(done.times("it"), 3, "it is given up");
}

#[test]
fn what_no_try_will_help_is_given_up_at_once() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("refuses", "it");
    world.does_what_is_due(&done);
    let job = world.job(id);
    assert_eq!((job.state(), job.attempts, job.last_error.as_deref()), (State::Failed, 1, Some("never")));
}
