//! Cities of an edition, and the venues in them.

mod store;

use chrono_tz::Tz;

use crate::base::actor::Actor;
use crate::base::ids::{CityId, EditionId, VenueId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::records::{self, RecordKind};
use crate::domain::texts::{self, Slot, Words};
use crate::services::changes::{self, Change};
pub use store::cities;

/// A city where the academy teaches.
#[derive(Clone, Debug)]
pub struct City {
    pub id: CityId,
    pub slug: String,
    /// In the edition's language.
    pub name: String,
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
    let after = serde_json::json!({ "slug": new.slug, "name": new.name, "time_zone": new.time_zone.name() });
    changes::record(tx, actor, Change::created("city", id.0, &after)).await?;
    Ok(id)
}

/// # Errors
/// [`db::Error::is_taken`] where the slug is; the database's.
pub async fn create_venue(tx: &mut Tx, actor: &Actor, new: NewVenue) -> db::Result<VenueId> {
    let id = VenueId::from(records::create(tx, RecordKind::Venue, new.slug.as_str()).await?);
    store::insert_venue(tx, id, &new).await?;
    let after =
        serde_json::json!({ "slug": new.slug, "name": new.name, "street": new.street, "postcode": new.postcode });
    changes::record(tx, actor, Change::created("venue", id.0, &after)).await?;
    Ok(id)
}

/// The venues of an edition's cities that are published, with how to get there.
///
/// # Errors
/// The database's.
pub async fn venues(reader: &mut Reader, edition: &Edition) -> db::Result<Vec<Venue>> {
    let rows = store::venues(reader, edition).await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id.into()).collect();
    let mut shown = texts::shown(reader, edition, &ids, &[Slot::Directions]).await?;
    let venue = |row: store::VenueRow| Venue {
        id: row.id,
        city: row.city_id,
        name: row.name,
        street: row.street,
        postcode: row.postcode,
        directions: shown.whole(row.id, Slot::Directions),
    };
    Ok(rows.into_iter().map(venue).collect())
}
