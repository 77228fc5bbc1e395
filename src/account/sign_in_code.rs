//! The second step of signing in: a code of the app, or a recovery code, after the right password.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::entering::Door;
use super::sign_in::after;
use super::{trying, visitor, write_to};
use crate::db::{self, Tx};
use crate::domain::letters::Letter;
use crate::domain::second_factors::{self, RecoveryCode};
use crate::domain::sign_ins::{Method, SignIn};
use crate::web::form::{Faults, Fields, Filled};
use crate::web::pending::{self, Pending};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Flash, Private, State, person};

pub async fn new(request: HttpRequest, frame: Private, state: Data<State>) -> Answer {
    match pending::find(&request, &state).await? {
        Some(_) => page(CodePage { frame, form: Filled::default() }),
        None => over(&request, &frame),
    }
}

/// Never tells whether the code was wrong, or used before, or one of a kind that the account does not have.
pub async fn create(request: HttpRequest, frame: Private, fields: Fields, state: Data<State>) -> Answer {
    let Some(pending) = pending::find(&request, &state).await? else { return over(&request, &frame) };
    let field = if fields.get("recovery_code").trim().is_empty() { "one_time_code" } else { "recovery_code" };
    let typed = fields.get(field);
    if typed.trim().is_empty() {
        return again(StatusCode::UNPROCESSABLE_ENTITY, frame, field, "code-missing", 0);
    }
    let attempt = match trying::at(&state, &format!("code of account {}", pending.account.id.0)).await? {
        Ok(attempt) => attempt,
        Err(wait) => {
            let answer = again(StatusCode::TOO_MANY_REQUESTS, frame, field, "too-many-attempts", wait.seconds());
            return Ok(after(answer?, wait));
        }
    };
    let try_it = Try { request: &request, frame: &frame, state: &state, pending: &pending, typed };
    let door = Door::of(&request, &state).await?;
    let Some((sign_in, left)) = state.db.write(async |tx| try_it.enter(tx, &door).await).await? else {
        return again(StatusCode::UNPROCESSABLE_ENTITY, frame, field, "code-wrong", 0);
    };
    attempt.was_right(&state).await?;
    person::remember(&request, &sign_in)?;
    if let Some(left) = left {
        Flash::about("recovery-code-used", &left.to_string()).leave(&request);
    }
    Ok(see_other(if frame.back.is_empty() { "/account" } else { &frame.back }))
}

struct Try<'t> {
    request: &'t HttpRequest,
    frame: &'t Private,
    state: &'t State,
    pending: &'t Pending,
    typed: &'t str,
}

impl Try<'_> {
    /// Uses the code up and signs in, both or neither; with how many recovery codes are left, where one was used.
    async fn enter(&self, tx: &mut Tx, door: &Door) -> db::Result<Option<(SignIn, Option<i64>)>> {
        let Self { request, frame, state, pending, typed } = self;
        let account = &pending.account;
        let (method, left) = if RecoveryCode::parse(typed).is_some() {
            let left = second_factors::use_recovery_code(tx, &visitor(request), account.id, typed).await?;
            let Some(left) = left else { return Ok(None) };
            let letter = Letter::RecoveryCodeUsed { left: u32::try_from(left).unwrap_or_default() };
            write_to(tx, state, frame, account, &letter).await?;
            (Method::PasswordAndRecoveryCode, Some(left))
        } else {
            if !second_factors::use_code(tx, &state.secret, account.id, typed).await? {
                return Ok(None);
            }
            (Method::PasswordAndCode, None)
        };
        Ok(Some((door.enter(tx, account.id, method, pending.is_remembered).await?, left)))
    }
}

/// Nothing waits in this browser, or not any more: the password comes first.
fn over(request: &HttpRequest, frame: &Private) -> Answer {
    if frame.person.is_some() {
        return Ok(see_other(if frame.back.is_empty() { "/account" } else { &frame.back }));
    }
    pending::forget(request);
    Flash::new("sign-in-over").leave(request);
    Ok(see_other(&frame.to("/sign-in")))
}

fn again(status: StatusCode, frame: Private, field: &str, message: &str, count: i64) -> Answer {
    let mut faults = Faults::default();
    faults.add_count(field, message, count);
    show_with(status, CodePage { frame, form: Filled::again(&Fields::default(), faults, &[]) })
}

#[derive(Template)]
#[template(path = "account/sign_in_code.html")]
struct CodePage {
    frame: Private,
    form: Filled,
}

impl CodePage {
    /// Whether the recovery code's field is open: its owner was about to use it.
    fn is_recovering(&self) -> bool {
        self.form.fault("recovery_code").is_some()
    }
}
