//! The SQL of sign-ins.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Method, Origin, SignIn, SignedIn};
use crate::base::email::Email;
use crate::base::ids::{AccountId, EditionId};
use crate::base::languages::Language;
use crate::db::{self, Reader, Tx, sql};
use crate::domain::accounts::{Account, Grant, Role};

#[derive(FromRow)]
struct Row {
    id: String,
    account_id: AccountId,
    method: String,
    address: String,
    agent: String,
    created_at: DateTime<Utc>,
    last_used_at: DateTime<Utc>,
    is_remembered: bool,
    proved_at: DateTime<Utc>,
}

impl Row {
    fn sign_in(self) -> SignIn {
        SignIn {
            id: self.id,
            account: self.account_id,
            method: Method::ALL.into_iter().find(|known| known.as_str() == self.method).unwrap_or(Method::Password),
            origin: Origin { address: self.address, agent: self.agent },
            created_at: self.created_at,
            last_used_at: self.last_used_at,
            is_remembered: self.is_remembered,
            proved_at: self.proved_at,
        }
    }
}

/// A sign-in with its account, once for each role.
#[derive(FromRow)]
struct Joined {
    #[sqlx(flatten)]
    sign_in: Row,
    name: String,
    email: String,
    language: String,
    edition_id: Option<EditionId>,
    role: Option<String>,
    role_edition_id: Option<EditionId>,
}

pub async fn signed_in(reader: &mut Reader, id: &str) -> db::Result<Option<SignedIn>> {
    let now = reader.now();
    let rows = sql("SELECT s.id, s.account_id, s.method, s.address, s.agent, s.created_at, s.last_used_at, \
         s.is_remembered, s.proved_at, a.name, a.email, a.language, a.edition_id, r.role, \
         r.edition_id AS role_edition_id \
         FROM sign_ins s JOIN accounts a ON a.id = s.account_id LEFT JOIN account_roles r ON r.account_id = a.id \
         WHERE s.id = ? AND s.ended_at IS NULL AND s.expires_at > ? AND a.disabled_at IS NULL ORDER BY r.id")
    .bind(id)
    .bind(now)
    .all::<Joined>(reader)
    .await?;
    let grant = |row: &Joined| Some(Grant { role: Role::parse(row.role.as_deref()?)?, edition: row.role_edition_id });
    let grants = rows.iter().filter_map(grant).collect();
    Ok(rows.into_iter().next().and_then(|row| {
        let account = Account {
            id: row.sign_in.account_id,
            name: row.name,
            email: Email::parse(&row.email).ok()?,
            language: Language::parse(&row.language).unwrap_or_else(|_| Language::shared()),
            edition: row.edition_id,
            is_disabled: false,
        };
        Some(SignedIn { sign_in: row.sign_in.sign_in(), account, grants })
    }))
}

pub async fn insert(tx: &mut Tx, sign_in: &SignIn, expires_at: DateTime<Utc>) -> db::Result<()> {
    sql("INSERT INTO sign_ins (id, account_id, method, address, agent, created_at, last_used_at, is_remembered, \
         proved_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    .bind(&sign_in.id)
    .bind(sign_in.account)
    .bind(sign_in.method.as_str())
    .bind(&sign_in.origin.address)
    .bind(&sign_in.origin.agent)
    .bind(sign_in.created_at)
    .bind(sign_in.last_used_at)
    .bind(sign_in.is_remembered)
    .bind(sign_in.proved_at)
    .bind(expires_at)
    .run(tx)
    .await?;
    Ok(())
}

pub async fn note_use(tx: &mut Tx, id: &str, until: DateTime<Utc>) -> db::Result<()> {
    let now = tx.now();
    sql("UPDATE sign_ins SET last_used_at = ?, expires_at = ? WHERE id = ? AND ended_at IS NULL")
        .bind(now)
        .bind(until)
        .bind(id)
        .run(tx)
        .await?;
    Ok(())
}

pub async fn prove(tx: &mut Tx, id: &str, new_id: &str) -> db::Result<bool> {
    let now = tx.now();
    let proved = sql("UPDATE sign_ins SET id = ?, proved_at = ? WHERE id = ? AND ended_at IS NULL");
    Ok(proved.bind(new_id).bind(now).bind(id).run(tx).await? == 1)
}

pub async fn of_account(reader: &mut Reader, account: AccountId) -> db::Result<Vec<SignIn>> {
    let now = reader.now();
    let rows =
        sql("SELECT id, account_id, method, address, agent, created_at, last_used_at, is_remembered, proved_at \
         FROM sign_ins WHERE account_id = ? AND ended_at IS NULL AND expires_at > ? \
         ORDER BY last_used_at DESC, created_at DESC LIMIT 200")
        .bind(account)
        .bind(now)
        .all::<Row>(reader)
        .await?;
    Ok(rows.into_iter().map(Row::sign_in).collect())
}

pub async fn end(tx: &mut Tx, account: AccountId, id: &str) -> db::Result<bool> {
    let now = tx.now();
    let ended = sql("UPDATE sign_ins SET ended_at = ? WHERE id = ? AND account_id = ? AND ended_at IS NULL")
        .bind(now)
        .bind(id)
        .bind(account)
        .run(tx)
        .await?;
    Ok(ended > 0)
}

pub async fn end_all(tx: &mut Tx, account: AccountId, kept: &str) -> db::Result<u64> {
    let now = tx.now();
    sql("UPDATE sign_ins SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL AND id <> ?")
        .bind(now)
        .bind(account)
        .bind(kept)
        .run(tx)
        .await
}

pub async fn has_come_from(
    reader: &mut Reader,
    account: AccountId,
    address: &str,
    since: DateTime<Utc>,
) -> db::Result<bool> {
    let found = sql("SELECT account_id FROM sign_ins WHERE account_id = ? AND created_at > ? AND address = ? LIMIT 1")
        .bind(account)
        .bind(since)
        .bind(address)
        .optional::<(i64,)>(reader)
        .await?;
    Ok(found.is_some())
}

pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> db::Result<u64> {
    sql("DELETE FROM sign_ins WHERE expires_at < ?").bind(before).run(tx).await
}
