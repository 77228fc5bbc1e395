//! The lists of an edition whose language or country has become another (docs/decisions/0007-sort-keys.md).

use super::standings;
use crate::db::{self, Tx};
use crate::domain::editions::Edition;
use crate::domain::records::AT_ONCE;
use crate::domain::texts::{self, Slot};

/// Lets all that is up in an edition stand in its lists as its locale sorts the titles that it shows now. What is not up is
/// sorted when it goes up.
///
/// # Errors
/// The database's.
pub async fn sort_anew(tx: &mut Tx, edition: &Edition) -> db::Result<()> {
    let up = standings::up_in(tx.reader(), edition.id).await?;
    for some in up.chunks(AT_ONCE) {
        let mut titles = texts::shown(tx.reader(), edition, some, &[Slot::Title]).await?;
        for (record, before) in standings::sort_keys(tx.reader(), edition.id, some).await? {
            let title = titles.whole(record, Slot::Title).unwrap_or_default();
            let key = edition.locale.sort_key(&title.text);
            if key != before {
                standings::sort(tx, record, edition.id, key).await?;
            }
        }
    }
    Ok(())
}
