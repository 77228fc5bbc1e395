//! What is done with more records than one request has time for: kept until a job has done it, and for a while after that.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::Left;
use crate::base::actor::Actor;
use crate::base::form::{Fault, Fields};
use crate::base::ids::{AccountId, EditionId, RecordId};
use crate::db::{self, Reader, Tx, sql};
use crate::domain::records::{RecordKind, Refused};
use crate::services::jobs::{self, NewJob};

/// The task of a run that takes back what another request has done.
pub const UNDO: &str = "undo";
/// How long one is kept, in days.
const KEPT: i64 = 30;
/// Of how many that were left it is kept why.
const TOLD: usize = 100;

/// What is to be done.
#[derive(Clone, Debug)]
pub struct NewRun<'r> {
    pub account: AccountId,
    pub request: &'r str,
    /// The kind of the records; nothing where an undo is of several.
    pub kind: Option<RecordKind>,
    pub task: &'r str,
    /// What else was said.
    pub fields: Fields,
    pub editions: Vec<EditionId>,
    pub records: Vec<RecordId>,
    /// The list that it came from.
    pub back: &'r str,
}

/// How far it has come.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Run {
    pub id: i64,
    account_id: AccountId,
    pub request_id: String,
    kind: String,
    pub task: String,
    fields: String,
    editions: String,
    records: String,
    pub back: String,
    pub total: i64,
    pub done: i64,
    /// With how many something was done, counted by edition.
    pub changed: i64,
    /// How many were left as they are.
    pub kept: i64,
    kept_why: String,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

impl Run {
    /// Who does it: the person who asked, in the request in which they did.
    pub fn actor(&self) -> Actor {
        Actor::account(self.account_id, self.request_id.clone())
    }

    pub fn kind(&self) -> Option<RecordKind> {
        RecordKind::parse(&self.kind)
    }

    pub fn fields(&self) -> Fields {
        Fields::from_pairs(serde_json::from_str::<Vec<(String, String)>>(&self.fields).unwrap_or_default())
    }

    pub fn editions(&self) -> Vec<EditionId> {
        serde_json::from_str(&self.editions).unwrap_or_default()
    }

    pub(super) fn records(&self) -> Vec<RecordId> {
        serde_json::from_str(&self.records).unwrap_or_default()
    }

    /// Why some were left as they are, the first of them.
    pub fn left(&self) -> Vec<Left> {
        let told: Vec<(RecordId, String, String)> = serde_json::from_str(&self.kept_why).unwrap_or_default();
        told.into_iter().map(|(record, why, name)| Left { record, why: Fault::new(&why).naming(name) }).collect()
    }
}

/// Writes it down with the job that does it, and returns its id.
///
/// # Errors
/// The database's.
pub async fn begin(tx: &mut Tx, new: &NewRun<'_>) -> db::Result<i64> {
    let now = tx.now();
    let id = sql(
        "INSERT INTO bulk_runs (account_id, request_id, kind, task, fields, editions, records, back, total, done, \
         changed, kept, kept_why, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, '[]', ?)",
    )
    .bind(new.account)
    .bind(new.request)
    .bind(new.kind.map_or("", RecordKind::as_str))
    .bind(new.task)
    .bind(json!(new.fields.pairs()).to_string())
    .bind(json!(new.editions).to_string())
    .bind(json!(new.records).to_string())
    .bind(new.back)
    .bind(i64::try_from(new.records.len()).unwrap_or(i64::MAX))
    .bind(now)
    .insert(tx)
    .await?;
    let job = NewJob { unique: Some(format!("bulk-{id}")), ..NewJob::now(super::JOB, json!({ "run": id })) };
    jobs::enqueue(tx, job).await?;
    Ok(id)
}

/// One of them, whosever it is.
pub(super) async fn by_id(reader: &mut Reader, id: i64) -> db::Result<Option<Run>> {
    sql("SELECT id, account_id, request_id, kind, task, fields, editions, records, back, total, done, changed, kept, \
         kept_why, created_at, finished_at FROM bulk_runs WHERE id = ?")
    .bind(id)
    .optional(reader)
    .await
}

/// One that this account has asked for; nobody else's.
///
/// # Errors
/// The database's.
pub async fn find(reader: &mut Reader, account: AccountId, id: i64) -> db::Result<Option<Run>> {
    Ok(by_id(reader, id).await?.filter(|run| run.account_id == account))
}

/// Writes down that so many records more are done.
///
/// # Errors
/// [`Refused::Conflict`] where another node was quicker; the database's.
pub(super) async fn note(tx: &mut Tx, run: &Run, records: usize, changed: i64, left: &[Left]) -> Result<i64, Refused> {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (now, done) = (tx.now(), run.done + whole(records));
    let kept_why: Vec<(RecordId, String, String)> = run
        .left()
        .iter()
        .chain(left)
        .take(TOLD)
        .map(|one| (one.record, one.why.message.clone(), one.why.name.clone()))
        .collect();
    let noted =
        sql("UPDATE bulk_runs SET done = ?, changed = changed + ?, kept = kept + ?, kept_why = ?, finished_at = ? \
         WHERE id = ? AND done = ?")
        .bind(done)
        .bind(changed)
        .bind(whole(left.len()))
        .bind(json!(kept_why).to_string())
        .bind((done >= run.total).then_some(now))
        .bind(run.id)
        .bind(run.done);
    if noted.run(tx).await? == 1 { Ok(done) } else { Err(Refused::Conflict) }
}

/// Forgets those that were asked for long ago.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    let before = tx.now() - TimeDelta::days(KEPT);
    sql("DELETE FROM bulk_runs WHERE created_at < ?").bind(before).run(tx).await
}
