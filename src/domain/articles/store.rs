//! Articles in the database.

use chrono::{DateTime, Utc};

use super::NewArticle;
use crate::base::ids::{ArticleId, PointId, TermId, TopicId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx, Value, insert_all, sql};
use crate::domain::editions::Edition;

#[derive(sqlx::FromRow)]
pub(super) struct ArticleRow {
    pub id: ArticleId,
    pub slug: String,
    pub published_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
}

pub(super) async fn total(reader: &mut Reader, edition: &Edition) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM publications WHERE edition_id = ? AND kind = 'article' AND state = 'published'")
        .bind(edition.id)
        .number(reader)
        .await
}

pub(super) async fn latest(
    reader: &mut Reader,
    edition: &Edition,
    limit: i64,
    offset: i64,
) -> db::Result<Vec<ArticleRow>> {
    sql("SELECT p.record_id AS id, r.slug, p.published_at, p.changed_at FROM publications p \
         JOIN records r ON r.id = p.record_id \
         WHERE p.edition_id = ? AND p.kind = 'article' AND p.state = 'published' \
         ORDER BY p.published_at DESC, p.record_id DESC LIMIT ? OFFSET ?")
    .bind(edition.id)
    .bind(limit)
    .bind(offset)
    .all(reader)
    .await
}

pub(super) async fn total_of_topic(reader: &mut Reader, edition: &Edition, topic: TopicId) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM article_topics t JOIN publications p ON p.record_id = t.article_id \
         WHERE t.topic_id = ? AND p.edition_id = ? AND p.state = 'published'")
    .bind(topic)
    .bind(edition.id)
    .number(reader)
    .await
}

pub(super) async fn latest_of_topic(
    reader: &mut Reader,
    edition: &Edition,
    topic: TopicId,
    limit: i64,
    offset: i64,
) -> db::Result<Vec<ArticleRow>> {
    sql(
        "SELECT r.id, r.slug, p.published_at, p.changed_at FROM article_topics t JOIN records r ON r.id = t.article_id \
         JOIN publications p ON p.record_id = t.article_id AND p.edition_id = ? AND p.state = 'published' \
         WHERE t.topic_id = ? ORDER BY p.published_at DESC, p.record_id DESC LIMIT ? OFFSET ?",
    )
    .bind(edition.id)
    .bind(topic)
    .bind(limit)
    .bind(offset)
    .all(reader)
    .await
}

pub(super) async fn latest_of_topics(
    reader: &mut Reader,
    edition: &Edition,
    topics: &[TopicId],
    limit: i64,
) -> db::Result<Vec<ArticleRow>> {
    sql("SELECT r.id, r.slug, p.published_at, p.changed_at FROM publications p JOIN records r ON r.id = p.record_id \
         WHERE p.edition_id = ? AND p.state = 'published' AND p.record_id IN \
         (SELECT t.article_id FROM article_topics t WHERE t.topic_id IN (??)) \
         ORDER BY p.published_at DESC, p.record_id DESC LIMIT ?")
    .bind(edition.id)
    .bind_all(topics)
    .bind(limit)
    .all(reader)
    .await
}

pub(super) async fn using_term(
    reader: &mut Reader,
    edition: &Edition,
    term: TermId,
    limit: i64,
) -> db::Result<Vec<ArticleRow>> {
    sql("SELECT r.id, r.slug, p.published_at, p.changed_at FROM article_key_terms k JOIN records r ON r.id = k.article_id \
         JOIN publications p ON p.record_id = k.article_id AND p.edition_id = ? AND p.state = 'published' \
         WHERE k.term_id = ? ORDER BY p.published_at DESC, p.record_id DESC LIMIT ?")
    .bind(edition.id)
    .bind(term)
    .bind(limit)
    .all(reader)
    .await
}

pub(super) async fn by_slug(reader: &mut Reader, edition: &Edition, slug: &Slug) -> db::Result<Option<ArticleRow>> {
    sql("SELECT r.id, r.slug, p.published_at, p.changed_at FROM records r JOIN publications p ON p.record_id = r.id \
         WHERE r.kind = 'article' AND r.slug = ? AND p.edition_id = ? AND p.state = 'published'")
    .bind(slug.as_str())
    .bind(edition.id)
    .optional(reader)
    .await
}

pub(super) async fn points(reader: &mut Reader, article: ArticleId) -> db::Result<Vec<PointId>> {
    let rows = sql("SELECT id FROM article_points WHERE article_id = ? ORDER BY position, id")
        .bind(article)
        .all::<(PointId,)>(reader)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn insert(tx: &mut Tx, id: ArticleId, new: &NewArticle) -> db::Result<Vec<PointId>> {
    sql("INSERT INTO articles (id) VALUES (?)").bind(id).run(tx).await?;
    let topics =
        new.topics.iter().zip(0_i64..).map(|(topic, position)| vec![Value::from(id), (*topic).into(), position.into()]);
    insert_all(tx, "article_topics", &["article_id", "topic_id", "position"], topics.collect()).await?;
    let terms = new
        .key_terms
        .iter()
        .zip(0_i64..)
        .map(|(term, position)| vec![Value::from(id), (*term).into(), position.into()]);
    insert_all(tx, "article_key_terms", &["article_id", "term_id", "position"], terms.collect()).await?;
    let places = (0_i64..).take(new.points).map(|position| vec![Value::from(id), position.into()]);
    insert_all(tx, "article_points", &["article_id", "position"], places.collect()).await?;
    if new.points == 0 { Ok(Vec::new()) } else { points(tx.reader(), id).await }
}
