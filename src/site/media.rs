//! Uploaded pictures, for pages that show them. What has this address never changes, and is kept by whoever has it.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use crate::domain::media::{self, Place};
use crate::web::headers::Framing;
use crate::web::{Answer, Error, State};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// One file of a picture. Where another came in its place, that is where it leads.
pub async fn show(request: HttpRequest, path: Path<(String, String)>, state: Data<State>) -> Answer {
    let asked = Place::parse(&path.0, &path.1).ok_or(Error::NotFound)?;
    let facts = media::found_at(&mut state.db.read().await?, &asked.hash).await?.ok_or(Error::NotFound)?;
    if facts.hash != asked.hash {
        let today = asked.within(&facts).path();
        return Ok(HttpResponse::Found().insert_header((header::LOCATION, today)).finish());
    }
    let key = asked.key().filter(|_| asked.is_of(&facts)).ok_or(Error::NotFound)?;
    let kept = state.media.files.get(&key).await.map_err(|error| Error::Internal(format!("{key}: {error}")))?;
    let Some(bytes) = kept else {
        tracing::error!(%key, "a picture's file is missing");
        return Err(Error::NotFound);
    };
    request.extensions_mut().insert(Framing::Upload);
    let mut answer = HttpResponse::Ok();
    answer.content_type(asked.content_type()).insert_header((header::CACHE_CONTROL, FOR_EVER));
    Ok(answer.body(bytes))
}
