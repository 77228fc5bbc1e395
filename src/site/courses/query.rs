//! What an address of the catalogue asks for, and the addresses of its neighbours.

use crate::base::languages::Language;
use crate::base::paging::PageNumber;
use crate::domain::catalogue::{Catalogue, Facet, Filter, Month, PriceRange, Sort};
use crate::domain::courses::{Format, Level};
use crate::site::facets::address;
use crate::web::query::Query;
use crate::web::{Error, Frame};

/// The longest text that is looked up in titles, in characters.
const LONGEST: usize = 200;

#[derive(Clone)]
pub struct CatalogueQuery {
    pub filter: Filter,
    /// As typed.
    pub words: String,
    pub sort: Sort,
    pub page: PageNumber,
}

impl CatalogueQuery {
    /// # Errors
    /// [`Error::NotFound`] for a value that means nothing here: an unknown topic or city, a month that does not exist.
    pub fn read(frame: &Frame, catalogue: &Catalogue, query: &Query) -> Result<Self, Error> {
        let words: String = query.get("q").unwrap_or_default().trim().chars().take(LONGEST).collect();
        let city = |slug: &str| frame.cities.iter().find(|city| city.slug == slug).map(|city| city.id);
        let units = frame.edition.currency.minor_units();
        let filter = Filter {
            topic: query.known("topic", |slug| catalogue.topic_by_slug(slug).map(|topic| topic.id))?,
            level: query.known("level", Level::parse)?,
            format: query.known("format", Format::parse)?,
            city: query.known("city", city)?,
            language: query.known("language", |code| Language::parse(code).ok())?,
            month: query.known("month", Month::parse)?,
            price: query.known("price", |text| PriceRange::parse(text, units))?,
            words: Filter::words_of(&words),
        };
        let sort = query.known("sort", Sort::parse)?.unwrap_or_default();
        Ok(Self { filter, words, sort, page: query.page()? })
    }

    /// Whether it is the catalogue as it is, from its beginning.
    pub fn is_plain(&self) -> bool {
        self.filter.is_empty() && self.sort == Sort::default() && self.page == PageNumber::FIRST
    }

    /// The first page of the same list with another filter.
    #[must_use]
    pub fn with(&self, filter: Filter) -> Self {
        let words = if filter.words.is_empty() { String::new() } else { self.words.clone() };
        Self { filter, words, sort: self.sort, page: PageNumber::FIRST }
    }

    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        self.with(self.filter.without(facet))
    }

    /// Another page of the same list.
    #[must_use]
    pub fn at(&self, page: u32) -> Self {
        Self { page: PageNumber::parse(&page.to_string()).unwrap_or(PageNumber::FIRST), ..self.clone() }
    }

    /// The first page in another order.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        Self { sort, page: PageNumber::FIRST, ..self.clone() }
    }

    pub fn url(&self, frame: &Frame, catalogue: &Catalogue) -> String {
        let page = Some(self.page.get()).filter(|page| *page > 1).map(|page| page.to_string());
        let mut parameters = self.parameters(frame, catalogue);
        parameters.push(("page", page));
        address(&frame.urls.courses(), &parameters)
    }

    /// What a form that changes something else must keep.
    pub fn parameters(&self, frame: &Frame, catalogue: &Catalogue) -> Vec<(&'static str, Option<String>)> {
        let filter = &self.filter;
        let units = frame.edition.currency.minor_units();
        let city = frame.cities.iter().find(|city| Some(city.id) == filter.city);
        let topic = filter.topic.and_then(|topic| catalogue.topic(topic));
        let sort = Some(self.sort).filter(|sort| *sort != Sort::default());
        vec![
            ("topic", topic.map(|topic| topic.slug.clone())),
            ("level", filter.level.map(|level| level.as_str().to_owned())),
            ("format", filter.format.map(|format| format.as_str().to_owned())),
            ("city", city.map(|city| city.slug.clone())),
            ("month", filter.month.map(|month| month.to_string())),
            ("language", filter.language.as_ref().map(ToString::to_string)),
            ("price", filter.price.map(|range| range.written(units))),
            ("q", Some(self.words.clone())),
            ("sort", sort.map(|sort| sort.as_str().to_owned())),
        ]
    }
}
