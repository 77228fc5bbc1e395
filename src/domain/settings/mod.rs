//! What holds for the academy as a whole, whatever the edition.

mod general;

use serde::Serialize;

use crate::base::actor::Actor;
use crate::db::{self, Reader, Tx, sql};
use crate::services::changes::{self, Change};
pub use general::{General, Legal, general, save, version};

/// The academy as the site names it.
#[derive(Clone, Debug, Serialize)]
pub struct Academy {
    pub name: String,
}

const ACADEMY_NAME: &str = "academy_name";

/// The academy, or `None` where nobody has named it yet.
///
/// # Errors
/// The database's.
pub async fn academy(reader: &mut Reader) -> db::Result<Option<Academy>> {
    let name =
        sql("SELECT value FROM settings WHERE name = ?").bind(ACADEMY_NAME).optional::<(String,)>(reader).await?;
    Ok(name.map(|(name,)| Academy { name }))
}

/// Names the academy.
///
/// # Errors
/// The database's.
pub async fn name_academy(tx: &mut Tx, actor: &Actor, academy: &Academy) -> db::Result<()> {
    let before = self::academy(tx.reader()).await?;
    put(tx, ACADEMY_NAME, &academy.name, before.is_some()).await?;
    changes::record(tx, actor, Change::of("settings-saved", "settings", 0, &before, academy)).await
}

/// Keeps a setting, in the place of the one that is there.
async fn put(tx: &mut Tx, name: &str, value: &str, is_there: bool) -> db::Result<()> {
    if is_there {
        sql("UPDATE settings SET value = ? WHERE name = ?").bind(value).bind(name).run(tx).await?;
    } else {
        sql("INSERT INTO settings (name, value) VALUES (?, ?)").bind(name).bind(value).run(tx).await?;
    }
    Ok(())
}
