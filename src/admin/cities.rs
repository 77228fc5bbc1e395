//! Cities in the back office.

use super::Office;
use super::records::{Choice, Field, Found, Kind, List, Record, Section, Use, Words, of_kind};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::{CityId, EditionId, RecordId};
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::records::{RecordKind, Refused};
use crate::domain::{editions, redirects, venues};
use crate::web::Error;
use crate::web::query::Query;

pub struct Cities;

impl Record for Cities {
    const KIND: &'static str = "city";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::City);
    const PATH: &'static str = "/admin/cities";
    const WORDS: Words = Words { title: "cities-list", about: "cities-about", new: "cities-new", none: "cities-none" };
    const EDIT: Permission = Permission::PlanSessions;
    const IS_OF_AN_EDITION: bool = true;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        of_kind(reader, frame, query, RecordKind::City, Self::PATH, false).await
    }

    async fn form(reader: &mut Reader, _frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        let editions = editions::all(reader).await?;
        let editions = editions.iter().map(|edition| Choice::new(edition.id.0, &edition.country_name)).collect();
        let slug = if is_new { "field-slug-name-hint" } else { "field-slug-hint" };
        Ok(vec![Section::first(vec![
            Field::new("edition", "field-edition", Kind::Choice(editions)),
            Field::line("name", "field-city-name").hinted("field-city-name-hint"),
            Field::line("slug", "field-slug").hinted(slug),
            Field::new("time_zone", "field-time-zone", Kind::Choice(Choice::time_zones())),
            Field::new("position", "field-position", Kind::Line("number")).hinted("field-position-hint"),
        ])])
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        let found = venues::find_city(reader, CityId(id)).await?;
        Ok(found.map(|(head, edit)| Found { edition: Some(edit.edition), ..Found::of(&head, edit.fields()) }))
    }

    async fn edition_of(_reader: &mut Reader, form: &Fields) -> db::Result<Option<EditionId>> {
        Ok(form.chosen("edition").parse().ok().map(EditionId))
    }

    async fn create(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<i64, Refused> {
        Ok(venues::create_city_by(tx, actor, form).await?.0)
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        venues::update_city(tx, actor, CityId(id), version, form).await
    }

    async fn uses(reader: &mut Reader, id: i64) -> db::Result<Vec<Use>> {
        let (venues, sessions) = venues::uses_of_city(reader, CityId(id)).await?;
        let led = redirects::uses(reader, RecordKind::City, RecordId(id)).await?;
        Ok([Use::among([("use-venues", venues), ("use-sessions", sessions)]), led].concat())
    }

    async fn delete(tx: &mut Tx, actor: &Actor, id: i64, version: i64) -> Result<(), Refused> {
        venues::delete_city(tx, actor, CityId(id), version).await
    }
}
