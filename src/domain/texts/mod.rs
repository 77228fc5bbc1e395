//! Texts in slots, on three layers: shared, language, edition. A page shows the nearest layer that has a text; a text
//! remembers which version of the layer below it was written against, and is stale when that has changed
//! (docs/decisions/0003-texts-on-three-layers.md).

mod layer;
mod recount;
mod shown;
mod slot;
mod stale;
mod store;

use crate::base::actor::Actor;
use crate::base::ids::{PointId, RecordId};
use crate::base::languages::Language;
use crate::db::{self, Tx};
use crate::domain::records::{self, RecordKind};
use crate::services::changes::{self, Change};
pub use layer::Layer;
pub(super) use recount::breaches;
pub use recount::{Broken, recount};
pub use shown::{Shown, Words, shown};
pub use slot::Slot;
pub use stale::{Head, heads, stale_among, titles};

/// Which part of a record a text belongs to: the record itself, or one of an article's points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Part(pub(crate) i64);

impl Part {
    /// The record itself.
    pub const WHOLE: Part = Part(0);
}

impl From<PointId> for Part {
    fn from(point: PointId) -> Self {
        Part(point.0)
    }
}

/// One text, as it is to be from now on.
#[derive(Clone, Debug)]
pub struct TextEdit {
    pub part: Part,
    pub slot: Slot,
    pub layer: Layer,
    /// The language of an edition's own words, so that the layer below them is known; for other layers their own.
    pub language: Language,
    /// Its words; `None` says "nothing here".
    pub content: Option<String>,
    /// Which revision of the layer below it was written against; `None`: the newest there is.
    pub against: Option<i64>,
}

/// Writes texts of one record as its next revision, and returns that revision's number. They are up nowhere until the
/// record is published.
///
/// # Errors
/// The database's; there being no such record.
pub async fn save(tx: &mut Tx, actor: &Actor, kind: RecordKind, id: RecordId, edits: Vec<TextEdit>) -> db::Result<i64> {
    let revision = records::next_revision(tx, id).await?;
    let heads = stale::heads(tx.reader(), id).await?;
    let change = saved(kind, id, revision, &edits);
    store::supersede(tx, id, revision, &heads, &edits).await?;
    store::insert(tx, vec![store::Written { record: id, revision, heads: &heads, edits }]).await?;
    changes::record(tx, actor, change).await?;
    Ok(revision)
}

/// Writes the first texts of many new records, as the revision 1 of each.
///
/// # Errors
/// The database's.
pub async fn save_first(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    texts: Vec<(RecordId, Vec<TextEdit>)>,
) -> db::Result<()> {
    const FIRST: i64 = 1;
    let ids: Vec<RecordId> = texts.iter().map(|(id, _)| *id).collect();
    records::first_revisions(tx, &ids).await?;
    let made = texts.iter().map(|(id, edits)| saved(kind, *id, FIRST, edits)).collect();
    let written =
        texts.into_iter().map(|(record, edits)| store::Written { record, revision: FIRST, heads: &[], edits });
    store::insert(tx, written.collect()).await?;
    changes::record_all(tx, actor, made).await
}

fn saved(kind: RecordKind, id: RecordId, revision: i64, edits: &[TextEdit]) -> Change {
    let slots: Vec<String> = edits.iter().map(|edit| format!("{} {}", edit.layer, edit.slot.as_str())).collect();
    let after = serde_json::json!({ "revision": revision, "slots": slots });
    Change { action: "texts-saved", record_kind: kind.as_str(), record_id: id.0, before: None, after: Some(after) }
}
