//! Deleting a record: what needs it is said first, and keeps it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::editing::{known, may_change};
use super::{Record, Use};
use crate::admin::Office;
use crate::base::form::Fields;
use crate::base::ids::RecordId;
use crate::db::{self, Reader};
use crate::domain::editions::{self, Edition};
use crate::domain::publications as placed;
use crate::domain::records::Refused;
use crate::web::respond::{see_other, show_with};
use crate::web::{Answer, Flash, Person, State};

/// The page that asks.
pub async fn ask_to_delete<R: Record>(path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    show::<R>(StatusCode::OK, &path, frame, &state, false).await
}

pub async fn delete<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let (id, found) = known::<R>(&mut state.db.read().await?, &path).await?;
    may_change(&frame, R::EDIT, found.edition)?;
    let (actor, version) = (person.actor(&request), fields.get("version").parse().unwrap_or_default());
    let deleted = state.db.write(async |tx| {
        if R::uses(tx.reader(), id).await?.is_empty() {
            R::delete(tx, &actor, id, version).await
        } else {
            Err(Refused::InUse)
        }
    });
    match deleted.await {
        Ok(()) => {
            Flash::about("record-deleted", &found.name).leave(&request);
            Ok(see_other(R::PATH))
        }
        Err(Refused::InUse) => show::<R>(StatusCode::CONFLICT, &path, frame, &state, false).await,
        Err(Refused::Conflict) => show::<R>(StatusCode::CONFLICT, &path, frame, &state, true).await,
        Err(refused) => Err(refused.into()),
    }
}

async fn show<R: Record>(status: StatusCode, path: &str, frame: Office, state: &State, is_changed: bool) -> Answer {
    let mut reader = state.db.read().await?;
    let (id, found) = known::<R>(&mut reader, path).await?;
    may_change(&frame, R::EDIT, found.edition)?;
    let uses = R::uses(&mut reader, id).await?;
    let up = up_in::<R>(&mut reader, id).await?;
    let (back, name, version) = (format!("{}/{id}/edit", R::PATH), found.name, found.version);
    let (action, publications) = (format!("{}/{id}/deletion", R::PATH), format!("{}/{id}/publications", R::PATH));
    let (about, instead) = (R::DELETION, R::INSTEAD);
    let instead = instead.map(|(message, page)| (message, format!("{}/{id}/{page}", R::PATH)));
    let page = Deletion { frame, name, action, back, publications, version, uses, up, about, instead, is_changed };
    show_with(status, page)
}

/// The editions in which visitors see it.
async fn up_in<R: Record>(reader: &mut Reader, id: i64) -> db::Result<Vec<Edition>> {
    if R::PUBLISHED_AS.is_none() {
        return Ok(Vec::new());
    }
    let up = placed::editions_of(reader, RecordId(id)).await?;
    let editions = editions::all(reader).await?;
    Ok(editions.into_iter().filter(|edition| up.contains(&edition.id)).collect())
}

#[derive(Template)]
#[template(path = "admin/records/deletion.html")]
struct Deletion {
    frame: Office,
    name: String,
    action: String,
    back: String,
    publications: String,
    version: i64,
    uses: Vec<Use>,
    up: Vec<Edition>,
    /// What is said where nothing keeps it.
    about: &'static str,
    /// What can be done instead, where something does: message and address.
    instead: Option<(&'static str, String)>,
    /// Somebody has changed it since the question was asked.
    is_changed: bool,
}
