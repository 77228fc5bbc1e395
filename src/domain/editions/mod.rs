//! Editions: the academy's site for one country in one language.

mod form;
mod store;

use chrono_tz::Tz;

use crate::base::actor::Actor;
use crate::base::edition_code::EditionCode;
use crate::base::ids::EditionId;
use crate::base::languages::Language;
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::base::say;
use crate::db::{self, Reader, Tx};
use crate::domain::records::{self, Naming, RecordKind};
use crate::domain::settings;
use crate::services::changes::{self, Change};
use crate::services::mail::Sender;
pub use form::{create_by, delete, find, update, uses};
pub use store::{all, published};

#[derive(Clone, Debug)]
pub struct Edition {
    pub id: EditionId,
    pub code: EditionCode,
    /// ISO 3166 code of the country.
    pub country: String,
    /// The country in the edition's own language.
    pub country_name: String,
    pub locale: Locale,
    /// Of its prices.
    pub currency: Currency,
    pub time_zone: Tz,
    /// What the tax is called in a price: VAT, TVA …
    pub tax_name: String,
    pub tax_rate: TaxRate,
    /// Whether prices name the amount with tax first, as where most who book are private persons.
    pub gross_first: bool,
    pub email: String,
    pub phone: String,
    /// Who sends its mail, and where answers go; empty: the academy as a whole.
    pub sender_name: String,
    pub reply_to: String,
}

impl Edition {
    pub fn language(&self) -> &Language {
        self.locale.language()
    }

    /// Whether the interface has words in the edition's language; else buttons and headings are in English there.
    pub fn is_spoken(&self) -> bool {
        say::interface_language(self.language()) == self.language().as_str()
    }

    /// The edition's language in its own words: `Français`. Its code where the interface does not speak it.
    pub fn language_name(&self) -> String {
        if self.is_spoken() { say::say(self.language(), "language-name", &[]) } else { self.language().to_string() }
    }

    /// The line of an address that names the city, as the country writes it: `75010 Paris`, `London EC1A 1BB`.
    pub fn place_line(&self, postcode: &str, city: &str) -> String {
        match self.country.as_str() {
            "GB" | "IE" | "NZ" | "AU" | "US" | "CA" => format!("{city} {postcode}"),
            "RU" => format!("{city}, {postcode}"),
            _ => format!("{postcode} {city}"),
        }
    }

    /// The telephone number as a link dials it (RFC 3966).
    pub fn phone_url(&self) -> String {
        format!("tel:{}", self.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>())
    }
}

/// What a new edition is made from.
#[derive(Clone, Debug)]
pub struct NewEdition {
    pub code: EditionCode,
    pub position: i64,
    pub country: String,
    pub country_name: String,
    pub locale: Locale,
    pub currency: Currency,
    pub time_zone: Tz,
    pub tax_name: String,
    pub tax_rate: TaxRate,
    pub gross_first: bool,
    pub email: String,
    pub phone: String,
    pub sender_name: String,
    pub reply_to: String,
}

/// Who sends the mail of an edition, or of none.
///
/// # Errors
/// The database's.
pub async fn sender(reader: &mut Reader, edition: Option<EditionId>) -> db::Result<Sender> {
    let general = settings::general(reader).await?.sender();
    let Some(id) = edition else { return Ok(general) };
    Ok(store::sender(reader, id).await?.unwrap_or_default().or(general))
}

/// Makes an edition. It is on the site once it is published in itself.
///
/// # Errors
/// [`db::Error::is_taken`] where the code is; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, new: NewEdition) -> db::Result<Edition> {
    let id = EditionId::from(records::create(tx, RecordKind::Edition, new.code.as_str()).await?);
    store::insert(tx, id, &new).await?;
    records::name(tx, &[Naming::titled(id, &new.country_name)]).await?;
    let after =
        serde_json::json!({ "code": new.code.as_str(), "locale": new.locale.tag(), "currency": new.currency.code() });
    changes::record(tx, actor, Change::created("edition", id.0, &after)).await?;
    Ok(Edition {
        id,
        code: new.code,
        country: new.country,
        country_name: new.country_name,
        locale: new.locale,
        currency: new.currency,
        time_zone: new.time_zone,
        tax_name: new.tax_name,
        tax_rate: new.tax_rate,
        gross_first: new.gross_first,
        email: new.email,
        phone: new.phone,
        sender_name: new.sender_name,
        reply_to: new.reply_to,
    })
}
