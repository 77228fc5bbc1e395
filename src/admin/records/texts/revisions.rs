//! What a layer of a record has said: every version with its author, the difference to the one before, and the way back to it.

use std::collections::HashMap;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};

use super::desk::Desk;
use super::{REVISION, names};
use crate::admin::changes::{self, Readable, Row};
use crate::admin::records::editing::known;
use crate::admin::records::{Record, Tab, Tabs};
use crate::admin::{Office, filters};
use crate::base::form::Fields;
use crate::base::keyset::Window;
use crate::base::word_difference::{Piece, difference};
use crate::db::Reader;
use crate::domain::accounts::Permission;
use crate::domain::records::{self, Refused};
use crate::domain::texts::{self, Place, Said, Version};
use crate::services::changes::Filter;
use crate::web::query::Query;
use crate::web::respond::{missing, see_other, show_with};
use crate::web::{Answer, Error, Flash, Person, State};

/// How many revisions a page tells.
const SIZE: usize = 20;
/// How many changes of that time are looked through for who made them.
const MOST_CHANGES: usize = 20 * filters::SIZE;
/// How long after the newest of them a change may have happened, by the database's rounding.
const ROUNDING: TimeDelta = TimeDelta::seconds(1);

pub async fn index<R: Record>(path: Path<String>, frame: Office, query: Query, state: Data<State>) -> Answer {
    let page = Revisions::of::<R>(&mut state.db.read().await?, frame, &path, &query).await?;
    show_with(StatusCode::OK, page)
}

/// Writes what a version said as the newest one.
pub async fn restore<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    query: Query,
    form: Fields,
    state: Data<State>,
) -> Answer {
    let mut reader = state.db.read().await?;
    let (id, found) = known::<R>(&mut reader, &path).await?;
    let desk = Desk::of::<R>(&mut reader, id, &found, &query).await?;
    drop(reader);
    desk.must_write(&frame)?;
    let number = |name: &str| form.get(name).parse::<i64>().ok();
    let (Some(place), Some(version), Some(began)) =
        (Place::parse(form.get("place")), number("version"), number(REVISION))
    else {
        return Err(Error::BadRequest);
    };
    let (actor, sheet) = (person.actor(&request), &desk.sheet);
    match state.db.write(async |tx| texts::restore(tx, &actor, sheet, began, place, version).await).await {
        Ok(revision) => {
            let message = match revision {
                Some(_) if R::IS_PLACED => "texts-restored",
                Some(_) => "texts-saved-at-once",
                None => "texts-unchanged",
            };
            Flash::about(message, &desk.name_of(&frame, &sheet.layer)).leave(&request);
            Ok(see_other(&desk.revisions_url()))
        }
        Err(Refused::Conflict) => {
            let page = Revisions::of::<R>(&mut state.db.read().await?, frame, &path, &query).await?;
            show_with(StatusCode::CONFLICT, Revisions { is_conflict: true, ..page })
        }
        Err(refused) => Err(refused.into()),
    }
}

#[derive(Template)]
#[template(path = "admin/texts/revisions.html")]
struct Revisions {
    frame: Office,
    tabs: Tabs,
    layer_name: String,
    lang: String,
    /// Where the layer is written.
    texts: String,
    action: String,
    revision: i64,
    may_write: bool,
    revisions: Vec<Revision>,
    newest: Option<String>,
    older: Option<String>,
    is_conflict: bool,
}

/// What one save wrote.
struct Revision {
    number: i64,
    written_at: DateTime<Utc>,
    /// Empty where the change log does not tell.
    who: String,
    who_url: Option<String>,
    texts: Vec<Told>,
}

/// A text of it.
struct Told {
    place: Place,
    label: String,
    said: Said,
    pieces: Vec<Piece>,
    /// Whether it can be brought back: it says something, and something else than today.
    is_past: bool,
}

impl Revisions {
    async fn of<R: Record>(reader: &mut Reader, frame: Office, path: &str, query: &Query) -> Result<Self, Error> {
        let (id, found) = known::<R>(reader, path).await?;
        let desk = Desk::of::<R>(reader, id, &found, query).await?;
        let (sheet, layer) = (&desk.sheet, &desk.sheet.layer);
        let Ok(before) = query.get("before").map_or(Ok(i64::MAX), str::parse) else { return missing() };
        let mut numbers = texts::revisions(reader, sheet.record, layer, before, SIZE as i64 + 1).await?;
        let has_older = numbers.len() > SIZE;
        numbers.truncate(SIZE);
        let versions = texts::versions(reader, sheet.record, layer, &numbers).await?;
        let mut authors = authors::<R>(reader, &frame, id, &versions).await?;
        let fields = texts::fields(reader, sheet.kind, sheet.record).await?;
        let heads = texts::heads(reader, sheet.record).await?;
        let told = |version: &Version| Told {
            place: version.place,
            label: names::text(&frame, sheet.kind, version.place, &fields),
            said: version.said.clone(),
            pieces: difference(version.before.words(), version.said.words()),
            is_past: version.said != Said::Absent
                && version.said != Said::of(version.place.on(&heads, layer))
                && fields.iter().any(|field| field.place == version.place),
        };
        let revision = |versions: &[Version]| {
            let Version { revision: number, written_at, .. } = versions[0];
            let (who, who_url) = authors.remove(&number).map(|row| (row.who, row.who_url)).unwrap_or_default();
            let who_url = who_url.filter(|_| frame.may(Permission::ReadChanges));
            Revision { number, written_at, who, who_url, texts: versions.iter().map(told).collect() }
        };
        let revisions = versions.chunk_by(|a, b| a.revision == b.revision).map(revision).collect();
        let older = numbers.last().filter(|_| has_older);
        Ok(Self {
            tabs: Tabs::of::<R>(id, &found, Tab::Texts),
            layer_name: desk.name_of(&frame, layer),
            lang: sheet.language.to_string(),
            texts: desk.url(layer),
            action: desk.revisions_url(),
            revision: records::revision(reader, sheet.record).await?,
            may_write: desk.may_write(&frame),
            revisions,
            newest: (before != i64::MAX).then(|| desk.revisions_url()),
            older: older.map(|last| format!("{}&before={last}", desk.revisions_url())),
            is_conflict: false,
            frame,
        })
    }
}

/// Who wrote these versions, by revision: the change log knows.
async fn authors<R: Record>(
    reader: &mut Reader,
    frame: &Office,
    id: i64,
    versions: &[Version],
) -> Result<HashMap<i64, Row>, Error> {
    let times = versions.iter().map(|version| version.written_at);
    let (Some(from), Some(until)) = (times.clone().min(), times.max()) else { return Ok(HashMap::new()) };
    let filter = Filter {
        record_kind: Some(R::KIND.to_owned()),
        record_id: Some(id),
        action: Some("texts-saved".to_owned()),
        from: Some(from),
        until: Some(until + ROUNDING),
        ..Filter::default()
    };
    let (rows, slice) =
        changes::rows(reader, frame, &filter, &Readable::In(Vec::new()), Window::Newest, MOST_CHANGES).await?;
    let revision_of = |json: Option<&str>| -> Option<i64> {
        serde_json::from_str::<serde_json::Value>(json?).ok()?.get("revision")?.as_i64()
    };
    let numbers = slice.items.iter().map(|entry| revision_of(entry.after_json.as_deref()));
    Ok(numbers.zip(rows).filter_map(|(number, row)| Some((number?, row))).collect())
}
