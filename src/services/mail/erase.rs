//! What a mail said is forgotten a while after it was settled; that it was sent, to whom and about what, is kept.

use chrono::TimeDelta;

use super::store;
use crate::db::Tx;
use crate::services::jobs::{Failure, Task};

/// How long the content of a mail is kept after it was sent, or given up.
pub const KEPT: TimeDelta = TimeDelta::days(30);
/// How many are erased in one transaction.
const AT_ONCE: i64 = 500;

/// Erases the contents of mails that were settled long ago.
///
/// # Errors
/// The database's; having been taken over.
pub async fn erase(task: &Task) -> Result<(), Failure> {
    let mut erased = 0;
    loop {
        let (before, old) = {
            let mut reader = task.db.read().await?;
            let before = reader.now() - KEPT;
            (before, store::to_erase(&mut reader, before, AT_ONCE).await?)
        };
        if old.is_empty() {
            return Ok(());
        }
        task.db.write(async |tx: &mut Tx| store::erase(tx, &old, before).await).await?;
        erased += i64::try_from(old.len()).unwrap_or(i64::MAX);
        task.progress(erased, erased).await?;
    }
}
