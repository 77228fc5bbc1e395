//! The SQL of accounts and their roles.

use std::collections::HashMap;

use sqlx::FromRow;

use super::{Account, Grant, NewAccount, Role};
use crate::base::email::Email;
use crate::base::fold::fold_short;
use crate::base::ids::{AccountId, EditionId};
use crate::base::languages::Language;
use crate::db::{self, Reader, Tx, sql};

#[derive(FromRow)]
struct Row {
    id: AccountId,
    name: String,
    email: String,
    language: String,
    edition_id: Option<EditionId>,
    is_disabled: bool,
}

impl Row {
    /// What the program wrote, it can read.
    fn account(self) -> Option<Account> {
        Some(Account {
            id: self.id,
            name: self.name,
            email: Email::parse(&self.email).ok()?,
            language: Language::parse(&self.language).unwrap_or_else(|_| Language::shared()),
            edition: self.edition_id,
            is_disabled: self.is_disabled,
        })
    }
}

pub async fn by_id(reader: &mut Reader, id: AccountId) -> db::Result<Option<Account>> {
    let row = sql("SELECT id, name, email, language, edition_id, disabled_at IS NOT NULL AS is_disabled \
         FROM accounts WHERE id = ?")
    .bind(id)
    .optional::<Row>(reader)
    .await?;
    Ok(row.and_then(Row::account))
}

pub async fn by_email(reader: &mut Reader, email_key: &str) -> db::Result<Option<Account>> {
    let row = sql("SELECT id, name, email, language, edition_id, disabled_at IS NOT NULL AS is_disabled \
         FROM accounts WHERE email_key = ?")
    .bind(email_key)
    .optional::<Row>(reader)
    .await?;
    Ok(row.and_then(Row::account))
}

pub async fn names(reader: &mut Reader, ids: &[AccountId]) -> db::Result<HashMap<AccountId, String>> {
    let names = sql("SELECT id, name FROM accounts WHERE id IN (??)").bind_all(ids);
    Ok(names.all::<(AccountId, String)>(reader).await?.into_iter().collect())
}

pub async fn beginning(reader: &mut Reader, beginning: &str, most: i64) -> db::Result<Vec<AccountId>> {
    let folded = folded(beginning);
    // What is all accents, folded, is the beginning of every name.
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    let after = format!("{folded}{}", char::MAX);
    let ids = sql("SELECT id FROM accounts WHERE folded >= ? AND folded < ? ORDER BY folded, id LIMIT ?");
    let ids = ids.bind(folded).bind(after).bind(most).all::<(AccountId,)>(reader).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

pub async fn password_hash(reader: &mut Reader, id: AccountId) -> db::Result<Option<String>> {
    let row = sql("SELECT password_hash FROM accounts WHERE id = ?").bind(id).optional::<(String,)>(reader).await?;
    Ok(row.map(|(hash,)| hash))
}

/// The longest that lists are sorted by, and that is searched, in characters.
const LONGEST_FOLDED: usize = 160;
const LONGEST_SEARCH: usize = 500;

fn folded(name: &str) -> String {
    fold_short(name, LONGEST_FOLDED)
}

fn searched(name: &str, email: &Email) -> String {
    fold_short(&format!("{name} {email}"), LONGEST_SEARCH)
}

pub async fn insert(tx: &mut Tx, new: &NewAccount) -> db::Result<AccountId> {
    let now = tx.now();
    let id = sql("INSERT INTO accounts (name, email, email_key, folded, search, language, edition_id, password_hash, \
         created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    .bind(&new.name)
    .bind(new.email.as_str())
    .bind(new.email.normalised())
    .bind(folded(&new.name))
    .bind(searched(&new.name, &new.email))
    .bind(new.language.as_str())
    .bind(new.edition)
    .bind(&new.password_hash)
    .bind(now)
    .bind(now)
    .insert(tx)
    .await?;
    Ok(AccountId(id))
}

pub async fn describe(tx: &mut Tx, account: &Account) -> db::Result<()> {
    let now = tx.now();
    sql("UPDATE accounts SET name = ?, folded = ?, search = ?, language = ?, version = version + 1, changed_at = ? WHERE id = ?")
        .bind(&account.name)
        .bind(folded(&account.name))
        .bind(searched(&account.name, &account.email))
        .bind(account.language.as_str())
        .bind(now)
        .bind(account.id)
        .run(tx)
        .await?;
    Ok(())
}

pub async fn move_to(tx: &mut Tx, account: &Account) -> db::Result<()> {
    let now = tx.now();
    sql("UPDATE accounts SET email = ?, email_key = ?, search = ?, version = version + 1, changed_at = ? WHERE id = ?")
        .bind(account.email.as_str())
        .bind(account.email.normalised())
        .bind(searched(&account.name, &account.email))
        .bind(now)
        .bind(account.id)
        .run(tx)
        .await?;
    Ok(())
}

pub async fn hold(tx: &mut Tx, id: AccountId, hash: &str) -> db::Result<bool> {
    let held = sql("UPDATE accounts SET version = version WHERE id = ? AND password_hash = ? AND disabled_at IS NULL")
        .bind(id)
        .bind(hash)
        .run(tx)
        .await?;
    Ok(held > 0)
}

pub async fn put_password(tx: &mut Tx, id: AccountId, hash: &str) -> db::Result<()> {
    let now = tx.now();
    sql("UPDATE accounts SET password_hash = ?, version = version + 1, changed_at = ? WHERE id = ?")
        .bind(hash)
        .bind(now)
        .bind(id)
        .run(tx)
        .await?;
    Ok(())
}

pub async fn put_disabled(tx: &mut Tx, id: AccountId, is_disabled: bool) -> db::Result<()> {
    let now = tx.now();
    sql("UPDATE accounts SET disabled_at = ?, version = version + 1, changed_at = ? WHERE id = ?")
        .bind(is_disabled.then_some(now))
        .bind(now)
        .bind(id)
        .run(tx)
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct GrantRow {
    role: String,
    edition_id: Option<EditionId>,
}

pub async fn grants(reader: &mut Reader, id: AccountId) -> db::Result<Vec<Grant>> {
    let rows = sql("SELECT role, edition_id FROM account_roles WHERE account_id = ? ORDER BY id")
        .bind(id)
        .all::<GrantRow>(reader)
        .await?;
    let grant = |row: GrantRow| Some(Grant { role: Role::parse(&row.role)?, edition: row.edition_id });
    Ok(rows.into_iter().filter_map(grant).collect())
}

pub async fn put_grants(tx: &mut Tx, id: AccountId, grants: &[Grant]) -> db::Result<()> {
    sql("UPDATE accounts SET version = version + 1 WHERE id = ?").bind(id).run(tx).await?;
    sql("DELETE FROM account_roles WHERE account_id = ?").bind(id).run(tx).await?;
    let row = |grant: &Grant| vec![id.into(), grant.role.as_str().into(), grant.edition.into()];
    db::insert_all(tx, "account_roles", &["account_id", "role", "edition_id"], grants.iter().map(row).collect()).await
}
