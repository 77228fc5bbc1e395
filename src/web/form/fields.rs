//! Forms as typed: every field a string, repeated ones allowed, read within bounds of size and time.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use url::form_urlencoded;

use crate::web::{Error, body};

/// The largest form, in bytes.
const LARGEST: usize = 256 * 1024;

/// The fields of a form in the order in which they were sent.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

/// The most fields that are read.
const MOST: usize = 1000;

impl Fields {
    /// Reads a body as browsers send forms (`application/x-www-form-urlencoded`).
    pub fn of(bytes: &[u8]) -> Self {
        Self(form_urlencoded::parse(bytes).take(MOST).map(|(k, v)| (k.into_owned(), v.into_owned())).collect())
    }

    /// All of them, as they were sent.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The first value of each field, for serde.
    pub fn as_object(&self) -> serde_json::Value {
        let mut object = serde_json::Map::new();
        for (name, value) in &self.0 {
            object.entry(name.clone()).or_insert_with(|| value.clone().into());
        }
        object.into()
    }

    /// The first value of a field; empty where the form has none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

impl FromRequest for Fields {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = body::read(request, payload, "application/x-www-form-urlencoded", LARGEST);
        Box::pin(async move { Ok(Self::of(&bytes.await?)) })
    }
}
