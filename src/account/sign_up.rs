//! Signing up: name, address and password; a mail to confirm the address; and then the account.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;
use validator::Validate;

use super::passwords::judged;
use super::profile::name_on_one_line;
use super::{trying, visitor, write_to};
use crate::base::email::Email;
use crate::domain::accounts::{self, SHORTEST_PASSWORD};
use crate::domain::editions;
use crate::domain::letters::{self, Letter, Post};
use crate::domain::sign_ins::{self, Method};
use crate::domain::sign_ups::{self, SignUp};
use crate::services::passwords::Password;
use crate::web::form::{Faults, Fields, Filled, Form};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Error, Flash, Private, State, person};

const ORDER: &[&str] = &["name", "email", "password"];

/// What is typed to sign up.
#[derive(Default, Deserialize, Validate)]
#[serde(default)]
struct SignUpForm {
    #[validate(length(max = 100, message = "name-too-long"))]
    name: String,
    email: String,
    password: Password,
}

pub async fn new(frame: Private) -> Answer {
    if frame.person.is_some() {
        return Ok(see_other("/account"));
    }
    page(SignUpPage { frame, form: Filled::default() })
}

/// Says the same whether the address is free or taken; its owner learns it by mail.
pub async fn create(request: HttpRequest, frame: Private, fields: Fields, state: Data<State>) -> Answer {
    let (form, faults) = SignUpForm::read(&fields);
    let (sign_up, password) = match parse(&state, &form, faults, &frame).await? {
        Ok(parsed) => parsed,
        Err(faults) => {
            let form = Filled::again(&fields, faults, ORDER);
            return show_with(StatusCode::UNPROCESSABLE_ENTITY, SignUpPage { frame, form });
        }
    };
    trying::may_have_sent(&request, &state).await?;
    let sign_up = SignUp { password_hash: state.passwords.hash(&password).await?, ..sign_up };
    if trying::may_send(&state, "sign-up", &sign_up.email).await? {
        state.db.write(async |tx| send(tx, &state, &frame, &sign_up).await).await?;
    }
    Flash::about("sign-up-sent", sign_up.email.as_str()).leave(&request);
    Ok(see_other(&frame.to("/sign-up/sent")))
}

async fn parse(
    state: &State,
    form: &SignUpForm,
    mut faults: Faults,
    frame: &Private,
) -> Result<Result<(SignUp, Password), Faults>, Error> {
    let name = name_on_one_line(&mut faults, &form.name);
    let email = faults.check("email", Email::parse(&form.email).map_err(|_| "email-wrong"));
    let known = [name, form.email.as_str(), &frame.academy];
    if let Err(fault) = judged(state, &form.password, known).await? {
        faults.add_count("password", fault.message(), i64::try_from(SHORTEST_PASSWORD).unwrap_or_default());
    }
    Ok(match email {
        Some(email) if faults.is_empty() => {
            let sign_up = SignUp {
                name: name.to_owned(),
                email,
                language: frame.language().clone(),
                edition: frame.edition_id(),
                password_hash: String::new(),
            };
            Ok((sign_up, form.password.clone()))
        }
        _ => Err(faults),
    })
}

async fn send(tx: &mut crate::db::Tx, state: &State, frame: &Private, sign_up: &SignUp) -> Result<(), Error> {
    if let Some(owner) = accounts::by_email(tx.reader(), &sign_up.email).await? {
        let letter = Letter::AddressIsTaken {
            sign_in_url: state.absolute("/sign-in"),
            forgotten_url: state.absolute("/account/password/forgotten"),
        };
        return Ok(write_to(tx, state, frame, &owner, &letter).await?);
    }
    let token = sign_ups::begin(tx, sign_up).await?;
    let letter = Letter::ConfirmAddress { url: state.absolute(&format!("/sign-up/confirm/{token}")) };
    let post = Post {
        academy: &frame.academy,
        base_url: &state.base_url,
        language: &sign_up.language,
        to: &sign_up.email,
        name: &sign_up.name,
    };
    let sender = editions::sender(tx.reader(), sign_up.edition).await?;
    letters::post_as(tx, &state.secret, sender, &post, &letter).await?;
    Ok(())
}

pub async fn sent(frame: Private) -> Answer {
    page(Sent { frame })
}

/// The page that the mail's link opens. It changes nothing: programs open links too.
pub async fn confirm(path: Path<String>, frame: Private, state: Data<State>) -> Answer {
    match sign_ups::by_token(&mut state.db.read().await?, &path).await? {
        Some(sign_up) => page(Confirm { email: sign_up.email, form: Filled::default(), frame }),
        None => gone(frame),
    }
}

/// Makes the account, for who knows the password that was chosen with it, and signs them in.
pub async fn complete(
    request: HttpRequest,
    path: Path<String>,
    frame: Private,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let Some(sign_up) = sign_ups::by_token(&mut state.db.read().await?, &path).await? else { return gone(frame) };
    let wrong = |status, frame, message, count| {
        let mut faults = Faults::default();
        faults.add_count("password", message, count);
        let form = Filled::again(&fields, faults, ORDER);
        show_with(status, Confirm { email: sign_up.email.clone(), form, frame })
    };
    let attempt = match trying::at(&state, &format!("sign-up {}", path.as_str())).await? {
        Ok(attempt) => attempt,
        Err(wait) => {
            let answer = wrong(StatusCode::TOO_MANY_REQUESTS, frame, "too-many-attempts", wait.seconds())?;
            return Ok(super::sign_in::after(answer, wait));
        }
    };
    let password = Password::new(fields.get("password"));
    let is_right = state.passwords.verify(&password, Some(sign_up.password_hash.clone())).await;
    if !attempt.unless_busy(&state, is_right).await? {
        return wrong(StatusCode::UNPROCESSABLE_ENTITY, frame, "password-of-sign-up", 0);
    }
    attempt.was_right(&state).await?;
    let (actor, origin) = (visitor(&request), person::origin(&request));
    let begun = state.db.write(async |tx| {
        let id = sign_ups::confirm(tx, &actor, &path).await?;
        Ok(sign_ins::begin(tx, &actor, id, Method::Password, &origin, false).await?)
    });
    match begun.await {
        Ok(sign_in) => person::remember(&request, &sign_in)?,
        Err(accounts::Refused::Database(error)) => return Err(error.into()),
        // Somebody was faster with the link, or has the address by another one.
        Err(_) => return gone(frame),
    }
    Flash::new("sign-up-done").leave(&request);
    Ok(see_other("/account"))
}

fn gone(frame: Private) -> Answer {
    show_with(StatusCode::GONE, LinkGone { frame, again: "/sign-up", again_key: "sign-up-again" })
}

/// How strong a password is, for the meter beside its field. It is judged here, so that what is shown is what is asked.
pub async fn strength(frame: Private, fields: Fields, state: Data<State>) -> Answer {
    let known = [fields.get("name"), fields.get("email"), &frame.academy];
    let judged = judged(&state, &Password::new(fields.get("password")), known).await?;
    let count = i64::try_from(SHORTEST_PASSWORD).unwrap_or_default();
    let (score, message) = match judged {
        Ok(strength) => {
            (strength.score, frame.say(if strength.score > 3 { "password-strong" } else { "password-good" }))
        }
        Err(fault) => (1, frame.count(fault.message(), &count)),
    };
    Ok(HttpResponse::Ok().json(serde_json::json!({ "score": score, "message": message })))
}

#[derive(Template)]
#[template(path = "account/sign_up.html")]
struct SignUpPage {
    frame: Private,
    form: Filled,
}

#[derive(Template)]
#[template(path = "account/sent.html")]
struct Sent {
    frame: Private,
}

#[derive(Template)]
#[template(path = "account/confirm.html")]
struct Confirm {
    frame: Private,
    form: Filled,
    email: Email,
}

/// A link that was used, ran out, or never was.
#[derive(Template)]
#[template(path = "account/link_gone.html")]
pub(super) struct LinkGone {
    pub frame: Private,
    /// Where to ask for another.
    pub again: &'static str,
    pub again_key: &'static str,
}
