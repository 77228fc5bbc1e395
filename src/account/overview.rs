//! The account's front page: who one is here, and what can be changed.

use actix_web::web::Data;
use askama::Template;

use crate::web::respond::show as page;
use crate::web::{Answer, Person, Private, State};

pub async fn show(frame: Private, person: Person, state: Data<State>) -> Answer {
    page(Overview { frame, person, offers_passkeys: state.relying_party.is_some() })
}

#[derive(Template)]
#[template(path = "account/overview.html")]
struct Overview {
    frame: Private,
    person: Person,
    offers_passkeys: bool,
}
