//! Changing the password. Every other sign-in ends with it, and links to choose one die.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::write_to;
use crate::domain::accounts::{self, Account, PasswordFault, SHORTEST_PASSWORD, Strength};
use crate::domain::letters::Letter;
use crate::domain::passwords;
use crate::services::passwords::Password;
use crate::web::form::{Faults, Fields, Filled};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Error, Flash, Person, Private, State};

pub async fn edit(frame: Private) -> Answer {
    page(PasswordPage { frame, form: Filled::default() })
}

pub async fn update(
    request: HttpRequest,
    frame: Private,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let account = &person.0.account;
    let password = match chosen(&state, &fields, account, &frame).await? {
        Ok(password) => password,
        Err(faults) => {
            let form = Filled::again(&fields, faults, &[]);
            return show_with(StatusCode::UNPROCESSABLE_ENTITY, PasswordPage { frame, form });
        }
    };
    let hash = state.passwords.hash(&password).await?;
    let (actor, kept) = (person.actor(&request), person.0.sign_in.id.as_str());
    let changed = state.db.write(async |tx| {
        passwords::change(tx, &actor, account.id, &hash, Some(kept)).await?;
        let letter = Letter::PasswordChanged { forgotten_url: state.absolute("/account/password/forgotten") };
        write_to(tx, &state, &frame, account, &letter).await
    });
    changed.await.map_err(Error::from)?;
    Flash::new("password-saved").leave(&request);
    Ok(see_other("/account"))
}

/// The password that was chosen, if it is taken.
///
/// # Errors
/// Too many who do so at once.
pub(super) async fn chosen(
    state: &State,
    fields: &Fields,
    account: &Account,
    frame: &Private,
) -> Result<Result<Password, Faults>, Error> {
    let password = Password::new(fields.get("new_password"));
    let known = [account.name.as_str(), account.email.as_str(), &frame.academy];
    Ok(match judged(state, &password, known).await? {
        Ok(_) => Ok(password),
        Err(fault) => {
            let mut faults = Faults::default();
            faults.add_count("new_password", fault.message(), i64::try_from(SHORTEST_PASSWORD).unwrap_or_default());
            Err(faults)
        }
    })
}

/// How strong a password is, for a person of whom this is known. It takes a while, so it waits its turn.
///
/// # Errors
/// Too many who do so at once.
pub(super) async fn judged(
    state: &State,
    password: &Password,
    known: [&str; 3],
) -> Result<Result<Strength, PasswordFault>, Error> {
    let (password, known) = (password.clone(), known.map(str::to_owned));
    let judge = move || accounts::strength(password.typed(), &known.each_ref().map(String::as_str));
    Ok(state.passwords.run(judge).await?)
}

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage {
    frame: Private,
    form: Filled,
}
