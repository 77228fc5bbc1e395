//! Trainings as pages show them: courses, sessions and prices in the words of an edition.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::base::ids::CourseId;
use crate::base::money::Money;
use crate::base::wall_time::WallTime;
use crate::db::{self, Reader};
use crate::domain::catalogue::{Catalogue, CatalogueCourse, Filter};
use crate::domain::courses::Format;
use crate::domain::sessions::{SeatsLeft, Session, SessionDay};
use crate::domain::texts::{self, Shown, Slot, Words};
use crate::site::names::spoken;
use crate::web::Frame;

/// A course in a list.
pub struct CourseView {
    pub id: CourseId,
    pub url: String,
    pub title: Words,
    pub tagline: Option<Words>,
    pub code: String,
    pub level: String,
    pub duration: String,
    pub formats: String,
    /// The lowest, if there is one.
    pub price: Option<PriceView>,
    pub next: Option<NextDate>,
}

/// When and where a course is next held.
pub struct NextDate {
    pub day: String,
    /// For machines.
    pub datetime: String,
    pub place: String,
}

/// A session in a list.
pub struct SessionView {
    pub url: String,
    pub course_url: String,
    pub title: Words,
    /// From day to day.
    pub days: String,
    /// The first day, for machines.
    pub datetime: String,
    pub times: Times,
    pub is_virtual: bool,
    pub place: String,
    pub city_url: Option<String>,
    /// The language it is held in, where that is not the edition's.
    pub language: Option<String>,
    pub price: Option<PriceView>,
    pub seats: SeatsView,
    pub is_cancelled: bool,
    pub is_over: bool,
}

/// From when to when, by the clocks of which place.
pub struct Times {
    pub begins: String,
    pub ends: String,
    /// With their offsets, for machines.
    pub begins_at: String,
    pub ends_at: String,
    pub zone: String,
}

/// A price, with and without tax; the one that the edition names first stands first.
pub struct PriceView {
    pub amount: String,
    /// Whether tax is in it.
    pub note: String,
    /// The other amount, with its note.
    pub other: String,
}

pub struct SeatsView {
    /// `some`, `few`, `full`.
    pub word: &'static str,
    pub text: String,
}

/// What is needed to show trainings.
pub struct Trainings<'v> {
    pub frame: &'v Frame,
    pub catalogue: &'v Catalogue,
    pub now: DateTime<Utc>,
    /// Which dates count as the next of a course.
    pub dates: Filter,
}

impl<'v> Trainings<'v> {
    pub fn new(frame: &'v Frame, catalogue: &'v Catalogue, now: DateTime<Utc>) -> Self {
        Self { frame, catalogue, now, dates: Filter::default() }
    }

    /// Courses for a list, with their taglines in one statement.
    ///
    /// # Errors
    /// The database's.
    pub async fn courses(&self, reader: &mut Reader, ids: &[CourseId]) -> db::Result<Vec<CourseView>> {
        let records: Vec<_> = ids.iter().map(|id| (*id).into()).collect();
        let mut taglines = texts::shown(reader, &self.frame.edition, &records, &[Slot::Tagline]).await?;
        let courses = ids.iter().filter_map(|id| self.catalogue.course(*id));
        Ok(courses.map(|course| self.course(course, &mut taglines)).collect())
    }

    fn course(&self, course: &CatalogueCourse, taglines: &mut Shown) -> CourseView {
        let mut dates = self.catalogue.upcoming_of(course.id, self.now);
        let next = dates.find(|session| self.dates.matches_date(session));
        CourseView {
            id: course.id,
            url: self.frame.urls.course(&course.slug),
            title: course.title.clone(),
            tagline: taglines.whole(course.id, Slot::Tagline),
            code: course.code.clone(),
            level: self.frame.say(course.level.message()),
            duration: self.frame.count("days-long", &course.days),
            formats: self.formats(&course.formats),
            price: course.lowest_price().map(|net| self.price(net)),
            next: next.map(|session| NextDate {
                day: self.frame.edition.locale.day(session.first().day()),
                datetime: session.first().day().to_string(),
                place: self.place(session),
            }),
        }
    }

    pub fn formats(&self, formats: &[Format]) -> String {
        let names = formats.iter().map(|format| self.frame.say(format.message()));
        names.collect::<Vec<_>>().join(" · ")
    }

    pub fn sessions<'s, S: AsRef<Session> + 's>(&self, sessions: impl IntoIterator<Item = &'s S>) -> Vec<SessionView> {
        sessions.into_iter().map(|session| self.session(session.as_ref())).collect()
    }

    pub fn session(&self, session: &Session) -> SessionView {
        let course = self.catalogue.course(session.course);
        let slug = course.map(|course| course.slug.as_str()).unwrap_or_default();
        let city = self.frame.cities.iter().find(|city| Some(city.id) == session.city);
        SessionView {
            url: self.frame.urls.session(&session.id),
            course_url: self.frame.urls.course(slug),
            title: course.map_or_else(|| Words::plain(&*session.code, None), |course| course.title.clone()),
            days: self.frame.edition.locale.days(session.first().day(), session.last().day()),
            datetime: session.first().day().to_string(),
            times: self.times(session.first(), session),
            is_virtual: session.format == Format::Virtual,
            place: self.place(session),
            city_url: city.map(|city| self.frame.urls.city(&city.slug)),
            language: (session.language != *self.frame.edition.language())
                .then(|| spoken(self.frame, &session.language)),
            price: self.catalogue.price_of(session).map(|net| self.price(net)),
            seats: self.seats(session),
            is_cancelled: session.is_cancelled,
            is_over: session.starts_at() <= self.now,
        }
    }

    /// The city, or that it is virtual.
    pub fn place(&self, session: &Session) -> String {
        let city = self.frame.cities.iter().find(|city| Some(city.id) == session.city);
        city.map_or_else(|| self.frame.say(session.format.message()), |city| city.name.clone())
    }

    pub fn times(&self, day: &SessionDay, session: &Session) -> Times {
        let time = |wall: &WallTime| self.frame.edition.locale.time(wall.time());
        Times {
            begins: time(&day.begins),
            ends: time(&day.ends),
            begins_at: day.begins.to_rfc3339(),
            ends_at: day.ends.to_rfc3339(),
            zone: self.zone(session, day),
        }
    }

    /// Whose clocks: `Paris time (UTC+1)`.
    fn zone(&self, session: &Session, day: &SessionDay) -> String {
        let zone: Tz = session.zone();
        let own = self.frame.cities.iter().find(|city| Some(city.id) == session.city);
        let city = own.or_else(|| self.frame.cities.iter().find(|city| city.time_zone == zone));
        let name = city.map_or_else(
            || zone.name().rsplit('/').next().unwrap_or_default().replace('_', " "),
            |city| city.name.clone(),
        );
        self.frame.say_with("time-of", &[("city", &name), ("offset", &day.begins.offset())])
    }

    /// A net price in minor units of the edition's currency.
    pub fn price(&self, net: i64) -> PriceView {
        let edition = &self.frame.edition;
        let net = Money::new(net, edition.currency);
        let rate = edition.locale.per_cent(edition.tax_rate);
        let note = |key: &str| self.frame.say_with(key, &[("rate", &rate), ("tax", &edition.tax_name)]);
        let gross = (edition.locale.amount(net.with_tax(edition.tax_rate)), note("price-with-tax"));
        let net = (edition.locale.amount(net), note("price-without-tax"));
        let (first, other) = if edition.gross_first { (gross, net) } else { (net, gross) };
        PriceView { amount: first.0, note: first.1, other: format!("{} {}", other.0, other.1) }
    }

    fn seats(&self, session: &Session) -> SeatsView {
        match session.seats_left() {
            SeatsLeft::Some(left) => SeatsView { word: "some", text: self.frame.count("seats-left", &left) },
            SeatsLeft::Few(left) => SeatsView { word: "few", text: self.frame.count("seats-few", &left) },
            SeatsLeft::Full => SeatsView { word: "full", text: self.frame.say("seats-full") },
        }
    }
}
