//! Static files: embedded in the program, under one fingerprint of them all, compressed once, kept for ever by browsers.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Write;
use std::sync::{LazyLock, PoisonError, RwLock};

use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;

use super::{Answer, Error};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// Sixteen hexadecimal digits that change when any static file does. One for all, so that a style sheet or a module can
/// name its neighbours by relative paths.
pub static FINGERPRINT: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = blake3::Hasher::new();
    let mut names: Vec<Cow<'static, str>> = Files::iter().collect();
    names.sort();
    for name in names {
        hasher.update(name.as_bytes());
        hasher.update(&Files::get(&name).map(|file| file.metadata.sha256_hash()).unwrap_or_default());
    }
    hasher.finalize().to_hex()[..16].to_owned()
});

/// The address of a static file.
pub fn url(name: &str) -> String {
    debug_assert!(Files::get(name).is_some(), "there is no static/{name}");
    format!("/static/{}/{name}", *FINGERPRINT)
}

/// Whether there is such a file.
pub fn exists(name: &str) -> bool {
    Files::get(name).is_some()
}

/// Serves one file in the best coding that the client takes. Under another fingerprint (an older or newer page is asking)
/// the file is served all the same, but not to be kept.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(request: HttpRequest, path: Path<(String, String)>) -> Answer {
    let (fingerprint, name) = path.into_inner();
    let file = Files::get(&name).ok_or(Error::NotFound)?;
    let mime = mime_guess::from_path(&name).first_or_octet_stream();
    let is_text = mime.type_() == "text" || matches!(mime.subtype().as_str(), "javascript" | "svg" | "json");
    let content_type = if is_text { format!("{mime}; charset=utf-8") } else { mime.to_string() };
    let accepted =
        request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let coding = Coding::best(accepted).filter(|_| is_text || mime.subtype() == "svg");
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_TYPE, content_type)).insert_header((header::VARY, "accept-encoding"));
    let is_current = fingerprint == *FINGERPRINT;
    let keep = if is_current { "public, max-age=31536000, immutable" } else { "public, no-cache" };
    response.insert_header((header::CACHE_CONTROL, keep));
    response
        .insert_header((header::CONTENT_ENCODING, HeaderValue::from_static(coding.map_or("identity", Coding::name))));
    let body = match coding {
        Some(coding) => compressed(&name, coding, &file.data),
        None => bytes(file.data),
    };
    Ok(response.body(body))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    fn name(self) -> &'static str {
        match self {
            Coding::Brotli => "br",
            Coding::Gzip => "gzip",
        }
    }

    fn best(accepted: &str) -> Option<Self> {
        let takes = |coding: Coding| {
            accepted.split(',').any(|item| {
                let mut parts = item.split(';').map(str::trim);
                parts.next() == Some(coding.name())
                    && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
            })
        };
        [Coding::Brotli, Coding::Gzip].into_iter().find(|coding| takes(*coding))
    }
}

type Key = (String, Coding);
static COMPRESSED: LazyLock<RwLock<HashMap<Key, Bytes>>> = LazyLock::new(RwLock::default);

/// Compressed when it is first asked for, as well as can be, and kept: the files are few and small.
fn compressed(name: &str, coding: Coding, data: &[u8]) -> Bytes {
    let key = (name.to_owned(), coding);
    if let Some(known) = COMPRESSED.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return known.clone();
    }
    let made = Bytes::from(compress(coding, data).unwrap_or_default());
    COMPRESSED.write().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
    made
}

fn compress(coding: Coding, data: &[u8]) -> std::io::Result<Vec<u8>> {
    match coding {
        Coding::Brotli => {
            let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 9, 20);
            writer.write_all(data)?;
            Ok(writer.into_inner())
        }
        Coding::Gzip => {
            let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            writer.write_all(data)?;
            writer.finish()
        }
    }
}

fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(data) => Bytes::from_static(data),
        Cow::Owned(data) => Bytes::from(data),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_coding_that_is_taken() {
        assert_eq!(Coding::best("gzip, deflate, br"), Some(Coding::Brotli));
        assert_eq!(Coding::best("gzip;q=1.0, br;q=0"), Some(Coding::Gzip));
        assert_eq!(Coding::best("identity"), None);
    }
}
