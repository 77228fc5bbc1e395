//! Jobs: what is to be done outside of a request, such as to send a mail.
//!
//! A job is a row that is written in the transaction of its cause: it is there if and only if its cause is. A node claims
//! it under a lease, prolongs the lease while it works, and settles it: done, to be tried again a little later, or failed
//! for good. A node that is killed lets its leases run out, and another takes over. So each job is done at least once, and
//! what a job does must bear being done again (docs/decisions/0009-jobs-and-mail.md).
//!
//! The upkeep of jobs is no domain write and not in the change log; who tries one again by hand is.

mod claims;
mod delay;
mod lists;
mod purge;
mod runner;
mod schedules;
mod store;
mod task;

use chrono::{DateTime, Utc};
use serde_json::Value as Json;

use crate::base::ids::JobId;
use crate::db::{self, Tx};
pub use lists::{COUNTED, Counts, Filter, JobRow, by_id, count, counts, kinds, page, slice, try_again};
pub use purge::{KEPT_DONE, KEPT_FAILED, purge};
pub use runner::{Kind, Pace, Runner, Work};
pub use schedules::Schedule;
pub use task::{Job, Task, insistently};

/// A job that is to be done.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Which function does it (`worker.rs` has the table).
    pub kind: &'static str,
    /// What the function needs to know: ids of records, nothing personal and no secret.
    pub payload: Json,
    /// Not before this time; nothing: at once.
    pub due: Option<DateTime<Utc>>,
    /// At most one unfinished job has this key, in at most 160 bytes.
    pub unique: Option<String>,
}

impl NewJob {
    /// A job to be done at once.
    pub fn now(kind: &'static str, payload: Json) -> Self {
        Self { kind, payload, due: None, unique: None }
    }
}

/// How a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// To be done when it is due.
    Waiting,
    /// A node works on it.
    Running,
    Done,
    /// Given up, and kept.
    Failed,
}

impl State {
    pub const ALL: [State; 4] = [State::Waiting, State::Running, State::Done, State::Failed];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Running => "running",
            State::Done => "done",
            State::Failed => "failed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// Why a job did not succeed. It is kept with the job and shown in the back office: nothing personal and no secret in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The next try may succeed.
    #[error("{0}")]
    Passing(String),
    /// No try will.
    #[error("{0}")]
    Lasting(String),
}

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Self {
        Failure::Passing(error.to_string())
    }
}

/// Writes a job into the transaction of its cause, and lets the commit wake the worker of this node. `None` where an
/// unfinished job has the same unique key.
///
/// # Errors
/// The database's.
pub async fn enqueue(tx: &mut Tx, job: NewJob) -> db::Result<Option<JobId>> {
    if let Some(key) = &job.unique
        && store::has_unfinished(tx.reader(), key).await?
    {
        return Ok(None);
    }
    // Another may have written the key since: then this transaction is run again, and sees it.
    let id = store::insert(tx, &job).await.map_err(db::Error::or_came_first)?;
    tx.rouse();
    Ok(Some(id))
}
