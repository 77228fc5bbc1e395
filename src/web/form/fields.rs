//! Forms as they arrive: read within bounds of size and time.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use super::Fields;
use crate::web::{Error, body};

/// How large a form may be, in bytes, and how long it may take to arrive.
const BOUNDS: (usize, Duration) = (256 * 1024, body::PATIENCE);
/// The same in the back office: an article's texts may have many thousand letters each, of which one takes six bytes in Russian.
const BOUNDS_OF_THE_OFFICE: (usize, Duration) = (4 * 1024 * 1024, Duration::from_secs(60));

impl FromRequest for Fields {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_office = request.path().starts_with("/admin/");
        let bounds = if is_office { BOUNDS_OF_THE_OFFICE } else { BOUNDS };
        let bytes = body::read(request, payload, "application/x-www-form-urlencoded", bounds);
        Box::pin(async move { Ok(Self::of(&bytes.await?)) })
    }
}
