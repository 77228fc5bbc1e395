//! Texts in slots, on three layers: shared, language, edition. A page shows the nearest layer that has a text; a text
//! remembers which version of the layer below it was written against, and is stale when that has changed
//! (docs/decisions/0003-texts-on-three-layers.md).

mod coverage;
mod form;
mod layer;
mod pictures;
mod place;
mod recount;
mod rewriting;
mod shown;
mod slot;
mod slots_of;
mod stale;
mod standing;
mod store;
mod versions;

use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::{PointId, RecordId};
use crate::base::languages::Language;
use crate::db::{self, Tx};
use crate::domain::records::{self, Naming, RecordKind};
use crate::services::changes::{self, Change};
pub use coverage::{Coverage, Sketch, Sketches, says, sketches, titles_at};
pub use form::{NOTHING, RIGHT, fields_of, said_in, with_text};
pub use layer::Layer;
pub use pictures::{described as pictures_with_words, shown_by as pictures_of, undescribed};
pub use place::{Field, Place, Said, fields};
pub(super) use recount::breaches;
pub use recount::{Broken, recount};
pub use rewriting::{Sheet, restore, rewrite};
pub use shown::{Shown, Words, shown};
pub use slot::Slot;
pub use slots_of::{slots_of, slots_of_part};
pub use stale::{Head, heads, stale_among, titles};
pub use standing::{Standing, is_missing};
pub use versions::{Version, heads_at, revisions, versions, written_against};

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
    let change = saved(kind, id, revision, &edits, &[]);
    records::name(tx, &title_among(kind, id, &edits).into_iter().collect::<Vec<_>>()).await?;
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
    let titles: Vec<Naming> = texts.iter().filter_map(|(id, edits)| title_among(kind, *id, edits)).collect();
    records::name(tx, &titles).await?;
    let made = texts.iter().map(|(id, edits)| saved(kind, *id, FIRST, edits, &[])).collect();
    let written =
        texts.into_iter().map(|(record, edits)| store::Written { record, revision: FIRST, heads: &[], edits });
    store::insert(tx, written.collect()).await?;
    changes::record_all(tx, actor, made).await
}

/// The shared title that the form of a new record is given.
///
/// # Errors
/// What is wrong with it.
pub fn title_of(form: &Fields) -> Result<String, Faults> {
    let mut faults = Faults::default();
    let title = faults.line(form, "title", slots_of::LONGEST_TITLE);
    faults.or(title)
}

/// Writes the shared title of a new record.
///
/// # Errors
/// The database's; there being no such record.
pub async fn begin(tx: &mut Tx, actor: &Actor, kind: RecordKind, id: RecordId, title: String) -> db::Result<i64> {
    let (part, slot, layer, language) = (Part::WHOLE, Slot::Title, Layer::Shared, Language::shared());
    save(tx, actor, kind, id, vec![TextEdit { part, slot, layer, language, content: Some(title), against: None }]).await
}

/// The back office calls a record by its shared title, unless it has a name among its facts.
fn title_among(kind: RecordKind, id: RecordId, edits: &[TextEdit]) -> Option<Naming> {
    if kind.has_name() {
        return None;
    }
    let is_title = |edit: &&TextEdit| (edit.part, edit.slot, &edit.layer) == (Part::WHOLE, Slot::Title, &Layer::Shared);
    Some(Naming::titled(id, edits.iter().find(is_title)?.content.as_deref()?))
}

fn saved(kind: RecordKind, id: RecordId, revision: i64, edits: &[TextEdit], withdrawn: &[(Place, Layer)]) -> Change {
    let slots: Vec<String> = edits.iter().map(|edit| format!("{} {}", edit.layer, edit.slot.as_str())).collect();
    let mut after = serde_json::json!({ "revision": revision, "slots": slots });
    if !withdrawn.is_empty() {
        let withdrawn = withdrawn.iter().map(|(place, layer)| format!("{layer} {}", place.slot.as_str()));
        after["withdrawn"] = withdrawn.collect();
    }
    Change { action: "texts-saved", record_kind: kind.as_str(), record_id: id.0, before: None, after: Some(after) }
}
