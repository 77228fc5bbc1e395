//! What an address of the upcoming trainings asks for, and the addresses of its neighbours.

use std::collections::HashMap;
use std::hash::Hash;

use crate::base::paging::PageNumber;
use crate::domain::catalogue::{Catalogue, Facet, Month, PUBLIC_FORMATS, SessionCounts, SessionFilter};
use crate::domain::courses::Format;
use crate::site::facets::{Chip, FacetView, address, own, values};
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
        let url = |filter| self.with(filter).url(frame, catalogue);
        let cities = frame.cities.iter().map(|city| (city.id, own(city.name.clone())));
        let cities = values(frame, cities, filter.city.as_ref(), count_in(&counts.cities), |city| {
            url(SessionFilter { city, ..filter })
        });
        let topics = catalogue.topics.iter().map(|topic| (topic.id, topic.name.clone()));
        let topics = values(frame, topics, filter.topic.as_ref(), count_in(&counts.topics), |topic| {
            url(SessionFilter { topic, ..filter })
        });
        let formats = PUBLIC_FORMATS.into_iter().map(|format| (format, own(frame.say(format.message()))));
        let formats = values(frame, formats, filter.format.as_ref(), count_in(&counts.formats), |format| {
            url(SessionFilter { format, ..filter })
        });
        let views = [(Facet::City, cities), (Facet::Topic, topics), (Facet::Format, formats)];
        let views = views.into_iter().map(|(facet, values)| FacetView { facet, values });
        views.filter(|view| !view.values.is_empty()).collect()
    }

    /// What is chosen, each with the way back; `total` counts the sessions that a filter leaves.
    pub fn chips(&self, facets: &[FacetView], total: impl Fn(SessionFilter) -> i64) -> Vec<Chip> {
        let chip = |view: &FacetView| {
            let chosen = view.values.iter().find(|value| value.is_chosen)?;
            let without = total(self.filter.without(view.facet));
            Some(Chip { label: chosen.label.clone(), url: chosen.url.clone(), without })
        };
        facets.iter().filter_map(chip).collect()
    }
}

fn count_in<V: Eq + Hash>(counts: &HashMap<V, i64>) -> impl Fn(&V) -> Option<i64> {
    |value| counts.get(value).copied()
}
