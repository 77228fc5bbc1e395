//! Signing in with a passkey, and nothing else: nobody types who they are, so that nobody learns who has an account.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use serde::Deserialize;

use super::entering::Door;
use super::passkeys::{party, told};
use super::sign_in::after;
use super::trying;
use crate::db;
use crate::domain::passkeys::{self, Refused, Used};
use crate::domain::sign_ins::Method;
use crate::web::json::{self, Json};
use crate::web::{Answer, Private, State, person};

/// What is counted: asking writes a row, and whoever asks is a stranger.
const COUNTED: &str = "passkey";

/// Asks the browser for any passkey of this site.
pub async fn ask(request: HttpRequest, frame: Private, state: Data<State>) -> Answer {
    let party = party(&state)?;
    if let Err(wait) = trying::here(&request, &state, COUNTED).count(&state).await? {
        let message = frame.count("too-many-attempts", &wait.seconds());
        return Ok(after(json::tell(StatusCode::TOO_MANY_REQUESTS, &message), wait));
    }
    match state.db.write(async |tx| passkeys::ask_for_any(tx, &state.secret, party).await).await {
        Ok(asked) => Ok(json::answer(asked)),
        Err(refused) => told(&frame, refused),
    }
}

/// What the browser sends.
#[derive(Deserialize)]
pub struct Entry {
    #[serde(flatten)]
    used: Used,
    #[serde(default)]
    remember: bool,
}

pub async fn create(request: HttpRequest, frame: Private, entry: Json<Entry>, state: Data<State>) -> Answer {
    let (party, door, Entry { used, remember }) = (party(&state)?, Door::of(&request, &state).await?, entry.0);
    let entered = state.db.write(async |tx| {
        let Some(account) = passkeys::owner_of_used(tx, &state.secret, party, &used).await? else { return Ok(None) };
        Ok::<_, db::Error>(Some(door.enter(tx, account, Method::Passkey, remember).await?))
    });
    let Some(sign_in) = entered.await? else { return told(&frame, Refused::Wrong) };
    trying::here(&request, &state, COUNTED).was_right(&state).await?;
    person::remember(&request, &sign_in)?;
    Ok(json::go_to(if frame.back.is_empty() { "/account" } else { &frame.back }))
}
