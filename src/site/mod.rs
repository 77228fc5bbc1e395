//! The public site: what visitors read, one file per noun.

pub mod articles;
pub mod calendars;
pub mod cities;
pub mod contact;
pub mod cookies;
pub mod courses;
pub mod facets;
pub mod feeds;
pub mod front;
pub mod glossary;
pub mod health;
pub mod home;
pub mod media;
pub mod names;
pub mod pages;
pub mod robots;
pub mod sessions;
pub mod sitemap;
pub mod structured;
pub mod topics;
pub mod views;

use std::sync::Arc;

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::{Data, Path};
use actix_web::{HttpMessage, HttpRequest};

use crate::base::actor::Actor;
use crate::base::ids::SessionId;
use crate::base::slug::Slug;
use crate::db::{self, MayRetry, Reader};
use crate::domain::publications::{self, Placement};
use crate::domain::records::{self, RecordKind};
use crate::domain::{catalogue, editions};
use crate::web::assets;
use crate::web::person::Personal;
use crate::web::routes::{May, Route, get, post};
use crate::web::visit::Visit;
use crate::web::{Answer, Error, Frame, Place, State, respond};

/// Every route of the public site. Fixed paths stand before those with an edition in them.
pub fn routes() -> Vec<Route> {
    vec![
        get("/", front::show, May::Public),
        get("/robots.txt", robots::show, May::Public),
        get("/sitemap.xml", sitemap::show, May::Public),
        get("/sitemap-{number}.xml", sitemap::part, May::Public),
        get("/health/live", health::live, May::Public),
        get("/health/ready", health::ready, May::Public),
        get("/static/{fingerprint}/{name:.*}", assets::show, May::Public),
        get("/media/{hash}/{file}", media::show, May::Public),
        get("/preview/{token}", preview, May::Public),
        post("/consent", cookies::choose, May::Public),
        get("/{edition}", home::redirect, May::Public),
        get("/{edition}/", home::show, May::Public),
        get("/{edition}/courses", courses::index, May::Public),
        get("/{edition}/courses/{slug}.ics", calendars::of_course, May::Public),
        get("/{edition}/courses/{slug}", courses::show, May::Public),
        get("/{edition}/sessions", sessions::index, May::Public),
        get("/{edition}/sessions.ics", calendars::all, May::Public),
        get("/{edition}/sessions/{id}.ics", calendars::of_session, May::Public),
        get("/{edition}/sessions/{id}", sessions::show, May::Public),
        get("/{edition}/topics/{slug}.ics", calendars::of_topic, May::Public),
        get("/{edition}/topics/{slug}", topics::show, May::Public),
        get("/{edition}/cities/{slug}.ics", calendars::of_city, May::Public),
        get("/{edition}/cities/{slug}", cities::show, May::Public),
        get("/{edition}/articles", articles::index, May::Public),
        get("/{edition}/articles.rss", feeds::rss, May::Public),
        get("/{edition}/articles.atom", feeds::atom, May::Public),
        get("/{edition}/articles/{slug}", articles::show, May::Public),
        get("/{edition}/glossary", glossary::index, May::Public),
        get("/{edition}/glossary/{slug}", glossary::show, May::Public),
        get("/{edition}/pages/{slug}", pages::show, May::Public),
        get("/{edition}/contact", contact::show, May::Public),
        get("/{edition}/cookies", cookies::edit, May::Public),
        post("/{edition}/cookies", cookies::update, May::Public),
    ]
}

/// The page of a record as it would be with its newest texts, for whoever has the link. It is put up in a transaction that is
/// always undone, and read there: so it is the real page, whatever it shows.
pub async fn preview(request: HttpRequest, path: Path<String>, state: Data<State>) -> Answer {
    request.extensions_mut().insert(Personal);
    let mut reader = state.db.read().await?;
    let found = publications::previewed(&mut reader, &path).await?.ok_or(Error::NotFound)?;
    let slugs = records::slugs(&mut reader, &[found.record_id]).await?;
    let (kind, slug) = slugs.get(&found.record_id).ok_or(Error::NotFound)?;
    let (kind, slug) =
        (RecordKind::parse(kind).ok_or(Error::NotFound)?, Slug::parse(slug).map_err(|_| Error::NotFound)?);
    let editions = editions::all(&mut reader).await?;
    let edition = editions.iter().find(|edition| edition.id == found.edition_id).ok_or(Error::NotFound)?;
    drop(reader);
    let frame = Frame::of_preview(&state, Visit::of(&request), edition.clone()).await?;
    let (kept, now) = (state.catalogue(edition).await?, state.now());
    let undone = state.db.write(async |tx| {
        let up = [Placement::published(edition)];
        publications::place(tx, &Actor::visitor(String::new()), kind, found.record_id, &up).await?;
        let (reader, frame) = (tx.reader(), frame.clone());
        let answer = match kind {
            RecordKind::Article => articles::of(reader, frame, kept.clone(), now, &slug).await,
            RecordKind::Page => pages::of(reader, frame, &slug).await,
            RecordKind::Term => glossary::of(reader, frame, &slug).await,
            RecordKind::Course | RecordKind::Topic => {
                let catalogue = Arc::new(catalogue::read(reader, edition).await?);
                match kind {
                    RecordKind::Course => courses::of(reader, frame, catalogue, now, &slug).await,
                    _ => topics::of(reader, frame, catalogue, now, &slug).await,
                }
            }
            _ => respond::missing(),
        };
        Err::<(), Undone>(Undone(answer))
    });
    let Err(Undone(answer)) = undone.await else { return respond::missing() };
    let mut answer = answer?;
    let noindex = HeaderValue::from_static("noindex, nofollow");
    answer.headers_mut().insert(HeaderName::from_static("x-robots-tag"), noindex);
    Ok(answer)
}

/// What came of a transaction that is never kept.
struct Undone(Answer);

impl From<db::Error> for Undone {
    fn from(error: db::Error) -> Self {
        Self(Err(error.into()))
    }
}

impl MayRetry for Undone {
    fn may_retry(&self) -> bool {
        self.0.as_ref().is_err_and(Error::may_retry)
    }
}

/// The slug that ends an address; what is no slug is no page either.
fn slug(path: &actix_web::web::Path<(String, String)>) -> Result<Slug, Error> {
    Slug::parse(&path.1).map_err(|_| Error::NotFound)
}

/// The session that an address names, in the one way in which the site writes it.
fn session_id(path: &actix_web::web::Path<(String, String)>) -> Result<SessionId, Error> {
    let id = path.1.parse().map(SessionId).map_err(|_| Error::NotFound)?;
    if id.0.to_string() == path.1 { Ok(id) } else { Err(Error::NotFound) }
}

/// What to answer where nothing is published under a slug: a redirect, if a record that is published here once
/// had it; else 404.
async fn moved_or_missing(reader: &mut Reader, frame: &Frame, kind: RecordKind, slug: &Slug) -> Answer {
    let today = records::renamed(reader, frame.edition.id, kind, slug).await?;
    match today.and_then(|today| Place::of(kind, &today)) {
        Some(place) => respond::moved(&place.within(&frame.edition.code)),
        None => respond::missing(),
    }
}
