//! A course as lists show it.

use chrono::{DateTime, Utc};

use crate::base::ids::{CourseId, TopicId};
use crate::domain::courses::{Format, Level};
use crate::domain::texts::Words;

#[derive(Clone, Debug)]
pub struct CatalogueCourse {
    pub id: CourseId,
    pub slug: String,
    pub code: String,
    pub title: Words,
    pub level: Level,
    pub days: i64,
    pub hours: i64,
    /// In the course's order.
    pub topics: Vec<TopicId>,
    pub formats: Vec<Format>,
    /// Net, in minor units of the edition's currency; a format without one is on request.
    pub prices: Vec<(Format, i64)>,
    /// Where the title stands in lists of the edition.
    pub sort_key: Vec<u8>,
    pub changed_at: DateTime<Utc>,
    /// The title in lower case, for looking up words.
    pub(super) words: String,
}

impl CatalogueCourse {
    pub fn price(&self, format: Format) -> Option<i64> {
        self.prices.iter().find(|(priced, _)| *priced == format).map(|(_, net)| *net)
    }

    pub fn lowest_price(&self) -> Option<i64> {
        self.prices.iter().map(|(_, net)| *net).min()
    }

    pub fn is_given_in(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }
}
