//! Views of lists that a person keeps under names: filters, order and size of a list's page. They change nothing that others see,
//! so they are not in the change log.

mod store;

use serde::Serialize;

use crate::base::form::{Faults, Fields};
use crate::base::ids::AccountId;
use crate::db::{self, MayRetry, Reader, Tx};

/// The longest name, in characters, and the longest query, in bytes.
const LONGEST_NAME: usize = 60;
const LONGEST_QUERY: usize = 2_000;
/// The most views of one list.
const MOST: usize = 50;

/// A view of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct SavedView {
    pub id: i64,
    /// The address of the list.
    pub list: String,
    pub name: String,
    /// What stands behind the `?`.
    pub query: String,
    /// Whether the list opens with it.
    pub is_default: bool,
}

/// Why one is not kept.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("what was typed cannot be meant")]
    Faults(Faults),
    #[error("there is no such view")]
    Missing,
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl MayRetry for Refused {
    /// Also where another page of the same person took the name just now.
    fn may_retry(&self) -> bool {
        matches!(self, Refused::Database(error) if error.may_retry() || error.is_taken())
    }
}

/// An account's views of a list, by name.
///
/// # Errors
/// The database's.
pub async fn of_list(reader: &mut Reader, account: AccountId, list: &str) -> db::Result<Vec<SavedView>> {
    store::of_list(reader, account, list).await
}

/// One view of an account; nobody else's.
///
/// # Errors
/// The database's.
pub async fn find(reader: &mut Reader, account: AccountId, id: i64) -> db::Result<Option<SavedView>> {
    store::find(reader, account, id).await
}

/// Keeps a view: `name`, and `default` where the list is to open with it.
///
/// # Errors
/// What is wrong with the form; the database's.
pub async fn create(tx: &mut Tx, account: AccountId, list: &str, query: &str, form: &Fields) -> Result<i64, Refused> {
    let others = of_list(tx.reader(), account, list).await?;
    let mut faults = Faults::default();
    let name = named(&mut faults, form, &others, None);
    if others.len() >= MOST {
        faults.add_count("name", "view-too-many", 50);
    }
    if query.len() > LONGEST_QUERY || query.contains('\0') {
        faults.add("name", "view-too-long");
    }
    let name = faults.or(name).map_err(Refused::Faults)?;
    let is_default = form.get("default") == "yes";
    if is_default {
        store::without_default(tx, account, list).await?;
    }
    Ok(store::insert(tx, account, list, &name, query, is_default).await?)
}

/// Names a view anew, and says whether its list opens with it.
///
/// # Errors
/// What is wrong with the form; [`Refused::Missing`]; the database's.
pub async fn update(tx: &mut Tx, account: AccountId, id: i64, form: &Fields) -> Result<(), Refused> {
    let view = find(tx.reader(), account, id).await?.ok_or(Refused::Missing)?;
    let others = of_list(tx.reader(), account, &view.list).await?;
    let mut faults = Faults::default();
    let name = named(&mut faults, form, &others, Some(id));
    let name = faults.or(name).map_err(Refused::Faults)?;
    let is_default = form.get("default") == "yes";
    if is_default {
        store::without_default(tx, account, &view.list).await?;
    }
    store::update(tx, account, id, &name, is_default).await?;
    Ok(())
}

/// Forgets a view.
///
/// # Errors
/// The database's.
pub async fn delete(tx: &mut Tx, account: AccountId, id: i64) -> db::Result<u64> {
    store::delete(tx, account, id).await
}

fn named(faults: &mut Faults, form: &Fields, others: &[SavedView], own: Option<i64>) -> Option<String> {
    let name = faults.line(form, "name", LONGEST_NAME)?;
    let is_taken = others.iter().any(|other| Some(other.id) != own && other.name == name);
    faults.check("name", if is_taken { Err("view-taken") } else { Ok(name) })
}
