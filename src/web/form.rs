//! Forms as typed: every field a string, repeated ones allowed, read within bounds of size and time.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use url::form_urlencoded;

use super::Error;

/// The largest form, in bytes.
const LARGEST: usize = 256 * 1024;
/// How long a form may take to arrive.
const PATIENCE: Duration = Duration::from_secs(10);

/// The fields of a form in the order in which they were sent.
#[derive(Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value of a field; empty where the form has none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

impl FromRequest for Fields {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_form = request
            .headers()
            .get(actix_web::http::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
        let body = web::Payload::from_request(request, payload);
        Box::pin(async move {
            if !is_form {
                return Err(Error::BadRequest);
            }
            let body = body.await.map_err(|_| Error::BadRequest)?;
            let bytes =
                tokio::time::timeout(PATIENCE, body.to_bytes_limited(LARGEST)).await.map_err(|_| Error::TooSlow)?;
            let bytes = bytes.map_err(|_| Error::TooLarge)?.map_err(|_| Error::BadRequest)?;
            Ok(Self(form_urlencoded::parse(&bytes).take(1000).map(|(k, v)| (k.into_owned(), v.into_owned())).collect()))
        })
    }
}
