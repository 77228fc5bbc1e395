//! Editions as the back office makes, changes and deletes them.

use chrono_tz::Tz;
use serde_json::json;

use super::{Edition, NewEdition, create, store};
use crate::base::actor::Actor;
use crate::base::edition_code::EditionCode;
use crate::base::email::Email;
use crate::base::form::{Faults, Fields};
use crate::base::ids::EditionId;
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::db::{self, Reader, Tx};
use crate::domain::records::{self, Head, Naming, RecordKind, Refused};
use crate::services::changes::{self, Change};

const LONGEST_NAME: usize = 100;
const LONGEST_TAX_NAME: usize = 20;
const LONGEST_PHONE: usize = 40;

impl NewEdition {
    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let code = EditionCode::parse(form.get("code").trim());
        let code = faults.check("code", code.map_err(|_| "fault-edition-code"));
        let country_name = faults.line(form, "country_name", LONGEST_NAME);
        let is_country = |code: &str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
        let country = form.get("country").trim().to_ascii_uppercase();
        let country = faults.check("country", if is_country(&country) { Ok(country) } else { Err("fault-country") });
        let locale = Locale::parse(form.get("locale").trim());
        let locale = faults.check("locale", locale.map_err(|_| "fault-locale"));
        let currency = Currency::parse(form.get("currency").trim());
        let currency = faults.check("currency", currency.map_err(|_| "fault-currency"));
        let time_zone: Option<Tz> = faults.choice(form, "time_zone", |zone| zone.parse().ok());
        let tax_name = faults.line(form, "tax_name", LONGEST_TAX_NAME);
        let tax_rate = TaxRate::parse(form.get("tax_rate").trim());
        let tax_rate = faults.check("tax_rate", tax_rate.ok_or("fault-tax-rate"));
        let email = faults.check("email", Email::parse(form.get("email")).map_err(|_| "email-wrong"));
        let phone = faults.line_or_nothing(form, "phone", LONGEST_PHONE);
        let sender_name = faults.line_or_nothing(form, "sender_name", LONGEST_NAME);
        let reply_to = faults.address_or_nothing(form, "reply_to");
        let position = faults.whole(form, "position", 0..=9_999);
        let gross_first = form.get("gross_first") == "yes";
        let edition = (|| {
            Some(Self {
                code: code?,
                position: position?,
                country: country?,
                country_name: country_name?,
                locale: locale?,
                currency: currency?,
                time_zone: time_zone?,
                tax_name: tax_name?,
                tax_rate: tax_rate?,
                gross_first,
                email: email?.as_str().to_owned(),
                phone: phone?,
                sender_name: sender_name?,
                reply_to: reply_to?.map(String::from).unwrap_or_default(),
            })
        })();
        faults.or(edition)
    }

    fn logged(&self) -> serde_json::Value {
        json!({
            "code": self.code.as_str(), "position": self.position, "country": self.country,
            "country_name": self.country_name, "locale": self.locale.tag(), "currency": self.currency.code(),
            "time_zone": self.time_zone.name(), "tax_name": self.tax_name, "tax_rate": self.tax_rate.0,
            "gross_first": self.gross_first, "email": self.email, "phone": self.phone,
            "sender_name": self.sender_name, "reply_to": self.reply_to,
        })
    }
}

/// An edition as its form has it.
fn fields(edition: &Edition, position: i64) -> Fields {
    let form = Fields::default()
        .and("code", &edition.code)
        .and("country", &edition.country)
        .and("country_name", &edition.country_name)
        .and("locale", edition.locale.tag())
        .and("currency", edition.currency.code())
        .and("time_zone", edition.time_zone.name())
        .and("tax_name", &edition.tax_name)
        .and("tax_rate", edition.tax_rate.per_cent())
        .and("email", &edition.email)
        .and("phone", &edition.phone)
        .and("sender_name", &edition.sender_name)
        .and("reply_to", &edition.reply_to)
        .and("position", position);
    if edition.gross_first { form.and("gross_first", "yes") } else { form }
}

/// An edition with its facts as its form has them.
///
/// # Errors
/// The database's.
pub async fn find(reader: &mut Reader, id: EditionId) -> db::Result<Option<(Head, Fields)>> {
    let Some(head) = records::by_id(reader, RecordKind::Edition, id.into()).await? else { return Ok(None) };
    let position = store::position(reader, id).await?;
    let edition = store::all(reader).await?.into_iter().find(|edition| edition.id == id);
    Ok(edition.map(|edition| (head, fields(&edition, position))))
}

/// Makes an edition. It is on the site once it is published in itself.
///
/// # Errors
/// What is wrong with the form; the database's.
pub async fn create_by(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<EditionId, Refused> {
    let new = NewEdition::parse(form)?;
    if store::all(tx.reader()).await?.iter().any(|known| known.code == new.code) {
        return Err(Refused::fault("code", "fault-edition-code-taken"));
    }
    Ok(create(tx, actor, new).await?.id)
}

/// Changes the facts of an edition. Its code, which is in every address, stays; so does its currency once there are prices.
/// Where its locale is another, the edition is returned: its lists are to be sorted anew.
///
/// # Errors
/// What is wrong with the form, another's save; the database's.
pub async fn update(
    tx: &mut Tx,
    actor: &Actor,
    id: EditionId,
    version: i64,
    form: &Fields,
) -> Result<Option<Edition>, Refused> {
    let edit = NewEdition::parse(form)?;
    records::touch(tx, RecordKind::Edition, id.into(), version).await?;
    let (_, before) = find(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    let before = NewEdition::parse(&before)?;
    if edit.code != before.code {
        return Err(Refused::fault("code", "fault-edition-code-stays"));
    }
    if edit.currency != before.currency && store::prices(tx.reader(), id).await? > 0 {
        return Err(Refused::fault("currency", "fault-currency-stays"));
    }
    store::update(tx, id, &edit).await?;
    records::name(tx, &[Naming::titled(id, &edit.country_name)]).await?;
    changes::record(tx, actor, Change::of("saved", "edition", id.0, &before.logged(), &edit.logged())).await?;
    if edit.locale.tag() == before.locale.tag() {
        return Ok(None);
    }
    Ok(store::all(tx.reader()).await?.into_iter().find(|edition| edition.id == id))
}

/// How many cities, sessions, publications of other records, prices and limited roles an edition has.
///
/// # Errors
/// The database's.
pub async fn uses(reader: &mut Reader, id: EditionId) -> db::Result<[i64; 5]> {
    store::uses(reader, id).await
}

/// Deletes an edition in which nothing is.
///
/// # Errors
/// Another's save; the database's.
pub async fn delete(tx: &mut Tx, actor: &Actor, id: EditionId, version: i64) -> Result<(), Refused> {
    records::touch(tx, RecordKind::Edition, id.into(), version).await?;
    let (head, _) = find(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    store::leave(tx, id).await?;
    records::clear(tx, id.into()).await?;
    store::delete(tx, id).await?;
    records::delete(tx, id.into()).await?;
    changes::record(tx, actor, Change::deleted("edition", id.0, &json!({ "code": head.slug }))).await?;
    Ok(())
}
