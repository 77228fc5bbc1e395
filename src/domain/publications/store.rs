//! Publications in the database.

use chrono::{DateTime, Utc};

use super::{Placement, State};
use crate::base::ids::{EditionId, RecordId};
use crate::base::locale::SortKey;
use crate::db::{self, Reader, Tx, Value, insert_all, sql};
use crate::domain::records::RecordKind;

pub(super) struct PlacementRow {
    record: RecordId,
    edition: EditionId,
    kind: RecordKind,
    /// What is up.
    state: State,
    revision: i64,
    prepared: Option<State>,
    publish_at: Option<DateTime<Utc>>,
    published_at: Option<DateTime<Utc>>,
    changed_at: DateTime<Utc>,
    sort_key: SortKey,
}

impl PlacementRow {
    pub(super) fn new(
        kind: RecordKind,
        record: RecordId,
        placement: &Placement<'_>,
        revision: i64,
        sort_key: SortKey,
        now: DateTime<Utc>,
    ) -> Self {
        let is_up = placement.state == State::Published;
        let prepared = Some(placement.state).filter(|state| state.is_prepared());
        Self {
            record,
            edition: placement.edition.id,
            kind,
            state: if prepared.is_some() { State::Draft } else { placement.state },
            revision,
            prepared,
            publish_at: placement.at.filter(|_| placement.state == State::Scheduled),
            published_at: is_up.then(|| placement.at.unwrap_or(now)),
            changed_at: placement.at.filter(|_| is_up).unwrap_or(now),
            sort_key,
        }
    }
}

const COLUMNS: &[&str] = &[
    "record_id",
    "edition_id",
    "kind",
    "state",
    "revision",
    "prepared",
    "prepared_revision",
    "publish_at",
    "published_at",
    "changed_at",
    "sort_key",
    "initial",
];

pub(super) async fn insert(tx: &mut Tx, rows: Vec<PlacementRow>) -> db::Result<()> {
    let rows = rows
        .into_iter()
        .map(|row| {
            vec![
                Value::from(row.record),
                row.edition.into(),
                row.kind.as_str().into(),
                row.state.as_str().into(),
                row.revision.into(),
                row.prepared.map(State::as_str).into(),
                row.prepared.map(|_| row.revision).into(),
                row.publish_at.into(),
                row.published_at.into(),
                row.changed_at.into(),
                row.sort_key.bytes.into(),
                row.sort_key.initial.into(),
            ]
        })
        .collect();
    insert_all(tx, "publications", COLUMNS, rows).await
}

/// A record that is published again keeps the time at which it first was; what is prepared leaves what is up as it is.
pub(super) async fn update(tx: &mut Tx, row: PlacementRow) -> db::Result<()> {
    if row.prepared.is_some() {
        let prepare = sql("UPDATE publications SET prepared = ?, prepared_revision = ?, publish_at = ?, \
             version = version + 1 WHERE record_id = ? AND edition_id = ?");
        let prepare = prepare.bind(row.prepared.map(State::as_str)).bind(row.revision).bind(row.publish_at);
        prepare.bind(row.record).bind(row.edition).run(tx).await?;
        return Ok(());
    }
    sql("UPDATE publications SET state = ?, revision = ?, published_at = COALESCE(published_at, ?), prepared = NULL, \
         prepared_revision = NULL, publish_at = NULL, version = version + 1, changed_at = ?, sort_key = ?, initial = ? \
         WHERE record_id = ? AND edition_id = ?")
    .bind(row.state.as_str())
    .bind(row.revision)
    .bind(row.published_at)
    .bind(row.changed_at)
    .bind(row.sort_key.bytes)
    .bind(row.sort_key.initial)
    .bind(row.record)
    .bind(row.edition)
    .run(tx)
    .await?;
    Ok(())
}

pub(super) async fn editions_placed(reader: &mut Reader, record: RecordId) -> db::Result<Vec<EditionId>> {
    let rows =
        sql("SELECT edition_id FROM publications WHERE record_id = ?").bind(record).all::<(EditionId,)>(reader).await?;
    Ok(rows.into_iter().map(|(edition,)| edition).collect())
}

/// The editions in which a record is published, for its alternates.
///
/// # Errors
/// The database's.
pub async fn editions_of(reader: &mut Reader, record: RecordId) -> db::Result<Vec<EditionId>> {
    let rows = sql("SELECT edition_id FROM publications WHERE record_id = ? AND state = 'published'")
        .bind(record)
        .all::<(EditionId,)>(reader)
        .await?;
    Ok(rows.into_iter().map(|(edition,)| edition).collect())
}

/// Whether a record of this kind and slug is up in an edition.
///
/// # Errors
/// The database's.
pub async fn is_up(reader: &mut Reader, edition: EditionId, kind: RecordKind, slug: &str) -> db::Result<bool> {
    let up = sql("SELECT COUNT(*) FROM records r JOIN publications p ON p.record_id = r.id AND p.edition_id = ? \
         AND p.state = 'published' WHERE r.kind = ? AND r.slug = ?");
    Ok(up.bind(edition).bind(kind.as_str()).bind(slug).number(reader).await? > 0)
}

/// When anything of a kind that is published was last changed, per edition.
///
/// # Errors
/// The database's.
pub async fn changed_at(reader: &mut Reader, kind: RecordKind) -> db::Result<Vec<(EditionId, DateTime<Utc>)>> {
    // An edition at a time, because the indexes begin with it.
    let rows = sql("SELECT e.id, (SELECT MAX(p.changed_at) FROM publications p \
         WHERE p.edition_id = e.id AND p.kind = ? AND p.state = 'published') FROM editions e")
    .bind(kind.as_str())
    .all::<(EditionId, Option<DateTime<Utc>>)>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(|(edition, changed)| Some((edition, changed?))).collect())
}

/// A published record, in the order of the sitemap.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Published {
    pub id: RecordId,
    pub slug: String,
}

/// A publication of a record.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Alternate {
    pub record_id: RecordId,
    pub edition_id: EditionId,
    pub changed_at: DateTime<Utc>,
}

/// How many records of a kind are published anywhere.
///
/// # Errors
/// The database's.
pub async fn published_total(reader: &mut Reader, kind: RecordKind) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM records r WHERE r.kind = ? AND EXISTS \
         (SELECT 1 FROM publications p WHERE p.record_id = r.id AND p.state = 'published')")
    .bind(kind.as_str())
    .number(reader)
    .await
}

/// Records of a kind that are published anywhere, by slug.
///
/// # Errors
/// The database's.
pub async fn published_page(
    reader: &mut Reader,
    kind: RecordKind,
    limit: i64,
    offset: i64,
) -> db::Result<Vec<Published>> {
    // Not `EXISTS`: SQLite 3.51 makes a join of it and counts every publication of a record against the `OFFSET`.
    sql("SELECT r.id, r.slug FROM records r WHERE r.kind = ? AND r.id IN \
         (SELECT p.record_id FROM publications p WHERE p.record_id = r.id AND p.state = 'published') \
         ORDER BY r.slug LIMIT ? OFFSET ?")
    .bind(kind.as_str())
    .bind(limit)
    .bind(offset)
    .all(reader)
    .await
}

/// Where each of these records is published.
///
/// # Errors
/// The database's.
pub async fn alternates_of(reader: &mut Reader, records: &[RecordId]) -> db::Result<Vec<Alternate>> {
    let mut alternates = Vec::new();
    for some in records.chunks(1024) {
        alternates.extend(
            sql("SELECT record_id, edition_id, changed_at FROM publications WHERE state = 'published' AND record_id IN (??)")
                .bind_all(some)
                .all::<Alternate>(reader)
                .await?,
        );
    }
    Ok(alternates)
}
