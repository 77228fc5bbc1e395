//! Texts in the database: immutable versions, each up from its revision until the one that superseded it.

use chrono::{DateTime, Utc};

use super::shown::UpText;
use super::stale::below;
use super::{Head, Layer, Part, Place, Slot, TextEdit};
use crate::base::ids::RecordId;
use crate::base::markdown;
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

/// The newest texts as they were at a revision.
pub(super) async fn heads_at(reader: &mut Reader, record: RecordId, revision: i64) -> db::Result<Vec<Head>> {
    let rows = sql("SELECT part, slot, layer, revision, against, content FROM texts \
         WHERE record_id = ? AND revision <= ? AND superseded > ?")
    .bind(record)
    .bind(revision)
    .bind(revision)
    .all::<HeadRow>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(HeadRow::head).collect())
}

/// The texts that these revisions wrote.
pub(super) async fn of_revisions(reader: &mut Reader, record: RecordId, revisions: &[i64]) -> db::Result<Vec<Head>> {
    if revisions.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sql("SELECT part, slot, layer, revision, against, content FROM texts \
         WHERE record_id = ? AND revision IN (??)")
    .bind(record)
    .bind_all(revisions)
    .all::<HeadRow>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(HeadRow::head).collect())
}

/// The points of an article in their order.
pub(super) async fn points(reader: &mut Reader, record: RecordId) -> db::Result<Vec<Part>> {
    let rows = sql("SELECT id FROM article_points WHERE article_id = ? ORDER BY position, id")
        .bind(record)
        .all::<(i64,)>(reader)
        .await?;
    Ok(rows.into_iter().map(|(id,)| Part(id)).collect())
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

/// What a sketch of a record is made of.
pub(super) enum Sketched {
    Head(Head),
    /// Texts were taken away from this layer, in this revision for the last time.
    Withdrawn(Layer, i64),
}

pub(super) async fn sketches(reader: &mut Reader, records: &[RecordId]) -> db::Result<Vec<(RecordId, Sketched)>> {
    // What was taken away is in no slot here.
    let rows = sql("SELECT record_id, part, slot, layer, revision, against, \
         CASE WHEN slot = 'title' AND part = 0 THEN content ELSE SUBSTR(content, 1, 1) END AS content FROM texts \
         WHERE record_id IN (??) AND superseded = ? UNION ALL \
         SELECT record_id, 0, '', layer, MAX(revision), NULL, NULL FROM text_withdrawals \
         WHERE record_id IN (??) GROUP BY record_id, layer")
    .bind_all(records)
    .bind(NEVER)
    .bind_all(records)
    .all::<HeadOfRow>(reader)
    .await?;
    let sketched = |row: HeadOfRow| match row.head.slot.is_empty() {
        true => Some((row.record_id, Sketched::Withdrawn(Layer::parse(&row.head.layer)?, row.head.revision))),
        false => Some((row.record_id, Sketched::Head(row.head.head()?))),
    };
    Ok(rows.into_iter().filter_map(sketched).collect())
}

/// The newest alternative texts of pictures, on every layer.
pub(super) async fn alternatives(
    reader: &mut Reader,
    records: &[RecordId],
) -> db::Result<Vec<(RecordId, Layer, Option<String>)>> {
    let rows = sql("SELECT record_id, layer, content FROM texts \
         WHERE record_id IN (??) AND part = 0 AND slot = 'alternative' AND superseded = ?")
    .bind_all(records)
    .bind(NEVER)
    .all::<(RecordId, String, Option<String>)>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(|(record, layer, content)| Some((record, Layer::parse(&layer)?, content))).collect())
}

pub(super) async fn titles_at(reader: &mut Reader, record: RecordId, revision: i64) -> db::Result<Vec<Head>> {
    let rows = sql("SELECT part, slot, layer, revision, against, content FROM texts \
         WHERE record_id = ? AND part = 0 AND slot = 'title' AND revision <= ? AND superseded > ?")
    .bind(record)
    .bind(revision)
    .bind(revision)
    .all::<HeadRow>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(HeadRow::head).collect())
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
            end(tx, record, revision, Place { part: edit.part, slot: edit.slot }, &edit.layer).await?;
        }
    }
    Ok(())
}

/// Ends versions without new ones: the layer has no text in these places from now on.
pub(super) async fn withdraw(
    tx: &mut Tx,
    record: RecordId,
    revision: i64,
    layer: &Layer,
    places: &[Place],
) -> db::Result<()> {
    let now = tx.now();
    let mut rows = Vec::new();
    for place in places {
        end(tx, record, revision, *place, layer).await?;
        let (part, slot) = (place.part.0.into(), place.slot.as_str().into());
        rows.push(vec![Value::from(record), part, slot, layer.to_string().into(), revision.into(), now.into()]);
    }
    let columns = &["record_id", "part", "slot", "layer", "revision", "withdrawn_at"];
    insert_all(tx, "text_withdrawals", columns, rows).await
}

async fn end(tx: &mut Tx, record: RecordId, revision: i64, place: Place, layer: &Layer) -> db::Result<()> {
    sql("UPDATE texts SET superseded = ? WHERE record_id = ? AND part = ? AND slot = ? AND layer = ? AND superseded = ?")
        .bind(revision)
        .bind(record)
        .bind(place.part.0)
        .bind(place.slot.as_str())
        .bind(layer.to_string())
        .bind(NEVER)
        .run(tx)
        .await?;
    Ok(())
}

const PICTURES: &[&str] = &["record_id", "part", "slot", "layer", "revision", "media_id"];
const COLUMNS: &[&str] = &["record_id", "part", "slot", "layer", "revision", "against", "content", "written_at"];

/// Writes the new versions of many records, each against the newest text below it unless the edit names another.
pub(super) async fn insert(tx: &mut Tx, written: Vec<Written<'_>>) -> db::Result<()> {
    let now = tx.now();
    let pictures = written.iter().flat_map(Written::pictures).collect();
    let rows = written.into_iter().flat_map(|written| written.rows(now)).collect();
    insert_all(tx, "texts", COLUMNS, rows).await?;
    insert_all(tx, "text_pictures", PICTURES, pictures).await
}

/// What is written of one record as one revision.
pub(super) struct Written<'h> {
    pub record: RecordId,
    pub revision: i64,
    /// The texts that the writer saw: the newest ones before, where nobody looked longer.
    pub heads: &'h [Head],
    pub edits: Vec<TextEdit>,
}

impl Written<'_> {
    /// Which pictures its texts show.
    fn pictures(&self) -> Vec<Vec<Value>> {
        let of_edit = |edit: &TextEdit| {
            let numbers = edit.content.as_deref().map(markdown::pictures_in).unwrap_or_default();
            let (part, slot, layer) = (edit.part.0, edit.slot.as_str(), edit.layer.to_string());
            let row = |number: i64| {
                vec![
                    Value::from(self.record),
                    part.into(),
                    slot.into(),
                    (&layer).into(),
                    self.revision.into(),
                    number.into(),
                ]
            };
            numbers.into_iter().map(row).collect::<Vec<_>>()
        };
        self.edits.iter().flat_map(of_edit).collect()
    }

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
