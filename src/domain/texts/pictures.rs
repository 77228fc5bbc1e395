//! The pictures that texts show, with what they show in words. A picture has no page and is published nowhere: its words are in
//! force as soon as they are saved, wherever a text that shows it is up.

use std::collections::{BTreeSet, HashMap};

use super::{Layer, store};
use crate::base::ids::{MediaId, RecordId};
use crate::base::languages::Language;
use crate::base::markdown;
use crate::base::pictures::{Picture, Pictures};
use crate::db::{self, Reader, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    hash: String,
    kind: String,
    width: i64,
    height: i64,
    widths: String,
    has_webp: bool,
}

/// The pictures that these texts show to who reads these layers in this language; no statement where they show none.
///
/// # Errors
/// The database's.
pub async fn shown_by<'t>(
    reader: &mut Reader,
    layers: &[Layer],
    language: &Language,
    texts: impl IntoIterator<Item = &'t str>,
) -> db::Result<Pictures> {
    let numbers: BTreeSet<i64> = texts.into_iter().flat_map(markdown::pictures_in).collect();
    if numbers.is_empty() {
        return Ok(Pictures::default());
    }
    let ids: Vec<MediaId> = numbers.into_iter().map(MediaId).collect();
    described(reader, layers, language, &ids).await
}

/// These pictures with their words.
///
/// # Errors
/// The database's.
pub async fn described(
    reader: &mut Reader,
    layers: &[Layer],
    language: &Language,
    ids: &[MediaId],
) -> db::Result<Pictures> {
    let rows = sql("SELECT id, hash, kind, width, height, widths, has_webp FROM media WHERE id IN (??)")
        .bind_all(ids)
        .all::<Row>(reader)
        .await?;
    let ids: Vec<RecordId> = ids.iter().map(|id| (*id).into()).collect();
    let mut words: HashMap<RecordId, (Layer, Option<String>)> = HashMap::new();
    for (record, layer, content) in store::alternatives(reader, &ids).await? {
        let is_nearer = words.get(&record).is_none_or(|(farther, _)| *farther < layer);
        if layers.contains(&layer) && is_nearer {
            words.insert(record, (layer, content));
        }
    }
    let picture = |row: Row| {
        let (layer, alternative) = words.remove(&RecordId(row.id)).unwrap_or((Layer::Shared, None));
        let spoken = match layer {
            Layer::Shared => Language::shared(),
            Layer::Language(language) => language,
            Layer::Edition(_) => language.clone(),
        };
        let picture = Picture {
            hash: row.hash,
            ending: row.kind,
            width: row.width,
            height: row.height,
            widths: row.widths.split(',').filter_map(|width| width.parse().ok()).collect(),
            has_webp: row.has_webp,
            alternative,
            language: spoken,
        };
        (row.id, picture)
    };
    Ok(Pictures::of(rows.into_iter().map(picture).collect::<Vec<_>>()))
}

/// The layers among these on which pictures have no words yet, by picture.
///
/// # Errors
/// The database's.
pub async fn undescribed(
    reader: &mut Reader,
    layers: &[Layer],
    ids: &[MediaId],
) -> db::Result<HashMap<MediaId, Vec<Layer>>> {
    let records: Vec<RecordId> = ids.iter().map(|id| (*id).into()).collect();
    let words = store::alternatives(reader, &records).await?;
    let lacks = |id: &MediaId| {
        let has = |layer: &Layer| {
            words.iter().any(|(of, on, content)| *of == RecordId(id.0) && on == layer && content.is_some())
        };
        (*id, layers.iter().filter(|layer| !has(layer)).cloned().collect())
    };
    Ok(ids.iter().map(lacks).collect())
}
