//! A sign-in that waits for its second step: the password was right, nobody is signed in yet. It is kept in the session's
//! cookie, and belongs to the password that was typed: a new one ends it.

use actix_session::SessionExt;
use actix_web::HttpRequest;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::Error;
use super::state::State;
use crate::base::ids::AccountId;
use crate::domain::accounts::{self, Account};
use crate::services::crypto::digest;

const PENDING: &str = "pending";
/// How long it waits, in minutes.
const WAITS: i64 = 10;

/// What the cookie keeps.
#[derive(Serialize, Deserialize)]
struct Kept {
    account: AccountId,
    is_remembered: bool,
    since: DateTime<Utc>,
    /// The beginning of a digest of the password's hash.
    password: String,
}

/// A sign-in that waits.
#[derive(Clone, Debug)]
pub struct Pending {
    pub account: Account,
    /// Whether the person asked to be remembered.
    pub is_remembered: bool,
}

/// Lets a sign-in wait, in the place of one that waited before.
///
/// # Errors
/// A session that cannot be written.
pub fn keep(
    request: &HttpRequest,
    state: &State,
    account: AccountId,
    hash: &str,
    is_remembered: bool,
) -> Result<(), Error> {
    let kept = Kept { account, is_remembered, since: state.now(), password: mark(hash) };
    let kept = request.get_session().insert(PENDING, kept);
    kept.map_err(|error| Error::Internal(format!("session: {error}")))
}

/// The sign-in that waits in this browser; nothing where there is none, its time is over, the account was disabled or its
/// password changed.
///
/// # Errors
/// The database's.
pub async fn find(request: &HttpRequest, state: &State) -> Result<Option<Pending>, Error> {
    let kept: Option<Kept> = request.get_session().get(PENDING).ok().flatten();
    let is_in_time = |kept: &Kept| (TimeDelta::zero()..TimeDelta::minutes(WAITS)).contains(&(state.now() - kept.since));
    let Some(kept) = kept.filter(is_in_time) else { return Ok(None) };
    let mut reader = state.db.read().await?;
    let hash = accounts::password_hash(&mut reader, kept.account).await?;
    let account = accounts::by_id(&mut reader, kept.account).await?.filter(|account| !account.is_disabled);
    let is_same = hash.is_some_and(|hash| mark(&hash) == kept.password);
    Ok(account.filter(|_| is_same).map(|account| Pending { account, is_remembered: kept.is_remembered }))
}

/// Takes it out of the browser.
pub fn forget(request: &HttpRequest) {
    request.get_session().remove(PENDING);
}

fn mark(hash: &str) -> String {
    digest(hash)[..16].to_owned()
}
