//! Venues with their rooms in the back office.

use super::Office;
use super::records::{Choice, Field, Found, Kind, List, Parts, Record, Section, Use, Words, of_kind};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::{CityId, EditionId, VenueId};
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::records::{self, RecordKind, Refused};
use crate::domain::venues;
use crate::web::Error;
use crate::web::query::Query;

/// The most cities that a form offers.
const MOST: i64 = 2_000;

pub struct Venues;

impl Record for Venues {
    const KIND: &'static str = "venue";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Venue);
    const PATH: &'static str = "/admin/venues";
    const WORDS: Words = Words { title: "venues-list", about: "venues-about", new: "venues-new", none: "venues-none" };
    const EDIT: Permission = Permission::PlanSessions;
    const IS_OF_AN_EDITION: bool = true;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        of_kind(reader, frame, query, RecordKind::Venue, Self::PATH, false).await
    }

    async fn form(reader: &mut Reader, _frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        let cities = records::choices(reader, RecordKind::City, MOST).await?;
        let cities = cities.into_iter().map(|(id, name)| Choice::new(id.0, name)).collect();
        let slug = if is_new { "field-slug-name-hint" } else { "field-slug-hint" };
        let room = vec![
            Field::new("id", "field-room-name", Kind::Hidden),
            Field::line("name", "field-room-name"),
            Field::new("seats", "field-room-seats", Kind::Line("number")),
        ];
        let rooms = Parts { fields: room, add: "rooms-add", one: "rooms-one" };
        Ok(vec![
            Section::first(vec![
                Field::line("name", "field-venue-name"),
                Field::line("slug", "field-slug").hinted(slug),
                Field::new("city", "field-city", Kind::Choice(cities)),
                Field::line("street", "field-street"),
                Field::line("postcode", "field-postcode"),
                Field::new("position", "field-position", Kind::Line("number")).hinted("field-position-hint"),
            ]),
            Section::of(
                "section-rooms",
                vec![Field::new("rooms", "field-rooms", Kind::Parts(rooms)).hinted("field-rooms-hint")],
            ),
        ])
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        let Some((head, edit)) = venues::find_venue(reader, VenueId(id)).await? else { return Ok(None) };
        let edition = edition_of(reader, edit.city).await?;
        Ok(Some(Found { edition, ..Found::of(&head, edit.fields()) }))
    }

    async fn edition_of(reader: &mut Reader, form: &Fields) -> db::Result<Option<EditionId>> {
        match form.chosen("city").parse() {
            Ok(city) => edition_of(reader, CityId(city)).await,
            Err(_) => Ok(None),
        }
    }

    async fn create(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<i64, Refused> {
        Ok(venues::create_venue_by(tx, actor, form).await?.0)
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        venues::update_venue(tx, actor, VenueId(id), version, form).await
    }

    async fn uses(reader: &mut Reader, id: i64) -> db::Result<Vec<Use>> {
        Ok(Use::among([("use-sessions", venues::uses_of_venue(reader, VenueId(id)).await?)]))
    }

    async fn delete(tx: &mut Tx, actor: &Actor, id: i64, version: i64) -> Result<(), Refused> {
        venues::delete_venue(tx, actor, VenueId(id), version).await
    }
}

async fn edition_of(reader: &mut Reader, city: CityId) -> db::Result<Option<EditionId>> {
    Ok(venues::find_city(reader, city).await?.map(|(_, city)| city.edition))
}
