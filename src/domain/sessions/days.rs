//! The days of a session: wall time in its zone, from which the instants are derived.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::base::wall_time::{NotAWallTime, WallTime};

/// A day as it is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlannedDay {
    pub day: NaiveDate,
    pub begins: NaiveTime,
    pub ends: NaiveTime,
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
