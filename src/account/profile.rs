//! What a person is called, and which language they are spoken to in.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;
use validator::Validate;

use crate::base::languages::{INTERFACE, Language};
use crate::base::say;
use crate::domain::accounts;
use crate::web::form::{Faults, Fields, Filled, Form};
use crate::web::respond::{see_other, show as page, show_with};
use crate::web::{Answer, Flash, Person, Private, State, guard};

const ORDER: &[&str] = &["name", "language"];

#[derive(Default, Deserialize, Validate)]
#[serde(default)]
struct ProfileForm {
    #[validate(length(max = 100, message = "name-too-long"))]
    name: String,
    language: String,
}

pub async fn edit(request: HttpRequest, frame: Private, person: Person, state: Data<State>) -> Answer {
    let account = &person.0.account;
    let form = match guard::unsent(&request, &state, &person.0).await? {
        Some(unsent) => Filled::kept(&unsent.fields),
        None => Filled::with(&[("name", &account.name), ("language", account.language.as_str())]),
    };
    page(Profile { frame, form })
}

pub async fn update(
    request: HttpRequest,
    frame: Private,
    person: Person,
    fields: Fields,
    state: Data<State>,
) -> Answer {
    let (form, faults) = ProfileForm::read(&fields);
    let (name, language) = match parse(&form, faults) {
        Ok(parsed) => parsed,
        Err(faults) => {
            let form = Filled::again(&fields, faults, ORDER);
            return show_with(StatusCode::UNPROCESSABLE_ENTITY, Profile { frame, form });
        }
    };
    let actor = person.actor(&request);
    state.db.write(async |tx| accounts::describe(tx, &actor, person.id(), &name, &language).await).await?;
    Flash::new("profile-saved").leave(&request);
    Ok(see_other("/account"))
}

fn parse(form: &ProfileForm, mut faults: Faults) -> Result<(String, Language), Faults> {
    let name = name_on_one_line(&mut faults, &form.name);
    let is_spoken = INTERFACE.contains(&form.language.as_str());
    let language = Language::parse(&form.language).ok().filter(|_| is_spoken);
    let language = faults.check("language", language.ok_or("language-missing"));
    match language {
        Some(language) if faults.is_empty() => Ok((name.to_owned(), language)),
        _ => Err(faults),
    }
}

/// A name without blanks around it. One of nothing else, or with line breaks and the like, is told beside its field.
pub(super) fn name_on_one_line<'n>(faults: &mut Faults, typed: &'n str) -> &'n str {
    let name = typed.trim();
    if name.is_empty() {
        faults.add("name", "name-missing");
    } else if name.chars().any(char::is_control) {
        faults.add("name", "name-one-line");
    }
    name
}

#[derive(Template)]
#[template(path = "account/profile.html")]
struct Profile {
    frame: Private,
    form: Filled,
}

impl Profile {
    /// The languages of the interface, each with its own name.
    fn languages(&self) -> Vec<(&'static str, String)> {
        let named = |tag: &'static str| Some((tag, say::say(&Language::parse(tag).ok()?, "language-name", &[])));
        INTERFACE.into_iter().filter_map(named).collect()
    }
}
