//! Jobs in the database: their row, and the statements that move it from state to state. Each of these names the state it
//! moves from, so that of several who try it one succeeds.

use chrono::{DateTime, Utc};

use super::{Job, NewJob};
use crate::base::ids::JobId;
use crate::db::{self, Reader, Tx, sql};

pub(super) async fn has_unfinished(reader: &mut Reader, key: &str) -> db::Result<bool> {
    Ok(sql("SELECT COUNT(*) FROM jobs WHERE unique_key = ?").bind(key).number(reader).await? > 0)
}

pub(super) async fn insert(tx: &mut Tx, job: &NewJob) -> db::Result<JobId> {
    let now = tx.now();
    sql("INSERT INTO jobs (kind, payload, unique_key, state, created_at, due_at) VALUES (?, ?, ?, 'waiting', ?, ?)")
        .bind(job.kind)
        .bind(job.payload.to_string())
        .bind(job.unique.as_deref())
        .bind(now)
        .bind(job.due.unwrap_or(now))
        .insert(tx)
        .await
        .map(JobId)
}

/// The jobs of a kind that are due, those that have waited longest first.
pub(super) async fn due(reader: &mut Reader, kind: &str, most: i64) -> db::Result<Vec<JobId>> {
    let now = reader.now();
    let due = sql("SELECT id FROM jobs WHERE state = 'waiting' AND kind = ? AND due_at <= ? ORDER BY due_at LIMIT ?")
        .bind(kind)
        .bind(now)
        .bind(most);
    Ok(due.all::<(JobId,)>(reader).await?.into_iter().map(|(id,)| id).collect())
}

/// Takes a job that waits and is due; `false` where another was quicker.
pub(super) async fn take(tx: &mut Tx, id: JobId, owner: &str, until: DateTime<Utc>) -> db::Result<bool> {
    let now = tx.now();
    let taken = sql("UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_owner = ?, lease_until = ? \
         WHERE id = ? AND state = 'waiting' AND due_at <= ?")
    .bind(owner)
    .bind(until)
    .bind(id)
    .bind(now);
    Ok(taken.run(tx).await? == 1)
}

pub(super) async fn taken(reader: &mut Reader, ids: &[JobId]) -> db::Result<Vec<Job>> {
    sql("SELECT j.id, j.kind, j.payload, j.attempts, j.created_at FROM jobs j WHERE j.id IN (??) ORDER BY j.id")
        .bind_all(ids)
        .all(reader)
        .await
}

/// Prolongs every lease of an owner.
pub(super) async fn prolong(tx: &mut Tx, owner: &str, until: DateTime<Utc>) -> db::Result<u64> {
    sql("UPDATE jobs SET lease_until = ? WHERE state = 'running' AND lease_owner = ?")
        .bind(until)
        .bind(owner)
        .run(tx)
        .await
}

pub(super) async fn held(reader: &mut Reader, owner: &str) -> db::Result<Vec<JobId>> {
    let held = sql("SELECT id FROM jobs WHERE state = 'running' AND lease_owner = ?").bind(owner);
    Ok(held.all::<(JobId,)>(reader).await?.into_iter().map(|(id,)| id).collect())
}

/// Gives back what an owner has not finished, as if it had never been tried.
pub(super) async fn release(tx: &mut Tx, owner: &str) -> db::Result<u64> {
    sql("UPDATE jobs SET state = 'waiting', attempts = attempts - 1, lease_owner = NULL, lease_until = NULL \
         WHERE state = 'running' AND lease_owner = ?")
    .bind(owner)
    .run(tx)
    .await
}

/// A try of a job under a lease: what a statement must find to touch the row, or another has taken the job over.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub id: JobId,
    pub owner: String,
    /// Which try it is: the same owner may have lost the job and taken it again.
    pub attempt: i64,
}

pub(super) async fn done(tx: &mut Tx, held: &Held) -> db::Result<bool> {
    let now = tx.now();
    let done = sql("UPDATE jobs SET state = 'done', finished_at = ?, unique_key = NULL, lease_owner = NULL, \
         lease_until = NULL, last_error = NULL WHERE id = ? AND state = 'running' AND lease_owner = ? AND attempts = ?");
    Ok(done.bind(now).bind(held.id).bind(&held.owner).bind(held.attempt).run(tx).await? == 1)
}

pub(super) async fn again(tx: &mut Tx, held: &Held, due: DateTime<Utc>, why: &str) -> db::Result<bool> {
    let again = sql("UPDATE jobs SET state = 'waiting', due_at = ?, last_error = ?, lease_owner = NULL, \
         lease_until = NULL WHERE id = ? AND state = 'running' AND lease_owner = ? AND attempts = ?");
    let again = again.bind(due).bind(why).bind(held.id).bind(&held.owner).bind(held.attempt);
    Ok(again.run(tx).await? == 1)
}

pub(super) async fn failed(tx: &mut Tx, held: &Held, why: &str) -> db::Result<bool> {
    let now = tx.now();
    let failed = sql("UPDATE jobs SET state = 'failed', finished_at = ?, last_error = ?, unique_key = NULL, \
         lease_owner = NULL, lease_until = NULL WHERE id = ? AND state = 'running' AND lease_owner = ? AND attempts = ?");
    let failed = failed.bind(now).bind(why).bind(held.id).bind(&held.owner).bind(held.attempt);
    Ok(failed.run(tx).await? == 1)
}

/// Writes down how far a job has come.
pub(super) async fn progress(tx: &mut Tx, held: &Held, done: i64, of: i64) -> db::Result<bool> {
    let progress = sql("UPDATE jobs SET progress = ?, progress_of = ? \
         WHERE id = ? AND state = 'running' AND lease_owner = ? AND attempts = ?");
    Ok(progress.bind(done).bind(of).bind(held.id).bind(&held.owner).bind(held.attempt).run(tx).await? == 1)
}

/// A job whose lease has run out.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Lapsed {
    pub id: JobId,
    pub kind: String,
    pub attempts: i64,
    pub lease_until: DateTime<Utc>,
}

pub(super) async fn lapsed(reader: &mut Reader, most: i64) -> db::Result<Vec<Lapsed>> {
    let now = reader.now();
    sql("SELECT id, kind, attempts, lease_until FROM jobs WHERE state = 'running' AND lease_until <= ? \
         ORDER BY lease_until LIMIT ?")
    .bind(now)
    .bind(most)
    .all(reader)
    .await
}

/// Lets a job wait again whose lease has run out.
pub(super) async fn lapse(tx: &mut Tx, lapsed: &Lapsed, why: &str) -> db::Result<bool> {
    let now = tx.now();
    let again = sql("UPDATE jobs SET state = 'waiting', due_at = ?, last_error = ?, lease_owner = NULL, \
         lease_until = NULL WHERE id = ? AND state = 'running' AND lease_until = ?");
    Ok(again.bind(now).bind(why).bind(lapsed.id).bind(lapsed.lease_until).run(tx).await? == 1)
}

/// Gives up a job whose lease has run out at its last try.
pub(super) async fn lapse_for_good(tx: &mut Tx, lapsed: &Lapsed, why: &str) -> db::Result<bool> {
    let now = tx.now();
    let failed = sql("UPDATE jobs SET state = 'failed', finished_at = ?, last_error = ?, unique_key = NULL, \
         lease_owner = NULL, lease_until = NULL WHERE id = ? AND state = 'running' AND lease_until = ?");
    Ok(failed.bind(now).bind(why).bind(lapsed.id).bind(lapsed.lease_until).run(tx).await? == 1)
}
