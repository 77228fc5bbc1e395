//! Forms with files (`multipart/form-data`, RFC 7578), read part by part within bounds of size and time: no more than one file is
//! in memory, and the next one waits at the sender until the one before is dealt with.

use std::time::Duration;

use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::StreamExt;
use futures_util::future::LocalBoxFuture;

use super::Error;
use super::form::Fields;

/// How long the sender may be silent.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest request, in bytes, and the most parts of it.
pub const LARGEST: usize = 100 << 20;
pub const MOST_PARTS: usize = 60;
/// The longest field that is no file, in bytes.
const LONGEST_FIELD: usize = 16 * 1024;

/// A form with files that arrives.
pub struct Upload {
    parts: Multipart,
    read: usize,
    seen: usize,
    /// The fields that came so far and are no files.
    pub fields: Fields,
}

/// A file that has arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// What the sender calls it: a stranger's words.
    pub name: String,
    /// `None` where it is larger than it may be.
    pub bytes: Option<Vec<u8>>,
}

impl Upload {
    /// The next file, of at most so many bytes. Fields before it are in `fields` then. A field for files into which none was
    /// chosen is passed over.
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::TooSlow`], [`Error::BadRequest`].
    pub async fn next(&mut self, largest: usize) -> Result<Option<Arrived>, Error> {
        while let Some(part) = in_time(self.parts.next()).await? {
            let mut part = part.map_err(|_| Error::BadRequest)?;
            self.seen += 1;
            if self.seen > MOST_PARTS {
                return Err(Error::TooLarge);
            }
            let disposition = part.content_disposition();
            let field = disposition.and_then(|told| told.get_name()).unwrap_or_default().to_owned();
            let file = disposition.and_then(|told| told.get_filename()).map(str::to_owned);
            let most = if file.is_some() { largest } else { LONGEST_FIELD };
            let mut bytes = Some(Vec::new());
            while let Some(some) = in_time(part.next()).await? {
                let some = some.map_err(|_| Error::BadRequest)?;
                self.read += some.len();
                if self.read > LARGEST {
                    return Err(Error::TooLarge);
                }
                bytes = bytes.filter(|bytes| bytes.len() + some.len() <= most);
                if let Some(bytes) = &mut bytes {
                    bytes.extend_from_slice(&some);
                }
            }
            match (file, bytes) {
                (Some(name), Some(bytes)) if name.is_empty() && bytes.is_empty() => {}
                (Some(name), bytes) => return Ok(Some(Arrived { name, bytes })),
                (None, None) => return Err(Error::TooLarge),
                (None, Some(bytes)) => {
                    let value = String::from_utf8_lossy(&bytes).into_owned();
                    self.fields = std::mem::take(&mut self.fields).and(field, value);
                }
            }
        }
        Ok(None)
    }
}

async fn in_time<T>(next: impl Future<Output = Option<T>>) -> Result<Option<T>, Error> {
    tokio::time::timeout(PATIENCE, next).await.map_err(|_| Error::TooSlow)
}

impl FromRequest for Upload {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let header = |name: header::HeaderName| {
            request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
        };
        let is_form = header(header::CONTENT_TYPE).trim_start().to_ascii_lowercase().starts_with("multipart/form-data");
        let told: usize = header(header::CONTENT_LENGTH).parse().unwrap_or_default();
        let (headers, body) = (request.headers().clone(), web::Payload::from_request(request, payload));
        Box::pin(async move {
            if !is_form {
                return Err(Error::NotAForm);
            }
            if told > LARGEST {
                return Err(Error::TooLarge);
            }
            let body = body.await.map_err(|_| Error::BadRequest)?;
            Ok(Self { parts: Multipart::new(&headers, body), read: 0, seen: 0, fields: Fields::default() })
        })
    }
}
