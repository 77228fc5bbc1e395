//! Sessions in the database.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use super::{NewSession, PlannedDay, Session, SessionDay};
use crate::base::ids::{CityId, CourseId, InstructorId, SessionId, VenueId};
use crate::base::languages::Language;
use crate::db::{self, Reader, Tx, Value, insert_all, sql};
use crate::domain::courses::Format;
use crate::domain::editions::Edition;

#[derive(sqlx::FromRow)]
struct SessionRow {
    id: SessionId,
    code: String,
    course_id: CourseId,
    format: String,
    city_id: Option<CityId>,
    venue_id: Option<VenueId>,
    room: Option<String>,
    time_zone: String,
    language: String,
    seats: i64,
    taken: i64,
    net: Option<i64>,
    cancelled_at: Option<DateTime<Utc>>,
    sequence: i64,
    changed_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
pub(super) struct DayRow {
    session_id: SessionId,
    day: String,
    begins: String,
    ends: String,
}

impl DayRow {
    pub fn planned(&self) -> Option<PlannedDay> {
        let time = |text: &str| NaiveTime::parse_from_str(text, TIME).ok();
        Some(PlannedDay { day: self.day.parse().ok()?, begins: time(&self.begins)?, ends: time(&self.ends)? })
    }
}

/// How a time of day is kept.
pub(super) const TIME: &str = "%H:%M";

impl SessionRow {
    /// What a row says was checked when it was written; one that was changed past the program is left out.
    fn session(self, days: &[DayRow], instructors: Vec<InstructorId>) -> Option<Session> {
        let zone: Tz = self.time_zone.parse().ok()?;
        let days: Vec<SessionDay> = days.iter().filter_map(|row| SessionDay::plan(row.planned()?, zone).ok()).collect();
        if days.is_empty() {
            return None;
        }
        Some(Session {
            id: self.id,
            code: self.code,
            course: self.course_id,
            format: Format::parse(&self.format)?,
            city: self.city_id,
            venue: self.venue_id,
            room: self.room,
            language: Language::parse(&self.language).ok()?,
            seats: self.seats,
            taken: self.taken,
            net: self.net,
            is_cancelled: self.cancelled_at.is_some(),
            sequence: self.sequence,
            changed_at: self.changed_at,
            days,
            instructors,
        })
    }
}

/// The public sessions of these courses in an edition that end after `after`, cancelled ones too, in no order.
///
/// # Errors
/// The database's.
pub async fn public_of(
    reader: &mut Reader,
    edition: &Edition,
    courses: &[CourseId],
    after: DateTime<Utc>,
) -> db::Result<Vec<Session>> {
    let rows = sql("SELECT s.id, s.code, s.course_id, s.format, s.city_id, m.venue_id, m.name AS room, s.time_zone, \
         s.language, s.seats, s.taken, s.net, s.cancelled_at, s.sequence, s.changed_at FROM sessions s \
         LEFT JOIN rooms m ON m.id = s.room_id \
         WHERE s.course_id IN (??) AND s.edition_id = ? AND s.format <> 'in-house' AND s.ends_at > ?")
    .bind_all(courses)
    .bind(edition.id)
    .bind(after)
    .all::<SessionRow>(reader)
    .await?;
    let ids: Vec<SessionId> = rows.iter().map(|row| row.id).collect();
    let (mut days, mut instructors) = (HashMap::<_, Vec<DayRow>>::new(), HashMap::<_, Vec<InstructorId>>::new());
    for some in ids.chunks(1_024) {
        for row in days_of(reader, some).await? {
            days.entry(row.session_id).or_default().push(row);
        }
        for (session, instructor) in instructors_of(reader, some).await? {
            instructors.entry(session).or_default().push(instructor);
        }
    }
    let session = |row: SessionRow| {
        let instructors = instructors.remove(&row.id).unwrap_or_default();
        let id = row.id;
        row.session(days.get(&id).map_or(&[], Vec::as_slice), instructors)
    };
    Ok(rows.into_iter().filter_map(session).collect())
}

pub(super) async fn days_of(reader: &mut Reader, ids: &[SessionId]) -> db::Result<Vec<DayRow>> {
    sql("SELECT session_id, day, begins, ends FROM session_days WHERE session_id IN (??) ORDER BY session_id, position")
        .bind_all(ids)
        .all(reader)
        .await
}

pub(super) async fn instructors_of(
    reader: &mut Reader,
    ids: &[SessionId],
) -> db::Result<Vec<(SessionId, InstructorId)>> {
    sql("SELECT session_id, instructor_id FROM session_instructors WHERE session_id IN (??) ORDER BY session_id, position")
        .bind_all(ids)
        .all(reader)
        .await
}

/// The academy's own numbers for sessions.
///
/// # Errors
/// The database's.
pub async fn codes(reader: &mut Reader, ids: &[SessionId]) -> db::Result<HashMap<SessionId, String>> {
    let codes = sql("SELECT id, code FROM sessions WHERE id IN (??)").bind_all(ids);
    Ok(codes.all::<(SessionId, String)>(reader).await?.into_iter().collect())
}

/// The courses that these sessions are runs of.
///
/// # Errors
/// The database's.
pub async fn courses_of(reader: &mut Reader, ids: &[SessionId]) -> db::Result<Vec<CourseId>> {
    let rows = sql("SELECT DISTINCT course_id FROM sessions WHERE id IN (??)")
        .bind_all(ids)
        .all::<(CourseId,)>(reader)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

const COLUMNS: &[&str] = &[
    "code",
    "course_id",
    "edition_id",
    "format",
    "city_id",
    "room_id",
    "time_zone",
    "language",
    "seats",
    "minimum",
    "taken",
    "net",
    "starts_at",
    "ends_at",
    "cancelled_at",
    "created_at",
    "changed_at",
];

const DAY_COLUMNS: &[&str] = &["session_id", "position", "day", "begins", "ends", "starts_at", "ends_at"];

pub(super) async fn insert(
    tx: &mut Tx,
    new: &[NewSession],
    schedules: &[Vec<SessionDay>],
) -> db::Result<Vec<SessionId>> {
    let now = tx.now();
    let rows = new.iter().zip(schedules).map(|(session, days)| row(session, days, now));
    insert_all(tx, "sessions", COLUMNS, rows.collect()).await?;
    let mut found = HashMap::new();
    for some in new.chunks(1_024) {
        let codes: Vec<&str> = some.iter().map(|session| session.code.as_str()).collect();
        let rows = sql("SELECT code, id FROM sessions WHERE code IN (??)").bind_all(&codes);
        found.extend(rows.all::<(String, SessionId)>(tx.reader()).await?);
    }
    let ids: Vec<SessionId> = new.iter().filter_map(|session| found.get(&session.code).copied()).collect();
    insert_days(tx, ids.iter().copied().zip(schedules.iter().map(Vec::as_slice))).await?;
    insert_instructors(tx, ids.iter().copied().zip(new.iter().map(|session| session.instructors.as_slice()))).await?;
    Ok(ids)
}

pub(super) async fn insert_days(
    tx: &mut Tx,
    schedules: impl Iterator<Item = (SessionId, &[SessionDay])>,
) -> db::Result<()> {
    let days = schedules.flat_map(|(id, days)| {
        days.iter().zip(0_i64..).map(move |(day, at)| {
            let times = [day.begins, day.ends].map(|wall| wall.time().format(TIME).to_string());
            let [begins, ends] = times.map(Value::from);
            let instants = [day.starts_at().into(), day.ends_at().into()];
            let mut row = vec![Value::from(id), at.into(), written(day.day()).into(), begins, ends];
            row.extend(instants);
            row
        })
    });
    insert_all(tx, "session_days", DAY_COLUMNS, days.collect()).await
}

pub(super) async fn insert_instructors(
    tx: &mut Tx,
    instructors: impl Iterator<Item = (SessionId, &[InstructorId])>,
) -> db::Result<()> {
    let rows = instructors.flat_map(|(id, instructors)| {
        instructors.iter().zip(0_i64..).map(move |(one, at)| vec![Value::from(id), (*one).into(), at.into()])
    });
    insert_all(tx, "session_instructors", &["session_id", "instructor_id", "position"], rows.collect()).await
}

fn row(session: &NewSession, days: &[SessionDay], now: DateTime<Utc>) -> Vec<Value> {
    vec![
        session.code.as_str().into(),
        session.course.into(),
        session.edition.into(),
        session.format.as_str().into(),
        session.city.into(),
        session.room.into(),
        session.zone.name().into(),
        session.language.as_str().into(),
        session.seats.into(),
        session.minimum.into(),
        session.taken.into(),
        session.net.into(),
        days.first().map_or(now, SessionDay::starts_at).into(),
        days.last().map_or(now, SessionDay::ends_at).into(),
        session.is_cancelled.then_some(now).into(),
        now.into(),
        now.into(),
    ]
}

pub(super) fn written(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// One row changes, or none: who comes second finds the seats gone. The version stays: it is that of what is planned, and a
/// booking takes no form out of a coordinator's hands.
pub(super) async fn take_seats(tx: &mut Tx, id: SessionId, seats: i64) -> db::Result<bool> {
    let now = tx.now();
    let changed = sql("UPDATE sessions SET taken = taken + ?, changed_at = ? \
         WHERE id = ? AND cancelled_at IS NULL AND taken + ? <= seats AND taken + ? >= 0")
    .bind(seats)
    .bind(now)
    .bind(id)
    .bind(seats)
    .bind(seats)
    .run(tx)
    .await?;
    Ok(changed == 1)
}

pub(super) async fn cancel(tx: &mut Tx, id: SessionId) -> db::Result<u64> {
    let now = tx.now();
    sql("UPDATE sessions SET cancelled_at = ?, sequence = sequence + 1, changed_at = ?, version = version + 1 \
         WHERE id = ? AND cancelled_at IS NULL")
    .bind(now)
    .bind(now)
    .bind(id)
    .run(tx)
    .await
}
