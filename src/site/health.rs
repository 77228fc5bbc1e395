//! Whether the program lives, and whether it can serve: for load balancers and monitors.

use actix_web::web::Data;
use actix_web::{HttpResponse, HttpResponseBuilder};

use crate::db::migrate::{self, Standing};
use crate::web::{Answer, State};

/// The process answers.
pub async fn live() -> Answer {
    Ok(told(&mut HttpResponse::Ok(), "live"))
}

/// The database answers, and its migrations are this program's.
pub async fn ready(state: Data<State>) -> Answer {
    Ok(match migrate::standing(&state.db).await {
        Ok(Standing::Current) => told(&mut HttpResponse::Ok(), "ready"),
        Ok(_) => told(&mut HttpResponse::ServiceUnavailable(), "the database's migrations are not this program's"),
        Err(_) => told(&mut HttpResponse::ServiceUnavailable(), "the database does not answer"),
    })
}

fn told(response: &mut HttpResponseBuilder, text: &str) -> HttpResponse {
    response
        .insert_header(("Cache-Control", "no-store"))
        .content_type("text/plain; charset=utf-8")
        .body(format!("{text}\n"))
}
