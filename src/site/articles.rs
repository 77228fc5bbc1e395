//! Articles: the list, all or of one topic, and each article.

use std::sync::Arc;

use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, Utc};

use crate::base::ids::{CourseId, TopicId};
use crate::base::paging::Paged;
use crate::base::slug::Slug;
use crate::db::Reader;
use crate::domain::articles::{self, Article, ArticleSummary};
use crate::domain::catalogue::Catalogue;
use crate::domain::glossary::{self, TermSummary};
use crate::domain::records::RecordKind;
use crate::domain::topics::{self, Topic};
use crate::site::views::{CourseView, SessionView, Trainings};
use crate::site::{moved_or_missing, slug, structured};
use crate::web::query::Query;
use crate::web::respond::show as page;
use crate::web::{Answer, Error, Frame, Place, State};

/// How many other articles stand below one.
const LATEST: usize = 3;
/// How many trainings on its topics, and how many of their dates.
const RELATED: usize = 3;
const DATES: usize = 4;

pub async fn index(frame: Frame, query: Query, state: Data<State>) -> Answer {
    let (number, wanted) = (query.page()?, query.slug("topic")?);
    let mut reader = state.db.read().await?;
    let topics = topics::with_articles(&mut reader, &frame.edition).await?;
    let topic = match &wanted {
        None => None,
        Some(slug) => Some(topics.iter().find(|topic| topic.slug == slug.as_str()).ok_or(Error::NotFound)?.clone()),
    };
    let articles = articles::list(&mut reader, &frame.edition, topic.as_ref().map(|topic| topic.id), number).await?;
    if articles.is_beyond() {
        return Err(Error::NotFound);
    }
    let frame = match &topic {
        None => frame.at(Place::Articles, None),
        Some(topic) => {
            let editions = topics::editions_with_articles(&mut reader, topic.id).await?;
            frame.at(Place::ArticlesOfTopic(topic.slug.clone()), Some(&editions))
        }
    };
    let url = topic.as_ref().map_or_else(|| frame.urls.articles(), |topic| frame.urls.articles_of(&topic.slug));
    let is_whole = topic.is_none() && number.get() == 1;
    let frame = if is_whole { frame } else { frame.unlisted(&url) };
    page(Index { frame, topics, topic, articles, url })
}

pub async fn show(frame: Frame, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let slug = slug(&path)?;
    let (catalogue, now) = (state.catalogue(&frame.edition).await?, state.now());
    of(&mut state.db.read().await?, frame, catalogue, now, &slug).await
}

/// The page of an article, as this reader finds it.
pub(super) async fn of(
    reader: &mut Reader,
    frame: Frame,
    catalogue: Arc<Catalogue>,
    now: DateTime<Utc>,
    slug: &Slug,
) -> Answer {
    let Some(article) = articles::by_slug(reader, &frame.edition, slug).await? else {
        return moved_or_missing(reader, &frame, RecordKind::Article, slug).await;
    };
    let topics = topics::of_article(reader, &frame.edition, article.id).await?;
    let key_terms = glossary::of_article(reader, &frame.edition, article.id).await?;
    let latest = articles::latest(reader, &frame.edition, LATEST, Some(article.id)).await?;
    let frame = frame.at(Place::Article(article.slug.clone()), Some(&article.editions));
    let trainings = Trainings::new(&frame, &catalogue, now);
    let about: Vec<TopicId> = topics.iter().map(|topic| topic.id).collect();
    let related = catalogue.on_topics(&about, now);
    let held: Vec<CourseId> = related.iter().map(|course| course.id).collect();
    let ids: Vec<CourseId> = held.iter().take(RELATED).copied().collect();
    page(Show {
        structured: structured::article(&frame, &article),
        related: trainings.courses(reader, &ids).await?,
        dates: trainings.sessions(catalogue.upcoming(now).filter(|session| held.contains(&session.course)).take(DATES)),
        frame,
        article,
        topics,
        key_terms,
        latest,
    })
}

#[derive(Template)]
#[template(path = "site/articles/index.html")]
struct Index {
    frame: Frame,
    topics: Vec<Topic>,
    topic: Option<Topic>,
    articles: Paged<ArticleSummary>,
    url: String,
}

impl Index {
    fn is_chosen(&self, topic: &Topic) -> bool {
        self.topic.as_ref().is_some_and(|chosen| chosen.id == topic.id)
    }

    fn page_url(&self, page: &u32) -> String {
        let joint = if self.url.contains('?') { '&' } else { '?' };
        if *page == 1 { self.url.clone() } else { format!("{}{joint}page={page}", self.url) }
    }
}

#[derive(Template)]
#[template(path = "site/articles/show.html")]
struct Show {
    frame: Frame,
    structured: String,
    article: Article,
    topics: Vec<Topic>,
    key_terms: Vec<TermSummary>,
    latest: Vec<ArticleSummary>,
    related: Vec<CourseView>,
    dates: Vec<SessionView>,
}
