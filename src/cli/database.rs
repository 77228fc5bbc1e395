//! The database that a subcommand works on.

use super::Failure;
use crate::base::clock::Clock;
use crate::config::Settings;
use crate::db::{DatabaseUrl, Db, migrate};

/// Opens a database, or says why not.
pub(super) async fn open(url: &DatabaseUrl) -> Result<Db, Failure> {
    let opened = Db::open(url, Clock::system()).await;
    Ok(opened.map_err(|error| format!("The database {url} cannot be opened: {error}"))?)
}

/// The database of the settings, with all its tables.
pub(super) async fn up_to_date(settings: &Settings) -> Result<Db, Failure> {
    let db = open(&settings.database()?).await?;
    migrate::migrate(&db).await?;
    Ok(db)
}
