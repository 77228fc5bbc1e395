//! A form that is sent for a record which is no more: what was typed is shown, to be copied.

use actix_web::http::StatusCode;
use askama::Template;

use super::form::fields_of;
use super::{Record, editing};
use crate::admin::Office;
use crate::base::form::Fields;
use crate::web::respond::show_with;
use crate::web::{Answer, Error, State};

#[derive(Template)]
#[template(path = "admin/records/gone.html")]
struct Gone {
    frame: Office,
    /// What each field is called, and what was typed into it.
    typed: Vec<(String, String)>,
    list: &'static str,
}

/// The answer to a form of facts.
pub(super) async fn form<R: Record>(state: &State, frame: Office, fields: &Fields) -> Answer {
    let sections = R::form(&mut state.db.read().await?, &frame, false).await?;
    let typed = fields_of(&sections).map(|field| (frame.say(field.label), field.told(fields))).collect();
    answer::<R>(frame, typed)
}

/// The answer to a form whose fields have these names.
pub(super) fn answer<R: Record>(frame: Office, mut typed: Vec<(String, String)>) -> Answer {
    typed.retain(|(_, words)| !words.trim().is_empty());
    show_with(StatusCode::NOT_FOUND, Gone { frame, typed, list: R::PATH })
}

/// Whether an address is that of a record which is no more.
pub(super) async fn is<R: Record>(state: &State, path: &str) -> Result<bool, Error> {
    match editing::known::<R>(&mut state.db.read().await?, path).await {
        Err(Error::NotFound) => Ok(path.parse::<i64>().is_ok()),
        found => found.map(|_| false),
    }
}
