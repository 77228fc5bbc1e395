//! What the academy does behind the pages: it plans sessions, takes seats, and gives courses other titles.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, NaiveTime, Utc};
use lectern::base::ids::{CityId, SessionId};
use lectern::db::sql;
use lectern::domain::courses::Format;
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;
use lectern::domain::sessions::{self, NewSession, PlannedDay};
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};
use lectern::domain::venues;

use super::World;

/// A session that is being planned: in the virtual classroom, with twelve seats that are all free, unless it is told
/// otherwise.
pub struct Planned<'w> {
    world: &'w World,
    new: NewSession,
}

static PLANNED: AtomicU32 = AtomicU32::new(1);

impl World {
    /// Begins to plan a session: `world.plans("fr", "sql-from-zero").in_city("paris").on("2027-01-04").make()`.
    pub fn plans(&self, edition: &str, course: &str) -> Planned<'_> {
        let edition = self.edition(edition);
        let new = NewSession {
            code: format!("PLANNED-{}", PLANNED.fetch_add(1, Ordering::Relaxed)),
            course: self.record(RecordKind::Course, course).into(),
            format: Format::Virtual,
            city: None,
            room: None,
            zone: edition.time_zone,
            language: edition.language().clone(),
            edition: edition.id,
            seats: 12,
            minimum: None,
            taken: 0,
            net: None,
            is_cancelled: false,
            days: Vec::new(),
            instructors: Vec::new(),
        };
        Planned { world: self, new }
    }

    pub fn cancels(&self, id: SessionId) {
        self.writes(async |tx| sessions::cancel(tx, &self.actor(), id).await);
    }

    /// Gives a course another title in an edition, and publishes it.
    pub fn entitles(&self, edition: &str, course: &str, title: &str) {
        let (edition, id) = (self.edition(edition), self.record(RecordKind::Course, course));
        let edit = TextEdit {
            part: Part::WHOLE,
            slot: Slot::Title,
            layer: Layer::Edition(edition.code.clone()),
            language: edition.language().clone(),
            content: Some(title.to_owned()),
            against: None,
        };
        self.writes(async |tx| {
            texts::save(tx, &self.actor(), RecordKind::Course, id, vec![edit.clone()]).await?;
            let up = [Placement::published(&edition)];
            publications::place(tx, &self.actor(), RecordKind::Course, id, &up).await
        });
    }

    /// Every session there is, in-house ones too, the earliest first.
    pub fn sessions(&self) -> Vec<Held> {
        let all = "SELECT s.id, s.code, e.slug AS edition, c.slug AS course, s.format, t.slug AS city, p.state, s.seats, \
             s.taken, s.starts_at, s.cancelled_at FROM sessions s JOIN records e ON e.id = s.edition_id \
             JOIN records c ON c.id = s.course_id LEFT JOIN records t ON t.id = s.city_id \
             JOIN publications p ON p.record_id = s.course_id AND p.edition_id = s.edition_id ORDER BY s.starts_at, s.id";
        self.reads(async |reader| sql(all).all(reader).await)
    }

    /// The days of every session, in their order.
    pub fn days(&self) -> Vec<HeldDay> {
        let all = "SELECT session_id, day, begins, starts_at, ends_at FROM session_days ORDER BY session_id, position";
        self.reads(async |reader| sql(all).all(reader).await)
    }
}

/// A session as it stands in the database.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Held {
    pub id: SessionId,
    pub code: String,
    pub edition: String,
    pub course: String,
    pub format: String,
    pub city: Option<String>,
    /// Of the course's publication in the edition.
    pub state: String,
    pub seats: i64,
    pub taken: i64,
    pub starts_at: DateTime<Utc>,
    pub cancelled_at: Option<DateTime<Utc>>,
}

impl Held {
    pub fn path(&self) -> String {
        format!("/{}/sessions/{}", self.edition, self.id.0)
    }

    pub fn is_in_house(&self) -> bool {
        self.format == "in-house"
    }

    /// Whether it has a page.
    pub fn is_public(&self) -> bool {
        !self.is_in_house() && self.state == "published"
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled_at.is_some()
    }
}

/// A day of a session as it stands in the database: day and beginning by the clocks of its place, and in UTC.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HeldDay {
    pub session_id: SessionId,
    pub day: String,
    pub begins: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

impl Planned<'_> {
    /// In a classroom of this city, by its clocks.
    pub fn in_city(mut self, slug: &str) -> Self {
        let id: CityId = self.world.record(RecordKind::City, slug).into();
        let edition =
            self.world.editions().into_iter().find(|edition| edition.id == self.new.edition).expect("an edition");
        let cities = self.world.reads(async |reader| venues::cities(reader, &edition).await);
        let city = cities.into_iter().find(|city| city.id == id).expect("a city of the edition");
        self.new = NewSession { format: Format::Classroom, city: Some(id), zone: city.time_zone, ..self.new };
        self
    }

    /// One more day, from nine to five.
    pub fn on(self, day: &str) -> Self {
        self.between(day, "09:00", "17:00")
    }

    /// One more day.
    pub fn between(mut self, day: &str, begins: &str, ends: &str) -> Self {
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").expect("a time of day");
        let day = day.parse().expect("a day");
        self.new.days.push(PlannedDay { day, begins: time(begins), ends: time(ends) });
        self
    }

    /// At a company's, and never on the site.
    pub fn in_house(mut self) -> Self {
        self.new = NewSession { format: Format::InHouse, city: None, ..self.new };
        self
    }

    /// Held from so many participants on.
    pub fn needs(mut self, minimum: i64) -> Self {
        self.new.minimum = Some(minimum);
        self
    }

    /// At a price of its own: net, in minor units.
    pub fn costs(mut self, net: i64) -> Self {
        self.new.net = Some(net);
        self
    }

    pub fn make(self) -> SessionId {
        self.make_many(1)[0]
    }

    /// Side by side.
    pub fn make_many(self, count: usize) -> Vec<SessionId> {
        let Self { world, new } = self;
        let one = |number| NewSession { code: format!("{}-{number}", new.code), ..new.clone() };
        let all: Vec<NewSession> = (0..count).map(one).collect();
        world.writes(async |tx| sessions::create_all(tx, &world.actor(), &all).await)
    }
}
