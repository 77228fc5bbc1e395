//! People who can sign in: what they are called, where mail reaches them, and what they may do.

pub mod lists;
mod office;
mod password;
mod preferences;
mod roles;
mod store;

use std::collections::HashMap;

use serde::Serialize;
use serde_json::json;

use crate::base::actor::Actor;
use crate::base::email::Email;
use crate::base::ids::{AccountId, EditionId};
use crate::base::languages::Language;
use crate::db::{self, MayRetry, Reader, Tx};
use crate::services::changes::{self, Change};
pub use office::{Standing, hold_admins, is_last_admin, standing, touch};
pub use password::{LONGEST as LONGEST_PASSWORD, PasswordFault, SHORTEST as SHORTEST_PASSWORD, Strength, strength};
pub use preferences::{has_shortcuts, set_shortcuts};
pub use roles::{Grant, Permission, Role, may, may_everywhere, may_in};

/// How the change log calls an account.
const KIND: &str = "account";

/// A person who can sign in.
#[derive(Clone, Debug)]
pub struct Account {
    pub id: AccountId,
    pub name: String,
    pub email: Email,
    pub language: Language,
    /// Where the person signed up, to lead them back there.
    pub edition: Option<EditionId>,
    pub is_disabled: bool,
}

/// An account to be made. Its password is hashed already; an empty one lets nobody sign in until its owner has chosen one.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub name: String,
    pub email: Email,
    pub language: Language,
    pub edition: Option<EditionId>,
    pub password_hash: String,
    pub grants: Vec<Grant>,
}

/// What is refused about an account.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("another account has this address")]
    AddressIsTaken,
    #[error("there is no such account")]
    Missing,
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl MayRetry for Refused {
    fn may_retry(&self) -> bool {
        matches!(self, Refused::Database(error) if error.may_retry())
    }
}

/// What the change log keeps of an account: no address in full, no password.
#[derive(Serialize)]
struct Logged<'a> {
    name: &'a str,
    email: String,
    language: &'a str,
}

impl Account {
    fn logged(&self) -> Logged<'_> {
        Logged { name: &self.name, email: self.email.masked(), language: self.language.as_str() }
    }
}

/// Makes an account.
///
/// # Errors
/// [`Refused::AddressIsTaken`]; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, new: &NewAccount) -> Result<AccountId, Refused> {
    if store::by_email(tx.reader(), &new.email.normalised()).await?.is_some() {
        return Err(Refused::AddressIsTaken);
    }
    let id = store::insert(tx, new).await.map_err(taken)?;
    store::put_grants(tx, id, &new.grants).await?;
    let logged = Logged { name: &new.name, email: new.email.masked(), language: new.language.as_str() };
    changes::record(tx, actor, Change::created(KIND, id.0, &logged)).await?;
    if !new.grants.is_empty() {
        changes::record(tx, actor, Change::of("roles-changed", KIND, id.0, &json!([]), &new.grants)).await?;
    }
    Ok(id)
}

/// Two who take an address at once: the index lets one in.
fn taken(error: db::Error) -> Refused {
    if error.is_taken() { Refused::AddressIsTaken } else { error.into() }
}

/// # Errors
/// The database's.
pub async fn by_id(reader: &mut Reader, id: AccountId) -> db::Result<Option<Account>> {
    store::by_id(reader, id).await
}

/// The account that an address belongs to, however it is written.
///
/// # Errors
/// The database's.
pub async fn by_email(reader: &mut Reader, email: &Email) -> db::Result<Option<Account>> {
    store::by_email(reader, &email.normalised()).await
}

/// What people are called, by their accounts.
///
/// # Errors
/// The database's.
pub async fn names(reader: &mut Reader, ids: &[AccountId]) -> db::Result<HashMap<AccountId, String>> {
    store::names(reader, ids).await
}

/// The accounts of people whose name begins so, whatever its capitals and accents: at most `most`.
///
/// # Errors
/// The database's.
pub async fn beginning(reader: &mut Reader, beginning: &str, most: i64) -> db::Result<Vec<AccountId>> {
    store::beginning(reader, beginning, most).await
}

/// The hash of an account's password.
///
/// # Errors
/// The database's.
pub async fn password_hash(reader: &mut Reader, id: AccountId) -> db::Result<Option<String>> {
    store::password_hash(reader, id).await
}

/// Whether an account may be signed in to and still has this password; if so, both hold until the transaction ends.
///
/// # Errors
/// The database's.
pub async fn hold(tx: &mut Tx, id: AccountId, hash: &str) -> db::Result<bool> {
    store::hold(tx, id, hash).await
}

/// The roles of an account.
///
/// # Errors
/// The database's.
pub async fn grants(reader: &mut Reader, id: AccountId) -> db::Result<Vec<Grant>> {
    store::grants(reader, id).await
}

/// Gives an account other roles than it had.
///
/// # Errors
/// The database's.
pub async fn grant(tx: &mut Tx, actor: &Actor, id: AccountId, grants: &[Grant]) -> db::Result<()> {
    let before = store::grants(tx.reader(), id).await?;
    store::put_grants(tx, id, grants).await?;
    changes::record(tx, actor, Change::of("roles-changed", KIND, id.0, &before, &grants)).await
}

/// What a person is called and which language they are spoken to in.
///
/// # Errors
/// [`Refused::Missing`]; the database's.
pub async fn describe(
    tx: &mut Tx,
    actor: &Actor,
    id: AccountId,
    name: &str,
    language: &Language,
) -> Result<Account, Refused> {
    let before = existing(tx, id).await?;
    let after = Account { name: name.to_owned(), language: language.clone(), ..before.clone() };
    store::describe(tx, &after).await?;
    changes::record(tx, actor, Change::of("described", KIND, id.0, &before.logged(), &after.logged())).await?;
    Ok(after)
}

/// Gives an account another address. Whoever asks for it has shown that it is theirs.
///
/// # Errors
/// [`Refused::AddressIsTaken`], [`Refused::Missing`]; the database's.
pub async fn move_to(tx: &mut Tx, actor: &Actor, id: AccountId, email: &Email) -> Result<Account, Refused> {
    let before = existing(tx, id).await?;
    let holder = store::by_email(tx.reader(), &email.normalised()).await?;
    if holder.is_some_and(|holder| holder.id != id) {
        return Err(Refused::AddressIsTaken);
    }
    let after = Account { email: email.clone(), ..before.clone() };
    store::move_to(tx, &after).await.map_err(taken)?;
    changes::record(tx, actor, Change::of("address-changed", KIND, id.0, &before.logged(), &after.logged())).await?;
    Ok(after)
}

/// Gives an account another password.
///
/// # Errors
/// The database's.
pub async fn set_password(tx: &mut Tx, actor: &Actor, id: AccountId, hash: &str) -> db::Result<()> {
    store::put_password(tx, id, hash).await?;
    changes::record(tx, actor, noted("password-changed", id)).await
}

/// Lets nobody sign in with an account any more, or again.
///
/// # Errors
/// The database's.
pub async fn set_disabled(tx: &mut Tx, actor: &Actor, id: AccountId, is_disabled: bool) -> db::Result<()> {
    store::put_disabled(tx, id, is_disabled).await?;
    changes::record(tx, actor, noted(if is_disabled { "disabled" } else { "enabled" }, id)).await
}

/// Something that happened to an account and of which nothing more is told.
pub fn noted(action: &'static str, id: AccountId) -> Change {
    Change { action, record_kind: KIND, record_id: id.0, before: None, after: None }
}

async fn existing(tx: &mut Tx, id: AccountId) -> Result<Account, Refused> {
    store::by_id(tx.reader(), id).await?.ok_or(Refused::Missing)
}
