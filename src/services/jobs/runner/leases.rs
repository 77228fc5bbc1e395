//! Until when this node may work on which job.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::base::ids::JobId;

/// The ends of the leases that a node holds, by its own clock, counted from before each was asked for: they run out here
/// before they do for others.
#[derive(Clone)]
pub(super) struct Leases {
    ends: Rc<RefCell<HashMap<JobId, Instant>>>,
    length: Duration,
}

impl Leases {
    pub(super) fn new(length: Duration) -> Self {
        Self { ends: Rc::default(), length }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ends.borrow().is_empty()
    }

    pub(super) fn begin(&self, job: JobId, asked: Instant) {
        self.ends.borrow_mut().insert(job, asked + self.length);
    }

    /// What was asked for at this time has been prolonged for those that are still held.
    pub(super) fn prolonged(&self, held: &[JobId], asked: Instant) {
        let mut ends = self.ends.borrow_mut();
        for job in held {
            ends.entry(*job).and_modify(|end| *end = asked + self.length);
        }
    }

    pub(super) fn end(&self, job: JobId) {
        self.ends.borrow_mut().remove(&job);
    }

    /// Comes back when the lease of a job has run out: from then on another node may work on it.
    pub(super) async fn lost(&self, job: JobId) {
        loop {
            let end = self.ends.borrow().get(&job).copied();
            match end {
                Some(end) if Instant::now() < end => sleep_until(end).await,
                _ => return,
            }
        }
    }
}
