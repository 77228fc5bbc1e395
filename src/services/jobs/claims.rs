//! Which node works on which job.

use std::time::Duration;

use super::Job;
use super::store::{self, Lapsed};
use crate::base::ids::JobId;
use crate::db::{self, Db, Tx};

/// How many lapsed jobs are looked at in one go.
const LAPSED_AT_ONCE: i64 = 100;
const LAPSED: &str = "the program ended, or was cut off from the database, while it worked on this";

/// Claims up to `most` jobs of a kind that are due. Several nodes that claim at once get different ones: each job is
/// taken by an `UPDATE` that finds it waiting or changes nothing.
pub(super) async fn claim(db: &Db, kind: &str, owner: &str, lease: Duration, most: usize) -> db::Result<Vec<Job>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    // The connection is given back before the transaction asks for one.
    let mut due = { store::due(&mut db.read().await?, kind, most).await? };
    if due.is_empty() {
        return Ok(Vec::new());
    }
    // In one order on every node, so that two who claim at once wait for each other instead of meeting.
    due.sort_unstable();
    db.write(async |tx: &mut Tx| {
        let until = tx.now() + lease;
        let mut taken = Vec::new();
        for id in &due {
            if store::take(tx, *id, owner, until).await? {
                taken.push(*id);
            }
        }
        if taken.is_empty() { Ok(Vec::new()) } else { store::taken(tx.reader(), &taken).await }
    })
    .await
}

/// Prolongs the leases of an owner, and tells which jobs it still holds.
pub(super) async fn prolong(db: &Db, owner: &str, lease: Duration) -> db::Result<Vec<JobId>> {
    db.write(async |tx: &mut Tx| {
        let until = tx.now() + lease;
        store::prolong(tx, owner, until).await?;
        store::held(tx.reader(), owner).await
    })
    .await
}

/// Lets jobs wait again whose node is gone, or gives them up where it was their last try. `tries` tells how many a kind has,
/// and nothing for kinds that this node does not know.
pub(super) async fn take_over(db: &Db, tries: impl Fn(&str) -> Option<i64>) -> db::Result<()> {
    let lapsed = { store::lapsed(&mut db.read().await?, LAPSED_AT_ONCE).await? };
    for job in lapsed {
        let Some(tries) = tries(&job.kind) else { continue };
        if db.write(async |tx: &mut Tx| lapse(tx, &job, tries).await).await? {
            tracing::warn!(job = job.id.0, kind = job.kind, "the lease of a job has run out; it is taken over");
        }
    }
    Ok(())
}

async fn lapse(tx: &mut Tx, job: &Lapsed, tries: i64) -> db::Result<bool> {
    if job.attempts >= tries {
        return store::lapse_for_good(tx, job, LAPSED).await;
    }
    store::lapse(tx, job, LAPSED).await
}
