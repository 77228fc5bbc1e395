//! What happened to a record, the newest first.

use actix_web::web::{Data, Path};
use askama::Template;

use super::editing::known;
use super::{Record, Tab, Tabs};
use crate::admin::changes::{self, Readable, Row};
use crate::admin::filters::{Filters, Pager, SIZE, window};
use crate::admin::{Office, visited};
use crate::services::changes::Filter;
use crate::web::query::Query;
use crate::web::respond::show as page;
use crate::web::{Answer, State};

pub async fn history<R: Record>(path: Path<String>, frame: Office, query: Query, state: Data<State>) -> Answer {
    let (id, found) = known::<R>(&mut state.db.read().await?, &path).await?;
    visited::note::<R>(&state, &frame, id).await?;
    let mut reader = state.db.read().await?;
    let filter = Filter { record_kind: Some(R::KIND.to_owned()), record_id: Some(id), ..Filter::default() };
    let window = window(&query, |key| key.parse().ok())?;
    let readable = Readable::of(&mut reader, &frame, R::EDIT).await?;
    let (rows, slice) = changes::rows(&mut reader, &frame, &filter, &readable, window, SIZE).await?;
    let pager = Pager::of(&Filters::at(format!("{}/{id}/history", R::PATH)), &slice, |entry| entry.id.to_string());
    let tabs = Tabs::of::<R>(id, &found, Tab::History);
    page(History { frame, tabs, rows, pager })
}

#[derive(Template)]
#[template(path = "admin/records/history.html")]
struct History {
    frame: Office,
    tabs: Tabs,
    rows: Vec<Row>,
    pager: Pager,
}
