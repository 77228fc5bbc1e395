//! The headers that every answer carries, errors, redirects and static files included.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;

use super::frame::ShownEdition;
use super::visit::{self, Visit};
use super::{consent, consent::Consent};

/// Nothing that is not named, and nothing inline.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (header::CROSS_ORIGIN_OPENER_POLICY, "same-origin"),
    (header::CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
    (header::PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// A year, with subdomains; only over https, where browsers heed it.
const STRICT_TRANSPORT_SECURITY: &str = "max-age=31536000; includeSubDomains";

/// Adds the headers, and the cookie that remembers the edition where the visitor allowed that.
///
/// # Errors
/// Those of the services inside.
pub async fn headers(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mut response = next.call(request).await?;
    let is_https = visit::is_https(response.request());
    let request_id = visit::request_id(response.request());
    remember_edition(&mut response);
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(STRICT_TRANSPORT_SECURITY));
    }
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    cache_control(headers);
    vary(headers);
    if headers.get(header::CONTENT_ENCODING).is_some_and(|coding| coding == "identity") {
        headers.remove(header::CONTENT_ENCODING);
    }
    if response.status() == StatusCode::NOT_MODIFIED {
        response.headers_mut().remove(header::CONTENT_TYPE);
    }
    Ok(response)
}

/// Pages may be kept, but must be asked for again; what sets a cookie is for one person.
fn cache_control(headers: &mut HeaderMap) {
    if headers.contains_key(header::SET_COOKIE) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    } else if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    }
}

/// What an answer depends on, told also where this one is not compressed or has no body (304).
fn vary(headers: &mut HeaderMap) {
    let is = |beginning: &str| {
        headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(beginning.as_bytes()))
    };
    let (is_page, is_text) = (is("text/html"), is("text/") || is("application/"));
    let is_told = headers.get_all(header::VARY).any(|vary| vary.as_bytes().eq_ignore_ascii_case(b"accept-encoding"));
    if is_page {
        headers.append(header::VARY, HeaderValue::from_static("cookie"));
    }
    if is_text && !is_told {
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
}

fn remember_edition<B>(response: &mut ServiceResponse<B>) {
    use actix_web::HttpMessage;
    if response.status() != StatusCode::OK {
        return;
    }
    let visit = Visit::of(response.request());
    let shown = response.request().extensions().get::<ShownEdition>().map(|shown| shown.0.clone());
    if let Some(code) = shown
        && visit.consent == Some(Consent::Preferences)
        && visit.remembered.as_deref() != Some(code.as_str())
        && !response.headers().contains_key(header::SET_COOKIE)
    {
        let _ = response.response_mut().add_cookie(&consent::set(consent::EDITION, code.as_str(), visit.is_https));
    }
}
