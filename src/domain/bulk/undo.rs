//! Taking back what one request has done with many: their publications, their topics.

use super::topics::{self, About, GIVEN, TAKEN};
use crate::base::actor::Actor;
use crate::base::ids::{EditionId, RecordId};
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::publications::{self, Undone};
use crate::domain::records::{RecordKind, Refused};
use crate::services::changes::{self, Entry};

/// What would be taken back.
#[derive(Clone, Debug, Default)]
pub struct Undoable {
    /// Where publications were changed.
    pub editions: Vec<EditionId>,
    /// Whether topics were given or taken.
    pub has_topics: bool,
    /// The records, each once.
    pub records: Vec<RecordId>,
}

/// What a request of this actor has done that can be taken back, for the question who may, and how much it is.
///
/// # Errors
/// The database's.
pub async fn undoable(reader: &mut Reader, actor: &Actor, request: &str, editions: &[Edition]) -> db::Result<Undoable> {
    let entries = changes::of_request(reader, actor, request).await?;
    let is_about = |entry: &&Entry| [GIVEN, TAKEN].contains(&entry.action.as_str());
    let steps = publications::steps_among(&entries);
    let has_topics = entries.iter().any(|entry| is_about(&entry));
    let topics = entries.iter().filter(is_about).map(|entry| RecordId(entry.record_id));
    let mut records: Vec<RecordId> = steps.iter().map(|step| step.record).chain(topics).collect();
    records.sort_unstable();
    records.dedup();
    Ok(Undoable { editions: publications::editions_changed(&steps, editions), has_topics, records })
}

/// Lets everything that a request of this actor has done stand as before, and tells with how much it was done; with
/// `only`, what it has done with that record.
///
/// # Errors
/// [`Refused::Conflict`] where something has been changed since; [`Refused::Missing`] where there is nothing to take back; the
/// database's.
pub async fn undo(
    tx: &mut Tx,
    actor: &Actor,
    request: &str,
    editions: &[Edition],
    only: Option<RecordId>,
) -> Result<Undone, Refused> {
    let mut entries = changes::of_request(tx.reader(), actor, request).await?;
    entries.retain(|entry| only.is_none_or(|only| only.0 == entry.record_id));
    let mut undone = publications::undo(tx, actor, &publications::steps_among(&entries), editions).await?;
    for entry in entries.iter().filter(|entry| [GIVEN, TAKEN].contains(&entry.action.as_str())) {
        let about = |json: Option<&str>| serde_json::from_str::<About>(json?).ok();
        let (before, after) = (about(entry.before_json.as_deref()), about(entry.after_json.as_deref()));
        let kind = RecordKind::parse(&entry.record_kind);
        let (Some(kind), Some(before), Some(after)) = (kind, before, after) else { continue };
        topics::put_back(tx, actor, kind, RecordId(entry.record_id), &before, &after).await?;
        undone.count += 1;
    }
    if undone.count == 0 { Err(Refused::Missing) } else { Ok(undone) }
}
