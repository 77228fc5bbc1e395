//! Accounts in the back office: who can sign in, and what they may do.

pub mod access;
mod list;

use super::Office;
use super::records::{Choice, Field, Form, Found, Kind, List, Record, Section, Use, Words};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::AccountId;
use crate::base::languages::{INTERFACE, Language};
use crate::base::say;
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::{Permission, Role};
use crate::domain::editions::{self, Edition};
use crate::domain::people;
use crate::domain::records::{RecordKind, Refused};
use crate::web::Error;
use crate::web::query::Query;

pub struct Accounts;

impl Record for Accounts {
    const KIND: &'static str = "account";
    const PUBLISHED_AS: Option<RecordKind> = None;
    const PATH: &'static str = "/admin/accounts";
    const WORDS: Words = Words { title: "people-title", about: "people-about", new: "people-new", none: "people-none" };
    const EDIT: Permission = Permission::ManageAccounts;
    const MADE: &'static str = "people-invited";
    const PROVED: bool = true;
    const DELETION: &'static str = "people-deletion";
    const INSTEAD: Option<(&'static str, &'static str)> = Some(("people-disable-instead", access::PATH));
    const FORMS: &'static [Form] = &[
        Form { name: "tab-facts", path: "edit", permission: Self::EDIT },
        Form { name: "people-access", path: access::PATH, permission: Self::EDIT },
    ];

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        list::list(reader, frame, query).await
    }

    async fn form(reader: &mut Reader, frame: &Office, is_new: bool) -> db::Result<Vec<Section>> {
        Ok(sections(frame, &editions::all(reader).await?, is_new.then(address)))
    }

    async fn form_of(reader: &mut Reader, frame: &Office, found: Option<(i64, &Found)>) -> db::Result<Vec<Section>> {
        let editions = editions::all(reader).await?;
        let Some((id, _)) = found else { return Ok(sections(frame, &editions, Some(address()))) };
        let found = people::find(reader, AccountId(id)).await?;
        let email = found.map(|found| found.account.email.to_string()).unwrap_or_default();
        Ok(sections(frame, &editions, Some(Field::shown("email", "people-email", email))))
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        let found = people::find(reader, AccountId(id)).await?;
        let found = found.map(|found| (found.version, found.edit));
        Ok(found.map(|(version, edit)| {
            let fields = edit.fields();
            Found { name: edit.name, version, fields, edition: None, on_site: None }
        }))
    }

    fn begun(frame: &Office, asked: Fields) -> Fields {
        let has = |name: &str| !asked.get(name).is_empty();
        let begun = if has("language") { asked.clone() } else { asked.clone().and("language", frame.lang()) };
        if has("roles") { begun } else { begun.and("roles", Role::Learner.as_str()) }
    }

    /// The roles of a colleague, for somebody else.
    fn copied(mut fields: Fields) -> Fields {
        fields.set("name", []);
        fields
    }

    async fn create(tx: &mut Tx, actor: &Actor, form: &Fields) -> Result<i64, Refused> {
        Ok(people::create(tx, actor, form).await?.0)
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        people::update(tx, actor, AccountId(id), version, form).await
    }

    async fn uses(reader: &mut Reader, id: i64) -> db::Result<Vec<Use>> {
        people::uses(reader, AccountId(id)).await
    }

    async fn delete(tx: &mut Tx, actor: &Actor, id: i64, version: i64) -> Result<(), Refused> {
        people::delete(tx, actor, AccountId(id), version).await
    }
}

/// The address of a new account, to which the invitation goes.
fn address() -> Field {
    Field::new("email", "people-email", Kind::Line("email")).hinted("people-email-hint")
}

fn sections(frame: &Office, editions: &[Edition], address: Option<Field>) -> Vec<Section> {
    let mut facts = vec![Field::line("name", "people-name")];
    facts.extend(address);
    facts.push(Field::new("language", "people-language", Kind::Choice(languages())).hinted("people-language-hint"));
    let roles = Role::ALL.into_iter().map(|role| Choice::new(role.as_str(), frame.say(role.message())));
    let limited = |role: Role| {
        let name = |edition: &Edition| format!("{}: {}", frame.say(role.message()), edition.country_name);
        Kind::Choices(editions.iter().map(|edition| Choice::new(edition.id.0, name(edition))).collect())
    };
    let mut roles =
        vec![Field::new("roles", "people-roles", Kind::Choices(roles.collect())).hinted("people-roles-hint")];
    if !editions.is_empty() {
        roles.push(Field::new("editor_in", "people-editor-in", limited(Role::Editor)));
        roles.push(Field::new("coordinator_in", "people-coordinator-in", limited(Role::Coordinator)));
    }
    vec![Section::first(facts), Section::of("people-may", roles)]
}

/// The languages that the interface speaks, each in its own words.
fn languages() -> Vec<Choice> {
    let name = |code: &'static str| Language::parse(code).map(|language| say::say(&language, "language-name", &[]));
    INTERFACE.into_iter().map(|code| Choice::new(code, name(code).unwrap_or_default())).collect()
}
