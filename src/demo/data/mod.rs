//! The demo world's data files, embedded and read.

mod trainings;

use std::collections::BTreeMap;

use rust_embed::RustEmbed;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::DemoError;
use crate::base::languages::Language;
use crate::base::slug::Slug;
use crate::domain::editions::Edition;
use crate::domain::publications::State;
use crate::domain::texts::{Layer, Part, Slot, TextEdit};
pub(super) use trainings::{CourseFile, InstructorsFile, SessionData, SessionsFile};

#[derive(RustEmbed)]
#[folder = "demo/"]
#[include = "*.toml"]
struct Files;

pub(super) fn academy_name() -> &'static str {
    "Corvane"
}

/// Reads one file.
pub(super) fn file<T: DeserializeOwned>(path: &str) -> Result<T, DemoError> {
    let wrong = |why: String| DemoError::Data { file: path.to_owned(), why };
    let file = Files::get(path).ok_or_else(|| wrong("it is missing".into()))?;
    let text = std::str::from_utf8(&file.data).map_err(|error| wrong(error.to_string()))?;
    toml::from_str(text).map_err(|error| wrong(error.to_string()))
}

/// Reads one file, if it is there.
pub(super) fn optional<T: DeserializeOwned>(path: &str) -> Result<Option<T>, DemoError> {
    if Files::get(path).is_some() { file(path).map(Some) } else { Ok(None) }
}

/// The folders below `folder`, sorted.
pub(super) fn folders(folder: &str) -> Vec<String> {
    let inside = |path: std::borrow::Cow<'static, str>| {
        Some(path.strip_prefix(folder)?.strip_prefix('/')?.split_once('/')?.0.to_owned())
    };
    let names: std::collections::BTreeSet<String> = Files::iter().filter_map(inside).collect();
    names.into_iter().collect()
}

/// The files directly in `folder`, sorted.
pub(super) fn files(folder: &str) -> Vec<String> {
    let mut paths: Vec<String> = Files::iter()
        .filter(|path| path.rsplit_once('/').is_some_and(|(parent, _)| parent == folder))
        .map(Into::into)
        .collect();
    paths.sort();
    paths
}

pub(super) fn slug(text: &str) -> Result<Slug, DemoError> {
    Slug::parse(text).map_err(|error| DemoError::Data { file: text.to_owned(), why: error.to_string() })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EditionFile {
    pub code: String,
    pub position: i64,
    pub country: String,
    pub country_name: String,
    pub locale: String,
    pub currency: String,
    pub time_zone: chrono_tz::Tz,
    /// Which amount a price names first: `with-tax`, `without-tax`.
    pub prices: PricesFirst,
    pub tax_name: String,
    /// Per cent, as text: `25.5`.
    pub tax_rate: String,
    pub email: String,
    pub phone: String,
    pub headline: String,
    pub description: String,
    pub introduction: String,
    pub cities: Vec<CityData>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PricesFirst {
    WithTax,
    WithoutTax,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CityData {
    pub slug: String,
    pub name: String,
    pub time_zone: chrono_tz::Tz,
    #[serde(default)]
    pub venues: Vec<VenueData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VenueData {
    pub slug: String,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub directions: String,
    pub rooms: Vec<RoomData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoomData {
    pub name: String,
    pub seats: i64,
}

#[derive(Deserialize)]
pub(super) struct TopicsFile {
    pub topics: Vec<Entry>,
}

#[derive(Deserialize)]
pub(super) struct TermsFile {
    pub terms: Vec<Entry>,
}

/// A topic or a term: a slug, and its words by language.
#[derive(Deserialize)]
pub(super) struct Entry {
    pub slug: String,
    #[serde(flatten)]
    pub words: BTreeMap<String, EntryWords>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryWords {
    #[serde(alias = "word")]
    pub name: String,
    #[serde(alias = "short")]
    pub summary: String,
    pub long: Option<String>,
}

impl Entry {
    /// Its texts: English is the shared layer, other languages theirs.
    pub(super) fn edits(&self) -> Vec<TextEdit> {
        let mut edits = Vec::new();
        for (language, words) in &self.words {
            let Ok(language) = Language::parse(language) else { continue };
            let layer = if language == Language::shared() { Layer::Shared } else { Layer::Language(language.clone()) };
            let mut edit = |slot, content: &str| edits.push(text(slot, &layer, &language, content));
            edit(Slot::Title, &words.name);
            edit(Slot::Tagline, &words.summary);
            if let Some(long) = &words.long {
                edit(Slot::Text, long);
            }
        }
        edits
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PageFile {
    pub position: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArticleFile {
    pub topics: Vec<String>,
    pub key_terms: Vec<String>,
    pub published: PublishedAt,
    /// Editions in which it is not simply published.
    #[serde(default)]
    pub publications: BTreeMap<String, State>,
    /// An older wording of a shared text, against which some translations were written: they are stale.
    #[serde(default)]
    pub earlier: Vec<Earlier>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PublishedAt {
    pub days_ago: i64,
    /// `08:30`, in UTC.
    pub at: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Earlier {
    pub slot: String,
    pub stale: Vec<String>,
    pub text: String,
}

/// The texts of a page, an article or a course on one layer.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct TextsFile {
    pub title: Option<String>,
    pub tagline: Option<String>,
    pub description: Option<String>,
    pub introduction: Option<String>,
    pub body: Option<String>,
    pub closing: Option<String>,
    pub outline: Option<String>,
    pub audience: Option<String>,
    pub prerequisites: Option<String>,
    #[serde(default)]
    pub points: Vec<PointData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PointData {
    pub title: String,
    pub text: String,
}

impl TextsFile {
    /// Its texts on `layer`; `points` are the parts that its points belong to, in their order.
    pub(super) fn edits(&self, layer: &Layer, language: &Language, points: &[Part]) -> Vec<TextEdit> {
        let slots = [
            (Slot::Title, &self.title),
            (Slot::Tagline, &self.tagline),
            (Slot::Description, &self.description),
            (Slot::Introduction, &self.introduction),
            (Slot::Body, &self.body),
            (Slot::Closing, &self.closing),
            (Slot::Outline, &self.outline),
            (Slot::Audience, &self.audience),
            (Slot::Prerequisites, &self.prerequisites),
        ];
        let written = slots.into_iter().filter_map(|(slot, content)| Some((slot, content.as_deref()?)));
        let mut edits: Vec<TextEdit> = written.map(|(slot, content)| text(slot, layer, language, content)).collect();
        for (part, point) in points.iter().zip(&self.points) {
            edits.push(TextEdit { part: *part, ..text(Slot::Title, layer, language, &point.title) });
            edits.push(TextEdit { part: *part, ..text(Slot::Text, layer, language, &point.text) });
        }
        edits
    }
}

pub(super) fn text(slot: Slot, layer: &Layer, language: &Language, content: &str) -> TextEdit {
    let content = Some(content.trim().to_owned());
    TextEdit { part: Part::WHOLE, slot, layer: layer.clone(), language: language.clone(), content, against: None }
}

/// The texts in a folder: shared first, then each language, then each edition.
pub(super) fn layers(folder: &str, editions: &[Edition]) -> Result<Vec<(Layer, Language, TextsFile)>, DemoError> {
    let mut layers = Vec::new();
    if let Some(texts) = optional(&format!("{folder}/shared.toml"))? {
        layers.push((Layer::Shared, Language::shared(), texts));
    }
    let languages: std::collections::BTreeSet<&Language> = editions.iter().map(Edition::language).collect();
    for language in languages {
        if let Some(texts) = optional(&format!("{folder}/language-{language}.toml"))? {
            layers.push((Layer::Language(language.clone()), language.clone(), texts));
        }
    }
    for edition in editions {
        if let Some(texts) = optional(&format!("{folder}/edition-{}.toml", edition.code))? {
            layers.push((Layer::Edition(edition.code.clone()), edition.language().clone(), texts));
        }
    }
    Ok(layers)
}
