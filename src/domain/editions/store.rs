//! Editions in the database.

use chrono_tz::Tz;

use super::{Edition, NewEdition};
use crate::base::edition_code::EditionCode;
use crate::base::email::Email;
use crate::base::ids::EditionId;
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::db::{self, Reader, Tx, sql};
use crate::services::mail::{Line, Sender};

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
    sender_name: String,
    reply_to: String,
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
            sender_name: self.sender_name,
            reply_to: self.reply_to,
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
         e.gross_first, e.email, e.phone, e.sender_name, e.reply_to FROM editions e JOIN records r ON r.id = e.id ORDER BY e.position, e.id",
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
         e.gross_first, e.email, e.phone, e.sender_name, e.reply_to FROM editions e JOIN records r ON r.id = e.id \
         WHERE (SELECT p.state FROM publications p WHERE p.record_id = e.id AND p.edition_id = e.id) = 'published' \
         ORDER BY e.position, e.id",
    )
    .all::<EditionRow>(reader)
    .await?;
    Ok(rows.into_iter().filter_map(EditionRow::edition).collect())
}

pub(super) async fn sender(reader: &mut Reader, id: EditionId) -> db::Result<Option<Sender>> {
    let kept = sql("SELECT sender_name, reply_to FROM editions WHERE id = ?").bind(id);
    let kept = kept.optional::<(String, String)>(reader).await?;
    Ok(kept.map(|(name, reply_to)| Sender { name: Line::of(&name), reply_to: Email::parse(&reply_to).ok() }))
}

pub(super) async fn insert(tx: &mut Tx, id: EditionId, new: &NewEdition) -> db::Result<u64> {
    sql("INSERT INTO editions (id, position, country, country_name, locale, currency, time_zone, tax_name, tax_rate, \
         gross_first, email, phone, sender_name, reply_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
    .bind(&new.sender_name)
    .bind(&new.reply_to)
    .run(tx)
    .await
}

pub(super) async fn position(reader: &mut Reader, id: EditionId) -> db::Result<i64> {
    sql("SELECT position FROM editions WHERE id = ?").bind(id).number(reader).await
}

pub(super) async fn update(tx: &mut Tx, id: EditionId, edit: &NewEdition) -> db::Result<u64> {
    sql("UPDATE editions SET position = ?, country = ?, country_name = ?, locale = ?, currency = ?, time_zone = ?, \
         tax_name = ?, tax_rate = ?, gross_first = ?, email = ?, phone = ?, sender_name = ?, reply_to = ? WHERE id = ?")
    .bind(edit.position)
    .bind(&edit.country)
    .bind(&edit.country_name)
    .bind(edit.locale.tag())
    .bind(edit.currency.code())
    .bind(edit.time_zone.name())
    .bind(&edit.tax_name)
    .bind(edit.tax_rate.0)
    .bind(edit.gross_first)
    .bind(&edit.email)
    .bind(&edit.phone)
    .bind(&edit.sender_name)
    .bind(&edit.reply_to)
    .bind(id)
    .run(tx)
    .await
}

pub(super) async fn prices(reader: &mut Reader, id: EditionId) -> db::Result<i64> {
    let prices = sql("SELECT COUNT(*) FROM prices WHERE edition_id = ?").bind(id).number(reader).await?;
    let sessions = sql("SELECT COUNT(*) FROM sessions WHERE edition_id = ? AND net IS NOT NULL").bind(id);
    Ok(prices + sessions.number(reader).await?)
}

pub(super) async fn uses(reader: &mut Reader, id: EditionId) -> db::Result<[i64; 5]> {
    let cities = sql("SELECT COUNT(*) FROM cities WHERE edition_id = ?").bind(id).number(reader).await?;
    let sessions = sql("SELECT COUNT(*) FROM sessions WHERE edition_id = ?").bind(id).number(reader).await?;
    let others = sql("SELECT COUNT(*) FROM publications WHERE edition_id = ? AND record_id <> ?").bind(id).bind(id);
    let prices = sql("SELECT COUNT(*) FROM prices WHERE edition_id = ?").bind(id).number(reader).await?;
    let roles = sql("SELECT COUNT(*) FROM account_roles WHERE edition_id = ?").bind(id).number(reader).await?;
    Ok([cities, sessions, others.number(reader).await?, prices, roles])
}

/// Forgets that people came from an edition, what was to be looked at in it, and which of its addresses lead elsewhere.
pub(super) async fn leave(tx: &mut Tx, id: EditionId) -> db::Result<()> {
    sql("UPDATE sign_ups SET edition_id = NULL WHERE edition_id = ?").bind(id).run(tx).await?;
    sql("UPDATE accounts SET edition_id = NULL WHERE edition_id = ?").bind(id).run(tx).await?;
    sql("DELETE FROM previews WHERE edition_id = ?").bind(id).run(tx).await?;
    sql("DELETE FROM redirects WHERE edition_id = ?").bind(id).run(tx).await?;
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, id: EditionId) -> db::Result<u64> {
    sql("DELETE FROM editions WHERE id = ?").bind(id).run(tx).await
}
