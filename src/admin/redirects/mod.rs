//! Addresses that are gone, and where they lead, in the back office.

pub mod former;
mod list;
mod living;

use super::Office;
use super::lists::List;
use super::records::{Choice, Field, Found, Kind, Record, Section, Words};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::{EditionId, RedirectId};
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::editions;
use crate::domain::records::{RecordKind, Refused};
use crate::domain::redirects::{self, RedirectEdit};
use crate::web::Error;
use crate::web::query::Query;

pub struct Redirects;

impl Record for Redirects {
    const KIND: &'static str = "redirect";
    const PUBLISHED_AS: Option<RecordKind> = None;
    const PATH: &'static str = "/admin/redirects";
    const WORDS: Words =
        Words { title: "redirects-title", about: "redirects-about", new: "redirects-new", none: "redirects-none" };
    const EDIT: Permission = Permission::EditTexts;
    const MORE: &'static [(&'static str, &'static str)] = &[("redirects-former", former::PATH)];
    const DELETION: &'static str = "redirects-deletion";

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        list::list(reader, frame, query).await
    }

    async fn form(reader: &mut Reader, _frame: &Office, _is_new: bool) -> db::Result<Vec<Section>> {
        let editions = editions::all(reader).await?;
        let editions = editions.iter().map(|edition| Choice::new(edition.id.0, &edition.country_name));
        Ok(vec![Section::first(vec![
            Field::new("edition", "field-edition", Kind::Choice(editions.collect())).open("redirects-everywhere"),
            Field::line("source", "redirects-source").hinted("redirects-source-hint"),
            Field::line("target", "redirects-target").hinted("redirects-target-hint"),
        ])])
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        Ok(redirects::find(reader, RedirectId(id)).await?.map(|found| Found {
            name: found.edit.source.clone(),
            version: found.version,
            fields: found.edit.fields(),
            edition: found.edit.edition,
            on_site: None,
        }))
    }

    async fn may_update(_: &mut Reader, frame: &Office, found: &Found, form: &mut Fields) -> Result<(), Error> {
        super::records::may_change(frame, Self::EDIT, found.edition)?;
        super::records::may_change(frame, Self::EDIT, chosen(form))
    }

    async fn edition_of(_reader: &mut Reader, form: &Fields) -> db::Result<Option<EditionId>> {
        Ok(chosen(form))
    }

    async fn create(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<i64, Refused> {
        let edit = read(tx.reader(), form).await?;
        Ok(redirects::create(tx, actor, &edit).await?.0)
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        let edit = read(tx.reader(), form).await?;
        redirects::update(tx, actor, RedirectId(id), version, &edit).await
    }

    async fn delete(tx: &mut Tx, actor: &Actor, id: i64, version: i64) -> Result<(), Refused> {
        redirects::delete(tx, actor, RedirectId(id), version).await
    }
}

fn chosen(form: &Fields) -> Option<EditionId> {
    form.chosen("edition").parse().ok().map(EditionId)
}

/// The form, where no page is hidden and there is one at the other end.
async fn read(reader: &mut Reader, form: &Fields) -> Result<RedirectEdit, Refused> {
    let editions = editions::all(reader).await?;
    let edit = RedirectEdit::parse(form, &editions)?;
    living::allow(reader, &editions, edit).await
}
