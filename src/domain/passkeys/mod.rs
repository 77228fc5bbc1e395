//! Passkeys: keys that a person's devices hold, each for this site alone (WebAuthn Level 3). Using one shows that somebody
//! has the device and unlocks it, so it is more than a password and needs none.

mod ceremonies;
mod making;
mod relying_party;
mod store;
mod using;

use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use uuid::Uuid;
use webauthn_rs::prelude::{Passkey as Credential, PublicKeyCredential, RegisterPublicKeyCredential};

use crate::base::actor::Actor;
use crate::base::ids::AccountId;
use crate::db::{self, MayRetry, Reader, Tx};
use crate::domain::accounts;
use crate::services::changes;
use crate::services::crypto::{Cell, Secret, digest};
pub use making::{add, ask_for_new};
pub use relying_party::RelyingParty;
pub use using::{ask_for_any, ask_for_own, is_own_used, owner_of_used};

/// How many an account may have.
pub const MOST: usize = 20;

/// A passkey as its owner sees it.
#[derive(Clone, Debug)]
pub struct Passkey {
    pub id: String,
    /// What the owner calls it.
    pub name: String,
    pub created_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
}

/// What a browser is asked, and the id under which its answer is awaited.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    pub ceremony: String,
    /// `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON`.
    #[serde(rename = "publicKey")]
    pub public_key: Json,
}

/// What a browser answers.
#[derive(Clone, Debug, Deserialize)]
pub struct Answered<C> {
    pub ceremony: String,
    pub credential: C,
}

/// A new passkey.
pub type New = Answered<RegisterPublicKeyCredential>;
/// The use of one.
pub type Used = Answered<PublicKeyCredential>;

/// Why a passkey is not taken.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It is not what was asked for, or nobody asked, or too long ago.
    #[error("it does not fit what was asked")]
    Wrong,
    #[error("an account may have {MOST} passkeys")]
    TooMany,
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl MayRetry for Refused {
    fn may_retry(&self) -> bool {
        matches!(self, Refused::Database(error) if error.may_retry())
    }
}

/// A passkey as the database has it.
struct Kept {
    id: String,
    account: AccountId,
    user_handle: Uuid,
    sealed_credential: Vec<u8>,
}

/// The passkeys of an account, the oldest first.
///
/// # Errors
/// The database's.
pub async fn of_account(reader: &mut Reader, account: AccountId) -> db::Result<Vec<Passkey>> {
    store::of_account(reader, account).await
}

/// Whether an account has one.
///
/// # Errors
/// The database's.
pub async fn has_any(reader: &mut Reader, account: AccountId) -> db::Result<bool> {
    store::has_any(reader, account).await
}

/// Removes a passkey of an account, and tells what it was called; `None` where there is none.
///
/// # Errors
/// The database's.
pub async fn remove(tx: &mut Tx, actor: &Actor, account: AccountId, id: &str) -> db::Result<Option<String>> {
    let all = store::of_account(tx.reader(), account).await?;
    let Some(passkey) = all.into_iter().find(|passkey| passkey.id == id) else { return Ok(None) };
    if !store::delete(tx, account, id).await? {
        return Ok(None);
    }
    changes::record(tx, actor, accounts::noted("passkey-removed", account)).await?;
    Ok(Some(passkey.name))
}

/// Forgets ceremonies that nobody has ended.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    ceremonies::sweep(tx).await
}

fn sealed(secret: &Secret, id: &str, credential: &Credential) -> Vec<u8> {
    secret.seal(cell(id), json!(credential).to_string())
}

/// The credential as it was sealed. One that cannot be opened is as good as none.
fn opened(secret: &Secret, kept: &Kept) -> Option<Credential> {
    let plain = secret.open(cell(&kept.id), &kept.sealed_credential);
    if let Err(error) = &plain {
        tracing::error!(%error, account = kept.account.0, "a passkey cannot be opened");
    }
    serde_json::from_slice(&plain.ok()?).ok()
}

fn cell(row: &str) -> Cell<'_> {
    Cell { table: "passkeys", column: "sealed_credential", row }
}

fn digest_of(credential: &[u8]) -> String {
    digest(&BASE64URL_NOPAD.encode(credential))
}

fn refused(error: webauthn_rs::prelude::WebauthnError) -> Refused {
    tracing::error!(%error, "a passkey cannot be asked for");
    Refused::Wrong
}
