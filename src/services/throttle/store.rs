//! The attempts in the database.

use chrono::{DateTime, Utc};

use super::SoFar;
use crate::db::{self, Tx, sql};

/// What was tried so far, with its row locked until the transaction ends; made where there is none.
pub async fn locked(tx: &mut Tx, digest: &str) -> db::Result<SoFar> {
    let now = tx.now();
    let known = sql("UPDATE attempts SET failures = failures WHERE digest = ?").bind(digest).run(tx).await?;
    if known == 0 {
        sql("INSERT INTO attempts (digest, failures, blocked_until, last_at) VALUES (?, 0, ?, ?)")
            .bind(digest)
            .bind(now)
            .bind(now)
            .run(tx)
            .await?;
    }
    sql("SELECT failures, blocked_until, last_at FROM attempts WHERE digest = ?").bind(digest).one(tx.reader()).await
}

pub async fn count(tx: &mut Tx, digest: &str, failures: i64, blocked_until: DateTime<Utc>) -> db::Result<()> {
    let now = tx.now();
    sql("UPDATE attempts SET failures = ?, blocked_until = ?, last_at = ? WHERE digest = ?")
        .bind(failures)
        .bind(blocked_until)
        .bind(now)
        .bind(digest)
        .run(tx)
        .await?;
    Ok(())
}

pub async fn forgive(tx: &mut Tx, digest: &str) -> db::Result<()> {
    let now = tx.now();
    sql("UPDATE attempts SET failures = failures - 1, blocked_until = ? WHERE digest = ? AND failures > 0")
        .bind(now)
        .bind(digest)
        .run(tx)
        .await?;
    Ok(())
}

pub async fn forget(tx: &mut Tx, digest: &str) -> db::Result<()> {
    sql("DELETE FROM attempts WHERE digest = ?").bind(digest).run(tx).await?;
    Ok(())
}

pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> db::Result<u64> {
    sql("DELETE FROM attempts WHERE last_at < ?").bind(before).run(tx).await
}
