//! What holds for the academy as a whole, whatever the edition.

use serde::Serialize;

use crate::base::actor::Actor;
use crate::db::{self, Reader, Tx, sql};
use crate::services::changes::{self, Change};

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
    let updated = sql("UPDATE settings SET value = ? WHERE name = ?").bind(&academy.name).bind(ACADEMY_NAME);
    if before.is_none() {
        sql("INSERT INTO settings (name, value) VALUES (?, ?)").bind(ACADEMY_NAME).bind(&academy.name).run(tx).await?;
    } else {
        updated.run(tx).await?;
    }
    changes::record(tx, actor, Change::of("settings-saved", "settings", 0, &before, academy)).await
}
