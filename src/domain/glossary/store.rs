//! Terms in the database.

use crate::base::ids::{ArticleId, TermId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx, insert_all, sql};
use crate::domain::editions::Edition;

#[derive(sqlx::FromRow)]
pub(super) struct TermRow {
    pub id: TermId,
    pub slug: String,
    pub initial: String,
}

#[derive(sqlx::FromRow)]
pub(super) struct LetterRow {
    pub initial: String,
    pub terms: i64,
}

/// The letters in use, in no order.
pub(super) async fn letters(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<LetterRow>> {
    sql("SELECT initial, COUNT(*) AS terms FROM publications \
         WHERE edition_id = ? AND kind = 'term' AND state = 'published' GROUP BY initial")
    .bind(edition.id)
    .all(reader)
    .await
}

pub(super) async fn sorted(
    reader: &mut Reader,
    edition: &Edition,
    limit: i64,
    offset: i64,
) -> db::Result<Vec<TermRow>> {
    sql("SELECT p.record_id AS id, r.slug, p.initial FROM publications p JOIN records r ON r.id = p.record_id \
         WHERE p.edition_id = ? AND p.kind = 'term' AND p.state = 'published' ORDER BY p.sort_key, p.record_id LIMIT ? OFFSET ?")
    .bind(edition.id)
    .bind(limit)
    .bind(offset)
    .all(reader)
    .await
}

pub(super) async fn of_article(reader: &mut Reader, edition: &Edition, article: ArticleId) -> db::Result<Vec<TermRow>> {
    sql("SELECT k.term_id AS id, r.slug, p.initial FROM article_key_terms k JOIN records r ON r.id = k.term_id \
         JOIN publications p ON p.record_id = k.term_id AND p.edition_id = ? AND p.state = 'published' \
         WHERE k.article_id = ? ORDER BY k.position")
    .bind(edition.id)
    .bind(article)
    .all(reader)
    .await
}

pub(super) async fn by_slug(reader: &mut Reader, edition: &Edition, slug: &Slug) -> db::Result<Option<TermRow>> {
    sql("SELECT r.id, r.slug, p.initial FROM records r JOIN publications p ON p.record_id = r.id \
         WHERE r.kind = 'term' AND r.slug = ? AND p.edition_id = ? AND p.state = 'published'")
    .bind(slug.as_str())
    .bind(edition.id)
    .optional(reader)
    .await
}

pub(super) async fn insert(tx: &mut Tx, ids: &[TermId]) -> db::Result<()> {
    insert_all(tx, "terms", &["id"], ids.iter().map(|id| vec![(*id).into()]).collect()).await
}

pub(super) async fn articles_using(reader: &mut Reader, id: TermId) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM article_key_terms WHERE term_id = ?").bind(id).number(reader).await
}

pub(super) async fn delete(tx: &mut Tx, id: TermId) -> db::Result<u64> {
    sql("DELETE FROM terms WHERE id = ?").bind(id).run(tx).await
}
