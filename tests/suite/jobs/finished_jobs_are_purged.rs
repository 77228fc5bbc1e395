//! Jobs that are done are kept for a week, those that failed for a quarter of a year.

use chrono::TimeDelta;
use lectern::services::jobs::{KEPT_DONE, KEPT_FAILED, State};

use super::bench::Tools;
use crate::support::World;

#[test]
fn they_are_kept_for_as_long_as_is_said() {
    let world = World::empty();
    let done = Tools::default();
    let (ended, refused) = (world.enqueues("ends", "ended"), world.enqueues("refuses", "refused"));
    let waiting = world.enqueues("not-known-here", "waiting");
    world.does_what_is_due(&done);
    let purge = || {
        world.enqueues("purges", "");
        world.does_what_is_due(&done);
        let left: Vec<_> = world.jobs().into_iter().map(|job| job.id).collect();
        [ended, refused, waiting].map(|id| left.contains(&id))
    };
    world.clock.advance(KEPT_DONE);
    assert_eq!(purge(), [true, true, true]);
    world.clock.advance(TimeDelta::seconds(1));
    assert_eq!(purge(), [false, true, true]);
    world.clock.advance(KEPT_FAILED);
    assert_eq!(purge(), [false, false, true]);
    assert_eq!(world.job(waiting).state(), State::Waiting);
}

#[test]
fn many_are_purged_in_one_go() {
    let world = World::empty();
    let done = Tools::default();
    world.writes(async |tx: &mut lectern::db::Tx| {
        for _ in 0..1_200 {
            let at = tx.now();
            lectern::db::sql("INSERT INTO jobs (kind, payload, state, created_at, due_at, finished_at) VALUES ('ends', '{}', 'done', ?, ?, ?)")
                .bind(at).bind(at).bind(at).run(tx).await?;
        }
        Ok::<_, lectern::db::Error>(())
    });
    world.clock.advance(TimeDelta::days(8));
    let id = world.enqueues("purges", "");
    world.does_what_is_due(&done);
    assert_eq!((world.jobs().len(), world.job(id).progress), (1, 1_200));
}
