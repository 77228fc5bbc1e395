//! Pages that the reader already has are not sent again: every page carries an `ETag` of its bytes.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Bytes;

/// Adds a weak `ETag` (the bytes are compressed further out) to what was found, and answers 304 to who has it already.
///
/// # Errors
/// Those of the services inside.
pub async fn conditional(
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.call(request).await?;
    let is_own =
        response.headers().contains_key(header::ETAG) || response.headers().contains_key(header::CONTENT_ENCODING);
    if !is_read || response.status() != StatusCode::OK || is_own {
        return Ok(response);
    }
    let (request, response) = response.into_parts();
    let (mut response, body) = response.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        Err(stream) => return Ok(ServiceResponse::new(request, response.set_body(stream))),
    };
    let tag = tag_of(&bytes);
    let is_known = known.as_ref().and_then(|known| known.to_str().ok()).is_some_and(|known| names(known, &tag));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, value);
    }
    if is_known {
        // The type stays until `headers` has told by it what the answer varies with.
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        return Ok(ServiceResponse::new(request, response.set_body(BoxBody::new(()))));
    }
    Ok(ServiceResponse::new(request, response.set_body(BoxBody::new(bytes))))
}

fn tag_of(bytes: &Bytes) -> String {
    format!("W/\"{}\"", &blake3::hash(bytes).to_hex()[..24])
}

/// Whether an `If-None-Match` names the tag, compared weakly (RFC 9110, 13.1.2).
fn names(known: &str, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    known.trim() == "*" || known.split(',').any(|one| opaque(one) == opaque(tag))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn tags_compare_weakly_and_in_lists() {
        assert!(names("\"a\", W/\"b\"", "W/\"b\"") && names("*", "W/\"b\"") && names("\"b\"", "W/\"b\""));
        assert!(!names("\"a\"", "W/\"b\"") && !names("", "W/\"b\""));
    }
}
