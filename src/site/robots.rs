//! What crawlers may read, and where the sitemap is.

use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::web::{Answer, State};

pub async fn show(state: Data<State>) -> Answer {
    let text = format!("User-agent: *\nDisallow: /health/\n\nSitemap: {}\n", state.absolute("/sitemap.xml"));
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(text))
}
