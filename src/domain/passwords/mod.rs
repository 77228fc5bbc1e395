//! What a new password brings with it: whoever knew the old one is out, and so is whoever holds a link that was sent
//! before.

mod resets;

use crate::base::actor::Actor;
use crate::base::ids::AccountId;
use crate::db::{self, Tx};
use crate::domain::{account_links, accounts, sign_ins};
pub use resets::{JOB, ask, work};

/// Gives an account the password of this hash. Every link that was sent dies, and every sign-in ends but the one that is
/// kept.
///
/// # Errors
/// The database's.
pub async fn change(tx: &mut Tx, actor: &Actor, account: AccountId, hash: &str, kept: Option<&str>) -> db::Result<()> {
    accounts::set_password(tx, actor, account, hash).await?;
    account_links::end_every(tx, account).await?;
    sign_ins::end_all(tx, actor, account, kept).await?;
    Ok(())
}
