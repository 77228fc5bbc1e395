//! Accounts as an admin keeps them for others: invited, given roles, disabled, helped where a second factor is lost. There is
//! always an admin, and nobody takes the key out of their own hand.

mod form;
mod invitations;
mod store;

use serde_json::json;

use crate::base::actor::{Actor, ActorKind};
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::{self, Account, Grant, NewAccount, Role};
use crate::domain::editions;
use crate::domain::records::{Refused, Use};
use crate::domain::{passkeys, second_factors, sign_ins};
use crate::services::changes::{self, Change};
pub use form::PersonEdit;
pub use invitations::{JOB, invite, work};

/// Beyond this many, what somebody has done is not counted.
const COUNTED: i64 = 1_000;

/// An account with what its form begins with.
#[derive(Clone, Debug)]
pub struct Found {
    pub account: Account,
    pub version: i64,
    pub edit: PersonEdit,
}

/// # Errors
/// The database's.
pub async fn find(reader: &mut Reader, id: AccountId) -> db::Result<Option<Found>> {
    let Some(account) = accounts::by_id(reader, id).await? else { return Ok(None) };
    let Some(standing) = accounts::standing(reader, id).await? else { return Ok(None) };
    let grants = accounts::grants(reader, id).await?;
    let edit = PersonEdit { name: account.name.clone(), language: account.language.clone(), grants };
    Ok(Some(Found { account, version: standing.version, edit }))
}

/// Makes an account without a password, and lets its owner be invited to choose one.
///
/// # Errors
/// What is wrong with the form; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<AccountId, Refused> {
    let mut faults = Faults::default();
    let email = form::email(&mut faults, form);
    let edit = faults.gather(PersonEdit::parse(form));
    let (email, edit) = faults.or(email.zip(edit))?;
    check(tx.reader(), &edit).await?;
    if accounts::by_email(tx.reader(), &email).await?.is_some() {
        return Err(Refused::fault("email", "people-address-taken"));
    }
    let PersonEdit { name, language, grants } = edit;
    let new = NewAccount { name, email, language, edition: None, password_hash: String::new(), grants };
    let id = accounts::create(tx, actor, &new).await.map_err(refused)?;
    invite(tx, id).await?;
    Ok(id)
}

/// Changes what somebody is called, how they are spoken to, and what they may do.
///
/// # Errors
/// What is wrong with the form, another's save; the database's.
pub async fn update(tx: &mut Tx, actor: &Actor, id: AccountId, version: i64, form: &Fields) -> Result<(), Refused> {
    let edit = PersonEdit::parse(form)?;
    accounts::hold_admins(tx).await?;
    if !accounts::touch(tx, id, version).await? {
        let is_there = accounts::by_id(tx.reader(), id).await?.is_some();
        return Err(if is_there { Refused::Conflict } else { Refused::Missing });
    }
    check(tx.reader(), &edit).await?;
    let before = find(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    if before.edit.is_admin() && !edit.is_admin() {
        keep_an_admin(tx.reader(), actor, id).await?.map_or(Ok(()), |fault| Err(Refused::fault("roles", fault)))?;
    }
    if (&before.edit.name, &before.edit.language) != (&edit.name, &edit.language) {
        accounts::describe(tx, actor, id, &edit.name, &edit.language).await.map_err(refused)?;
    }
    if !before.edit.has_the_grants_of(&edit) {
        accounts::grant(tx, actor, id, &edit.grants).await?;
    }
    Ok(())
}

/// Lets nobody sign in with an account any more and ends its sign-ins, or lets its owner sign in again. Why it is refused, if
/// it is.
///
/// # Errors
/// The database's.
pub async fn set_disabled(tx: &mut Tx, actor: &Actor, id: AccountId, is_disabled: bool) -> db::Result<Option<Fault>> {
    accounts::hold_admins(tx).await?;
    let found = find(tx.reader(), id).await?;
    let Some(found) = found.filter(|found| found.account.is_disabled != is_disabled) else { return Ok(None) };
    if is_disabled {
        let is_own = is_own(actor, id);
        let fault = if is_own || found.edit.is_admin() { keep_an_admin(tx.reader(), actor, id).await? } else { None };
        if fault.is_some() {
            return Ok(fault);
        }
    }
    close(tx, actor, id, is_disabled).await?;
    Ok(None)
}

/// Disables an account and ends its sign-ins, whoever it belongs to, or lets its owner sign in again.
///
/// # Errors
/// The database's.
pub async fn close(tx: &mut Tx, actor: &Actor, id: AccountId, is_disabled: bool) -> db::Result<()> {
    accounts::set_disabled(tx, actor, id, is_disabled).await?;
    sign_ins::end_all(tx, actor, id, None).await?;
    Ok(())
}

/// What was taken away so that somebody signs in with the password alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    pub two_factor: bool,
    /// What the passkeys were called.
    pub passkeys: Vec<String>,
}

/// Takes away all that an account has besides its password: for owners who have lost it.
///
/// # Errors
/// The database's.
pub async fn remove_factors(tx: &mut Tx, actor: &Actor, id: AccountId) -> db::Result<Removed> {
    let mut removed = Removed { two_factor: second_factors::turn_off(tx, actor, id).await?, ..Removed::default() };
    for passkey in passkeys::of_account(tx.reader(), id).await? {
        removed.passkeys.extend(passkeys::remove(tx, actor, id, &passkey.id).await?);
    }
    Ok(removed)
}

/// What keeps an account from being deleted: what its owner has done, which names them, and where they are signed in.
///
/// # Errors
/// The database's.
pub async fn uses(reader: &mut Reader, id: AccountId) -> db::Result<Vec<Use>> {
    let done = store::done(reader, ActorKind::Account.as_str(), &id.0.to_string(), COUNTED).await?;
    let sign_ins = store::sign_ins(reader, id, COUNTED).await?;
    Ok(Use::among([("use-changes", done), ("use-sign-ins", sign_ins)]))
}

/// Deletes an account of which nothing is known but that it was made.
///
/// # Errors
/// [`Refused::InUse`], another's save; the database's.
pub async fn delete(tx: &mut Tx, actor: &Actor, id: AccountId, version: i64) -> Result<(), Refused> {
    accounts::hold_admins(tx).await?;
    let found = find(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    if !accounts::touch(tx, id, version).await? {
        return Err(Refused::Conflict);
    }
    let is_needed = found.edit.is_admin() && keep_an_admin(tx.reader(), actor, id).await?.is_some();
    if is_needed || is_own(actor, id) || !uses(tx.reader(), id).await?.is_empty() {
        return Err(Refused::InUse);
    }
    store::delete(tx, id).await?;
    let before = json!({ "name": found.account.name, "email": found.account.email.masked() });
    changes::record(tx, actor, Change::deleted("account", id.0, &before)).await?;
    Ok(())
}

/// Why this account must stay an admin's, if it must: it is the actor's own, or the last one.
async fn keep_an_admin(reader: &mut Reader, actor: &Actor, id: AccountId) -> db::Result<Option<Fault>> {
    if is_own(actor, id) {
        return Ok(Some(Fault::new("people-not-oneself")));
    }
    Ok(accounts::is_last_admin(reader, id).await?.then(|| Fault::new("people-last-admin")))
}

fn is_own(actor: &Actor, id: AccountId) -> bool {
    actor.kind == ActorKind::Account && actor.name == id.0.to_string()
}

/// The editions that roles are limited to are there.
async fn check(reader: &mut Reader, edit: &PersonEdit) -> Result<(), Refused> {
    let known = editions::all(reader).await?;
    let is_known = |grant: &&Grant| grant.edition.is_none_or(|id| known.iter().any(|edition| edition.id == id));
    let Some(unknown) = edit.grants.iter().find(|grant| !is_known(grant)) else { return Ok(()) };
    let field = if unknown.role == Role::Editor { form::EDITOR_IN } else { form::COORDINATOR_IN };
    Err(Refused::fault(field, "fault-not-listed"))
}

fn refused(refused: accounts::Refused) -> Refused {
    match refused {
        accounts::Refused::AddressIsTaken => Refused::fault("email", "people-address-taken"),
        accounts::Refused::Missing => Refused::Missing,
        accounts::Refused::Database(error) => Refused::Database(error),
    }
}
