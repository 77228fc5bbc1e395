//! What a layer of a record has said, revision by revision.

use chrono::{DateTime, Utc};

use super::{Head, Layer, Part, Place, Said, Sheet, Slot, store};
use crate::base::ids::RecordId;
use crate::db::{self, Reader, sql};

/// A text as a revision left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub place: Place,
    pub revision: i64,
    pub said: Said,
    /// What was said until then.
    pub before: Said,
    pub written_at: DateTime<Utc>,
}

/// The revisions in which a layer was written, the newest first: those before `before`.
///
/// # Errors
/// The database's.
pub async fn revisions(
    reader: &mut Reader,
    record: RecordId,
    layer: &Layer,
    before: i64,
    most: i64,
) -> db::Result<Vec<i64>> {
    let layer = layer.to_string();
    let rows = sql("SELECT v.revision FROM (SELECT t.revision FROM texts t \
         WHERE t.record_id = ? AND t.layer = ? AND t.revision < ? UNION SELECT w.revision FROM text_withdrawals w \
         WHERE w.record_id = ? AND w.layer = ? AND w.revision < ?) v ORDER BY v.revision DESC LIMIT ?")
    .bind(record)
    .bind(&layer)
    .bind(before)
    .bind(record)
    .bind(&layer)
    .bind(before)
    .bind(most)
    .all::<(i64,)>(reader)
    .await?;
    Ok(rows.into_iter().map(|(revision,)| revision).collect())
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    part: i64,
    slot: String,
    revision: i64,
    content: Option<String>,
    written_at: DateTime<Utc>,
    earlier: Option<i64>,
    earlier_content: Option<String>,
}

/// What these revisions wrote on a layer, and took away, the newest first.
///
/// # Errors
/// The database's.
pub async fn versions(
    reader: &mut Reader,
    record: RecordId,
    layer: &Layer,
    revisions: &[i64],
) -> db::Result<Vec<Version>> {
    let layer = layer.to_string();
    if revisions.is_empty() {
        return Ok(Vec::new());
    }
    let written = sql("SELECT t.part, t.slot, t.revision, t.content, t.written_at, b.revision AS earlier, \
         b.content AS earlier_content FROM texts t LEFT JOIN texts b ON b.record_id = t.record_id AND b.part = t.part \
         AND b.slot = t.slot AND b.layer = t.layer AND b.superseded = t.revision \
         WHERE t.record_id = ? AND t.layer = ? AND t.revision IN (??)")
    .bind(record)
    .bind(&layer)
    .bind_all(revisions)
    .all::<VersionRow>(reader)
    .await?;
    let withdrawn = sql("SELECT w.part, w.slot, w.revision, NULL AS content, w.withdrawn_at AS written_at, \
         b.revision AS earlier, b.content AS earlier_content FROM text_withdrawals w JOIN texts b \
         ON b.record_id = w.record_id AND b.part = w.part AND b.slot = w.slot AND b.layer = w.layer \
         AND b.superseded = w.revision WHERE w.record_id = ? AND w.layer = ? AND w.revision IN (??)")
    .bind(record)
    .bind(&layer)
    .bind_all(revisions)
    .all::<VersionRow>(reader)
    .await?;
    let written = written.into_iter().filter_map(|row| row.version(Said::with));
    let mut versions: Vec<Version> =
        written.chain(withdrawn.into_iter().filter_map(|row| row.version(|_| Said::Absent))).collect();
    versions.sort_by_key(|version| (std::cmp::Reverse(version.revision), version.place));
    Ok(versions)
}

impl VersionRow {
    fn version(self, said: impl Fn(Option<&str>) -> Said) -> Option<Version> {
        let place = Place { part: Part(self.part), slot: Slot::parse(&self.slot)? };
        let before = self.earlier.map_or(Said::Absent, |_| Said::with(self.earlier_content.as_deref()));
        let said = said(self.content.as_deref());
        Some(Version { place, revision: self.revision, said, before, written_at: self.written_at })
    }
}

/// The newest texts of a record as they were at a revision.
///
/// # Errors
/// The database's.
pub async fn heads_at(reader: &mut Reader, record: RecordId, revision: i64) -> db::Result<Vec<Head>> {
    store::heads_at(reader, record, revision).await
}

/// What each of these stale versions was written against, where it was written against anything: for each, the text below.
///
/// # Errors
/// The database's.
pub async fn written_against(reader: &mut Reader, sheet: &Sheet, stale: &[&Head]) -> db::Result<Vec<(Place, Head)>> {
    let mut revisions: Vec<i64> = stale.iter().filter_map(|version| version.against).collect();
    revisions.sort_unstable();
    revisions.dedup();
    let found = store::of_revisions(reader, sheet.record, &revisions).await?;
    let base = |version: &&Head| {
        let then: Vec<Head> = found.iter().filter(|one| Some(one.revision) == version.against).cloned().collect();
        Some((version.place(), sheet.below(&then, version.place())?.clone()))
    };
    Ok(stale.iter().filter_map(base).collect())
}
