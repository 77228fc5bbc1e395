//! Topics: what courses and articles are about.

mod form;
mod store;
mod writing;

use crate::base::actor::Actor;
use crate::base::ids::{ArticleId, EditionId, RecordId, TopicId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::records::{self, RecordKind};
use crate::domain::texts::{self, Slot, Words};
use crate::services::changes::{self, Change};
pub use form::TopicEdit;

#[derive(Clone, Debug)]
pub struct Topic {
    pub id: TopicId,
    pub slug: String,
    pub name: Words,
    pub summary: Option<Words>,
    /// How many articles of the edition are about it; 0 where it was not counted.
    pub articles: i64,
}

/// # Errors
/// [`db::Error::is_taken`] where the slug is; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, slug: &Slug, position: i64) -> db::Result<TopicId> {
    let id = TopicId::from(records::create(tx, RecordKind::Topic, slug.as_str()).await?);
    store::insert(tx, id, position).await?;
    changes::record(tx, actor, Change::created("topic", id.0, &serde_json::json!({ "slug": slug }))).await?;
    Ok(id)
}

/// Those of these topics that there are, in the academy's order.
///
/// # Errors
/// The database's.
pub async fn ordered(reader: &mut Reader, ids: &[TopicId]) -> db::Result<Vec<TopicId>> {
    store::ordered(reader, ids).await
}

/// The topics that a form offers, in the academy's order, with what the back office calls them.
///
/// # Errors
/// The database's.
pub async fn choices(reader: &mut Reader) -> db::Result<Vec<(RecordId, String)>> {
    store::choices(reader).await
}

/// The published topics of an edition, in the academy's order.
///
/// # Errors
/// The database's.
pub async fn published(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<Topic>> {
    let rows = store::published(reader, edition).await?;
    named(reader, edition, rows).await
}

/// The published topics of an edition that have articles there, with their number, in the academy's order.
///
/// # Errors
/// The database's.
pub async fn with_articles(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<Topic>> {
    let rows = store::with_articles(reader, edition).await?;
    named(reader, edition, rows).await
}

/// The editions in which a topic has articles.
///
/// # Errors
/// The database's.
pub async fn editions_with_articles(reader: &mut Reader, topic: TopicId) -> db::Result<Vec<EditionId>> {
    store::editions_with_articles(reader, topic).await
}

/// The topics of an article that are published, in the article's order.
///
/// # Errors
/// The database's.
pub async fn of_article(reader: &mut Reader, edition: &Edition, article: ArticleId) -> db::Result<Vec<Topic>> {
    let rows = store::of_article(reader, edition, article).await?;
    named(reader, edition, rows).await
}

async fn named(reader: &mut Reader, edition: &Edition, rows: Vec<store::TopicRow>) -> db::Result<Vec<Topic>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id.into()).collect();
    let mut shown = texts::shown(reader, edition, &ids, &[Slot::Title, Slot::Tagline]).await?;
    let topic = |row: store::TopicRow| Topic {
        id: row.id,
        name: shown.title(row.id, &row.slug),
        summary: shown.whole(row.id, Slot::Tagline),
        articles: row.articles,
        slug: row.slug,
    };
    Ok(rows.into_iter().map(topic).collect())
}
