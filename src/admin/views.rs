//! Views of lists that a person keeps: saved above the list, named anew and removed on a page of their own.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use url::form_urlencoded;

use super::Office;
use super::office::{self, List};
use crate::base::form::{Faults, Fields};
use crate::db::{self, Reader};
use crate::domain::saved_views::{self, Refused, SavedView};
use crate::web::form::Filled;
use crate::web::query::Query;
use crate::web::respond::{missing, see_other, show_with};
use crate::web::{Answer, Error, Flash, Person, State};

/// A view as its list offers it.
pub struct View {
    pub name: String,
    pub url: String,
    /// Whether the list is shown so now.
    pub is_open: bool,
    pub is_default: bool,
}

impl View {
    /// The views of a list that is shown with this query.
    pub fn all(views: &[SavedView], query: &str) -> Vec<Self> {
        let view = |view: &SavedView| Self {
            name: view.name.clone(),
            url: address(view),
            is_open: view.query == query,
            is_default: view.is_default,
        };
        views.iter().map(view).collect()
    }
}

/// The list as a view shows it.
fn address(view: &SavedView) -> String {
    if view.query.is_empty() { format!("{}?view=all", view.list) } else { format!("{}?{}", view.list, view.query) }
}

/// The person's views of one list.
pub async fn index(frame: Office, query: Query, person: Person, state: Data<State>) -> Answer {
    let list = list_at(&frame, query.get("list").unwrap_or_default())?;
    show(&state, frame, &person, list, None).await
}

/// Keeps the list as it is shown under a name.
pub async fn create(request: HttpRequest, frame: Office, person: Person, fields: Fields, state: Data<State>) -> Answer {
    let list = list_at(&frame, fields.get("list")).map_err(|_| Error::BadRequest)?;
    let query = kept(fields.get("query"));
    let saved = state.db.write(async |tx| saved_views::create(tx, person.id(), list.path, &query, &fields).await);
    match saved.await {
        Ok(_) => {
            Flash::about("view-kept", fields.get("name").trim()).leave(&request);
            Ok(see_other(&back(list.path, &query)))
        }
        Err(refused) => told(refused, &state, frame, &person, list, (None, &fields)).await,
    }
}

/// Names a view anew, or removes it.
pub async fn change(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let Ok(id) = path.parse() else { return missing() };
    let found = { saved_views::find(&mut state.db.read().await?, person.id(), id).await? };
    let Some(view) = found else { return missing() };
    let list = list_at(&frame, &view.list)?;
    let changed = if fields.get("do") == "remove" {
        state.db.write(async |tx| saved_views::delete(tx, person.id(), id).await).await?;
        Flash::about("view-removed", &view.name).leave(&request);
        Ok(())
    } else {
        let changed = state.db.write(async |tx| saved_views::update(tx, person.id(), id, &fields).await).await;
        if changed.is_ok() {
            Flash::about("view-changed", fields.get("name").trim()).leave(&request);
        }
        changed
    };
    match changed {
        Ok(()) => Ok(see_other(&format!("/admin/views?list={}", list.path))),
        Err(refused) => told(refused, &state, frame, &person, list, (Some(id), &fields)).await,
    }
}

/// A view that asks for what is no more, such as a topic: the list is shown without that, and says so.
///
/// # Errors
/// Those of `is_there`.
pub async fn heal(
    request: &HttpRequest,
    reader: &mut Reader,
    frame: &Office,
    path: &str,
    mut is_there: impl AsyncFnMut(&mut Reader, &Query) -> Result<bool, Error>,
) -> Result<Option<String>, Error> {
    let Some((person, asked)) = frame.person.as_ref().zip(frame.visit.path.split_once('?').map(|(_, query)| query))
    else {
        return Ok(None);
    };
    let views = saved_views::of_list(reader, person.account.id, path).await?;
    let Some(view) = views.iter().find(|view| view.query == asked) else { return Ok(None) };
    let mut query = form_urlencoded::Serializer::new(String::new());
    let mut held = Query::default();
    for (name, value) in form_urlencoded::parse(asked.as_bytes()) {
        let more = held.with(&name, &value);
        if is_there(reader, &more).await? {
            query.append_pair(&name, &value);
            held = more;
        }
    }
    Flash::about("view-healed", &view.name).leave(request);
    Ok(Some(back(path, &query.finish())))
}

fn back(path: &str, query: &str) -> String {
    if query.is_empty() { format!("{path}?view=all") } else { format!("{path}?{query}") }
}

/// What a view keeps of an address: its filters, order and size, not the page.
fn kept(query: &str) -> String {
    let mut kept = form_urlencoded::Serializer::new(String::new());
    let pairs = form_urlencoded::parse(query.as_bytes()).take(40);
    kept.extend_pairs(pairs.filter(|(name, _)| !["before", "after", "view"].contains(&name.as_ref())));
    kept.finish()
}

/// A list that the person may open.
fn list_at(frame: &Office, path: &str) -> Result<List, Error> {
    let list = office::lists().find(|list| list.path == path).ok_or(Error::NotFound)?;
    if frame.may(list.permission) { Ok(list) } else { Err(Error::Forbidden(list.permission)) }
}

/// A form of the page of views: which view it is of (none: of a new one), and what was typed.
type Typed<'f> = (Option<i64>, &'f Fields);

async fn told(
    refused: Refused,
    state: &State,
    frame: Office,
    person: &Person,
    list: List,
    (id, fields): Typed<'_>,
) -> Answer {
    match refused {
        Refused::Faults(faults) => show(state, frame, person, list, Some((id, fields, faults))).await,
        Refused::Missing => missing(),
        Refused::Database(error) => Err(error.into()),
    }
}

async fn show(
    state: &State,
    frame: Office,
    person: &Person,
    list: List,
    wrong: Option<(Option<i64>, &Fields, Faults)>,
) -> Answer {
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Views::of(&mut state.db.read().await?, frame, person, list, wrong).await?;
    show_with(status, page)
}

/// A view with its form; the names of its fields end with its id.
struct Entry {
    id: i64,
    url: String,
    name: String,
    typed: String,
    is_default: bool,
}

#[derive(Template)]
#[template(path = "admin/views.html")]
struct Views {
    frame: Office,
    list: List,
    entries: Vec<Entry>,
    /// What is wrong, each beside the field of its view.
    form: Filled,
    /// The query of a new one that was refused.
    new: Option<String>,
}

impl Views {
    async fn of(
        reader: &mut Reader,
        frame: Office,
        person: &Person,
        list: List,
        wrong: Option<(Option<i64>, &Fields, Faults)>,
    ) -> db::Result<Self> {
        let views = saved_views::of_list(reader, person.id(), list.path).await?;
        let typed = |id: i64| wrong.as_ref().filter(|(of, _, _)| *of == Some(id)).map(|(_, fields, _)| *fields);
        let entry = |view: SavedView| Entry {
            id: view.id,
            url: address(&view),
            typed: typed(view.id).map_or_else(|| view.name.clone(), |fields| fields.get("name").to_owned()),
            is_default: typed(view.id).map_or(view.is_default, |fields| fields.get("default") == "yes"),
            name: view.name,
        };
        let entries = views.into_iter().map(entry).collect();
        let (mut form, mut new) = (Filled::default(), None);
        if let Some((id, fields, faults)) = wrong {
            let mut beside = Faults::default();
            for fault in faults.all() {
                beside.add(&id.map_or_else(|| "name".to_owned(), |id| format!("name-{id}")), fault.clone());
            }
            new = id.is_none().then(|| kept(fields.get("query")));
            form = Filled::of(fields).with_faults(beside);
        }
        Ok(Self { frame, list, entries, form, new })
    }
}
