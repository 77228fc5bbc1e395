//! The list of upcoming trainings, and what narrows it.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Catalogue, Facet};
use crate::base::ids::{CityId, TopicId};
use crate::domain::courses::Format;
use crate::domain::sessions::Session;

/// What a visitor has chosen in the list of upcoming trainings or in the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SessionFilter {
    pub topic: Option<TopicId>,
    pub city: Option<CityId>,
    pub format: Option<Format>,
}

/// For each value, how many sessions are left if it is chosen beside what is chosen in the other two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionCounts {
    pub topics: HashMap<TopicId, i64>,
    pub cities: HashMap<CityId, i64>,
    pub formats: HashMap<Format, i64>,
}

impl SessionFilter {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same without what it says of one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        match facet {
            Facet::Topic => Self { topic: None, ..*self },
            Facet::City => Self { city: None, ..*self },
            Facet::Format => Self { format: None, ..*self },
            Facet::Level | Facet::Month | Facet::Language | Facet::Price | Facet::Words => *self,
        }
    }

    /// Whether a session is left.
    pub fn matches(&self, catalogue: &Catalogue, session: &Session) -> bool {
        self.city.is_none_or(|city| session.city == Some(city))
            && self.format.is_none_or(|format| session.format == format)
            && self.topic.is_none_or(|topic| {
                catalogue.course(session.course).is_some_and(|course| course.topics.contains(&topic))
            })
    }
}

impl Catalogue {
    /// The sessions of a list that a filter leaves, in the list's order.
    pub fn narrow<'s>(
        &'s self,
        sessions: impl Iterator<Item = &'s Arc<Session>>,
        filter: SessionFilter,
    ) -> Vec<&'s Arc<Session>> {
        sessions.filter(|session| filter.matches(self, session)).collect()
    }

    /// How many sessions of a list each further value would leave.
    pub fn session_counts<'s>(
        &self,
        sessions: impl Iterator<Item = &'s Arc<Session>>,
        filter: SessionFilter,
    ) -> SessionCounts {
        let mut counts = SessionCounts::default();
        let [by_topic, by_city, by_format] =
            [Facet::Topic, Facet::City, Facet::Format].map(|facet| filter.without(facet));
        for session in sessions {
            if by_topic.matches(self, session) {
                for topic in self.course(session.course).map_or(&[][..], |course| &course.topics) {
                    *counts.topics.entry(*topic).or_default() += 1;
                }
            }
            if let Some(city) = session.city.filter(|_| by_city.matches(self, session)) {
                *counts.cities.entry(city).or_default() += 1;
            }
            if by_format.matches(self, session) {
                *counts.formats.entry(session.format).or_default() += 1;
            }
        }
        counts
    }
}
