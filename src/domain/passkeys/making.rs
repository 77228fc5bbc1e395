//! Making a passkey: the browser is asked, and what it has made is kept.

use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;
use webauthn_rs::prelude::{CredentialID, PasskeyRegistration};

use super::ceremonies::{self, Purpose};
use super::{Asked, Kept, MOST, New, Refused, RelyingParty, digest_of, opened, refused, sealed, store};
use crate::base::actor::Actor;
use crate::base::ids::AccountId;
use crate::base::random;
use crate::db::{self, Tx};
use crate::domain::accounts::{self, Account};
use crate::services::changes;
use crate::services::crypto::Secret;

/// What is remembered while a browser makes a passkey.
#[derive(Serialize, Deserialize)]
struct Registering {
    user_handle: Uuid,
    state: PasskeyRegistration,
}

/// Asks a browser for a new passkey of an account: one that can be found without a name being typed, and on no device that
/// has one already.
///
/// # Errors
/// [`Refused::TooMany`]; the database's.
pub async fn ask_for_new(
    tx: &mut Tx,
    secret: &Secret,
    party: &RelyingParty,
    account: &Account,
    academy: &str,
) -> Result<Asked, Refused> {
    let kept = store::kept_of(tx.reader(), account.id).await?;
    if kept.len() >= MOST {
        return Err(Refused::TooMany);
    }
    let user_handle = kept.first().map_or_else(|| Uuid::from_bytes(random::bytes()), |kept| kept.user_handle);
    let known: Vec<CredentialID> =
        kept.iter().filter_map(|kept| opened(secret, kept)).map(|credential| credential.cred_id().clone()).collect();
    let begun =
        party.webauthn.start_passkey_registration(user_handle, account.email.as_str(), &account.name, Some(known));
    let (challenge, state) = begun.map_err(refused)?;
    let mut public_key = json!(challenge)["publicKey"].take();
    public_key["rp"]["name"] = academy.into();
    public_key["authenticatorSelection"]["residentKey"] = "required".into();
    public_key["authenticatorSelection"]["requireResidentKey"] = true.into();
    let state = Registering { user_handle, state };
    Ok(ceremonies::begin(tx, secret, Purpose::New, Some(account.id), public_key, &state).await?)
}

/// Adds the passkey that a browser has made. The ceremony is used up, whether it went well or not: then the answer is
/// false.
///
/// # Errors
/// [`Refused::Wrong`] where the same passkey is there already; [`Refused::TooMany`]; the database's.
pub async fn add(
    tx: &mut Tx,
    secret: &Secret,
    party: &RelyingParty,
    actor: &Actor,
    account: AccountId,
    new: &New,
    name: &str,
) -> Result<bool, Refused> {
    let begun = ceremonies::take::<Registering>(tx, secret, Purpose::New, Some(account), &new.ceremony).await?;
    let Some(Registering { user_handle, state }) = begun else { return Ok(false) };
    let Ok(credential) = party.webauthn.finish_passkey_registration(&new.credential, &state) else { return Ok(false) };
    if store::kept_of(tx.reader(), account).await?.len() >= MOST {
        return Err(Refused::TooMany);
    }
    let id = random::token();
    let sealed_credential = sealed(secret, &id, &credential);
    let kept = Kept { id, account, user_handle, sealed_credential };
    store::insert(tx, &kept, name, &digest_of(credential.cred_id())).await.map_err(taken)?;
    changes::record(tx, actor, accounts::noted("passkey-added", account)).await?;
    Ok(true)
}

/// The same passkey twice: the index lets one in.
fn taken(error: db::Error) -> Refused {
    if error.is_taken() { Refused::Wrong } else { error.into() }
}
