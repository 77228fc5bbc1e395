//! The job that does with many records what was asked, some at a time: a transaction for some, in which it is written down how
//! far it has come. So a node that is killed, or another that takes over, does nothing twice.

use serde::Deserialize;

use super::runs::{self, Run, UNDO};
use super::{Left, Task, What, carry_out, undo};
use crate::base::form::Fault;
use crate::base::ids::RecordId;
use crate::db::Tx;
use crate::domain::editions::{self, Edition};
use crate::domain::records::Refused;
use crate::services::jobs::{Failure, Task as Job};

/// The kind of the job.
pub const JOB: &str = "bulk";
/// How many records one transaction takes.
const SOME: usize = 50;
/// How often some are tried while others write the same, before they are left as they are.
const TRIES: usize = 4;

#[derive(Deserialize)]
struct Payload {
    run: i64,
}

/// Does what a run asks for.
///
/// # Errors
/// The database's.
pub async fn work(job: &Job) -> Result<(), Failure> {
    let Payload { run: id } = job.payload()?;
    let mut met = 0;
    loop {
        let run = { runs::by_id(&mut job.db.read().await?, id).await? };
        let Some(run) = run.filter(|run| run.finished_at.is_none()) else { return Ok(()) };
        let is_given_up = met >= TRIES;
        match job.db.write(async |tx: &mut Tx| go_on(tx, &run, is_given_up).await).await {
            Ok(done) => {
                met = 0;
                job.progress(done, run.total).await?;
            }
            Err(Refused::Conflict) if !is_given_up => met += 1,
            Err(Refused::Database(error)) => return Err(error.into()),
            Err(_) => met = TRIES,
        }
        tokio::task::yield_now().await;
    }
}

/// Takes the next records; where they are given up, only says so.
async fn go_on(tx: &mut Tx, run: &Run, is_given_up: bool) -> Result<i64, Refused> {
    let at = usize::try_from(run.done).unwrap_or_default();
    // What is undone is tried record by record, so that one that was changed since keeps no other.
    let most = if run.task == UNDO { 1 } else { SOME };
    let ids: Vec<RecordId> = run.records().into_iter().skip(at).take(most).collect();
    let chosen = run.editions();
    let mut editions = editions::all(tx.reader()).await?;
    let (changed, left) = match ids.as_slice() {
        [] => (0, Vec::new()),
        ids if is_given_up => (0, all_left(ids)),
        [id] if run.task == UNDO => undone(tx, run, *id, &editions).await?,
        ids => {
            editions.retain(|edition| chosen.contains(&edition.id));
            let what = Task::parse(&run.task).and_then(|task| What::parse(task, &run.fields()).ok());
            match what.zip(run.kind()) {
                Some((what, kind)) => carry_out(tx, &run.actor(), kind, &what, ids, &editions, None).await?,
                None => (0, all_left(ids)),
            }
        }
    };
    runs::note(tx, run, ids.len().max(1), changed, &left).await
}

async fn undone(tx: &mut Tx, run: &Run, id: RecordId, editions: &[Edition]) -> Result<(i64, Vec<Left>), Refused> {
    let undone = undo(tx, &run.actor(), run.fields().get("request"), editions, Some(id)).await?;
    Ok((undone.count, Vec::new()))
}

fn all_left(ids: &[RecordId]) -> Vec<Left> {
    ids.iter().map(|id| Left { record: *id, why: Fault::new("bulk-changed-since") }).collect()
}
