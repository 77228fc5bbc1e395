//! Editions in the back office.

use super::Office;
use super::records::{Choice, Field, Found, Kind, List, Record, Section, Use, Words, of_kind};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::{EditionId, RecordId};
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::records::{RecordKind, Refused};
use crate::domain::{editions, publications, redirects};
use crate::web::Error;
use crate::web::query::Query;

pub struct Editions;

impl Record for Editions {
    const KIND: &'static str = "edition";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Edition);
    const PATH: &'static str = "/admin/editions";
    const WORDS: Words =
        Words { title: "editions-list", about: "editions-about", new: "editions-new", none: "editions-none" };
    const EDIT: Permission = Permission::ManageEditions;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        of_kind(reader, frame, query, RecordKind::Edition, Self::PATH, false).await
    }

    async fn form(_reader: &mut Reader, _frame: &Office, _is_new: bool) -> db::Result<Vec<Section>> {
        Ok(vec![
            Section::first(vec![
                Field::line("code", "field-edition-code").hinted("field-edition-code-hint"),
                Field::line("country_name", "field-country-name").hinted("field-country-name-hint"),
                Field::line("country", "field-country").hinted("field-country-hint"),
                Field::line("locale", "field-locale").hinted("field-locale-hint"),
                Field::new("time_zone", "field-time-zone", Kind::Choice(Choice::time_zones())),
                Field::new("position", "field-position", Kind::Line("number")).hinted("field-position-hint"),
            ]),
            Section::of(
                "section-money",
                vec![
                    Field::line("currency", "field-currency").hinted("field-currency-hint"),
                    Field::line("tax_name", "field-tax-name").hinted("field-tax-name-hint"),
                    Field::line("tax_rate", "field-tax-rate").hinted("field-tax-rate-hint"),
                    Field::new("gross_first", "field-gross-first", Kind::Tick).hinted("field-gross-first-hint"),
                ],
            ),
            Section::of(
                "section-contact",
                vec![
                    Field::new("email", "field-contact-email", Kind::Line("email")),
                    Field::new("phone", "field-contact-phone", Kind::Line("tel")),
                ],
            ),
            Section::of("section-mail", super::settings::sender()),
        ])
    }

    /// Where the interface does not speak its language, the form says so.
    async fn form_of(reader: &mut Reader, frame: &Office, found: Option<(i64, &Found)>) -> db::Result<Vec<Section>> {
        let mut sections = Self::form(reader, frame, found.is_none()).await?;
        let all = editions::all(reader).await?;
        let unspoken = found.and_then(|(id, _)| all.iter().find(|edition| edition.id.0 == id && !edition.is_spoken()));
        if let (Some(edition), Some(first)) = (unspoken, sections.first_mut()) {
            let told = frame.say_of("editions-unspoken", "name", &edition.country_name);
            first.fields.insert(0, Field::shown("interface", "editions-interface", told));
        }
        Ok(sections)
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        let found = editions::find(reader, EditionId(id)).await?;
        // It is up in itself alone.
        Ok(found.map(|(head, fields)| Found { edition: Some(EditionId(id)), ..Found::of(&head, fields) }))
    }

    async fn create(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<i64, Refused> {
        Ok(editions::create_by(tx, actor, form).await?.0)
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        if let Some(edition) = editions::update(tx, actor, EditionId(id), version, form).await? {
            publications::sort_anew(tx, &edition).await?;
        }
        Ok(())
    }

    async fn uses(reader: &mut Reader, id: i64) -> db::Result<Vec<Use>> {
        let [cities, sessions, others, prices, roles] = editions::uses(reader, EditionId(id)).await?;
        let led = redirects::uses(reader, RecordKind::Edition, RecordId(id)).await?;
        let content = [("use-cities", cities), ("use-sessions", sessions), ("use-publications", others)];
        Ok([Use::among(content), Use::among([("use-prices", prices), ("use-roles", roles)]), led].concat())
    }

    async fn delete(tx: &mut Tx, actor: &Actor, id: i64, version: i64) -> Result<(), Refused> {
        editions::delete(tx, actor, EditionId(id), version).await
    }
}
