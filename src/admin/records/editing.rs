//! Making a record and changing it. Whatever is wrong, the form comes back with all that was typed.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};

use super::conflict::{self, Conflict, SEEN, VERSION};
use super::edit_page::Edit;
use super::form::fields_of;
use super::{Field, Found, Record, Section, gone};
use crate::admin::{Office, visited};
use crate::base::actor::Actor;
use crate::base::form::{Fields, Part};
use crate::base::ids::{AccountId, EditionId};
use crate::db::Reader;
use crate::domain::accounts::{self, Permission};
use crate::domain::records::Refused;
use crate::domain::unsent_forms;
use crate::web::respond::{missing, see_other, show_with};
use crate::web::{Answer, Error, Flash, Person, State, guard};

pub async fn new<R: Record>(request: HttpRequest, frame: Office, person: Person, state: Data<State>) -> Answer {
    let unsent = guard::unsent(&request, &state, &person.0).await?;
    let is_resumed = unsent.is_some();
    let from_address = || R::begun(&frame, Fields::of(request.query_string().as_bytes()));
    let typed = unsent.map_or_else(from_address, |unsent| Fields::from_pairs(unsent.fields));
    let mut reader = state.db.read().await?;
    let page = Edit::of::<R>(&mut reader, frame, None, typed).await?;
    show_with(StatusCode::OK, page.offering(&mut reader, &person, is_resumed).await?)
}

/// The form of a new record, with the facts of one that is there.
pub async fn duplicate<R: Record>(path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    let (_, found) = known::<R>(&mut reader, &path).await?;
    let page = Edit::of::<R>(&mut reader, frame, None, R::copied(found.fields)).await?;
    show_with(StatusCode::OK, page)
}

pub async fn create<R: Record>(
    request: HttpRequest,
    frame: Office,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    if let Some(form) = rearranged::<R>(&state, &frame, &fields, true).await? {
        let page = Edit::of::<R>(&mut state.db.read().await?, frame, None, form).await?;
        return show_with(StatusCode::OK, page);
    }
    let edition = R::edition_of(&mut state.db.read().await?, &fields).await?;
    // A form that does not say which edition is told so beside the field.
    if edition.is_some() || !R::IS_OF_AN_EDITION {
        may_change(&frame, R::EDIT, edition)?;
    }
    let actor = person.actor(&request);
    let created = state.db.write(async |tx| {
        unsent_forms::forget(tx, person.id(), request.path()).await?;
        let id = R::create(tx, &actor, &fields).await?;
        // Nothing is made in an edition that was not asked for above.
        if R::IS_OF_AN_EDITION && edition.is_none() { Err(Refused::Missing) } else { Ok(id) }
    });
    match created.await {
        Ok(id) => {
            Flash::about(R::MADE, &name_of::<R>(&state, id).await?).leave(&request);
            let next = if fields.get("then") == "another" { R::NEW.to_owned() } else { format!("{id}/edit") };
            Ok(see_other(&format!("{}/{next}", R::PATH)))
        }
        Err(Refused::Faults(faults)) => {
            let page = Edit::of::<R>(&mut state.db.read().await?, frame, None, fields).await?;
            show_with(StatusCode::UNPROCESSABLE_ENTITY, page.wrong(faults))
        }
        Err(refused) => Err(refused.into()),
    }
}

pub async fn edit<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    state: Data<State>,
) -> Answer {
    let mut reader = state.db.read().await?;
    let (id, found) = known::<R>(&mut reader, &path).await?;
    drop(reader);
    visited::note::<R>(&state, &frame, id).await?;
    let unsent = guard::unsent(&request, &state, &person.0).await?;
    let is_resumed = unsent.is_some();
    let typed = unsent.map_or_else(|| found.fields.clone(), |unsent| Fields::from_pairs(unsent.fields));
    let mut reader = state.db.read().await?;
    let page = Edit::of::<R>(&mut reader, frame, Some((id, found)), typed).await?;
    show_with(StatusCode::OK, page.offering(&mut reader, &person, is_resumed).await?)
}

pub async fn update<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    mut fields: Fields,
    state: Data<State>,
) -> Answer {
    if gone::is::<R>(&state, &path).await? {
        return gone::form::<R>(&state, frame, &fields).await;
    }
    let mut reader = state.db.read().await?;
    let (id, found) = known::<R>(&mut reader, &path).await?;
    R::may_update(&mut reader, &frame, &found, &mut fields).await?;
    let sections = R::form_of(&mut reader, &frame, Some((id, &found))).await?;
    drop(reader);
    conflict::take_theirs(&sections, &mut fields, &found.fields);
    if let Some(form) = rearranged::<R>(&state, &frame, &fields, false).await? {
        let page = Edit::of::<R>(&mut state.db.read().await?, frame, Some((id, found)), form).await?;
        return show_with(StatusCode::OK, page);
    }
    let (actor, page) = (person.actor(&request), request.path());
    let writer = Writer { state: &state, frame: &frame, actor, account: person.id(), page };
    match save_again::<R>(&writer, (id, &path), &sections, &fields).await? {
        Ok(()) => {
            Flash::about("record-saved", &name_of::<R>(&state, id).await?).leave(&request);
            Ok(see_other(&format!("{}/{id}/{}", R::PATH, R::FORM)))
        }
        Err(Refused::Faults(faults)) => {
            let page = Edit::of::<R>(&mut state.db.read().await?, frame, Some((id, found)), fields).await?;
            show_with(StatusCode::UNPROCESSABLE_ENTITY, page.wrong(faults))
        }
        Err(Refused::Conflict) => {
            let mut reader = state.db.read().await?;
            let (id, saved) = known::<R>(&mut reader, &path).await?;
            let (mut merged, conflict) = conflict::merge(&sections, &fields, &saved.fields);
            // What is sent next begins with what is shown now.
            merged.retain(|name| name != VERSION && name != SEEN);
            let page = Edit::of::<R>(&mut reader, frame, Some((id, saved)), merged).await?;
            show_with(StatusCode::CONFLICT, page.after(conflict))
        }
        Err(Refused::Missing) => gone::form::<R>(&state, frame, &fields).await,
        Err(refused) => Err(refused.into()),
    }
}

/// How often a save gives way to others that have nothing to do with it.
const TRIES: usize = 5;

/// Who saves a form, and on which page.
struct Writer<'a> {
    state: &'a State,
    frame: &'a Office,
    actor: Actor,
    account: AccountId,
    page: &'a str,
}

/// Saves a form. Where another's save has nothing to do with what this form holds, it is saved after that one.
async fn save_again<R: Record>(
    writer: &Writer<'_>,
    (id, path): (i64, &str),
    sections: &[Section],
    fields: &Fields,
) -> Result<Result<(), Refused>, Error> {
    let mut version = fields.get(VERSION).parse().unwrap_or_default();
    let mut saved = save::<R>(writer, id, version, fields).await;
    let mut form = fields.clone();
    for _ in 0..TRIES {
        if !matches!(saved, Err(Refused::Conflict)) {
            break;
        }
        let mut reader = writer.state.db.read().await?;
        let (_, now) = known::<R>(&mut reader, path).await?;
        R::may_update(&mut reader, writer.frame, &now, &mut form).await?;
        drop(reader);
        if now.version == version || conflict::merge(sections, &form, &now.fields).1 != Conflict::default() {
            break;
        }
        version = now.version;
        saved = save::<R>(writer, id, version, &form).await;
    }
    Ok(saved)
}

/// What was kept of the form while it was typed goes with the save, or stays with it.
async fn save<R: Record>(writer: &Writer<'_>, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
    let saving = writer.state.db.write(async |tx| {
        R::update(tx, &writer.actor, id, version, form).await?;
        unsent_forms::forget(tx, writer.account, writer.page).await?;
        Ok(())
    });
    saving.await
}

/// The record that the address names.
///
/// # Errors
/// [`Error::NotFound`]; the database's.
pub async fn known<R: Record>(reader: &mut Reader, path: &str) -> Result<(i64, Found), Error> {
    let Ok(id) = path.parse() else { return missing() };
    match R::find(reader, id).await? {
        Some(found) => Ok((id, found)),
        None => missing(),
    }
}

/// Whether the person may change what belongs to this edition, or to all.
///
/// # Errors
/// [`Error::Forbidden`].
pub fn may_change(frame: &Office, permission: Permission, edition: Option<EditionId>) -> Result<(), Error> {
    let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
    let may = match edition {
        Some(edition) => accounts::may_in(grants, permission, edition),
        None => accounts::may_everywhere(grants, permission),
    };
    if may { Ok(()) } else { Err(Error::Forbidden(permission)) }
}

async fn name_of<R: Record>(state: &State, id: i64) -> Result<String, Error> {
    Ok(R::find(&mut state.db.read().await?, id).await?.map(|found| found.name).unwrap_or_default())
}

/// The form with a part added, taken away or moved, where a button asked for that.
async fn rearranged<R: Record>(
    state: &State,
    frame: &Office,
    fields: &Fields,
    is_new: bool,
) -> Result<Option<Fields>, Error> {
    if fields.get(crate::base::form::BUTTON).is_empty() {
        return Ok(None);
    }
    if fields.get(crate::base::form::BUTTON).starts_with("find:") {
        // The lists of the form are searched as it is shown again.
        let mut form = fields.clone();
        form.retain(|name| name != crate::base::form::BUTTON);
        return Ok(Some(form));
    }
    let sections = R::form(&mut state.db.read().await?, frame, is_new).await?;
    let blank = |list: &str, parts: &[Part]| {
        let of_list = fields_of(&sections).find(|field| field.name == list).and_then(Field::parts);
        let Some(list_of) = of_list else { return Fields::default() };
        let begun = R::new_part(list, parts);
        Fields::from_pairs(list_of.fields.iter().map(|field| (field.name.to_owned(), begun.get(field.name).to_owned())))
    };
    Ok(fields.rearranged(blank))
}
