//! What was scheduled goes up when its time has come: once, whichever node is there for it, and however often it is tried.

use super::{Publication, sort_key, standings, told};
use crate::base::actor::Actor;
use crate::base::ids::RecordId;
use crate::db::{self, Tx};
use crate::domain::editions;
use crate::domain::records::RecordKind;
use crate::domain::texts;
use crate::services::changes::{self, Change};
use crate::services::jobs::{Failure, Task};

/// The kind of the job, and who acts in the change log.
pub const JOB: &str = "publish-scheduled";
/// How many are looked at in one go.
const AT_ONCE: i64 = 200;

/// Publishes what is due. Each record is a transaction of its own, in which a conditional `UPDATE` takes the row: two who do
/// this at once, or one who does it again, publish nothing twice.
///
/// # Errors
/// The database's.
pub async fn publish_due(task: &Task) -> Result<(), Failure> {
    loop {
        let due = { standings::due(&mut task.db.read().await?, AT_ONCE).await? };
        let is_all = due.len() < usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
        let mut published = 0;
        for (record, kind) in due {
            let Some(kind) = RecordKind::parse(&kind) else { continue };
            published += task.db.write(async |tx: &mut Tx| publish(tx, kind, record).await).await?;
        }
        // What nobody could publish is not tried for ever.
        if is_all || published == 0 {
            return Ok(());
        }
    }
}

async fn publish(tx: &mut Tx, kind: RecordKind, record: RecordId) -> db::Result<usize> {
    let (now, editions) = (tx.now(), editions::all(tx.reader()).await?);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let before_it = standings::of_records(tx.reader(), &[record]).await?;
    for publication in before_it.into_iter().filter(|one| one.standing.publish_at.is_some_and(|at| at <= now)) {
        let edition = editions.iter().find(|edition| edition.id == publication.edition);
        let (Some(edition), Some(revision)) = (edition, publication.standing.prepared_revision) else { continue };
        if standings::put_up(tx, &publication).await? {
            let titles = texts::titles_at(tx.reader(), record, revision).await?;
            standings::is_seen(tx, record, edition.id, sort_key(&titles, edition)).await?;
            before.push((edition, Some(publication.standing)));
        }
    }
    if before.is_empty() {
        return Ok(0);
    }
    for Publication { edition: id, standing, .. } in standings::of_records(tx.reader(), &[record]).await? {
        if let Some((edition, _)) = before.iter().find(|(edition, _)| edition.id == id) {
            after.push((*edition, Some(standing)));
        }
    }
    let change = Change {
        action: "published",
        record_kind: kind.as_str(),
        record_id: record.0,
        before: Some(told(&before)),
        after: Some(told(&after)),
    };
    changes::record(tx, &Actor::job(JOB), change).await?;
    Ok(before.len())
}
