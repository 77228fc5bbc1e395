//! The days of a session: wall time in its zone, from which the instants are derived.

use std::fmt;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;

use crate::base::form::{Fields, Part};
use crate::base::wall_time::{NotAWallTime, WallTime};

/// A day as it is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlannedDay {
    pub day: NaiveDate,
    pub begins: NaiveTime,
    pub ends: NaiveTime,
}

/// A day as a form has it.
pub(super) fn fields(planned: &PlannedDay) -> Fields {
    let time = |time: NaiveTime| time.format("%H:%M").to_string();
    let day = Fields::default().and("day", planned.day.format("%Y-%m-%d"));
    day.and("begins", time(planned.begins)).and("ends", time(planned.ends))
}

/// The day after the last one in a form: the next working day, at the same times.
pub fn next_day(parts: &[Part]) -> Fields {
    let Some(last) = parts.last() else {
        return Fields::default().and("day", "").and("begins", "09:00").and("ends", "17:00");
    };
    let after = last.fields.get("day").parse::<NaiveDate>().ok();
    let mut after = after.and_then(|day| day.succ_opt());
    while let Some(day) = after.filter(|day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun)) {
        after = day.succ_opt();
    }
    let day = after.map_or_else(String::new, |day| day.format("%Y-%m-%d").to_string());
    let same = |name| last.fields.get(name);
    Fields::default().and("day", day).and("begins", same("begins")).and("ends", same("ends"))
}

/// The date after the last one in a form: a week later.
pub fn next_week(parts: &[Part]) -> Fields {
    let last = parts.last().and_then(|last| last.fields.get("day").parse::<NaiveDate>().ok());
    let next = last.and_then(|day| day.checked_add_days(Days::new(7)));
    Fields::default().and("day", next.map_or_else(String::new, |day| day.format("%Y-%m-%d").to_string()))
}

/// A day of a session that can be held: both its times exist once in the session's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionDay {
    pub begins: WallTime,
    pub ends: WallTime,
}

/// Why days cannot be held as planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotASchedule {
    /// A session has at least one day.
    Empty,
    EndsBeforeItBegins {
        day: NaiveDate,
    },
    /// This day begins before the one before it has ended.
    OutOfOrder {
        day: NaiveDate,
    },
    WallTime(NotAWallTime),
}

impl SessionDay {
    /// # Errors
    /// A time that a change of clocks leaves out or brings twice; an end that is not after the beginning.
    pub fn plan(planned: PlannedDay, zone: Tz) -> Result<Self, NotASchedule> {
        let at = |time| WallTime::new(planned.day, time, zone).map_err(NotASchedule::WallTime);
        if planned.ends <= planned.begins {
            return Err(NotASchedule::EndsBeforeItBegins { day: planned.day });
        }
        Ok(Self { begins: at(planned.begins)?, ends: at(planned.ends)? })
    }

    pub fn day(&self) -> NaiveDate {
        self.begins.day()
    }

    pub fn starts_at(&self) -> DateTime<Utc> {
        self.begins.to_utc()
    }

    pub fn ends_at(&self) -> DateTime<Utc> {
        self.ends.to_utc()
    }
}

/// The days of a session, in their order.
///
/// # Errors
/// No day; days out of order or over each other; what is wrong with one of them.
pub fn schedule(planned: &[PlannedDay], zone: Tz) -> Result<Vec<SessionDay>, NotASchedule> {
    let days = planned.iter().map(|day| SessionDay::plan(*day, zone)).collect::<Result<Vec<_>, _>>()?;
    if days.is_empty() {
        return Err(NotASchedule::Empty);
    }
    match days.windows(2).find(|pair| pair[1].starts_at() < pair[0].ends_at()) {
        Some(pair) => Err(NotASchedule::OutOfOrder { day: pair[1].day() }),
        None => Ok(days),
    }
}

impl fmt::Display for NotASchedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotASchedule::Empty => f.write_str("a session has at least one day"),
            NotASchedule::EndsBeforeItBegins { day } => write!(f, "{day} ends before it begins"),
            NotASchedule::OutOfOrder { day } => write!(f, "{day} begins before the day before it has ended"),
            NotASchedule::WallTime(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for NotASchedule {}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(day: &str, begins: &str, ends: &str) -> PlannedDay {
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        PlannedDay { day: day.parse().unwrap(), begins: time(begins), ends: time(ends) }
    }

    #[test]
    fn each_day_over_a_change_of_clocks_is_at_the_same_time_of_day() {
        let days = [planned("2027-03-26", "09:00", "17:00"), planned("2027-03-29", "09:00", "17:00")];
        let days = schedule(&days, chrono_tz::Europe::Helsinki).unwrap();
        let utc: Vec<String> = days.iter().map(|day| day.starts_at().format("%d %R").to_string()).collect();
        assert_eq!(utc, ["26 07:00", "29 06:00"]);
    }

    #[test]
    fn a_new_day_is_the_next_working_day_at_the_same_times() {
        let part = |day: &str| Part { at: "days.0".into(), fields: fields(&planned(day, "09:30", "16:00")) };
        let next = |day: &str| next_day(&[part(day)]);
        assert_eq!((next("2027-03-25").get("day"), next("2027-03-26").get("day")), ("2027-03-26", "2027-03-29"));
        assert_eq!((next("2027-03-26").get("begins"), next("2027-03-26").get("ends")), ("09:30", "16:00"));
        assert_eq!((next_day(&[]).get("day"), next_day(&[]).get("begins")), ("", "09:00"));
    }

    #[test]
    fn what_cannot_be_held_is_refused_with_the_reason() {
        let why = |days: &[PlannedDay]| schedule(days, chrono_tz::Europe::Paris).unwrap_err().to_string();
        assert_eq!(why(&[]), "a session has at least one day");
        assert!(why(&[planned("2027-01-04", "17:00", "09:00")]).contains("ends before it begins"));
        assert!(why(&[planned("2027-01-04", "09:00", "09:00")]).contains("ends before it begins"));
        let twice = [planned("2027-01-04", "09:00", "17:00"), planned("2027-01-04", "16:00", "18:00")];
        assert!(why(&twice).contains("before the day before it has ended"));
        assert!(why(&[planned("2027-03-28", "02:30", "09:00")]).contains("does not exist"));
        assert!(why(&[planned("2027-10-31", "02:30", "09:00")]).contains("exists twice"));
    }
}
