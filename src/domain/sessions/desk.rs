//! Days of sessions as the desk sees them, public or not.

use std::ops::Range;

use chrono::{DateTime, NaiveDate, Utc};

use super::store::written;
use crate::base::ids::{CityId, EditionId, InstructorId, RoomId, SessionId};
use crate::db::{self, Reader, sql};

/// The most days of sessions that are read at once.
const MOST: i64 = 3_000;

/// A day on which a session is held.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HeldDay {
    pub session_id: SessionId,
    pub edition_id: EditionId,
    pub code: String,
    /// The course's.
    pub title: String,
    /// As kept: `2026-11-23`, `09:30`, by the clocks of the place.
    pub day: String,
    pub begins: String,
    pub ends: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub format: String,
    pub cancelled_at: Option<DateTime<Utc>>,
    pub city_id: Option<CityId>,
    pub city: Option<String>,
    pub room_id: Option<RoomId>,
    pub venue: Option<String>,
    pub room: Option<String>,
}

/// Those of these days on which sessions are held, in all editions, the earliest first.
///
/// # Errors
/// The database's.
pub async fn held(reader: &mut Reader, days: Range<NaiveDate>) -> db::Result<Vec<HeldDay>> {
    sql("SELECT d.session_id, s.edition_id, s.code, n.title, d.day, d.begins, d.ends, d.starts_at, d.ends_at, s.format, \
         s.cancelled_at, s.city_id, c.name AS city, s.room_id, v.name AS venue, m.name AS room FROM session_days d \
         JOIN sessions s ON s.id = d.session_id JOIN record_names n ON n.record_id = s.course_id \
         LEFT JOIN cities c ON c.id = s.city_id LEFT JOIN rooms m ON m.id = s.room_id \
         LEFT JOIN venues v ON v.id = m.venue_id \
         WHERE d.day >= ? AND d.day < ? ORDER BY d.day, d.starts_at, d.session_id LIMIT ?")
    .bind(written(days.start))
    .bind(written(days.end))
    .bind(MOST)
    .all(reader)
    .await
}

/// Who teaches the sessions that are held on these days.
///
/// # Errors
/// The database's.
pub async fn who_teaches(
    reader: &mut Reader,
    days: Range<NaiveDate>,
) -> db::Result<Vec<(SessionId, InstructorId, String)>> {
    sql("SELECT DISTINCT i.session_id, i.instructor_id, t.name FROM session_days d \
         JOIN session_instructors i ON i.session_id = d.session_id JOIN instructors t ON t.id = i.instructor_id \
         WHERE d.day >= ? AND d.day < ? ORDER BY t.name, i.instructor_id, i.session_id LIMIT ?")
    .bind(written(days.start))
    .bind(written(days.end))
    .bind(MOST)
    .all(reader)
    .await
}
