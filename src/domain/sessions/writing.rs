//! Sessions as coordinators make, change, call off and delete them.

use super::planning::{self, Plan};
use super::written::{self, Planned};
use super::{SessionEdit, clashes, schedule, store};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::SessionId;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::{self, Edition};
use crate::domain::records::{self, Refused};
use crate::services::changes::{self, Change};

/// The edition that a form names.
///
/// # Errors
/// The database's.
pub async fn edition_of(reader: &mut Reader, form: &Fields) -> db::Result<Option<Edition>> {
    let chosen = form.chosen("edition");
    Ok(editions::all(reader).await?.into_iter().find(|edition| edition.id.0.to_string() == chosen))
}

/// Makes a session.
///
/// # Errors
/// What is wrong with the form; the database's.
pub async fn create_by(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<SessionId, Refused> {
    let edition = edition_of(tx.reader(), form).await?;
    let edit = SessionEdit::parse(form, edition.as_ref())?;
    let edition = edition.ok_or(Refused::Missing)?;
    let plan = planning::plan(tx, &edition, &edit, None).await?;
    insert(tx, actor, &plan, edit).await
}

/// Puts a planned session into the database, with its change.
pub(super) async fn insert(tx: &mut Tx, actor: &Actor, plan: &Plan, edit: SessionEdit) -> Result<SessionId, Refused> {
    let (new, days) = (std::slice::from_ref(&plan.new), std::slice::from_ref(&plan.schedule));
    let inserted = store::insert(tx, new, days).await.map_err(db::Error::or_came_first)?;
    let id = inserted.into_iter().next().ok_or(Refused::Missing)?;
    let after = SessionEdit { code: plan.new.code.clone(), ..edit };
    changes::record(tx, actor, Change::created("session", id.0, &after)).await?;
    Ok(id)
}

/// Changes what is planned of a session. Its edition stays.
///
/// # Errors
/// What is wrong with the form, another's save; the database's.
pub async fn update(tx: &mut Tx, actor: &Actor, id: SessionId, version: i64, form: &Fields) -> Result<(), Refused> {
    let (_, edition) = known(tx.reader(), id).await?;
    let edit = SessionEdit::parse(form, Some(&edition))?;
    written::touch(tx, id, version).await?;
    let (before, _) = known(tx.reader(), id).await?;
    let plan = planning::plan(tx, &edition, &edit, Some(&before)).await?;
    written::update(tx, id, &plan, is_moved(&before, &plan)).await.map_err(db::Error::or_came_first)?;
    let after = SessionEdit { code: plan.new.code, ..edit };
    changes::record(tx, actor, Change::of("saved", "session", id.0, &before.edit, &after)).await?;
    Ok(())
}

/// Whether days, place, format or language are others: what stands in a calendar.
fn is_moved(before: &Planned, plan: &Plan) -> bool {
    let (was, is) = (&before.edit, &plan.new);
    was.days != is.days
        || before.zone != is.zone
        || (was.city, was.room, was.format) != (is.city, is.room, is.format)
        || was.language != is.language
}

async fn known(reader: &mut Reader, id: SessionId) -> Result<(Planned, Edition), Refused> {
    let session = written::find(reader, id).await?.ok_or(Refused::Missing)?;
    let edition = editions::all(reader).await?.into_iter().find(|edition| edition.id == session.edition);
    Ok((session, edition.ok_or(Refused::Missing)?))
}

/// Lets a session that was called off be held after all, if its room and its people are still free.
///
/// # Errors
/// Whose room or people are taken; the database's.
pub async fn reinstate(tx: &mut Tx, actor: &Actor, id: SessionId) -> Result<(), Refused> {
    let (session, _) = known(tx.reader(), id).await?;
    if written::reinstate(tx, id).await? == 0 {
        return Ok(());
    }
    let days = schedule(&session.edit.days, session.zone).unwrap_or_default();
    if let Some(room) = session.edit.room
        && let Some(clash) = clashes::of_room(tx, room, &days, Some(id)).await?
    {
        return Err(Refused::fault("room", clash.told("fault-plan-room-taken")));
    }
    if let Some(clash) = clashes::of_instructors(tx, &session.edit.instructors, &days, Some(id)).await? {
        return Err(Refused::fault("instructors", clash.told("fault-plan-instructor-taken")));
    }
    let change = Change { action: "reinstated", record_kind: "session", record_id: id.0, before: None, after: None };
    changes::record(tx, actor, change).await?;
    Ok(())
}

/// How many seats of a session are taken, and whether it is on the site. One that is there is called off, so that those who
/// have its date hear of it; it is not deleted.
///
/// # Errors
/// The database's.
pub async fn uses(reader: &mut Reader, id: SessionId) -> db::Result<(i64, bool)> {
    let Some(session) = written::find(reader, id).await? else { return Ok((0, false)) };
    Ok((session.taken, written::is_on_site(reader, &session).await?))
}

/// Deletes a session of which nobody knows.
///
/// # Errors
/// Seats that are taken, a page on the site, another's save; the database's.
pub async fn delete(tx: &mut Tx, actor: &Actor, id: SessionId, version: i64) -> Result<(), Refused> {
    written::touch(tx, id, version).await?;
    let (before, _) = known(tx.reader(), id).await?;
    if uses(tx.reader(), id).await? != (0, false) {
        return Err(Refused::InUse);
    }
    written::delete(tx, id).await?;
    records::forget_visits(tx, "session", id.0).await?;
    changes::record(tx, actor, Change::deleted("session", id.0, &before.edit)).await?;
    Ok(())
}
