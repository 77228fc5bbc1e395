//! What narrows the catalogue, and in which order it is shown.

use crate::base::ids::{CityId, TopicId};
use crate::base::languages::Language;
use crate::domain::courses::{Format, Level};
use crate::domain::sessions::Session;

use super::{CatalogueCourse, Month, PriceRange};

/// What a visitor has chosen. City, language and month are of one and the same date: a course in Paris and in December is
/// one with a session in Paris in December; with a format too, in that format.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    pub topic: Option<TopicId>,
    pub level: Option<Level>,
    pub format: Option<Format>,
    pub city: Option<CityId>,
    pub language: Option<Language>,
    pub month: Option<Month>,
    pub price: Option<PriceRange>,
    /// Each must occur in the title; in lower case.
    pub words: Vec<String>,
}

/// One thing by which the catalogue is narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    Topic,
    Level,
    Format,
    City,
    Month,
    Language,
    Price,
    Words,
}

impl Facet {
    pub const ALL: [Facet; 8] = [
        Facet::Topic,
        Facet::Level,
        Facet::Format,
        Facet::City,
        Facet::Month,
        Facet::Language,
        Facet::Price,
        Facet::Words,
    ];

    /// The name of its parameter.
    pub const fn as_str(self) -> &'static str {
        match self {
            Facet::Topic => "topic",
            Facet::Level => "level",
            Facet::Format => "format",
            Facet::City => "city",
            Facet::Month => "month",
            Facet::Language => "language",
            Facet::Price => "price",
            Facet::Words => "q",
        }
    }
}

/// The order of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    #[default]
    Title,
    /// The next date that the filter leaves first; courses without one last.
    Date,
    /// The lowest price first; those on request last.
    Price,
}

impl Sort {
    pub const ALL: [Sort; 3] = [Sort::Title, Sort::Date, Sort::Price];

    pub const fn as_str(self) -> &'static str {
        match self {
            Sort::Title => "title",
            Sort::Date => "date",
            Sort::Price => "price",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == word)
    }
}

impl Filter {
    /// The words of a search field, in lower case; no more than a title has.
    pub fn words_of(typed: &str) -> Vec<String> {
        typed.to_lowercase().split_whitespace().take(10).map(|word| word.chars().take(60).collect()).collect()
    }

    /// The same without what it says of one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut filter = self.clone();
        match facet {
            Facet::Topic => filter.topic = None,
            Facet::Level => filter.level = None,
            Facet::Format => filter.format = None,
            Facet::City => filter.city = None,
            Facet::Month => filter.month = None,
            Facet::Language => filter.language = None,
            Facet::Price => filter.price = None,
            Facet::Words => filter.words.clear(),
        }
        filter
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a course with these upcoming sessions is left.
    pub(super) fn matches(&self, course: &CatalogueCourse, dates: &[&Session]) -> bool {
        self.matches_course(course)
            && (!self.asks_for_a_date() || dates.iter().any(|session| self.matches_date(session)))
    }

    pub(super) fn asks_for_a_date(&self) -> bool {
        self.city.is_some() || self.language.is_some() || self.month.is_some()
    }

    pub(super) fn matches_course(&self, course: &CatalogueCourse) -> bool {
        self.topic.is_none_or(|topic| course.topics.contains(&topic))
            && self.level.is_none_or(|level| course.level == level)
            && self.format.is_none_or(|format| course.is_given_in(format))
            && self.price.is_none_or(|range| range.holds(course.lowest_price()))
            && self.words.iter().all(|word| course.words.contains(word.as_str()))
    }

    /// Whether what it says of dates fits this one.
    pub fn matches_date(&self, session: &Session) -> bool {
        self.city.is_none_or(|city| session.city == Some(city))
            && self.language.as_ref().is_none_or(|language| session.language == *language)
            && self.month.is_none_or(|month| Month::of(session.first().day()) == month)
            && self.format.is_none_or(|format| session.format == format)
    }
}
