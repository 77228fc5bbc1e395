//! A person's passkeys: which there are, adding one, removing one. The browser's part is `static/js/passkey.js`.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;
use serde::Deserialize;

use super::write_to;
use crate::db;
use crate::domain::letters::Letter;
use crate::domain::passkeys::{self, New, Passkey, Refused, RelyingParty};
use crate::web::json::{self, Json};
use crate::web::respond::{see_other, show as page};
use crate::web::{Answer, Error, Flash, Person, Private, State};

/// The longest name of a passkey, in characters.
const LONGEST_NAME: usize = 60;

pub async fn index(frame: Private, person: Person, state: Data<State>) -> Answer {
    party(&state)?;
    let passkeys = passkeys::of_account(&mut state.db.read().await?, person.id()).await?;
    page(Passkeys { frame, passkeys })
}

/// Asks the browser for a new one.
pub async fn ask(frame: Private, person: Person, state: Data<State>) -> Answer {
    let (party, account) = (party(&state)?, &person.0.account);
    let asked =
        state.db.write(async |tx| passkeys::ask_for_new(tx, &state.secret, party, account, &frame.academy).await).await;
    match asked {
        Ok(asked) => Ok(json::answer(asked)),
        Err(refused) => told(&frame, refused),
    }
}

/// What the browser sends once it has made one.
#[derive(Deserialize)]
pub struct Made {
    #[serde(flatten)]
    new: New,
    #[serde(default)]
    name: String,
}

pub async fn create(
    request: HttpRequest,
    frame: Private,
    person: Person,
    made: Json<Made>,
    state: Data<State>,
) -> Answer {
    let (party, actor, account) = (party(&state)?, person.actor(&request), &person.0.account);
    let Made { new, name } = made.0;
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    let name: String = name.trim().chars().take(LONGEST_NAME).collect();
    let name = if name.is_empty() { frame.say("passkey-nameless") } else { name };
    let added = state.db.write(async |tx| {
        let added = passkeys::add(tx, &state.secret, party, &actor, account.id, &new, &name).await?;
        if added {
            write_to(tx, &state, &frame, account, &Letter::PasskeyAdded { name: name.clone() }).await?;
        }
        Ok::<_, Refused>(added)
    });
    match added.await {
        Ok(true) => {
            Flash::about("passkey-added", &name).leave(&request);
            Ok(json::go_to("/account/passkeys"))
        }
        Ok(false) => told(&frame, Refused::Wrong),
        Err(refused) => told(&frame, refused),
    }
}

pub async fn destroy(
    request: HttpRequest,
    path: Path<String>,
    frame: Private,
    person: Person,
    state: Data<State>,
) -> Answer {
    let (actor, account) = (person.actor(&request), &person.0.account);
    let removed = state.db.write(async |tx| {
        let removed = passkeys::remove(tx, &actor, account.id, &path).await?;
        if let Some(name) = removed.clone() {
            write_to(tx, &state, &frame, account, &Letter::PasskeyRemoved { name }).await?;
        }
        Ok::<_, db::Error>(removed)
    });
    if let Some(name) = removed.await? {
        Flash::about("passkey-removed", &name).leave(&request);
    }
    Ok(see_other("/account/passkeys"))
}

/// The site as browsers make passkeys for it.
///
/// # Errors
/// [`Error::NotFound`] where they are not offered.
pub(super) fn party(state: &State) -> Result<&RelyingParty, Error> {
    state.relying_party.as_ref().ok_or(Error::NotFound)
}

/// Says why a passkey is not taken.
///
/// # Errors
/// The database's.
pub(super) fn told(frame: &Private, refused: Refused) -> Answer {
    let message = match refused {
        Refused::Wrong => "passkey-wrong",
        Refused::TooMany => "passkey-too-many",
        Refused::Database(error) => return Err(error.into()),
    };
    Ok(json::tell(StatusCode::UNPROCESSABLE_ENTITY, &frame.say(message)))
}

#[derive(Template)]
#[template(path = "account/passkeys.html")]
struct Passkeys {
    frame: Private,
    passkeys: Vec<Passkey>,
}
