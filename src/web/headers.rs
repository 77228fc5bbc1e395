//! The headers that every answer carries, errors, redirects and static files included.

use actix_web::HttpMessage;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;

use super::frame::ShownEdition;
use super::person::Personal;
use super::visit::{self, Visit};
use super::{consent, consent::Consent};

/// Nothing that is not named, and nothing inline.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// What an answer is, where it differs from all others in what it may load and who may show it. Left with the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// A page of ours that shows another of ours in a frame.
    Frame,
    /// What stands in that frame: a document with styles of its own, which may do nothing, not even speak to our pages.
    Framed {
        /// Whether its links open, each in a window of its own.
        with_links: bool,
    },
    /// A file that somebody has uploaded: wherever it is shown, it may do nothing.
    Upload,
}

const OF_A_FRAME: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
     manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const UPLOAD: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
const FRAMED: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'; sandbox";
const FRAMED_WITH_LINKS: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

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
    let is_personal = response.request().extensions().get::<Personal>().is_some();
    let framing = response.request().extensions().get::<Framing>().copied();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some(framing) = framing {
        frame(headers, framing);
    }
    if is_https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(STRICT_TRANSPORT_SECURITY));
    }
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    if is_personal {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.remove(header::ETAG);
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

fn frame(headers: &mut HeaderMap, framing: Framing) {
    let policy = match framing {
        Framing::Frame => OF_A_FRAME,
        Framing::Upload => UPLOAD,
        Framing::Framed { with_links: false } => FRAMED,
        Framing::Framed { with_links: true } => FRAMED_WITH_LINKS,
    };
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    if framing == Framing::Upload {
        // Readers of feeds show it on pages of their own.
        headers.insert(header::CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
    } else if framing != Framing::Frame {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
        // A sandboxed document with another opener policy would not open in a tab of its own.
        headers.insert(header::CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("unsafe-none"));
    }
}

/// Pages may be kept, but must be asked for again; what sets a cookie is for one person.
fn cache_control(headers: &mut HeaderMap) {
    if headers.get(header::CACHE_CONTROL).is_some_and(|kept| kept == "no-store") {
        // Stricter than anything that follows.
    } else if headers.contains_key(header::SET_COOKIE) {
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
