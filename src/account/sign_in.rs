//! Signing in with a password, and out. Where the account has two-step sign-in, the code comes next (`sign_in_code.rs`).

use actix_web::http::{StatusCode, header};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;
use validator::Validate;

use super::entering::Door;
use super::trying;
use crate::base::email::Email;
use crate::base::ids::AccountId;
use crate::domain::accounts;
use crate::domain::second_factors;
use crate::domain::sign_ins::{self, Method, SignIn};
use crate::services::passwords::Password;
use crate::services::throttle::Wait;
use crate::web::form::{Faults, Fields, Filled, Form};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Error, Private, State, pending, person};

const ORDER: &[&str] = &["email", "password"];

/// What is typed to sign in.
#[derive(Default, Deserialize, Validate)]
#[serde(default)]
struct SignInForm {
    #[validate(length(min = 1, message = "email-missing"))]
    email: String,
    password: Password,
    remember: String,
}

pub async fn new(frame: Private, state: Data<State>) -> Answer {
    if frame.person.is_some() {
        return Ok(see_other(if frame.back.is_empty() { "/account" } else { &frame.back }));
    }
    page(SignInPage::of(frame, &state, Filled::default()))
}

/// Never tells which half was wrong, neither by its words nor by the time it takes.
pub async fn create(request: HttpRequest, frame: Private, fields: Fields, state: Data<State>) -> Answer {
    let (form, mut faults) = SignInForm::read(&fields);
    if form.password.typed().is_empty() {
        faults.add("password", "password-missing");
    }
    if !faults.is_empty() {
        return again(StatusCode::UNPROCESSABLE_ENTITY, frame, &state, &fields, faults);
    }
    let (account, hash) = find(&state, &form.email).await?;
    let is_remembered = !form.remember.is_empty();
    let attempt = match trying::to_sign_in(&request, &state, &form.email, account).await? {
        Ok(attempt) => attempt,
        Err(wait) => {
            faults.add_count("email", "too-many-attempts", wait.seconds());
            return Ok(after(again(StatusCode::TOO_MANY_REQUESTS, frame, &state, &fields, faults)?, wait));
        }
    };
    let looked = state.passwords.verify(&form.password, hash.clone()).await;
    let is_right = attempt.unless_busy(&state, looked).await?;
    let Some(account) = account.filter(|_| is_right) else {
        faults.add("email", "sign-in-wrong");
        return again(StatusCode::UNPROCESSABLE_ENTITY, frame, &state, &fields, faults);
    };
    attempt.was_right(&state).await?;
    let (door, hash) = (Door::of(&request, &state).await?, hash.unwrap_or_default());
    let begun = state.db.write(async |tx| {
        // While the password was looked at, it may have been changed, or a second step turned on.
        if !accounts::hold(tx, account, &hash).await? {
            return Ok::<_, Error>(Entry::Refused);
        }
        if second_factors::is_on(tx.reader(), account).await? {
            return Ok(Entry::SecondStep);
        }
        Ok(Entry::Begun(door.enter(tx, account, Method::Password, is_remembered).await?))
    });
    match begun.await? {
        Entry::Begun(sign_in) => person::remember(&request, &sign_in)?,
        Entry::SecondStep => {
            pending::keep(&request, &state, account, &hash, is_remembered)?;
            return Ok(see_other(&frame.to("/sign-in/code")));
        }
        Entry::Refused => {
            faults.add("email", "sign-in-wrong");
            return again(StatusCode::UNPROCESSABLE_ENTITY, frame, &state, &fields, faults);
        }
    }
    Ok(see_other(if frame.back.is_empty() { "/account" } else { &frame.back }))
}

/// What a right password leads to.
enum Entry {
    Begun(SignIn),
    SecondStep,
    /// It is not right any more.
    Refused,
}

/// The account behind an address that may sign in, with its hash; nothing for others, in about the same time.
async fn find(state: &State, email: &str) -> Result<(Option<AccountId>, Option<String>), Error> {
    let Ok(email) = Email::parse(email) else { return Ok((None, None)) };
    let mut reader = state.db.read().await?;
    let account = accounts::by_email(&mut reader, &email).await?.filter(|account| !account.is_disabled);
    let id = account.map(|account| account.id);
    let hash = accounts::password_hash(&mut reader, id.unwrap_or(AccountId(0))).await?;
    Ok((id, hash))
}

/// Signs the person out: the sign-in ends here, so that a copy of its cookie is worth nothing.
pub async fn destroy(request: HttpRequest, frame: Private, state: Data<State>) -> Answer {
    if let Some(person) = &frame.person {
        let actor = crate::web::Person(person.clone()).actor(&request);
        state.db.write(async |tx| sign_ins::end(tx, &actor, person.account.id, &person.sign_in.id).await).await?;
    }
    person::forget(&request);
    Ok(see_other("/sign-in?signed-out=1"))
}

fn again(status: StatusCode, frame: Private, state: &State, fields: &Fields, faults: Faults) -> Answer {
    show_with(status, SignInPage::of(frame, state, Filled::again(fields, faults, ORDER)))
}

/// Says when to come back.
pub(super) fn after(mut answer: HttpResponse, wait: Wait) -> HttpResponse {
    answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(wait.seconds()));
    answer
}

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    frame: Private,
    form: Filled,
    offers_passkeys: bool,
}

impl SignInPage {
    fn of(frame: Private, state: &State, form: Filled) -> Self {
        Self { frame, form, offers_passkeys: state.relying_party.is_some() }
    }

    /// Whether a form waits for the person to come back.
    fn keeps_a_form(&self) -> bool {
        self.frame.back.contains("unsent=")
    }

    fn has_signed_out(&self) -> bool {
        self.frame.visit.path.ends_with("?signed-out=1") && !self.form.is_wrong()
    }
}
