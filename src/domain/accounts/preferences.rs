//! How a person works in the back office. Their own affair, so not in the change log.

use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx, sql};

/// Whether single keys do something for a person: they do until they are turned off.
///
/// # Errors
/// The database's.
pub async fn has_shortcuts(reader: &mut Reader, id: AccountId) -> db::Result<bool> {
    let found = sql("SELECT has_shortcuts FROM desk_preferences WHERE account_id = ?").bind(id);
    Ok(found.optional::<(bool,)>(reader).await?.is_none_or(|(has_shortcuts,)| has_shortcuts))
}

/// Turns single keys on or off for a person.
///
/// # Errors
/// [`db::Error::is_taken`] where the person does so twice at once; the database's.
pub async fn set_shortcuts(tx: &mut Tx, id: AccountId, has_shortcuts: bool) -> db::Result<()> {
    sql("DELETE FROM desk_preferences WHERE account_id = ?").bind(id).run(tx).await?;
    sql("INSERT INTO desk_preferences (account_id, has_shortcuts) VALUES (?, ?)")
        .bind(id)
        .bind(has_shortcuts)
        .run(tx)
        .await?;
    Ok(())
}
