//! The frame of pages that are made for one person: signing up and in, their account, the back office. They belong to no
//! edition, but remember the one that the person came from.

use std::rc::Rc;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use futures_util::future::LocalBoxFuture;

use super::flash::Flash;
use super::frame;
use super::person::{self, Personal};
use super::query::Query;
use super::respond::own_path;
use super::state::State;
use super::visit::Visit;
use super::{Error, Logo, Place};
use crate::base::ids::EditionId;
use crate::base::languages::Language;
use crate::base::locale::Locale;
use crate::base::say::interface_language;
use crate::domain::accounts::Permission;
use crate::domain::editions::{self, Edition};
use crate::domain::sign_ins::SignedIn;

/// The frame of a page for one person.
#[derive(Clone)]
pub struct Private {
    pub academy: String,
    pub logo: Option<Logo>,
    pub visit: Visit,
    pub editions: Vec<Edition>,
    /// Where the person comes from, or what their languages tell; `None` on an empty site.
    pub edition: Option<Edition>,
    pub person: Option<Rc<SignedIn>>,
    pub flash: Option<Flash>,
    /// The page of ours to go back to; empty where none was named.
    pub back: String,
    language: Language,
}

impl Private {
    /// # Errors
    /// The database's.
    pub async fn load(request: &HttpRequest, state: &State) -> Result<Self, Error> {
        request.extensions_mut().insert(Personal);
        let person = person::of(request, state).await?;
        let visit = Visit::of(request);
        let mut reader = state.db.read().await?;
        let editions = editions::published(&mut reader).await?;
        let (_, academy, logo) = frame::academy(&mut reader).await?;
        let query = Query::of(request.query_string());
        let back = query.get("return").map(own_path).filter(|path| *path != "/").unwrap_or_default().to_owned();
        let edition = choose(&editions, &query, person.as_deref(), &back, &visit).cloned();
        let language = match (&person, &edition) {
            (Some(person), _) => person.account.language.clone(),
            (None, Some(edition)) => edition.language().clone(),
            (None, None) => visit.language(),
        };
        Ok(Self { academy, logo, visit, editions, edition, person, flash: Flash::take(request), back, language })
    }

    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The language that the interface speaks here.
    pub fn lang(&self) -> &'static str {
        interface_language(&self.language)
    }

    pub fn edition_id(&self) -> Option<EditionId> {
        self.edition.as_ref().map(|edition| edition.id)
    }

    /// The code that colours the page; empty on an empty site.
    pub fn edition_code(&self) -> &str {
        self.edition.as_ref().map_or("", |edition| edition.code.as_str())
    }

    /// The site's home page, where the person came from.
    pub fn home(&self) -> String {
        self.edition.as_ref().map_or_else(|| "/".to_owned(), |edition| Place::Home.within(&edition.code))
    }

    /// Another page of this kind, with the edition and the way back kept.
    pub fn to(&self, path: &str) -> String {
        self.address(path, self.edition_code(), &self.back)
    }

    /// This page in another edition's language.
    pub fn switch(&self, edition: &Edition) -> String {
        let path = self.visit.path.split('?').next().unwrap_or("/");
        self.address(path, edition.code.as_str(), &self.back)
    }

    fn address(&self, path: &str, edition: &str, back: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if self.person.is_none() && !edition.is_empty() {
            query.append_pair("edition", edition);
        }
        if !back.is_empty() {
            query.append_pair("return", back);
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    pub fn is_here(&self, edition: &Edition) -> bool {
        self.edition_id() == Some(edition.id)
    }

    /// Whether the person may do this; nobody, where nobody is signed in.
    pub fn may(&self, permission: Permission) -> bool {
        self.person.as_ref().is_some_and(|person| person.may(permission))
    }

    pub fn may_office(&self) -> bool {
        self.may(Permission::ReadOffice)
    }

    /// What the person is called.
    pub fn name(&self) -> &str {
        self.person.as_ref().map_or("", |person| &person.account.name)
    }

    /// The person's address; empty where nobody is signed in.
    pub fn email(&self) -> &str {
        self.person.as_ref().map_or("", |person| person.account.email.as_str())
    }

    /// Whether this is the page at `path`, for `aria-current`.
    pub fn is_at(&self, path: &str) -> bool {
        self.visit.path.split('?').next() == Some(path)
    }

    /// The message that was left for this page.
    pub fn message(&self) -> Option<String> {
        let flash = self.flash.as_ref()?;
        Some(match &flash.count {
            Some(count) => self.count(&flash.key, count),
            None => self.say_of(&flash.key, "name", &flash.name),
        })
    }

    /// Day and time of an instant where the person is, with the zone: `21 November 2026, 18:30 (Europe/Paris)`.
    pub fn moment(&self, instant: &DateTime<Utc>) -> String {
        self.told(instant, Locale::time)
    }

    /// The same to the second.
    pub fn exact(&self, instant: &DateTime<Utc>) -> String {
        self.told(instant, Locale::exact_time)
    }

    fn told(&self, instant: &DateTime<Utc>, time: fn(&Locale, NaiveTime) -> String) -> String {
        let (zone, locale) = (self.zone(), self.locale());
        let there = instant.with_timezone(&zone).time();
        format!("{}, {} ({})", locale.date(*instant, zone), time(&locale, there), zone.name().replace('_', " "))
    }

    /// The time zone where the person is.
    pub fn zone(&self) -> Tz {
        self.edition.as_ref().map_or(chrono_tz::UTC, |edition| edition.time_zone)
    }

    /// How the person writes dates and numbers.
    pub fn locale(&self) -> Locale {
        match &self.edition {
            Some(edition) if *edition.language() == self.language => edition.locale.clone(),
            _ => Locale::spoken(&self.language),
        }
    }
}

/// The edition that the address names, else the person's own, else that of the page they come from, else the one
/// that fits the visitor best.
fn choose<'e>(
    editions: &'e [Edition],
    query: &Query,
    person: Option<&SignedIn>,
    back: &str,
    visit: &Visit,
) -> Option<&'e Edition> {
    let by_code = |code: &str| editions.iter().find(|edition| edition.code.as_str() == code);
    let own = || editions.iter().find(|edition| person.and_then(|person| person.account.edition) == Some(edition.id));
    query
        .get("edition")
        .and_then(by_code)
        .or_else(own)
        .or_else(|| by_code(back.trim_start_matches('/').split('/').next().unwrap_or_default()))
        .or_else(|| visit.some_edition(editions))
}

impl FromRequest for Private {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let state = request.app_data::<web::Data<State>>().ok_or_else(|| Error::Internal("no state".into()))?;
            Private::load(&request, state).await
        })
    }
}
