//! An admin looks at the jobs, page by page, and tries one again that has failed.

use lectern::base::actor::Actor;
use lectern::base::ids::{AccountId, JobId};
use lectern::db::sql;
use lectern::services::jobs::{self, Filter, State};

use super::bench::Tools;
use crate::support::World;

#[test]
fn lists_are_filtered_and_come_in_pages() {
    let world = World::empty();
    let ids: Vec<JobId> =
        (0..6).map(|number| world.enqueues(if number % 2 == 0 { "ends" } else { "refuses" }, "")).collect();
    world.does_what_is_due(&Tools::default());
    let page = |state: Option<State>, kind: Option<&str>, before: Option<JobId>| -> Vec<JobId> {
        let filter = Filter { state, kind: kind.map(str::to_owned) };
        let rows = world.reads(async |reader| jobs::page(reader, &filter, before, 2).await);
        rows.into_iter().map(|job| job.id).collect()
    };
    assert_eq!(page(None, None, None), [ids[5], ids[4]]);
    assert_eq!(page(None, None, Some(ids[4])), [ids[3], ids[2]]);
    assert_eq!(page(Some(State::Failed), None, None), [ids[5], ids[3]]);
    assert_eq!(page(None, Some("ends"), Some(ids[4])), [ids[2], ids[0]]);
    assert_eq!(page(Some(State::Done), Some("ends"), Some(ids[2])), [ids[0]]);
    assert!(page(Some(State::Done), Some("refuses"), None).is_empty());
    let counts = world.reads(async |reader| jobs::counts(reader).await);
    assert_eq!((counts.waiting, counts.running, counts.done, counts.failed), (0, 0, 3, 3));
}

#[test]
fn a_job_that_failed_is_tried_again_and_it_is_known_who_asked() {
    let world = World::empty();
    let done = Tools::default();
    let id = world.enqueues("refuses", "it");
    world.does_what_is_due(&done);
    let admin = Actor::account(AccountId(7), "request-9".into());
    assert!(world.writes(async |tx| jobs::try_again(tx, &admin, id).await));
    let job = world.job(id);
    assert_eq!((job.state(), job.attempts, job.finished_at), (State::Waiting, 0, None));
    world.does_what_is_due(&done);
    assert_eq!((done.times("it"), world.job(id).state()), (2, State::Failed));
    let asked =
        "SELECT COUNT(*) FROM changes WHERE action = 'tried-again' AND record_kind = 'job' AND actor = 'account'";
    assert_eq!(world.reads(async |reader| sql(asked).number(reader).await), 1);
}

#[test]
fn what_is_done_or_not_there_is_not_tried_again() {
    let world = World::empty();
    let id = world.enqueues("ends", "it");
    world.does_what_is_due(&Tools::default());
    for id in [id, JobId(987_654)] {
        assert!(!world.writes(async |tx| jobs::try_again(tx, &world.actor(), id).await));
    }
    assert_eq!(world.reads(async |reader| sql("SELECT COUNT(*) FROM changes").number(reader).await), 0);
}
