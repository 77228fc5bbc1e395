//! Sessions that somebody should look at, and how many are held in each month.

use std::ops::Range;

use chrono::{DateTime, NaiveDate, Utc};

use super::filter::{Lack, SOON, lacking};
use super::store::written;
use crate::base::ids::{EditionId, SessionId};
use crate::db::{self, Reader, sql};

/// A session ahead that lacks something.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Unready {
    pub id: SessionId,
    pub edition_id: EditionId,
    pub code: String,
    /// The course's.
    pub title: String,
    pub time_zone: String,
    pub starts_at: DateTime<Utc>,
    pub taken: i64,
    /// From how many participants on it is held.
    pub minimum: Option<i64>,
}

/// What will begin soon in these editions and lacks this, the next first: what a list of [`Filter::is_soon`] keeps.
///
/// [`Filter::is_soon`]: super::lists::Filter::is_soon
///
/// # Errors
/// The database's.
pub async fn unready(reader: &mut Reader, lack: Lack, editions: &[EditionId], most: i64) -> db::Result<Vec<Unready>> {
    let now = reader.now();
    let rows = sql(
        "SELECT s.id, s.edition_id, s.code, n.title, s.time_zone, s.starts_at, s.taken, s.minimum FROM sessions s \
         JOIN record_names n ON n.record_id = s.course_id WHERE s.starts_at >= ? AND s.starts_at < ? \
         AND s.cancelled_at IS NULL AND s.edition_id IN (??) /* and */ ORDER BY s.starts_at, s.id LIMIT ?",
    );
    lacking(rows.bind(now).bind(now + SOON).bind_all(editions), lack).bind(most).all(reader).await
}

/// How many sessions begin in each month of these days, by format: the month as `2026-12`, the word for the format. What is
/// called off does not count.
///
/// # Errors
/// The database's.
pub async fn by_month(reader: &mut Reader, days: Range<NaiveDate>) -> db::Result<Vec<(String, String, i64)>> {
    sql("SELECT SUBSTR(d.day, 1, 7) AS month, s.format, COUNT(*) FROM session_days d \
         JOIN sessions s ON s.id = d.session_id WHERE d.day >= ? AND d.day < ? AND d.position = 0 \
         AND s.cancelled_at IS NULL GROUP BY SUBSTR(d.day, 1, 7), s.format")
    .bind(written(days.start))
    .bind(written(days.end))
    .all(reader)
    .await
}

/// The sessions whose code begins so, by code: at most `most`.
///
/// # Errors
/// The database's.
pub async fn coded(reader: &mut Reader, beginning: &str, most: i64) -> db::Result<Vec<Unready>> {
    let code = beginning.to_uppercase();
    let after = format!("{code}{}", char::MAX);
    sql("SELECT s.id, s.edition_id, s.code, n.title, s.time_zone, s.starts_at, s.taken, s.minimum FROM sessions s \
         JOIN record_names n ON n.record_id = s.course_id WHERE s.code >= ? AND s.code < ? ORDER BY s.code LIMIT ?")
    .bind(code)
    .bind(after)
    .bind(most)
    .all(reader)
    .await
}
