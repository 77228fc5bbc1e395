//! A forgotten password: a link by mail, and a new one. It says the same for every address, in the same time: whether there
//! is an account is found out by a job.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::sign_up::LinkGone;
use super::{passwords as password_form, trying, visitor, write_to};
use crate::base::email::Email;
use crate::domain::account_links;
use crate::domain::accounts::{self, Account};
use crate::domain::letters::Letter;
use crate::domain::passwords;
use crate::web::form::{Faults, Fields, Filled};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Error, Flash, Private, State};

pub async fn new(frame: Private) -> Answer {
    page(Forgotten { frame, form: Filled::default() })
}

pub async fn create(request: HttpRequest, frame: Private, fields: Fields, state: Data<State>) -> Answer {
    let Ok(email) = Email::parse(fields.get("email")) else {
        let mut faults = Faults::default();
        faults.add("email", "email-wrong");
        let form = Filled::again(&fields, faults, &[]);
        return show_with(StatusCode::UNPROCESSABLE_ENTITY, Forgotten { frame, form });
    };
    trying::may_have_sent(&request, &state).await?;
    if trying::may_send(&state, "reset", &email).await? {
        state.db.write(async |tx| passwords::ask(tx, &email).await).await?;
    }
    Flash::about("reset-sent", email.as_str()).leave(&request);
    Ok(see_other(&frame.to("/account/password/forgotten/sent")))
}

/// The page that the mail's link opens. It changes nothing: programs open links too.
pub async fn edit(path: Path<String>, frame: Private, state: Data<State>) -> Answer {
    match behind(&state, &path).await? {
        Some(account) => page(Reset { frame, form: Filled::default(), account }),
        None => gone(frame),
    }
}

/// Sets the new password and ends every sign-in: whoever knew the old one is out.
pub async fn update(
    request: HttpRequest,
    path: Path<String>,
    frame: Private,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let Some(account) = behind(&state, &path).await? else { return gone(frame) };
    let password = match password_form::chosen(&state, &fields, &account, &frame).await? {
        Ok(password) => password,
        Err(faults) => {
            let form = Filled::again(&fields, faults, &[]);
            return show_with(StatusCode::UNPROCESSABLE_ENTITY, Reset { frame, form, account });
        }
    };
    let (hash, actor) = (state.passwords.hash(&password).await?, visitor(&request));
    let changed = state.db.write(async |tx| {
        if account_links::take_choosing(tx, &path).await?.is_none() {
            return Ok::<_, Error>(false);
        }
        let is_first = accounts::standing(tx.reader(), account.id).await?.is_some_and(|standing| standing.is_invited);
        passwords::change(tx, &actor, account.id, &hash, None).await?;
        if !is_first {
            let letter = Letter::PasswordChanged { forgotten_url: state.absolute("/account/password/forgotten") };
            write_to(tx, &state, &frame, &account, &letter).await?;
        }
        Ok(true)
    });
    if !changed.await? {
        return gone(frame);
    }
    Flash::new("password-reset").leave(&request);
    Ok(see_other("/sign-in"))
}

/// Whose password a link lets choose.
async fn behind(state: &State, token: &str) -> Result<Option<Account>, Error> {
    let mut reader = state.db.read().await?;
    let link = account_links::choosing(&mut reader, token).await?;
    Ok(match link {
        Some(link) => accounts::by_id(&mut reader, link.account).await?,
        None => None,
    })
}

fn gone(frame: Private) -> Answer {
    show_with(StatusCode::GONE, LinkGone { frame, again: "/account/password/forgotten", again_key: "reset-again" })
}

#[derive(Template)]
#[template(path = "account/forgotten.html")]
struct Forgotten {
    frame: Private,
    form: Filled,
}

#[derive(Template)]
#[template(path = "account/reset.html")]
struct Reset {
    frame: Private,
    form: Filled,
    account: Account,
}
