//! Topics in the database.

use super::TopicEdit;
use crate::base::ids::{ArticleId, EditionId, RecordId, TopicId};
use crate::db::{self, Reader, Tx, sql};
use crate::domain::editions::Edition;

#[derive(sqlx::FromRow)]
pub(super) struct TopicRow {
    pub id: TopicId,
    pub slug: String,
    #[sqlx(default)]
    pub articles: i64,
}

pub(super) async fn published(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<TopicRow>> {
    sql("SELECT t.id, r.slug FROM topics t JOIN records r ON r.id = t.id \
         JOIN publications p ON p.record_id = t.id AND p.edition_id = ? AND p.state = 'published' \
         ORDER BY t.position, t.id")
    .bind(edition.id)
    .all(reader)
    .await
}

pub(super) async fn with_articles(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<TopicRow>> {
    sql("SELECT t.id, r.slug, n.articles FROM (SELECT a.topic_id, COUNT(*) AS articles FROM publications q \
         JOIN article_topics a ON a.article_id = q.record_id \
         WHERE q.edition_id = ? AND q.kind = 'article' AND q.state = 'published' GROUP BY a.topic_id) n \
         JOIN topics t ON t.id = n.topic_id JOIN records r ON r.id = t.id \
         JOIN publications p ON p.record_id = t.id AND p.edition_id = ? AND p.state = 'published' \
         ORDER BY t.position, t.id")
    .bind(edition.id)
    .bind(edition.id)
    .all(reader)
    .await
}

pub(super) async fn editions_with_articles(reader: &mut Reader, topic: TopicId) -> db::Result<Vec<EditionId>> {
    let rows = sql("SELECT DISTINCT p.edition_id FROM article_topics a \
         JOIN publications p ON p.record_id = a.article_id AND p.state = 'published' \
         JOIN publications q ON q.record_id = a.topic_id AND q.edition_id = p.edition_id AND q.state = 'published' \
         WHERE a.topic_id = ?")
    .bind(topic)
    .all::<(EditionId,)>(reader)
    .await?;
    Ok(rows.into_iter().map(|(edition,)| edition).collect())
}

pub(super) async fn of_article(
    reader: &mut Reader,
    edition: &Edition,
    article: ArticleId,
) -> db::Result<Vec<TopicRow>> {
    sql("SELECT t.topic_id AS id, r.slug FROM article_topics t JOIN records r ON r.id = t.topic_id \
         JOIN publications p ON p.record_id = t.topic_id AND p.edition_id = ? AND p.state = 'published' \
         WHERE t.article_id = ? ORDER BY t.position")
    .bind(edition.id)
    .bind(article)
    .all(reader)
    .await
}

pub(super) async fn ordered(reader: &mut Reader, ids: &[TopicId]) -> db::Result<Vec<TopicId>> {
    let known = sql("SELECT id FROM topics WHERE id IN (??) ORDER BY position, id").bind_all(ids);
    Ok(known.all::<(TopicId,)>(reader).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn choices(reader: &mut Reader) -> db::Result<Vec<(RecordId, String)>> {
    sql("SELECT t.id, n.title FROM topics t JOIN record_names n ON n.record_id = t.id ORDER BY t.position, t.id")
        .all(reader)
        .await
}

pub(super) async fn insert(tx: &mut Tx, id: TopicId, position: i64) -> db::Result<u64> {
    sql("INSERT INTO topics (id, position) VALUES (?, ?)").bind(id).bind(position).run(tx).await
}

pub(super) async fn position(reader: &mut Reader, id: TopicId) -> db::Result<i64> {
    sql("SELECT position FROM topics WHERE id = ?").bind(id).number(reader).await
}

pub(super) async fn update(tx: &mut Tx, id: TopicId, edit: &TopicEdit) -> db::Result<u64> {
    sql("UPDATE topics SET position = ? WHERE id = ?").bind(edit.position).bind(id).run(tx).await
}

pub(super) async fn uses(reader: &mut Reader, id: TopicId) -> db::Result<(i64, i64)> {
    let courses = sql("SELECT COUNT(*) FROM course_topics WHERE topic_id = ?").bind(id).number(reader).await?;
    let articles = sql("SELECT COUNT(*) FROM article_topics WHERE topic_id = ?").bind(id).number(reader).await?;
    Ok((courses, articles))
}

pub(super) async fn delete(tx: &mut Tx, id: TopicId) -> db::Result<u64> {
    sql("DELETE FROM topics WHERE id = ?").bind(id).run(tx).await
}
