//! Calendars of trainings (iCalendar, RFC 5545): all of an edition, of a city, a topic or a course, and one session. Each
//! day of a session is an event of its own; what was cancelled stays, marked so.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use crate::base::vtimezone::vtimezone;
use crate::base::wall_time::WallTime;
use crate::domain::catalogue::{Catalogue, SessionFilter};
use crate::domain::sessions::{Session, SessionDay};
use crate::domain::venues::{self, Venue};
use crate::site::views::Trainings;
use crate::site::{session_id, slug};
use crate::web::{Answer, Error, Frame, State};

/// How many sessions a calendar holds, the next ones first: more than anybody reads, and no more than is written at once.
const MOST: usize = 1_000;
/// How often programs should look again.
const LOOK_AGAIN: &str = "PT12H";

pub async fn all(frame: Frame, state: Data<State>) -> Answer {
    let catalogue = state.catalogue(&frame.edition).await?;
    calendar(&frame, &state, &catalogue, &frame.say("nav-sessions"), |_| true).await
}

pub async fn of_city(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    let catalogue = state.catalogue(&frame.edition).await?;
    let city = frame.cities.iter().find(|city| city.slug == slug.as_str()).ok_or(Error::NotFound)?;
    calendar(&frame, &state, &catalogue, &city.name, |session| session.city == Some(city.id)).await
}

pub async fn of_topic(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    let catalogue = state.catalogue(&frame.edition).await?;
    let topic = catalogue.topic_by_slug(slug.as_str()).ok_or(Error::NotFound)?;
    let filter = SessionFilter { topic: Some(topic.id), ..SessionFilter::default() };
    calendar(&frame, &state, &catalogue, &topic.name.text, |session| filter.matches(&catalogue, session)).await
}

pub async fn of_course(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    let catalogue = state.catalogue(&frame.edition).await?;
    let course = catalogue.course_by_slug(slug.as_str()).ok_or(Error::NotFound)?;
    calendar(&frame, &state, &catalogue, &course.title.text, |session| session.course == course.id).await
}

pub async fn of_session(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let id = session_id(&path)?;
    let catalogue = state.catalogue(&frame.edition).await?;
    let session = catalogue.session(id).ok_or(Error::NotFound)?;
    let title = catalogue.course(session.course).map(|course| course.title.text.as_str()).unwrap_or_default();
    calendar(&frame, &state, &catalogue, title, |session| session.id == id).await
}

/// The calendar of the sessions that `belongs` keeps.
async fn calendar(
    frame: &Frame,
    state: &State,
    catalogue: &Catalogue,
    name: &str,
    belongs: impl Fn(&Session) -> bool,
) -> Answer {
    let venues = venues::venues(&mut state.db.read().await?, &frame.edition).await?;
    let mut sessions: Vec<&Arc<Session>> = catalogue.sessions().iter().filter(|session| belongs(session)).collect();
    let now = state.now();
    if sessions.len() > MOST {
        sessions.retain(|session| session.last().ends_at() > now);
        sessions.truncate(MOST);
    }
    let trainings = Trainings::new(frame, catalogue, now);
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Lectern//Trainings//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-PUBLISHED-TTL", LOOK_AGAIN),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("REFRESH-INTERVAL", LOOK_AGAIN).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-WR-CALNAME", clean(&format!("{name} · {}", frame.academy))));
    for session in &sessions {
        let told = Told::of(&trainings, session, &venues);
        for (day, number) in session.days.iter().zip(1..) {
            calendar.push(event(session, day, number, &told));
        }
    }
    // A line of its own: a title may say the same.
    let first = "\r\nBEGIN:VEVENT\r\n";
    let text = calendar.to_string().replacen(first, &format!("\r\n{}{}", zones(&sessions), &first[2..]), 1);
    Ok(HttpResponse::Ok().content_type("text/calendar; charset=utf-8").body(text))
}

/// What all days of a session have in common.
struct Told {
    host: String,
    title: String,
    place: String,
    url: String,
    description: String,
}

impl Told {
    fn of(trainings: &Trainings<'_>, session: &Session, venues: &[Venue]) -> Self {
        let (frame, view) = (trainings.frame, trainings.session(session));
        let url = frame.absolute(&view.url);
        Self {
            host: frame.absolute("").split_once("://").map(|(_, host)| host.replace(':', "-")).unwrap_or_default(),
            place: clean(&place(trainings, session, venues)),
            description: clean(&format!("{} · {}\n{url}", view.place, view.times.zone)),
            title: clean(&view.title.text),
            url,
        }
    }
}

fn event(session: &Session, day: &SessionDay, number: usize, told: &Told) -> Event {
    let title = match session.days.len() {
        1 => told.title.clone(),
        days => format!("{} ({number}/{days})", told.title),
    };
    let mut event = Event::new();
    event
        .uid(&format!("session-{}-day-{number}@{}", session.id.0, told.host))
        .summary(&title)
        .location(&told.place)
        .url(&told.url)
        .description(&told.description)
        .status(if session.is_cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .sequence(u32::try_from(session.sequence).unwrap_or(u32::MAX))
        .append_property(at("DTSTART", &day.begins))
        .append_property(at("DTEND", &day.ends))
        .append_property(Property::new("DTSTAMP", utc(session.changed_at)))
        .append_property(Property::new("LAST-MODIFIED", utc(session.changed_at)));
    event.done()
}

fn place(trainings: &Trainings<'_>, session: &Session, venues: &[Venue]) -> String {
    let venue = venues.iter().find(|venue| Some(venue.id) == session.venue);
    let city = trainings.place(session);
    match venue {
        None => city,
        Some(venue) => {
            let line = trainings.frame.edition.place_line(&venue.postcode, &city);
            let room = session.room.as_deref().map(|room| format!("{room}, ")).unwrap_or_default();
            format!("{room}{}, {}, {line}", venue.name, venue.street)
        }
    }
}

/// A wall time, with the zone whose rules stand in the same calendar.
fn at(name: &str, wall: &WallTime) -> Property {
    let local = wall.day().and_time(wall.time()).format("%Y%m%dT%H%M%S").to_string();
    let mut property = Property::new(name, local);
    property.add_parameter("TZID", wall.zone().name());
    property.done()
}

fn utc(instant: DateTime<Utc>) -> String {
    instant.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The rules of each zone that the sessions are held in, for the time from the first to the last.
fn zones(sessions: &[&Arc<Session>]) -> String {
    let mut spans: BTreeMap<&str, (&Session, DateTime<Utc>, DateTime<Utc>)> = BTreeMap::new();
    for session in sessions {
        let (first, last) = (session.starts_at(), session.last().ends_at());
        let span = spans.entry(session.zone().name()).or_insert((session, first, last));
        *span = (span.0, span.1.min(first), span.2.max(last));
    }
    spans.into_values().map(|(session, first, last)| vtimezone(session.zone(), first, last)).collect()
}

/// Text without control characters, which no line of a calendar may hold; line breaks are escaped later.
fn clean(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}
