//! What an address of the upcoming trainings asks for, and the addresses of its neighbours.

use std::collections::HashMap;
use std::hash::Hash;

use crate::base::paging::PageNumber;
use crate::domain::catalogue::{Catalogue, Facet, Month, PUBLIC_FORMATS, SessionCounts, SessionFilter};
use crate::domain::courses::Format;
use crate::site::facets::{Chip, FacetView, ValueView, address, own};
use crate::site::names;
use crate::web::query::Query;
use crate::web::{Error, Frame};

/// With a month it is the calendar of that month, without one the list.
#[derive(Clone, Copy)]
pub struct SessionsQuery {
    pub filter: SessionFilter,
    pub month: Option<Month>,
    pub page: PageNumber,
}

impl SessionsQuery {
    /// # Errors
    /// [`Error::NotFound`] for a value that means nothing here.
    pub fn read(frame: &Frame, catalogue: &Catalogue, query: &Query) -> Result<Self, Error> {
        let city = |slug: &str| frame.cities.iter().find(|city| city.slug == slug).map(|city| city.id);
        let public = |word: &str| Format::parse(word).filter(|format| PUBLIC_FORMATS.contains(format));
        let filter = SessionFilter {
            topic: query.known("topic", |slug| catalogue.topic_by_slug(slug).map(|topic| topic.id))?,
            city: query.known("city", city)?,
            format: query.known("format", public)?,
        };
        Ok(Self { filter, month: query.known("month", Month::parse)?, page: query.page()? })
    }

    /// Whether it is the list as it is, from its beginning.
    pub fn is_plain(&self) -> bool {
        self.filter.is_empty() && self.month.is_none() && self.page == PageNumber::FIRST
    }

    #[must_use]
    pub fn with(&self, filter: SessionFilter) -> Self {
        Self { filter, page: PageNumber::FIRST, ..*self }
    }

    /// The calendar of a month, or the list.
    #[must_use]
    pub fn in_month(&self, month: Option<Month>) -> Self {
        Self { month, page: PageNumber::FIRST, ..*self }
    }

    #[must_use]
    pub fn at(&self, page: u32) -> Self {
        Self { page: PageNumber::parse(&page.to_string()).unwrap_or(PageNumber::FIRST), ..*self }
    }

    pub fn url(&self, frame: &Frame, catalogue: &Catalogue) -> String {
        let filter = self.filter;
        let city = frame.cities.iter().find(|city| Some(city.id) == filter.city);
        let topic = filter.topic.and_then(|topic| catalogue.topic(topic));
        let page = Some(self.page.get()).filter(|page| *page > 1);
        let parameters = [
            ("topic", topic.map(|topic| topic.slug.clone())),
            ("city", city.map(|city| city.slug.clone())),
            ("format", filter.format.map(|format| format.as_str().to_owned())),
            ("month", self.month.map(|month| month.to_string())),
            ("page", page.map(|page| page.to_string())),
        ];
        address(&frame.urls.sessions(), &parameters)
    }

    pub fn facets(&self, frame: &Frame, catalogue: &Catalogue, counts: &SessionCounts) -> Vec<FacetView> {
        let filter = self.filter;
        let format_name = |format: Format| frame.say(names::of_format(format));
        let cities = frame.cities.iter().map(|city| (city.id, own(city.name.clone())));
        let topics = catalogue.topics.iter().map(|topic| (topic.id, topic.name.clone()));
        let formats = PUBLIC_FORMATS.into_iter().map(|format| (format, own(format_name(format))));
        let view = |facet: Facet, values| FacetView { name: facet.as_str(), heading: names::of_facet(facet), values };
        let views = [
            view(
                Facet::City,
                self.values(frame, catalogue, cities, &counts.cities, filter.city, |city| SessionFilter {
                    city,
                    ..filter
                }),
            ),
            view(
                Facet::Topic,
                self.values(frame, catalogue, topics, &counts.topics, filter.topic, |topic| SessionFilter {
                    topic,
                    ..filter
                }),
            ),
            view(
                Facet::Format,
                self.values(frame, catalogue, formats, &counts.formats, filter.format, |format| SessionFilter {
                    format,
                    ..filter
                }),
            ),
        ];
        views.into_iter().filter(|view| !view.values.is_empty()).collect()
    }

    fn values<V: Copy + Eq + Hash>(
        &self,
        frame: &Frame,
        catalogue: &Catalogue,
        values: impl Iterator<Item = (V, crate::domain::texts::Words)>,
        counts: &HashMap<V, i64>,
        chosen: Option<V>,
        with: impl Fn(Option<V>) -> SessionFilter,
    ) -> Vec<ValueView> {
        let view = |(value, label)| {
            let (is_chosen, count) = (chosen == Some(value), counts.get(&value).copied());
            if count.is_none() && !is_chosen {
                return None;
            }
            let url = self.with(with((!is_chosen).then_some(value))).url(frame, catalogue);
            Some(ValueView { label, url, count: frame.edition.locale.number(count.unwrap_or(0)), is_chosen })
        };
        values.filter_map(view).collect()
    }

    /// What is chosen, each with the way back; `total` counts the sessions that a filter leaves.
    pub fn chips(&self, facets: &[FacetView], total: impl Fn(SessionFilter) -> i64) -> Vec<Chip> {
        let filter = self.filter;
        let chip = |view: &FacetView| {
            let chosen = view.values.iter().find(|value| value.is_chosen)?;
            let without = match view.name {
                "city" => SessionFilter { city: None, ..filter },
                "topic" => SessionFilter { topic: None, ..filter },
                _ => SessionFilter { format: None, ..filter },
            };
            Some(Chip { label: chosen.label.clone(), url: chosen.url.clone(), without: total(without) })
        };
        facets.iter().filter_map(chip).collect()
    }
}
