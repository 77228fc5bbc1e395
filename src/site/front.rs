//! The front door `/`: to the remembered edition, else to the one whose language the browser asks for, else a page to
//! choose on; on an empty database, what to do next.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::domain::editions::{self, Edition};
use crate::domain::venues;
use crate::web::respond::show as page;
use crate::web::visit::Visit;
use crate::web::{Answer, Place, Plain, State};

pub async fn show(request: HttpRequest, state: Data<State>) -> Answer {
    let visit = Visit::of(&request);
    let mut reader = state.db.read().await?;
    let editions = editions::published(&mut reader).await?;
    let frame = Plain::load(&mut reader, visit.clone()).await?;
    if editions.is_empty() {
        return page(Welcome { frame });
    }
    if let Some(edition) = visit.edition(&editions) {
        return Ok(found(&Place::Home.within(&edition.code)));
    }
    let mut countries = Vec::new();
    for edition in editions {
        let cities: Vec<String> =
            venues::cities(&mut reader, &edition).await?.into_iter().map(|city| city.name).collect();
        countries.push(Country { cities: cities.join(", "), url: Place::Home.within(&edition.code), edition });
    }
    let absolute = |path: &str| state.absolute(path);
    let mut answer = page(Chooser { canonical: absolute("/"), base: absolute(""), frame, countries })?;
    answer.headers_mut().append(header::VARY, header::HeaderValue::from_static("accept-language"));
    Ok(answer)
}

/// A redirect (302) that depends on who asks, and so is kept by nobody.
fn found(path: &str) -> HttpResponse {
    HttpResponse::Found()
        .insert_header((header::LOCATION, path))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .insert_header((header::VARY, "accept-language, cookie"))
        .finish()
}

struct Country {
    edition: Edition,
    cities: String,
    url: String,
}

#[derive(Template)]
#[template(path = "site/front/chooser.html")]
struct Chooser {
    frame: Plain,
    canonical: String,
    base: String,
    countries: Vec<Country>,
}

#[derive(Template)]
#[template(path = "site/front/welcome.html")]
struct Welcome {
    frame: Plain,
}
