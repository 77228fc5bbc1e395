//! Two-step sign-in: set up with an app, confirmed by its first code, recovery codes shown once, turned off.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use qrcode::QrCode;
use qrcode::render::svg;

use super::write_to;
use crate::db;
use crate::domain::letters::Letter;
use crate::domain::second_factors::{self, RecoveryCode, Standing};
use crate::domain::sign_ins;
use crate::web::form::{Faults, Fields, Filled};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Error, Flash, Person, Private, State, guard};

pub async fn show(frame: Private, person: Person, state: Data<State>) -> Answer {
    page(TwoFactor::of(frame, &person, &state, Filled::default()).await?)
}

/// Begins to set it up, with a new seed.
pub async fn set_up(frame: Private, person: Person, state: Data<State>) -> Answer {
    match state.db.write(async |tx| second_factors::set_up(tx, &state.secret, person.id()).await).await {
        // Another request of theirs was faster, and its seed is the one that is shown.
        Err(error) if error.is_taken() => {}
        done => done?,
    }
    Ok(see_other(&frame.to("/account/two-factor")))
}

/// What an app scans. Made for each request, kept by nobody.
pub async fn qr_code(frame: Private, person: Person, state: Data<State>) -> Answer {
    let standing = standing(&person, &state).await?;
    let Standing::BeingSetUp(seed) = standing else { return Err(Error::NotFound) };
    let url = seed.url(&frame.academy, person.0.account.email.as_str());
    let code = QrCode::new(url).map_err(|error| Error::Internal(format!("QR code: {error}")))?;
    let drawn = code.render::<svg::Color>().min_dimensions(240, 240).build();
    Ok(HttpResponse::Ok().content_type("image/svg+xml").body(drawn))
}

/// Turns it on for who types a right code, and shows the recovery codes. Whoever is signed in elsewhere knew the password
/// alone, and is signed out.
pub async fn confirm(
    request: HttpRequest,
    frame: Private,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let (actor, account, kept) = (person.actor(&request), &person.0.account, person.0.sign_in.id.as_str());
    let confirmed = state.db.write(async |tx| {
        let codes = second_factors::confirm(tx, &state.secret, &actor, account.id, fields.get("one_time_code")).await?;
        if codes.is_some() {
            sign_ins::end_all(tx, &actor, account.id, Some(kept)).await?;
            write_to(tx, &state, &frame, account, &Letter::SecondFactorOn).await?;
        }
        Ok::<_, db::Error>(codes)
    });
    if let Some(codes) = confirmed.await? {
        return page(RecoveryCodes { frame, codes, is_first: true });
    }
    let mut faults = Faults::default();
    faults.add(
        "one_time_code",
        if fields.get("one_time_code").trim().is_empty() { "code-missing" } else { "code-not-of-app" },
    );
    let form = Filled::again(&fields, faults, &[]);
    let page = TwoFactor::of(frame, &person, &state, form).await?;
    match page.standing {
        Standing::BeingSetUp(_) => show_with(StatusCode::UNPROCESSABLE_ENTITY, page),
        // It was sent twice, or its time was over.
        _ => Ok(see_other(&page.frame.to("/account/two-factor"))),
    }
}

/// Makes new recovery codes and shows them.
pub async fn renew_codes(request: HttpRequest, frame: Private, person: Person, state: Data<State>) -> Answer {
    let (actor, account) = (person.actor(&request), &person.0.account);
    let renewed = state.db.write(async |tx| {
        let codes = second_factors::renew_codes(tx, &actor, account.id).await?;
        if codes.is_some() {
            write_to(tx, &state, &frame, account, &Letter::RecoveryCodesRenewed).await?;
        }
        Ok::<_, db::Error>(codes)
    });
    match renewed.await? {
        Some(codes) => page(RecoveryCodes { frame, codes, is_first: false }),
        None => Ok(see_other(&frame.to("/account/two-factor"))),
    }
}

pub async fn turn_off(request: HttpRequest, frame: Private, person: Person, state: Data<State>) -> Answer {
    let (actor, account) = (person.actor(&request), &person.0.account);
    let was_on = state.db.write(async |tx| {
        let was_on = second_factors::turn_off(tx, &actor, account.id).await?;
        if was_on {
            write_to(tx, &state, &frame, account, &Letter::SecondFactorOff).await?;
        }
        Ok::<_, db::Error>(was_on)
    });
    if was_on.await? {
        Flash::new("two-factor-off").leave(&request);
    }
    Ok(see_other(&frame.to("/account/two-factor")))
}

async fn standing(person: &Person, state: &State) -> Result<Standing, Error> {
    Ok(second_factors::standing(&mut state.db.read().await?, &state.secret, person.id()).await?)
}

#[derive(Template)]
#[template(path = "account/two_factor.html")]
struct TwoFactor {
    frame: Private,
    form: Filled,
    standing: Standing,
    /// Whether the back office is closed to the person until it is on.
    is_needed: bool,
    email: String,
}

impl TwoFactor {
    async fn of(frame: Private, person: &Person, state: &State, form: Filled) -> Result<Self, Error> {
        let standing = standing(person, state).await?;
        let is_needed = guard::needs_more_than_a_password(state, &person.0).await?;
        Ok(Self { frame, form, standing, is_needed, email: person.0.account.email.as_str().to_owned() })
    }
}

#[derive(Template)]
#[template(path = "account/recovery_codes.html")]
struct RecoveryCodes {
    frame: Private,
    codes: Vec<RecoveryCode>,
    /// Whether it has just been turned on.
    is_first: bool,
}
