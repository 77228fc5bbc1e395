//! The SQL of sign-ups.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::SignUp;
use crate::base::email::Email;
use crate::base::ids::EditionId;
use crate::base::languages::Language;
use crate::db::{self, Reader, Tx, sql};

#[derive(FromRow)]
struct Row {
    name: String,
    email: String,
    language: String,
    edition_id: Option<EditionId>,
    password_hash: String,
}

pub async fn insert(tx: &mut Tx, digest: &str, sign_up: &SignUp, expires_at: DateTime<Utc>) -> db::Result<()> {
    let now = tx.now();
    sql("INSERT INTO sign_ups (digest, name, email, language, edition_id, password_hash, created_at, expires_at) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    .bind(digest)
    .bind(&sign_up.name)
    .bind(sign_up.email.as_str())
    .bind(sign_up.language.as_str())
    .bind(sign_up.edition)
    .bind(&sign_up.password_hash)
    .bind(now)
    .bind(expires_at)
    .run(tx)
    .await?;
    Ok(())
}

pub async fn by_digest(reader: &mut Reader, digest: &str) -> db::Result<Option<SignUp>> {
    let now = reader.now();
    let row = sql("SELECT name, email, language, edition_id, password_hash FROM sign_ups \
         WHERE digest = ? AND expires_at > ?")
    .bind(digest)
    .bind(now)
    .optional::<Row>(reader)
    .await?;
    Ok(row.and_then(|row| {
        Some(SignUp {
            name: row.name,
            email: Email::parse(&row.email).ok()?,
            language: Language::parse(&row.language).unwrap_or_else(|_| Language::shared()),
            edition: row.edition_id,
            password_hash: row.password_hash,
        })
    }))
}

pub async fn delete(tx: &mut Tx, digest: &str) -> db::Result<bool> {
    Ok(sql("DELETE FROM sign_ups WHERE digest = ?").bind(digest).run(tx).await? > 0)
}

pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    let now = tx.now();
    sql("DELETE FROM sign_ups WHERE expires_at < ?").bind(now).run(tx).await
}
