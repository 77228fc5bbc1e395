//! The catalogue's facets with their values, counts and addresses, and the chips of what is chosen.

use std::collections::BTreeSet;

use crate::base::ids::{CityId, TopicId};
use crate::base::languages::Language;
use crate::base::money::Money;
use crate::domain::catalogue::{Catalogue, Counts, Facet, Filter, Month, PriceRange};
use crate::domain::courses::{Format, Level};
use crate::domain::texts::Words;
use crate::site::facets::{Chip, FacetView, ValueView, own, values};
use crate::site::names::spoken;
use crate::web::Frame;

use super::query::CatalogueQuery;

/// What names values, and where they lead.
pub struct Facets<'f> {
    pub frame: &'f Frame,
    pub catalogue: &'f Catalogue,
    pub query: &'f CatalogueQuery,
    pub counts: &'f Counts,
}

impl Facets<'_> {
    /// Those with a value to choose or to leave.
    pub fn views(&self) -> Vec<FacetView> {
        let facets = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Words);
        let views = facets.map(|facet| FacetView { facet, values: self.values(facet) });
        views.filter(|view| !view.values.is_empty()).collect()
    }

    fn values(&self, facet: Facet) -> Vec<ValueView> {
        let (counts, chosen) = (self.counts, &self.query.filter);
        match facet {
            Facet::Topic => self.of(
                self.catalogue.topics.iter().map(|topic| topic.id),
                |topic| counts.topics.get(topic).copied(),
                chosen.topic,
                |filter, topic| filter.topic = topic,
                |topic| self.topic(*topic),
            ),
            Facet::Level => self.of(
                Level::ALL,
                |level| counts.levels.get(level).copied(),
                chosen.level,
                |filter, level| filter.level = level,
                |level| self.level(*level),
            ),
            Facet::Format => self.of(
                Format::ALL,
                |format| counts.formats.get(format).copied(),
                chosen.format,
                |filter, format| filter.format = format,
                |format| self.format(*format),
            ),
            Facet::City => self.of(
                self.frame.cities.iter().map(|city| city.id),
                |city| counts.cities.get(city).copied(),
                chosen.city,
                |filter, city| filter.city = city,
                |city| self.city(*city),
            ),
            Facet::Month => self.of(
                counts.months.keys().copied().chain(chosen.month).collect::<BTreeSet<Month>>(),
                |month| counts.months.get(month).copied(),
                chosen.month,
                |filter, month| filter.month = month,
                |month| self.month(*month),
            ),
            Facet::Language => self.of(
                counts.languages.keys().cloned().chain(chosen.language.clone()).collect::<BTreeSet<Language>>(),
                |language| counts.languages.get(language).copied(),
                chosen.language.clone(),
                |filter, language| filter.language = language,
                |language| self.language(language),
            ),
            Facet::Price => {
                let bands = self.catalogue.bands();
                let typed = missing(chosen.price, |range| bands.contains(range));
                self.of(
                    bands.iter().copied().chain(typed),
                    |range| counts.prices.get(range).copied(),
                    chosen.price,
                    |filter, range| filter.price = range,
                    |range| self.price(*range),
                )
            }
            Facet::Words => Vec::new(),
        }
    }

    /// `set` chooses a value in a filter, or none.
    fn of<V: Clone + PartialEq>(
        &self,
        known: impl IntoIterator<Item = V>,
        count: impl Fn(&V) -> Option<i64>,
        chosen: Option<V>,
        set: impl Fn(&mut Filter, Option<V>),
        label: impl Fn(&V) -> Words,
    ) -> Vec<ValueView> {
        let url = |value| {
            let mut filter = self.query.filter.clone();
            set(&mut filter, value);
            self.query.with(filter).url(self.frame, self.catalogue)
        };
        let labelled = known.into_iter().map(|value| (value.clone(), label(&value)));
        values(self.frame, labelled, chosen.as_ref(), count, url)
    }

    /// What is chosen, each with the way back and how many courses there are without it.
    pub fn chips(&self) -> Vec<Chip> {
        let chip = |facet| {
            let url = self.query.without(facet).url(self.frame, self.catalogue);
            let without = self.counts.without.get(&facet).copied().unwrap_or_default();
            Some(Chip { label: self.chosen(facet)?, url, without })
        };
        Facet::ALL.into_iter().filter_map(chip).collect()
    }

    fn chosen(&self, facet: Facet) -> Option<Words> {
        let filter = &self.query.filter;
        match facet {
            Facet::Topic => filter.topic.map(|topic| self.topic(topic)),
            Facet::Level => filter.level.map(|level| self.level(level)),
            Facet::Format => filter.format.map(|format| self.format(format)),
            Facet::City => filter.city.map(|city| self.city(city)),
            Facet::Month => filter.month.map(|month| self.month(month)),
            Facet::Language => filter.language.as_ref().map(|language| self.language(language)),
            Facet::Price => filter.price.map(|range| self.price(range)),
            Facet::Words => {
                (!filter.words.is_empty()).then(|| own(self.frame.say_of("quoted", "words", &self.query.words)))
            }
        }
    }

    fn topic(&self, id: TopicId) -> Words {
        self.catalogue.topic(id).map_or_else(|| own(String::new()), |topic| topic.name.clone())
    }

    fn level(&self, level: Level) -> Words {
        own(self.frame.say(level.message()))
    }

    fn format(&self, format: Format) -> Words {
        own(self.frame.say(format.message()))
    }

    fn city(&self, id: CityId) -> Words {
        let city = self.frame.cities.iter().find(|city| city.id == id);
        own(city.map(|city| city.name.clone()).unwrap_or_default())
    }

    fn month(&self, month: Month) -> Words {
        own(self.frame.edition.locale.month(month.first_day()))
    }

    fn language(&self, language: &Language) -> Words {
        own(spoken(self.frame, language))
    }

    fn price(&self, range: PriceRange) -> Words {
        let amount = |minor| self.frame.edition.locale.amount(Money::new(minor, self.frame.edition.currency));
        own(match range {
            PriceRange::OnRequest => self.frame.say("price-on-request"),
            PriceRange::Between(None, Some(high)) => self.frame.say_of("price-below", "amount", amount(high)),
            PriceRange::Between(Some(low), None) => self.frame.say_of("price-from", "amount", amount(low)),
            PriceRange::Between(low, high) => {
                format!("{} – {}", amount(low.unwrap_or_default()), amount(high.unwrap_or_default()))
            }
        })
    }
}

/// A chosen value that is not among those known.
fn missing<V>(chosen: Option<V>, is_known: impl Fn(&V) -> bool) -> Option<V> {
    chosen.filter(|value| !is_known(value))
}
