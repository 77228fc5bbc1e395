//! How to reach the academy in an edition: mail, telephone, its cities and venues.

use actix_web::web::Data;
use askama::Template;

use crate::domain::venues::{self, City, Venue};
use crate::site::structured;
use crate::web::respond::show as page;
use crate::web::{Answer, Frame, Place, State};

pub async fn show(frame: Frame, state: Data<State>) -> Answer {
    let venues = venues::venues(&mut state.db.read().await?, &frame.edition).await?;
    let frame = frame.at(Place::Contact, None);
    let title = frame.say("nav-contact");
    page(Contact { structured: structured::breadcrumbs(&frame, &[], &title), frame, venues })
}

#[derive(Template)]
#[template(path = "site/contact.html")]
struct Contact {
    frame: Frame,
    structured: String,
    venues: Vec<Venue>,
}

impl Contact {
    fn venues_in<'v>(&'v self, city: &'v City) -> impl Iterator<Item = &'v Venue> {
        self.venues.iter().filter(|venue| venue.city == city.id)
    }
}
