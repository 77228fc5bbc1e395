//! Using a passkey: to sign in, where nobody is known yet, or to show again who one is.

use serde_json::json;
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey as Credential, PasskeyAuthentication,
};

use super::ceremonies::{self, Purpose};
use super::{Asked, Refused, RelyingParty, Used, digest_of, opened, refused, sealed, store};
use crate::base::ids::AccountId;
use crate::db::{self, Tx};
use crate::services::crypto::Secret;

/// Asks a browser for any passkey of this site.
///
/// # Errors
/// [`Refused::Wrong`], which would be a fault of the program; the database's.
pub async fn ask_for_any(tx: &mut Tx, secret: &Secret, party: &RelyingParty) -> Result<Asked, Refused> {
    let (challenge, state) = party.webauthn.start_discoverable_authentication().map_err(refused)?;
    let public_key = json!(challenge)["publicKey"].take();
    Ok(ceremonies::begin(tx, secret, Purpose::SignIn, None, public_key, &state).await?)
}

/// Whose passkey was used to sign in: nobody's where it does not fit, or the account is disabled. The ceremony is used up.
///
/// # Errors
/// The database's.
pub async fn owner_of_used(
    tx: &mut Tx,
    secret: &Secret,
    party: &RelyingParty,
    used: &Used,
) -> db::Result<Option<AccountId>> {
    let state =
        ceremonies::take::<DiscoverableAuthentication>(tx, secret, Purpose::SignIn, None, &used.ceremony).await?;
    let Some(state) = state else { return Ok(None) };
    let Ok((user_handle, id)) = party.webauthn.identify_discoverable_authentication(&used.credential) else {
        return Ok(None);
    };
    let kept = store::by_digest(tx.reader(), &digest_of(id)).await?.filter(|kept| kept.user_handle == user_handle);
    let Some(kept) = kept else { return Ok(None) };
    let Some(credential) = opened(secret, &kept) else { return Ok(None) };
    match party.webauthn.finish_discoverable_authentication_v2(&used.credential, state, &credential) {
        Ok(result) => {
            note_use(tx, secret, &kept.id, credential, &result).await?;
            Ok(Some(kept.account))
        }
        Err(error) => {
            tracing::info!(%error, "a passkey was refused");
            Ok(None)
        }
    }
}

/// Asks a browser for a passkey of this account. `None` where it has none.
///
/// # Errors
/// [`Refused::Wrong`], which would be a fault of the program; the database's.
pub async fn ask_for_own(
    tx: &mut Tx,
    secret: &Secret,
    party: &RelyingParty,
    account: AccountId,
) -> Result<Option<Asked>, Refused> {
    let kept = store::kept_of(tx.reader(), account).await?;
    let credentials: Vec<Credential> = kept.iter().filter_map(|kept| opened(secret, kept)).collect();
    if credentials.is_empty() {
        return Ok(None);
    }
    let (challenge, state) = party.webauthn.start_passkey_authentication(&credentials).map_err(refused)?;
    let public_key = json!(challenge)["publicKey"].take();
    Ok(Some(ceremonies::begin(tx, secret, Purpose::Proof, Some(account), public_key, &state).await?))
}

/// Whether a passkey of this account was used, as it was asked for. The ceremony is used up.
///
/// # Errors
/// The database's.
pub async fn is_own_used(
    tx: &mut Tx,
    secret: &Secret,
    party: &RelyingParty,
    account: AccountId,
    used: &Used,
) -> db::Result<bool> {
    let state =
        ceremonies::take::<PasskeyAuthentication>(tx, secret, Purpose::Proof, Some(account), &used.ceremony).await?;
    let Some(state) = state else { return Ok(false) };
    let Ok(result) = party.webauthn.finish_passkey_authentication(&used.credential, &state) else { return Ok(false) };
    let kept = store::by_digest(tx.reader(), &digest_of(result.cred_id())).await?;
    let Some(kept) = kept.filter(|kept| kept.account == account) else { return Ok(false) };
    let Some(credential) = opened(secret, &kept) else { return Ok(false) };
    note_use(tx, secret, &kept.id, credential, &result).await?;
    Ok(true)
}

/// Writes down when a passkey was used, and how often its device says that it was. No domain write, so not in the change
/// log.
async fn note_use(
    tx: &mut Tx,
    secret: &Secret,
    id: &str,
    mut credential: Credential,
    result: &AuthenticationResult,
) -> db::Result<()> {
    credential.update_credential(result);
    store::note_use(tx, id, sealed(secret, id, &credential)).await
}
