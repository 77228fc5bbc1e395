//! What the address of the matrix asks for.

use crate::admin::filters::{Chip, Filters, window};
use crate::admin::{Office, standing};
use crate::base::keyset::Window;
use crate::base::languages::Language;
use crate::domain::editions::Edition;
use crate::domain::publications::State as Stands;
use crate::domain::records::lists::{Filter, Key};
use crate::domain::records::{Lack, Lacking, NOT_OFFERED, Reading, RecordKind};
use crate::domain::texts::Layer;
use crate::web::Error;
use crate::web::query::Query;

/// The most words that are looked for.
const WORDS: usize = 8;

/// What texts may lack: the word in the address, and the message that says it.
const LACKS: [(&str, Lack, &str); 2] =
    [("stale", Lack::Stale, "matrix-stale"), ("missing", Lack::Translation, "matrix-missing")];

/// What can be asked for of publications: the word in the address, and the message that says it.
fn states() -> impl Iterator<Item = (&'static str, &'static str)> {
    let up = [Stands::Published, Stands::Archived];
    let prepared = [Stands::Draft, Stands::InReview, Stands::Scheduled];
    let states = up.into_iter().chain(prepared).map(|state| (state.as_str(), standing::state(state)));
    states.chain([(NOT_OFFERED, "stands-not-offered")])
}

/// The filters of the matrix.
pub struct Asked {
    pub filters: Filters,
    pub kind: RecordKind,
    pub editions: Vec<Edition>,
    pub window: Window<Key>,
    /// The one edition that is asked for.
    edition: Option<Edition>,
    state: Option<&'static str>,
    lack: Option<Lack>,
}

impl Asked {
    pub fn read(query: &Query, editions: Vec<Edition>) -> Result<Self, Error> {
        let filters = Filters::of(super::PATH, &["kind", "q", "edition", "state", "texts"], query);
        let kind = |word: &str| RecordKind::parse(word).filter(|kind| super::KINDS.iter().any(|(k, _, _)| k == kind));
        let known = |code: &str| editions.iter().find(|edition| edition.code.as_str() == code).cloned();
        let state = |word: &str| states().find(|(known, _)| *known == word).map(|(word, _)| word);
        let lack = |word: &str| LACKS.iter().find(|(known, _, _)| *known == word).map(|(_, lack, _)| *lack);
        Ok(Self {
            kind: query.known("kind", kind)?.unwrap_or(RecordKind::Article),
            edition: query.known("edition", known)?,
            state: query.known("state", state)?,
            lack: query.known("texts", lack)?,
            window: window(query, Key::parse)?,
            filters,
            editions,
        })
    }

    /// Which records these are; in one edition alone, for the count of its column.
    pub fn filter(&self, of: Option<&Edition>) -> Filter {
        let edition = of.or(self.edition.as_ref());
        let readings =
            self.editions.iter().filter(|one| edition.is_none_or(|edition| edition.id == one.id)).map(reading);
        let lacking = self.lack.map(|lack| Lacking { lack, readings: readings.collect() });
        let words = self.filters.get("q").unwrap_or_default();
        Filter {
            words: words.split_whitespace().take(WORDS).map(str::to_owned).collect(),
            edition: edition.map(|edition| edition.id),
            state: self.state.map(str::to_owned),
            lacking,
            ..Filter::of(self.kind)
        }
    }

    pub fn states(&self, frame: &Office) -> Vec<(&'static str, String)> {
        states().map(|(word, message)| (word, frame.say(message))).collect()
    }

    pub fn lacks(&self, frame: &Office) -> Vec<(&'static str, String)> {
        LACKS.iter().map(|(word, _, message)| (*word, frame.say(message))).collect()
    }

    /// The editions to choose from.
    pub fn choices(&self) -> Vec<(String, String)> {
        let choice = |one: &Edition| (one.code.to_string(), standing::name(one, &self.editions));
        self.editions.iter().map(choice).collect()
    }

    pub fn chips(&self, frame: &Office) -> Vec<Chip> {
        let chip = |name: &'static str, message: &str, label: &str| Chip {
            label: frame.say_of(message, "name", label),
            url: self.filters.without(&[name]),
        };
        let mut chips = Vec::new();
        if let Some(words) = self.filters.get("q") {
            chips.push(chip("q", "matrix-chip-words", words));
        }
        if let Some(edition) = &self.edition {
            chips.push(chip("edition", "matrix-chip-edition", &standing::name(edition, &self.editions)));
        }
        if let Some((_, message)) = states().find(|(word, _)| Some(*word) == self.state) {
            chips.push(chip("state", "matrix-chip-state", &frame.say(message)));
        }
        if let Some((_, _, message)) = LACKS.iter().find(|(_, lack, _)| Some(*lack) == self.lack) {
            chips.push(chip("texts", "matrix-chip-texts", &frame.say(message)));
        }
        chips
    }
}

/// What an edition reads.
pub fn reading(edition: &Edition) -> Reading {
    Reading {
        edition: edition.id,
        language: Layer::Language(edition.language().clone()).to_string(),
        own: Layer::Edition(edition.code.clone()).to_string(),
        is_foreign: *edition.language() != Language::shared(),
    }
}
