//! Addresses of the site that are gone, and where they lead: in one edition, or in all.

mod form;
pub mod lists;
mod store;
mod uses;

use crate::base::actor::Actor;
use crate::base::edition_code::EditionCode;
use crate::base::ids::RedirectId;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::{self, Edition};
use crate::domain::records::Refused;
use crate::services::changes::{self, Change};
pub use form::{RedirectEdit, below, url};
pub use uses::uses;

/// How the change log calls a redirect.
const KIND: &str = "redirect";
/// How many redirects are followed one after the other.
const MOST_STEPS: usize = 20;

/// A redirect with the version that its form begins with.
#[derive(Clone, Debug)]
pub struct Found {
    pub version: i64,
    pub edit: RedirectEdit,
}

/// An address within an edition: its code, and the path below it.
pub type Address = (String, String);

/// # Errors
/// The database's.
pub async fn find(reader: &mut Reader, id: RedirectId) -> db::Result<Option<Found>> {
    Ok(store::by_id(reader, id).await?.map(|row| {
        let edit = RedirectEdit { edition: row.edition_id, source: row.source, target: row.target };
        Found { version: row.version, edit }
    }))
}

/// Makes a redirect.
///
/// # Errors
/// What is wrong with it; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, edit: &RedirectEdit) -> Result<RedirectId, Refused> {
    let editions = editions::all(tx.reader()).await?;
    check(tx.reader(), &editions, edit, None).await?;
    let id = store::insert(tx, edit, &edit.scope(&editions)).await?;
    changes::record(tx, actor, Change::created(KIND, id.0, edit)).await?;
    Ok(id)
}

/// Changes a redirect.
///
/// # Errors
/// What is wrong with it, another's save; the database's.
pub async fn update(
    tx: &mut Tx,
    actor: &Actor,
    id: RedirectId,
    version: i64,
    edit: &RedirectEdit,
) -> Result<(), Refused> {
    touch(tx, id, version).await?;
    let before = find(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    let editions = editions::all(tx.reader()).await?;
    check(tx.reader(), &editions, edit, Some(id)).await?;
    store::update(tx, id, edit, &edit.scope(&editions)).await?;
    changes::record(tx, actor, Change::of("saved", KIND, id.0, &before.edit, edit)).await?;
    Ok(())
}

/// Deletes a redirect.
///
/// # Errors
/// Another's save; the database's.
pub async fn delete(tx: &mut Tx, actor: &Actor, id: RedirectId, version: i64) -> Result<(), Refused> {
    touch(tx, id, version).await?;
    let before = find(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    store::delete(tx, id).await?;
    changes::record(tx, actor, Change::deleted(KIND, id.0, &before.edit)).await?;
    Ok(())
}

async fn touch(tx: &mut Tx, id: RedirectId, version: i64) -> Result<(), Refused> {
    if store::touch(tx, id, version).await? {
        return Ok(());
    }
    Err(if store::by_id(tx.reader(), id).await?.is_some() { Refused::Conflict } else { Refused::Missing })
}

/// No other leads away from there, and nobody is led in circles.
async fn check(
    reader: &mut Reader,
    editions: &[Edition],
    edit: &RedirectEdit,
    own: Option<RedirectId>,
) -> Result<(), Refused> {
    if edit.edition.is_some_and(|id| editions.iter().all(|edition| edition.id != id)) {
        return Err(Refused::fault("edition", "fault-not-listed"));
    }
    if store::is_taken(reader, &edit.source, &edit.scope(editions), own).await? {
        return Err(Refused::fault("source", "redirect-taken"));
    }
    for edition in editions.iter().filter(|edition| edit.edition.is_none_or(|id| id == edition.id)) {
        let source = (edition.code.to_string(), edit.source.clone());
        if followed(reader, edit.leads_to(&edition.code), own, &source).await?.is_none() {
            return Err(Refused::fault("target", "redirect-loop"));
        }
    }
    Ok(())
}

/// Where an address leads in the end, if it leads elsewhere: redirects that lead to redirects are followed here, so that a
/// visitor makes one step.
///
/// # Errors
/// The database's.
pub async fn leads(reader: &mut Reader, code: &EditionCode, path: &str) -> db::Result<Option<Address>> {
    let source = (code.to_string(), below(path));
    // What no form takes, no row has; not every database is asked for it gladly.
    if source.1.chars().any(char::is_control) {
        return Ok(None);
    }
    let Some(first) = step(reader, &source, None).await? else { return Ok(None) };
    followed(reader, first, None, &source).await
}

/// The end of the way from this address on; `None` where it leads back to `source`, or is too long.
async fn followed(
    reader: &mut Reader,
    from: Address,
    own: Option<RedirectId>,
    source: &Address,
) -> db::Result<Option<Address>> {
    let mut here = from;
    for _ in 0..MOST_STEPS {
        if (&here.0, path_of(&here)) == (&source.0, source.1.clone()) {
            return Ok(None);
        }
        match step(reader, &here, own).await? {
            Some(next) => here = next,
            None => return Ok(Some(here)),
        }
    }
    Ok(None)
}

/// Where one redirect leads; that of the edition comes before that of all.
async fn step(reader: &mut Reader, here: &Address, own: Option<RedirectId>) -> db::Result<Option<Address>> {
    let Ok(code) = EditionCode::parse(&here.0) else { return Ok(None) };
    let found = store::leading(reader, &path_of(here), code.as_str()).await?;
    let found = found.into_iter().find(|row| Some(row.id) != own);
    Ok(found.map(|row| form::leads_to(&row.target, &code)))
}

/// The path of an address as it is looked up, without what stands behind its `?`.
fn path_of((_, path): &Address) -> String {
    without_query(path)
}

fn without_query(path: &str) -> String {
    below(path.split('?').next().unwrap_or_default())
}
