//! Publications that somebody should look at, and how many there are of each state.

use chrono::{DateTime, Utc};

use crate::base::ids::{EditionId, RecordId};
use crate::db::{self, Reader, sql};
use crate::domain::records::RecordKind;

/// A publication that is on its way.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Waiting {
    pub record_id: RecordId,
    pub edition_id: EditionId,
    kind: String,
    pub title: String,
    /// When it goes up, where it is scheduled.
    pub publish_at: Option<DateTime<Utc>>,
}

impl Waiting {
    pub fn kind(&self) -> Option<RecordKind> {
        RecordKind::parse(&self.kind)
    }
}

/// What is in review in these editions: at most `most`.
///
/// # Errors
/// The database's.
pub async fn in_review(reader: &mut Reader, editions: &[EditionId], most: i64) -> db::Result<Vec<Waiting>> {
    sql("SELECT p.record_id, p.edition_id, p.kind, n.title, p.publish_at FROM publications p \
         JOIN record_names n ON n.record_id = p.record_id WHERE p.prepared = 'in-review' AND p.edition_id IN (??) \
         ORDER BY p.record_id, p.edition_id LIMIT ?")
    .bind_all(editions)
    .bind(most)
    .all(reader)
    .await
}

/// What goes up in these editions from an instant until another, the next first: at most `most`.
///
/// # Errors
/// The database's.
pub async fn scheduled(
    reader: &mut Reader,
    editions: &[EditionId],
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    most: i64,
) -> db::Result<Vec<Waiting>> {
    sql("SELECT p.record_id, p.edition_id, p.kind, n.title, p.publish_at FROM publications p \
         JOIN record_names n ON n.record_id = p.record_id WHERE p.prepared = 'scheduled' AND p.publish_at >= ? \
         AND p.publish_at < ? AND p.edition_id IN (??) ORDER BY p.publish_at, p.record_id, p.edition_id LIMIT ?")
    .bind(from)
    .bind(until)
    .bind_all(editions)
    .bind(most)
    .all(reader)
    .await
}

/// How many publications of these kinds are up, withdrawn, or never were up, in each of these editions: edition, the word
/// for the state, how many.
///
/// # Errors
/// The database's.
pub async fn count_by_state(
    reader: &mut Reader,
    kinds: &[RecordKind],
    editions: &[EditionId],
) -> db::Result<Vec<(EditionId, String, i64)>> {
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    // By the index that begins with the edition and the kind, and holds the state.
    sql("SELECT p.edition_id, p.state, COUNT(*) FROM publications p WHERE p.edition_id IN (??) AND p.kind IN (??) \
         GROUP BY p.edition_id, p.state")
    .bind_all(editions)
    .bind_all(&kinds)
    .all(reader)
    .await
}
