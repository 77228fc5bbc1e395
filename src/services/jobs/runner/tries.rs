//! One try of one job, and what became of it.

use std::panic::AssertUnwindSafe;
use std::rc::Rc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::time::timeout;

use super::leases::Leases;
use super::{Inner, Kind};
use crate::db::{self, Tx};
use crate::services::jobs::store::{self, Held};
use crate::services::jobs::task::{Job, insistently};
use crate::services::jobs::{Failure, Task, delay};

/// How long the outcome of a try is worth being written down, while the database is out of reach.
const PATIENCE: Duration = Duration::from_secs(60);
/// The longest reason that is kept, in characters.
const LONGEST_REASON: usize = 1_000;

pub(super) async fn one<T: 'static>(inner: Rc<Inner<T>>, kind: Kind<T>, job: Job, leases: Leases) {
    let id = job.id;
    let task = Task { db: inner.db.clone(), is_last_try: job.attempts >= kind.tries, job, owner: inner.owner.clone() };
    let outcome = tokio::select! {
        biased;
        outcome = attempt(&inner.tools, &kind, &task) => outcome,
        () = leases.lost(id) => {
            // Another may be at it already: what this node still holds of it is let go.
            tracing::warn!(job = id.0, kind = kind.name, "the lease of a job was lost while it ran");
            leases.end(id);
            return;
        }
    };
    let settled = insistently(async || settle(&inner, &task, &outcome).await);
    let settled = timeout(PATIENCE, settled).await;
    leases.end(id);
    match settled {
        Ok(Ok(true)) => tell(&task, &outcome),
        Ok(Ok(false)) => tracing::warn!(job = id.0, kind = kind.name, "a job ended after it was taken over"),
        Ok(Err(error)) => tracing::error!(job = id.0, kind = kind.name, %error, "a job cannot be settled"),
        Err(_) => tracing::error!(job = id.0, kind = kind.name, "a job could not be settled in time"),
    }
}

/// The job's function, with a limit of time. A panic in it is a failure of this job alone.
async fn attempt<T: 'static>(tools: &T, kind: &Kind<T>, task: &Task) -> Result<(), Failure> {
    let work = AssertUnwindSafe(async { (kind.run)(tools, task).await }).catch_unwind();
    match timeout(kind.limit, work).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(Failure::Passing(format!("panicked: {}", said(panic.as_ref())))),
        Err(_) => Err(Failure::Passing(format!("took longer than {} seconds", kind.limit.as_secs()))),
    }
}

fn said(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("without a word")
}

/// Writes down what became of the try; `false` where another node has taken the job over.
async fn settle<T>(inner: &Inner<T>, task: &Task, outcome: &Result<(), Failure>) -> db::Result<bool> {
    let held = task.held();
    inner.db.write(async |tx: &mut Tx| settle_in(tx, inner, task, &held, outcome).await).await
}

async fn settle_in<T>(
    tx: &mut Tx,
    inner: &Inner<T>,
    task: &Task,
    held: &Held,
    outcome: &Result<(), Failure>,
) -> db::Result<bool> {
    match outcome {
        Ok(()) => store::done(tx, held).await,
        Err(Failure::Passing(why)) if !task.is_last_try => {
            let wait = delay::after(task.job.attempts, inner.pace.retry);
            let due = tx.now() + Duration::from_millis(u64::try_from(wait.as_millis()).unwrap_or(u64::MAX));
            store::again(tx, held, due, &shortened(why)).await
        }
        Err(Failure::Passing(why) | Failure::Lasting(why)) => store::failed(tx, held, &shortened(why)).await,
    }
}

fn shortened(why: &str) -> String {
    why.chars().take(LONGEST_REASON).collect()
}

fn tell(task: &Task, outcome: &Result<(), Failure>) {
    let (job, kind, attempt) = (task.job.id.0, &task.job.kind, task.job.attempts);
    match outcome {
        Ok(()) => tracing::debug!(job, kind, attempt, "a job is done"),
        Err(Failure::Passing(why)) if !task.is_last_try => {
            tracing::warn!(job, kind, attempt, why, "a job failed and will be tried again");
        }
        Err(why) => tracing::error!(job, kind, attempt, %why, "a job has failed for good and is kept"),
    }
}
