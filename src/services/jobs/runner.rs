//! What works on the jobs of a node: it claims, lets each run, prolongs their leases, and settles them.

mod leases;
mod shift;
mod tries;

use std::rc::Rc;
use std::time::Duration;

use futures_util::future::LocalBoxFuture;
use tokio::task::LocalSet;
use uuid::Uuid;

use super::schedules::Schedule;
use super::{Failure, Task};
use crate::db::Db;
use shift::Shift;

/// What a job's function gives back.
pub type Work<'w> = LocalBoxFuture<'w, Result<(), Failure>>;

/// A kind of job and the function that does it, given the tools of the program.
pub struct Kind<T: 'static> {
    pub name: &'static str,
    /// How many of them a node works on at once.
    pub at_once: usize,
    /// How often one is tried before it is given up and kept.
    pub tries: i64,
    /// How long one may take.
    pub limit: Duration,
    /// It must bear being done again, and give way to others: what blocks a thread belongs on one of its own.
    pub run: for<'w> fn(&'w T, &'w Task) -> Work<'w>,
}

impl<T> Clone for Kind<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kind<T> {}

/// How quickly a runner goes about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How often one looks for what other nodes have enqueued and for what has become due.
    pub poll: Duration,
    /// How long a job stays with a node that gives no sign of life.
    pub lease: Duration,
    /// How long a job waits after its first failure; after each further one twice as long.
    pub retry: Duration,
    /// How long jobs that have begun may take to end when the runner is stopped.
    pub drain: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            poll: Duration::from_secs(1),
            lease: Duration::from_secs(30),
            retry: Duration::from_secs(15),
            drain: Duration::from_secs(20),
        }
    }
}

/// Works on the jobs of a database, beside those of other nodes.
pub struct Runner<T: 'static>(Rc<Inner<T>>);

struct Inner<T: 'static> {
    db: Db,
    tools: T,
    kinds: Vec<Kind<T>>,
    schedules: Vec<Schedule>,
    pace: Pace,
    /// The name that its leases bear.
    owner: String,
}

impl<T: 'static> Runner<T> {
    pub fn new(db: Db, tools: T, kinds: Vec<Kind<T>>, schedules: Vec<Schedule>, pace: Pace) -> Self {
        let owner = Uuid::new_v4().simple().to_string();
        Self(Rc::new(Inner { db, tools, kinds, schedules, pace, owner }))
    }

    /// Works until `stop` comes, then claims nothing more, lets what has begun end within the limit that `stop` brings
    /// and that of its pace, and gives back what has not ended.
    pub async fn run(&self, stop: impl Future<Output = Duration>) {
        LocalSet::new().run_until(Shift::new(self.0.clone()).until(stop)).await;
    }

    /// Works until nothing is due any more.
    pub async fn run_due(&self) {
        LocalSet::new().run_until(Shift::new(self.0.clone()).until_idle()).await;
    }
}
