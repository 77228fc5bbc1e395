//! Sessions as they are planned, in the database.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::planning::Plan;
use super::{SessionEdit, store};
use crate::base::ids::{CityId, CourseId, EditionId, RoomId, SessionId};
use crate::base::languages::Language;
use crate::db::{self, Reader, Tx, sql};
use crate::domain::courses::Format;
use crate::domain::records::Refused;

/// A session as it is planned, public or not.
#[derive(Clone, Debug)]
pub struct Planned {
    pub id: SessionId,
    pub edition: EditionId,
    pub edit: SessionEdit,
    pub zone: Tz,
    pub taken: i64,
    pub is_cancelled: bool,
    /// When its last day ends.
    pub ends_at: DateTime<Utc>,
    /// Goes up by one with each save.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct PlannedRow {
    code: String,
    course_id: CourseId,
    edition_id: EditionId,
    format: String,
    city_id: Option<CityId>,
    room_id: Option<RoomId>,
    time_zone: String,
    language: String,
    seats: i64,
    minimum: Option<i64>,
    taken: i64,
    net: Option<i64>,
    ends_at: DateTime<Utc>,
    cancelled_at: Option<DateTime<Utc>>,
    version: i64,
}

/// One session as it is planned.
///
/// # Errors
/// The database's.
pub async fn find(reader: &mut Reader, id: SessionId) -> db::Result<Option<Planned>> {
    let row =
        sql("SELECT s.code, s.course_id, s.edition_id, s.format, s.city_id, s.room_id, s.time_zone, s.language, \
         s.seats, s.minimum, s.taken, s.net, s.ends_at, s.cancelled_at, s.version FROM sessions s WHERE s.id = ?")
        .bind(id)
        .optional::<PlannedRow>(reader)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let days: Vec<_> = store::days_of(reader, &[id]).await?.iter().filter_map(store::DayRow::planned).collect();
    let instructors = store::instructors_of(reader, &[id]).await?.into_iter().map(|(_, one)| one).collect();
    let edit = SessionEdit {
        code: row.code,
        course: row.course_id,
        format: Format::parse(&row.format).unwrap_or(Format::InHouse),
        city: row.city_id,
        room: row.room_id,
        language: Language::parse(&row.language).map_err(db::Error::unreadable)?,
        seats: row.seats,
        minimum: row.minimum,
        net: row.net,
        at: (0..days.len()).map(|number| format!("days.{number}")).collect(),
        days,
        instructors,
    };
    Ok(Some(Planned {
        id,
        edition: row.edition_id,
        edit,
        zone: row.time_zone.parse().unwrap_or(Tz::UTC),
        taken: row.taken,
        is_cancelled: row.cancelled_at.is_some(),
        ends_at: row.ends_at,
        version: row.version,
    }))
}

/// Begins a save: the version goes up by one, if it is still the one that the save began with. The row is locked until the
/// transaction ends.
pub(super) async fn touch(tx: &mut Tx, id: SessionId, version: i64) -> Result<(), Refused> {
    let now = tx.now();
    let touched = sql("UPDATE sessions SET version = version + 1, changed_at = ? WHERE id = ? AND version = ?")
        .bind(now)
        .bind(id)
        .bind(version)
        .run(tx)
        .await?;
    if touched == 1 {
        return Ok(());
    }
    Err(if find(tx.reader(), id).await?.is_some() { Refused::Conflict } else { Refused::Missing })
}

/// `is_moved`: what a calendar shows of it is another, so those who have it there must hear of it.
pub(super) async fn update(tx: &mut Tx, id: SessionId, plan: &Plan, is_moved: bool) -> db::Result<()> {
    let Plan { new, schedule } = plan;
    let (Some(first), Some(last)) = (schedule.first(), schedule.last()) else { return Ok(()) };
    sql("UPDATE sessions SET code = ?, course_id = ?, format = ?, city_id = ?, room_id = ?, time_zone = ?, language = ?, \
         seats = ?, minimum = ?, net = ?, starts_at = ?, ends_at = ?, sequence = sequence + ? WHERE id = ?")
    .bind(&new.code)
    .bind(new.course)
    .bind(new.format.as_str())
    .bind(new.city)
    .bind(new.room)
    .bind(new.zone.name())
    .bind(new.language.as_str())
    .bind(new.seats)
    .bind(new.minimum)
    .bind(new.net)
    .bind(first.starts_at())
    .bind(last.ends_at())
    .bind(i64::from(is_moved))
    .bind(id)
    .run(tx)
    .await?;
    delete_parts(tx, id).await?;
    store::insert_days(tx, std::iter::once((id, schedule.as_slice()))).await?;
    store::insert_instructors(tx, std::iter::once((id, new.instructors.as_slice()))).await
}

async fn delete_parts(tx: &mut Tx, id: SessionId) -> db::Result<()> {
    sql("DELETE FROM session_days WHERE session_id = ?").bind(id).run(tx).await?;
    sql("DELETE FROM session_instructors WHERE session_id = ?").bind(id).run(tx).await?;
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, id: SessionId) -> db::Result<()> {
    delete_parts(tx, id).await?;
    sql("DELETE FROM sessions WHERE id = ?").bind(id).run(tx).await?;
    Ok(())
}

pub(super) async fn reinstate(tx: &mut Tx, id: SessionId) -> db::Result<u64> {
    let now = tx.now();
    sql("UPDATE sessions SET cancelled_at = NULL, sequence = sequence + 1, changed_at = ?, version = version + 1 \
         WHERE id = ? AND cancelled_at IS NOT NULL")
    .bind(now)
    .bind(id)
    .run(tx)
    .await
}

/// Whether it has a page: it is public, and its course is published where it is held.
///
/// # Errors
/// The database's.
pub async fn is_on_site(reader: &mut Reader, session: &Planned) -> db::Result<bool> {
    if session.edit.format == Format::InHouse {
        return Ok(false);
    }
    let published = sql("SELECT COUNT(*) FROM publications p \
         WHERE p.record_id = ? AND p.edition_id = ? AND p.state = 'published'");
    Ok(published.bind(session.edit.course).bind(session.edition).number(reader).await? > 0)
}
