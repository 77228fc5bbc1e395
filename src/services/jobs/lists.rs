//! Jobs as the back office sees them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::json;

use super::State;
use crate::base::actor::Actor;
use crate::base::ids::JobId;
use crate::base::keyset::{self, Order, Slice, Window};
use crate::db::{self, Reader, Sql, Tx, sql};
use crate::services::changes::{self, Change};

/// A job as it stands.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct JobRow {
    pub id: JobId,
    pub kind: String,
    /// JSON.
    pub payload: String,
    state: String,
    pub created_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub attempts: i64,
    pub lease_until: Option<DateTime<Utc>>,
    /// How many things are done …
    pub progress: i64,
    /// … of how many; 0: nothing is known of that.
    pub progress_of: i64,
    pub last_error: Option<String>,
    pub finished_at: Option<DateTime<Utc>>,
}

impl JobRow {
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Failed)
    }
}

/// Which jobs are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<State>,
    pub kind: Option<String>,
}

/// How many jobs stand how, each counted up to [`COUNTED`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub waiting: i64,
    pub running: i64,
    pub done: i64,
    pub failed: i64,
}

/// Beyond this, it is enough to know that there are more.
pub const COUNTED: i64 = 10_001;

/// A page of the jobs.
///
/// # Errors
/// The database's.
pub async fn slice(
    reader: &mut Reader,
    filter: &Filter,
    order: Order,
    window: Window<JobId>,
    size: usize,
) -> db::Result<Slice<JobRow>> {
    keyset::slice(window, size, async |side, most| match side.downward(order) {
        (true, before) => page(reader, filter, before, most).await,
        (false, after) => above(reader, filter, after.unwrap_or(JobId(i64::MIN)), most).await,
    })
    .await
}

/// The jobs older than `before` (nothing: from the newest), the newest first, at most `most`.
///
/// # Errors
/// The database's.
pub async fn page(reader: &mut Reader, filter: &Filter, before: Option<JobId>, most: i64) -> db::Result<Vec<JobRow>> {
    let rows =
        sql("SELECT id, kind, payload, state, created_at, due_at, attempts, lease_until, progress, progress_of, \
         last_error, finished_at FROM jobs WHERE id < ? /* and */ ORDER BY id DESC LIMIT ?");
    filtered(rows.bind(before.map_or(i64::MAX, |id| id.0)), filter).bind(most).all(reader).await
}

/// The jobs newer than one, the oldest first.
async fn above(reader: &mut Reader, filter: &Filter, after: JobId, most: i64) -> db::Result<Vec<JobRow>> {
    let rows =
        sql("SELECT id, kind, payload, state, created_at, due_at, attempts, lease_until, progress, progress_of, \
         last_error, finished_at FROM jobs WHERE id > ? /* and */ ORDER BY id LIMIT ?");
    filtered(rows.bind(after), filter).bind(most).all(reader).await
}

/// How many jobs these are, counted up to `most`.
///
/// # Errors
/// The database's.
pub async fn count(reader: &mut Reader, filter: &Filter, most: i64) -> db::Result<i64> {
    let found = sql("SELECT COUNT(*) FROM (SELECT j.id FROM jobs j WHERE j.id > ? /* and */ LIMIT ?) found");
    filtered(found.bind(0_i64), filter).bind(most).number(reader).await
}

fn filtered(mut rows: Sql, filter: &Filter) -> Sql {
    if let Some(state) = filter.state {
        rows = rows.and("state = ?").bind(state.as_str());
    }
    if let Some(kind) = &filter.kind {
        rows = rows.and("kind = ?").bind(kind);
    }
    rows
}

/// What kind of work each of these jobs is.
///
/// # Errors
/// The database's.
pub async fn kinds(reader: &mut Reader, ids: &[JobId]) -> db::Result<HashMap<JobId, String>> {
    let kinds = sql("SELECT id, kind FROM jobs WHERE id IN (??)").bind_all(ids);
    Ok(kinds.all::<(JobId, String)>(reader).await?.into_iter().collect())
}

/// One job.
///
/// # Errors
/// The database's.
pub async fn by_id(reader: &mut Reader, id: JobId) -> db::Result<Option<JobRow>> {
    sql("SELECT id, kind, payload, state, created_at, due_at, attempts, lease_until, progress, progress_of, \
         last_error, finished_at FROM jobs WHERE id = ?")
    .bind(id)
    .optional(reader)
    .await
}

/// How many jobs there are of each state.
///
/// # Errors
/// The database's.
pub async fn counts(reader: &mut Reader) -> db::Result<Counts> {
    let mut counts = Counts::default();
    for state in State::ALL {
        let found = count(reader, &Filter { state: Some(state), kind: None }, COUNTED).await?;
        match state {
            State::Waiting => counts.waiting = found,
            State::Running => counts.running = found,
            State::Done => counts.done = found,
            State::Failed => counts.failed = found,
        }
    }
    Ok(counts)
}

/// Lets a job that has failed be tried again at once, with all its tries before it, or one that waits for its next try.
/// `false` where there is no such job.
///
/// # Errors
/// The database's.
pub async fn try_again(tx: &mut Tx, actor: &Actor, id: JobId) -> db::Result<bool> {
    let now = tx.now();
    let waits = sql("UPDATE jobs SET state = 'waiting', due_at = ?, attempts = 0, finished_at = NULL \
         WHERE id = ? AND state IN ('failed', 'waiting')");
    if waits.bind(now).bind(id).run(tx).await? == 0 {
        return Ok(false);
    }
    tx.rouse();
    let change =
        Change { action: "tried-again", record_kind: "job", record_id: id.0, before: None, after: Some(json!({})) };
    changes::record(tx, actor, change).await?;
    Ok(true)
}
