//! Cities and venues in the database.

use super::{City, NewCity, NewVenue, Room};
use crate::base::ids::{CityId, RoomId, VenueId};
use crate::db::{self, Reader, Tx, sql};
use crate::domain::editions::Edition;

#[derive(sqlx::FromRow)]
struct CityRow {
    id: CityId,
    slug: String,
    name: String,
    time_zone: String,
}

#[derive(sqlx::FromRow)]
pub(super) struct VenueRow {
    pub id: VenueId,
    pub city_id: CityId,
    pub name: String,
    pub street: String,
    pub postcode: String,
}

/// The published cities of an edition, in its order.
///
/// # Errors
/// The database's.
pub async fn cities(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<City>> {
    let rows = sql("SELECT c.id, r.slug, c.name, c.time_zone FROM cities c JOIN records r ON r.id = c.id \
         JOIN publications p ON p.record_id = c.id AND p.edition_id = c.edition_id AND p.state = 'published' \
         WHERE c.edition_id = ? ORDER BY c.position, c.id")
    .bind(edition.id)
    .all::<CityRow>(reader)
    .await?;
    let city = |CityRow { id, slug, name, time_zone }| City {
        id,
        slug,
        name,
        time_zone: time_zone.parse().unwrap_or(edition.time_zone),
    };
    Ok(rows.into_iter().map(city).collect())
}

pub(super) async fn venues(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<VenueRow>> {
    sql("SELECT v.id, v.city_id, v.name, v.street, v.postcode FROM cities c JOIN venues v ON v.city_id = c.id \
         JOIN publications p ON p.record_id = v.id AND p.edition_id = c.edition_id AND p.state = 'published' \
         WHERE c.edition_id = ? ORDER BY v.position, v.id")
    .bind(edition.id)
    .all(reader)
    .await
}

#[derive(sqlx::FromRow)]
pub(super) struct RoomRow {
    pub venue_id: VenueId,
    pub name: String,
    pub seats: i64,
}

pub(super) async fn rooms(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<RoomRow>> {
    sql("SELECT m.venue_id, m.name, m.seats FROM cities c JOIN venues v ON v.city_id = c.id \
         JOIN rooms m ON m.venue_id = v.id WHERE c.edition_id = ? ORDER BY m.venue_id, m.position")
    .bind(edition.id)
    .all(reader)
    .await
}

pub(super) async fn insert_room(tx: &mut Tx, venue: VenueId, position: i64, room: &Room) -> db::Result<RoomId> {
    let id = sql("INSERT INTO rooms (venue_id, position, name, seats) VALUES (?, ?, ?, ?)")
        .bind(venue)
        .bind(position)
        .bind(&room.name)
        .bind(room.seats)
        .insert(tx)
        .await?;
    Ok(RoomId(id))
}

pub(super) async fn insert_city(tx: &mut Tx, id: CityId, new: &NewCity) -> db::Result<u64> {
    sql("INSERT INTO cities (id, edition_id, position, name, time_zone) VALUES (?, ?, ?, ?, ?)")
        .bind(id)
        .bind(new.edition)
        .bind(new.position)
        .bind(&new.name)
        .bind(new.time_zone.name())
        .run(tx)
        .await
}

pub(super) async fn insert_venue(tx: &mut Tx, id: VenueId, new: &NewVenue) -> db::Result<u64> {
    sql("INSERT INTO venues (id, city_id, position, name, street, postcode) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(new.city)
        .bind(new.position)
        .bind(&new.name)
        .bind(&new.street)
        .bind(&new.postcode)
        .run(tx)
        .await
}
