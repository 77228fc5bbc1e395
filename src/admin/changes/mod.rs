//! The change log: who did what to which record, and what it was before and after.

mod fields;
mod named;
mod query;
mod reviews;
mod words;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, Utc};

use super::Office;
use super::difference::{Field, difference};
use super::filters::{COUNTED, Filters, Pager, SIZE, window};
use super::lists::{self, Column, List, Sheet};
use super::records::{Choice, Field as Control, Kind, Words};
use crate::base::keyset::{Order, Slice, Window};
use crate::db::Reader;
use crate::services::changes::{self, Entry, Filter, Who};
use crate::web::form::{Fields, Filled};
use crate::web::query::Query;
use crate::web::respond::{missing, see_other, show as page, show_with};
use crate::web::{Answer, Error, State};
use named::{Name, Names};
use query::Asked;
pub use query::beginning;
pub use reviews::Readable;
pub use words::{ACTIONS, KINDS};

/// Where it is.
const PATH: &str = "/admin/changes";
/// How many fields of a change a list shows.
const FIELDS: usize = 4;

/// What the list is called.
const WORDS: Words = Words { title: "changes-title", about: "changes-about", new: "", none: "changes-none" };

pub async fn index(request: HttpRequest, frame: Office, query: Query, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    if let Some(url) = lists::opens_with(&mut reader, &frame, PATH).await? {
        return Ok(see_other(&url));
    }
    let window = window(&query, |key| key.parse().ok())?;
    let (order, size) = (lists::order(&query)?, lists::size(&query, SIZE)?);
    let Asked { filters, filter, faults, person } = Asked::read(&mut reader, &frame, &query).await?;
    let fields = Fields::of(request.query_string().as_bytes());
    let (status, slice, total) = match faults.is_empty() {
        true => {
            let slice = changes::page_by(&mut reader, &filter, order, window, size).await?;
            (StatusCode::OK, slice, changes::count(&mut reader, &filter, COUNTED + 1).await?)
        }
        false => (StatusCode::UNPROCESSABLE_ENTITY, Slice { items: Vec::new(), has_newer: false, has_older: false }, 0),
    };
    let besides = filter.record_kind.as_deref().zip(filter.record_id);
    let names = Names::of(&mut reader, &frame, &slice.items, besides).await?;
    let rows: Vec<Row> = slice.items.iter().map(|entry| Row::new(&frame, entry, &names)).collect();
    let list = List {
        controls: controls(&frame, &filters),
        chips: if faults.is_empty() {
            query::chips(&frame, &filters, &filter, &names, person.as_deref())
        } else {
            Vec::new()
        },
        columns: columns(&filters, order),
        rows: Vec::new(),
        pager: Pager::of(&filters, &slice, |entry| entry.id.to_string()),
        total,
        filters,
    };
    let sheet = Sheet::of(&mut reader, &frame, PATH, WORDS, list).await?.sized(size);
    let form = Filled::again(&fields, faults, query::NAMES);
    show_with(status, Index { frame, sheet: Sheet { form, is_empty: rows.is_empty(), ..sheet }, rows })
}

/// What is filtered, as CSV.
pub async fn export(frame: Office, query: Query, state: Data<State>) -> Answer {
    let heads = ["change-number", "change-when", "change-who", "change-what", "change-record", "change-difference"];
    let heads = heads.into_iter().map(|head| frame.say(head)).collect();
    lists::csv("changes", heads, &query, async |query: &Query| {
        let mut reader = state.db.read().await?;
        let Asked { filters, filter, faults, .. } = Asked::read(&mut reader, &frame, query).await?;
        let (order, size) = (lists::order(query)?, lists::size(query, SIZE)?);
        if !faults.is_empty() {
            return missing();
        }
        let window = window(query, |key| key.parse().ok())?;
        let slice = changes::page_by(&mut reader, &filter, order, window, size).await?;
        let names = Names::of(&mut reader, &frame, &slice.items, None).await?;
        let rows = slice.items.iter().map(|entry| Row::new(&frame, entry, &names).told(&frame)).collect();
        Ok((rows, Pager::of(&filters, &slice, |entry| entry.id.to_string()).older))
    })
    .await
}

fn controls(frame: &Office, filters: &Filters) -> Vec<Control> {
    let choices = |table: &[(&str, &str)], name: &str| {
        let choices = words::choices(frame, table, filters.get(name));
        Kind::Choice(choices.into_iter().map(|(word, said)| Choice::new(word, said)).collect())
    };
    vec![
        Control::new("q", "filter-search", Kind::Line("search")).hinted("filter-search-hint"),
        Control::new("person", "filter-person", Kind::Line("text")).hinted("filter-person-hint"),
        Control::new("action", "filter-action", choices(&ACTIONS, "action")).open("filter-any"),
        Control::new("kind", "filter-kind", choices(&KINDS, "kind")).open("filter-any"),
        Control::new("record", "filter-record", Kind::Line("text")).hinted("filter-record-hint"),
        Control::new("from", "filter-from", Kind::Line("date")),
        Control::new("to", "filter-to", Kind::Line("date")),
    ]
}

fn columns(filters: &Filters, order: Order) -> Vec<Column> {
    let plain = ["change-who", "change-what", "change-record", "change-difference"].map(Column::plain);
    [Column::of_time("change-when", filters, order)].into_iter().chain(plain).collect()
}

pub async fn show(path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    let Ok(id) = path.parse() else { return missing() };
    let mut reader = state.db.read().await?;
    let Some(entry) = changes::by_id(&mut reader, id).await? else { return missing() };
    let names = Names::of(&mut reader, &frame, std::slice::from_ref(&entry), None).await?;
    let row = Row::new(&frame, &entry, &names);
    let fields = difference(entry.before_json.as_deref(), entry.after_json.as_deref());
    let fields = fields.into_iter().map(|field| fields::in_words(&frame, &entry.record_kind, field)).collect();
    page(Show { frame, row, fields })
}

/// The latest changes, for the front page.
///
/// # Errors
/// The database's.
pub async fn latest(reader: &mut Reader, frame: &Office, most: usize) -> Result<Vec<Row>, Error> {
    Ok(rows(reader, frame, &Filter::default(), &Readable::Everywhere, Window::Newest, most).await?.0)
}

/// A page of changes as they are told, with the words of reviews where those may be read, and as they are kept.
///
/// # Errors
/// The database's.
pub async fn rows(
    reader: &mut Reader,
    frame: &Office,
    filter: &Filter,
    readable: &Readable,
    window: Window<i64>,
    size: usize,
) -> Result<(Vec<Row>, Slice<Entry>), Error> {
    let slice = changes::page(reader, filter, window, size).await?;
    let names = Names::of(reader, frame, &slice.items, None).await?;
    Ok((slice.items.iter().map(|entry| Row::readable(frame, entry, &names, readable)).collect(), slice))
}

/// A change as it is told.
pub struct Row {
    pub id: i64,
    pub happened_at: DateTime<Utc>,
    pub who: String,
    /// What else the account did.
    pub who_url: Option<String>,
    pub action: String,
    pub kind: String,
    /// Nothing where the change is about no record.
    pub record: Option<Name>,
    /// What else happened to the record.
    pub record_url: String,
    pub request_id: Option<String>,
    /// What is different, the first of it.
    pub fields: Vec<Field>,
    /// How much more is different.
    pub further: i64,
}

/// What a field is called; `None` where it has no words.
pub fn field_name(frame: &Office, field: &Field) -> Option<String> {
    fields::name(frame, field)
}

impl Row {
    /// With all that is kept, for those who may read the change log.
    fn new(frame: &Office, entry: &Entry, names: &Names) -> Self {
        Self::readable(frame, entry, names, &Readable::Everywhere)
    }

    fn readable(frame: &Office, entry: &Entry, names: &Names, readable: &Readable) -> Self {
        let mut fields = difference(entry.before_json.as_deref(), entry.after_json.as_deref());
        readable.keep(&mut fields);
        fields.retain(Field::is_changed);
        let further = i64::try_from(fields.len().saturating_sub(FIELDS)).unwrap_or(i64::MAX);
        fields.truncate(FIELDS);
        let fields = fields.into_iter().map(|field| fields::in_words(frame, &entry.record_kind, field)).collect();
        let who = entry.who();
        let record = names.record(&entry.record_kind, entry.record_id);
        Self {
            id: entry.id,
            happened_at: entry.happened_at,
            who_url: match &who {
                Who::Account(id) => Some(format!("/admin/changes?person={}", id.0)),
                _ => None,
            },
            who: words::who(frame, &who, names),
            action: words::action(frame, &entry.action),
            kind: words::kind(frame, &entry.record_kind),
            record,
            record_url: query::of_record(&entry.record_kind, entry.record_id),
            request_id: entry.request_id.clone().filter(|id| !id.is_empty()),
            fields,
            further,
        }
    }

    /// The cells of CSV.
    fn told(&self, frame: &Office) -> Vec<String> {
        let record = self.record.as_ref().map(|name| format!("{} {}", self.kind, name.text));
        let fields: Vec<&str> = self.fields.iter().map(|field| field.name.as_str()).collect();
        let (id, when) = (self.id.to_string(), frame.exact(&self.happened_at));
        let record = record.unwrap_or_else(|| self.kind.clone());
        vec![id, when, self.who.clone(), self.action.clone(), record, fields.join(", ")]
    }

    /// The instant, as machines read it.
    pub fn instant(&self) -> String {
        self.happened_at.to_rfc3339()
    }
}

#[derive(Template)]
#[template(path = "admin/changes/index.html")]
struct Index {
    frame: Office,
    sheet: Sheet,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "admin/changes/show.html")]
struct Show {
    frame: Office,
    row: Row,
    fields: Vec<Field>,
}
