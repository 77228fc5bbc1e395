//! The catalogue: the courses of an edition with their dates, kept in memory and brought up to date by the change log
//! (docs/decisions/0008-catalogue-in-memory.md). Every list, count and calendar of trainings is read from it.

mod course;
mod facets;
mod filter;
mod keeper;
mod load;
mod month;
mod price_range;
mod upcoming;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

use crate::base::ids::{CourseId, SessionId, TopicId};
use crate::domain::courses::Format;
use crate::domain::sessions::Session;
use crate::domain::topics::Topic;
pub use course::CatalogueCourse;
pub use facets::Counts;
pub use filter::{Facet, Filter, Sort};
pub use keeper::{Catalogues, read};
pub use load::HORIZON;
pub use month::Month;
pub use price_range::PriceRange;
pub use upcoming::{SessionCounts, SessionFilter};

/// How many courses a page of the catalogue holds.
pub const PAGE_SIZE: u32 = 12;
/// How many searches are remembered.
const REMEMBERED: usize = 512;

/// The catalogue of one edition.
#[derive(Debug)]
pub struct Catalogue {
    /// The topics that are published here, in the academy's order.
    pub topics: Vec<Topic>,
    /// In the order of their titles.
    courses: Vec<Arc<CatalogueCourse>>,
    /// Public ones, the earliest first; those that ended long ago are left out.
    sessions: Vec<Arc<Session>>,
    course_at: HashMap<CourseId, usize>,
    course_of: HashMap<String, CourseId>,
    /// Where its sessions stand, the earliest first.
    sessions_of: HashMap<CourseId, Vec<usize>>,
    session_at: HashMap<SessionId, usize>,
    bands: Vec<i64>,
    found: Mutex<HashMap<(Filter, Sort), Arc<Found>>>,
}

/// What a search found.
#[derive(Debug)]
pub struct Found {
    /// In the order asked for.
    pub courses: Vec<CourseId>,
    pub counts: Counts,
    /// When the next session begins, which may change it.
    until: Option<DateTime<Utc>>,
}

impl Catalogue {
    pub fn new(topics: Vec<Topic>, mut courses: Vec<Arc<CatalogueCourse>>, mut sessions: Vec<Arc<Session>>) -> Self {
        courses.sort_by(|a, b| (&a.sort_key, a.id).cmp(&(&b.sort_key, b.id)));
        sessions.sort_by_key(|session| (session.starts_at(), session.id));
        let course_at: HashMap<_, _> = courses.iter().enumerate().map(|(at, course)| (course.id, at)).collect();
        sessions.retain(|session| course_at.contains_key(&session.course));
        let mut sessions_of: HashMap<CourseId, Vec<usize>> = HashMap::new();
        for (at, session) in sessions.iter().enumerate() {
            sessions_of.entry(session.course).or_default().push(at);
        }
        Self {
            topics,
            sessions_of,
            session_at: sessions.iter().enumerate().map(|(at, session)| (session.id, at)).collect(),
            course_of: courses.iter().map(|course| (course.slug.clone(), course.id)).collect(),
            bands: price_range::edges(courses.iter().filter_map(|course| course.lowest_price())),
            course_at,
            courses,
            sessions,
            found: Mutex::default(),
        }
    }

    pub fn course(&self, id: CourseId) -> Option<&Arc<CatalogueCourse>> {
        self.course_at.get(&id).map(|at| &self.courses[*at])
    }

    pub fn course_by_slug(&self, slug: &str) -> Option<&Arc<CatalogueCourse>> {
        self.course_of.get(slug).and_then(|id| self.course(*id))
    }

    /// Every course, in the order of their titles.
    pub fn courses(&self) -> &[Arc<CatalogueCourse>] {
        &self.courses
    }

    /// Every public session, cancelled ones too, the earliest first; those that ended long ago are left out.
    pub fn sessions(&self) -> &[Arc<Session>] {
        &self.sessions
    }

    pub fn session(&self, id: SessionId) -> Option<&Arc<Session>> {
        self.session_at.get(&id).map(|at| &self.sessions[*at])
    }

    /// The sessions that lie ahead and will be held, the earliest first.
    pub fn upcoming(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Arc<Session>> {
        let first = self.sessions.partition_point(|session| session.starts_at() <= now);
        self.sessions[first..].iter().filter(|session| !session.is_cancelled)
    }

    /// Every session of a course, the earliest first.
    pub fn sessions_of(&self, course: CourseId) -> impl Iterator<Item = &Arc<Session>> {
        self.sessions_of.get(&course).into_iter().flatten().map(|at| &self.sessions[*at])
    }

    pub fn upcoming_of(&self, course: CourseId, now: DateTime<Utc>) -> impl Iterator<Item = &Arc<Session>> {
        self.sessions_of(course).filter(move |session| session.is_upcoming(now))
    }

    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    pub fn topic_by_slug(&self, slug: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.slug == slug)
    }

    /// The courses on a topic, in the order of their titles.
    pub fn on_topic(&self, topic: TopicId) -> impl Iterator<Item = &Arc<CatalogueCourse>> {
        self.courses.iter().filter(move |course| course.topics.contains(&topic))
    }

    /// Courses on any of these topics, those with the next dates first.
    pub fn on_topics(&self, topics: &[TopicId], now: DateTime<Utc>) -> Vec<&Arc<CatalogueCourse>> {
        let mut found: Vec<_> =
            self.courses.iter().filter(|course| course.topics.iter().any(|topic| topics.contains(topic))).collect();
        found.sort_by_cached_key(|course| self.next_date(course.id, now));
        found
    }

    /// Net, in minor units of the edition's currency: the session's own price, else the course's in its format.
    pub fn price_of(&self, session: &Session) -> Option<i64> {
        session.net.or_else(|| self.course(session.course)?.price(session.format))
    }

    /// When a course is next held; the end of time where it is not.
    fn next_date(&self, course: CourseId, now: DateTime<Utc>) -> DateTime<Utc> {
        self.upcoming_of(course, now).next().map_or(DateTime::<Utc>::MAX_UTC, |session| session.starts_at())
    }

    /// Where the bands of the price facet end, in minor units: of `[100, 200]` there are three.
    pub fn bands(&self) -> Vec<PriceRange> {
        PriceRange::between(&self.bands)
    }

    /// The courses that a filter leaves, and how many each further value of each facet would leave. Remembered until a
    /// change or the beginning of a session makes it another.
    pub fn search(&self, filter: &Filter, sort: Sort, now: DateTime<Utc>) -> Arc<Found> {
        let asked = (filter.clone(), sort);
        let known = self.found.lock().unwrap_or_else(PoisonError::into_inner).get(&asked).cloned();
        if let Some(found) = known.filter(|found| found.until.is_none_or(|until| now < until)) {
            return found;
        }
        let found = Arc::new(self.search_anew(filter, sort, now));
        let mut remembered = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(asked, found.clone());
        found
    }

    fn search_anew(&self, filter: &Filter, sort: Sort, now: DateTime<Utc>) -> Found {
        let dates = self.dates(now);
        let mut courses: Vec<&Arc<CatalogueCourse>> =
            self.courses.iter().filter(|course| filter.matches(course, dates.of(course.id))).collect();
        match sort {
            Sort::Title => {}
            Sort::Date => courses.sort_by_cached_key(|course| {
                let next = dates.of(course.id).iter().find(|session| filter.matches_date(session));
                next.map_or(DateTime::<Utc>::MAX_UTC, |session| session.starts_at())
            }),
            Sort::Price => courses.sort_by_key(|course| course.lowest_price().unwrap_or(i64::MAX)),
        }
        Found {
            courses: courses.into_iter().map(|course| course.id).collect(),
            counts: Counts::of(&self.courses, &dates, filter, &self.bands()),
            until: self.upcoming(now).next().map(|session| session.starts_at()),
        }
    }

    fn dates(&self, now: DateTime<Utc>) -> Dates<'_> {
        let mut dates: HashMap<CourseId, Vec<&Session>> = HashMap::new();
        for session in self.upcoming(now) {
            dates.entry(session.course).or_default().push(session);
        }
        Dates(dates)
    }
}

/// The sessions that lie ahead, by course.
pub struct Dates<'s>(HashMap<CourseId, Vec<&'s Session>>);

impl Dates<'_> {
    fn of(&self, course: CourseId) -> &[&Session] {
        self.0.get(&course).map_or(&[], Vec::as_slice)
    }
}

/// The formats that the public may choose from.
pub const PUBLIC_FORMATS: [Format; 2] = [Format::Classroom, Format::Virtual];

#[cfg(test)]
mod tests;
