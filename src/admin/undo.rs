//! Taking back what the person has just done with many, from the message that told of it.

use actix_web::HttpRequest;
use actix_web::web::Data;

use super::Office;
use crate::base::form::Fields;
use crate::base::ids::EditionId;
use crate::domain::accounts::{self, Permission};
use crate::domain::bulk::{self, NewRun, UNDO};
use crate::domain::editions;
use crate::domain::records::Refused;
use crate::web::respond::{own_path, see_other};
use crate::web::{Answer, Error, Flash, Person, State, visit};

pub async fn undo(request: HttpRequest, frame: Office, person: Person, fields: Fields, state: Data<State>) -> Answer {
    let (actor, of) = (person.actor(&request), fields.get("request"));
    let mut reader = state.db.read().await?;
    let editions = editions::all(&mut reader).await?;
    let found = bulk::undoable(&mut reader, &actor, of, &editions).await?;
    drop(reader);
    if let Some(edition) = found.editions.iter().find(|edition| !may(&frame, **edition)) {
        tracing::debug!(edition = edition.0, "what was done there is not this person's any more");
        return Err(Error::Forbidden(Permission::EditTexts));
    }
    if found.has_topics && !accounts::may_everywhere(&person.0.grants, Permission::EditTexts) {
        return Err(Error::Forbidden(Permission::EditTexts));
    }
    let back = fields.get("back");
    let back = if back.starts_with("/admin/") { own_path(back) } else { "/admin" };
    if found.records.len() > bulk::AT_ONCE {
        let new = NewRun {
            account: person.id(),
            request: &visit::request_id(&request),
            kind: None,
            task: UNDO,
            fields: Fields::default().and("request", of),
            editions: Vec::new(),
            records: found.records.clone(),
            back,
        };
        let id = state.db.write(async |tx| bulk::begin(tx, &new).await).await?;
        return Ok(see_other(&format!("/admin/runs/{id}")));
    }
    let flash = match state.db.write(async |tx| bulk::undo(tx, &actor, of, &editions, None).await).await {
        Ok(undone) if undone.too_late > 0 => Flash::count("undo-done-too-late", undone.count),
        Ok(undone) => Flash::count(if found.has_topics { "bulk-undo-done" } else { "undo-done" }, undone.count),
        Err(Refused::Conflict) => Flash::new("undo-changed-since"),
        Err(Refused::Missing) => Flash::new("undo-nothing"),
        Err(refused) => return Err(refused.into()),
    };
    flash.leave(&request);
    Ok(see_other(back))
}

/// Who may publish there what editors or coordinators look after.
fn may(frame: &Office, edition: EditionId) -> bool {
    let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
    [Permission::EditTexts, Permission::PlanSessions].into_iter().any(|may| accounts::may_in(grants, may, edition))
}
