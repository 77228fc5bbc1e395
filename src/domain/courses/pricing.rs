//! What a course costs in every edition, as a form of its own: the facts of a course are editors', its prices coordinators'.

use super::{Format, Price, formats, office};
use crate::base::actor::Actor;
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::CourseId;
use crate::base::money::Money;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::{self, Edition};
use crate::domain::records::{self, Head, RecordKind, Refused};
use crate::services::changes::{self, Change};

/// The most prices that a course may have.
const MOST: usize = 300;
/// The amount that stands for others where one cannot be read, in major units.
const EXAMPLE: i64 = 1_250;

/// A course with the form of its prices.
///
/// # Errors
/// The database's.
pub async fn find_prices(reader: &mut Reader, id: CourseId) -> db::Result<Option<(Head, Fields)>> {
    let Some(head) = records::by_id(reader, RecordKind::Course, id.into()).await? else { return Ok(None) };
    let editions = editions::all(reader).await?;
    let mut form = Fields::default();
    form.set_parts(
        "prices",
        of_course(reader, &editions, id).await?.iter().filter_map(|price| fields(&editions, price)),
    );
    Ok(Some((head, form)))
}

/// Sets the prices of a course: those of the form in the place of all that there are.
///
/// # Errors
/// What is wrong with the form, another's save; the database's.
pub async fn set_prices(tx: &mut Tx, actor: &Actor, id: CourseId, version: i64, form: &Fields) -> Result<(), Refused> {
    let editions = editions::all(tx.reader()).await?;
    let formats: Vec<Format> = formats(tx.reader(), &[id]).await?.into_iter().map(|(_, format)| format).collect();
    let prices = parse(form, &editions, &formats)?;
    records::touch(tx, RecordKind::Course, id.into(), version).await?;
    let before = of_course(tx.reader(), &editions, id).await?;
    office::set_prices(tx, id, &prices).await?;
    let told = |prices: &[Price]| serde_json::json!({ "prices": told(&editions, prices) });
    changes::record(tx, actor, Change::of("saved", "course", id.0, &told(&before), &told(&prices))).await?;
    Ok(())
}

fn parse(form: &Fields, editions: &[Edition], formats: &[Format]) -> Result<Vec<Price>, Faults> {
    let mut faults = Faults::default();
    let mut prices: Vec<Price> = Vec::new();
    let read = faults.parts(form, "prices", MOST, |faults, part| {
        let edition = faults.choice(part, "edition", |code| editions.iter().find(|one| one.code.as_str() == code));
        let format = faults.choice(part, "format", Format::parse);
        if format.is_some_and(|format| !formats.contains(&format)) {
            faults.add("format", "price-format-not-given");
        }
        let (edition, format) = (edition?, format?);
        if prices.iter().any(|price| (price.edition, price.format) == (edition.id, format)) {
            faults.add("format", "price-twice");
        }
        let example = Money::new(EXAMPLE * edition.currency.minor_units(), edition.currency);
        let wrong = || Fault::new("price-net-wrong").naming(example.to_string());
        let net = faults.check("net", Money::parse(part.get("net"), edition.currency).map_err(|_| wrong()))?;
        prices.push(Price { edition: edition.id, format, net });
        Some(())
    });
    faults.or(read)?;
    Ok(prices)
}

/// The prices in the currencies of their editions, in the order of the editions.
async fn of_course(reader: &mut Reader, editions: &[Edition], id: CourseId) -> db::Result<Vec<Price>> {
    let mut prices = Vec::new();
    for (edition, format, net, currency) in office::all_prices(reader, id).await? {
        let place = editions.iter().position(|one| one.id == edition && one.currency.code() == currency);
        if let (Some(place), Some(format)) = (place, Format::parse(&format)) {
            prices.push((place, Price { edition, format, net: Money::new(net, editions[place].currency) }));
        }
    }
    prices.sort_by_key(|(place, price)| (*place, price.format));
    Ok(prices.into_iter().map(|(_, price)| price).collect())
}

fn fields(editions: &[Edition], price: &Price) -> Option<Fields> {
    let edition = editions.iter().find(|edition| edition.id == price.edition)?;
    let form = Fields::default().and("edition", &edition.code).and("format", price.format.as_str());
    Some(form.and("net", price.net.decimal()))
}

/// The prices as the change log keeps them: `fr classroom 900.00 EUR`.
fn told(editions: &[Edition], prices: &[Price]) -> Vec<String> {
    let code = |price: &Price| editions.iter().find(|one| one.id == price.edition).map(|one| one.code.to_string());
    let told = |price: &Price| format!("{} {} {}", code(price).unwrap_or_default(), price.format.as_str(), price.net);
    prices.iter().map(told).collect()
}
