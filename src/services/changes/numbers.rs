//! The order in which changes were committed. Ids do not tell it on PostgreSQL and MySQL, where a smaller id may be
//! committed after a larger one; so whoever reads first numbers the committed rows, under a lock, and readers follow the
//! numbers: none is missed, and none has to look back.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;

use crate::db::{self, Db, MayRetry, Reader, Tx, sql};

/// How many changes are numbered in one statement.
const AT_ONCE: i64 = 4_096;

/// A change in its place.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Numbered {
    pub number: i64,
    pub record_kind: String,
    pub record_id: i64,
}

#[derive(sqlx::FromRow)]
struct Standing {
    last_number: i64,
    without: i64,
}

/// How long a reader waits for others' writing before it makes do with what is numbered already.
const PATIENCE: Duration = Duration::from_millis(250);

/// Numbers changes for the readers of this node, one at a time. Cheap to clone; all clones share it.
#[derive(Clone, Debug)]
pub struct Numbers {
    numbering: Arc<Mutex<()>>,
    patience: Duration,
}

impl Default for Numbers {
    fn default() -> Self {
        Self::waiting(PATIENCE)
    }
}

impl Numbers {
    /// Numbers for readers who wait that long for others' writing.
    pub fn waiting(patience: Duration) -> Self {
        Self { numbering: Arc::default(), patience }
    }

    /// The number of the latest change that is committed. Where somebody else keeps the database from being written to, the
    /// latest that has a number: readers go on reading.
    ///
    /// # Errors
    /// The database's.
    pub async fn last(&self, db: &Db) -> db::Result<i64> {
        let standing = standing(db).await?;
        if standing.without == 0 {
            return Ok(standing.last_number);
        }
        let numbered = tokio::time::timeout(self.patience, async {
            let numbering = self.numbering.clone().lock_owned().await;
            let db = db.clone();
            // It goes on when this reader no longer waits: many changes take longer, and would never be numbered else.
            let going_on = tokio::spawn(async move {
                let _numbering = numbering;
                last_number(&db).await
            });
            going_on.await
        });
        match numbered.await {
            Ok(Ok(Ok(number))) => Ok(number),
            Ok(Ok(Err(error))) if !error.is_unavailable() && !error.may_retry() => Err(error),
            _ => Ok(standing.last_number),
        }
    }
}

/// The number of the latest change that is committed; numbers those that have none yet.
///
/// # Errors
/// The database's.
pub async fn last_number(db: &Db) -> db::Result<i64> {
    let standing = standing(db).await?;
    if standing.without == 0 { Ok(standing.last_number) } else { db.write(number_all).await }
}

async fn standing(db: &Db) -> db::Result<Standing> {
    sql("SELECT n.last_number, (SELECT COUNT(*) FROM \
         (SELECT c.id FROM changes c WHERE c.number IS NULL LIMIT 1) u) AS without FROM change_numbers n WHERE n.id = 1")
    .one(&mut db.read().await?)
    .await
}

/// The changes after `number`, in the order of their numbers, at most `most`.
///
/// # Errors
/// The database's.
pub async fn since(reader: &mut Reader, number: i64, most: i64) -> db::Result<Vec<Numbered>> {
    sql("SELECT number, record_kind, record_id FROM changes WHERE number > ? ORDER BY number LIMIT ?")
        .bind(number)
        .bind(most)
        .all(reader)
        .await
}

/// Numbers grow with the ids of one look, and leave gaps where ids do.
async fn number_all(tx: &mut Tx) -> db::Result<i64> {
    // Whoever numbers next waits here, and then sees what this transaction has numbered.
    sql("UPDATE change_numbers SET last_number = last_number + 1 WHERE id = 1").run(tx).await?;
    let mut last = sql("SELECT last_number FROM change_numbers WHERE id = 1").number(tx.reader()).await?;
    loop {
        let ids: Vec<i64> = sql("SELECT id FROM changes WHERE number IS NULL ORDER BY id LIMIT ?")
            .bind(AT_ONCE)
            .all::<(i64,)>(tx.reader())
            .await?
            .into_iter()
            .map(|(id,)| id)
            .collect();
        let (Some(first), Some(end)) = (ids.first(), ids.last()) else { break };
        sql("UPDATE changes SET number = id + ? WHERE id IN (??)")
            .bind(last - first + 1)
            .bind_all(&ids)
            .run(tx)
            .await?;
        last += end - first + 1;
    }
    sql("UPDATE change_numbers SET last_number = ? WHERE id = 1").bind(last).run(tx).await?;
    Ok(last)
}
