//! Which sessions the back office lists.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::store::written;
use crate::base::ids::{CityId, EditionId, InstructorId};
use crate::db::Sql;
use crate::domain::courses::Format;
use crate::domain::records::pattern;

/// How a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Planned,
    Full,
    InHouse,
    Cancelled,
    Over,
}

impl Standing {
    pub const ALL: [(Standing, &str); 5] = [
        (Standing::Planned, "planned"),
        (Standing::Full, "full"),
        (Standing::InHouse, "in-house"),
        (Standing::Cancelled, "cancelled"),
        (Standing::Over, "over"),
    ];

    /// `None` for another word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(standing, _)| *standing)
    }
}

/// What a session may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    Room,
    Instructor,
    /// As many participants as it needs to be held.
    Minimum,
}

/// How far ahead a session begins soon.
pub(super) const SOON: TimeDelta = TimeDelta::weeks(4);

/// Which sessions are listed.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Each stands in the code, or in the course's title, slug or code.
    pub words: Vec<String>,
    pub edition: Option<EditionId>,
    pub city: Option<CityId>,
    pub format: Option<Format>,
    pub instructor: Option<InstructorId>,
    /// That begin on this day or later, by the clocks of their place …
    pub from: Option<NaiveDate>,
    /// … and before this one.
    pub before: Option<NaiveDate>,
    /// Those that are not over.
    pub is_ahead: bool,
    /// Those that will begin within four weeks.
    pub is_soon: bool,
    pub lack: Option<Lack>,
    pub standing: Option<Standing>,
}

/// The rows that a filter keeps.
pub(super) fn filtered(mut rows: Sql, filter: &Filter, now: DateTime<Utc>) -> Sql {
    for word in &filter.words {
        let word = pattern(word);
        rows =
            rows.and("(n.search LIKE ? ESCAPE '!' OR LOWER(s.code) LIKE ? ESCAPE '!')").bind(word.clone()).bind(word);
    }
    if let Some(edition) = filter.edition {
        rows = rows.and("s.edition_id = ?").bind(edition);
    }
    if let Some(city) = filter.city {
        rows = rows.and("s.city_id = ?").bind(city);
    }
    if let Some(format) = filter.format {
        rows = rows.and("s.format = ?").bind(format.as_str());
    }
    if let Some(instructor) = filter.instructor {
        rows = rows
            .and("s.id IN (SELECT i.session_id FROM session_instructors i WHERE i.instructor_id = ?)")
            .bind(instructor);
    }
    if let Some(lack) = filter.lack {
        rows = lacking(rows, lack);
    }
    if filter.is_ahead {
        rows = not_over(rows, now);
    }
    if filter.is_soon {
        rows = rows.and("s.cancelled_at IS NULL");
        rows = rows.and("s.starts_at >= ?").bind(now).and("s.starts_at < ?").bind(now + SOON);
    }
    begun(standing(rows, filter, now), filter)
}

/// The rows of sessions that lack this: what is called off needs nothing.
pub(super) fn lacking(rows: Sql, lack: Lack) -> Sql {
    let rows = rows.and("s.cancelled_at IS NULL");
    match lack {
        Lack::Room => rows.and("s.room_id IS NULL").and("s.format = 'classroom'"),
        Lack::Instructor => rows.and("NOT EXISTS (SELECT 1 FROM session_instructors i WHERE i.session_id = s.id)"),
        Lack::Minimum => rows.and("s.minimum > s.taken"),
    }
}

/// The rows of sessions that are not over. They may be few of them all: the index of beginnings is entered where the first
/// begins that is not. COALESCE keeps the planners from looking for the smallest beginning by walking that index from its
/// start.
fn not_over(rows: Sql, now: DateTime<Utc>) -> Sql {
    let rows = rows.and("s.ends_at > ?").bind(now);
    rows.and("s.starts_at >= (SELECT MIN(COALESCE(o.starts_at, o.ends_at)) FROM sessions o WHERE o.ends_at > ?)")
        .bind(now)
}

fn standing(rows: Sql, filter: &Filter, now: DateTime<Utc>) -> Sql {
    let ahead = |rows: Sql| not_over(rows.and("s.cancelled_at IS NULL"), now);
    match filter.standing {
        Some(Standing::Planned) => ahead(rows).and("s.format <> 'in-house'").and("s.taken < s.seats"),
        Some(Standing::Full) => ahead(rows).and("s.format <> 'in-house'").and("s.taken >= s.seats"),
        Some(Standing::InHouse) => ahead(rows).and("s.format = 'in-house'"),
        Some(Standing::Cancelled) => rows.and("s.cancelled_at IS NOT NULL"),
        Some(Standing::Over) => rows.and("s.cancelled_at IS NULL").and("s.ends_at <= ?").bind(now),
        None => rows,
    }
}

/// By the clocks of the place; the instants, which no zone moves by more than a day, find them by their index.
fn begun(mut rows: Sql, filter: &Filter) -> Sql {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    if let Some(from) = filter.from {
        rows = rows
            .and("s.starts_at > ?")
            .bind(midnight(from.checked_sub_days(Days::new(1)).unwrap_or(from)))
            .and("EXISTS (SELECT 1 FROM session_days d WHERE d.session_id = s.id AND d.position = 0 AND d.day >= ?)")
            .bind(written(from));
    }
    if let Some(before) = filter.before {
        rows = rows
            .and("s.starts_at < ?")
            .bind(midnight(before.checked_add_days(Days::new(1)).unwrap_or(before)))
            .and("EXISTS (SELECT 1 FROM session_days d WHERE d.session_id = s.id AND d.position = 0 AND d.day < ?)")
            .bind(written(before));
    }
    rows
}
