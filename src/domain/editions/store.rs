//! Editions in the database.

use chrono_tz::Tz;

use super::{Edition, NewEdition};
use crate::base::edition_code::EditionCode;
use crate::base::ids::EditionId;
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::db::{self, Reader, Tx, sql};

#[derive(sqlx::FromRow)]
struct EditionRow {
    id: EditionId,
    slug: String,
    country: String,
    country_name: String,
    locale: String,
    currency: String,
    time_zone: String,
    tax_name: String,
    tax_rate: i64,
    gross_first: bool,
    email: String,
    phone: String,
}

impl EditionRow {
    /// What a row says was checked when it was written; a row that was changed past the program falls back.
    fn edition(self) -> Option<Edition> {
        Some(Edition {
            id: self.id,
            code: EditionCode::parse(&self.slug).ok()?,
            country: self.country,
            country_name: self.country_name,
            locale: Locale::parse(&self.locale).unwrap_or_else(|_| Locale::fallback()),
            currency: Currency::parse(&self.currency).ok()?,
            time_zone: self.time_zone.parse().unwrap_or(Tz::UTC),
            tax_name: self.tax_name,
            tax_rate: TaxRate(self.tax_rate),
            gross_first: self.gross_first,
            email: self.email,
            phone: self.phone,
        })
    }
}

/// Every edition, published or not, in the academy's order.
///
/// # Errors
/// The database's.
pub async fn all(reader: &mut Reader) -> db::Result<Vec<Edition>> {
    let rows = sql(
        "SELECT e.id, r.slug, e.country, e.country_name, e.locale, e.currency, e.time_zone, e.tax_name, e.tax_rate, \
         e.gross_first, e.email, e.phone FROM editions e JOIN records r ON r.id = e.id ORDER BY e.position, e.id",
    )
    .all::<EditionRow>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(EditionRow::edition).collect())
}

/// The editions that are on the site, in the academy's order.
///
/// # Errors
/// The database's.
pub async fn published(reader: &mut Reader) -> db::Result<Vec<Edition>> {
    // Not a join: SQLite would begin at the publications, and read them all.
    let rows = sql(
        "SELECT e.id, r.slug, e.country, e.country_name, e.locale, e.currency, e.time_zone, e.tax_name, e.tax_rate, \
         e.gross_first, e.email, e.phone FROM editions e JOIN records r ON r.id = e.id \
         WHERE (SELECT p.state FROM publications p WHERE p.record_id = e.id AND p.edition_id = e.id) = 'published' \
         ORDER BY e.position, e.id",
    )
    .all::<EditionRow>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(EditionRow::edition).collect())
}

pub(super) async fn insert(tx: &mut Tx, id: EditionId, new: &NewEdition) -> db::Result<u64> {
    sql("INSERT INTO editions (id, position, country, country_name, locale, currency, time_zone, tax_name, tax_rate, \
         gross_first, email, phone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    .bind(id)
    .bind(new.position)
    .bind(&new.country)
    .bind(&new.country_name)
    .bind(new.locale.tag())
    .bind(new.currency.code())
    .bind(new.time_zone.name())
    .bind(&new.tax_name)
    .bind(new.tax_rate.0)
    .bind(new.gross_first)
    .bind(&new.email)
    .bind(&new.phone)
    .run(tx)
    .await
}
