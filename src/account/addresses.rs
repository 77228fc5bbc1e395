//! Changing the address: confirmed from the new one, told to both.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::sign_up::LinkGone;
use super::{trying, visitor, write_to};
use crate::base::email::Email;
use crate::db::Tx;
use crate::domain::account_links::{self, Link, Purpose};
use crate::domain::accounts::{self, Account};
use crate::domain::letters::Letter;
use crate::web::form::{Faults, Fields, Filled};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Error, Flash, Person, Private, State, guard};

pub async fn edit(request: HttpRequest, frame: Private, person: Person, state: Data<State>) -> Answer {
    let unsent = guard::unsent(&request, &state, &person.0).await?;
    let form = unsent.map_or_else(Filled::default, |unsent| Filled::kept(&unsent.fields));
    page(Address { frame, form, person })
}

/// Sends a link to the new address and tells the old one. Says the same where somebody else has the address.
pub async fn update(
    request: HttpRequest,
    frame: Private,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let account = &person.0.account;
    let email = Email::parse(fields.get("email")).map_err(|_| "email-wrong");
    let email = email.and_then(|email| if email == account.email { Err("email-same") } else { Ok(email) });
    let mut faults = Faults::default();
    let Some(email) = faults.check("email", email) else {
        let form = Filled::again(&fields, faults, &[]);
        return show_with(StatusCode::UNPROCESSABLE_ENTITY, Address { frame, form, person });
    };
    if trying::may_send(&state, "address", &email).await? {
        state.db.write(async |tx| send(tx, &state, &frame, account, &email).await).await?;
    }
    Flash::about("address-sent", email.as_str()).leave(&request);
    Ok(see_other("/account"))
}

async fn send(tx: &mut Tx, state: &State, frame: &Private, account: &Account, email: &Email) -> Result<(), Error> {
    let holder = accounts::by_email(tx.reader(), email).await?.filter(|holder| holder.id != account.id);
    if let Some(holder) = holder {
        let letter = Letter::AddressIsTaken {
            sign_in_url: state.absolute("/sign-in"),
            forgotten_url: state.absolute("/account/password/forgotten"),
        };
        write_to(tx, state, frame, &holder, &letter).await?;
    } else {
        let token = account_links::begin(tx, account.id, Purpose::ConfirmAddress, Some(email)).await?;
        let url = state.absolute(&format!("/account/address/confirm/{token}"));
        let there = Account { email: email.clone(), ..account.clone() };
        write_to(tx, state, frame, &there, &Letter::ConfirmNewAddress { url }).await?;
    }
    let letter = Letter::AddressIsChanging { new_masked: email.masked() };
    Ok(write_to(tx, state, frame, account, &letter).await?)
}

/// The page that the mail's link opens, with or without a sign-in. It changes nothing: programs open links too.
pub async fn confirm(path: Path<String>, frame: Private, state: Data<State>) -> Answer {
    let link = account_links::by_token(&mut state.db.read().await?, Purpose::ConfirmAddress, &path).await?;
    match link.and_then(|link| link.email) {
        Some(email) => page(ConfirmAddress { frame, email }),
        None => gone(frame),
    }
}

pub async fn complete(request: HttpRequest, path: Path<String>, frame: Private, state: Data<State>) -> Answer {
    let actor = visitor(&request);
    let moved = state.db.write(async |tx| {
        let link = account_links::take(tx, Purpose::ConfirmAddress, &path).await?;
        let Some(Link { account, email: Some(email) }) = link else { return Ok::<_, accounts::Refused>(false) };
        let before = accounts::by_id(tx.reader(), account).await?.ok_or(accounts::Refused::Missing)?;
        accounts::move_to(tx, &actor, account, &email).await?;
        account_links::end_all(tx, account, Purpose::ResetPassword).await?;
        write_to(tx, &state, &frame, &before, &Letter::AddressChanged { new_masked: email.masked() }).await?;
        Ok(true)
    });
    match moved.await {
        Ok(true) => {}
        Err(accounts::Refused::Database(error)) => return Err(error.into()),
        // The link was used, or somebody else has taken the address since.
        Ok(false) | Err(_) => return gone(frame),
    }
    Flash::new("address-saved").leave(&request);
    Ok(see_other(if frame.person.is_some() { "/account" } else { "/sign-in" }))
}

fn gone(frame: Private) -> Answer {
    show_with(StatusCode::GONE, LinkGone { frame, again: "/account/address", again_key: "address-again" })
}

#[derive(Template)]
#[template(path = "account/address.html")]
struct Address {
    frame: Private,
    form: Filled,
    person: Person,
}

#[derive(Template)]
#[template(path = "account/confirm_address.html")]
struct ConfirmAddress {
    frame: Private,
    email: Email,
}
