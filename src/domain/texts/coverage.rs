//! What an edition has of a record's texts: its own words, translations, what is missing or stale. Told from sketches of the
//! newest texts, for many records in one statement.

use std::collections::{BTreeMap, HashMap};

use super::stale::below;
use super::store::{self, Sketched};
use super::{Head, Layer, Part, Slot};
use crate::base::ids::RecordId;
use crate::base::languages::Language;
use crate::db::{self, Reader};
use crate::domain::editions::Edition;

/// The newest texts of a record: titles whole, of other texts the first letter. Enough to tell what is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    pub heads: Vec<Head>,
    /// The layers from which texts were taken away, each with the revision that did so last.
    pub withdrawn: Vec<(Layer, i64)>,
}

/// The sketches of many records.
#[derive(Debug, Default)]
pub struct Sketches {
    of: HashMap<RecordId, Sketch>,
    nothing: Sketch,
}

impl Sketches {
    /// That of a record, which has nothing where there is no text of it.
    pub fn of(&self, record: RecordId) -> &Sketch {
        self.of.get(&record).unwrap_or(&self.nothing)
    }
}

/// The newest texts of many records, in one statement.
///
/// # Errors
/// The database's.
pub async fn sketches(reader: &mut Reader, records: &[RecordId]) -> db::Result<Sketches> {
    let mut sketches = Sketches::default();
    for (record, sketched) in store::sketches(reader, records).await? {
        let sketch = sketches.of.entry(record).or_default();
        match sketched {
            Sketched::Head(head) => sketch.heads.push(head),
            Sketched::Withdrawn(layer, revision) => sketch.withdrawn.push((layer, revision)),
        }
    }
    Ok(sketches)
}

/// The titles of a record on every layer, as they were at a revision.
///
/// # Errors
/// The database's.
pub async fn titles_at(reader: &mut Reader, record: RecordId, revision: i64) -> db::Result<Vec<Head>> {
    store::titles_at(reader, record, revision).await
}

/// How many texts of a record an edition shows from which layer, by the newest versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Its own words.
    pub local: i64,
    /// Those of its language.
    pub translated: i64,
    /// Shown in English, where that is another language.
    pub missing: i64,
    /// Shown, and written against something that has changed since.
    pub stale: i64,
    /// The layer on which the first stale text stands, else where the first translation is missing.
    pub needs: Option<Layer>,
    /// The newest revision that brought a text which the edition reads, or took one away.
    pub newest: i64,
}

impl Coverage {
    /// What an edition has of these newest texts of one record.
    pub fn of(edition: &Edition, sketch: &Sketch) -> Self {
        let Sketch { heads, withdrawn } = sketch;
        let layers = Layer::read_by(edition);
        let mut shown: BTreeMap<(Part, Slot), &Head> = BTreeMap::new();
        let withdrawn = withdrawn.iter().filter(|(layer, _)| layers.contains(layer));
        let newest = withdrawn.map(|(_, revision)| *revision).max().unwrap_or_default();
        let mut coverage = Self { newest, ..Self::default() };
        for head in heads.iter().filter(|head| layers.contains(&head.layer)) {
            coverage.newest = coverage.newest.max(head.revision);
            let nearest = shown.entry((head.part, head.slot)).or_insert(head);
            if nearest.layer < head.layer {
                *nearest = head;
            }
        }
        let mut lacking = None;
        for head in shown.into_values() {
            match &head.layer {
                Layer::Edition(_) => coverage.local += 1,
                Layer::Language(_) => coverage.translated += 1,
                Layer::Shared if head.content.is_some() && *edition.language() != Language::shared() => {
                    coverage.missing += 1;
                    lacking = lacking.or_else(|| Some(Layer::Language(edition.language().clone())));
                }
                Layer::Shared => {}
            }
            if is_stale(heads, head, edition) {
                coverage.stale += 1;
                coverage.needs = coverage.needs.or_else(|| Some(head.layer.clone()));
            }
        }
        coverage.needs = coverage.needs.or(lacking);
        coverage
    }
}

fn is_stale(heads: &[Head], head: &Head, edition: &Edition) -> bool {
    let newest = || below(heads, head.part, head.slot, &head.layer, Some(edition.language()));
    head.layer != Layer::Shared && head.against != newest().map(|below| below.revision)
}

/// Whether an edition would show words in a slot of the record itself, by the newest texts.
pub fn says(edition: &Edition, heads: &[Head], slot: Slot) -> bool {
    let layers = Layer::read_by(edition);
    let here = heads.iter().filter(|head| (head.part, head.slot) == (Part::WHOLE, slot));
    let nearest = here.filter(|head| layers.contains(&head.layer)).max_by(|a, b| a.layer.cmp(&b.layer));
    nearest.is_some_and(|head| head.content.is_some())
}
