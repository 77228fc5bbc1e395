//! What a coordinator chooses from when a session is planned.

use crate::base::ids::{CityId, CourseId, EditionId, RoomId};
use crate::db::{self, Reader, sql};
use crate::domain::records::pattern;

/// The most of a kind that a form offers without a search.
pub const OFFERED: i64 = 1_000;
const MOST: i64 = OFFERED;
/// The most that a search finds.
const FOUND: i64 = 100;

/// A course: its id, its code, its title.
pub type Courses = Vec<(CourseId, String, String)>;

/// A city or a room, with where it is.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub id: i64,
    pub edition: EditionId,
    /// `Paris`, `Paris, Salles du Canal, Salle 1`.
    pub name: String,
    /// The zone of a city.
    pub zone: String,
    /// The seats of a room.
    pub seats: i64,
}

/// Where sessions are held.
#[derive(Clone, Debug)]
pub struct Places {
    pub cities: Vec<Chosen>,
    pub rooms: Vec<Chosen>,
}

/// The courses, by title.
///
/// # Errors
/// The database's.
pub async fn courses(reader: &mut Reader) -> db::Result<Courses> {
    sql("SELECT c.id, c.code, n.title FROM record_names n JOIN courses c ON c.id = n.record_id \
         WHERE n.kind = 'course' ORDER BY n.folded, n.record_id LIMIT ?")
    .bind(MOST)
    .all(reader)
    .await
}

#[derive(sqlx::FromRow)]
struct CityRow {
    id: CityId,
    edition_id: EditionId,
    name: String,
    time_zone: String,
}

#[derive(sqlx::FromRow)]
struct RoomRow {
    id: RoomId,
    edition_id: EditionId,
    city: String,
    venue: String,
    name: String,
    seats: i64,
}

/// The cities and rooms of all editions, in their order.
///
/// # Errors
/// The database's.
pub async fn places(reader: &mut Reader) -> db::Result<Places> {
    let cities = sql(
        "SELECT c.id, c.edition_id, c.name, c.time_zone FROM cities c ORDER BY c.edition_id, c.position, c.id LIMIT ?",
    );
    let cities = cities.bind(MOST).all::<CityRow>(reader).await?;
    let rooms = sql("SELECT m.id, c.edition_id, c.name AS city, v.name AS venue, m.name, m.seats FROM rooms m \
         JOIN venues v ON v.id = m.venue_id JOIN cities c ON c.id = v.city_id \
         ORDER BY c.edition_id, c.position, v.position, m.position, m.id LIMIT ?");
    let rooms = rooms.bind(MOST).all::<RoomRow>(reader).await?;
    let city =
        |row: CityRow| Chosen { id: row.id.0, edition: row.edition_id, name: row.name, zone: row.time_zone, seats: 0 };
    let room = |row: RoomRow| Chosen {
        id: row.id.0,
        edition: row.edition_id,
        name: format!("{}, {}, {}", row.city, row.venue, row.name),
        zone: String::new(),
        seats: row.seats,
    };
    Ok(Places { cities: cities.into_iter().map(city).collect(), rooms: rooms.into_iter().map(room).collect() })
}

/// The rooms of the venues that words find: id, venue, room, seats.
///
/// # Errors
/// The database's.
pub async fn rooms_found(reader: &mut Reader, words: &[String]) -> db::Result<Vec<(RoomId, String, String, i64)>> {
    let mut rows =
        sql("SELECT m.id, n.title, m.name, m.seats FROM record_names n JOIN rooms m ON m.venue_id = n.record_id \
         WHERE n.kind = 'venue' /* and */ ORDER BY n.folded, m.venue_id, m.position LIMIT ?");
    for word in words {
        rows = rows.and("n.search LIKE ? ESCAPE '!'").bind(pattern(word));
    }
    rows.bind(FOUND).all(reader).await
}

/// These rooms: id, venue, room, seats.
///
/// # Errors
/// The database's.
pub async fn rooms(reader: &mut Reader, ids: &[RoomId]) -> db::Result<Vec<(RoomId, String, String, i64)>> {
    sql("SELECT m.id, n.title, m.name, m.seats FROM rooms m JOIN record_names n ON n.record_id = m.venue_id \
         WHERE m.id IN (??) ORDER BY m.id")
    .bind_all(ids)
    .all(reader)
    .await
}
