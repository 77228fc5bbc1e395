//! The sitemap: every page that may be indexed, in every edition, with its alternates (sitemaps.org; split past the
//! limit into numbered parts).

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, SecondsFormat, Utc};

use crate::base::ids::EditionId;
use crate::db::Reader;
use crate::domain::editions::{self, Edition};
use crate::domain::publications::{self, Alternate};
use crate::domain::records::RecordKind;
use crate::domain::sessions;
use crate::web::frame::x_default;
use crate::web::{Answer, Error, Place, State};

/// The kinds whose records have a page of their own, each with its list.
const KINDS: [RecordKind; 6] =
    [RecordKind::Course, RecordKind::Topic, RecordKind::City, RecordKind::Article, RecordKind::Term, RecordKind::Page];

/// The whole sitemap, or the index of its parts where it is longer than one file may be.
pub async fn show(state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    let editions = editions::published(&mut reader).await?;
    let parts = parts(&mut reader, &state, &editions).await?;
    if parts > 1 {
        let urls = (1..=parts).map(|number| state.absolute(&format!("/sitemap-{number}.xml"))).collect();
        return xml(Index { urls });
    }
    let mut entries = standing(&mut reader, &state, &editions).await?;
    entries.extend(records(&mut reader, &state, &editions, 0, i64::MAX).await?);
    xml(Map { entries })
}

/// One part of a long sitemap: the first begins with the pages that are no record's.
pub async fn part(number: Path<String>, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    let editions = editions::published(&mut reader).await?;
    let parts = parts(&mut reader, &state, &editions).await?;
    let number: i64 = number.parse().ok().filter(|number| (1..=parts).contains(number)).ok_or(Error::NotFound)?;
    if parts == 1 {
        return Err(Error::NotFound);
    }
    let each = records_each(&state, editions.len());
    let mut entries = if number == 1 { standing(&mut reader, &state, &editions).await? } else { Vec::new() };
    entries.extend(records(&mut reader, &state, &editions, (number - 1) * each, each).await?);
    xml(Map { entries })
}

/// How many records one file holds, if each is published in every edition.
fn records_each(state: &State, editions: usize) -> i64 {
    let standing = 1 + editions * STANDING.len();
    i64::try_from(state.sitemap_size.saturating_sub(standing) / editions.max(1)).unwrap_or(i64::MAX).max(1)
}

async fn parts(reader: &mut Reader, state: &State, editions: &[Edition]) -> Result<i64, Error> {
    let mut total = 0;
    for kind in KINDS {
        total += publications::published_total(reader, kind).await?;
    }
    for edition in editions {
        total += sessions::public_total(reader, edition.id).await?;
    }
    let each = records_each(state, editions.len());
    Ok(((total + each - 1) / each).max(1))
}

const STANDING: [Place; 6] =
    [Place::Home, Place::Courses, Place::Sessions, Place::Articles, Place::Glossary, Place::Contact];

/// The front door, and the pages that every edition has.
async fn standing(reader: &mut Reader, state: &State, editions: &[Edition]) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    let everywhere: Vec<&Edition> = editions.iter().collect();
    if !everywhere.is_empty() {
        entries.push(Entry {
            url: state.absolute("/"),
            changed: None,
            alternates: alternates(state, &Place::Home, &everywhere),
        });
    }
    let mut changed: HashMap<(RecordKind, EditionId), DateTime<Utc>> = HashMap::new();
    for kind in [RecordKind::Edition, RecordKind::Course, RecordKind::Article, RecordKind::Term, RecordKind::Venue] {
        changed.extend(
            publications::changed_at(reader, kind).await?.into_iter().map(|(edition, at)| ((kind, edition), at)),
        );
    }
    for place in STANDING {
        let kinds: &[RecordKind] = match place {
            Place::Home => &[RecordKind::Edition, RecordKind::Article, RecordKind::Course],
            Place::Courses | Place::Sessions => &[RecordKind::Course],
            Place::Articles => &[RecordKind::Article],
            Place::Glossary => &[RecordKind::Term],
            _ => &[RecordKind::Edition, RecordKind::Venue],
        };
        for edition in editions {
            let latest = kinds.iter().filter_map(|kind| changed.get(&(*kind, edition.id))).max();
            entries.push(Entry {
                url: state.absolute(&place.within(&edition.code)),
                changed: latest.map(written),
                alternates: alternates(state, &place, &everywhere),
            });
        }
    }
    Ok(entries)
}

/// Records `offset` to `offset + limit`, counted over all kinds, each in every edition where it is published; then the
/// sessions that lie ahead, each in its own.
async fn records(
    reader: &mut Reader,
    state: &State,
    editions: &[Edition],
    offset: i64,
    limit: i64,
) -> Result<Vec<Entry>, Error> {
    let mut entries = Vec::new();
    let mut window = Window { skip: offset, left: limit };
    for kind in KINDS {
        let Some((from, some)) = window.within(publications::published_total(reader, kind).await?) else { continue };
        let found = publications::published_page(reader, kind, some, from).await?;
        let ids: Vec<_> = found.iter().map(|record| record.id).collect();
        let mut published: HashMap<_, Vec<Alternate>> = HashMap::new();
        for alternate in publications::alternates_of(reader, &ids).await? {
            published.entry(alternate.record_id).or_default().push(alternate);
        }
        for record in &found {
            let Some(place) = Place::of(kind, &record.slug) else { continue };
            entries.extend(entries_of(state, editions, &place, &published.remove(&record.id).unwrap_or_default()));
        }
    }
    for edition in editions {
        let Some((from, some)) = window.within(sessions::public_total(reader, edition.id).await?) else { continue };
        for session in sessions::public_page(reader, edition.id, some, from).await? {
            let place = Place::Session(session.id);
            entries.push(Entry {
                url: state.absolute(&place.within(&edition.code)),
                changed: Some(written(&session.changed_at)),
                alternates: alternates(state, &place, &[edition]),
            });
        }
    }
    Ok(entries)
}

/// A part of a list that is put together from several.
struct Window {
    skip: i64,
    left: i64,
}

impl Window {
    /// From where, and how many, of the next `total` entries lie in the window.
    fn within(&mut self, total: i64) -> Option<(i64, i64)> {
        let from = self.skip.min(total);
        let some = (total - from).min(self.left);
        self.skip -= from;
        self.left -= some;
        (some > 0).then_some((from, some))
    }
}

fn entries_of(state: &State, editions: &[Edition], place: &Place, published: &[Alternate]) -> Vec<Entry> {
    let changed = |edition: &Edition| published.iter().find(|alternate| alternate.edition_id == edition.id);
    let here: Vec<&Edition> = editions.iter().filter(|edition| changed(edition).is_some()).collect();
    let links = alternates(state, place, &here);
    let entry = |edition: &&Edition| Entry {
        url: state.absolute(&place.within(&edition.code)),
        changed: changed(edition).map(|alternate| written(&alternate.changed_at)),
        alternates: links.clone(),
    };
    here.iter().map(entry).collect()
}

fn alternates(state: &State, place: &Place, here: &[&Edition]) -> Vec<(String, String)> {
    let link = |edition: &&Edition| (edition.locale.tag().to_owned(), state.absolute(&place.within(&edition.code)));
    let mut links: Vec<(String, String)> = here.iter().map(link).collect();
    links.extend(x_default(place, here).map(|path| ("x-default".to_owned(), state.absolute(&path))));
    links
}

fn written(instant: &DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}

struct Entry {
    url: String,
    changed: Option<String>,
    alternates: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "site/sitemap/map.xml", escape = "html")]
struct Map {
    entries: Vec<Entry>,
}

#[derive(Template)]
#[template(path = "site/sitemap/index.xml", escape = "html")]
struct Index {
    urls: Vec<String>,
}

fn xml(page: impl Template) -> Answer {
    Ok(HttpResponse::Ok().content_type("application/xml; charset=utf-8").body(page.render()?))
}
