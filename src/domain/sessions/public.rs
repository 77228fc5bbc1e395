//! The sessions that have a page: those in public, of courses that are published where they are held.

use chrono::{DateTime, Utc};

use crate::base::ids::{EditionId, SessionId};
use crate::db::{self, Reader, sql};

/// A session as the sitemap names it.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct PublicSession {
    pub id: SessionId,
    pub edition_id: EditionId,
    pub changed_at: DateTime<Utc>,
}

/// How many public sessions of published courses lie ahead.
///
/// # Errors
/// The database's.
pub async fn public_total(reader: &mut Reader, edition: EditionId) -> db::Result<i64> {
    let now = reader.now();
    sql("SELECT COUNT(*) FROM sessions s \
         JOIN publications p ON p.record_id = s.course_id AND p.edition_id = s.edition_id AND p.state = 'published' \
         WHERE s.edition_id = ? AND s.format IN ('classroom', 'virtual') AND s.starts_at > ? AND s.cancelled_at IS NULL")
    .bind(edition)
    .bind(now)
    .number(reader)
    .await
}

/// Public sessions of published courses that lie ahead, the earliest first. By their ids MariaDB would walk through all.
///
/// # Errors
/// The database's.
pub async fn public_page(
    reader: &mut Reader,
    edition: EditionId,
    limit: i64,
    offset: i64,
) -> db::Result<Vec<PublicSession>> {
    let now = reader.now();
    sql("SELECT s.id, s.edition_id, s.changed_at FROM sessions s \
         JOIN publications p ON p.record_id = s.course_id AND p.edition_id = s.edition_id AND p.state = 'published' \
         WHERE s.edition_id = ? AND s.format IN ('classroom', 'virtual') AND s.starts_at > ? AND s.cancelled_at IS NULL \
         ORDER BY s.starts_at, s.id LIMIT ? OFFSET ?")
    .bind(edition)
    .bind(now)
    .bind(limit)
    .bind(offset)
    .all(reader)
    .await
}

/// The slug of the course that a public session was a run of, where the course is published; for sessions that ended too
/// long ago to have a page.
///
/// # Errors
/// The database's.
pub async fn course_slug_of(reader: &mut Reader, edition: EditionId, id: SessionId) -> db::Result<Option<String>> {
    let found = sql("SELECT r.slug FROM sessions s JOIN records r ON r.id = s.course_id \
         JOIN publications p ON p.record_id = s.course_id AND p.edition_id = s.edition_id AND p.state = 'published' \
         WHERE s.id = ? AND s.edition_id = ? AND s.format IN ('classroom', 'virtual')")
    .bind(id)
    .bind(edition)
    .optional::<(String,)>(reader)
    .await?;
    Ok(found.map(|(slug,)| slug))
}
