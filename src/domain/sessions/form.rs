//! A session as its form has it.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Serialize, Serializer};

use super::store::{TIME, written};
use super::{PlannedDay, days};
use crate::base::form::{Faults, Fields, Part};
use crate::base::ids::{CityId, CourseId, InstructorId, RoomId};
use crate::base::languages::{INTERFACE, Language};
use crate::base::money::Money;
use crate::domain::courses::Format;
use crate::domain::editions::Edition;

/// The longest code, in characters.
pub const LONGEST_CODE: usize = 60;
/// The most seats that a session has.
const MOST_SEATS: i64 = 1_000;
/// The most days that a session has.
const MOST_DAYS: usize = 60;
/// The years in which sessions are held.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// What a coordinator says of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SessionEdit {
    /// Empty: one is made from the course and the first day.
    pub code: String,
    pub course: CourseId,
    pub format: Format,
    pub city: Option<CityId>,
    pub room: Option<RoomId>,
    pub language: Language,
    pub seats: i64,
    /// From how many participants on it is held; none: with any number.
    pub minimum: Option<i64>,
    /// A price of its own, net, in minor units of the edition's currency.
    pub net: Option<i64>,
    /// At least one.
    #[serde(serialize_with = "told")]
    pub days: Vec<PlannedDay>,
    pub instructors: Vec<InstructorId>,
    /// Where each day stands in the form: `days.0`.
    #[serde(skip)]
    pub at: Vec<String>,
}

impl SessionEdit {
    /// Reads the form; without an edition nothing is saved, but told.
    ///
    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields, edition: Option<&Edition>) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let course = faults.choice(form, "course", |id| id.parse().ok().map(CourseId));
        if edition.is_none() {
            let chosen = form.get("edition").trim();
            faults.add("edition", if chosen.is_empty() { "fault-not-chosen" } else { "fault-not-listed" });
        }
        let format = faults.choice(form, "format", Format::parse);
        let language = faults.choice(form, "language", |word| known(word, edition));
        let code = faults.line_or_nothing(form, "code", LONGEST_CODE);
        let city = one_or_none(&mut faults, form, "city");
        let room = one_or_none(&mut faults, form, "room");
        let days = planned(&mut faults, &form.parts("days"));
        let seats = faults.whole(form, "seats", 1..=MOST_SEATS);
        let minimum = minimum(&mut faults, form, seats);
        let net = net(&mut faults, form, edition);
        let instructors = faults.choices(form, "instructors", |id| id.parse().ok().map(InstructorId));
        let (Some(course), Some(format), Some(language), Some(code)) = (course, format, language, code) else {
            return Err(faults);
        };
        let (Some(seats), Some(net), Some(instructors), Some((at, days))) = (seats, net, instructors, days) else {
            return Err(faults);
        };
        let (Some(city), Some(room), Some(minimum)) = (city, room, minimum) else { return Err(faults) };
        let (city, room) = (city.map(CityId), room.map(RoomId));
        faults.or(Some(Self { code, course, format, city, room, language, seats, minimum, net, days, instructors, at }))
    }

    /// The form that this was read from.
    pub fn fields(&self, edition: &Edition) -> Fields {
        let own = |net| Money::new(net, edition.currency).decimal();
        let mut form = Fields::default()
            .and("course", self.course.0)
            .and("edition", edition.id.0)
            .and("format", self.format.as_str())
            .and("language", &self.language)
            .and("code", &self.code)
            .and("city", self.city.map_or_else(String::new, |id| id.0.to_string()))
            .and("room", self.room.map_or_else(String::new, |id| id.0.to_string()))
            .and("seats", self.seats)
            .and("minimum", self.minimum.map_or_else(String::new, |minimum| minimum.to_string()))
            .and("net", self.net.map_or_else(String::new, own));
        form.set("instructors", self.instructors.iter().map(|id| id.0.to_string()));
        form.set_parts("days", self.days.iter().map(days::fields));
        form
    }
}

/// The languages that sessions of an edition are held in: its own, and those of the interface.
pub fn languages(edition: Option<&Edition>) -> Vec<Language> {
    let mut languages: Vec<Language> = edition.map(|edition| edition.language().clone()).into_iter().collect();
    for known in INTERFACE.into_iter().filter_map(|code| Language::parse(code).ok()) {
        if !languages.contains(&known) {
            languages.push(known);
        }
    }
    languages
}

fn known(word: &str, edition: Option<&Edition>) -> Option<Language> {
    languages(edition).into_iter().find(|language| language.as_str() == word)
}

/// The number that was chosen; `Some(None)` where nothing was.
fn one_or_none(faults: &mut Faults, form: &Fields, name: &str) -> Option<Option<i64>> {
    match form.get(name).trim() {
        "" => Some(None),
        chosen => faults.check(name, chosen.parse().map(Some).map_err(|_| "fault-not-listed")),
    }
}

/// From one participant to as many as there are seats; `Some(None)` where nothing was typed.
fn minimum(faults: &mut Faults, form: &Fields, seats: Option<i64>) -> Option<Option<i64>> {
    let typed = form.get("minimum").trim();
    if typed.is_empty() {
        return Some(None);
    }
    if let Some(seats) = seats.filter(|seats| typed.parse::<i64>().is_ok_and(|minimum| minimum > *seats)) {
        faults.add_count("minimum", "fault-plan-minimum", seats);
        return None;
    }
    faults.whole(form, "minimum", 1..=seats.unwrap_or(MOST_SEATS)).map(Some)
}

fn net(faults: &mut Faults, form: &Fields, edition: Option<&Edition>) -> Option<Option<i64>> {
    let typed = form.get("net").trim();
    let Some(edition) = edition.filter(|_| !typed.is_empty()) else { return Some(None) };
    let net = Money::parse(typed, edition.currency).ok().map(|money| Some(money.minor));
    let fault = || crate::base::form::Fault::new("fault-plan-price").with("currency", edition.currency.code());
    faults.check("net", net.ok_or_else(fault))
}

/// The days, each with where it stands.
fn planned(faults: &mut Faults, parts: &[Part]) -> Option<(Vec<String>, Vec<PlannedDay>)> {
    if parts.is_empty() {
        faults.add("days", "fault-plan-no-day");
    }
    if parts.len() > MOST_DAYS {
        faults.add_count("days", "fault-plan-many-days", i64::try_from(MOST_DAYS).unwrap_or(i64::MAX));
        return None;
    }
    let mut days = Vec::new();
    for part in parts {
        let day = faults.check(&part.field("day"), day(part.fields.get("day")).ok_or("fault-plan-day"));
        let begins = faults.check(&part.field("begins"), time(part.fields.get("begins")).ok_or("fault-plan-time"));
        let ends = faults.check(&part.field("ends"), time(part.fields.get("ends")).ok_or("fault-plan-time"));
        if let (Some(day), Some(begins), Some(ends)) = (day, begins, ends) {
            days.push(PlannedDay { day, begins, ends });
        }
    }
    let at = parts.iter().map(|part| part.at.clone()).collect();
    (!days.is_empty() && days.len() == parts.len()).then_some((at, days))
}

/// A day as a form has it: `2027-03-27`.
pub(super) fn day(typed: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d").ok().filter(|day| YEARS.contains(&day.year()))
}

fn time(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim();
    let time = NaiveTime::parse_from_str(typed, TIME).or_else(|_| NaiveTime::parse_from_str(typed, "%H:%M:00"));
    time.ok()
}

/// As the change log has them: `2027-03-27 09:30–17:30`.
fn told<S: Serializer>(days: &[PlannedDay], serializer: S) -> Result<S::Ok, S::Error> {
    let told = |day: &PlannedDay| format!("{} {}–{}", written(day.day), day.begins.format(TIME), day.ends.format(TIME));
    serializer.collect_seq(days.iter().map(told))
}
