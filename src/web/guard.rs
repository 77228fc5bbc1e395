//! Who may ask for a route: the guard stands before each that is not public. Who is not signed in is asked to, and brought
//! back; a form that arrives without a sign-in is kept for its account before.

use std::rc::Rc;

use actix_web::body::BoxBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use url::Url;

use super::Error;
use super::form::Fields;
use super::person::{self, Personal};
use super::respond::{own_path, see_other};
use super::routes::May;
use super::state::State;
use super::unsent;
use crate::base::ids::AccountId;
use crate::domain::accounts::{Permission, Role};
use crate::domain::second_factors;
use crate::domain::sign_ins::{self, Method, SignedIn};
use crate::domain::unsent_forms::{self, UnsentForm};

/// Lets a request on, or answers it.
///
/// # Errors
/// [`Error::Forbidden`]; the database's; those of the services inside.
pub async fn guard(
    may: May,
    mut request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let (kept, mut body) = (request.request().clone(), request.take_payload());
    kept.extensions_mut().insert(Personal);
    match decide(may, &kept, &mut body).await {
        Ok(None) => {
            request.set_payload(body);
            next.call(request).await
        }
        Ok(Some(answer)) => Ok(ServiceResponse::new(kept, answer)),
        Err(error) => Ok(ServiceResponse::new(kept, HttpResponse::from_error(error))),
    }
}

/// `None` where the request may go on.
async fn decide(may: May, request: &HttpRequest, body: &mut Payload) -> Result<Option<HttpResponse>, Error> {
    let state = request.app_data::<web::Data<State>>().ok_or_else(|| Error::Internal("no state".into()))?;
    let Some(person) = person::of(request, state).await? else {
        return ask(request, state, "/sign-in", person::account_of(request), body).await.map(Some);
    };
    note_use(state, &person).await;
    let permission = may.permission().unwrap_or(Permission::OwnAccount);
    if !person.may(permission) {
        return Err(Error::Forbidden(permission));
    }
    if matches!(may, May::OwnAccountProved | May::OfficeProved(_)) && !person.is_proved(state.now()) {
        return ask(request, state, "/account/proof", Some(person.account.id), body).await.map(Some);
    }
    if matches!(may, May::Office(_) | May::OfficeProved(_)) && needs_more_than_a_password(state, &person).await? {
        return ask(request, state, "/account/two-factor", Some(person.account.id), body).await.map(Some);
    }
    Ok(None)
}

/// Whether the setting keeps this person out of the back office until they have two-step sign-in, or have signed in with a
/// passkey. A passkey that lies unused beside a password makes the password no stronger.
///
/// # Errors
/// The database's.
pub async fn needs_more_than_a_password(state: &State, person: &SignedIn) -> Result<bool, Error> {
    if !state.admins_need_two_factor || !person.is(Role::Admin) || person.sign_in.method == Method::Passkey {
        return Ok(false);
    }
    Ok(!second_factors::is_on(&mut state.db.read().await?, person.account.id).await?)
}

/// Leads to where the person signs in or shows who they are, and from there back to the page.
async fn ask(
    request: &HttpRequest,
    state: &State,
    at: &str,
    account: Option<AccountId>,
    body: &mut Payload,
) -> Result<HttpResponse, Error> {
    if request.path() == unsent::AT {
        return keep_so_far(request, state, account, body).await;
    }
    let back = if request.method().is_safe() {
        own_path(request.uri().path_and_query().map_or("/", |path| path.as_str())).to_owned()
    } else {
        let page = page_of(request, state);
        match account {
            Some(account) => match keep(request, state, account, (&page, body)).await? {
                Some(id) => unsent::with(&page, &id),
                None => page,
            },
            None => page,
        }
    };
    let back = url::form_urlencoded::byte_serialize(back.as_bytes()).collect::<String>();
    Ok(see_other(&format!("{at}?return={back}")))
}

/// The page whose form was sent: as the browser tells, else the address itself.
fn page_of(request: &HttpRequest, state: &State) -> String {
    let referer = request.headers().get(header::REFERER).and_then(|value| value.to_str().ok());
    let page = referer.and_then(|referer| Url::parse(referer).ok());
    let own = page.filter(|page| page.origin() == state.base_url.origin());
    let path = own.map(|page| page[url::Position::BeforePath..url::Position::AfterQuery].to_owned());
    let own = request.uri().path_and_query().map_or_else(|| request.path(), |path| path.as_str());
    own_path(path.as_deref().unwrap_or(own)).to_owned()
}

/// Keeps the form that was sent, without its passwords. `None` where there is nothing to keep.
async fn keep(
    request: &HttpRequest,
    state: &State,
    account: AccountId,
    (page, body): (&str, &mut Payload),
) -> Result<Option<String>, Error> {
    let Some(fields) = fields_of(request, body).await? else { return Ok(None) };
    let form = unsent::sent(request, page, &fields);
    if form.fields.is_empty() {
        return Ok(None);
    }
    let kept = state.db.write(async |tx| unsent_forms::keep(tx, &state.secret, account, &form).await).await?;
    Ok(Some(kept))
}

/// Keeps what is typed so far for whoever typed it. The script that sends it is told that nobody is signed in.
async fn keep_so_far(
    request: &HttpRequest,
    state: &State,
    account: Option<AccountId>,
    body: &mut Payload,
) -> Result<HttpResponse, Error> {
    let form = fields_of(request, body).await?.as_ref().and_then(unsent::so_far);
    if let (Some(account), Some(form)) = (account, form) {
        state.db.write(async |tx| unsent_forms::keep_so_far(tx, &state.secret, account, &form).await).await?;
    }
    Ok(HttpResponse::Unauthorized().finish())
}

/// The form that was sent; `None` where there is none.
async fn fields_of(request: &HttpRequest, body: &mut Payload) -> Result<Option<Fields>, Error> {
    match Fields::from_request(request, body).await {
        Ok(fields) => Ok(Some(fields)),
        Err(Error::BadRequest | Error::NotAForm) => Ok(None),
        Err(error) => Err(error),
    }
}

/// That it could not be written down is no reason to send somebody away.
async fn note_use(state: &State, person: &Rc<SignedIn>) {
    if person.is_use_due(state.now())
        && let Err(error) = state.db.write(async |tx| sign_ins::note_use(tx, &person.sign_in).await).await
    {
        tracing::warn!(%error, "the use of a sign-in was not noted");
    }
}

/// The form that the address says was kept for this person, if it was sent to this path.
///
/// # Errors
/// The database's.
pub async fn unsent(request: &HttpRequest, state: &State, person: &SignedIn) -> Result<Option<UnsentForm>, Error> {
    let query = super::query::Query::of(request.query_string());
    let Some(id) = query.get("unsent") else { return Ok(None) };
    let form = unsent_forms::find(&mut state.db.read().await?, &state.secret, person.account.id, id).await?;
    Ok(form.filter(|form| unsent::path_of(&form.path) == request.path()))
}
