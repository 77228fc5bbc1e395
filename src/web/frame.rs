//! What surrounds a page: the academy, the edition with its navigation and footer, the visitor's choices, and how the
//! page is found in other editions.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::future::LocalBoxFuture;

use super::person;
use super::place::{Place, Urls};
use super::state::State;
use super::visit::Visit;
use super::{Error, Logo, assets};
use crate::base::edition_code::EditionCode;
use crate::base::ids::EditionId;
use crate::base::languages::Language;
use crate::db::{self, Reader};
use crate::domain::editions::{self, Edition};
use crate::domain::pages::{self, PageSummary};
use crate::domain::settings::{self, General, Legal};
use crate::domain::venues::{self, City};

/// What the site is called before the academy has a name.
const NAMELESS: &str = "Lectern";

/// The frame of a page in an edition.
#[derive(Clone, Debug)]
pub struct Frame {
    pub academy: String,
    pub logo: Option<Logo>,
    /// What the law wants to be told of it.
    pub legal: Legal,
    pub edition: Edition,
    pub editions: Vec<Edition>,
    pub cities: Vec<City>,
    pub pages: Vec<PageSummary>,
    pub urls: Urls,
    pub visit: Visit,
    pub links: Links,
    /// Whether the page is shown as it would be, to those who have its link.
    pub is_preview: bool,
    /// Whether somebody is signed in: then the page is theirs alone.
    pub is_signed_in: bool,
    place: Option<Place>,
    base_url: String,
}

/// How a page is found: by search engines, and in other editions.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Absolute.
    pub canonical: Option<String>,
    /// Locale and absolute address of the same page in each edition where it is published, its own included.
    pub alternates: Vec<(String, String)>,
    /// Absolute.
    pub x_default: Option<String>,
    /// Where the switcher leads, per edition in the academy's order.
    pub switcher: Vec<String>,
}

/// Remembered with the request, so that the edition can be kept for visitors who allowed it.
pub struct ShownEdition(pub EditionCode);

impl Frame {
    /// Loads the frame of the edition `code`.
    ///
    /// # Errors
    /// [`Error::NotFound`] where no such edition is on the site; the database's.
    pub async fn load(state: &State, visit: Visit, code: &str) -> Result<Self, Error> {
        let code = EditionCode::parse(code).map_err(|_| Error::NotFound)?;
        let mut reader = state.db.read().await?;
        let editions = editions::published(&mut reader).await?;
        let edition = editions.iter().find(|edition| edition.code == code).ok_or(Error::NotFound)?.clone();
        Self::around(state, &mut reader, visit, edition, editions).await
    }

    /// The frame of a page that is shown to whoever has its link, also within an edition that has never been up: its
    /// navigation may lead to what is not there yet, and nothing else names it.
    ///
    /// # Errors
    /// The database's.
    pub async fn of_preview(state: &State, visit: Visit, edition: Edition) -> Result<Self, Error> {
        let mut reader = state.db.read().await?;
        let editions = editions::published(&mut reader).await?;
        let frame = Self::around(state, &mut reader, visit, edition, editions).await?;
        Ok(Self { is_preview: true, ..frame })
    }

    async fn around(
        state: &State,
        reader: &mut Reader,
        visit: Visit,
        edition: Edition,
        editions: Vec<Edition>,
    ) -> Result<Self, Error> {
        let (General { legal, .. }, academy, logo) = academy(reader).await?;
        let cities = venues::cities(reader, &edition).await?;
        let pages = pages::all(reader, &edition).await?;
        let switcher = editions.iter().map(|edition| Place::Home.within(&edition.code)).collect();
        Ok(Self {
            academy,
            logo,
            legal,
            urls: Urls(edition.code.clone()),
            edition,
            editions,
            cities,
            pages,
            visit,
            links: Links { switcher, ..Links::default() },
            is_preview: false,
            is_signed_in: false,
            place: None,
            base_url: state.absolute(""),
        })
    }

    /// Says which page this is, in which editions it is published (`None`: in all), and whether search engines may keep
    /// it.
    #[must_use]
    pub fn at(mut self, place: Place, published: Option<&[EditionId]>) -> Self {
        let is_here = |edition: &&Edition| published.is_none_or(|published| published.contains(&edition.id));
        let here: Vec<&Edition> = self.editions.iter().filter(is_here).collect();
        let absolute = |path: String| format!("{}{path}", self.base_url);
        let switch = |edition: &Edition| {
            let place = if is_here(&edition) { place.clone() } else { place.list() };
            place.within(&edition.code)
        };
        self.links = Links {
            canonical: Some(absolute(place.within(&self.edition.code))),
            alternates: here
                .iter()
                .map(|edition| (edition.locale.tag().to_owned(), absolute(place.within(&edition.code))))
                .collect(),
            x_default: x_default(&place, &here).map(absolute),
            switcher: self.editions.iter().map(switch).collect(),
        };
        self.place = Some(place);
        self
    }

    /// A page that search engines leave out: it keeps its canonical address, but offers no alternates.
    #[must_use]
    pub fn unlisted(mut self, canonical: &str) -> Self {
        self.links.canonical = Some(self.absolute(canonical));
        self.links.alternates.clear();
        self.links.x_default = None;
        self
    }

    /// Whether search engines may keep the page.
    pub fn is_listed(&self) -> bool {
        !self.links.alternates.is_empty() && !self.is_preview
    }

    pub fn is_home(&self) -> bool {
        self.place == Some(Place::Home)
    }

    /// The main navigation: where each entry leads, its message, and its `aria-current`: `page` on the list itself,
    /// `true` on a page below it, else empty.
    pub fn navigation(&self) -> impl Iterator<Item = (String, &'static str, &'static str)> {
        let entries = [
            (Place::Courses, "nav-courses"),
            (Place::Sessions, "nav-sessions"),
            (Place::Articles, "nav-articles"),
            (Place::Glossary, "nav-glossary"),
            (Place::Contact, "nav-contact"),
        ];
        entries.into_iter().map(|(list, key)| (list.within(&self.edition.code), key, self.current(&list)))
    }

    fn current(&self, list: &Place) -> &'static str {
        match &self.place {
            Some(place) if place == list => "page",
            Some(place) if place.list() == *list => "true",
            _ => "",
        }
    }

    /// The path of this page in this edition.
    pub fn path(&self) -> String {
        self.place.as_ref().unwrap_or(&Place::Home).within(&self.edition.code)
    }

    /// The iCalendar feed of this page, where it has dates.
    pub fn calendar_url(&self) -> String {
        let place = self.place.clone().unwrap_or(Place::Sessions);
        Place::Calendar(Box::new(place)).within(&self.edition.code)
    }

    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// Where one signs in to come back here, or the account of who is signed in.
    pub fn account_url(&self) -> String {
        if self.is_signed_in {
            return "/account".into();
        }
        let back = url::form_urlencoded::byte_serialize(self.path().as_bytes()).collect::<String>();
        format!("/sign-in?edition={}&return={back}", self.edition.code)
    }

    /// The image that is shown where the page is shared.
    pub fn share_image(&self) -> String {
        let own = format!("img/og/{}.png", self.edition.code);
        self.absolute(&assets::url(if assets::exists(&own) { &own } else { "img/og/default.png" }))
    }

    /// Each edition with where the switcher leads, for this page.
    pub fn switcher(&self) -> impl Iterator<Item = (&Edition, &String)> {
        self.editions.iter().zip(&self.links.switcher)
    }

    pub fn is_here(&self, edition: &Edition) -> bool {
        edition.id == self.edition.id
    }

    pub fn date(&self, instant: &chrono::DateTime<chrono::Utc>) -> String {
        self.edition.locale.date(*instant, self.edition.time_zone)
    }

    pub fn language(&self) -> &Language {
        self.edition.language()
    }

    /// The language to mark the interface's words with, where it does not speak the edition's.
    pub fn lang(&self) -> &str {
        self.edition.locale.tag()
    }
}

/// The settings of the academy, its name and its logo.
pub(super) async fn academy(reader: &mut Reader) -> db::Result<(General, String, Option<Logo>)> {
    let general = settings::general(reader).await?;
    let name = if general.academy.is_empty() { NAMELESS } else { &general.academy }.to_owned();
    let logo = Logo::find(reader, general.logo).await?;
    Ok((general, name, logo))
}

/// The page for readers whose language has none: the chooser for home pages, else the first in English, else the first.
pub fn x_default(place: &Place, here: &[&Edition]) -> Option<String> {
    if *place == Place::Home {
        return Some("/".to_owned());
    }
    let english = here.iter().find(|edition| *edition.language() == Language::shared());
    english.or(here.first()).map(|edition| place.within(&edition.code))
}

impl FromRequest for Frame {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let state = request.app_data::<web::Data<State>>().ok_or_else(|| Error::Internal("no state".into()))?;
            let code = request.match_info().query("edition");
            let person = person::of(&request, state).await?;
            let frame =
                Frame { is_signed_in: person.is_some(), ..Frame::load(state, Visit::of(&request), code).await? };
            request.extensions_mut().insert(ShownEdition(frame.edition.code.clone()));
            Ok(frame)
        })
    }
}

/// The frame of a page outside any edition.
#[derive(Clone, Debug)]
pub struct Plain {
    pub academy: String,
    pub logo: Option<Logo>,
    pub visit: Visit,
    language: Language,
}

impl Plain {
    /// Without the database: for pages that tell that something went wrong.
    pub fn new(visit: Visit, language: Language) -> Self {
        Self { academy: NAMELESS.to_owned(), logo: None, language, visit }
    }

    /// # Errors
    /// The database's.
    pub async fn load(reader: &mut Reader, visit: Visit) -> db::Result<Self> {
        let (_, academy, logo) = academy(reader).await?;
        let language = visit.language();
        Ok(Self { academy, logo, ..Self::new(visit, language) })
    }

    pub fn lang(&self) -> &str {
        self.language.as_str()
    }

    pub fn language(&self) -> &Language {
        &self.language
    }
}
