//! Texts in the database: immutable versions, each up from its revision until the one that superseded it.

use chrono::{DateTime, Utc};

use super::shown::UpText;
use super::stale::below;
use super::{Head, Layer, Part, Slot, TextEdit};
use crate::base::ids::RecordId;
use crate::db::{self, Reader, Tx, Value, insert_all, sql};
use crate::domain::editions::Edition;

/// What `superseded` holds while nothing has superseded a version.
const NEVER: i64 = i64::MAX;

#[derive(sqlx::FromRow)]
struct UpRow {
    record_id: RecordId,
    part: i64,
    slot: String,
    layer: String,
    content: Option<String>,
}

pub(super) async fn up(
    reader: &mut Reader,
    edition: &Edition,
    records: &[RecordId],
    slots: &[Slot],
) -> db::Result<Vec<UpText>> {
    let slots: Vec<&str> = slots.iter().map(|slot| slot.as_str()).collect();
    let layers = Layer::read_by(edition).map(|layer| layer.to_string());
    let rows = sql("SELECT t.record_id, t.part, t.slot, t.layer, t.content FROM publications p \
         JOIN texts t ON t.record_id = p.record_id AND t.revision <= p.revision AND t.superseded > p.revision \
         WHERE p.edition_id = ? AND p.record_id IN (??) AND t.slot IN (??) AND t.layer IN (??)")
    .bind(edition.id)
    .bind_all(records)
    .bind_all(&slots)
    .bind_all(&layers)
    .all::<UpRow>(reader)
    .await?;
    let text = |row: UpRow| {
        let (slot, layer) = (Slot::parse(&row.slot)?, Layer::parse(&row.layer)?);
        Some(UpText { record: row.record_id, part: Part(row.part), slot, layer, content: row.content })
    };
    Ok(rows.into_iter().filter_map(text).collect())
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    part: i64,
    slot: String,
    layer: String,
    revision: i64,
    against: Option<i64>,
    content: Option<String>,
}

impl HeadRow {
    fn head(self) -> Option<Head> {
        let (slot, layer) = (Slot::parse(&self.slot)?, Layer::parse(&self.layer)?);
        let Self { part, revision, against, content, .. } = self;
        Some(Head { part: Part(part), slot, layer, revision, against, content })
    }
}

pub(super) async fn heads(reader: &mut Reader, record: RecordId) -> db::Result<Vec<Head>> {
    let rows =
        sql("SELECT part, slot, layer, revision, against, content FROM texts WHERE record_id = ? AND superseded = ?")
            .bind(record)
            .bind(NEVER)
            .all::<HeadRow>(reader)
            .await?;
    Ok(rows.into_iter().filter_map(HeadRow::head).collect())
}

#[derive(sqlx::FromRow)]
struct HeadOfRow {
    record_id: RecordId,
    #[sqlx(flatten)]
    head: HeadRow,
}

pub(super) async fn titles(reader: &mut Reader, records: &[RecordId]) -> db::Result<Vec<(RecordId, Head)>> {
    let rows = sql("SELECT record_id, part, slot, layer, revision, against, content FROM texts \
         WHERE record_id IN (??) AND part = 0 AND slot = 'title' AND superseded = ?")
    .bind_all(records)
    .bind(NEVER)
    .all::<HeadOfRow>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.record_id, row.head.head()?))).collect())
}

/// Ends the versions that these edits replace.
pub(super) async fn supersede(
    tx: &mut Tx,
    record: RecordId,
    revision: i64,
    heads: &[Head],
    edits: &[TextEdit],
) -> db::Result<()> {
    for edit in edits {
        if heads.iter().any(|head| (head.part, head.slot, &head.layer) == (edit.part, edit.slot, &edit.layer)) {
            sql("UPDATE texts SET superseded = ? WHERE record_id = ? AND part = ? AND slot = ? AND layer = ? AND superseded = ?")
                .bind(revision)
                .bind(record)
                .bind(edit.part.0)
                .bind(edit.slot.as_str())
                .bind(edit.layer.to_string())
                .bind(NEVER)
                .run(tx)
                .await?;
        }
    }
    Ok(())
}

const COLUMNS: &[&str] = &["record_id", "part", "slot", "layer", "revision", "against", "content", "written_at"];

/// Writes the new versions of many records, each against the newest text below it unless the edit names another.
pub(super) async fn insert(tx: &mut Tx, written: Vec<Written<'_>>) -> db::Result<()> {
    let now = tx.now();
    let rows = written.into_iter().flat_map(|written| written.rows(now)).collect();
    insert_all(tx, "texts", COLUMNS, rows).await
}

/// What is written of one record as one revision.
pub(super) struct Written<'h> {
    pub record: RecordId,
    pub revision: i64,
    /// The newest texts before.
    pub heads: &'h [Head],
    pub edits: Vec<TextEdit>,
}

impl Written<'_> {
    fn rows(self, now: DateTime<Utc>) -> Vec<Vec<Value>> {
        let together: Vec<Head> = self.edits.iter().map(|edit| edit.at(self.revision)).collect();
        let newest = |edit: &TextEdit| {
            let of = |heads| {
                below(heads, edit.part, edit.slot, &edit.layer, Some(&edit.language))
                    .map(|head| (head.layer.clone(), head.revision))
            };
            of(&together).max(of(self.heads)).map(|(_, revision)| revision)
        };
        let row = |edit: &TextEdit| {
            let against = if edit.layer == Layer::Shared { None } else { edit.against.or_else(|| newest(edit)) };
            vec![
                Value::from(self.record),
                edit.part.0.into(),
                edit.slot.as_str().into(),
                edit.layer.to_string().into(),
                self.revision.into(),
                against.into(),
                edit.content.as_deref().into(),
                now.into(),
            ]
        };
        self.edits.iter().map(row).collect()
    }
}

impl TextEdit {
    fn at(&self, revision: i64) -> Head {
        Head { part: self.part, slot: self.slot, layer: self.layer.clone(), revision, against: None, content: None }
    }
}
