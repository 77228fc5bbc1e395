//! Bodies of JSON that the site's own scripts send, and what they are answered.

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::LocalBoxFuture;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Error, body};

/// The largest body, in bytes.
const LARGEST: usize = 64 * 1024;

/// What a script sent.
#[derive(Clone, Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Json<T> {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = body::read(request, payload, "application/json", (LARGEST, body::PATIENCE));
        Box::pin(async move { serde_json::from_slice(&bytes.await?).map(Json).map_err(|_| Error::BadRequest) })
    }
}

/// An answer for the script.
pub fn answer(value: impl Serialize) -> HttpResponse {
    HttpResponse::Ok().json(value)
}

/// The page of ours to go to now.
pub fn go_to(path: &str) -> HttpResponse {
    answer(serde_json::json!({ "to": path }))
}

/// What went wrong, for the person.
pub fn tell(status: StatusCode, message: &str) -> HttpResponse {
    HttpResponse::build(status).json(serde_json::json!({ "message": message }))
}
