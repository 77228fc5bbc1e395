//! Articles: a title and a tagline, an introduction, key terms, numbered points, a body and a closing.

mod form;
mod office;
mod points;
mod store;
mod writing;

use chrono::{DateTime, Utc};

use crate::base::actor::Actor;
use crate::base::ids::{ArticleId, EditionId, PointId, TermId, TopicId};
use crate::base::paging::{PageNumber, Paged};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::publications;
use crate::domain::records::{self, RecordKind};
use crate::domain::texts::{self, Slot, Words};
use crate::services::changes::{self, Change};
pub use form::{ArticleEdit, PointEdit};
pub use office::{about, set_topics};
pub use points::listed as listed_points;

/// How many articles a page of the list holds.
pub const PAGE_SIZE: u32 = 12;

/// An article as lists show it.
#[derive(Clone, Debug)]
pub struct ArticleSummary {
    pub id: ArticleId,
    pub slug: String,
    pub title: Words,
    pub tagline: Option<Words>,
    /// Markdown.
    pub introduction: Option<Words>,
    pub published_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
}

/// An article on its own page. The texts but title, tagline and description are Markdown.
#[derive(Clone, Debug)]
pub struct Article {
    pub id: ArticleId,
    pub slug: String,
    pub title: Words,
    pub tagline: Option<Words>,
    pub description: Option<Words>,
    pub introduction: Option<Words>,
    pub points: Vec<Point>,
    pub body: Option<Words>,
    pub closing: Option<Words>,
    pub published_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    /// The editions in which it is published.
    pub editions: Vec<EditionId>,
}

/// A numbered point of an article.
#[derive(Clone, Debug)]
pub struct Point {
    pub title: Words,
    pub text: Option<Words>,
}

#[derive(Clone, Debug)]
pub struct NewArticle {
    pub slug: Slug,
    pub topics: Vec<TopicId>,
    pub key_terms: Vec<TermId>,
    /// How many numbered points it has; their words follow by `texts::save`.
    pub points: usize,
}

/// Makes an article, and returns the ids of its points in their order.
///
/// # Errors
/// [`db::Error::is_taken`] where the slug is; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, new: NewArticle) -> db::Result<(ArticleId, Vec<PointId>)> {
    let id = ArticleId::from(records::create(tx, RecordKind::Article, new.slug.as_str()).await?);
    let points = store::insert(tx, id, &new).await?;
    let after =
        serde_json::json!({ "slug": new.slug, "topics": new.topics, "key_terms": new.key_terms, "points": points });
    changes::record(tx, actor, Change::created("article", id.0, &after)).await?;
    Ok((id, points))
}

/// A page of the articles of an edition, the latest first; of one topic where it is given.
///
/// # Errors
/// The database's.
pub async fn list(
    reader: &mut Reader,
    edition: &Edition,
    topic: Option<TopicId>,
    page: PageNumber,
) -> db::Result<Paged<ArticleSummary>> {
    let (limit, offset) = (i64::from(PAGE_SIZE), page.offset(PAGE_SIZE));
    let (total, rows) = match topic {
        None => (store::total(reader, edition).await?, store::latest(reader, edition, limit, offset).await?),
        Some(topic) => (
            store::total_of_topic(reader, edition, topic).await?,
            store::latest_of_topic(reader, edition, topic, limit, offset).await?,
        ),
    };
    Ok(Paged { items: with_words(reader, edition, rows).await?, total, page, size: PAGE_SIZE })
}

/// The latest articles of an edition but `except`.
///
/// # Errors
/// The database's.
pub async fn latest(
    reader: &mut Reader,
    edition: &Edition,
    most: usize,
    except: Option<ArticleId>,
) -> db::Result<Vec<ArticleSummary>> {
    let limit = i64::try_from(most + 1).unwrap_or(i64::MAX);
    let mut rows = store::latest(reader, edition, limit, 0).await?;
    rows.retain(|row| Some(row.id) != except);
    rows.truncate(most);
    with_words(reader, edition, rows).await
}

/// The articles of an edition that use a term, the latest first, at most `most`.
///
/// # Errors
/// The database's.
pub async fn using_term(
    reader: &mut Reader,
    edition: &Edition,
    term: TermId,
    most: i64,
) -> db::Result<Vec<ArticleSummary>> {
    let rows = store::using_term(reader, edition, term, most).await?;
    with_words(reader, edition, rows).await
}

/// The articles of an edition on any of these topics, the latest first, at most `most`.
///
/// # Errors
/// The database's.
pub async fn of_topics(
    reader: &mut Reader,
    edition: &Edition,
    topics: &[TopicId],
    most: i64,
) -> db::Result<Vec<ArticleSummary>> {
    let rows = store::latest_of_topics(reader, edition, topics, most).await?;
    with_words(reader, edition, rows).await
}

async fn with_words(
    reader: &mut Reader,
    edition: &Edition,
    rows: Vec<store::ArticleRow>,
) -> db::Result<Vec<ArticleSummary>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id.into()).collect();
    let mut shown = texts::shown(reader, edition, &ids, &[Slot::Title, Slot::Tagline, Slot::Introduction]).await?;
    let summary = |row: store::ArticleRow| ArticleSummary {
        id: row.id,
        title: shown.title(row.id, &row.slug),
        tagline: shown.whole(row.id, Slot::Tagline),
        introduction: shown.whole(row.id, Slot::Introduction),
        slug: row.slug,
        published_at: row.published_at,
        changed_at: row.changed_at,
    };
    Ok(rows.into_iter().map(summary).collect())
}

const SLOTS: [Slot; 7] =
    [Slot::Title, Slot::Tagline, Slot::Description, Slot::Introduction, Slot::Text, Slot::Body, Slot::Closing];

/// The article with this slug, where it is published in the edition.
///
/// # Errors
/// The database's.
pub async fn by_slug(reader: &mut Reader, edition: &Edition, slug: &Slug) -> db::Result<Option<Article>> {
    let Some(row) = store::by_slug(reader, edition, slug).await? else { return Ok(None) };
    let point_ids = store::points(reader, row.id).await?;
    let editions = publications::editions_of(reader, row.id.into()).await?;
    let mut shown = texts::shown(reader, edition, &[row.id.into()], &SLOTS).await?;
    let mut points = Vec::new();
    for point in point_ids {
        // A point without a title is not up yet, or is not for this edition.
        if let Some(title) = shown.take(row.id, point, Slot::Title) {
            points.push(Point { title, text: shown.take(row.id, point, Slot::Text) });
        }
    }
    Ok(Some(Article {
        id: row.id,
        title: shown.title(row.id, &row.slug),
        tagline: shown.whole(row.id, Slot::Tagline),
        description: shown.whole(row.id, Slot::Description),
        introduction: shown.whole(row.id, Slot::Introduction),
        points,
        body: shown.whole(row.id, Slot::Body),
        closing: shown.whole(row.id, Slot::Closing),
        slug: row.slug,
        published_at: row.published_at,
        changed_at: row.changed_at,
        editions,
    }))
}
