//! The home page of an edition: what the academy is here, next dates, topics, latest articles, cities.

use actix_web::web::Data;
use askama::Template;

use crate::domain::articles::{self, ArticleSummary};
use crate::domain::texts::{self, Slot, Words};
use crate::domain::topics::Topic;
use crate::site::structured;
use crate::site::views::{SessionView, Trainings};
use crate::web::respond::{moved, show as page};
use crate::web::{Answer, Frame, Place, State};

/// How many of the latest articles the home page shows.
const LATEST: usize = 4;
/// How many of the next dates.
const DATES: usize = 5;

pub async fn show(frame: Frame, state: Data<State>) -> Answer {
    let (catalogue, now) = (state.catalogue(&frame.edition).await?, state.now());
    let mut reader = state.db.read().await?;
    let edition = &frame.edition;
    let slots = [Slot::Title, Slot::Description, Slot::Introduction];
    let mut words = texts::shown(&mut reader, edition, &[edition.id.into()], &slots).await?;
    let topics =
        catalogue.topics.iter().map(|topic| (topic.clone(), catalogue.on_topic(topic.id).count() as i64)).collect();
    let latest = articles::latest(&mut reader, edition, LATEST, None).await?;
    let (headline, id) = (words.title(edition.id, &edition.country_name), edition.id);
    let frame = frame.at(Place::Home, None);
    let trainings = Trainings::new(&frame, &catalogue, now);
    page(Home {
        dates: trainings.sessions(catalogue.upcoming(now).take(DATES)),
        structured: structured::organization(&frame),
        headline,
        description: words.whole(id, Slot::Description),
        introduction: words.whole(id, Slot::Introduction),
        topics,
        latest,
        frame,
    })
}

/// `/fr` is `/fr/`.
pub async fn redirect(frame: Frame) -> Answer {
    moved(&frame.urls.home())
}

#[derive(Template)]
#[template(path = "site/home.html")]
struct Home {
    frame: Frame,
    structured: String,
    headline: Words,
    description: Option<Words>,
    introduction: Option<Words>,
    /// With the number of courses on each.
    topics: Vec<(Topic, i64)>,
    dates: Vec<SessionView>,
    latest: Vec<ArticleSummary>,
}
