//! Cities as the back office makes, changes and deletes them.

use chrono_tz::Tz;
use serde_json::json;

use super::{NewCity, create_city, store};
use crate::base::actor::Actor;
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::{CityId, EditionId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions;
use crate::domain::records::{self, Head, Naming, RecordKind, Refused};
use crate::services::changes::{self, Change};

/// The longest name of a city, in characters.
const LONGEST_NAME: usize = 100;

/// The facts of a city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CityEdit {
    pub edition: EditionId,
    pub slug: Slug,
    pub position: i64,
    pub name: String,
    pub time_zone: Tz,
}

impl CityEdit {
    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let edition = faults.choice(form, "edition", |id| id.parse().ok().map(EditionId));
        let name = faults.line(form, "name", LONGEST_NAME);
        let slug = faults.slug(form, name.as_deref());
        let time_zone = faults.choice(form, "time_zone", |zone| zone.parse().ok());
        let position = faults.whole(form, "position", 0..=9_999);
        let edit = edition.zip(name).zip(slug).zip(time_zone).zip(position);
        let edit = edit.map(|((((edition, name), slug), time_zone), position)| Self {
            edition,
            slug,
            position,
            name,
            time_zone,
        });
        faults.or(edit)
    }

    /// The form that this was read from.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .and("edition", self.edition.0)
            .and("name", &self.name)
            .and("slug", &self.slug)
            .and("time_zone", self.time_zone.name())
            .and("position", self.position)
    }

    fn logged(&self) -> serde_json::Value {
        let Self { edition, slug, position, name, time_zone } = self;
        json!({ "edition": edition, "slug": slug, "position": position, "name": name, "time_zone": time_zone.name() })
    }
}

/// A city with its facts.
///
/// # Errors
/// The database's.
pub async fn find_city(reader: &mut Reader, id: CityId) -> db::Result<Option<(Head, CityEdit)>> {
    let Some(head) = records::by_id(reader, RecordKind::City, id.into()).await? else { return Ok(None) };
    let row = store::city(reader, id).await?;
    let (slug, time_zone) = (head.slug()?, row.time_zone.parse().unwrap_or(Tz::UTC));
    let edit = CityEdit { edition: row.edition_id, slug, position: row.position, name: row.name, time_zone };
    Ok(Some((head, edit)))
}

/// Makes a city.
///
/// # Errors
/// What is wrong with the form; the database's.
pub async fn create_city_by(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<CityId, Refused> {
    let edit = CityEdit::parse(form)?;
    check(tx.reader(), &edit, None).await?;
    let CityEdit { edition, slug, position, name, time_zone } = edit;
    Ok(create_city(tx, actor, NewCity { edition, slug, position, name, time_zone }).await?)
}

/// Changes the facts of a city. It stays in its edition, and keeps its clocks while sessions are planned by them.
///
/// # Errors
/// What is wrong with the form, another's save; the database's.
pub async fn update_city(tx: &mut Tx, actor: &Actor, id: CityId, version: i64, form: &Fields) -> Result<(), Refused> {
    let edit = CityEdit::parse(form)?;
    let (_, before) = find_city(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    if edit.edition != before.edition {
        return Err(Refused::fault("edition", "fault-city-moves"));
    }
    check(tx.reader(), &edit, Some(id)).await?;
    records::save(tx, actor, RecordKind::City, id.into(), version, &edit.slug).await?;
    if edit.time_zone != before.time_zone {
        keeps_its_clocks(tx.reader(), id).await?;
    }
    store::update_city(tx, id, &edit).await?;
    records::name(tx, &[Naming::titled(id, &edit.name)]).await?;
    changes::record(tx, actor, Change::of("saved", "city", id.0, &before.logged(), &edit.logged())).await?;
    Ok(())
}

/// Refused where sessions that are not over are planned by the clocks of the city: theirs would stay the old ones until the next
/// save of each, which would move it.
async fn keeps_its_clocks(reader: &mut Reader, id: CityId) -> Result<(), Refused> {
    match store::sessions_ahead(reader, id).await? {
        0 => Ok(()),
        ahead => {
            let fault = Fault::new("fault-city-clocks").counting(ahead);
            Err(Refused::fault("time_zone", fault.found_at(format!("/admin/sessions?city={}", id.0))))
        }
    }
}

async fn check(reader: &mut Reader, edit: &CityEdit, id: Option<CityId>) -> Result<(), Refused> {
    if !editions::all(reader).await?.iter().any(|edition| edition.id == edit.edition) {
        return Err(Refused::fault("edition", "fault-not-listed"));
    }
    records::slug_is_free(reader, RecordKind::City, &edit.slug, id.map(Into::into)).await
}

/// How many venues and sessions a city has.
///
/// # Errors
/// The database's.
pub async fn uses_of_city(reader: &mut Reader, id: CityId) -> db::Result<(i64, i64)> {
    store::uses_of_city(reader, id).await
}

/// Deletes a city in which nothing is.
///
/// # Errors
/// Another's save; the database's.
pub async fn delete_city(tx: &mut Tx, actor: &Actor, id: CityId, version: i64) -> Result<(), Refused> {
    records::touch(tx, RecordKind::City, id.into(), version).await?;
    let (_, before) = find_city(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    store::delete_city(tx, id).await?;
    records::delete(tx, id.into()).await?;
    changes::record(tx, actor, Change::deleted("city", id.0, &before.logged())).await?;
    Ok(())
}
