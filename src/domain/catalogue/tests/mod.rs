//! The catalogue against its rules written plainly: what a facet promises is what its filter then shows.

mod drafts;

use std::collections::HashMap;
use std::hash::Hash;

use chrono::{Datelike, Duration};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::base::languages::Language;
use crate::domain::courses::Level;
use drafts::*;

proptest! {
    #[test]
    fn facet_counts_equal_what_a_filter_then_shows_for_every_combination(catalogue in catalogues(), filters in vec(filters(), 4)) {
        for filter in filters {
            let counts = &catalogue.search(&filter, Sort::Title, now()).counts;
            let left = |filter: Filter| plainly_left(&catalogue, &filter).len();
            let with = || filter.clone();
            prop_assert_eq!(&counts.topics, &each(TOPICS, |topic| left(Filter { topic: Some(topic), ..with() })));
            prop_assert_eq!(&counts.levels, &each(Level::ALL, |level| left(Filter { level: Some(level), ..with() })));
            prop_assert_eq!(&counts.formats, &each(Format::ALL, |format| left(Filter { format: Some(format), ..with() })));
            let cities = CITIES.map(|(city, _)| city);
            prop_assert_eq!(&counts.cities, &each(cities, |city| left(Filter { city: Some(city), ..with() })));
            let months: HashMap<Month, i64> = counts.months.clone().into_iter().collect();
            prop_assert_eq!(months, each(months_around(), |month| left(Filter { month: Some(month), ..with() })));
            let languages: HashMap<Language, i64> = counts.languages.clone().into_iter().collect();
            let spoken = LANGUAGES.map(language);
            prop_assert_eq!(languages, each(spoken, |language| left(Filter { language: Some(language), ..with() })));
            let bands = catalogue.bands();
            prop_assert_eq!(&counts.prices, &each(bands, |price| left(Filter { price: Some(price), ..with() })));
            let dropped = [
                (Facet::Topic, filter.topic.is_some(), Filter { topic: None, ..with() }),
                (Facet::Level, filter.level.is_some(), Filter { level: None, ..with() }),
                (Facet::Format, filter.format.is_some(), Filter { format: None, ..with() }),
                (Facet::City, filter.city.is_some(), Filter { city: None, ..with() }),
                (Facet::Month, filter.month.is_some(), Filter { month: None, ..with() }),
                (Facet::Language, filter.language.is_some(), Filter { language: None, ..with() }),
                (Facet::Price, filter.price.is_some(), Filter { price: None, ..with() }),
                (Facet::Words, !filter.words.is_empty(), Filter { words: Vec::new(), ..with() }),
            ];
            let without = dropped.into_iter().filter(|(_, chosen, _)| *chosen);
            let without: HashMap<Facet, i64> = without.map(|(facet, _, rest)| (facet, left(rest) as i64)).collect();
            prop_assert_eq!(&counts.without, &without);
        }
    }

    #[test]
    fn a_search_finds_what_the_filter_leaves_in_the_order_asked_for(catalogue in catalogues(), filter in filters()) {
        let mut plain = plainly_left(&catalogue, &filter);
        plain.sort_by_key(|course| (course.sort_key.clone(), course.id));
        let found = |sort| catalogue.search(&filter, sort, now()).courses.clone();
        let ids = |courses: &[&CatalogueCourse]| courses.iter().map(|course| course.id).collect::<Vec<_>>();
        prop_assert_eq!(found(Sort::Title), ids(&plain));
        let mut by_price = plain.clone();
        let price = |course: &CatalogueCourse| course.prices.iter().map(|(_, net)| *net).min();
        by_price.sort_by_key(|course| (price(course).is_none(), price(course)));
        prop_assert_eq!(found(Sort::Price), ids(&by_price), "on request last, the rest by title");
        let fits = |session: &&Session| plainly_fits(&filter, session);
        let next = |course: &CatalogueCourse| ahead(&catalogue, course.id).filter(fits).map(Session::starts_at).min();
        plain.sort_by_key(|course| (next(course).is_none(), next(course)));
        prop_assert_eq!(found(Sort::Date), ids(&plain), "without a date last, the rest by title");
    }

    #[test]
    fn what_the_list_of_sessions_promises_is_what_its_filter_then_shows(
        catalogue in catalogues(), topic in of(select(&TOPICS[..])), city in of(select(&CITIES[..])), format in of(select(&Format::ALL[..])),
    ) {
        let filter = SessionFilter { topic, city: city.map(|(city, _)| city), format };
        let counts = catalogue.session_counts(catalogue.upcoming(now()), filter);
        let left = |filter| plainly_left_sessions(&catalogue, filter).len();
        prop_assert_eq!(counts.topics, each(TOPICS, |topic| left(SessionFilter { topic: Some(topic), ..filter })));
        let cities = CITIES.map(|(city, _)| city);
        prop_assert_eq!(counts.cities, each(cities, |city| left(SessionFilter { city: Some(city), ..filter })));
        prop_assert_eq!(counts.formats, each(Format::ALL, |format| left(SessionFilter { format: Some(format), ..filter })));
        let shown = catalogue.narrow(catalogue.upcoming(now()), filter);
        let shown: Vec<_> = shown.into_iter().map(|session| session.id).collect();
        let mut plain = plainly_left_sessions(&catalogue, filter);
        plain.sort_by_key(|session| (session.starts_at(), session.id));
        prop_assert_eq!(shown, plain.into_iter().map(|session| session.id).collect::<Vec<_>>());
    }

    /// One catalogue remembers its searches while sessions begin; another is asked for the first time.
    #[test]
    fn what_is_remembered_is_never_out_of_date(courses in drafts(), filter in filters(), hours in vec(0_i64..1_000, 1..6)) {
        let remembers = made(&courses);
        let mut at = now();
        for hours in hours {
            at += Duration::hours(hours);
            let (known, new) = (remembers.search(&filter, Sort::Date, at), made(&courses).search(&filter, Sort::Date, at));
            prop_assert_eq!((&known.courses, &known.counts), (&new.courses, &new.counts), "at {}", at);
        }
    }
}

#[test]
fn a_search_is_remembered_until_a_session_begins() {
    let session = DraftSession { city: Some(CITIES[0]), language: "fr", day: 3, length: 1, is_cancelled: false };
    let catalogue = made(&[DraftCourse { sessions: vec![session], ..plain_course() }]);
    let begins = catalogue.sessions()[0].starts_at();
    let in_paris = Filter { city: Some(CITIES[0].0), ..Filter::default() };
    let first = catalogue.search(&in_paris, Sort::Date, now());
    let moment_before = catalogue.search(&in_paris, Sort::Date, begins - Duration::microseconds(1));
    assert!(Arc::ptr_eq(&first, &moment_before), "nothing has changed");
    assert_eq!((first.courses.len(), first.counts.cities[&CITIES[0].0]), (1, 1));
    let begun = catalogue.search(&in_paris, Sort::Date, begins);
    assert!(begun.courses.is_empty() && begun.counts.cities.is_empty(), "{begun:?}");
    assert_eq!(begun.counts.without[&Facet::City], 1, "the course itself is still offered");
}

#[test]
fn a_format_and_a_city_are_of_one_and_the_same_date() {
    let online = DraftSession { city: None, language: "fr", day: 10, length: 1, is_cancelled: false };
    let in_paris = DraftSession { city: Some(CITIES[0]), language: "en", ..online.clone() };
    let catalogue = made(&[DraftCourse { sessions: vec![online, in_paris], ..plain_course() }]);
    let asked = |language_, format| {
        let filter = Filter { language: Some(language(language_)), format: Some(format), ..Filter::default() };
        catalogue.search(&filter, Sort::Title, now()).courses.len()
    };
    assert_eq!((asked("fr", Format::Virtual), asked("en", Format::Classroom)), (1, 1));
    assert_eq!((asked("en", Format::Virtual), asked("fr", Format::Classroom)), (0, 0));
}

/// The rule, as it is told to visitors: each thing chosen holds for the course; city, language, month and with them the
/// format hold for one and the same date.
fn plainly_left<'c>(catalogue: &'c Catalogue, filter: &Filter) -> Vec<&'c CatalogueCourse> {
    let mut left: Vec<&CatalogueCourse> = catalogue.courses().iter().map(|course| &**course).collect();
    if let Some(topic) = filter.topic {
        left.retain(|course| course.topics.contains(&topic));
    }
    if let Some(level) = filter.level {
        left.retain(|course| course.level == level);
    }
    if let Some(format) = filter.format {
        left.retain(|course| course.formats.contains(&format));
    }
    match filter.price {
        None => {}
        Some(PriceRange::OnRequest) => left.retain(|course| course.prices.is_empty()),
        Some(PriceRange::Between(low, high)) => left.retain(|course| {
            let lowest = course.prices.iter().map(|(_, net)| *net).min();
            lowest.is_some_and(|net| net >= low.unwrap_or(i64::MIN) && net < high.unwrap_or(i64::MAX))
        }),
    }
    for word in &filter.words {
        left.retain(|course| course.title.text.to_lowercase().contains(word));
    }
    if filter.city.is_some() || filter.language.is_some() || filter.month.is_some() {
        left.retain(|course| ahead(catalogue, course.id).any(|session| plainly_fits(filter, session)));
    }
    left
}

/// Whether a date is what was asked for.
fn plainly_fits(filter: &Filter, session: &Session) -> bool {
    let (city, format) = (filter.city, filter.format);
    let language = filter.language.as_ref();
    (city.is_none() || session.city == city)
        && (language.is_none() || Some(&session.language) == language)
        && (format.is_none() || Some(session.format) == format)
        && filter.month.is_none_or(|month| is_in(session, month))
}

fn plainly_left_sessions(catalogue: &Catalogue, filter: SessionFilter) -> Vec<&Session> {
    let is_on = |session: &Session, topic| {
        catalogue.courses().iter().any(|course| course.id == session.course && course.topics.contains(&topic))
    };
    let ahead = catalogue.courses().iter().flat_map(|course| ahead(catalogue, course.id));
    let mut left: Vec<&Session> =
        ahead.filter(|session| filter.topic.is_none_or(|topic| is_on(session, topic))).collect();
    left.retain(|session| filter.city.is_none() || session.city == filter.city);
    left.retain(|session| filter.format.is_none() || Some(session.format) == filter.format);
    left
}

/// The sessions of a course that a visitor can still go to.
fn ahead(catalogue: &Catalogue, course: CourseId) -> impl Iterator<Item = &Session> {
    let of_course = catalogue.sessions().iter().filter(move |session| session.course == course);
    of_course.map(|session| &**session).filter(|session| session.starts_at() > now() && !session.is_cancelled)
}

/// The month on the calendar where the session is held.
fn is_in(session: &Session, month: Month) -> bool {
    let (day, first) = (session.starts_at().with_timezone(&session.zone()).date_naive(), month.first_day());
    (day.year(), day.month()) == (first.year(), first.month())
}

/// The values that leave something, with how much.
fn each<V: Eq + Hash + Clone>(values: impl IntoIterator<Item = V>, left: impl Fn(V) -> usize) -> HashMap<V, i64> {
    let counted = values.into_iter().map(|value| (value.clone(), left(value) as i64));
    counted.filter(|(_, left)| *left > 0).collect()
}
