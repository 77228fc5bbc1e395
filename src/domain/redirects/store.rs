//! Redirects in the database.

use super::RedirectEdit;
use super::form::EVERYWHERE;
use crate::base::ids::{EditionId, RedirectId};
use crate::db::{self, Reader, Tx, sql};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub id: RedirectId,
    pub edition_id: Option<EditionId>,
    pub source: String,
    pub target: String,
    pub version: i64,
}

pub(super) async fn by_id(reader: &mut Reader, id: RedirectId) -> db::Result<Option<Row>> {
    sql("SELECT d.id, d.edition_id, d.source, d.target, d.version FROM redirects d WHERE d.id = ?")
        .bind(id)
        .optional(reader)
        .await
}

/// The redirects of an address: that of the edition before that of all.
pub(super) async fn leading(reader: &mut Reader, source: &str, code: &str) -> db::Result<Vec<Row>> {
    sql("SELECT d.id, d.edition_id, d.source, d.target, d.version FROM redirects d \
         WHERE d.source = ? AND d.scope IN (??) ORDER BY d.scope DESC")
    .bind(source)
    .bind_all(&[code, EVERYWHERE])
    .all(reader)
    .await
}

pub(super) async fn is_taken(
    reader: &mut Reader,
    source: &str,
    scope: &str,
    except: Option<RedirectId>,
) -> db::Result<bool> {
    let others = sql("SELECT COUNT(*) FROM redirects WHERE source = ? AND scope = ? AND id <> ?");
    Ok(others.bind(source).bind(scope).bind(except.map_or(0, |id| id.0)).number(reader).await? > 0)
}

pub(super) async fn insert(tx: &mut Tx, edit: &RedirectEdit, scope: &str) -> db::Result<RedirectId> {
    let now = tx.now();
    let id = sql("INSERT INTO redirects (edition_id, scope, source, target, created_at, changed_at) \
         VALUES (?, ?, ?, ?, ?, ?)")
    .bind(edit.edition)
    .bind(scope)
    .bind(&edit.source)
    .bind(&edit.target)
    .bind(now)
    .bind(now)
    .insert(tx)
    .await?;
    Ok(RedirectId(id))
}

pub(super) async fn touch(tx: &mut Tx, id: RedirectId, version: i64) -> db::Result<bool> {
    let now = tx.now();
    let touched = sql("UPDATE redirects SET version = version + 1, changed_at = ? WHERE id = ? AND version = ?");
    Ok(touched.bind(now).bind(id).bind(version).run(tx).await? == 1)
}

pub(super) async fn update(tx: &mut Tx, id: RedirectId, edit: &RedirectEdit, scope: &str) -> db::Result<u64> {
    sql("UPDATE redirects SET edition_id = ?, scope = ?, source = ?, target = ? WHERE id = ?")
        .bind(edit.edition)
        .bind(scope)
        .bind(&edit.source)
        .bind(&edit.target)
        .bind(id)
        .run(tx)
        .await
}

pub(super) async fn delete(tx: &mut Tx, id: RedirectId) -> db::Result<u64> {
    sql("DELETE FROM redirects WHERE id = ?").bind(id).run(tx).await
}
