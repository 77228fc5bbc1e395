//! The change log: who did what to which record, and what it was before and after.

mod named;
mod query;
mod words;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, Utc};

use super::Office;
use super::difference::{Field, difference};
use super::filters::{COUNTED, Chip, Filters, Pager, SIZE, window};
use crate::db::Reader;
use crate::services::changes::{self, Entry, Who};
use crate::web::form::{Fields, Filled};
use crate::web::query::Query;
use crate::web::respond::{missing, show as page, show_with};
use crate::web::{Answer, Error, State};
use named::{Name, Names};
use query::Asked;
pub use words::{ACTIONS, KINDS};

/// How many fields of a change a list shows.
const FIELDS: usize = 4;

pub async fn index(request: HttpRequest, frame: Office, query: Query, state: Data<State>) -> Answer {
    let window = window(&query, |key| key.parse().ok())?;
    let mut reader = state.db.read().await?;
    let Asked { filters, filter, faults, person } = Asked::read(&mut reader, &frame, &query).await?;
    let fields = Fields::of(request.query_string().as_bytes());
    if !faults.is_empty() {
        let form = Filled::again(&fields, faults, query::NAMES);
        let nothing =
            Index { frame, form, chips: Vec::new(), filters, rows: Vec::new(), pager: Pager::default(), total: 0 };
        return show_with(StatusCode::UNPROCESSABLE_ENTITY, nothing);
    }
    let slice = changes::page(&mut reader, &filter, window, SIZE).await?;
    let total = changes::count(&mut reader, &filter, COUNTED + 1).await?;
    let pager = Pager::of(&filters, &slice, |entry| entry.id.to_string());
    let names =
        Names::of(&mut reader, &frame, &slice.items, filter.record_kind.as_deref().zip(filter.record_id)).await?;
    let chips = query::chips(&frame, &filters, &filter, &names, person.as_deref());
    let rows = slice.items.iter().map(|entry| Row::new(&frame, entry, &names)).collect();
    page(Index { frame, form: Filled::again(&fields, faults, query::NAMES), chips, filters, rows, pager, total })
}

pub async fn show(path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    let Ok(id) = path.parse() else { return missing() };
    let mut reader = state.db.read().await?;
    let Some(entry) = changes::by_id(&mut reader, id).await? else { return missing() };
    let names = Names::of(&mut reader, &frame, std::slice::from_ref(&entry), None).await?;
    let row = Row::new(&frame, &entry, &names);
    let fields = difference(entry.before_json.as_deref(), entry.after_json.as_deref());
    page(Show { frame, row, fields })
}

/// The latest changes, for the front page.
///
/// # Errors
/// The database's.
pub async fn latest(reader: &mut Reader, frame: &Office, most: usize) -> Result<Vec<Row>, Error> {
    let newest = crate::base::keyset::Window::Newest;
    let slice = changes::page(reader, &changes::Filter::default(), newest, most).await?;
    let names = Names::of(reader, frame, &slice.items, None).await?;
    Ok(slice.items.iter().map(|entry| Row::new(frame, entry, &names)).collect())
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

impl Row {
    fn new(frame: &Office, entry: &Entry, names: &Names) -> Self {
        let mut fields = difference(entry.before_json.as_deref(), entry.after_json.as_deref());
        fields.retain(Field::is_changed);
        let further = i64::try_from(fields.len().saturating_sub(FIELDS)).unwrap_or(i64::MAX);
        fields.truncate(FIELDS);
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

    /// The instant, as machines read it.
    pub fn instant(&self) -> String {
        self.happened_at.to_rfc3339()
    }
}

#[derive(Template)]
#[template(path = "admin/changes/index.html")]
struct Index {
    frame: Office,
    form: Filled,
    filters: Filters,
    chips: Vec<Chip>,
    rows: Vec<Row>,
    pager: Pager,
    total: i64,
}

impl Index {
    /// The kinds of records, each with its word and its name.
    fn kinds(&self) -> Vec<(String, String)> {
        words::choices(&self.frame, &KINDS, self.filters.get("kind"))
    }

    fn actions(&self) -> Vec<(String, String)> {
        words::choices(&self.frame, &ACTIONS, self.filters.get("action"))
    }
}

#[derive(Template)]
#[template(path = "admin/changes/show.html")]
struct Show {
    frame: Office,
    row: Row,
    fields: Vec<Field>,
}
