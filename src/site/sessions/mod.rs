//! Upcoming trainings: a list, the calendar of a month, and each session.

mod calendar;
mod query;

use std::sync::Arc;

use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, Utc};

use crate::base::paging::{PageNumber, Paged};
use crate::domain::catalogue::{Catalogue, Month};
use crate::domain::instructors::Instructor;
use crate::domain::publications;
use crate::domain::sessions::{self, Session};
use crate::domain::texts::{self, Slot, Words};
use crate::domain::venues::{self, Venue};
use crate::site::facets::{Chip, FacetView};
use crate::site::names::spoken;
use crate::site::session_id;
use crate::site::structured::trainings as structured;
use crate::site::views::{SessionView, Times, Trainings};
use crate::web::query::Query;
use crate::web::respond::{missing, moved, show as page};
use crate::web::{Answer, Error, Frame, Place, State};
use calendar::MonthView;
use query::SessionsQuery;

/// How many sessions a page of the list holds.
const PAGE_SIZE: u32 = 20;

pub async fn index(frame: Frame, query: Query, state: Data<State>) -> Answer {
    let (catalogue, now) = (state.catalogue(&frame.edition).await?, state.now());
    let query = SessionsQuery::read(&frame, &catalogue, &query)?;
    let trainings = Trainings::new(&frame, &catalogue, now);
    let listed = listed(&catalogue, query.month, now);
    let counts = catalogue.session_counts(listed.iter().copied(), query.filter);
    let facets = query.facets(&frame, &catalogue, &counts);
    let left = |filter| catalogue.narrow(listed.iter().copied(), filter);
    let chips = query.chips(&facets, |filter| left(filter).len() as i64);
    let today = Month::of(now.with_timezone(&frame.edition.time_zone).date_naive());
    let months = Months::of(&catalogue, query.month, today);
    let shown = match query.month {
        Some(month) => Shown::Calendar(calendar::month(&trainings, month, &left(query.filter))),
        None => Shown::List(list(&trainings, &left(query.filter), query.page)?),
    };
    let frame = frame.at(Place::Sessions, None);
    let url = query.url(&frame, &catalogue);
    let frame = if query.is_plain() { frame } else { frame.unlisted(&url) };
    let structured = structured::sessions(&frame, shown.items());
    page(Index {
        structured,
        has_calendar: !catalogue.sessions().is_empty(),
        frame,
        catalogue,
        facets,
        chips,
        months,
        shown,
        query,
    })
}

/// What the filters are applied to: in a calendar all that is held in its month, over or called off too; in the list what
/// lies ahead.
fn listed(catalogue: &Catalogue, month: Option<Month>, now: DateTime<Utc>) -> Vec<&Arc<Session>> {
    let Some(month) = month else { return catalogue.upcoming(now).collect() };
    let is_held = |session: &&Arc<Session>| session.days.iter().any(|day| Month::of(day.day()) == month);
    catalogue.sessions().iter().filter(is_held).collect()
}

fn list(trainings: &Trainings<'_>, sessions: &[&Arc<Session>], page: PageNumber) -> Result<Paged<SessionView>, Error> {
    let some = Paged::of(sessions, page, PAGE_SIZE);
    let list = some.with(trainings.sessions(some.items.iter().copied()));
    if list.is_beyond() { Err(Error::NotFound) } else { Ok(list) }
}

pub async fn show(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let id = session_id(&path)?;
    let (catalogue, now) = (state.catalogue(&frame.edition).await?, state.now());
    let mut reader = state.db.read().await?;
    let Some(session) = catalogue.session(id).cloned() else {
        // One that ended long ago has no page any more; its course may.
        let course = sessions::course_slug_of(&mut reader, frame.edition.id, id).await?;
        return course.map_or_else(missing, |slug| moved(&frame.urls.course(&slug)));
    };
    let instructors = sessions::instructors_of(&mut reader, &frame.edition, std::iter::once(session.as_ref())).await?;
    let venues = if session.venue.is_some() { venues::venues(&mut reader, &frame.edition).await? } else { Vec::new() };
    let venue = venues.into_iter().find(|venue| Some(venue.id) == session.venue);
    let mut words =
        texts::shown(&mut reader, &frame.edition, &[session.course.into()], &[Slot::Tagline, Slot::Description])
            .await?;
    let editions = publications::editions_of(&mut reader, session.course.into()).await?;
    let here = [frame.edition.id];
    let frame = frame.at(Place::Session(id), Some(if editions.is_empty() { &[] } else { &here }));
    let url = frame.path();
    let frame = if session.is_upcoming(now) { frame } else { frame.unlisted(&url) };
    let trainings = Trainings::new(&frame, &catalogue, now);
    let days = session.days.iter().map(|day| {
        let locale = &frame.edition.locale;
        (locale.weekday_and_day(day.day()), trainings.times(day, &session))
    });
    page(Show {
        days: days.collect(),
        view: trainings.session(&session),
        tagline: words.whole(session.course, Slot::Tagline),
        description: words.whole(session.course, Slot::Description),
        language: spoken(&frame, &session.language),
        city: trainings.place(&session),
        structured: structured::session(&frame, &session, &catalogue, venue.as_ref(), &instructors),
        venue,
        instructors,
        session,
        frame,
    })
}

/// The months beside the one that is shown, no further than there are sessions.
struct Months {
    this: Month,
    previous: Option<Month>,
    next: Option<Month>,
}

impl Months {
    fn of(catalogue: &Catalogue, shown: Option<Month>, today: Month) -> Self {
        let this = shown.unwrap_or(today);
        let months = || catalogue.sessions().iter().flat_map(|session| &session.days).map(|day| Month::of(day.day()));
        let (first, last) = (months().min().unwrap_or(today), months().max().unwrap_or(today));
        // From far away, the way leads back to where there is something.
        let previous = Some(this.previous().min(last)).filter(|month| *month >= first);
        let next = Some(this.next().max(first)).filter(|month| *month <= last);
        Self { this, previous, next }
    }
}

enum Shown {
    List(Paged<SessionView>),
    Calendar(MonthView),
}

impl Shown {
    fn items(&self) -> &[SessionView] {
        match self {
            Shown::List(list) => &list.items,
            Shown::Calendar(_) => &[],
        }
    }
}

#[derive(Template)]
#[template(path = "site/sessions/index.html")]
struct Index {
    frame: Frame,
    structured: String,
    catalogue: Arc<Catalogue>,
    facets: Vec<FacetView>,
    chips: Vec<Chip>,
    months: Months,
    shown: Shown,
    query: SessionsQuery,
    has_calendar: bool,
}

impl Index {
    fn page_url(&self, page: &u32) -> String {
        self.query.at(*page).url(&self.frame, &self.catalogue)
    }

    fn list_url(&self) -> String {
        self.query.in_month(None).url(&self.frame, &self.catalogue)
    }

    fn month_url(&self, month: &Month) -> String {
        self.query.in_month(Some(*month)).url(&self.frame, &self.catalogue)
    }

    fn month_name(&self, month: &Month) -> String {
        self.frame.edition.locale.month(month.first_day())
    }

    /// Without any filter.
    fn plain_url(&self) -> String {
        self.query.with(Default::default()).url(&self.frame, &self.catalogue)
    }
}

#[derive(Template)]
#[template(path = "site/sessions/show.html")]
struct Show {
    frame: Frame,
    structured: String,
    session: Arc<Session>,
    view: SessionView,
    tagline: Option<Words>,
    description: Option<Words>,
    days: Vec<(String, Times)>,
    language: String,
    city: String,
    venue: Option<Venue>,
    instructors: Vec<Instructor>,
}
