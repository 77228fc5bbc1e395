//! The visitor's choice about cookies: the banner, and the page where it can be changed.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use crate::web::consent::{self, APPEARANCE, Appearance, CONSENT, Consent, EDITION};
use crate::web::form::Fields;
use crate::web::respond::{own_path, see_other, show_with};
use crate::web::visit::Visit;
use crate::web::{Answer, Error, Frame, Place, State};

/// The banner's answer: accept, refuse, or go to the page to choose.
pub async fn choose(request: HttpRequest, fields: Fields, state: Data<State>) -> Answer {
    let visit = Visit::of(&request);
    let back = own_path(fields.get("return"));
    let consent = match fields.get("choice") {
        "accept" => Consent::Preferences,
        "refuse" => Consent::Necessary,
        "choose" => return Ok(see_other(&settings_for(&state, visit, back).await)),
        _ => return Err(Error::BadRequest),
    };
    let mut answer = see_other(back);
    remember(&mut answer, consent, None, visit.is_https)?;
    Ok(answer)
}

/// The settings page of the edition that the visitor comes from, else of the first.
async fn settings_for(state: &State, visit: Visit, back: &str) -> String {
    let code = back.trim_start_matches('/').split(['/', '?', '#']).next().unwrap_or_default();
    let own = Frame::load(state, visit.clone(), code).await.ok();
    let own = own.map(|frame| frame.edition.code);
    let first = async || {
        let editions = crate::domain::editions::published(&mut state.db.read().await?).await?;
        Ok::<_, Error>(visit.some_edition(&editions).map(|edition| edition.code.clone()))
    };
    let code = match own {
        Some(code) => Some(code),
        None => first().await.ok().flatten(),
    };
    code.map_or("/".into(), |code| Place::Cookies.within(&code))
}

pub async fn edit(frame: Frame) -> Answer {
    let form = CookiesForm {
        preferences: frame.visit.consent == Some(Consent::Preferences),
        appearance: frame.visit.appearance.as_str().to_owned(),
        is_wrong: false,
    };
    show_form(StatusCode::OK, frame, form)
}

/// Saves the choice. What is no appearance is asked for again; appearance without preferences is not kept.
pub async fn update(frame: Frame, fields: Fields) -> Answer {
    let preferences = !fields.get("preferences").is_empty();
    let typed = fields.get("appearance");
    let Some(appearance) = Appearance::parse(typed) else {
        let form = CookiesForm { preferences, appearance: typed.to_owned(), is_wrong: true };
        return show_form(StatusCode::UNPROCESSABLE_ENTITY, frame, form);
    };
    let consent = if preferences { Consent::Preferences } else { Consent::Necessary };
    let mut answer = see_other(&format!("{}?saved=1", frame.urls.cookies()));
    remember(&mut answer, consent, Some(appearance), frame.visit.is_https)?;
    Ok(answer)
}

fn remember(
    answer: &mut actix_web::HttpResponse,
    consent: Consent,
    appearance: Option<Appearance>,
    is_https: bool,
) -> Result<(), Error> {
    let mut cookies = vec![consent::set(CONSENT, consent.as_str(), is_https)];
    match (consent, appearance) {
        (Consent::Necessary, _) => cookies.extend([EDITION, APPEARANCE].map(|name| consent::unset(name, is_https))),
        (Consent::Preferences, Some(Appearance::System)) => cookies.push(consent::unset(APPEARANCE, is_https)),
        (Consent::Preferences, Some(chosen)) => cookies.push(consent::set(APPEARANCE, chosen.as_str(), is_https)),
        (Consent::Preferences, None) => {}
    }
    for cookie in cookies {
        answer.add_cookie(&cookie).map_err(|error| Error::Internal(error.to_string()))?;
    }
    Ok(())
}

fn show_form(status: StatusCode, frame: Frame, form: CookiesForm) -> Answer {
    let is_saved = frame.visit.path.ends_with("?saved=1") && !form.is_wrong && !frame.visit.must_choose();
    let url = frame.urls.cookies();
    let frame = frame.at(Place::Cookies, None).unlisted(&url);
    show_with(status, Cookies { frame, form, is_saved })
}

/// The form as typed.
struct CookiesForm {
    preferences: bool,
    appearance: String,
    is_wrong: bool,
}

impl CookiesForm {
    fn is_chosen(&self, appearance: &Appearance) -> bool {
        self.appearance == appearance.as_str()
    }
}

#[derive(Template)]
#[template(path = "site/cookies.html")]
struct Cookies {
    frame: Frame,
    form: CookiesForm,
    is_saved: bool,
}
