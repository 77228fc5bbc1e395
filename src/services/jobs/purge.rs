//! Finished jobs are kept for a while, then taken away.

use chrono::TimeDelta;

use super::{Failure, State, Task};
use crate::base::ids::JobId;
use crate::db::{self, Reader, Tx, sql};

/// How long jobs are kept that are done.
pub const KEPT_DONE: TimeDelta = TimeDelta::days(7);
/// How long jobs are kept that have failed.
pub const KEPT_FAILED: TimeDelta = TimeDelta::days(90);
/// How many are taken away in one transaction.
const AT_ONCE: i64 = 500;

/// Takes away the jobs that were finished long ago.
///
/// # Errors
/// The database's; having been taken over.
pub async fn purge(task: &Task) -> Result<(), Failure> {
    let mut purged = 0;
    for (state, kept) in [(State::Done, KEPT_DONE), (State::Failed, KEPT_FAILED)] {
        loop {
            let old = { old(&mut task.db.read().await?, state, kept).await? };
            if old.is_empty() {
                break;
            }
            task.db.write(async |tx: &mut Tx| delete(tx, &old, state).await).await?;
            purged += i64::try_from(old.len()).unwrap_or(i64::MAX);
            task.progress(purged, purged).await?;
        }
    }
    Ok(())
}

async fn old(reader: &mut Reader, state: State, kept: TimeDelta) -> db::Result<Vec<JobId>> {
    let before = reader.now() - kept;
    let old = sql("SELECT id FROM jobs WHERE state = ? AND finished_at < ? ORDER BY finished_at LIMIT ?")
        .bind(state.as_str())
        .bind(before)
        .bind(AT_ONCE);
    Ok(old.all::<(JobId,)>(reader).await?.into_iter().map(|(id,)| id).collect())
}

/// Not one that somebody has meanwhile asked to be tried again.
async fn delete(tx: &mut Tx, ids: &[JobId], state: State) -> db::Result<u64> {
    sql("DELETE FROM jobs WHERE id IN (??) AND state = ?").bind_all(ids).bind(state.as_str()).run(tx).await
}
