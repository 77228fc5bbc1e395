//! Sign-ups: an address becomes an account when whoever asked for it opens the link that was sent there and gives the
//! password they chose. So nobody gets an account at another's address, nor has a password set by a stranger.

mod store;

use chrono::TimeDelta;

use crate::base::actor::Actor;
use crate::base::email::Email;
use crate::base::ids::{AccountId, EditionId};
use crate::base::languages::Language;
use crate::base::random;
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::{self, Grant, NewAccount, Refused, Role};
use crate::services::crypto::digest;

/// How long the link is valid, in hours.
pub const VALID: i64 = 24;

/// A sign-up that waits for its address to be confirmed.
#[derive(Clone, Debug)]
pub struct SignUp {
    pub name: String,
    pub email: Email,
    pub language: Language,
    pub edition: Option<EditionId>,
    pub password_hash: String,
}

/// Keeps a sign-up, and returns the token of its link. Not in the change log: no account has changed.
///
/// # Errors
/// The database's.
pub async fn begin(tx: &mut Tx, sign_up: &SignUp) -> db::Result<String> {
    let token = random::token();
    let expires_at = tx.now() + TimeDelta::hours(VALID);
    store::insert(tx, &digest(&token), sign_up, expires_at).await?;
    Ok(token)
}

/// The sign-up behind a link, unless it ran out or was used.
///
/// # Errors
/// The database's.
pub async fn by_token(reader: &mut Reader, token: &str) -> db::Result<Option<SignUp>> {
    store::by_digest(reader, &digest(token)).await
}

/// Makes the account, once.
///
/// # Errors
/// [`Refused::Missing`] where the link was used in the meantime, [`Refused::AddressIsTaken`]; the database's.
pub async fn confirm(tx: &mut Tx, actor: &Actor, token: &str) -> Result<AccountId, Refused> {
    let sign_up = store::by_digest(tx.reader(), &digest(token)).await?.ok_or(Refused::Missing)?;
    if !store::delete(tx, &digest(token)).await? {
        return Err(Refused::Missing);
    }
    let new = NewAccount {
        name: sign_up.name,
        email: sign_up.email,
        language: sign_up.language,
        edition: sign_up.edition,
        password_hash: sign_up.password_hash,
        grants: vec![Grant { role: Role::Learner, edition: None }],
    };
    accounts::create(tx, actor, &new).await
}

/// Forgets sign-ups that nobody confirmed in time.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    store::sweep(tx).await
}
