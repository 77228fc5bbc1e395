//! Instructors: who teaches.

mod store;
mod writing;

use crate::base::actor::Actor;
use crate::base::ids::InstructorId;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::records::{self, Naming, RecordKind};
use crate::domain::texts::{self, Slot, Words};
use crate::services::changes::{self, Change};
pub use store::coming;
pub use writing::InstructorEdit;

#[derive(Clone, Debug)]
pub struct Instructor {
    pub id: InstructorId,
    pub name: String,
    /// Markdown.
    pub biography: Option<Words>,
}

/// # Errors
/// [`db::Error::is_taken`] where the slug is; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, slug: &Slug, name: &str) -> db::Result<InstructorId> {
    let id = InstructorId::from(records::create(tx, RecordKind::Instructor, slug.as_str()).await?);
    store::insert(tx, id, name).await?;
    records::name(tx, &[Naming::titled(id, name)]).await?;
    let after = serde_json::json!({ "slug": slug, "name": name });
    changes::record(tx, actor, Change::created("instructor", id.0, &after)).await?;
    Ok(id)
}

/// Those of these instructors who are published in the edition, in the order of `ids`.
///
/// # Errors
/// The database's.
pub async fn by_ids(reader: &mut Reader, edition: &Edition, ids: &[InstructorId]) -> db::Result<Vec<Instructor>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let records: Vec<_> = ids.iter().map(|id| (*id).into()).collect();
    let mut rows = store::published(reader, edition, ids).await?;
    let mut shown = texts::shown(reader, edition, &records, &[Slot::Text]).await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    let instructor = |row: store::InstructorRow| Instructor {
        id: row.id,
        name: row.name,
        biography: shown.whole(row.id, Slot::Text),
    };
    Ok(rows.into_iter().map(instructor).collect())
}
