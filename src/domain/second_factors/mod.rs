//! Two-step sign-in: beside the password a code from an app (TOTP, RFC 6238), and recovery codes for whoever has the app
//! no more. Each code is good for one use, on all nodes together.

mod recovery;
mod seed;
mod store;

use chrono::TimeDelta;
use serde_json::json;

use crate::base::actor::Actor;
use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx};
use crate::domain::accounts;
use crate::services::changes::{self, Change};
use crate::services::crypto::{Cell, Secret};
pub use recovery::{COUNT as RECOVERY_CODES, RecoveryCode};
pub use seed::Seed;

/// For how long a set-up waits for its first right code, in hours.
const SET_UP: i64 = 24;

/// How an account stands with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    Off,
    /// The app is to show that it has the seed.
    BeingSetUp(Seed),
    On {
        codes_left: i64,
    },
}

/// Where an account's seed stands in the database.
struct Kept {
    sealed_seed: Vec<u8>,
    is_confirmed: bool,
}

/// How an account stands.
///
/// # Errors
/// The database's.
pub async fn standing(reader: &mut Reader, secret: &Secret, account: AccountId) -> db::Result<Standing> {
    let since = reader.now() - TimeDelta::hours(SET_UP);
    Ok(match store::find(reader, account, since).await? {
        Some(kept) if kept.is_confirmed => Standing::On { codes_left: store::codes_left(reader, account).await? },
        Some(kept) => opened(secret, account, &kept).map_or(Standing::Off, Standing::BeingSetUp),
        None => Standing::Off,
    })
}

/// Whether an account asks for a code after the password.
///
/// # Errors
/// The database's.
pub async fn is_on(reader: &mut Reader, account: AccountId) -> db::Result<bool> {
    store::is_on(reader, account).await
}

/// Begins to set it up with a new seed, in the place of one that waits for its first code. Where it is on already, nothing
/// happens. No domain write until it is confirmed, so not in the change log.
///
/// # Errors
/// The database's; [`db::Error::is_taken`], where another request has begun at the same time.
pub async fn set_up(tx: &mut Tx, secret: &Secret, account: AccountId) -> db::Result<()> {
    if store::is_on(tx.reader(), account).await? {
        return Ok(());
    }
    let sealed = secret.seal(cell(&account.0.to_string()), Seed::made().bytes());
    store::put_seed(tx, account, sealed).await
}

/// Turns it on for who has typed a right code, and makes the recovery codes. `None` where the code is wrong, or nothing
/// waits for one.
///
/// # Errors
/// The database's.
pub async fn confirm(
    tx: &mut Tx,
    secret: &Secret,
    actor: &Actor,
    account: AccountId,
    code: &str,
) -> db::Result<Option<Vec<RecoveryCode>>> {
    let (now, since) = (tx.now(), tx.now() - TimeDelta::hours(SET_UP));
    let Some(kept) = store::find(tx.reader(), account, since).await? else { return Ok(None) };
    let step = opened(secret, account, &kept).and_then(|seed| seed.step_of(code, now));
    let Some(step) = step.filter(|_| !kept.is_confirmed) else { return Ok(None) };
    if !store::confirm(tx, account, &kept.sealed_seed, step).await? {
        return Ok(None);
    }
    let codes = put_new_codes(tx, account).await?;
    changes::record(tx, actor, accounts::noted("second-factor-on", account)).await?;
    Ok(Some(codes))
}

/// Uses a code of the app up. Whether it was right: not if it, or a later one, was used before.
///
/// # Errors
/// The database's.
pub async fn use_code(tx: &mut Tx, secret: &Secret, account: AccountId, code: &str) -> db::Result<bool> {
    let now = tx.now();
    let kept = store::find(tx.reader(), account, now).await?.filter(|kept| kept.is_confirmed);
    let step = kept.and_then(|kept| opened(secret, account, &kept)?.step_of(code, now));
    match step {
        Some(step) => store::use_step(tx, account, step).await,
        None => Ok(false),
    }
}

/// Uses a recovery code up, and tells how many are left; `None` where it is wrong, or was used before.
///
/// # Errors
/// The database's.
pub async fn use_recovery_code(tx: &mut Tx, actor: &Actor, account: AccountId, typed: &str) -> db::Result<Option<i64>> {
    let Some(code) = RecoveryCode::parse(typed) else { return Ok(None) };
    if !store::use_recovery_code(tx, account, &code.digest(account)).await? {
        return Ok(None);
    }
    let left = store::codes_left(tx.reader(), account).await?;
    let after = Some(json!({ "left": left }));
    changes::record(tx, actor, Change { after, ..accounts::noted("recovery-code-used", account) }).await?;
    Ok(Some(left))
}

/// Makes new recovery codes; those before work no more. `None` where there is no two-step sign-in to recover.
///
/// # Errors
/// The database's.
pub async fn renew_codes(tx: &mut Tx, actor: &Actor, account: AccountId) -> db::Result<Option<Vec<RecoveryCode>>> {
    // Of two renewals at once the second waits, and ends the codes of the first: nobody has seen those.
    store::hold(tx, account).await?;
    if !store::is_on(tx.reader(), account).await? {
        return Ok(None);
    }
    let codes = put_new_codes(tx, account).await?;
    changes::record(tx, actor, accounts::noted("recovery-codes-renewed", account)).await?;
    Ok(Some(codes))
}

/// Turns it off. Whether it was on.
///
/// # Errors
/// The database's.
pub async fn turn_off(tx: &mut Tx, actor: &Actor, account: AccountId) -> db::Result<bool> {
    let was_on = store::delete(tx, account).await?;
    store::put_codes(tx, account, &[]).await?;
    if was_on {
        changes::record(tx, actor, accounts::noted("second-factor-off", account)).await?;
    }
    Ok(was_on)
}

/// Forgets what was begun and never confirmed.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    let before = tx.now() - TimeDelta::hours(SET_UP);
    store::sweep(tx, before).await
}

async fn put_new_codes(tx: &mut Tx, account: AccountId) -> db::Result<Vec<RecoveryCode>> {
    let codes = RecoveryCode::made();
    let digests: Vec<String> = codes.iter().map(|code| code.digest(account)).collect();
    store::put_codes(tx, account, &digests).await?;
    Ok(codes)
}

/// The seed as it was sealed. One that cannot be opened is as good as none: the recovery codes still work.
fn opened(secret: &Secret, account: AccountId, kept: &Kept) -> Option<Seed> {
    match secret.open(cell(&account.0.to_string()), &kept.sealed_seed) {
        Ok(bytes) => Seed::of(&bytes),
        Err(error) => {
            tracing::error!(%error, account = account.0, "a seed cannot be opened");
            None
        }
    }
}

fn cell(row: &str) -> Cell<'_> {
    Cell { table: "second_factors", column: "sealed_seed", row }
}
