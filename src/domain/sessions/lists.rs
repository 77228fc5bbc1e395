//! Sessions as the back office lists them, public or not: searched, filtered and sorted, in pages that begin where another
//! ends.

use chrono::{DateTime, Utc};

use super::filter::filtered;
pub use super::filter::{Filter, Lack, Standing};
use crate::base::ids::SessionId;
pub use crate::base::keyset::Key;
use crate::base::keyset::{self, Slice, Start, Window};
use crate::db::{self, Reader, Sql, sql};
use crate::domain::courses::Format;

/// A session as a list shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Listed {
    pub id: SessionId,
    pub code: String,
    /// The course's.
    pub title: String,
    format: String,
    pub city: Option<String>,
    pub venue: Option<String>,
    pub room: Option<String>,
    pub time_zone: String,
    pub seats: i64,
    pub minimum: Option<i64>,
    pub taken: i64,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    cancelled_at: Option<DateTime<Utc>>,
}

impl Listed {
    pub fn format(&self) -> Format {
        Format::parse(&self.format).unwrap_or(Format::InHouse)
    }

    pub fn standing(&self, now: DateTime<Utc>) -> Standing {
        match self.format() {
            _ if self.cancelled_at.is_some() => Standing::Cancelled,
            _ if self.ends_at <= now => Standing::Over,
            Format::InHouse => Standing::InHouse,
            _ if self.taken >= self.seats => Standing::Full,
            _ => Standing::Planned,
        }
    }

    /// Where the page after this row begins.
    pub fn key(&self) -> Key {
        Key { text: self.code.clone(), at: self.starts_at, id: self.id.0 }
    }
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The next first.
    #[default]
    Start,
    StartBackwards,
    Code,
    CodeBackwards,
}

impl Sort {
    pub const ALL: [(Sort, &str); 4] = [
        (Sort::Start, "start"),
        (Sort::StartBackwards, "-start"),
        (Sort::Code, "code"),
        (Sort::CodeBackwards, "-code"),
    ];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(sort, _)| *sort == self).map_or("", |(_, word)| word)
    }

    /// `None` for another word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(sort, _)| *sort)
    }

    fn is_by_code(self) -> bool {
        matches!(self, Sort::Code | Sort::CodeBackwards)
    }

    fn is_ascending(self) -> bool {
        matches!(self, Sort::Start | Sort::Code)
    }
}

/// A page of the sessions.
///
/// # Errors
/// The database's.
pub async fn page(
    reader: &mut Reader,
    filter: &Filter,
    sort: Sort,
    window: Window<Key>,
    size: usize,
) -> db::Result<Slice<Listed>> {
    let now = reader.now();
    keyset::slice(window, size, async |side, most| {
        let start = Start::of(side, sort.is_ascending());
        let rows = if sort.is_by_code() { by_code(start) } else { by_start(start) };
        filtered(rows, filter, now).bind(most).all(reader).await
    })
    .await
}

fn by_start(start: Start) -> Sql {
    let text = if start.is_up {
        "SELECT s.id, s.code, n.title, s.format, c.name AS city, v.name AS venue, m.name AS room, s.time_zone, s.seats, \
         s.minimum, s.taken, s.starts_at, s.ends_at, s.cancelled_at FROM sessions s \
         JOIN record_names n ON n.record_id = s.course_id LEFT JOIN cities c ON c.id = s.city_id \
         LEFT JOIN rooms m ON m.id = s.room_id LEFT JOIN venues v ON v.id = m.venue_id \
         WHERE s.starts_at >= ? AND (s.starts_at > ? OR s.id > ?) /* and */ ORDER BY s.starts_at, s.id LIMIT ?"
    } else {
        "SELECT s.id, s.code, n.title, s.format, c.name AS city, v.name AS venue, m.name AS room, s.time_zone, s.seats, \
         s.minimum, s.taken, s.starts_at, s.ends_at, s.cancelled_at FROM sessions s \
         JOIN record_names n ON n.record_id = s.course_id LEFT JOIN cities c ON c.id = s.city_id \
         LEFT JOIN rooms m ON m.id = s.room_id LEFT JOIN venues v ON v.id = m.venue_id \
         WHERE s.starts_at <= ? AND (s.starts_at < ? OR s.id < ?) /* and */ ORDER BY s.starts_at DESC, s.id DESC LIMIT ?"
    };
    let (starts_at, id) = start.instant();
    sql(text).bind(starts_at).bind(starts_at).bind(id)
}

fn by_code(start: Start) -> Sql {
    let text = if start.is_up {
        "SELECT s.id, s.code, n.title, s.format, c.name AS city, v.name AS venue, m.name AS room, s.time_zone, s.seats, \
         s.minimum, s.taken, s.starts_at, s.ends_at, s.cancelled_at FROM sessions s \
         JOIN record_names n ON n.record_id = s.course_id LEFT JOIN cities c ON c.id = s.city_id \
         LEFT JOIN rooms m ON m.id = s.room_id LEFT JOIN venues v ON v.id = m.venue_id \
         WHERE s.code > ? /* and */ ORDER BY s.code LIMIT ?"
    } else {
        "SELECT s.id, s.code, n.title, s.format, c.name AS city, v.name AS venue, m.name AS room, s.time_zone, s.seats, \
         s.minimum, s.taken, s.starts_at, s.ends_at, s.cancelled_at FROM sessions s \
         JOIN record_names n ON n.record_id = s.course_id LEFT JOIN cities c ON c.id = s.city_id \
         LEFT JOIN rooms m ON m.id = s.room_id LEFT JOIN venues v ON v.id = m.venue_id \
         WHERE s.code < ? /* and */ ORDER BY s.code DESC LIMIT ?"
    };
    let (code, _) = start.text();
    sql(text).bind(code)
}

/// How many sessions these are, counted up to `most`.
///
/// # Errors
/// The database's.
pub async fn count(reader: &mut Reader, filter: &Filter, most: i64) -> db::Result<i64> {
    let now = reader.now();
    let found =
        sql("SELECT COUNT(*) FROM (SELECT s.id FROM sessions s JOIN record_names n ON n.record_id = s.course_id \
         WHERE s.starts_at >= ? /* and */ ORDER BY s.starts_at LIMIT ?) found");
    filtered(found.bind(DateTime::UNIX_EPOCH), filter, now).bind(most).number(reader).await
}
