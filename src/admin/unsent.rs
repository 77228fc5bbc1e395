//! Words that were typed and not saved: kept while they are typed, offered back when the form is opened again, forgotten when
//! it is saved.

use actix_web::HttpResponse;
use actix_web::web::Data;
use chrono::{DateTime, Utc};

use crate::base::form::Fields;
use crate::base::ids::AccountId;
use crate::db::{self, Reader};
use crate::domain::unsent_forms;
use crate::web::respond::{own_path, see_other};
use crate::web::unsent::{PATH, so_far};
use crate::web::{Answer, Error, Person, State};

/// What an unsent form is offered back with.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The form with the words in it.
    pub url: String,
    pub since: DateTime<Utc>,
    /// The form itself.
    pub path: String,
}

/// What the person has left of the form at a path, which may end in a query that tells it from others.
///
/// # Errors
/// The database's.
pub async fn offer(reader: &mut Reader, account: AccountId, path: &str) -> db::Result<Option<Offer>> {
    let latest = unsent_forms::latest(reader, account, path).await?;
    let sign = if path.contains('?') { '&' } else { '?' };
    Ok(latest.map(|(id, since)| Offer { url: format!("{path}{sign}unsent={id}"), since, path: path.to_owned() }))
}

/// Keeps what has been typed so far.
pub async fn keep(person: Person, fields: Fields, state: Data<State>) -> Answer {
    let form = so_far(&fields).ok_or(Error::BadRequest)?;
    state.db.write(async |tx| unsent_forms::keep_so_far(tx, &state.secret, person.id(), &form).await).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Throws it away.
pub async fn forget(person: Person, fields: Fields, state: Data<State>) -> Answer {
    let path = own_path(fields.get(PATH));
    state.db.write(async |tx| unsent_forms::forget(tx, person.id(), path).await).await?;
    // The front page lists several, and is where one goes on from there.
    Ok(see_other(if fields.get("back") == "/admin" { "/admin" } else { path }))
}
