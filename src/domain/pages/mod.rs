//! Standing pages: about, terms of booking, privacy, cookie policy, legal details.

mod store;
mod writing;

use crate::base::actor::Actor;
use crate::base::ids::{EditionId, PageId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::publications;
use crate::domain::records::{self, RecordKind};
use crate::domain::texts::{self, Slot, Words};
use crate::services::changes::{self, Change};
pub use writing::PageEdit;

/// The page that the program completes with the table of the cookies it sets.
pub const COOKIE_POLICY: &str = "cookie-policy";

/// A standing page as the footer names it.
#[derive(Clone, Debug)]
pub struct PageSummary {
    pub slug: String,
    pub title: Words,
}

#[derive(Clone, Debug)]
pub struct Page {
    pub id: PageId,
    pub slug: String,
    pub title: Words,
    pub description: Option<Words>,
    /// Markdown.
    pub body: Option<Words>,
    /// The editions in which it is published.
    pub editions: Vec<EditionId>,
}

/// # Errors
/// [`db::Error::is_taken`] where the slug is; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, slug: &Slug, position: i64) -> db::Result<PageId> {
    let id = PageId::from(records::create(tx, RecordKind::Page, slug.as_str()).await?);
    store::insert(tx, id, position).await?;
    changes::record(tx, actor, Change::created("page", id.0, &serde_json::json!({ "slug": slug }))).await?;
    Ok(id)
}

/// The published pages of an edition, in the academy's order.
///
/// # Errors
/// The database's.
pub async fn all(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<PageSummary>> {
    let rows = store::published(reader, edition).await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id.into()).collect();
    let mut shown = texts::shown(reader, edition, &ids, &[Slot::Title]).await?;
    Ok(rows.into_iter().map(|row| PageSummary { title: shown.title(row.id, &row.slug), slug: row.slug }).collect())
}

/// The page with this slug, where it is published in the edition.
///
/// # Errors
/// The database's.
pub async fn by_slug(reader: &mut Reader, edition: &Edition, slug: &Slug) -> db::Result<Option<Page>> {
    let Some(row) = store::by_slug(reader, edition, slug).await? else { return Ok(None) };
    let slots = [Slot::Title, Slot::Description, Slot::Body];
    let mut shown = texts::shown(reader, edition, &[row.id.into()], &slots).await?;
    Ok(Some(Page {
        id: row.id,
        title: shown.title(row.id, &row.slug),
        description: shown.whole(row.id, Slot::Description),
        body: shown.whole(row.id, Slot::Body),
        editions: publications::editions_of(reader, row.id.into()).await?,
        slug: row.slug,
    }))
}
