//! Steps taken for one or many records and editions at once: first it is told what would come of them, then it is done in one
//! transaction, if nothing has changed since it was looked at.

use std::collections::HashMap;
use std::fmt;

use super::recount::needed;
use super::steps::By;
use super::{Publication, Standing, Step, comments, sort_key, standings, told};
use crate::base::actor::Actor;
use crate::base::form::{Fault, Faults};
use crate::base::ids::{EditionId, RecordId};
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::records::{self, RecordKind, Refused};
use crate::domain::texts::{self, Coverage, Head, Sketches};
use crate::services::changes::{self, Change};

/// The field of a form that says when something goes up.
const TIME: &str = "time";

/// A record in an edition, and how both were when somebody looked: written `12.3.7.5` in forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    pub record: RecordId,
    pub edition: EditionId,
    /// Of its publication; 0 where there is none.
    pub version: i64,
    /// The newest of its texts.
    pub revision: i64,
}

impl Seen {
    /// `None` for what no form of ours sends.
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Option<Vec<i64>> = text.split('.').map(|number| number.parse().ok()).collect();
        let [record, edition, version, revision] = numbers?.try_into().ok()?;
        Some(Self { record: RecordId(record), edition: EditionId(edition), version, revision })
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}", self.record.0, self.edition.0, self.version, self.revision)
    }
}

/// A step that can be taken for one record in one edition.
#[derive(Clone, Debug)]
pub struct Move {
    pub seen: Seen,
    before: Option<Standing>,
    after: Standing,
}

/// One for which it cannot, and why.
#[derive(Clone, Debug)]
pub struct Left {
    pub record: RecordId,
    pub edition: EditionId,
    pub why: Fault,
}

/// What would come of a step.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub moves: Vec<Move>,
    pub left: Vec<Left>,
}

/// What is read of records before a step.
struct Known {
    revisions: HashMap<RecordId, i64>,
    standings: HashMap<(RecordId, EditionId), Standing>,
    sketches: Sketches,
}

impl Known {
    async fn of(reader: &mut Reader, kind: RecordKind, records: &[RecordId]) -> db::Result<Self> {
        let publications = standings::of_records(reader, records).await?;
        Ok(Self {
            revisions: records::revisions(reader, kind, records).await?,
            standings: publications.into_iter().map(|one| ((one.record, one.edition), one.standing)).collect(),
            sketches: texts::sketches(reader, records).await?,
        })
    }

    fn heads(&self, record: RecordId) -> &[Head] {
        &self.sketches.of(record).heads
    }

    fn seen(&self, record: RecordId, edition: EditionId) -> Option<Seen> {
        let version = self.standings.get(&(record, edition)).map_or(0, |standing| standing.version);
        Some(Seen { record, edition, version, revision: *self.revisions.get(&record)? })
    }

    fn look(&self, kind: RecordKind, step: &Step, record: RecordId, edition: &Edition, by: &By) -> Result<Move, Fault> {
        let seen = self.seen(record, edition.id).ok_or_else(|| Fault::new("publication-gone"))?;
        let before = self.standings.get(&(record, edition.id)).cloned();
        let (from, heads) = (before.clone().unwrap_or_else(Standing::nothing), self.heads(record));
        let there = |message: &str| Fault::new(message).naming(&edition.country_name);
        let is_new = Coverage::of(edition, self.sketches.of(record)).newest > from.revision;
        step.verb.allowed(&from, is_new).map_err(there)?;
        if step.verb.takes_texts() && needed(kind).into_iter().any(|slot| !texts::says(edition, heads, slot)) {
            return Err(there("publication-without-words"));
        }
        let at = step.instant_in(edition, by.at).map_err(|why| Fault { field: TIME.to_owned(), ..why })?;
        Ok(Move { seen, before, after: step.taken(&from, seen.revision, at, by) })
    }
}

/// What would come of a step for these records in these editions.
///
/// # Errors
/// The database's.
pub async fn plan(
    reader: &mut Reader,
    kind: RecordKind,
    step: &Step,
    records: &[RecordId],
    editions: &[&Edition],
) -> db::Result<Plan> {
    let known = Known::of(reader, kind, records).await?;
    let by = By { account: None, at: reader.now() };
    let mut plan = Plan::default();
    for record in records {
        for edition in editions {
            match known.look(kind, step, *record, edition, &by) {
                Ok(found) => plan.moves.push(found),
                Err(why) => plan.left.push(Left { record: *record, edition: edition.id, why }),
            }
        }
    }
    Ok(plan)
}

/// Takes a step for one record or many, all or none, and writes one change per record.
///
/// # Errors
/// [`Refused::Conflict`] where one is not as it was seen; [`Refused::Faults`] where the step cannot be taken from there,
/// each under `edition-{code}`, or where nothing can go up there at that time, under `time`; the database's.
pub async fn take(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    step: &Step,
    editions: &[Edition],
    seen: &[Seen],
) -> Result<(), Refused> {
    let mut seen = seen.to_vec();
    // In one order, so that two at once wait for each other instead of meeting.
    seen.sort_unstable();
    seen.dedup();
    let mut ids: Vec<RecordId> = seen.iter().map(|one| one.record).collect();
    ids.dedup();
    let known = Known::of(tx.reader(), kind, &ids).await?;
    let by = By::of(actor, tx.now());
    let (mut moves, mut faults) = (Vec::new(), Faults::default());
    for one in seen {
        let edition = editions.iter().find(|edition| edition.id == one.edition).ok_or(Refused::Missing)?;
        if known.seen(one.record, one.edition).ok_or(Refused::Missing)? != one {
            return Err(Refused::Conflict);
        }
        match known.look(kind, step, one.record, edition, &by) {
            Ok(found) => moves.push((edition, found)),
            Err(why) if why.field == TIME => faults.join(TIME, why),
            Err(why) => faults.add(&format!("edition-{}", edition.code), why),
        }
    }
    if !faults.is_empty() {
        return Err(faults.into());
    }
    for (edition, found) in &moves {
        carry_out(tx, kind, edition, found, known.heads(found.seen.record)).await?;
        comments::follow(tx, actor, kind, step, &by, (found.seen.record, edition)).await?;
    }
    let changes = ids.iter().map(|id| {
        let own: Vec<_> = moves.iter().filter(|(_, found)| found.seen.record == *id).collect();
        let before: Vec<_> = own.iter().map(|(edition, found)| (*edition, found.before.clone())).collect();
        let after: Vec<_> = own.iter().map(|(edition, found)| (*edition, Some(found.after.clone()))).collect();
        let (before, after) = (Some(told(&before)), Some(told(&after)));
        Change { action: step.verb.action(), record_kind: kind.as_str(), record_id: id.0, before, after }
    });
    Ok(changes::record_all(tx, actor, changes.collect()).await?)
}

async fn carry_out(
    tx: &mut Tx,
    kind: RecordKind,
    edition: &Edition,
    found: &Move,
    heads: &[Head],
) -> Result<(), Refused> {
    let Seen { record, edition: id, version, .. } = found.seen;
    let publication = Publication { record, edition: id, standing: found.after.clone() };
    let Some(before) = &found.before else {
        let inserted = standings::insert(tx, kind, &publication, sort_key(heads, edition)).await;
        return inserted.map(drop).map_err(|error| if error.is_taken() { Refused::Conflict } else { error.into() });
    };
    if !standings::update(tx, &publication, version).await? {
        return Err(Refused::Conflict);
    }
    let is_seen = (before.state, before.revision) != (found.after.state, found.after.revision);
    if is_seen && found.after.is_up() {
        standings::is_seen(tx, record, id, sort_key(heads, edition)).await?;
    }
    Ok(())
}
