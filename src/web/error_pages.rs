//! Errors become pages: in the reader's language, with the right status, a way on, and the id of the request.

use std::panic::AssertUnwindSafe;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use askama::Template;
use futures_util::FutureExt;

use super::frame::{Frame, Plain};
use super::place::Place;
use super::state::State;
use super::visit::Visit;
use super::{Error, cross_site, person, respond};
use crate::base::edition_code::EditionCode;
use crate::base::languages::Language;
use crate::base::say::interface_language;
use crate::domain::texts::{self, Slot, Words};
use crate::domain::{editions, records, redirects};

/// The longest address that is read: path and query, in bytes.
const LONGEST_ADDRESS: usize = 8 * 1024;
/// How many near pages a 404 offers.
const NEAREST: usize = 4;
/// When to come back after a 503, in seconds.
const RETRY_AFTER: &str = "5";

/// Refuses what may not go on, and turns every error on its way out into a page.
///
/// # Errors
/// None of its own.
pub async fn error_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = match refusal(&request) {
        // Not `request.into_response`: that forgets the error, and with it the page.
        Some(refused) => ServiceResponse::new(request.into_parts().0, HttpResponse::from_error(refused)),
        None => next.call(request).await?.map_into_boxed_body(),
    };
    let Some(error) = response.response().error() else { return Ok(response) };
    let status = response.status();
    let request = response.request().clone();
    let page = match error.as_error::<Error>() {
        Some(error) => page(&request, error).await,
        None if status.is_server_error() => page(&request, &Error::Internal(error.to_string())).await,
        None if status == StatusCode::PAYLOAD_TOO_LARGE => page(&request, &Error::TooLarge).await,
        None if status == StatusCode::NOT_FOUND => page(&request, &Error::NotFound).await,
        None => page(&request, &Error::BadRequest).await,
    };
    Ok(ServiceResponse::new(request, page))
}

/// Finds out who asks, before the session is closed, so that what went wrong is told in the language of their account. Where
/// the failure is ours the database is not asked: it may be what has failed.
///
/// # Errors
/// Those of the services inside.
pub async fn note_reader<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let response = next.call(request).await?;
    if response.response().error().is_some()
        && response.status().is_client_error()
        && let Some(state) = response.request().app_data::<web::Data<State>>()
        && let Err(error) = person::of(response.request(), state).await
    {
        tracing::warn!(%error, "it is not known who asks");
    }
    Ok(response)
}

fn refusal(request: &ServiceRequest) -> Option<Error> {
    let address = request.uri().path_and_query().map_or(0, |path| path.as_str().len());
    if address >= LONGEST_ADDRESS {
        return Some(Error::UriTooLong);
    }
    let state = request.app_data::<web::Data<State>>()?;
    (!cross_site::is_own(request.request(), state)).then_some(Error::CrossSite)
}

/// Catches a panic of a handler: the reader gets an error page with the request's id, and the program lives on.
///
/// # Errors
/// None of its own.
pub async fn catch_panics(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let kept = request.request().clone();
    match AssertUnwindSafe(next.call(request)).catch_unwind().await {
        Ok(response) => Ok(response?.map_into_boxed_body()),
        Err(panic) => {
            let said = panic
                .downcast_ref::<&str>()
                .map(ToString::to_string)
                .or_else(|| panic.downcast_ref::<String>().cloned());
            let error = Error::Internal(format!("panic: {}", said.unwrap_or_default()));
            Ok(ServiceResponse::new(kept, HttpResponse::from_error(error)))
        }
    }
}

async fn page(request: &HttpRequest, error: &Error) -> HttpResponse {
    if let Some(moved) = moved(request, error).await {
        return moved;
    }
    let status = error.status_code();
    if status.is_server_error() {
        tracing::error!(%status, %error, "the request failed");
    }
    let body = match in_edition(request, error).await {
        Some(body) => body,
        None => outside(request, error),
    };
    let mut response = HttpResponse::build(status);
    response.insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"));
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.insert_header((header::RETRY_AFTER, RETRY_AFTER));
    }
    if let Error::TooMany(seconds) = error {
        response.insert_header((header::RETRY_AFTER, *seconds));
    }
    if let Error::MethodNotAllowed { allow } = error {
        response.insert_header((header::ALLOW, allow.as_str()));
    }
    response.body(body)
}

/// Where an address that is gone leads today, if an editor has said so: it is asked for where there is no page alone.
async fn moved(request: &HttpRequest, error: &Error) -> Option<HttpResponse> {
    if !matches!(error, Error::NotFound) || !request.method().is_safe() {
        return None;
    }
    let state = request.app_data::<web::Data<State>>()?;
    let (code, path) = request.path().trim_start_matches('/').split_once('/')?;
    let code = EditionCode::parse(code).ok()?;
    let mut reader = state.db.read().await.ok()?;
    let address = redirects::leads(&mut reader, &code, path).await.ok().flatten()?;
    let published = editions::published(&mut reader).await.ok()?;
    let is_there = published.iter().any(|edition| edition.code == code);
    is_there.then(|| respond::moved(&redirects::url(&address)).ok()).flatten()
}

/// The page within the edition that the address begins with, where there is one and the database answers.
async fn in_edition(request: &HttpRequest, error: &Error) -> Option<String> {
    if error.status_code() == StatusCode::SERVICE_UNAVAILABLE {
        return None;
    }
    let state = request.app_data::<web::Data<State>>()?;
    let mut segments = request.path().trim_start_matches('/').split('/');
    let frame = Frame::load(state, Visit::of(request), segments.next()?).await.ok()?;
    let nearest = match error {
        Error::NotFound => nearest(state, &frame, segments.next_back().unwrap_or_default()).await.unwrap_or_default(),
        _ => Vec::new(),
    };
    let page = InEdition { notice: Notice::of(request, error), frame, nearest };
    page.render().ok()
}

fn outside(request: &HttpRequest, error: &Error) -> String {
    let visit = Visit::of(request);
    let language = own_language(request).unwrap_or_else(|| visit.language());
    let frame = Plain::new(visit, language);
    Outside { notice: Notice::of(request, error), frame, nearest: Vec::new() }.render().unwrap_or_default()
}

/// The language of the account of whoever is signed in, as far as that is known.
fn own_language(request: &HttpRequest) -> Option<Language> {
    Language::parse(interface_language(&person::known(request)?.account.language)).ok()
}

/// A page that resembles the one that was asked for.
pub(super) struct Near {
    pub url: String,
    pub title: Words,
    pub tagline: Option<Words>,
}

async fn nearest(state: &State, frame: &Frame, wanted: &str) -> Result<Vec<Near>, Error> {
    let mut reader = state.db.read().await?;
    let found = records::nearest(&mut reader, frame.edition.id, wanted, NEAREST).await?;
    let ids: Vec<_> = found.iter().map(|near| near.id).collect();
    let mut shown = texts::shown(&mut reader, &frame.edition, &ids, &[Slot::Title, Slot::Tagline]).await?;
    let near = |near: records::Nearest| {
        let place = Place::of(near.kind, &near.slug)?;
        let (title, tagline) = (shown.title(near.id, &near.slug), shown.whole(near.id, Slot::Tagline));
        Some(Near { url: place.within(&frame.edition.code), title, tagline })
    };
    Ok(found.into_iter().filter_map(near).collect())
}

/// What an error page says.
struct Notice {
    status: u16,
    /// The beginning of its messages' keys.
    key: String,
    path: String,
    request_id: String,
}

impl Notice {
    fn of(request: &HttpRequest, error: &Error) -> Self {
        let path: String = request.path().chars().take(200).collect();
        let request_id = super::visit::request_id(request);
        Self { status: error.status_code().as_u16(), key: format!("error-{}", error.word()), path, request_id }
    }

    fn title(&self) -> String {
        format!("{}-title", self.key)
    }

    fn text(&self) -> String {
        format!("{}-text", self.key)
    }

    fn is_ours(&self) -> bool {
        self.status >= 500
    }
}

#[derive(Template)]
#[template(path = "errors/in_edition.html")]
struct InEdition {
    frame: Frame,
    notice: Notice,
    nearest: Vec<Near>,
}

#[derive(Template)]
#[template(path = "errors/outside.html")]
struct Outside {
    frame: Plain,
    notice: Notice,
    nearest: Vec<Near>,
}
