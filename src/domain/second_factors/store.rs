//! The SQL of two-step sign-in.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::Kept;
use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx, sql};

#[derive(FromRow)]
struct Row {
    sealed_seed: Vec<u8>,
    confirmed_at: Option<DateTime<Utc>>,
}

/// What is confirmed, or was begun after `since`.
pub async fn find(reader: &mut Reader, account: AccountId, since: DateTime<Utc>) -> db::Result<Option<Kept>> {
    let row = sql("SELECT sealed_seed, confirmed_at FROM second_factors \
         WHERE account_id = ? AND (confirmed_at IS NOT NULL OR created_at > ?)")
    .bind(account)
    .bind(since)
    .optional::<Row>(reader)
    .await?;
    Ok(row.map(|row| Kept { sealed_seed: row.sealed_seed, is_confirmed: row.confirmed_at.is_some() }))
}

pub async fn is_on(reader: &mut Reader, account: AccountId) -> db::Result<bool> {
    let found = sql("SELECT account_id FROM second_factors WHERE account_id = ? AND confirmed_at IS NOT NULL")
        .bind(account)
        .optional::<(i64,)>(reader)
        .await?;
    Ok(found.is_some())
}

pub async fn put_seed(tx: &mut Tx, account: AccountId, sealed_seed: Vec<u8>) -> db::Result<()> {
    let now = tx.now();
    sql("DELETE FROM second_factors WHERE account_id = ? AND confirmed_at IS NULL").bind(account).run(tx).await?;
    sql("INSERT INTO second_factors (account_id, sealed_seed, created_at) VALUES (?, ?, ?)")
        .bind(account)
        .bind(sealed_seed)
        .bind(now)
        .run(tx)
        .await?;
    Ok(())
}

/// Whether this seed still waited for it.
pub async fn confirm(tx: &mut Tx, account: AccountId, sealed_seed: &[u8], step: i64) -> db::Result<bool> {
    let now = tx.now();
    let confirmed = sql("UPDATE second_factors SET confirmed_at = ?, last_step = ? \
         WHERE account_id = ? AND confirmed_at IS NULL AND sealed_seed = ?")
    .bind(now)
    .bind(step)
    .bind(account)
    .bind(sealed_seed.to_vec())
    .run(tx)
    .await?;
    Ok(confirmed == 1)
}

/// Keeps other transactions from changing an account's until this one ends.
pub async fn hold(tx: &mut Tx, account: AccountId) -> db::Result<()> {
    sql("UPDATE second_factors SET last_step = last_step WHERE account_id = ?").bind(account).run(tx).await?;
    Ok(())
}

/// Whether neither this step nor a later one was used before.
pub async fn use_step(tx: &mut Tx, account: AccountId, step: i64) -> db::Result<bool> {
    let used = sql("UPDATE second_factors SET last_step = ? \
         WHERE account_id = ? AND confirmed_at IS NOT NULL AND last_step < ?")
    .bind(step)
    .bind(account)
    .bind(step)
    .run(tx)
    .await?;
    Ok(used == 1)
}

/// Whether it was on.
pub async fn delete(tx: &mut Tx, account: AccountId) -> db::Result<bool> {
    let deleted = sql("DELETE FROM second_factors WHERE account_id = ? AND confirmed_at IS NOT NULL")
        .bind(account)
        .run(tx)
        .await?;
    Ok(deleted == 1)
}

/// Puts recovery codes in the place of those before.
pub async fn put_codes(tx: &mut Tx, account: AccountId, digests: &[String]) -> db::Result<()> {
    sql("DELETE FROM recovery_codes WHERE account_id = ?").bind(account).run(tx).await?;
    let rows = digests.iter().map(|digest| vec![account.into(), digest.into()]).collect();
    db::insert_all(tx, "recovery_codes", &["account_id", "digest"], rows).await
}

pub async fn codes_left(reader: &mut Reader, account: AccountId) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM recovery_codes WHERE account_id = ? AND used_at IS NULL")
        .bind(account)
        .number(reader)
        .await
}

/// Whether it was there and unused.
pub async fn use_recovery_code(tx: &mut Tx, account: AccountId, digest: &str) -> db::Result<bool> {
    let now = tx.now();
    let used = sql("UPDATE recovery_codes SET used_at = ? WHERE account_id = ? AND digest = ? AND used_at IS NULL")
        .bind(now)
        .bind(account)
        .bind(digest)
        .run(tx)
        .await?;
    Ok(used == 1)
}

pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> db::Result<u64> {
    sql("DELETE FROM second_factors WHERE confirmed_at IS NULL AND created_at < ?").bind(before).run(tx).await
}
