//! Showing again who one is, before something that matters: asked where the sign-in is older than a quarter of an hour. With
//! the password, a code of the app, or a passkey.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::passkeys::{party, told};
use super::{sign_in, trying};
use crate::domain::passkeys::{self, Refused, Used};
use crate::domain::sign_ins::{self, SignIn};
use crate::domain::{accounts, second_factors};
use crate::services::passwords::Password;
use crate::services::throttle::Wait;
use crate::web::form::{Faults, Fields, Filled};
use crate::web::json::{self, Json};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Error, Person, Private, State, person as persons};

pub async fn new(frame: Private, person: Person, state: Data<State>) -> Answer {
    page(Proof::of(frame, &person, &state, Filled::default()).await?)
}

pub async fn create(
    request: HttpRequest,
    frame: Private,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let field = if fields.get("one_time_code").trim().is_empty() { "password" } else { "one_time_code" };
    let account = &person.0.account;
    let attempt = match field {
        "one_time_code" => trying::at(&state, &format!("code of account {}", account.id.0)).await?,
        _ => trying::to_sign_in(&request, &state, account.email.as_str(), Some(account.id)).await?,
    };
    let again = async |status, message, wait: Option<Wait>| {
        let mut faults = Faults::default();
        faults.add_count(field, message, wait.map(Wait::seconds).unwrap_or_default());
        let form = Filled::again(&fields, faults, &[]);
        let answer = show_with(status, Proof::of(frame.clone(), &person, &state, form).await?)?;
        Ok(match wait {
            Some(wait) => sign_in::after(answer, wait),
            None => answer,
        })
    };
    let attempt = match attempt {
        Ok(attempt) => attempt,
        Err(wait) => return again(StatusCode::TOO_MANY_REQUESTS, "too-many-attempts", Some(wait)).await,
    };
    let is_right = match field {
        "one_time_code" => {
            let code = fields.get("one_time_code");
            state.db.write(async |tx| second_factors::use_code(tx, &state.secret, account.id, code).await).await?
        }
        _ => {
            let hash = accounts::password_hash(&mut state.db.read().await?, account.id).await?;
            let looked = state.passwords.verify(&Password::new(fields.get("password")), hash).await;
            attempt.unless_busy(&state, looked).await?
        }
    };
    if !is_right {
        let message = if field == "one_time_code" { "code-wrong" } else { "proof-wrong" };
        return again(StatusCode::UNPROCESSABLE_ENTITY, message, None).await;
    }
    attempt.was_right(&state).await?;
    let proved = state.db.write(async |tx| sign_ins::prove(tx, &person.0.sign_in).await).await?;
    remember(&request, proved.as_ref())?;
    Ok(see_other(way_on(&frame)))
}

/// Asks the browser for a passkey of the account.
pub async fn ask_for_passkey(frame: Private, person: Person, state: Data<State>) -> Answer {
    let party = party(&state)?;
    match state.db.write(async |tx| passkeys::ask_for_own(tx, &state.secret, party, person.id()).await).await {
        Ok(Some(asked)) => Ok(json::answer(asked)),
        Ok(None) => told(&frame, Refused::Wrong),
        Err(refused) => told(&frame, refused),
    }
}

pub async fn create_by_passkey(
    request: HttpRequest,
    frame: Private,
    person: Person,
    used: Json<Used>,
    state: Data<State>,
) -> Answer {
    let party = party(&state)?;
    let proved = state.db.write(async |tx| {
        if !passkeys::is_own_used(tx, &state.secret, party, person.id(), &used.0).await? {
            return Ok::<_, Error>(None);
        }
        Ok(Some(sign_ins::prove(tx, &person.0.sign_in).await?))
    });
    let Some(proved) = proved.await? else { return told(&frame, Refused::Wrong) };
    remember(&request, proved.as_ref())?;
    Ok(json::go_to(way_on(&frame)))
}

/// A form that was sent twice at once is proved by one of the two: that one's answer brings the cookie, and the other
/// leaves it alone.
fn remember(request: &HttpRequest, proved: Option<&SignIn>) -> Result<(), Error> {
    proved.map_or(Ok(()), |proved| persons::remember(request, proved))
}

fn way_on(frame: &Private) -> &str {
    if frame.back.is_empty() { "/account" } else { &frame.back }
}

#[derive(Template)]
#[template(path = "account/proof.html")]
struct Proof {
    frame: Private,
    form: Filled,
    has_codes: bool,
    has_passkey: bool,
}

impl Proof {
    async fn of(frame: Private, person: &Person, state: &State, form: Filled) -> Result<Self, Error> {
        let mut reader = state.db.read().await?;
        let has_codes = second_factors::is_on(&mut reader, person.id()).await?;
        let has_passkey = state.relying_party.is_some() && passkeys::has_any(&mut reader, person.id()).await?;
        Ok(Self { frame, form, has_codes, has_passkey })
    }
}
