//! The demo's five editions, with their cities and venues.

use super::data::{self, EditionFile, PricesFirst};
use super::{DemoError, MadeCity, Making};
use crate::base::edition_code::EditionCode;
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::db::Tx;
use crate::domain::editions::{self, Edition, NewEdition};
use crate::domain::publications::{self, Placement};
use crate::domain::records::RecordKind;
use crate::domain::texts::{self, Layer, Slot};
use crate::domain::venues::{self, NewCity, NewVenue, Room};

pub(super) async fn make(tx: &mut Tx, making: &mut Making) -> Result<(), DemoError> {
    let mut files = Vec::new();
    for path in data::files("editions") {
        files.push((data::file::<EditionFile>(&path)?, path));
    }
    files.sort_by_key(|(file, _)| file.position);
    for (file, path) in files {
        let wrong = |why: String| DemoError::Data { file: path.clone(), why };
        let new = NewEdition {
            code: EditionCode::parse(&file.code).map_err(|error| wrong(error.to_string()))?,
            position: file.position,
            country: file.country.clone(),
            country_name: file.country_name.clone(),
            locale: Locale::parse(&file.locale).map_err(|error| wrong(error.to_string()))?,
            currency: Currency::parse(&file.currency).map_err(|error| wrong(error.to_string()))?,
            time_zone: file.time_zone,
            tax_name: file.tax_name.clone(),
            tax_rate: TaxRate::parse(&file.tax_rate).ok_or_else(|| wrong("tax_rate is no per cent".into()))?,
            gross_first: file.prices == PricesFirst::WithTax,
            email: file.email.clone(),
            phone: file.phone.clone(),
            sender_name: String::new(),
            reply_to: String::new(),
        };
        let edition = editions::create(tx, &making.actor, new).await?;
        describe(tx, making, &edition, &file).await?;
        make_cities(tx, making, &edition, &file).await?;
        making.editions.push(edition);
    }
    Ok(())
}

async fn describe(tx: &mut Tx, making: &Making, edition: &Edition, file: &EditionFile) -> Result<(), DemoError> {
    let layer = Layer::Edition(edition.code.clone());
    let edit = |slot, content: &str| data::text(slot, &layer, edition.language(), content);
    let edits = vec![
        edit(Slot::Title, &file.headline),
        edit(Slot::Description, &file.description),
        edit(Slot::Introduction, &file.introduction),
    ];
    texts::save(tx, &making.actor, RecordKind::Edition, edition.id.into(), edits).await?;
    let up = Placement { at: Some(making.midnight), ..Placement::published(edition) };
    publications::place(tx, &making.actor, RecordKind::Edition, edition.id.into(), &[up]).await?;
    Ok(())
}

async fn make_cities(tx: &mut Tx, making: &mut Making, edition: &Edition, file: &EditionFile) -> Result<(), DemoError> {
    let up = Placement { at: Some(making.midnight), ..Placement::published(edition) };
    for (city, position) in file.cities.iter().zip(1..) {
        let new = NewCity {
            edition: edition.id,
            slug: data::slug(&city.slug)?,
            position,
            name: city.name.clone(),
            time_zone: city.time_zone,
        };
        let city_id = venues::create_city(tx, &making.actor, new).await?;
        publications::place(tx, &making.actor, RecordKind::City, city_id.into(), std::slice::from_ref(&up)).await?;
        let mut rooms = Vec::new();
        for (venue, position) in city.venues.iter().zip(1..) {
            let new = NewVenue {
                city: city_id,
                slug: data::slug(&venue.slug)?,
                position,
                name: venue.name.clone(),
                street: venue.street.clone(),
                postcode: venue.postcode.clone(),
            };
            let id = venues::create_venue(tx, &making.actor, new).await?;
            let layer = Layer::Edition(edition.code.clone());
            let directions = data::text(Slot::Directions, &layer, edition.language(), &venue.directions);
            texts::save(tx, &making.actor, RecordKind::Venue, id.into(), vec![directions]).await?;
            publications::place(tx, &making.actor, RecordKind::Venue, id.into(), std::slice::from_ref(&up)).await?;
            let named: Vec<Room> =
                venue.rooms.iter().map(|room| Room { name: room.name.clone(), seats: room.seats }).collect();
            rooms.extend(venues::create_rooms(tx, &making.actor, id, &named).await?);
        }
        making.cities.insert(city.slug.clone(), MadeCity { id: city_id, time_zone: city.time_zone, rooms });
    }
    Ok(())
}
