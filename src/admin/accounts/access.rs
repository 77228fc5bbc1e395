//! How somebody gets in: where they are signed in, what they have besides the password, and what an admin can do about it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::Accounts;
use super::list::of_state;
use crate::admin::Office;
use crate::admin::records::{Found, Record, Tab, Tabs, known};
use crate::base::actor::Actor;
use crate::base::form::{Fault, Fields};
use crate::base::ids::AccountId;
use crate::db::{self, Tx};
use crate::domain::accounts::{self, Account, Standing, lists::State as Stands};
use crate::domain::letters::{self, Letter, Post};
use crate::domain::passkeys::{self, Passkey};
use crate::domain::people::{self, Removed};
use crate::domain::second_factors;
use crate::domain::sign_ins::{self, SignIn};
use crate::web::respond::{missing, see_other, show_with};
use crate::web::{Answer, Error, Flash, Person, State};

/// The end of the address of this page.
pub(super) const PATH: &str = "access";

pub async fn show(path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    let (id, found) = known::<Accounts>(&mut state.db.read().await?, &path).await?;
    show_with(StatusCode::OK, Access::of(frame, &state, AccountId(id), &found, None).await?)
}

/// Does what one of the buttons asks for.
pub async fn act(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let (id, found) = known::<Accounts>(&mut state.db.read().await?, &path).await?;
    let (id, actor) = (AccountId(id), person.actor(&request));
    let done = match fields.get("act") {
        "disable" => disable(&state, &actor, id, true).await?,
        "enable" => disable(&state, &actor, id, false).await?,
        "sign-out" => {
            state.db.write(async |tx| sign_ins::end_all(tx, &actor, id, None).await).await?;
            Ok("people-signed-out")
        }
        "remove-factors" => {
            state.db.write(async |tx| remove_factors(tx, &state, &frame, &actor, id).await).await?;
            Ok("people-factors-removed")
        }
        "invite" => {
            state.db.write(async |tx| people::invite(tx, id).await).await?;
            Ok("people-invited")
        }
        _ => return Err(Error::BadRequest),
    };
    match done {
        Ok(message) => {
            Flash::about(message, &found.name).leave(&request);
            Ok(see_other(&format!("{}/{}/{PATH}", Accounts::PATH, id.0)))
        }
        Err(fault) => show_with(StatusCode::CONFLICT, Access::of(frame, &state, id, &found, Some(fault)).await?),
    }
}

async fn disable(
    state: &State,
    actor: &Actor,
    id: AccountId,
    is_disabled: bool,
) -> Result<Result<&'static str, Fault>, Error> {
    let refused = state.db.write(async |tx| people::set_disabled(tx, actor, id, is_disabled).await).await?;
    let done = if is_disabled { "people-disabled-now" } else { "people-enabled-now" };
    Ok(refused.map_or(Ok(done), Err))
}

/// Takes the second factors away, and tells their owner of each.
async fn remove_factors(tx: &mut Tx, state: &State, frame: &Office, actor: &Actor, id: AccountId) -> db::Result<()> {
    let Removed { two_factor, passkeys } = people::remove_factors(tx, actor, id).await?;
    let Some(account) = accounts::by_id(tx.reader(), id).await? else { return Ok(()) };
    let post = Post {
        academy: &frame.academy,
        base_url: &state.base_url,
        language: &account.language,
        to: &account.email,
        name: &account.name,
    };
    let off = two_factor.then_some(Letter::SecondFactorOff);
    for letter in off.into_iter().chain(passkeys.into_iter().map(|name| Letter::PasskeyRemoved { name })) {
        letters::post(tx, &state.secret, &post, &letter).await?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "admin/accounts/access.html")]
struct Access {
    frame: Office,
    tabs: Tabs,
    account: Account,
    standing: Standing,
    has_codes: bool,
    passkeys: Vec<Passkey>,
    sign_ins: Vec<SignIn>,
    /// Why what was asked for was not done.
    fault: Option<Fault>,
}

impl Access {
    async fn of(
        frame: Office,
        state: &State,
        id: AccountId,
        found: &Found,
        fault: Option<Fault>,
    ) -> Result<Self, Error> {
        let mut reader = state.db.read().await?;
        let account = accounts::by_id(&mut reader, id).await?;
        let Some((account, standing)) = account.zip(accounts::standing(&mut reader, id).await?) else {
            return missing();
        };
        Ok(Self {
            frame,
            tabs: Tabs::of::<Accounts>(id.0, found, Tab::Facts).opened(PATH),
            account,
            standing,
            has_codes: second_factors::is_on(&mut reader, id).await?,
            passkeys: passkeys::of_account(&mut reader, id).await?,
            sign_ins: sign_ins::of_account(&mut reader, id).await?,
            fault,
        })
    }

    fn state(&self) -> &'static str {
        match (self.account.is_disabled, self.standing.is_invited) {
            (true, _) => of_state(Stands::Disabled),
            (false, true) => of_state(Stands::Invited),
            (false, false) => of_state(Stands::Active),
        }
    }

    fn has_factors(&self) -> bool {
        self.has_codes || !self.passkeys.is_empty()
    }
}
