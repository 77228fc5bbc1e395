//! Cities: what is held in each, and where.

use actix_web::web::{Data, Path};
use askama::Template;

use crate::base::ids::CourseId;
use crate::domain::catalogue::{Filter, SessionFilter};
use crate::domain::records::RecordKind;
use crate::domain::venues::{self, City, Venue};
use crate::site::facets::address;
use crate::site::structured::trainings as structured;
use crate::site::views::{CourseView, SessionView, Trainings};
use crate::site::{moved_or_missing, slug};
use crate::web::respond::show as page;
use crate::web::{Answer, Frame, Place, State};

/// How much of each kind a city's page shows.
const DATES: usize = 10;
const COURSES: usize = 12;

pub async fn show(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    let (catalogue, now) = (state.catalogue(&frame.edition).await?, state.now());
    let mut reader = state.db.read().await?;
    let Some(city) = frame.cities.iter().find(|city| city.slug == slug.as_str()).cloned() else {
        return moved_or_missing(&mut reader, &frame, RecordKind::City, &slug).await;
    };
    let only_here = [frame.edition.id];
    let frame = frame.at(Place::City(city.slug.clone()), Some(&only_here));
    let here = Filter { city: Some(city.id), ..Filter::default() };
    let mut venues = venues::venues(&mut reader, &frame.edition).await?;
    venues.retain(|venue| venue.city == city.id);
    let trainings = Trainings { dates: here, ..Trainings::new(&frame, &catalogue, now) };
    let filter = SessionFilter { city: Some(city.id), ..SessionFilter::default() };
    let dated = catalogue.narrow(catalogue.upcoming(now), filter);
    let mut held: Vec<CourseId> = Vec::new();
    for session in &dated {
        if !held.contains(&session.course) && held.len() < COURSES {
            held.push(session.course);
        }
    }
    let courses = trainings.courses(&mut reader, &held).await?;
    let parameter = [("city", Some(city.slug.clone()))];
    page(Show {
        total: dated.len() as i64,
        has_more: dated.len() > DATES,
        dates: trainings.sessions(dated.into_iter().take(DATES)),
        has_calendar: catalogue.sessions().iter().any(|session| filter.matches(&catalogue, session)),
        sessions_url: address(&frame.urls.sessions(), &parameter),
        courses_url: address(&frame.urls.courses(), &parameter),
        structured: structured::list(&frame, &courses, (Place::Sessions, "nav-sessions"), &city.name),
        courses,
        venues,
        city,
        frame,
    })
}

#[derive(Template)]
#[template(path = "site/cities/show.html")]
struct Show {
    frame: Frame,
    structured: String,
    city: City,
    venues: Vec<Venue>,
    dates: Vec<SessionView>,
    total: i64,
    has_more: bool,
    sessions_url: String,
    courses: Vec<CourseView>,
    courses_url: String,
    has_calendar: bool,
}
