//! What is done with many records of a list: those that are ticked, or all that its filters find.

use actix_web::HttpRequest;
use actix_web::web::Data;

use super::Record;
use crate::admin::bulk::{self, Lot};
use crate::admin::lists::List;
use crate::admin::{Office, standing};
use crate::base::ids::RecordId;
use crate::db::{self, Reader};
use crate::domain::accounts;
use crate::domain::bulk::{MOST, Task};
use crate::domain::{editions, topics};
use crate::web::form::Fields;
use crate::web::query::Query;
use crate::web::respond::{own_path, see_other};
use crate::web::{Answer, Error, Person, State, guard};

/// What the page of a list offers to do with many.
#[derive(Default)]
pub struct Offer {
    pub tasks: Vec<(&'static str, String)>,
    /// The editions in which the person may, with their codes.
    pub editions: Vec<(String, String)>,
    pub topics: Vec<(String, String)>,
    /// How many match, where that is more than the page shows and no more than can be done.
    pub all: Option<i64>,
    /// The list, for the way back to it.
    pub back: String,
}

impl Offer {
    pub(super) async fn of<R: Record>(reader: &mut Reader, frame: &Office, list: &List) -> db::Result<Self> {
        let Some(person) = frame.person.as_ref().filter(|_| frame.may(R::EDIT) && !R::TASKS.is_empty()) else {
            return Ok(Self::default());
        };
        let is_everywhere = accounts::may_everywhere(&person.grants, R::EDIT);
        let tasks = R::TASKS.iter().filter(|task| task.is_in_editions() || is_everywhere);
        let all = editions::all(reader).await?;
        let mine = all.iter().filter(|edition| accounts::may_in(&person.grants, R::EDIT, edition.id));
        let has_topics = R::TASKS.contains(&Task::GiveTopic) && is_everywhere;
        let topics = if has_topics { topics::choices(reader).await? } else { Vec::new() };
        let shown = i64::try_from(list.rows.len()).unwrap_or(i64::MAX);
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        Ok(Self {
            tasks: tasks.map(|task| (task.as_str(), frame.say(bulk::name(*task)))).collect(),
            editions: mine.map(|edition| (edition.code.to_string(), standing::name(edition, &all))).collect(),
            topics: topics.into_iter().map(|(id, name)| (id.0.to_string(), name)).collect(),
            all: Some(list.total).filter(|total| (shown + 1..=most).contains(total)),
            back: list.filters.without(&[]),
        })
    }
}

/// The page that asks, with what was typed into it when the sign-in had run out; else the list.
pub async fn many_resumed<R: Record>(
    request: HttpRequest,
    frame: Office,
    person: Person,
    state: Data<State>,
) -> Answer {
    let Some(kept) = guard::unsent(&request, &state, &person.0).await? else { return Ok(see_other(R::PATH)) };
    let asked = kept.fields.into_iter().filter(|(name, _)| name != bulk::AGREED);
    many::<R>(request, frame, person, Fields::from_pairs(asked), state).await
}

/// Asks first, unless the form is that of the page that asks.
pub async fn many<R: Record>(
    request: HttpRequest,
    frame: Office,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let kind = R::PUBLISHED_AS.filter(|_| !R::TASKS.is_empty()).ok_or(Error::NotFound)?;
    let back = own_path(fields.get("back"));
    let (list, query) = back.split_once('?').unwrap_or((back, ""));
    let back = if list == R::PATH { back.to_owned() } else { R::PATH.to_owned() };
    let query = Query::of(if list == R::PATH { query } else { "" });
    let ids = if bulk::is_all(&fields) { all::<R>(&state, &frame, query).await? } else { bulk::ticked(&fields) };
    let action = format!("{}/many", R::PATH);
    let lot = Lot { kind, action, permission: R::EDIT, tasks: R::TASKS, ids, back };
    bulk::go(&request, frame, &person, fields, &state, lot).await
}

/// The ids of all that the list's filters find, page by page, and one more than can be done where they are more.
async fn all<R: Record>(state: &State, frame: &Office, query: Query) -> Result<Vec<RecordId>, Error> {
    let (mut ids, mut query) = (Vec::new(), query.without(&["before", "after"]).with("size", "100"));
    loop {
        let list = R::list(&mut state.db.read().await?, frame, &query).await?;
        ids.extend(list.ids::<RecordId>());
        let Some(next) = list.pager.older.filter(|_| ids.len() <= MOST) else { return Ok(ids) };
        query = Query::of(next.split_once('?').map_or("", |(_, query)| query)).with("size", "100");
    }
}
