//! A person's account: signing up and in and out, passwords, addresses, where they are signed in. One file per noun.

pub mod addresses;
mod entering;
pub mod overview;
pub mod passkey_sign_in;
pub mod passkeys;
pub mod passwords;
pub mod profile;
pub mod proof;
pub mod resets;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_ins;
pub mod sign_up;
mod trying;
pub mod two_factor;

use actix_web::HttpRequest;

use crate::base::actor::Actor;
use crate::db::{self, Tx};
use crate::domain::accounts::Account;
use crate::domain::editions;
use crate::domain::letters::{self, Letter, Post};
use crate::web::routes::{May, Route, get, post};
use crate::web::{Private, State, visit};

/// Every route of a person's account.
pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-up", sign_up::new, May::Public),
        post("/sign-up", sign_up::create, May::Public),
        get("/sign-up/sent", sign_up::sent, May::Public),
        post("/sign-up/strength", sign_up::strength, May::Public),
        get("/sign-up/confirm/{token}", sign_up::confirm, May::Public),
        post("/sign-up/confirm/{token}", sign_up::complete, May::Public),
        get("/sign-in", sign_in::new, May::Public),
        post("/sign-in", sign_in::create, May::Public),
        get("/sign-in/code", sign_in_code::new, May::Public),
        post("/sign-in/code", sign_in_code::create, May::Public),
        post("/sign-in/passkey", passkey_sign_in::create, May::Public),
        post("/sign-in/passkey/ceremony", passkey_sign_in::ask, May::Public),
        post("/sign-out", sign_in::destroy, May::Public),
        get("/account/password/forgotten", resets::new, May::Public),
        post("/account/password/forgotten", resets::create, May::Public),
        get("/account/password/forgotten/sent", sign_up::sent, May::Public),
        get("/account/password/reset/{token}", resets::edit, May::Public),
        post("/account/password/reset/{token}", resets::update, May::Public),
        get("/account/address/confirm/{token}", addresses::confirm, May::Public),
        post("/account/address/confirm/{token}", addresses::complete, May::Public),
        get("/account", overview::show, May::OwnAccount),
        get("/account/profile", profile::edit, May::OwnAccountProved),
        post("/account/profile", profile::update, May::OwnAccountProved),
        get("/account/password", passwords::edit, May::OwnAccountProved),
        post("/account/password", passwords::update, May::OwnAccountProved),
        get("/account/address", addresses::edit, May::OwnAccountProved),
        post("/account/address", addresses::update, May::OwnAccountProved),
        get("/account/two-factor", two_factor::show, May::OwnAccountProved),
        get("/account/two-factor/qr.svg", two_factor::qr_code, May::OwnAccountProved),
        post("/account/two-factor/set-up", two_factor::set_up, May::OwnAccountProved),
        post("/account/two-factor/confirmation", two_factor::confirm, May::OwnAccountProved),
        post("/account/two-factor/recovery-codes", two_factor::renew_codes, May::OwnAccountProved),
        post("/account/two-factor/removal", two_factor::turn_off, May::OwnAccountProved),
        get("/account/passkeys", passkeys::index, May::OwnAccountProved),
        post("/account/passkeys", passkeys::create, May::OwnAccountProved),
        post("/account/passkeys/ceremony", passkeys::ask, May::OwnAccountProved),
        post("/account/passkeys/{id}/removal", passkeys::destroy, May::OwnAccountProved),
        get("/account/sign-ins", sign_ins::index, May::OwnAccount),
        post("/account/sign-ins/revocation", sign_ins::end_all, May::OwnAccount),
        post("/account/sign-ins/{id}/revocation", sign_ins::end, May::OwnAccount),
        get("/account/proof", proof::new, May::OwnAccount),
        post("/account/proof", proof::create, May::OwnAccount),
        post("/account/proof/passkey", proof::create_by_passkey, May::OwnAccount),
        post("/account/proof/passkey/ceremony", proof::ask_for_passkey, May::OwnAccount),
    ]
}

/// Writes to the person of an account, in the transaction of its cause.
async fn write_to(tx: &mut Tx, state: &State, frame: &Private, account: &Account, letter: &Letter) -> db::Result<()> {
    let post = Post {
        academy: &frame.academy,
        base_url: &state.base_url,
        language: &account.language,
        to: &account.email,
        name: &account.name,
    };
    let sender = editions::sender(tx.reader(), account.edition).await?;
    letters::post_as(tx, &state.secret, sender, &post, letter).await?;
    Ok(())
}

/// Somebody who is not signed in, as the change log names them.
fn visitor(request: &HttpRequest) -> Actor {
    Actor::visitor(visit::request_id(request))
}
