//! Topics in the database.

use crate::base::ids::{ArticleId, TopicId};
use crate::db::{self, Reader, Tx, sql};
use crate::domain::editions::Edition;

#[derive(sqlx::FromRow)]
pub(super) struct TopicRow {
    pub id: TopicId,
    pub slug: String,
}

pub(super) async fn published(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<TopicRow>> {
    sql("SELECT t.id, r.slug FROM topics t JOIN records r ON r.id = t.id \
         JOIN publications p ON p.record_id = t.id AND p.edition_id = ? AND p.state = 'published' \
         ORDER BY t.position, t.id")
    .bind(edition.id)
    .all(reader)
    .await
}

pub(super) async fn of_article(reader: &mut Reader, edition: &Edition, article: ArticleId) -> db::Result<Vec<TopicRow>> {
    sql("SELECT t.topic_id AS id, r.slug FROM article_topics t JOIN records r ON r.id = t.topic_id \
         JOIN publications p ON p.record_id = t.topic_id AND p.edition_id = ? AND p.state = 'published' \
         WHERE t.article_id = ? ORDER BY t.position")
    .bind(edition.id)
    .bind(article)
    .all(reader)
    .await
}

pub(super) async fn insert(tx: &mut Tx, id: TopicId, position: i64) -> db::Result<u64> {
    sql("INSERT INTO topics (id, position) VALUES (?, ?)").bind(id).bind(position).run(tx).await
}
