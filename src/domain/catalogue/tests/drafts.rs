//! Catalogues made up at random: few topics, cities, months and prices, so that courses share them.

use chrono::{Duration, NaiveTime};
use chrono_tz::{Asia, Europe, Pacific, Tz};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::base::ids::CityId;
use crate::base::languages::Language;
use crate::domain::catalogue::*;
use crate::domain::courses::Level;
use crate::domain::sessions::{PlannedDay, SessionDay};
use crate::domain::texts::Words;

pub const TOPICS: [TopicId; 4] = [TopicId(1), TopicId(2), TopicId(3), TopicId(4)];
/// Each with its zone.
pub const CITIES: [(CityId, Tz); 3] =
    [(CityId(1), Europe::Paris), (CityId(2), Pacific::Auckland), (CityId(3), Asia::Novosibirsk)];
pub const LANGUAGES: [&str; 3] = ["en", "fr", "fi"];
pub const TITLES: [&str; 4] = ["Rust for Beginners", "Web services in Rust", "Clean Code", "The web"];
pub const WORDS: [&str; 5] = ["rust", "web", "clean", "code", "s in r"];
pub const PRICES: [i64; 5] = [49_000, 90_000, 150_000, 199_900, 350_000];

/// Shortly before midnight UTC of a month's last day: elsewhere the next month has begun.
pub fn now() -> DateTime<Utc> {
    "2026-11-30T22:30:00Z".parse().unwrap()
}

pub fn months_around() -> Vec<Month> {
    let first = Month::parse("2026-08").unwrap();
    std::iter::successors(Some(first), |month| Some(month.next())).take(12).collect()
}

pub fn language(code: &str) -> Language {
    Language::parse(code).unwrap()
}

#[derive(Clone, Debug)]
pub struct DraftCourse {
    pub title: &'static str,
    pub sort_key: Vec<u8>,
    pub level: Level,
    pub topics: Vec<TopicId>,
    pub formats: Vec<Format>,
    pub prices: Vec<(Format, i64)>,
    pub sessions: Vec<DraftSession>,
}

#[derive(Clone, Debug)]
pub struct DraftSession {
    /// Online without one.
    pub city: Option<(CityId, Tz)>,
    pub language: &'static str,
    /// Counted from today.
    pub day: i64,
    pub length: i64,
    pub is_cancelled: bool,
}

pub fn plain_course() -> DraftCourse {
    let (topics, formats) = (vec![TOPICS[0]], vec![Format::Classroom, Format::Virtual]);
    DraftCourse {
        title: TITLES[0],
        sort_key: vec![1],
        level: Level::Beginner,
        topics,
        formats,
        prices: vec![],
        sessions: vec![],
    }
}

pub fn catalogues() -> impl Strategy<Value = Catalogue> {
    drafts().prop_map(|courses| made(&courses))
}

pub fn drafts() -> impl Strategy<Value = Vec<DraftCourse>> {
    let city = prop_oneof![1 => Just(None), 2 => select(&CITIES[..]).prop_map(Some)];
    let session = (city, select(&LANGUAGES[..]), -40..100_i64, 1..4_i64, weighted(0.2, Just(()))).prop_map(
        |(city, language, day, length, off)| DraftSession { city, language, day, length, is_cancelled: off.is_some() },
    );
    let formats = subsequence(&Format::ALL[..], 0..=3);
    let prices = vec((select(&Format::ALL[..]), select(&PRICES[..])), 0..3);
    let course = (
        select(&TITLES[..]),
        vec(0..3_u8, 1),
        select(&Level::ALL[..]),
        subsequence(&TOPICS[..], 0..=4),
        formats,
        prices,
        vec(session, 0..5),
    );
    let course = course.prop_map(|(title, sort_key, level, topics, formats, prices, sessions)| DraftCourse {
        title,
        sort_key,
        level,
        topics,
        formats,
        prices,
        sessions,
    });
    vec(course, 0..8)
}

pub fn filters() -> impl Strategy<Value = Filter> {
    let price = prop_oneof![
        Just(PriceRange::OnRequest),
        (of(select(&PRICES[..])), of(select(&PRICES[..]))).prop_map(|(low, high)| PriceRange::Between(low, high)),
    ];
    let chosen = (
        weighted(0.3, select(&TOPICS[..])),
        weighted(0.2, select(&Level::ALL[..])),
        weighted(0.4, select(&Format::ALL[..])),
        weighted(0.4, select(&CITIES[..])),
        weighted(0.4, select(&LANGUAGES[..])),
        weighted(0.4, select(months_around())),
        weighted(0.2, price),
        vec(select(&WORDS[..]), 0..2),
    );
    chosen.prop_map(|(topic, level, format, city, spoken, month, price, words)| Filter {
        topic,
        level,
        format,
        city: city.map(|(city, _)| city),
        language: spoken.map(language),
        month,
        price,
        words: words.into_iter().map(str::to_owned).collect(),
    })
}

pub fn made(drafts: &[DraftCourse]) -> Catalogue {
    let (mut courses, mut sessions) = (Vec::new(), Vec::new());
    for (draft, id) in drafts.iter().zip(1..) {
        let title = Words::plain(draft.title, None);
        courses.push(Arc::new(CatalogueCourse {
            id: CourseId(id),
            slug: format!("course-{id}"),
            code: format!("C-{id}"),
            words: title.text.to_lowercase(),
            title,
            level: draft.level,
            days: 1,
            hours: 7,
            topics: draft.topics.clone(),
            formats: draft.formats.clone(),
            prices: draft.prices.clone(),
            sort_key: draft.sort_key.clone(),
            changed_at: now(),
        }));
        for (session, number) in draft.sessions.iter().zip(1..) {
            sessions.push(Arc::new(held(session, CourseId(id), SessionId(id * 100 + number))));
        }
    }
    sessions.reverse();
    Catalogue::new(Vec::new(), courses, sessions)
}

pub fn held(draft: &DraftSession, course: CourseId, id: SessionId) -> Session {
    let zone = draft.city.map_or(Europe::Helsinki, |(_, zone)| zone);
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let first = now().date_naive() + Duration::days(draft.day);
    let days = (0..draft.length).map(|after| PlannedDay {
        day: first + Duration::days(after),
        begins: time(9),
        ends: time(17),
    });
    Session {
        id,
        code: format!("S-{id:?}"),
        course,
        format: if draft.city.is_some() { Format::Classroom } else { Format::Virtual },
        city: draft.city.map(|(city, _)| city),
        venue: None,
        room: None,
        language: language(draft.language),
        seats: 12,
        taken: 0,
        net: None,
        is_cancelled: draft.is_cancelled,
        sequence: 0,
        changed_at: now(),
        days: days.map(|day| SessionDay::plan(day, zone).unwrap()).collect(),
        instructors: Vec::new(),
    }
}
