//! The body of a request, read within bounds of size and time.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;

use super::Error;

/// How long a body may take to arrive, where nothing else is said.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Reads a body of this kind with at most so many bytes, within so much time.
pub fn read(
    request: &HttpRequest,
    payload: &mut Payload,
    kind: &'static str,
    (largest, patience): (usize, Duration),
) -> LocalBoxFuture<'static, Result<web::Bytes, Error>> {
    let told = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let told = told.and_then(|told| told.split(';').next()).unwrap_or_default();
    let is_of_kind = told.trim().eq_ignore_ascii_case(kind);
    let body = web::Payload::from_request(request, payload);
    Box::pin(async move {
        if !is_of_kind {
            return Err(Error::NotAForm);
        }
        let body = body.await.map_err(|_| Error::BadRequest)?;
        let bytes = tokio::time::timeout(patience, body.to_bytes_limited(largest)).await.map_err(|_| Error::TooSlow)?;
        bytes.map_err(|_| Error::TooLarge)?.map_err(|_| Error::BadRequest)
    })
}
