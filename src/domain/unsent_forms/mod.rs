//! Forms that a person sent when their sign-in had run out: kept, sealed, until they have signed in again, so that nothing
//! typed is lost. No domain write, so not in the change log.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;

use crate::base::ids::AccountId;
use crate::base::random;
use crate::db::{self, Reader, Tx, sql};
use crate::services::crypto::{Cell, Secret};

/// How long a form is kept, in hours.
const KEPT: i64 = 24;
/// How many forms of one account are kept; the oldest makes room.
const MOST: i64 = 20;

/// Its fields in the order in which they were sent.
pub type FieldValues = Vec<(String, String)>;

/// A form that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsentForm {
    /// Where it was sent to.
    pub path: String,
    pub fields: FieldValues,
}

#[derive(FromRow)]
struct Row {
    path: String,
    sealed_fields: Vec<u8>,
}

/// Keeps a form for an account, and returns the id under which it is found again.
///
/// # Errors
/// The database's.
pub async fn keep(tx: &mut Tx, secret: &Secret, account: AccountId, form: &UnsentForm) -> db::Result<String> {
    let (id, now) = (random::token(), tx.now());
    let fields = serde_json::to_vec(&form.fields).unwrap_or_default();
    make_room(tx, account).await?;
    sql("INSERT INTO unsent_forms (id, account_id, path, sealed_fields, created_at) VALUES (?, ?, ?, ?, ?)")
        .bind(&id)
        .bind(account)
        .bind(&form.path)
        .bind(secret.seal(cell(&id), fields))
        .bind(now)
        .run(tx)
        .await?;
    Ok(id)
}

/// Keeps what has been typed so far into the form at a path, in the place of what was kept of it before.
///
/// # Errors
/// The database's.
pub async fn keep_so_far(tx: &mut Tx, secret: &Secret, account: AccountId, form: &UnsentForm) -> db::Result<String> {
    let Some((id, _)) = latest(tx.reader(), account, &form.path).await? else {
        return keep(tx, secret, account, form).await;
    };
    // Whoever has a link to it finds what was typed last.
    let fields = serde_json::to_vec(&form.fields).unwrap_or_default();
    let now = tx.now();
    sql("UPDATE unsent_forms SET sealed_fields = ?, created_at = ? WHERE id = ?")
        .bind(secret.seal(cell(&id), fields))
        .bind(now)
        .bind(&id)
        .run(tx)
        .await?;
    Ok(id)
}

/// Forgets what was kept of the form at a path: it was saved, or thrown away.
///
/// # Errors
/// The database's.
pub async fn forget(tx: &mut Tx, account: AccountId, path: &str) -> db::Result<u64> {
    sql("DELETE FROM unsent_forms WHERE account_id = ? AND path = ?").bind(account).bind(path).run(tx).await
}

/// What an account has left of the form at a path, the latest: its id, and since when.
///
/// # Errors
/// The database's.
pub async fn latest(
    reader: &mut Reader,
    account: AccountId,
    path: &str,
) -> db::Result<Option<(String, DateTime<Utc>)>> {
    let since = reader.now() - TimeDelta::hours(KEPT);
    sql("SELECT id, created_at FROM unsent_forms WHERE account_id = ? AND path = ? AND created_at > ? \
         ORDER BY created_at DESC LIMIT 1")
    .bind(account)
    .bind(path)
    .bind(since)
    .optional(reader)
    .await
}

/// All that an account has left, the latest first: id, path, and since when.
///
/// # Errors
/// The database's.
pub async fn all_of(reader: &mut Reader, account: AccountId) -> db::Result<Vec<(String, String, DateTime<Utc>)>> {
    let since = reader.now() - TimeDelta::hours(KEPT);
    sql("SELECT id, path, created_at FROM unsent_forms WHERE account_id = ? AND created_at > ? \
         ORDER BY created_at DESC, id LIMIT ?")
    .bind(account)
    .bind(since)
    .bind(MOST)
    .all(reader)
    .await
}

/// The form that an account left under this id; nobody else's.
///
/// # Errors
/// The database's.
pub async fn find(
    reader: &mut Reader,
    secret: &Secret,
    account: AccountId,
    id: &str,
) -> db::Result<Option<UnsentForm>> {
    if !random::is_token(id) {
        return Ok(None);
    }
    let since = reader.now() - TimeDelta::hours(KEPT);
    let row = sql("SELECT path, sealed_fields FROM unsent_forms WHERE id = ? AND account_id = ? AND created_at > ?")
        .bind(id)
        .bind(account)
        .bind(since)
        .optional::<Row>(reader)
        .await?;
    Ok(row.and_then(|row| {
        let fields = secret.open(cell(id), &row.sealed_fields).ok()?;
        Some(UnsentForm { path: row.path, fields: serde_json::from_slice(&fields).ok()? })
    }))
}

/// Forgets forms that nobody came back for.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    let before = tx.now() - TimeDelta::hours(KEPT);
    sql("DELETE FROM unsent_forms WHERE created_at < ?").bind(before).run(tx).await
}

async fn make_room(tx: &mut Tx, account: AccountId) -> db::Result<()> {
    let oldest =
        sql("SELECT created_at FROM unsent_forms WHERE account_id = ? ORDER BY created_at DESC LIMIT 1 OFFSET ?")
            .bind(account)
            .bind(MOST - 2)
            .optional::<(DateTime<Utc>,)>(tx.reader())
            .await?;
    if let Some((oldest,)) = oldest {
        sql("DELETE FROM unsent_forms WHERE account_id = ? AND created_at < ?")
            .bind(account)
            .bind(oldest)
            .run(tx)
            .await?;
    }
    Ok(())
}

fn cell(id: &str) -> Cell<'_> {
    Cell { table: "unsent_forms", column: "sealed_fields", row: id }
}
