//! Sessions in the back office, and several of them at once.

pub mod calendar;
pub mod cancellation;
mod form;
mod list;
mod search;

use super::Office;
use super::records::{Choice, Found, List, Record, Section, Use, Words};
use crate::base::actor::Actor;
use crate::base::form::{Fields, Part};
use crate::base::ids::{EditionId, SessionId};
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::courses::Format;
use crate::domain::editions;
use crate::domain::records::{RecordKind, Refused};
use crate::domain::sessions;
use crate::web::query::Query;
use crate::web::{Error, Place};

pub struct Sessions;

/// Several sessions, made by one form.
pub struct Series;

impl Record for Sessions {
    const KIND: &'static str = "session";
    const PUBLISHED_AS: Option<RecordKind> = None;
    const PATH: &'static str = "/admin/sessions";
    const WORDS: Words = Words { title: "plan-title", about: "plan-about", new: "plan-new", none: "plan-none" };
    const EDIT: Permission = Permission::PlanSessions;
    const IS_OF_AN_EDITION: bool = true;
    const MORE: &'static [(&'static str, &'static str)] =
        &[("plan-series", "/admin/sessions/series"), ("plan-calendar", "/admin/sessions/calendar")];

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        list::list(reader, frame, query).await
    }

    async fn form(reader: &mut Reader, frame: &Office, _is_new: bool) -> db::Result<Vec<Section>> {
        form::sections(reader, frame, None, false).await
    }

    async fn form_of(reader: &mut Reader, frame: &Office, found: Option<(i64, &Found)>) -> db::Result<Vec<Section>> {
        let session = match found {
            Some((id, _)) => sessions::find(reader, SessionId(id)).await?,
            None => None,
        };
        form::sections(reader, frame, session.as_ref(), false).await
    }

    async fn offers(reader: &mut Reader, field: &str, words: &[String], form: &Fields) -> db::Result<Vec<Choice>> {
        search::offers(reader, field, words, form).await
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        let Some(session) = sessions::find(reader, SessionId(id)).await? else { return Ok(None) };
        let editions = editions::all(reader).await?;
        let Some(edition) = editions.iter().find(|edition| edition.id == session.edition) else { return Ok(None) };
        let is_on_site = sessions::is_on_site(reader, &session).await?;
        Ok(Some(Found {
            name: session.edit.code.clone(),
            version: session.version,
            fields: session.edit.fields(edition),
            edition: Some(edition.id),
            on_site: is_on_site.then(|| Place::Session(session.id).within(&edition.code)),
        }))
    }

    async fn edition_of(reader: &mut Reader, form: &Fields) -> db::Result<Option<EditionId>> {
        Ok(sessions::edition_of(reader, form).await?.map(|edition| edition.id))
    }

    fn new_part(_list: &str, parts: &[Part]) -> Fields {
        sessions::next_day(parts)
    }

    fn begun(frame: &Office, asked: Fields) -> Fields {
        form::begun(frame, asked)
    }

    fn copied(mut fields: Fields) -> Fields {
        fields.set("code", []);
        fields
    }

    async fn create(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<i64, Refused> {
        Ok(sessions::create_by(tx, actor, form).await?.0)
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        sessions::update(tx, actor, SessionId(id), version, form).await
    }

    async fn uses(reader: &mut Reader, id: i64) -> db::Result<Vec<Use>> {
        let (seats, is_on_site) = sessions::uses(reader, SessionId(id)).await?;
        Ok(Use::among([("use-seats", seats), ("use-site", i64::from(is_on_site))]))
    }

    async fn delete(tx: &mut Tx, actor: &Actor, id: i64, version: i64) -> Result<(), Refused> {
        sessions::delete(tx, actor, SessionId(id), version).await
    }
}

impl Record for Series {
    const KIND: &'static str = Sessions::KIND;
    const PUBLISHED_AS: Option<RecordKind> = None;
    const PATH: &'static str = Sessions::PATH;
    const WORDS: Words = Words { new: "plan-series", ..Sessions::WORDS };
    const EDIT: Permission = Sessions::EDIT;
    const IS_OF_AN_EDITION: bool = true;
    const NEW: &'static str = "series";
    const MADE: &'static str = "plan-series-made";

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        Sessions::list(reader, frame, query).await
    }

    async fn form(reader: &mut Reader, frame: &Office, _is_new: bool) -> db::Result<Vec<Section>> {
        form::sections(reader, frame, None, true).await
    }

    async fn offers(reader: &mut Reader, field: &str, words: &[String], form: &Fields) -> db::Result<Vec<Choice>> {
        search::offers(reader, field, words, form).await
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        Sessions::find(reader, id).await
    }

    async fn edition_of(reader: &mut Reader, form: &Fields) -> db::Result<Option<EditionId>> {
        Sessions::edition_of(reader, form).await
    }

    fn new_part(list: &str, parts: &[Part]) -> Fields {
        if list == "dates" { sessions::next_week(parts) } else { sessions::next_day(parts) }
    }

    fn begun(frame: &Office, asked: Fields) -> Fields {
        let asked = form::begun(frame, asked);
        if asked.parts("dates").is_empty() { asked.and("dates.0.day", "") } else { asked }
    }

    /// The first of them.
    async fn create(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<i64, Refused> {
        let made = sessions::create_series(tx, actor, form).await?;
        made.first().map(|id| id.0).ok_or(Refused::Missing)
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        Sessions::update(tx, actor, id, version, form).await
    }

    async fn uses(reader: &mut Reader, id: i64) -> db::Result<Vec<Use>> {
        Sessions::uses(reader, id).await
    }

    async fn delete(tx: &mut Tx, actor: &Actor, id: i64, version: i64) -> Result<(), Refused> {
        Sessions::delete(tx, actor, id, version).await
    }
}

/// How many seats are taken, of how many, and how many must be: `3 of 10, minimum 6`.
fn seats(frame: &Office, taken: i64, seats: i64, minimum: Option<i64>) -> String {
    let (taken, seats) = (taken.to_string(), seats.to_string());
    let known = [("taken", taken.as_str()), ("seats", seats.as_str())];
    match minimum.map(|minimum| minimum.to_string()) {
        Some(minimum) => frame.say_with("plan-taken-of-minimum", &[known[0], known[1], ("minimum", &minimum)]),
        None => frame.say_with("plan-taken-of", &known),
    }
}

/// The message that names a delivery format.
pub const fn of_format(format: Format) -> &'static str {
    match format {
        Format::Classroom => "format-classroom",
        Format::Virtual => "format-virtual",
        Format::InHouse => "format-in-house",
    }
}
