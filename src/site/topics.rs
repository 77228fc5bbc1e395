//! Topics: what is taught and written about each.

use std::sync::Arc;

use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, Utc};

use crate::base::ids::CourseId;
use crate::base::slug::Slug;
use crate::db::Reader;
use crate::domain::articles::{self, ArticleSummary};
use crate::domain::catalogue::{Catalogue, SessionFilter};
use crate::domain::publications;
use crate::domain::records::RecordKind;
use crate::domain::topics::Topic;
use crate::site::facets::address;
use crate::site::structured::trainings as structured;
use crate::site::views::{CourseView, SessionView, Trainings};
use crate::site::{moved_or_missing, slug};
use crate::web::respond::show as page;
use crate::web::{Answer, Frame, Place, State};

/// How much of each kind a topic's page shows.
const COURSES: usize = 12;
const DATES: usize = 6;
const ARTICLES: i64 = 4;

pub async fn show(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    let (catalogue, now) = (state.catalogue(&frame.edition).await?, state.now());
    of(&mut state.db.read().await?, frame, catalogue, now, &slug).await
}

/// The page of a topic, as this reader finds it.
pub(super) async fn of(
    reader: &mut Reader,
    frame: Frame,
    catalogue: Arc<Catalogue>,
    now: DateTime<Utc>,
    slug: &Slug,
) -> Answer {
    let Some(topic) = catalogue.topic_by_slug(slug.as_str()).cloned() else {
        return moved_or_missing(reader, &frame, RecordKind::Topic, slug).await;
    };
    let editions = publications::editions_of(reader, topic.id.into()).await?;
    let frame = frame.at(Place::Topic(topic.slug.clone()), Some(&editions));
    let trainings = Trainings::new(&frame, &catalogue, now);
    let on_topic: Vec<CourseId> = catalogue.on_topic(topic.id).map(|course| course.id).collect();
    let some = &on_topic[..on_topic.len().min(COURSES)];
    let courses = trainings.courses(reader, some).await?;
    let filter = SessionFilter { topic: Some(topic.id), ..SessionFilter::default() };
    let dated = catalogue.narrow(catalogue.upcoming(now), filter);
    let articles = articles::of_topics(reader, &frame.edition, &[topic.id], ARTICLES).await?;
    let parameter = [("topic", Some(topic.slug.clone()))];
    page(Show {
        dates: trainings.sessions(dated.into_iter().take(DATES)),
        has_calendar: catalogue.sessions().iter().any(|session| filter.matches(&catalogue, session)),
        courses_url: address(&frame.urls.courses(), &parameter),
        sessions_url: address(&frame.urls.sessions(), &parameter),
        has_more: on_topic.len() > COURSES,
        structured: structured::list(&frame, &courses, (Place::Courses, "nav-courses"), &topic.name.text),
        total: on_topic.len() as i64,
        courses,
        articles,
        topic,
        frame,
    })
}

#[derive(Template)]
#[template(path = "site/topics/show.html")]
struct Show {
    frame: Frame,
    structured: String,
    topic: Topic,
    courses: Vec<CourseView>,
    total: i64,
    has_more: bool,
    courses_url: String,
    dates: Vec<SessionView>,
    sessions_url: String,
    has_calendar: bool,
    articles: Vec<ArticleSummary>,
}
