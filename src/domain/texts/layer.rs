//! The three layers of a text.

use std::fmt;

use crate::base::edition_code::EditionCode;
use crate::base::languages::Language;

/// Where a text lives, from the farthest to the nearest: `Ord` follows nearness.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// In English, for every edition.
    Shared,
    /// A translation, for every edition in that language.
    Language(Language),
    /// The words of one country.
    Edition(EditionCode),
}

impl Layer {
    /// The layer as the database keeps it: `shared`, `language:fr`, `edition:fr`.
    ///
    /// `None` for what is none of these.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None => (text == "shared").then_some(Layer::Shared),
            Some(("language", language)) => Language::parse(language).ok().map(Layer::Language),
            Some(("edition", code)) => EditionCode::parse(code).ok().map(Layer::Edition),
            Some(_) => None,
        }
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Layer::Shared => f.write_str("shared"),
            Layer::Language(language) => write!(f, "language:{language}"),
            Layer::Edition(code) => write!(f, "edition:{code}"),
        }
    }
}
