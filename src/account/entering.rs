//! Entering: a sign-in begins, in the place of whoever was signed in with this browser.

use std::rc::Rc;

use actix_web::HttpRequest;

use super::visitor;
use crate::base::actor::Actor;
use crate::base::ids::AccountId;
use crate::db::{self, Tx};
use crate::domain::sign_ins::{self, Method, Origin, SignIn, SignedIn};
use crate::web::{Error, State, person};

/// Where somebody comes in: from which place, and after whom.
pub struct Door {
    actor: Actor,
    origin: Origin,
    before: Option<Rc<SignedIn>>,
}

impl Door {
    /// # Errors
    /// The database's.
    pub async fn of(request: &HttpRequest, state: &State) -> Result<Self, Error> {
        let before = person::of(request, state).await?;
        Ok(Self { actor: visitor(request), origin: person::origin(request), before })
    }

    /// Signs a person in. The browser learns of it by [`person::remember`], once this is committed.
    ///
    /// # Errors
    /// The database's.
    pub async fn enter(
        &self,
        tx: &mut Tx,
        account: AccountId,
        method: Method,
        is_remembered: bool,
    ) -> db::Result<SignIn> {
        if let Some(before) = &self.before {
            sign_ins::end(tx, &self.actor, before.account.id, &before.sign_in.id).await?;
        }
        sign_ins::begin(tx, &self.actor, account, method, &self.origin, is_remembered).await
    }
}
