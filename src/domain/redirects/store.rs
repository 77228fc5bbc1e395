//! Redirects in the database.

use super::RedirectEdit;
use super::form::EVERYWHERE;
use crate::base::fold::pattern;
use crate::base::ids::{EditionId, RecordId, RedirectId};
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

/// Those in whose target these words stand.
pub(super) async fn with_target(reader: &mut Reader, words: &str) -> db::Result<Vec<Row>> {
    // From the first on: they are made by hand, one by one.
    sql("SELECT d.id, d.edition_id, d.source, d.target, d.version FROM redirects d \
         WHERE d.source >= ? AND d.target LIKE ? ESCAPE '!'")
    .bind("")
    .bind(pattern(words))
    .all(reader)
    .await
}

/// The slug of a record, and those that it once had.
pub(super) async fn slugs(reader: &mut Reader, record: RecordId) -> db::Result<Vec<String>> {
    let slugs =
        sql("SELECT slug FROM records WHERE id = ? UNION ALL SELECT slug FROM former_slugs WHERE record_id = ?");
    let slugs = slugs.bind(record).bind(record).all::<(String,)>(reader).await?;
    Ok(slugs.into_iter().map(|(slug,)| slug).collect())
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
