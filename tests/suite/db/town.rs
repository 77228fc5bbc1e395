//! A demo world, and sessions to plan in it.

use chrono::{DateTime, NaiveTime};
use chrono_tz::Europe;
use lectern::base::ids::{CityId, CourseId, SessionId};
use lectern::base::languages::Language;
use lectern::base::slug::Slug;
use lectern::db::sql;
use lectern::domain::courses::{Format, Level, NewCourse};
use lectern::domain::editions::Edition;
use lectern::domain::records::RecordKind;
use lectern::domain::sessions::{self, NewSession, PlannedDay, Session, SessionError};

use crate::support::{World, wait};

/// A demo world, with what a session needs.
pub struct Town {
    pub world: World,
    pub edition: Edition,
    pub course: CourseId,
    pub city: CityId,
}

impl Town {
    pub fn new() -> Self {
        let world = World::own();
        let edition = world.edition("gb");
        let course = world.record(RecordKind::Course, "clean-code-and-refactoring").into();
        let city = world.record(RecordKind::City, "london").into();
        Self { world, edition, course, city }
    }

    /// One that can be held, in a virtual classroom.
    pub fn online(&self, code: &str) -> NewSession {
        NewSession {
            code: code.into(),
            course: self.course,
            edition: self.edition.id,
            format: Format::Virtual,
            city: None,
            room: None,
            zone: Europe::London,
            language: Language::shared(),
            seats: 12,
            minimum: None,
            taken: 0,
            net: None,
            is_cancelled: false,
            days: vec![plan("2027-01-11", "09:00", "17:00")],
            instructors: Vec::new(),
        }
    }

    pub fn plan_all(&self, new: &[NewSession]) -> Result<Vec<SessionId>, SessionError> {
        let actor = self.world.actor();
        wait(self.world.db.write(async |tx| sessions::create_all(tx, &actor, new).await))
    }

    pub fn plans(&self, new: NewSession) -> Result<SessionId, SessionError> {
        Ok(self.plan_all(&[new])?[0])
    }

    /// Why it is not planned; nothing of it is written.
    pub fn refuses(&self, new: NewSession) -> String {
        let before = self.count();
        let why = self.plans(new).expect_err("it cannot be held").to_string();
        assert_eq!(self.count(), before);
        why
    }

    /// Sessions and changes.
    pub fn count(&self) -> (i64, i64) {
        self.world.reads(async |reader| {
            let sessions = sql("SELECT COUNT(*) FROM sessions").number(reader).await?;
            Ok((sessions, sql("SELECT COUNT(*) FROM changes").number(reader).await?))
        })
    }

    /// The public sessions of the course, as the catalogue reads them.
    pub fn public(&self) -> Vec<Session> {
        let after = DateTime::UNIX_EPOCH;
        self.world.reads(async |reader| sessions::public_of(reader, &self.edition, &[self.course], after).await)
    }

    pub fn session(&self, id: SessionId) -> Session {
        self.public().into_iter().find(|session| session.id == id).expect("it is on the site")
    }
}

/// A day, and from when until when.
pub fn plan(day: &str, begins: &str, ends: &str) -> PlannedDay {
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").expect("a time of day");
    PlannedDay { day: day.parse().expect("a day"), begins: time(begins), ends: time(ends) }
}

/// A course that the demo world does not have.
pub fn falconry() -> NewCourse {
    NewCourse {
        slug: Slug::parse("falconry").expect("a slug"),
        code: "FAL-100".into(),
        level: Level::Beginner,
        days: 1,
        hours: 7,
        topics: Vec::new(),
        formats: vec![Format::Virtual],
        prices: Vec::new(),
    }
}
