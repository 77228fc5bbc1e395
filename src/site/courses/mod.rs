//! Courses: the catalogue with its facets, and each course.

mod facets;
mod query;

use std::sync::Arc;

use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, Utc};

use crate::base::ids::TopicId;
use crate::base::paging::Paged;
use crate::base::slug::Slug;
use crate::db::Reader;
use crate::domain::articles::{self, ArticleSummary};
use crate::domain::catalogue::{self, Catalogue, CatalogueCourse, Sort};
use crate::domain::courses::{self, CourseWords, Format};
use crate::domain::instructors::Instructor;
use crate::domain::publications;
use crate::domain::records::RecordKind;
use crate::domain::sessions;
use crate::domain::topics::Topic;
use crate::site::facets::{Chip, FacetView};
use crate::site::names;
use crate::site::structured::trainings as structured;
use crate::site::views::{CourseView, PriceView, SessionView, Trainings};
use crate::site::{moved_or_missing, slug};
use crate::web::query::Query;
use crate::web::respond::show as page;
use crate::web::{Answer, Error, Frame, Place, State};
use facets::Facets;
use query::CatalogueQuery;

/// How many articles on its topics a course shows.
const ARTICLES: i64 = 3;

pub async fn index(frame: Frame, query: Query, state: Data<State>) -> Answer {
    let (catalogue, now) = (state.catalogue(&frame.edition).await?, state.now());
    let query = CatalogueQuery::read(&frame, &catalogue, &query)?;
    let found = catalogue.search(&query.filter, query.sort, now);
    let ids = Paged::of(&found.courses, query.page, catalogue::PAGE_SIZE);
    if ids.is_beyond() {
        return Err(Error::NotFound);
    }
    let trainings = Trainings { dates: query.filter.clone(), ..Trainings::new(&frame, &catalogue, now) };
    let courses = ids.with(trainings.courses(&mut state.db.read().await?, &ids.items).await?);
    let shown = Facets { frame: &frame, catalogue: &catalogue, query: &query, counts: &found.counts };
    let (facets, chips) = (shown.views(), shown.chips());
    let frame = frame.at(Place::Courses, None);
    let url = query.url(&frame, &catalogue);
    let frame = if query.is_plain() { frame } else { frame.unlisted(&url) };
    let structured = structured::courses(&frame, &courses.items);
    page(Index { structured, frame, catalogue, facets, chips, courses, query })
}

pub async fn show(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    let (catalogue, now) = (state.catalogue(&frame.edition).await?, state.now());
    of(&mut state.db.read().await?, frame, catalogue, now, &slug).await
}

/// The page of a course, as this reader finds it.
pub(super) async fn of(
    reader: &mut Reader,
    frame: Frame,
    catalogue: Arc<Catalogue>,
    now: DateTime<Utc>,
    slug: &Slug,
) -> Answer {
    let Some(course) = catalogue.course_by_slug(slug.as_str()).cloned() else {
        return moved_or_missing(reader, &frame, RecordKind::Course, slug).await;
    };
    let editions = publications::editions_of(reader, course.id.into()).await?;
    let frame = frame.at(Place::Course(course.slug.clone()), Some(&editions));
    let trainings = Trainings::new(&frame, &catalogue, now);
    let words = courses::words(reader, &frame.edition, course.id, &course.slug).await?;
    let related = courses::related(reader, course.id).await?;
    let related = trainings.courses(reader, &related).await?;
    let articles = articles::of_topics(reader, &frame.edition, &course.topics, ARTICLES).await?;
    let dated: Vec<_> = catalogue.upcoming_of(course.id, now).cloned().collect();
    let instructors = sessions::instructors_of(reader, &frame.edition, dated.iter().map(AsRef::as_ref)).await?;
    let dates = trainings.sessions(&dated);
    let structured = structured::course(&frame, &course, &words, &catalogue, &dated, &instructors);
    let has_calendar = catalogue.sessions_of(course.id).next().is_some();
    page(Show {
        structured,
        topics: topics_of(&catalogue, &course.topics),
        prices: prices(&trainings, &course),
        formats: trainings.formats(&course.formats),
        level: frame.say(course.level.message()),
        is_given_in_house: course.is_given_in(Format::InHouse),
        words,
        dates,
        related,
        articles,
        instructors,
        has_calendar,
        course,
        frame,
    })
}

fn topics_of(catalogue: &Catalogue, ids: &[TopicId]) -> Vec<Topic> {
    ids.iter().filter_map(|id| catalogue.topic(*id)).cloned().collect()
}

/// What a course costs in each format that the public may choose; none where it is on request.
fn prices(trainings: &Trainings<'_>, course: &CatalogueCourse) -> Vec<(String, Option<PriceView>)> {
    let formats = catalogue::PUBLIC_FORMATS.into_iter().filter(|format| course.is_given_in(*format));
    let name = |format: Format| trainings.frame.say(format.message());
    formats.map(|format| (name(format), course.price(format).map(|net| trainings.price(net)))).collect()
}

#[derive(Template)]
#[template(path = "site/courses/index.html")]
struct Index {
    frame: Frame,
    structured: String,
    catalogue: Arc<Catalogue>,
    facets: Vec<FacetView>,
    chips: Vec<Chip>,
    courses: Paged<CourseView>,
    query: CatalogueQuery,
}

impl Index {
    fn page_url(&self, page: &u32) -> String {
        self.query.at(*page).url(&self.frame, &self.catalogue)
    }

    fn sorts(&self) -> impl Iterator<Item = (String, String, bool)> {
        Sort::ALL.into_iter().map(|sort| {
            let url = self.query.sorted(sort).url(&self.frame, &self.catalogue);
            (url, self.frame.say(names::of_sort(sort)), sort == self.query.sort)
        })
    }

    /// What the search field keeps.
    fn kept(&self) -> impl Iterator<Item = (&'static str, String)> {
        let parameters = self.query.parameters(&self.frame, &self.catalogue).into_iter();
        parameters.filter(|(name, _)| *name != "q").filter_map(|(name, value)| Some((name, value?)))
    }
}

#[derive(Template)]
#[template(path = "site/courses/show.html")]
struct Show {
    frame: Frame,
    structured: String,
    course: Arc<CatalogueCourse>,
    words: CourseWords,
    level: String,
    formats: String,
    is_given_in_house: bool,
    topics: Vec<Topic>,
    prices: Vec<(String, Option<PriceView>)>,
    dates: Vec<SessionView>,
    instructors: Vec<Instructor>,
    related: Vec<CourseView>,
    articles: Vec<ArticleSummary>,
    has_calendar: bool,
}
