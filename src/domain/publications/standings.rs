//! How publications stand, in the database. Each write names the version that it moves on from, so that of two at once one
//! changes nothing.

use chrono::{DateTime, Utc};

use super::{Publication, Standing, State};
use crate::base::ids::{AccountId, EditionId, RecordId};
use crate::base::locale::SortKey;
use crate::db::{self, Reader, Tx, sql};
use crate::domain::records::RecordKind;

#[derive(sqlx::FromRow)]
struct StandingRow {
    record_id: RecordId,
    edition_id: EditionId,
    state: String,
    revision: i64,
    published_at: Option<DateTime<Utc>>,
    prepared: Option<String>,
    prepared_revision: Option<i64>,
    publish_at: Option<DateTime<Utc>>,
    comment: Option<String>,
    commented_by: Option<AccountId>,
    version: i64,
}

impl StandingRow {
    fn publication(self) -> Publication {
        let Self { state, revision, published_at, prepared, prepared_revision, publish_at, .. } = self;
        Publication {
            record: self.record_id,
            edition: self.edition_id,
            standing: Standing {
                state: State::parse(&state).unwrap_or(State::Draft),
                revision,
                published_at,
                prepared: prepared.as_deref().and_then(State::parse),
                prepared_revision,
                publish_at,
                comment: self.comment,
                commented_by: self.commented_by,
                version: self.version,
            },
        }
    }
}

/// How these records stand, wherever they have a publication.
///
/// # Errors
/// The database's.
pub async fn of_records(reader: &mut Reader, records: &[RecordId]) -> db::Result<Vec<Publication>> {
    let rows =
        sql("SELECT record_id, edition_id, state, revision, published_at, prepared, prepared_revision, publish_at, \
         comment, commented_by, version FROM publications WHERE record_id IN (??)")
        .bind_all(records)
        .all::<StandingRow>(reader)
        .await?;
    Ok(rows.into_iter().map(StandingRow::publication).collect())
}

/// Writes a first publication.
///
/// # Errors
/// [`db::Error::is_taken`] where another was quicker; the database's.
pub(super) async fn insert(
    tx: &mut Tx,
    kind: RecordKind,
    publication: &Publication,
    sort_key: SortKey,
) -> db::Result<u64> {
    let (now, standing) = (tx.now(), &publication.standing);
    sql("INSERT INTO publications (record_id, edition_id, kind, state, revision, published_at, prepared, \
         prepared_revision, publish_at, comment, commented_by, version, changed_at, sort_key, initial) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    .bind(publication.record)
    .bind(publication.edition)
    .bind(kind.as_str())
    .bind(standing.state.as_str())
    .bind(standing.revision)
    .bind(standing.published_at)
    .bind(standing.prepared.map(State::as_str))
    .bind(standing.prepared_revision)
    .bind(standing.publish_at)
    .bind(standing.comment.as_deref())
    .bind(standing.commented_by)
    .bind(standing.version)
    .bind(now)
    .bind(sort_key.bytes)
    .bind(sort_key.initial)
    .run(tx)
    .await
}

/// Lets a publication stand otherwise, if it is still of that version.
///
/// # Errors
/// The database's.
pub(super) async fn update(tx: &mut Tx, publication: &Publication, version: i64) -> db::Result<bool> {
    let standing = &publication.standing;
    let updated = sql("UPDATE publications SET state = ?, revision = ?, published_at = ?, prepared = ?, \
         prepared_revision = ?, publish_at = ?, comment = ?, commented_by = ?, version = ? \
         WHERE record_id = ? AND edition_id = ? AND version = ?")
    .bind(standing.state.as_str())
    .bind(standing.revision)
    .bind(standing.published_at)
    .bind(standing.prepared.map(State::as_str))
    .bind(standing.prepared_revision)
    .bind(standing.publish_at)
    .bind(standing.comment.as_deref())
    .bind(standing.commented_by)
    .bind(standing.version)
    .bind(publication.record)
    .bind(publication.edition)
    .bind(version);
    Ok(updated.run(tx).await? == 1)
}

/// Takes a publication away, if it is still of that version: the record is not offered there, as before it was.
///
/// # Errors
/// The database's.
pub(super) async fn delete(tx: &mut Tx, record: RecordId, edition: EditionId, version: i64) -> db::Result<bool> {
    let deleted = sql("DELETE FROM publications WHERE record_id = ? AND edition_id = ? AND version = ?");
    Ok(deleted.bind(record).bind(edition).bind(version).run(tx).await? == 1)
}

/// Writes down what readers see of a change: when it was, and where the title stands in lists.
///
/// # Errors
/// The database's.
pub(super) async fn is_seen(tx: &mut Tx, record: RecordId, edition: EditionId, sort_key: SortKey) -> db::Result<u64> {
    let now = tx.now();
    sql("UPDATE publications SET changed_at = ?, sort_key = ?, initial = ? WHERE record_id = ? AND edition_id = ?")
        .bind(now)
        .bind(sort_key.bytes)
        .bind(sort_key.initial)
        .bind(record)
        .bind(edition)
        .run(tx)
        .await
}

/// The records that are up in an edition.
///
/// # Errors
/// The database's.
pub(super) async fn up_in(reader: &mut Reader, edition: EditionId) -> db::Result<Vec<RecordId>> {
    let up = sql("SELECT record_id FROM publications WHERE edition_id = ? AND state = 'published' ORDER BY record_id");
    Ok(up.bind(edition).all::<(RecordId,)>(reader).await?.into_iter().map(|(record,)| record).collect())
}

/// Where the titles of these records stand in the lists of an edition.
///
/// # Errors
/// The database's.
pub(super) async fn sort_keys(
    reader: &mut Reader,
    edition: EditionId,
    records: &[RecordId],
) -> db::Result<Vec<(RecordId, SortKey)>> {
    let rows = sql("SELECT record_id, sort_key, initial FROM publications WHERE edition_id = ? AND record_id IN (??)")
        .bind(edition)
        .bind_all(records)
        .all::<(RecordId, Vec<u8>, String)>(reader)
        .await?;
    Ok(rows.into_iter().map(|(record, bytes, initial)| (record, SortKey { bytes, initial })).collect())
}

/// Lets a title stand elsewhere in the lists of an edition. What readers see of the record itself is as it was.
///
/// # Errors
/// The database's.
pub(super) async fn sort(tx: &mut Tx, record: RecordId, edition: EditionId, sort_key: SortKey) -> db::Result<u64> {
    sql("UPDATE publications SET sort_key = ?, initial = ? WHERE record_id = ? AND edition_id = ?")
        .bind(sort_key.bytes)
        .bind(sort_key.initial)
        .bind(record)
        .bind(edition)
        .run(tx)
        .await
}

/// Of which records something is due, those first that have waited longest.
///
/// # Errors
/// The database's.
pub(super) async fn due(reader: &mut Reader, most: i64) -> db::Result<Vec<(RecordId, String)>> {
    let now = reader.now();
    let rows =
        sql("SELECT p.record_id, p.kind FROM publications p WHERE p.prepared = 'scheduled' AND p.publish_at <= ? \
         ORDER BY p.publish_at, p.record_id LIMIT ?")
        .bind(now)
        .bind(most);
    let mut records: Vec<(RecordId, String)> = rows.all(reader).await?;
    let mut seen = std::collections::BTreeSet::new();
    records.retain(|(record, _)| seen.insert(*record));
    Ok(records)
}

/// Puts up what is scheduled and due, if it still is and nobody was quicker.
///
/// # Errors
/// The database's.
pub(super) async fn put_up(tx: &mut Tx, publication: &Publication) -> db::Result<bool> {
    let now = tx.now();
    // MySQL assigns from left to right: what is read stands before it is given anew.
    let up = sql("UPDATE publications SET state = 'published', revision = prepared_revision, \
         published_at = COALESCE(published_at, publish_at), prepared = NULL, prepared_revision = NULL, publish_at = NULL, \
         comment = NULL, commented_by = NULL, version = version + 1 \
         WHERE record_id = ? AND edition_id = ? AND version = ? AND prepared = 'scheduled' AND publish_at <= ?");
    let up = up.bind(publication.record).bind(publication.edition).bind(publication.standing.version).bind(now);
    Ok(up.run(tx).await? == 1)
}
