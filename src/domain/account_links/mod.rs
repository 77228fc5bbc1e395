//! Links that a person gets by mail to act on their account without a password: to choose a new one, or to confirm a new
//! address. Each works once; asking anew ends those before.

mod store;

use chrono::TimeDelta;

use crate::base::email::Email;
use crate::base::ids::AccountId;
use crate::base::random;
use crate::db::{self, Reader, Tx};
use crate::services::crypto::digest;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    ResetPassword,
    ConfirmAddress,
    /// To choose the first password of an account that somebody else has made.
    Invitation,
}

/// The links by which a password is chosen without one.
const CHOOSING: [Purpose; 2] = [Purpose::ResetPassword, Purpose::Invitation];

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Purpose::ResetPassword => "reset-password",
            Purpose::ConfirmAddress => "confirm-address",
            Purpose::Invitation => "invitation",
        }
    }

    /// How long such a link is valid, in hours.
    pub fn hours(self) -> i64 {
        match self {
            Purpose::ResetPassword => 1,
            Purpose::ConfirmAddress => 24,
            Purpose::Invitation => 7 * 24,
        }
    }
}

/// What a link leads to.
#[derive(Clone, Debug)]
pub struct Link {
    pub account: AccountId,
    /// The address that it confirms.
    pub email: Option<Email>,
}

/// Makes a link and returns its token. Those before it for the same purpose work no more.
///
/// # Errors
/// The database's.
pub async fn begin(tx: &mut Tx, account: AccountId, purpose: Purpose, email: Option<&Email>) -> db::Result<String> {
    let token = random::token();
    let expires_at = tx.now() + TimeDelta::hours(purpose.hours());
    end_all(tx, account, purpose).await?;
    store::insert(tx, &digest(&token), account, purpose.as_str(), email, expires_at).await?;
    Ok(token)
}

/// What a token leads to, unless it ran out or was used.
///
/// # Errors
/// The database's.
pub async fn by_token(reader: &mut Reader, purpose: Purpose, token: &str) -> db::Result<Option<Link>> {
    store::by_digest(reader, purpose.as_str(), &digest(token)).await
}

/// Uses a link up. `None` where somebody was faster, or it ran out.
///
/// # Errors
/// The database's.
pub async fn take(tx: &mut Tx, purpose: Purpose, token: &str) -> db::Result<Option<Link>> {
    let link = by_token(tx.reader(), purpose, token).await?;
    let taken = store::delete(tx, &digest(token)).await?;
    Ok(link.filter(|_| taken))
}

/// What a token leads to that lets choose a password.
///
/// # Errors
/// The database's.
pub async fn choosing(reader: &mut Reader, token: &str) -> db::Result<Option<Link>> {
    for purpose in CHOOSING {
        if let Some(link) = by_token(reader, purpose, token).await? {
            return Ok(Some(link));
        }
    }
    Ok(None)
}

/// Uses a link up that lets choose a password. `None` where somebody was faster, or it ran out.
///
/// # Errors
/// The database's.
pub async fn take_choosing(tx: &mut Tx, token: &str) -> db::Result<Option<Link>> {
    let link = choosing(tx.reader(), token).await?;
    let taken = store::delete(tx, &digest(token)).await?;
    Ok(link.filter(|_| taken))
}

/// Ends the links of an account for a purpose.
///
/// # Errors
/// The database's.
pub async fn end_all(tx: &mut Tx, account: AccountId, purpose: Purpose) -> db::Result<()> {
    store::delete_all(tx, account, purpose.as_str()).await
}

/// Ends every link of an account: with its password, whoever got one before has no more use for it.
///
/// # Errors
/// The database's.
pub async fn end_every(tx: &mut Tx, account: AccountId) -> db::Result<()> {
    for purpose in [Purpose::ResetPassword, Purpose::ConfirmAddress, Purpose::Invitation] {
        end_all(tx, account, purpose).await?;
    }
    Ok(())
}

/// Forgets links that ran out.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    store::sweep(tx).await
}
