//! The SQL of links.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::Link;
use crate::base::email::Email;
use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx, sql};

#[derive(FromRow)]
struct Row {
    account_id: AccountId,
    email: Option<String>,
}

pub async fn insert(
    tx: &mut Tx,
    digest: &str,
    account: AccountId,
    purpose: &'static str,
    email: Option<&Email>,
    expires_at: DateTime<Utc>,
) -> db::Result<()> {
    let now = tx.now();
    sql("INSERT INTO account_links (digest, account_id, purpose, email, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(digest)
        .bind(account)
        .bind(purpose)
        .bind(email.map(Email::as_str))
        .bind(now)
        .bind(expires_at)
        .run(tx)
        .await?;
    Ok(())
}

pub async fn by_digest(reader: &mut Reader, purpose: &'static str, digest: &str) -> db::Result<Option<Link>> {
    let now = reader.now();
    let row = sql("SELECT l.account_id, l.email FROM account_links l JOIN accounts a ON a.id = l.account_id \
         WHERE l.digest = ? AND l.purpose = ? AND l.expires_at > ? AND a.disabled_at IS NULL")
    .bind(digest)
    .bind(purpose)
    .bind(now)
    .optional::<Row>(reader)
    .await?;
    Ok(row.map(|row| Link { account: row.account_id, email: row.email.and_then(|email| Email::parse(&email).ok()) }))
}

pub async fn delete(tx: &mut Tx, digest: &str) -> db::Result<bool> {
    Ok(sql("DELETE FROM account_links WHERE digest = ?").bind(digest).run(tx).await? > 0)
}

pub async fn delete_all(tx: &mut Tx, account: AccountId, purpose: &'static str) -> db::Result<()> {
    sql("DELETE FROM account_links WHERE account_id = ? AND purpose = ?").bind(account).bind(purpose).run(tx).await?;
    Ok(())
}

pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    let now = tx.now();
    sql("DELETE FROM account_links WHERE expires_at < ?").bind(now).run(tx).await
}
