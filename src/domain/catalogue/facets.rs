//! How many courses each value of each facet would leave.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;
use std::sync::Arc;

use super::filter::{Facet, Filter};
use super::{CatalogueCourse, Dates, Month, PriceRange};
use crate::base::ids::{CityId, TopicId};
use crate::base::languages::Language;
use crate::domain::courses::{Format, Level};
use crate::domain::sessions::Session;

/// For each value, how many courses are left if it is chosen beside what is chosen in the other facets. Values that leave
/// none are not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub topics: HashMap<TopicId, i64>,
    pub levels: HashMap<Level, i64>,
    pub formats: HashMap<Format, i64>,
    pub cities: HashMap<CityId, i64>,
    pub months: BTreeMap<Month, i64>,
    pub languages: BTreeMap<Language, i64>,
    pub prices: HashMap<PriceRange, i64>,
    /// Of each facet in which something is chosen: how many courses are left if that is dropped.
    pub without: HashMap<Facet, i64>,
}

impl Counts {
    pub(super) fn of(
        courses: &[Arc<CatalogueCourse>],
        dates: &Dates<'_>,
        filter: &Filter,
        bands: &[PriceRange],
    ) -> Self {
        let mut counts = Counts::default();
        for facet in Facet::ALL {
            let others = filter.without(facet);
            let mut left = 0;
            for course in courses {
                let dates = dates.of(course.id);
                if others.matches(course, dates) {
                    left += 1;
                    counts.add(facet, course, dates, &others, bands);
                }
            }
            if others != *filter {
                counts.without.insert(facet, left);
            }
        }
        counts
    }

    /// Counts a course under each of its values of a facet.
    fn add(
        &mut self,
        facet: Facet,
        course: &CatalogueCourse,
        dates: &[&Session],
        others: &Filter,
        bands: &[PriceRange],
    ) {
        let dates = || dates.iter().filter(|session| others.matches_date(session));
        match facet {
            Facet::Topic => count(&mut self.topics, course.topics.iter().copied()),
            Facet::Level => count(&mut self.levels, [course.level]),
            Facet::Format if others.asks_for_a_date() => {
                let formats = dates().map(|session| session.format).filter(|format| course.is_given_in(*format));
                count(&mut self.formats, formats.collect::<BTreeSet<_>>());
            }
            Facet::Format => count(&mut self.formats, course.formats.iter().copied()),
            Facet::City => count(&mut self.cities, dates().filter_map(|session| session.city).collect::<BTreeSet<_>>()),
            Facet::Month => {
                for month in dates().map(|session| Month::of(session.first().day())).collect::<BTreeSet<_>>() {
                    *self.months.entry(month).or_default() += 1;
                }
            }
            Facet::Language => {
                for language in dates().map(|session| &session.language).collect::<BTreeSet<_>>() {
                    *self.languages.entry(language.clone()).or_default() += 1;
                }
            }
            Facet::Price => {
                count(&mut self.prices, bands.iter().copied().filter(|band| band.holds(course.lowest_price())));
            }
            Facet::Words => {}
        }
    }
}

fn count<V: Eq + Hash>(counts: &mut HashMap<V, i64>, values: impl IntoIterator<Item = V>) {
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
}
