//! What a browser was asked, kept until it answers: once, and not for long.

use chrono::TimeDelta;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::Asked;
use crate::base::ids::AccountId;
use crate::base::random;
use crate::db::{self, Tx, sql};
use crate::services::crypto::{Cell, Secret};

/// How long an answer is awaited, in minutes: as long as browsers are told to wait for the person.
const AWAITED: i64 = 5;

/// What a browser is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    New,
    SignIn,
    Proof,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Purpose::New => "new",
            Purpose::SignIn => "sign-in",
            Purpose::Proof => "proof",
        }
    }
}

pub async fn begin(
    tx: &mut Tx,
    secret: &Secret,
    purpose: Purpose,
    account: Option<AccountId>,
    public_key: Json,
    state: &impl Serialize,
) -> db::Result<Asked> {
    let (id, expires_at) = (random::token(), tx.now() + TimeDelta::minutes(AWAITED));
    let state = serde_json::to_vec(state).unwrap_or_default();
    sql("INSERT INTO passkey_ceremonies (id, account_id, purpose, sealed_state, expires_at) VALUES (?, ?, ?, ?, ?)")
        .bind(&id)
        .bind(account)
        .bind(purpose.as_str())
        .bind(secret.seal(cell(&id), state))
        .bind(expires_at)
        .run(tx)
        .await?;
    Ok(Asked { ceremony: id, public_key })
}

/// Uses a ceremony up. `None` where there is none for this purpose and account, or it ran out.
pub async fn take<S: DeserializeOwned>(
    tx: &mut Tx,
    secret: &Secret,
    purpose: Purpose,
    account: Option<AccountId>,
    id: &str,
) -> db::Result<Option<S>> {
    if !random::is_token(id) {
        return Ok(None);
    }
    let now = tx.now();
    let row = sql("SELECT account_id, sealed_state FROM passkey_ceremonies \
         WHERE id = ? AND purpose = ? AND expires_at > ?")
    .bind(id)
    .bind(purpose.as_str())
    .bind(now)
    .optional::<(Option<i64>, Vec<u8>)>(tx.reader())
    .await?;
    let row = row.filter(|(owner, _)| owner.map(AccountId) == account);
    let Some((_, sealed)) = row else { return Ok(None) };
    let taken = sql("DELETE FROM passkey_ceremonies WHERE id = ?").bind(id).run(tx).await? == 1;
    let state = secret.open(cell(id), &sealed).ok().and_then(|state| serde_json::from_slice(&state).ok());
    Ok(state.filter(|_| taken))
}

pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    let now = tx.now();
    sql("DELETE FROM passkey_ceremonies WHERE expires_at < ?").bind(now).run(tx).await
}

fn cell(row: &str) -> Cell<'_> {
    Cell { table: "passkey_ceremonies", column: "sealed_state", row }
}
