//! Articles in the database, as the back office reads and writes them.

use super::form::ArticleEdit;
use crate::base::ids::{ArticleId, PointId, RecordId, TermId, TopicId};
use crate::db::{self, Reader, Tx, Value, insert_all, sql};

pub(super) async fn topics(reader: &mut Reader, id: ArticleId) -> db::Result<Vec<TopicId>> {
    let rows = sql("SELECT topic_id FROM article_topics WHERE article_id = ? ORDER BY position").bind(id);
    Ok(rows.all::<(TopicId,)>(reader).await?.into_iter().map(|(id,)| id).collect())
}

/// The topics of these articles, each article's in its order.
///
/// # Errors
/// The database's.
pub async fn about(reader: &mut Reader, ids: &[RecordId]) -> db::Result<Vec<(RecordId, TopicId)>> {
    sql("SELECT article_id, topic_id FROM article_topics WHERE article_id IN (??) ORDER BY article_id, position")
        .bind_all(ids)
        .all(reader)
        .await
}

/// Sets the topics of an article, which are in the academy's order.
///
/// # Errors
/// The database's.
pub async fn set_topics(tx: &mut Tx, id: ArticleId, topics: &[TopicId]) -> db::Result<()> {
    sql("DELETE FROM article_topics WHERE article_id = ?").bind(id).run(tx).await?;
    let topics = topics.iter().zip(0_i64..).map(|(topic, at)| vec![Value::from(id), (*topic).into(), at.into()]);
    insert_all(tx, "article_topics", &["article_id", "topic_id", "position"], topics.collect()).await
}

pub(super) async fn key_terms(reader: &mut Reader, id: ArticleId) -> db::Result<Vec<TermId>> {
    let rows = sql("SELECT term_id FROM article_key_terms WHERE article_id = ? ORDER BY position").bind(id);
    Ok(rows.all::<(TermId,)>(reader).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn insert(tx: &mut Tx, id: ArticleId) -> db::Result<u64> {
    sql("INSERT INTO articles (id) VALUES (?)").bind(id).run(tx).await
}

/// Sets the topics and the key terms.
pub(super) async fn choose(tx: &mut Tx, id: ArticleId, edit: &ArticleEdit) -> db::Result<()> {
    delete_chosen(tx, id).await?;
    set_topics(tx, id, &edit.topics).await?;
    let terms = edit.key_terms.iter().zip(0_i64..).map(|(term, at)| vec![Value::from(id), (*term).into(), at.into()]);
    insert_all(tx, "article_key_terms", &["article_id", "term_id", "position"], terms.collect()).await
}

async fn delete_chosen(tx: &mut Tx, id: ArticleId) -> db::Result<()> {
    sql("DELETE FROM article_topics WHERE article_id = ?").bind(id).run(tx).await?;
    sql("DELETE FROM article_key_terms WHERE article_id = ?").bind(id).run(tx).await?;
    Ok(())
}

/// A row for one point more; its place follows.
pub(super) async fn add_point(tx: &mut Tx, id: ArticleId) -> db::Result<PointId> {
    let point = sql("INSERT INTO article_points (article_id, position) VALUES (?, ?)").bind(id).bind(0_i64);
    point.insert(tx).await.map(PointId)
}

pub(super) async fn order_points(tx: &mut Tx, id: ArticleId, order: &[PointId]) -> db::Result<()> {
    for (point, position) in order.iter().zip(0_i64..) {
        sql("UPDATE article_points SET position = ? WHERE id = ? AND article_id = ?")
            .bind(position)
            .bind(*point)
            .bind(id)
            .run(tx)
            .await?;
    }
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, id: ArticleId) -> db::Result<()> {
    delete_chosen(tx, id).await?;
    sql("DELETE FROM article_points WHERE article_id = ?").bind(id).run(tx).await?;
    sql("DELETE FROM articles WHERE id = ?").bind(id).run(tx).await?;
    Ok(())
}
