//! Sessions: dated runs of courses, each in one edition, at a venue, in a virtual classroom or in-house. An in-house one is
//! never on the site.

mod attention;
mod choices;
mod clashes;
mod codes;
mod days;
mod desk;
mod filter;
mod form;
pub mod lists;
mod planning;
mod public;
mod series;
mod store;
mod writing;
mod written;

use std::fmt;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::base::actor::Actor;
use crate::base::ids::{CityId, CourseId, EditionId, InstructorId, RoomId, SessionId, VenueId};
use crate::base::languages::Language;
use crate::db::{self, MayRetry, Reader, Tx};
use crate::domain::courses::Format;
use crate::domain::editions::Edition;
use crate::domain::instructors::{self, Instructor};
use crate::services::changes::{self, Change};
pub use attention::{Unready, by_month, coded, unready};
pub use choices::{Chosen, Courses, OFFERED, Places, courses, places, rooms, rooms_found};
pub use clashes::overlaps;
pub use days::{NotASchedule, PlannedDay, SessionDay, next_day, next_week, schedule};
pub use desk::{HeldDay, held, who_teaches};
pub use form::{SessionEdit, languages};
pub use public::{PublicSession, course_slug_of, public_page, public_total};
pub use series::create_series;
pub use store::{codes, courses_of, public_of};
pub use writing::{create_by, delete, edition_of, reinstate, update, uses};
pub use written::{Planned, find, is_on_site};

/// From how many seats left on a session says "few left".
pub const FEW: i64 = 3;

/// A session that is on the site.
#[derive(Clone, Debug)]
pub struct Session {
    pub id: SessionId,
    /// The academy's own number for it: `WEB-120-FI-261214`.
    pub code: String,
    pub course: CourseId,
    /// [`Format::Classroom`] or [`Format::Virtual`].
    pub format: Format,
    pub city: Option<CityId>,
    pub venue: Option<VenueId>,
    /// The room's name.
    pub room: Option<String>,
    /// The one it is held in.
    pub language: Language,
    pub seats: i64,
    pub taken: i64,
    /// A price of its own, net, in minor units of the edition's currency.
    pub net: Option<i64>,
    pub is_cancelled: bool,
    /// How often its days or place have been changed (iCalendar's SEQUENCE).
    pub sequence: i64,
    pub changed_at: DateTime<Utc>,
    /// In their order; at least one.
    pub days: Vec<SessionDay>,
    pub instructors: Vec<InstructorId>,
}

/// How many seats a session has left, as a visitor is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatsLeft {
    Some(i64),
    Few(i64),
    Full,
}

impl Session {
    pub fn first(&self) -> &SessionDay {
        &self.days[0]
    }

    pub fn last(&self) -> &SessionDay {
        &self.days[self.days.len() - 1]
    }

    pub fn starts_at(&self) -> DateTime<Utc> {
        self.first().starts_at()
    }

    pub fn zone(&self) -> Tz {
        self.first().begins.zone()
    }

    /// Whether it lies ahead and will be held.
    pub fn is_upcoming(&self, now: DateTime<Utc>) -> bool {
        !self.is_cancelled && self.starts_at() > now
    }

    pub fn seats_left(&self) -> SeatsLeft {
        match self.seats - self.taken {
            ..=0 => SeatsLeft::Full,
            left @ 1..=FEW => SeatsLeft::Few(left),
            left => SeatsLeft::Some(left),
        }
    }
}

#[derive(Clone, Debug)]
pub struct NewSession {
    pub code: String,
    pub course: CourseId,
    pub edition: EditionId,
    pub format: Format,
    pub city: Option<CityId>,
    pub room: Option<RoomId>,
    /// The city's, when it was planned; a virtual one has the edition's.
    pub zone: Tz,
    pub language: Language,
    pub seats: i64,
    /// From how many participants on it is held: from 1 to the seats; none: with any number.
    pub minimum: Option<i64>,
    pub taken: i64,
    pub net: Option<i64>,
    pub is_cancelled: bool,
    pub days: Vec<PlannedDay>,
    pub instructors: Vec<InstructorId>,
}

/// Why a session cannot be made.
#[derive(Debug)]
pub enum SessionError {
    /// The code of the session, and what is wrong with its days.
    Schedule(String, NotASchedule),
    /// A session in a classroom has a city; others have none.
    Place(String),
    /// More are taken than there are.
    Seats(String),
    /// The minimum of participants is less than one, or more than there are seats.
    Minimum(String),
    Database(db::Error),
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SessionError::Schedule(code, why) => write!(f, "{code}: {why}"),
            SessionError::Place(code) => write!(f, "{code}: a session in a classroom has a city, others have none"),
            SessionError::Seats(code) => write!(f, "{code}: more seats are taken than there are"),
            SessionError::Minimum(code) => write!(f, "{code}: its minimum of participants is not from 1 to its seats"),
            SessionError::Database(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SessionError {}

impl From<db::Error> for SessionError {
    fn from(error: db::Error) -> Self {
        SessionError::Database(error)
    }
}

impl MayRetry for SessionError {
    fn may_retry(&self) -> bool {
        matches!(self, SessionError::Database(error) if error.may_retry())
    }
}

impl NewSession {
    fn schedule(&self) -> Result<Vec<SessionDay>, SessionError> {
        if self.city.is_some() != (self.format == Format::Classroom) {
            return Err(SessionError::Place(self.code.clone()));
        }
        if self.taken > self.seats || self.taken < 0 {
            return Err(SessionError::Seats(self.code.clone()));
        }
        if self.minimum.is_some_and(|minimum| !(1..=self.seats).contains(&minimum)) {
            return Err(SessionError::Minimum(self.code.clone()));
        }
        schedule(&self.days, self.zone).map_err(|why| SessionError::Schedule(self.code.clone(), why))
    }
}

/// Makes sessions, and returns their ids in the order given.
///
/// # Errors
/// Times that do not exist or exist twice, days out of order, a classroom without a city, more seats taken than there
/// are, a minimum beyond the seats; [`db::Error::is_taken`] where a code is; the database's.
pub async fn create_all(tx: &mut Tx, actor: &Actor, new: &[NewSession]) -> Result<Vec<SessionId>, SessionError> {
    let schedules = new.iter().map(NewSession::schedule).collect::<Result<Vec<_>, _>>()?;
    let ids = store::insert(tx, new, &schedules).await?;
    let created = |(id, session): (&SessionId, &NewSession)| {
        let after = serde_json::json!({ "code": session.code, "course": session.course, "edition": session.edition });
        Change::created("session", id.0, &after)
    };
    changes::record_all(tx, actor, ids.iter().zip(new).map(created).collect()).await?;
    Ok(ids)
}

/// Those who teach these sessions and are published in the edition, each once.
///
/// # Errors
/// The database's.
pub async fn instructors_of(
    reader: &mut Reader,
    edition: &Edition,
    sessions: impl Iterator<Item = &Session>,
) -> db::Result<Vec<Instructor>> {
    let mut ids: Vec<InstructorId> = Vec::new();
    for id in sessions.flat_map(|session| &session.instructors) {
        if !ids.contains(id) {
            ids.push(*id);
        }
    }
    instructors::by_ids(reader, edition, &ids).await
}

/// Counts seats as taken, or as free again where `seats` is negative, and tells whether there were as many.
///
/// # Errors
/// The database's.
pub async fn take_seats(tx: &mut Tx, actor: &Actor, id: SessionId, seats: i64) -> db::Result<bool> {
    if !store::take_seats(tx, id, seats).await? {
        return Ok(false);
    }
    let after = serde_json::json!({ "seats": seats });
    let change =
        Change { action: "seats-taken", record_kind: "session", record_id: id.0, before: None, after: Some(after) };
    changes::record(tx, actor, change).await?;
    Ok(true)
}

/// Calls a session off. It stays on the site, marked so.
///
/// # Errors
/// The database's.
pub async fn cancel(tx: &mut Tx, actor: &Actor, id: SessionId) -> db::Result<()> {
    if store::cancel(tx, id).await? == 0 {
        return Ok(());
    }
    let change = Change { action: "cancelled", record_kind: "session", record_id: id.0, before: None, after: None };
    changes::record(tx, actor, change).await
}
