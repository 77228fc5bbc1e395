//! Taking back what was done with publications a moment ago, by the change log's word of how they stood before.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Publication, Standing, State, sort_key, standings, told};
use crate::base::actor::Actor;
use crate::base::ids::{EditionId, RecordId};
use crate::db::Tx;
use crate::domain::editions::Edition;
use crate::domain::records::{RecordKind, Refused};
use crate::domain::texts;
use crate::services::changes::{self, Change, Entry};

/// What stood how, by the code of the edition.
type Stood = BTreeMap<String, Option<Standing>>;

/// Which editions these steps were taken in, for the question who may take that back.
pub fn editions_changed(steps: &[StepTaken], editions: &[Edition]) -> Vec<EditionId> {
    let codes: Vec<&String> = steps.iter().flat_map(|step| step.after.keys()).collect();
    let changed = editions.iter().filter(|edition| codes.iter().any(|code| *code == edition.code.as_str()));
    changed.map(|edition| edition.id).collect()
}

/// What was taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// How many stand as before …
    pub count: i64,
    /// … and how many of them as drafts, because the time at which they were to go up is over.
    pub too_late: i64,
}

/// Lets everything that these steps have done with publications stand as before, and tells how many did. What was to go up at
/// a time that is over is a draft: nothing goes up by an undo.
///
/// # Errors
/// [`Refused::Conflict`] where one of them has been changed since; the database's.
pub async fn undo(tx: &mut Tx, actor: &Actor, steps: &[StepTaken], editions: &[Edition]) -> Result<Undone, Refused> {
    let (mut undone, now) = (Undone::default(), tx.now());
    for step in steps {
        let (mut was, mut is) = (Vec::new(), Vec::new());
        for (code, after) in &step.after {
            let edition = editions.iter().find(|edition| edition.code.as_str() == code).ok_or(Refused::Conflict)?;
            let version = after.as_ref().map_or(0, |standing| standing.version);
            let before = step.before.get(code).cloned().flatten();
            undone.too_late += i64::from(before.as_ref().is_some_and(|before| is_too_late(before, now)));
            let again = before.map(|standing| Standing { version: version + 1, ..in_time(standing, now) });
            put_back(tx, step.record, edition, version, again.clone()).await?;
            was.push((edition, after.clone()));
            is.push((edition, again));
            undone.count += 1;
        }
        let (before, after) = (Some(told(&was)), Some(told(&is)));
        let (record_kind, record_id) = (step.kind.as_str(), step.record.0);
        changes::record(tx, actor, Change { action: "undone", record_kind, record_id, before, after }).await?;
    }
    Ok(undone)
}

/// Whether it would go up at once, by a time that is over.
fn is_too_late(standing: &Standing, now: DateTime<Utc>) -> bool {
    standing.prepared == Some(State::Scheduled) && standing.publish_at.is_none_or(|at| at <= now)
}

fn in_time(standing: Standing, now: DateTime<Utc>) -> Standing {
    if !is_too_late(&standing, now) {
        return standing;
    }
    Standing { prepared: Some(State::Draft), prepared_revision: None, publish_at: None, ..standing }
}

async fn put_back(
    tx: &mut Tx,
    record: RecordId,
    edition: &Edition,
    version: i64,
    again: Option<Standing>,
) -> Result<(), Refused> {
    let Some(standing) = again else {
        let is_gone = standings::delete(tx, record, edition.id, version).await?;
        return if is_gone { Ok(()) } else { Err(Refused::Conflict) };
    };
    let (is_up, revision) = (standing.is_up(), standing.revision);
    let publication = Publication { record, edition: edition.id, standing };
    if !standings::update(tx, &publication, version).await? {
        return Err(Refused::Conflict);
    }
    if is_up {
        let titles = texts::titles_at(tx.reader(), record, revision).await?;
        standings::is_seen(tx, record, edition.id, sort_key(&titles, edition)).await?;
    }
    Ok(())
}

/// What a request has done with the publications of one record.
#[derive(Clone, Debug)]
pub struct StepTaken {
    kind: RecordKind,
    pub record: RecordId,
    before: Stood,
    after: Stood,
}

/// The steps among these changes.
pub fn steps_among(entries: &[Entry]) -> Vec<StepTaken> {
    let stood = |json: Option<&str>| serde_json::from_str::<Stood>(json?).ok();
    let steps = entries.iter().filter(|entry| super::Verb::ALL.iter().any(|verb| verb.action() == entry.action));
    let step = |entry: &Entry| {
        let (before, after) = (stood(entry.before_json.as_deref())?, stood(entry.after_json.as_deref())?);
        let (kind, record) = (RecordKind::parse(&entry.record_kind)?, RecordId(entry.record_id));
        Some(StepTaken { kind, record, before, after })
    };
    steps.filter_map(step).collect()
}
