//! Answers: a page, a redirect.

use actix_web::HttpResponse;
use actix_web::http::header;
use askama::Template;

use super::{Answer, Error};

/// A page of HTML.
///
/// # Errors
/// A template that cannot be rendered.
pub fn show(page: impl Template) -> Answer {
    show_with(actix_web::http::StatusCode::OK, page)
}

/// A page of HTML with another status than 200.
///
/// # Errors
/// A template that cannot be rendered.
pub fn show_with(status: actix_web::http::StatusCode, page: impl Template) -> Answer {
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(page.render()?))
}

/// To another page of ours, for good (301).
///
/// # Errors
/// None.
pub fn moved(path: &str) -> Answer {
    Ok(HttpResponse::MovedPermanently().insert_header((header::LOCATION, path)).finish())
}

/// To another page of ours, after a form (303).
///
/// # Errors
/// None.
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

/// A path of our own site that a form named as its way back; anything else is the front door.
pub fn own_path(path: &str) -> &str {
    let is_own = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 2048
        && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if is_own { path } else { "/" }
}

/// What is not here.
///
/// # Errors
/// Always [`Error::NotFound`].
pub fn missing<T>() -> Result<T, Error> {
    Err(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn the_way_back_never_leaves_the_site() {
        assert_eq!(own_path("/fr/articles?page=2"), "/fr/articles?page=2");
        for wrong in
            ["", "//evil.example", "/\\evil.example", "https://evil.example", "fr", "/a\r\nSet-Cookie: x", "/é"]
        {
            assert_eq!(own_path(wrong), "/", "{wrong:?}");
        }
    }
}
