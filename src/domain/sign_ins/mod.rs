//! Where people are signed in. The browser's cookie names a sign-in; its row says whether that still holds, for every node
//! and from the next request on.

mod store;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::base::actor::Actor;
use crate::base::ids::AccountId;
use crate::base::random;
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::{self, Account, Grant, Permission, Role};
use crate::services::changes::{self, Change};

/// How long a sign-in holds after it was last used: that of a browser's session, in hours.
const OF_A_SESSION: i64 = 12;
/// And that of one who asked to be remembered, in days.
const REMEMBERED: i64 = 90;
/// How often the last use is written down, in minutes.
const USE_NOTED: i64 = 5;
/// For how long a proof of who it is holds, in minutes.
const PROOF: i64 = 15;
/// The most of a browser's name that is kept, in characters.
const AGENT: usize = 300;

/// With what a person has signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,
}

impl Method {
    pub const ALL: [Method; 4] =
        [Method::Password, Method::PasswordAndCode, Method::PasswordAndRecoveryCode, Method::Passkey];

    /// The word that the database keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Password => "password",
            Method::PasswordAndCode => "password-and-code",
            Method::PasswordAndRecoveryCode => "password-and-recovery",
            Method::Passkey => "passkey",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Method::Password => "method-password",
            Method::PasswordAndCode => "method-code",
            Method::PasswordAndRecoveryCode => "method-recovery",
            Method::Passkey => "method-passkey",
        }
    }
}

/// From where somebody signs in.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The network address.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
}

/// One sign-in.
#[derive(Clone, Debug)]
pub struct SignIn {
    pub id: String,
    pub account: AccountId,
    pub method: Method,
    pub origin: Origin,
    pub created_at: DateTime<Utc>,
    pub last_used_at: DateTime<Utc>,
    pub is_remembered: bool,
    proved_at: DateTime<Utc>,
}

/// A person who is signed in, as the database knows them now.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub sign_in: SignIn,
    pub account: Account,
    pub grants: Vec<Grant>,
}

impl SignedIn {
    pub fn may(&self, permission: Permission) -> bool {
        accounts::may(&self.grants, permission)
    }

    /// Whether the person is this, in some edition at least.
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// Whether the person has shown who they are a short while ago.
    pub fn is_proved(&self, now: DateTime<Utc>) -> bool {
        now - self.sign_in.proved_at <= TimeDelta::minutes(PROOF)
    }

    /// Whether its use is to be written down again.
    pub fn is_use_due(&self, now: DateTime<Utc>) -> bool {
        now - self.sign_in.last_used_at >= TimeDelta::minutes(USE_NOTED)
    }
}

/// Signs a person in, under a new id each time.
///
/// # Errors
/// The database's.
pub async fn begin(
    tx: &mut Tx,
    actor: &Actor,
    account: AccountId,
    method: Method,
    origin: &Origin,
    is_remembered: bool,
) -> db::Result<SignIn> {
    let now = tx.now();
    let origin = Origin { agent: origin.agent.chars().take(AGENT).collect(), ..origin.clone() };
    let sign_in = SignIn {
        id: random::token(),
        account,
        method,
        origin,
        created_at: now,
        last_used_at: now,
        is_remembered,
        proved_at: now,
    };
    store::insert(tx, &sign_in, now + lifetime(is_remembered)).await?;
    let after = Some(json!({ "method": method.as_str(), "address": sign_in.origin.address }));
    changes::record(tx, actor, Change { after, ..accounts::noted("signed-in", account) }).await?;
    Ok(sign_in)
}

fn lifetime(is_remembered: bool) -> TimeDelta {
    if is_remembered { TimeDelta::days(REMEMBERED) } else { TimeDelta::hours(OF_A_SESSION) }
}

/// Who is signed in under this id: nobody, where the sign-in has ended or run out, or the account is disabled.
///
/// # Errors
/// The database's.
pub async fn signed_in(reader: &mut Reader, id: &str) -> db::Result<Option<SignedIn>> {
    store::signed_in(reader, id).await
}

/// Writes down that a sign-in was used, which prolongs it. No domain write, so not in the change log.
///
/// # Errors
/// The database's.
pub async fn note_use(tx: &mut Tx, sign_in: &SignIn) -> db::Result<()> {
    let until = tx.now() + lifetime(sign_in.is_remembered);
    store::note_use(tx, &sign_in.id, until).await
}

/// The person has just shown again who they are. Their rights rise, so the sign-in goes on under a new id, and a copy of
/// the old cookie is worth nothing. `None` where it has ended, or was proved by another request a moment ago.
///
/// # Errors
/// The database's.
pub async fn prove(tx: &mut Tx, sign_in: &SignIn) -> db::Result<Option<SignIn>> {
    let proved = SignIn { id: random::token(), proved_at: tx.now(), ..sign_in.clone() };
    Ok(store::prove(tx, &sign_in.id, &proved.id).await?.then_some(proved))
}

/// The sign-ins of an account that hold, the latest used first.
///
/// # Errors
/// The database's.
pub async fn of_account(reader: &mut Reader, account: AccountId) -> db::Result<Vec<SignIn>> {
    store::of_account(reader, account).await
}

/// Ends one sign-in of an account. Whether there was one.
///
/// # Errors
/// The database's.
pub async fn end(tx: &mut Tx, actor: &Actor, account: AccountId, id: &str) -> db::Result<bool> {
    let ended = random::is_token(id) && store::end(tx, account, id).await?;
    if ended {
        changes::record(tx, actor, accounts::noted("signed-out", account)).await?;
    }
    Ok(ended)
}

/// Ends every sign-in of an account but the one that is kept, and tells how many.
///
/// # Errors
/// The database's.
pub async fn end_all(tx: &mut Tx, actor: &Actor, account: AccountId, kept: Option<&str>) -> db::Result<u64> {
    let ended = store::end_all(tx, account, kept.unwrap_or_default()).await?;
    if ended > 0 {
        let after = Some(json!({ "ended": ended }));
        changes::record(tx, actor, Change { after, ..accounts::noted("signed-out-everywhere", account) }).await?;
    }
    Ok(ended)
}

/// Whether somebody has signed in to the account from this address within its days of being remembered: an owner's own
/// address, where a stranger's wrong attempts elsewhere do not slow them.
///
/// # Errors
/// The database's.
pub async fn is_known_address(reader: &mut Reader, account: AccountId, address: &str) -> db::Result<bool> {
    let since = reader.now() - TimeDelta::days(REMEMBERED);
    store::has_come_from(reader, account, address, since).await
}

/// Forgets sign-ins that ran out long ago.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    let before = tx.now() - TimeDelta::days(REMEMBERED);
    store::sweep(tx, before).await
}
