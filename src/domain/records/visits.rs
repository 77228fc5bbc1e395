//! Which records a person has opened last in the back office. No domain write, so not in the change log.

use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx, sql};

/// How many are kept of each person.
const MOST: i64 = 10;

/// A record that a person has opened: the word for its kind, and its id.
pub type Visit = (String, i64);

/// What a person has opened last, the latest first.
///
/// # Errors
/// The database's.
pub async fn visited(reader: &mut Reader, account: AccountId) -> db::Result<Vec<Visit>> {
    sql("SELECT v.kind, v.record_id FROM visits v WHERE v.account_id = ? ORDER BY v.id DESC LIMIT ?")
        .bind(account)
        .bind(MOST)
        .all(reader)
        .await
}

/// Notes that a person has opened a record. What was opened longest ago makes room.
///
/// # Errors
/// [`db::Error::is_taken`] where the person does so twice at once; the database's.
pub async fn visit(tx: &mut Tx, account: AccountId, kind: &str, id: i64) -> db::Result<()> {
    sql("DELETE FROM visits WHERE account_id = ? AND kind = ? AND record_id = ?")
        .bind(account)
        .bind(kind)
        .bind(id)
        .run(tx)
        .await?;
    sql("INSERT INTO visits (account_id, kind, record_id) VALUES (?, ?, ?)")
        .bind(account)
        .bind(kind)
        .bind(id)
        .insert(tx)
        .await?;
    let beyond = sql("SELECT v.id FROM visits v WHERE v.account_id = ? ORDER BY v.id DESC LIMIT 1 OFFSET ?");
    let beyond = beyond.bind(account).bind(MOST).optional::<(i64,)>(tx.reader()).await?;
    if let Some((last,)) = beyond {
        sql("DELETE FROM visits WHERE account_id = ? AND id <= ?").bind(account).bind(last).run(tx).await?;
    }
    Ok(())
}

/// Forgets that anybody has opened what is no more.
///
/// # Errors
/// The database's.
pub async fn forget_visits(tx: &mut Tx, kind: &str, id: i64) -> db::Result<u64> {
    sql("DELETE FROM visits WHERE record_id = ? AND kind = ?").bind(id).bind(kind).run(tx).await
}
