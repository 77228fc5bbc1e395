//! Cities of an edition, and the venues in them.

mod city_form;
mod store;
mod venue_form;

use std::collections::HashMap;

use chrono_tz::Tz;

use crate::base::actor::Actor;
use crate::base::ids::{CityId, EditionId, RoomId, VenueId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::records::{self, Naming, RecordKind};
use crate::domain::texts::{self, Slot, Words};
use crate::services::changes::{self, Change};
pub use city_form::{CityEdit, create_city_by, delete_city, find_city, update_city, uses_of_city};
pub use store::cities;
pub use venue_form::{RoomEdit, VenueEdit, create_venue_by, delete_venue, find_venue, update_venue, uses_of_venue};

/// A city where the academy teaches.
#[derive(Clone, Debug)]
pub struct City {
    pub id: CityId,
    pub slug: String,
    /// In the edition's language.
    pub name: String,
    pub time_zone: Tz,
}

/// A house in a city, with rooms to teach in.
#[derive(Clone, Debug)]
pub struct Venue {
    pub id: VenueId,
    pub city: CityId,
    pub name: String,
    pub street: String,
    pub postcode: String,
    /// Markdown.
    pub directions: Option<Words>,
    pub rooms: Vec<Room>,
}

/// A room to teach in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    pub name: String,
    pub seats: i64,
}

#[derive(Clone, Debug)]
pub struct NewCity {
    pub edition: EditionId,
    pub slug: Slug,
    pub position: i64,
    pub name: String,
    pub time_zone: Tz,
}

#[derive(Clone, Debug)]
pub struct NewVenue {
    pub city: CityId,
    pub slug: Slug,
    pub position: i64,
    pub name: String,
    pub street: String,
    pub postcode: String,
}

/// # Errors
/// [`db::Error::is_taken`] where the slug is; the database's.
pub async fn create_city(tx: &mut Tx, actor: &Actor, new: NewCity) -> db::Result<CityId> {
    let id = CityId::from(records::create(tx, RecordKind::City, new.slug.as_str()).await?);
    store::insert_city(tx, id, &new).await?;
    records::name(tx, &[Naming::titled(id, &new.name)]).await?;
    let after = serde_json::json!({ "slug": new.slug, "name": new.name, "time_zone": new.time_zone.name() });
    changes::record(tx, actor, Change::created("city", id.0, &after)).await?;
    Ok(id)
}

/// # Errors
/// [`db::Error::is_taken`] where the slug is; the database's.
pub async fn create_venue(tx: &mut Tx, actor: &Actor, new: NewVenue) -> db::Result<VenueId> {
    let id = VenueId::from(records::create(tx, RecordKind::Venue, new.slug.as_str()).await?);
    store::insert_venue(tx, id, &new).await?;
    records::name(tx, &[Naming::titled(id, &new.name)]).await?;
    let after =
        serde_json::json!({ "slug": new.slug, "name": new.name, "street": new.street, "postcode": new.postcode });
    changes::record(tx, actor, Change::created("venue", id.0, &after)).await?;
    Ok(id)
}

/// Gives a venue its rooms, and returns their ids in the order given.
///
/// # Errors
/// The database's.
pub async fn create_rooms(tx: &mut Tx, actor: &Actor, venue: VenueId, rooms: &[Room]) -> db::Result<Vec<RoomId>> {
    let mut ids = Vec::new();
    for (room, position) in rooms.iter().zip(1..) {
        ids.push(store::insert_room(tx, venue, position, room).await?);
    }
    let named: Vec<&str> = rooms.iter().map(|room| room.name.as_str()).collect();
    let after = serde_json::json!({ "rooms": named });
    let change =
        Change { action: "rooms-added", record_kind: "venue", record_id: venue.0, before: None, after: Some(after) };
    changes::record(tx, actor, change).await?;
    Ok(ids)
}

/// The venues of an edition's cities that are published, with their rooms and how to get there.
///
/// # Errors
/// The database's.
pub async fn venues(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<Venue>> {
    let rows = store::venues(reader, edition).await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id.into()).collect();
    let mut shown = texts::shown(reader, edition, &ids, &[Slot::Directions]).await?;
    let mut rooms: HashMap<VenueId, Vec<Room>> = HashMap::new();
    for row in store::rooms(reader, edition).await? {
        rooms.entry(row.venue_id).or_default().push(Room { name: row.name, seats: row.seats });
    }
    let venue = |row: store::VenueRow| Venue {
        rooms: rooms.remove(&row.id).unwrap_or_default(),
        id: row.id,
        city: row.city_id,
        name: row.name,
        street: row.street,
        postcode: row.postcode,
        directions: shown.whole(row.id, Slot::Directions),
    };
    Ok(rows.into_iter().map(venue).collect())
}
