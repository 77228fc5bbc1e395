//! Cities and venues in the database.

use super::{City, CityEdit, NewCity, NewVenue, Room, RoomEdit, VenueEdit};
use crate::base::ids::{CityId, EditionId, RoomId, SessionId, VenueId};
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

#[derive(sqlx::FromRow)]
pub(super) struct CityFacts {
    pub edition_id: EditionId,
    pub position: i64,
    pub name: String,
    pub time_zone: String,
}

pub(super) async fn city(reader: &mut Reader, id: CityId) -> db::Result<CityFacts> {
    sql("SELECT edition_id, position, name, time_zone FROM cities WHERE id = ?").bind(id).one(reader).await
}

pub(super) async fn update_city(tx: &mut Tx, id: CityId, edit: &CityEdit) -> db::Result<u64> {
    sql("UPDATE cities SET position = ?, name = ?, time_zone = ? WHERE id = ?")
        .bind(edit.position)
        .bind(&edit.name)
        .bind(edit.time_zone.name())
        .bind(id)
        .run(tx)
        .await
}

pub(super) async fn uses_of_city(reader: &mut Reader, id: CityId) -> db::Result<(i64, i64)> {
    let venues = sql("SELECT COUNT(*) FROM venues WHERE city_id = ?").bind(id).number(reader).await?;
    let sessions = sql("SELECT COUNT(*) FROM sessions WHERE city_id = ?").bind(id).number(reader).await?;
    Ok((venues, sessions))
}

pub(super) async fn delete_city(tx: &mut Tx, id: CityId) -> db::Result<u64> {
    sql("DELETE FROM cities WHERE id = ?").bind(id).run(tx).await
}

#[derive(sqlx::FromRow)]
pub(super) struct VenueFacts {
    pub city_id: CityId,
    pub position: i64,
    pub name: String,
    pub street: String,
    pub postcode: String,
}

pub(super) async fn venue(reader: &mut Reader, id: VenueId) -> db::Result<VenueFacts> {
    sql("SELECT city_id, position, name, street, postcode FROM venues WHERE id = ?").bind(id).one(reader).await
}

pub(super) async fn update_venue(tx: &mut Tx, id: VenueId, edit: &VenueEdit) -> db::Result<u64> {
    sql("UPDATE venues SET city_id = ?, position = ?, name = ?, street = ?, postcode = ? WHERE id = ?")
        .bind(edit.city)
        .bind(edit.position)
        .bind(&edit.name)
        .bind(&edit.street)
        .bind(&edit.postcode)
        .bind(id)
        .run(tx)
        .await
}

pub(super) async fn uses_of_venue(reader: &mut Reader, id: VenueId) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM sessions s JOIN rooms m ON m.id = s.room_id WHERE m.venue_id = ?")
        .bind(id)
        .number(reader)
        .await
}

pub(super) async fn delete_venue(tx: &mut Tx, id: VenueId) -> db::Result<u64> {
    sql("DELETE FROM rooms WHERE venue_id = ?").bind(id).run(tx).await?;
    sql("DELETE FROM venues WHERE id = ?").bind(id).run(tx).await
}

#[derive(sqlx::FromRow)]
pub(super) struct RoomFacts {
    pub id: RoomId,
    pub name: String,
    pub seats: i64,
}

pub(super) async fn rooms_of(reader: &mut Reader, venue: VenueId) -> db::Result<Vec<RoomFacts>> {
    sql("SELECT id, name, seats FROM rooms WHERE venue_id = ? ORDER BY position, id").bind(venue).all(reader).await
}

pub(super) async fn update_room(tx: &mut Tx, id: RoomId, position: i64, room: &RoomEdit) -> db::Result<()> {
    let update = sql("UPDATE rooms SET position = ?, name = ?, seats = ? WHERE id = ?");
    update.bind(position).bind(&room.name).bind(room.seats).bind(id).run(tx).await?;
    Ok(())
}

pub(super) async fn delete_room(tx: &mut Tx, id: RoomId) -> db::Result<u64> {
    sql("DELETE FROM rooms WHERE id = ?").bind(id).run(tx).await
}

pub(super) async fn sessions_in(reader: &mut Reader, room: RoomId) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM sessions WHERE room_id = ?").bind(room).number(reader).await
}

/// The next session in a room that needs more seats than these: one that lies ahead and is held.
pub(super) async fn session_too_large(
    reader: &mut Reader,
    room: RoomId,
    seats: i64,
) -> db::Result<Option<(SessionId, String, i64)>> {
    let now = reader.now();
    sql("SELECT s.id, s.code, s.seats FROM sessions s WHERE s.room_id = ? AND s.seats > ? AND s.ends_at > ? \
         AND s.cancelled_at IS NULL ORDER BY s.starts_at, s.id LIMIT 1")
    .bind(room)
    .bind(seats)
    .bind(now)
    .optional(reader)
    .await
}

/// How many sessions of a city are not over, also of those called off, which may be held after all.
pub(super) async fn sessions_ahead(reader: &mut Reader, city: CityId) -> db::Result<i64> {
    let now = reader.now();
    sql("SELECT COUNT(*) FROM sessions WHERE city_id = ? AND ends_at > ?").bind(city).bind(now).number(reader).await
}
