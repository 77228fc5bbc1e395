//! What a course costs in every edition: a form beside that of its facts, for coordinators.

use super::Office;
use super::courses::{self as of_courses, Courses};
use super::records::conflict::VERSION;
use super::records::form::Parts;
use super::records::{Choice, Field, Form, Found, Kind, List, Record, Section, Words, may_change};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::CourseId;
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::courses;
use crate::domain::editions;
use crate::domain::records::{RecordKind, Refused};
use crate::web::Error;
use crate::web::query::Query;

pub struct Prices;

impl Record for Prices {
    const KIND: &'static str = Courses::KIND;
    const PUBLISHED_AS: Option<RecordKind> = Courses::PUBLISHED_AS;
    const PATH: &'static str = Courses::PATH;
    const WORDS: Words = of_courses::WORDS;
    const EDIT: Permission = Permission::PlanSessions;
    const FORM: &'static str = "prices";
    const FORMS: &'static [Form] = of_courses::FORMS;

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        Courses::list(reader, frame, query).await
    }

    async fn form(reader: &mut Reader, frame: &Office, _is_new: bool) -> db::Result<Vec<Section>> {
        let named = |edition: &editions::Edition| format!("{} ({})", edition.country_name, edition.currency.code());
        let editions = editions::all(reader).await?;
        let editions = editions.iter().map(|edition| Choice::new(&edition.code, named(edition)));
        let prices = Parts {
            fields: vec![
                Field::new("edition", "price-edition", Kind::Choice(editions.collect())),
                Field::new("format", "price-format", Kind::Choice(of_courses::formats(frame))),
                Field::new("net", "price-net", Kind::Amount).hinted("price-net-hint"),
            ],
            add: "price-add",
            one: "price-one",
        };
        Ok(vec![Section::first(vec![
            Field::new("prices", "course-prices", Kind::Set(prices)).hinted("course-prices-hint"),
        ])])
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        let Some((head, form)) = courses::find_prices(reader, CourseId(id)).await? else { return Ok(None) };
        Found::of(&head, form).on_site(reader, RecordKind::Course, &head).await.map(Some)
    }

    /// Whoever plans in some editions alone may change the prices of those. What a form that began earlier says of the others is
    /// no change of whoever sends it.
    async fn may_update(reader: &mut Reader, frame: &Office, found: &Found, form: &mut Fields) -> Result<(), Error> {
        let began: i64 = form.get(VERSION).parse().unwrap_or_default();
        for edition in editions::all(reader).await? {
            let code = edition.code.as_str();
            if of_edition(form, code) == of_edition(&found.fields, code) {
                continue;
            }
            match may_change(frame, Self::EDIT, Some(edition.id)) {
                Err(_) if began < found.version => take_saved(form, &found.fields, code),
                allowed => allowed?,
            }
        }
        Ok(())
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        courses::set_prices(tx, actor, CourseId(id), version, form).await
    }
}

/// Puts the prices that are saved for an edition in the place of those that a form has.
fn take_saved(form: &mut Fields, saved: &Fields, code: &str) {
    let parts = |form: &Fields| form.parts("prices").into_iter().map(|part| part.fields).collect::<Vec<_>>();
    let is_its = |part: &Fields| part.chosen("edition") == code;
    let own = parts(form).into_iter().filter(|part| !is_its(part));
    let parts: Vec<Fields> = own.chain(parts(saved).into_iter().filter(is_its)).collect();
    form.set_parts("prices", parts);
}

/// The prices that a form has for an edition, in no order.
fn of_edition(form: &Fields, code: &str) -> Vec<(String, String)> {
    let parts = form.parts("prices").into_iter().map(|part| part.fields).filter(|part| part.chosen("edition") == code);
    let mut prices: Vec<_> = parts.map(|part| (part.chosen("format").to_owned(), part.get("net").to_owned())).collect();
    prices.sort();
    prices
}
