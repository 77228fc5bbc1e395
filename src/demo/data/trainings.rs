//! The files of courses, instructors and sessions.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde::Deserialize;

use super::text;
use crate::base::languages::Language;
use crate::domain::courses::{Format, Level};
use crate::domain::publications::State;
use crate::domain::texts::{Layer, Slot, TextEdit};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct CourseFile {
    pub code: String,
    pub level: Level,
    pub days: i64,
    pub hours: i64,
    pub topics: Vec<String>,
    pub formats: Vec<Format>,
    pub related: Vec<String>,
    /// By edition: net, in minor units of its currency.
    #[serde(default)]
    pub prices: BTreeMap<String, BTreeMap<Format, i64>>,
    /// Editions in which it is not simply published.
    #[serde(default)]
    pub publications: BTreeMap<String, State>,
}

#[derive(Deserialize)]
pub(in crate::demo) struct InstructorsFile {
    pub instructors: Vec<InstructorData>,
}

#[derive(Deserialize)]
pub(in crate::demo) struct InstructorData {
    pub slug: String,
    pub name: String,
    pub languages: Vec<String>,
    pub courses: Vec<String>,
    #[serde(flatten)]
    words: BTreeMap<String, Biography>,
}

#[derive(Deserialize)]
struct Biography {
    biography: String,
}

impl InstructorData {
    pub(in crate::demo) fn edits(&self) -> Vec<TextEdit> {
        let edit = |(language, words): (&String, &Biography)| {
            let language = Language::parse(language).ok()?;
            let layer = if language == Language::shared() { Layer::Shared } else { Layer::Language(language.clone()) };
            Some(text(Slot::Text, &layer, &language, &words.biography))
        };
        self.words.iter().filter_map(edit).collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct SessionsFile {
    pub hours: BTreeMap<String, Hours>,
    pub sessions: BTreeMap<String, Vec<SessionData>>,
}

/// When a day begins and ends: `["09:00", "17:00"]`.
#[derive(Deserialize)]
pub(in crate::demo) struct Hours([String; 2]);

impl Hours {
    pub(in crate::demo) fn parsed(&self) -> Option<(NaiveTime, NaiveTime)> {
        let [begins, ends] = self.0.each_ref().map(|text| NaiveTime::parse_from_str(text, "%H:%M").ok());
        Some((begins?, ends?))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct SessionData {
    pub course: String,
    /// A city's slug, `virtual` or `in-house`.
    #[serde(rename = "where")]
    pub place: String,
    /// Days from the day the world is made.
    pub day: i64,
    pub language: String,
    pub seats: i64,
    /// From how many participants on it is held.
    pub minimum: Option<i64>,
    pub taken: i64,
    #[serde(default)]
    pub cancelled: bool,
}
