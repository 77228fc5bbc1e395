//! Venues with their rooms as the back office makes, changes and deletes them.

use serde::Serialize;

use super::city_form::{CityEdit, find_city};
use super::{NewVenue, create_venue, store};
use crate::base::actor::Actor;
use crate::base::form::{Fault, Faults, Fields, Part};
use crate::base::ids::{CityId, RoomId, VenueId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::records::{self, Head, Naming, RecordKind, Refused};
use crate::services::changes::{self, Change};

const LONGEST_NAME: usize = 100;
const LONGEST_STREET: usize = 200;
const LONGEST_POSTCODE: usize = 16;
const MOST_SEATS: i64 = 1_000;
/// The most rooms of one venue.
const MOST_ROOMS: usize = 100;

/// The facts of a venue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VenueEdit {
    pub city: CityId,
    pub slug: Slug,
    pub position: i64,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub rooms: Vec<RoomEdit>,
}

/// A room: one that is there, by its id, or a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomEdit {
    pub id: Option<RoomId>,
    pub name: String,
    pub seats: i64,
}

impl VenueEdit {
    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let city = faults.choice(form, "city", |id| id.parse().ok().map(CityId));
        let name = faults.line(form, "name", LONGEST_NAME);
        let slug = faults.slug(form, name.as_deref());
        let street = faults.line(form, "street", LONGEST_STREET);
        let postcode = faults.line_or_nothing(form, "postcode", LONGEST_POSTCODE);
        let position = faults.whole(form, "position", 0..=9_999);
        let rooms = rooms(&mut faults, form);
        let texts = name.zip(street).zip(postcode);
        let edit =
            city.zip(slug).zip(texts).zip(position).map(|(((city, slug), ((name, street), postcode)), position)| {
                Self { city, slug, position, name, street, postcode, rooms }
            });
        faults.or(edit)
    }

    /// The form that this was read from.
    pub fn fields(&self) -> Fields {
        let mut form = Fields::default()
            .and("city", self.city.0)
            .and("name", &self.name)
            .and("slug", &self.slug)
            .and("street", &self.street)
            .and("postcode", &self.postcode)
            .and("position", self.position);
        let room = |room: &RoomEdit| {
            let id = room.id.map(|id| id.0.to_string()).unwrap_or_default();
            Fields::default().and("id", id).and("name", &room.name).and("seats", room.seats)
        };
        form.set_parts("rooms", self.rooms.iter().map(room));
        form
    }
}

fn rooms(faults: &mut Faults, form: &Fields) -> Vec<RoomEdit> {
    let mut rooms: Vec<RoomEdit> = Vec::new();
    for part in form.parts("rooms") {
        let mut wrong = Faults::default();
        let name = wrong.line(&part.fields, "name", LONGEST_NAME);
        let seats = wrong.whole(&part.fields, "seats", 1..=MOST_SEATS);
        if name.as_ref().is_some_and(|name| rooms.iter().any(|room| room.name == *name)) {
            wrong.add("name", "fault-room-twice");
        }
        faults.add_part(&part.at, wrong);
        let id = part.fields.get("id").parse().ok().map(RoomId);
        rooms.extend(name.zip(seats).map(|(name, seats)| RoomEdit { id, name, seats }));
    }
    if rooms.len() > MOST_ROOMS {
        faults.add_count("rooms", "fault-too-many-rooms", i64::try_from(MOST_ROOMS).unwrap_or(i64::MAX));
    }
    rooms
}

/// A venue with its facts.
///
/// # Errors
/// The database's.
pub async fn find_venue(reader: &mut Reader, id: VenueId) -> db::Result<Option<(Head, VenueEdit)>> {
    let Some(head) = records::by_id(reader, RecordKind::Venue, id.into()).await? else { return Ok(None) };
    let row = store::venue(reader, id).await?;
    let rooms = store::rooms_of(reader, id).await?;
    let rooms = rooms.into_iter().map(|room| RoomEdit { id: Some(room.id), name: room.name, seats: room.seats });
    let store::VenueFacts { city_id: city, position, name, street, postcode } = row;
    let slug = head.slug()?;
    Ok(Some((head, VenueEdit { city, slug, position, name, street, postcode, rooms: rooms.collect() })))
}

/// Makes a venue with its rooms.
///
/// # Errors
/// What is wrong with the form; the database's.
pub async fn create_venue_by(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<VenueId, Refused> {
    let edit = VenueEdit::parse(form)?;
    check(tx.reader(), &edit, None).await?;
    let VenueEdit { city, slug, position, name, street, postcode, rooms } = edit;
    let id = create_venue(tx, actor, NewVenue { city, slug, position, name, street, postcode }).await?;
    let rooms: Vec<_> = rooms.into_iter().map(|room| super::Room { name: room.name, seats: room.seats }).collect();
    if !rooms.is_empty() {
        super::create_rooms(tx, actor, id, &rooms).await?;
    }
    Ok(id)
}

/// Changes the facts of a venue and its rooms. A room in which something is planned stays, with as many seats as that needs.
///
/// # Errors
/// What is wrong with the form, another's save; the database's.
pub async fn update_venue(tx: &mut Tx, actor: &Actor, id: VenueId, version: i64, form: &Fields) -> Result<(), Refused> {
    let edit = VenueEdit::parse(form)?;
    check(tx.reader(), &edit, Some(id)).await?;
    let (_, before) = find_venue(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    if edit.city != before.city {
        may_move(tx.reader(), id, (before.city, edit.city)).await?;
    }
    records::save(tx, actor, RecordKind::Venue, id.into(), version, &edit.slug).await?;
    store::update_venue(tx, id, &edit).await?;
    put_rooms(tx, id, &before.rooms, &edit.rooms, &form.parts("rooms")).await?;
    records::name(tx, &[Naming::titled(id, &edit.name)]).await?;
    changes::record(tx, actor, Change::of("saved", "venue", id.0, &before, &edit)).await?;
    Ok(())
}

/// A venue stays in its edition, and, while sessions are planned in its rooms, in its city.
async fn may_move(reader: &mut Reader, id: VenueId, (from, to): (CityId, CityId)) -> Result<(), Refused> {
    let (from, to) = (find_city(reader, from).await?, find_city(reader, to).await?);
    let edition = |city: Option<(Head, CityEdit)>| city.map(|(_, city)| city.edition);
    if edition(from) != edition(to) {
        return Err(Refused::fault("city", "fault-venue-moves"));
    }
    if uses_of_venue(reader, id).await? > 0 {
        return Err(Refused::fault("city", "fault-venue-in-use"));
    }
    Ok(())
}

/// `parts`: where each room stands in the form.
async fn put_rooms(
    tx: &mut Tx,
    venue: VenueId,
    before: &[RoomEdit],
    after: &[RoomEdit],
    parts: &[Part],
) -> Result<(), Refused> {
    for room in before {
        let Some(id) = room.id.filter(|id| after.iter().all(|kept| kept.id != Some(*id))) else { continue };
        if store::sessions_in(tx.reader(), id).await? > 0 {
            return Err(Refused::fault("rooms", Fault::new("fault-room-in-use").naming(&room.name)));
        }
        store::delete_room(tx, id).await?;
    }
    let mut faults = Faults::default();
    for ((room, part), position) in after.iter().zip(parts).zip(1..) {
        let known = before.iter().find(|known| known.id == room.id);
        match room.id.zip(known) {
            Some((id, known)) => {
                store::update_room(tx, id, position, room).await?;
                if room.seats < known.seats
                    && let Some((session, code, seats)) = store::session_too_large(tx.reader(), id, room.seats).await?
                {
                    let fault = Fault::new("fault-room-small").counting(seats).naming(code);
                    faults.add(&part.field("seats"), fault.found_at(format!("/admin/sessions/{}/edit", session.0)));
                }
            }
            None => {
                let new = super::Room { name: room.name.clone(), seats: room.seats };
                store::insert_room(tx, venue, position, &new).await?;
            }
        }
    }
    Ok(faults.or(Some(()))?)
}

async fn check(reader: &mut Reader, edit: &VenueEdit, id: Option<VenueId>) -> Result<(), Refused> {
    if records::by_id(reader, RecordKind::City, edit.city.into()).await?.is_none() {
        return Err(Refused::fault("city", "fault-not-listed"));
    }
    records::slug_is_free(reader, RecordKind::Venue, &edit.slug, id.map(Into::into)).await
}

/// How many sessions are held in the rooms of a venue.
///
/// # Errors
/// The database's.
pub async fn uses_of_venue(reader: &mut Reader, id: VenueId) -> db::Result<i64> {
    store::uses_of_venue(reader, id).await
}

/// Deletes a venue with its rooms, in which nothing is planned.
///
/// # Errors
/// Another's save; the database's.
pub async fn delete_venue(tx: &mut Tx, actor: &Actor, id: VenueId, version: i64) -> Result<(), Refused> {
    records::touch(tx, RecordKind::Venue, id.into(), version).await?;
    let (_, before) = find_venue(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    store::delete_venue(tx, id).await?;
    records::delete(tx, id.into()).await?;
    changes::record(tx, actor, Change::deleted("venue", id.0, &before)).await?;
    Ok(())
}
