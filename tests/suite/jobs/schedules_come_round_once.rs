//! What comes round is done once per due time, however many nodes look.

use chrono::TimeDelta;
use lectern::services::jobs::Schedule;

use super::bench::{QUICK, Tools, runner_with};
use crate::db::rounds;
use crate::support::{World, wait};

const HOURLY: [Schedule; 1] = [Schedule { name: "hourly", kind: "ends", every: TimeDelta::hours(1) }];

#[test]
fn once_per_due_time_over_three_nodes() {
    let world = World::empty();
    let done = Tools::default();
    look(&world, &done);
    assert_eq!(done.times(""), 0, "it begins with the next full hour");
    for hour in 1..=rounds(4, 100) {
        world.clock.advance(TimeDelta::hours(1));
        look(&world, &done);
        look(&world, &done);
        assert_eq!(done.times(""), hour);
    }
}

#[test]
fn times_that_nobody_was_there_for_are_made_up_for_once() {
    let world = World::empty();
    let done = Tools::default();
    look(&world, &done);
    world.clock.advance(TimeDelta::days(3));
    look(&world, &done);
    assert_eq!(done.times(""), 1);
    world.clock.advance(TimeDelta::hours(1));
    look(&world, &done);
    assert_eq!(done.times(""), 2);
}

#[test]
fn it_does_not_pile_up_behind_one_that_is_not_finished() {
    const STUCK: [Schedule; 1] = [Schedule { name: "stuck", kind: "not-known-here", every: TimeDelta::hours(1) }];
    let world = World::empty();
    let done = Tools::default();
    for _ in 0..5 {
        wait(runner_with(&world.db, &done, &STUCK, QUICK).run_due());
        world.clock.advance(TimeDelta::hours(1));
    }
    assert_eq!(world.jobs().len(), 1);
}

/// Three nodes look at the same moment.
fn look(world: &World, done: &Tools) {
    std::thread::scope(|nodes| {
        for _ in 0..3 {
            nodes.spawn(|| {
                let db = world.another_node();
                wait(runner_with(&db, done, &HOURLY, QUICK).run_due());
                wait(db.close());
            });
        }
    });
}
