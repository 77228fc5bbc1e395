//! Who asks: the person behind the request's cookie, as the database knows them now. It is asked once a request, and not at
//! all where there is no cookie.

use std::rc::Rc;

use actix_identity::{Identity, IdentityExt};
use actix_session::SessionExt;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::future::LocalBoxFuture;

use super::session::REMEMBER;
use super::state::State;
use super::{Error, visit};
use crate::base::actor::Actor;
use crate::base::ids::AccountId;
use crate::domain::sign_ins::{self, Origin, SignIn, SignedIn};

/// In the session: the id of the sign-in.
const SIGN_IN: &str = "sign-in";

/// What was found out about the request's person; kept with the request.
#[derive(Clone)]
struct Known(Option<Rc<SignedIn>>);

/// Said of an answer that was made for one person: nobody else may keep it.
pub struct Personal;

/// The person who is signed in, or `None`.
///
/// # Errors
/// The database's.
pub async fn of(request: &HttpRequest, state: &State) -> Result<Option<Rc<SignedIn>>, Error> {
    if let Some(known) = request.extensions().get::<Known>() {
        return Ok(known.0.clone());
    }
    let found = match sign_in_id(request) {
        Some(id) => sign_ins::signed_in(&mut state.db.read().await?, &id).await?.map(Rc::new),
        None => None,
    };
    // The cookie's account is the sign-in's, or the cookie is not of our making.
    let found = found.filter(|person| account_of(request) == Some(person.account.id));
    request.extensions_mut().insert(Known(found.clone()));
    if found.is_some() {
        request.extensions_mut().insert(Personal);
    }
    Ok(found)
}

/// The person, if it was found out already who it is.
pub fn known(request: &HttpRequest) -> Option<Rc<SignedIn>> {
    request.extensions().get::<Known>()?.0.clone()
}

/// The account that the cookie names, whether or not its sign-in still holds.
pub fn account_of(request: &HttpRequest) -> Option<AccountId> {
    let id = request.get_identity().ok()?.id().ok()?;
    id.parse().map(AccountId).ok()
}

fn sign_in_id(request: &HttpRequest) -> Option<String> {
    request.get_session().get::<String>(SIGN_IN).ok().flatten()
}

/// Puts a sign-in into the browser, in the place of whatever was in its session.
///
/// # Errors
/// A session that cannot be written.
pub fn remember(request: &HttpRequest, sign_in: &SignIn) -> Result<(), Error> {
    let session = request.get_session();
    session.clear();
    session.insert(SIGN_IN, &sign_in.id).map_err(failed)?;
    if sign_in.is_remembered {
        session.insert(REMEMBER, true).map_err(failed)?;
    }
    Identity::login(&request.extensions(), sign_in.account.0.to_string()).map_err(failed)?;
    request.extensions_mut().remove::<Known>();
    Ok(())
}

/// Takes the sign-in out of the browser.
pub fn forget(request: &HttpRequest) {
    request.get_session().purge();
    request.extensions_mut().remove::<Known>();
}

/// From where a request comes.
pub fn origin(request: &HttpRequest) -> Origin {
    let agent = request.headers().get(actix_web::http::header::USER_AGENT).and_then(|value| value.to_str().ok());
    Origin { address: visit::client_address(request), agent: agent.unwrap_or_default().to_owned() }
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("session: {error}"))
}

/// The person who is signed in, for handlers of pages that need one: the guard has let them in.
#[derive(Clone)]
pub struct Person(pub Rc<SignedIn>);

impl Person {
    pub fn id(&self) -> AccountId {
        self.0.account.id
    }

    /// The person as the change log names them.
    pub fn actor(&self, request: &HttpRequest) -> Actor {
        Actor::account(self.id(), visit::request_id(request))
    }
}

impl FromRequest for Person {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let state = request.app_data::<web::Data<State>>().ok_or_else(|| Error::Internal("no state".into()))?;
            of(&request, state).await?.map(Person).ok_or_else(|| Error::Internal("a page without a guard".into()))
        })
    }
}
