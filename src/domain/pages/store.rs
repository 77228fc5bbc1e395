//! Standing pages in the database.

use crate::base::ids::PageId;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx, sql};
use crate::domain::editions::Edition;

#[derive(sqlx::FromRow)]
pub(super) struct PageRow {
    pub id: PageId,
    pub slug: String,
}

/// How many standing pages a footer can bear.
const MOST: i64 = 50;

pub(super) async fn published(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<PageRow>> {
    sql("SELECT g.id, r.slug FROM pages g JOIN records r ON r.id = g.id \
         JOIN publications p ON p.record_id = g.id AND p.edition_id = ? AND p.state = 'published' \
         ORDER BY g.position, g.id LIMIT ?")
    .bind(edition.id)
    .bind(MOST)
    .all(reader)
    .await
}

pub(super) async fn by_slug(reader: &mut Reader, edition: &Edition, slug: &Slug) -> db::Result<Option<PageRow>> {
    sql("SELECT r.id, r.slug FROM records r JOIN publications p ON p.record_id = r.id \
         WHERE r.kind = 'page' AND r.slug = ? AND p.edition_id = ? AND p.state = 'published'")
    .bind(slug.as_str())
    .bind(edition.id)
    .optional(reader)
    .await
}

pub(super) async fn insert(tx: &mut Tx, id: PageId, position: i64) -> db::Result<u64> {
    sql("INSERT INTO pages (id, position) VALUES (?, ?)").bind(id).bind(position).run(tx).await
}

pub(super) async fn position(reader: &mut Reader, id: PageId) -> db::Result<i64> {
    sql("SELECT position FROM pages WHERE id = ?").bind(id).number(reader).await
}

pub(super) async fn is_one_of(reader: &mut Reader, id: PageId, slugs: &[&str]) -> db::Result<i64> {
    let found = sql("SELECT COUNT(*) FROM records WHERE id = ? AND kind = 'page' AND slug IN (??)");
    found.bind(id).bind_all(slugs).number(reader).await
}

pub(super) async fn move_to(tx: &mut Tx, id: PageId, position: i64) -> db::Result<u64> {
    sql("UPDATE pages SET position = ? WHERE id = ?").bind(position).bind(id).run(tx).await
}

pub(super) async fn delete(tx: &mut Tx, id: PageId) -> db::Result<u64> {
    sql("DELETE FROM pages WHERE id = ?").bind(id).run(tx).await
}
