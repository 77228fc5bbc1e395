//! The SQL of passkeys.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use uuid::Uuid;

use super::{Kept, Passkey};
use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx, sql};

#[derive(FromRow)]
struct Row {
    id: String,
    name: String,
    created_at: DateTime<Utc>,
    last_used_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct KeptRow {
    id: String,
    account_id: AccountId,
    user_handle: String,
    sealed_credential: Vec<u8>,
}

impl KeptRow {
    fn kept(self) -> Kept {
        Kept {
            id: self.id,
            account: self.account_id,
            user_handle: Uuid::parse_str(&self.user_handle).unwrap_or_default(),
            sealed_credential: self.sealed_credential,
        }
    }
}

pub async fn of_account(reader: &mut Reader, account: AccountId) -> db::Result<Vec<Passkey>> {
    let rows = sql("SELECT id, name, created_at, last_used_at FROM passkeys WHERE account_id = ? \
         ORDER BY created_at, id LIMIT 100")
    .bind(account)
    .all::<Row>(reader)
    .await?;
    let passkey =
        |row: Row| Passkey { id: row.id, name: row.name, created_at: row.created_at, last_used_at: row.last_used_at };
    Ok(rows.into_iter().map(passkey).collect())
}

pub async fn has_any(reader: &mut Reader, account: AccountId) -> db::Result<bool> {
    let found = sql("SELECT account_id FROM passkeys WHERE account_id = ? LIMIT 1").bind(account);
    Ok(found.optional::<(i64,)>(reader).await?.is_some())
}

pub async fn kept_of(reader: &mut Reader, account: AccountId) -> db::Result<Vec<Kept>> {
    let rows = sql("SELECT id, account_id, user_handle, sealed_credential FROM passkeys WHERE account_id = ? \
         ORDER BY created_at, id LIMIT 100")
    .bind(account)
    .all::<KeptRow>(reader)
    .await?;
    Ok(rows.into_iter().map(KeptRow::kept).collect())
}

/// The passkey with this credential, of an account that may sign in.
pub async fn by_digest(reader: &mut Reader, digest: &str) -> db::Result<Option<Kept>> {
    let row = sql("SELECT p.id, p.account_id, p.user_handle, p.sealed_credential FROM passkeys p \
         JOIN accounts a ON a.id = p.account_id WHERE p.digest = ? AND a.disabled_at IS NULL")
    .bind(digest)
    .optional::<KeptRow>(reader)
    .await?;
    Ok(row.map(KeptRow::kept))
}

pub async fn insert(tx: &mut Tx, kept: &Kept, name: &str, digest: &str) -> db::Result<()> {
    let now = tx.now();
    sql("INSERT INTO passkeys (id, account_id, user_handle, name, digest, sealed_credential, created_at) \
         VALUES (?, ?, ?, ?, ?, ?, ?)")
    .bind(&kept.id)
    .bind(kept.account)
    .bind(kept.user_handle.to_string())
    .bind(name)
    .bind(digest)
    .bind(kept.sealed_credential.clone())
    .bind(now)
    .run(tx)
    .await?;
    Ok(())
}

pub async fn note_use(tx: &mut Tx, id: &str, sealed_credential: Vec<u8>) -> db::Result<()> {
    let now = tx.now();
    sql("UPDATE passkeys SET sealed_credential = ?, last_used_at = ? WHERE id = ?")
        .bind(sealed_credential)
        .bind(now)
        .bind(id)
        .run(tx)
        .await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, account: AccountId, id: &str) -> db::Result<bool> {
    let deleted = sql("DELETE FROM passkeys WHERE id = ? AND account_id = ?").bind(id).bind(account).run(tx).await?;
    Ok(deleted == 1)
}
