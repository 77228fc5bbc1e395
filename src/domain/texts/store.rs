//! Texts in the database: immutable versions, each up from its revision until the one that superseded it.

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

pub(super) async fn heads(reader: &mut Reader, record: RecordId) -> db::Result<Vec<Head>> {
    let rows =
        sql("SELECT part, slot, layer, revision, against, content FROM texts WHERE record_id = ? AND superseded = ?")
            .bind(record)
            .bind(NEVER)
            .all::<HeadRow>(reader)
            .await?;
    let head = |row: HeadRow| {
        let (slot, layer) = (Slot::parse(&row.slot)?, Layer::parse(&row.layer)?);
        Some(Head {
            part: Part(row.part),
            slot,
            layer,
            revision: row.revision,
            against: row.against,
            content: row.content,
        })
    };
    Ok(rows.into_iter().filter_map(head).collect())
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

/// Writes the new versions, each against the newest text below it unless the edit names another.
pub(super) async fn insert(
    tx: &mut Tx,
    record: RecordId,
    revision: i64,
    heads: &[Head],
    edits: Vec<TextEdit>,
) -> db::Result<()> {
    let now = tx.now();
    let together: Vec<Head> = edits.iter().map(|edit| edit.at(revision)).collect();
    let newest = |edit: &TextEdit| {
        let of = |heads| {
            below(heads, edit.part, edit.slot, &edit.layer, Some(&edit.language))
                .map(|head| (head.layer.clone(), head.revision))
        };
        of(&together).max(of(heads)).map(|(_, revision)| revision)
    };
    let rows = edits
        .iter()
        .map(|edit| {
            let against = if edit.layer == Layer::Shared { None } else { edit.against.or_else(|| newest(edit)) };
            vec![
                Value::from(record),
                edit.part.0.into(),
                edit.slot.as_str().into(),
                edit.layer.to_string().into(),
                revision.into(),
                against.into(),
                edit.content.as_deref().into(),
                now.into(),
            ]
        })
        .collect();
    insert_all(tx, "texts", COLUMNS, rows).await
}

impl TextEdit {
    fn at(&self, revision: i64) -> Head {
        Head { part: self.part, slot: self.slot, layer: self.layer.clone(), revision, against: None, content: None }
    }
}
