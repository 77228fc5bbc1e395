//! The demo's sessions: 200 of them, from two months before the day the world is made to ten months after.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::data::{self, SessionData, SessionsFile};
use super::{DemoError, Making};
use crate::base::ids::{InstructorId, RoomId};
use crate::base::languages::Language;
use crate::db::Tx;
use crate::domain::courses::Format;
use crate::domain::editions::Edition;
use crate::domain::sessions::{self, NewSession, PlannedDay, SessionError};

/// How many days later each copy is held, at scale, and after how many it begins anew.
const LATER: i64 = 3;
const ANEW: i64 = 97;

/// Who and what is taken on which day.
#[derive(Default)]
struct Taken {
    rooms: HashSet<(RoomId, NaiveDate)>,
    instructors: HashSet<(InstructorId, NaiveDate)>,
    codes: HashSet<String>,
}

pub(super) async fn make(tx: &mut Tx, making: &Making) -> Result<(), DemoError> {
    let file: SessionsFile = data::file("sessions.toml")?;
    let mut taken = Taken::default();
    let mut new = Vec::new();
    for edition in &making.editions {
        let code = edition.code.as_str();
        let hours = file.hours.get(code).ok_or_else(|| wrong(format!("hours of {code} are missing")))?;
        let hours = hours.parsed().ok_or_else(|| wrong(format!("hours of {code} are no times")))?;
        for session in file.sessions.get(code).into_iter().flatten() {
            for copy in 0..making.scale {
                new.push(making.session(edition, session, hours, copy, &mut taken)?);
            }
        }
    }
    match sessions::create_all(tx, &making.actor, &new).await {
        Ok(_) => Ok(()),
        Err(SessionError::Database(error)) => Err(error.into()),
        Err(error) => Err(wrong(error.to_string())),
    }
}

fn wrong(why: String) -> DemoError {
    DemoError::Data { file: "sessions.toml".into(), why }
}

impl Making {
    fn session(
        &self,
        edition: &Edition,
        data: &SessionData,
        (begins, ends): (chrono::NaiveTime, chrono::NaiveTime),
        copy: u32,
        taken: &mut Taken,
    ) -> Result<NewSession, DemoError> {
        let course = self.course(&data.course)?;
        let later = i64::from(copy) * LATER % ANEW;
        let today = self.midnight.date_naive();
        let first = today + chrono::Duration::days(data.day + later);
        let days: Vec<NaiveDate> = weekdays(first, course.days);
        let city = self.cities.get(&data.place);
        let format = match data.place.as_str() {
            "virtual" => Format::Virtual,
            "in-house" => Format::InHouse,
            _ if city.is_some() => Format::Classroom,
            other => return Err(super::unknown("city", other)),
        };
        let room = city.and_then(|city| taken.room(&city.rooms, &days));
        let instructor = self.instructor(data, &days, taken);
        let copy_code = if copy == 0 { course.code.clone() } else { format!("{}.{}", course.code, copy + 1) };
        Ok(NewSession {
            code: taken.code(&copy_code, edition, days[0]),
            course: course.ids[copy as usize],
            edition: edition.id,
            format,
            city: city.map(|city| city.id),
            room,
            zone: city.map_or(edition.time_zone, |city| city.time_zone),
            language: Language::parse(&data.language).map_err(|error| wrong(error.to_string()))?,
            seats: data.seats,
            minimum: data.minimum,
            taken: data.taken,
            net: None,
            is_cancelled: data.cancelled,
            days: days.into_iter().map(|day| PlannedDay { day, begins, ends }).collect(),
            instructors: instructor.into_iter().collect(),
        })
    }

    /// The first who teaches the course in the language and is free, else the first who could; where nobody teaches it in
    /// that language, who speaks it.
    fn instructor(&self, data: &SessionData, days: &[NaiveDate], taken: &mut Taken) -> Option<InstructorId> {
        let speak = || self.instructors.iter().filter(|(_, languages, _)| languages.contains(&data.language));
        let teach = speak().filter(|(.., courses)| courses.contains(&data.course));
        let able: Vec<InstructorId> = teach.chain(speak()).map(|(id, ..)| *id).collect();
        let is_free = |id: &&InstructorId| days.iter().all(|day| !taken.instructors.contains(&(**id, *day)));
        let found = able.iter().find(is_free).or(able.first()).copied()?;
        taken.instructors.extend(days.iter().map(|day| (found, *day)));
        Some(found)
    }
}

impl Taken {
    /// The first room that is free, else the first.
    fn room(&mut self, rooms: &[RoomId], days: &[NaiveDate]) -> Option<RoomId> {
        let is_free = |room: &&RoomId| days.iter().all(|day| !self.rooms.contains(&(**room, *day)));
        let found = rooms.iter().find(is_free).or(rooms.first()).copied()?;
        self.rooms.extend(days.iter().map(|day| (found, *day)));
        Some(found)
    }

    /// `WEB-120-FI-261214`, with a letter where a course begins twice on a day.
    fn code(&mut self, course: &str, edition: &Edition, day: NaiveDate) -> String {
        let code = format!("{course}-{}-{}", edition.code.as_str().to_uppercase(), day.format("%y%m%d"));
        let letters = std::iter::once(String::new()).chain(('B'..='Z').map(|letter| format!("-{letter}")));
        let mut free = letters.map(|letter| format!("{code}{letter}")).filter(|code| !self.codes.contains(code));
        let found = free.next().unwrap_or(code);
        self.codes.insert(found.clone());
        found
    }
}

/// So many weekdays in a row from `day` on; those that would run over a weekend, or between the years, begin on the first
/// Monday after.
fn weekdays(day: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let count = count.clamp(1, 5);
    let left = 5_usize.saturating_sub(day.weekday().num_days_from_monday() as usize);
    let mut first = if left >= count { day } else { next_monday(day) };
    let in_a_row =
        |first: NaiveDate| (0..count as u64).filter_map(move |after| first.checked_add_days(Days::new(after)));
    while in_a_row(first).any(is_between_the_years) {
        first = next_monday(first);
    }
    in_a_row(first).collect()
}

/// When nobody comes.
fn is_between_the_years(day: NaiveDate) -> bool {
    (day.month() == 12 && day.day() >= 24) || (day.month() == 1 && day.day() <= 2)
}

fn next_monday(day: NaiveDate) -> NaiveDate {
    let mut next = day;
    while next == day || next.weekday() != Weekday::Mon {
        next = next.succ_opt().unwrap_or(next);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_session_runs_over_a_weekend_or_between_the_years() {
        let friday: NaiveDate = "2026-11-20".parse().unwrap();
        assert_eq!(weekdays(friday, 1), [friday]);
        assert_eq!(weekdays(friday, 2)[0], "2026-11-23".parse::<NaiveDate>().unwrap());
        assert_eq!(weekdays("2026-12-21".parse().unwrap(), 5)[0], "2027-01-04".parse::<NaiveDate>().unwrap());
        assert_eq!(weekdays("2026-11-21".parse().unwrap(), 1)[0], "2026-11-23".parse::<NaiveDate>().unwrap());
    }
}
