//! The search over all records: what begins as was typed comes first, then what has the words anywhere in its name, slug or
//! code. A few of each kind; the rest is one click away, in the kind's own list.

use actix_web::web::Data;
use askama::Template;

use super::Office;
use super::kinds::{KINDS, Kind, Source};
use super::marks::{Piece, marks};
use super::records::WORDS;
use super::visited::{self, Visited};
use crate::base::keyset::Window;
use crate::db::{self, Reader};
use crate::domain::accounts::lists as people;
use crate::domain::records::{self, RecordKind, lists};
use crate::domain::sessions;
use crate::domain::sessions::lists as planned;
use crate::web::query::Query;
use crate::web::respond::show as page;
use crate::web::{Answer, State};

/// How many of a kind are shown.
const SHOWN: usize = 6;
/// The most that is read of what was typed, in characters.
const LONGEST: usize = 200;

/// What was found of a kind.
struct Group {
    /// The message that names the list.
    name: &'static str,
    hits: Vec<Hit>,
    /// The list with all that was found, where there is more.
    more: Option<String>,
}

/// A record that was found.
struct Hit {
    url: String,
    name: Vec<Piece>,
    /// What tells it from others.
    about: Vec<Piece>,
}

pub async fn show(frame: Office, query: Query, state: Data<State>) -> Answer {
    let typed: String = query.get("q").unwrap_or_default().chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut reader = state.db.read().await?;
    let mut groups = Vec::new();
    if !typed.is_empty() {
        let asked = Asked::of(&typed);
        for kind in KINDS {
            groups.extend(asked.group(&mut reader, &frame, &kind).await?);
        }
    }
    let visited = if typed.is_empty() { visited::latest(&mut reader, &frame).await? } else { Vec::new() };
    page(Search { frame, typed, groups, visited })
}

/// What is looked for.
struct Asked<'t> {
    typed: &'t str,
    words: Vec<String>,
}

impl<'t> Asked<'t> {
    fn of(typed: &'t str) -> Self {
        Self { typed, words: typed.split(' ').take(WORDS).map(str::to_owned).collect() }
    }

    /// What there is of a kind, where the person may see it.
    async fn group(&self, reader: &mut Reader, frame: &Office, kind: &Kind) -> db::Result<Option<Group>> {
        let Some(list) = kind.list(frame) else { return Ok(None) };
        let (found, has_more) = match kind.source {
            Source::Named(of) => self.records(reader, of).await?,
            Source::Sessions => self.sessions(reader, frame).await?,
            Source::Accounts => self.accounts(reader).await?,
        };
        let typed = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", self.typed).finish();
        let more = format!("{}?{typed}", kind.path());
        let hit = |(id, name, about): &(i64, String, String)| Hit {
            url: kind.url(frame, *id),
            name: marks(name, &self.words),
            about: marks(about, &self.words),
        };
        let hits: Vec<Hit> = found.iter().take(SHOWN).map(hit).collect();
        Ok((!hits.is_empty()).then(|| Group { name: list.name, hits, more: has_more.then_some(more) }))
    }

    async fn records(&self, reader: &mut Reader, kind: RecordKind) -> db::Result<(Vec<(i64, String, String)>, bool)> {
        let first = records::beginning(reader, kind, self.typed, most()).await?;
        let filter = lists::Filter { words: self.words.clone(), ..lists::Filter::of(kind) };
        let slice = lists::page(reader, &filter, lists::Sort::Title, Window::Newest, SHOWN).await?;
        let has_more = slice.has_older;
        let ids: Vec<_> = first.iter().map(|(id, _)| *id).collect();
        let slugs = records::slugs(reader, &ids).await?;
        let slug = |id| slugs.get(&id).map(|(_, slug)| slug.clone()).unwrap_or_default();
        let mut found: Vec<_> = first.into_iter().map(|(id, name)| (id.0, name, slug(id))).collect();
        for one in slice.items {
            if found.iter().all(|(id, ..)| *id != one.id.0) {
                found.push((one.id.0, one.title, one.slug));
            }
        }
        let has_more = has_more || found.len() > SHOWN;
        Ok((found, has_more))
    }

    /// Sessions by their code, then by words: what lies ahead first, the next before the others, then what is over, the
    /// latest before the others.
    async fn sessions(&self, reader: &mut Reader, frame: &Office) -> db::Result<(Vec<(i64, String, String)>, bool)> {
        let about = |title: &str, starts_at, zone: &str| {
            let zone = zone.parse().unwrap_or(chrono_tz::UTC);
            format!("{title}, {}", frame.locale().date(starts_at, zone))
        };
        let coded = sessions::coded(reader, self.typed, most()).await?;
        let mut found: Vec<_> = coded
            .into_iter()
            .map(|one| (one.id.0, one.code, about(&one.title, one.starts_at, &one.time_zone)))
            .collect();
        let all = planned::Filter { words: self.words.clone(), ..planned::Filter::default() };
        let ahead = planned::Filter { is_ahead: true, ..all.clone() };
        let mut has_older = false;
        for (filter, sort) in [(ahead, planned::Sort::Start), (all, planned::Sort::StartBackwards)] {
            if has_older || found.len() > SHOWN {
                break;
            }
            let slice = planned::page(reader, &filter, sort, Window::Newest, SHOWN).await?;
            has_older = slice.has_older;
            for one in slice.items {
                if found.iter().all(|(id, ..)| *id != one.id.0) {
                    found.push((one.id.0, one.code, about(&one.title, one.starts_at, &one.time_zone)));
                }
            }
        }
        let has_more = has_older || found.len() > SHOWN;
        Ok((found, has_more))
    }

    /// Accounts by the words of their name or address.
    async fn accounts(&self, reader: &mut Reader) -> db::Result<(Vec<(i64, String, String)>, bool)> {
        let filter = people::Filter { words: self.words.clone(), ..people::Filter::default() };
        let slice = people::page(reader, &filter, people::Sort::Name, Window::Newest, SHOWN).await?;
        let found = slice.items.into_iter().map(|one| (one.id.0, one.name, one.email)).collect();
        Ok((found, slice.has_older))
    }
}

/// One more than is shown, to know whether there is more.
fn most() -> i64 {
    i64::try_from(SHOWN + 1).unwrap_or(i64::MAX)
}

#[derive(Template)]
#[template(path = "admin/search.html")]
struct Search {
    frame: Office,
    typed: String,
    groups: Vec<Group>,
    visited: Vec<Visited>,
}

impl Search {
    /// How many records are shown.
    fn shown(&self) -> String {
        let shown: usize = self.groups.iter().map(|group| group.hits.len()).sum();
        self.frame.count("search-shown", &i64::try_from(shown).unwrap_or(i64::MAX))
    }
}
