//! Lists of records: searched, filtered, sorted and paged by their address, and the same as CSV.

use actix_web::HttpRequest;
use actix_web::web::Data;
use askama::Template;

use super::{Choice, Field, Kind, Record, many};
use crate::admin::filters::{COUNTED, Chip, Filters, Pager, window};
use crate::admin::lists::{self, Column, List, Row, SIZES, Sheet};
use crate::admin::{Office, views};
use crate::base::ids::{RecordId, TopicId};
use crate::db::Reader;
use crate::domain::editions::{self, Edition};
use crate::domain::publications::State as Standing;
use crate::domain::records::lists::{self as listed, Filter, Key, Listed, Sort};
use crate::domain::records::{self, RecordKind};
use crate::web::query::Query;
use crate::web::respond::{see_other, show as page};
use crate::web::{Answer, Error, State};

/// The most words that are looked for.
pub const WORDS: usize = 8;

pub async fn index<R: Record>(request: HttpRequest, frame: Office, query: Query, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    if let Some(url) = lists::opens_with(&mut reader, &frame, R::PATH).await? {
        return Ok(see_other(&url));
    }
    let list = match R::list(&mut reader, &frame, &query).await {
        Err(Error::NotFound) => {
            let is_there = async |reader: &mut Reader, query: &Query| match R::list(reader, &frame, query).await {
                Err(Error::NotFound) => Ok(false),
                found => found.map(|_| true),
            };
            let healed = views::heal(&request, &mut reader, &frame, R::PATH, is_there).await?;
            return healed.map_or(Err(Error::NotFound), |url| Ok(see_other(&url)));
        }
        list => list?,
    };
    let (rows, many) = (list.rows.clone(), many::Offer::of::<R>(&mut reader, &frame, &list).await?);
    let sheet = Sheet::of(&mut reader, &frame, R::PATH, R::WORDS, list).await?;
    let may_add = super::editing::may_change(&frame, R::EDIT, None).is_ok() || frame.may(R::EDIT);
    // Where a row leads: to the first form that the person may open, else to what happened.
    let row = R::FORMS.iter().find(|one| frame.may(one.permission)).map_or("history", |one| one.path);
    page(Index { frame, more: R::MORE, row, sheet, rows, many, may_add })
}

/// What is filtered, as CSV, page by page until its end.
pub async fn export<R: Record>(frame: Office, query: Query, state: Data<State>) -> Answer {
    let list = R::list(&mut state.db.read().await?, &frame, &query.with("size", "100")).await?;
    let heads = list.columns.iter().map(|column| frame.say(column.label));
    let heads = std::iter::once("id".to_owned()).chain(heads).collect();
    let name = R::PATH.rsplit('/').next().unwrap_or_default();
    let row = |row: Row| [row.id.to_string(), row.name].into_iter().chain(row.cells).collect();
    lists::csv(name, heads, &query, async |query: &Query| {
        let list = R::list(&mut state.db.read().await?, &frame, query).await?;
        Ok((list.rows.into_iter().map(row).collect(), list.pager.older))
    })
    .await
}

/// A page of the records of a kind, with the columns that all of them have; [`List::with`] adds others.
///
/// # Errors
/// A filter that no link of the list has; the database's.
pub async fn of_kind(
    reader: &mut Reader,
    frame: &Office,
    query: &Query,
    kind: RecordKind,
    path: &str,
    has_topics: bool,
) -> Result<List, Error> {
    let filters = Filters::of(path, &["q", "edition", "state", "topic", "sort", "size"], query);
    let editions = editions::all(reader).await?;
    let topics = if has_topics { records::choices(reader, RecordKind::Topic, 200).await? } else { Vec::new() };
    let filter = Filter {
        words: filters.get("q").unwrap_or_default().split_whitespace().take(WORDS).map(str::to_owned).collect(),
        edition: query.known("edition", |code| edition(&editions, code))?.map(|edition| edition.id),
        state: query.known("state", |word| Standing::parse(word).map(|state| state.as_str().to_owned()))?,
        topic: query
            .known("topic", |id| topics.iter().find(|(topic, _)| topic.0.to_string() == id))?
            .map(|(id, _)| TopicId(id.0)),
        ..Filter::of(kind)
    };
    let sort = query.known("sort", Sort::parse)?.unwrap_or_default();
    let size = lists::size(query, SIZES[0])?;
    let slice = listed::page(reader, &filter, sort, window(query, Key::parse)?, size).await?;
    let total = listed::count(reader, &filter, COUNTED + 1).await?;
    let pager = Pager::of(&filters, &slice, |listed| listed.key().to_string());
    let row = |listed: &Listed| Row {
        id: listed.id.0,
        name: listed.title.clone(),
        picture: None,
        cells: vec![listed.slug.clone(), frame.moment(&listed.changed_at)],
    };
    Ok(List {
        controls: controls(frame, &editions, &topics),
        chips: chips(frame, &filters, &editions, &topics),
        columns: columns(&filters, sort),
        rows: slice.items.iter().map(row).collect(),
        filters,
        pager,
        total,
    })
}

fn edition<'e>(editions: &'e [Edition], code: &str) -> Option<&'e Edition> {
    editions.iter().find(|edition| edition.code.as_str() == code)
}

fn columns(filters: &Filters, sort: Sort) -> Vec<Column> {
    vec![
        Column::sorted(filters, "column-name", sort, (Sort::Title, Sort::TitleBackwards), Sort::as_str),
        Column::plain("column-slug"),
        Column::sorted(filters, "column-changed", sort, (Sort::Oldest, Sort::Latest), Sort::as_str),
    ]
}

fn controls(frame: &Office, editions: &[Edition], topics: &[(RecordId, String)]) -> Vec<Field> {
    let of_editions = editions.iter().map(|edition| Choice::new(&edition.code, &edition.country_name));
    let of_states = Standing::ALL.into_iter().map(|state| Choice::new(state, frame.say(state.message())));
    let sizes = SIZES.into_iter().map(|size| Choice::new(size, size.to_string()));
    let mut controls = vec![
        Field::new("q", "filter-words", Kind::Line("search")),
        Field::new("edition", "filter-edition", Kind::Choice(of_editions.collect())).open("filter-any"),
        Field::new("state", "filter-publication", Kind::Choice(of_states.collect())).open("filter-any"),
    ];
    if !topics.is_empty() {
        let topics = topics.iter().map(|(id, name)| Choice::new(id.0, name));
        controls.push(Field::new("topic", "filter-topic", Kind::Choice(topics.collect())).open("filter-any"));
    }
    controls.push(Field::new("size", "filter-size", Kind::Choice(sizes.collect())).open(""));
    controls
}

fn chips(frame: &Office, filters: &Filters, editions: &[Edition], topics: &[(RecordId, String)]) -> Vec<Chip> {
    let chip = |name: &'static str, message: &str, label: &str| Chip {
        label: frame.say_of(message, "name", label),
        url: filters.without(&[name]),
    };
    let mut chips = Vec::new();
    if let Some(words) = filters.get("q") {
        chips.push(chip("q", "chip-words", words));
    }
    if let Some(edition) = filters.get("edition").and_then(|code| edition(editions, code)) {
        chips.push(chip("edition", "chip-edition", &edition.country_name));
    }
    if let Some(state) = filters.get("state").and_then(Standing::parse) {
        chips.push(chip("state", "chip-state", &frame.say(state.message())));
    }
    let topic = filters.get("topic").and_then(|id| topics.iter().find(|(topic, _)| topic.0.to_string() == id));
    if let Some((_, name)) = topic {
        chips.push(chip("topic", "chip-topic", name));
    }
    chips
}

#[derive(Template)]
#[template(path = "admin/records/index.html")]
struct Index {
    frame: Office,
    more: &'static [(&'static str, &'static str)],
    row: &'static str,
    sheet: Sheet,
    rows: Vec<Row>,
    many: many::Offer,
    may_add: bool,
}
