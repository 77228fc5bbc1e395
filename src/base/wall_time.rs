//! Wall time: what a person reads off a clock somewhere, kept with its zone. UTC is derived from it, never the other way
//! round (docs/decisions/0005-time.md).

use std::fmt;

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// A day and a time in a zone, which exists there exactly once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallTime {
    local: NaiveDateTime,
    zone: Tz,
    instant: DateTime<Utc>,
}

/// Why a time cannot be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAWallTime {
    /// The clocks are put forward over it.
    DoesNotExist { local: NaiveDateTime, zone: Tz },
    /// The clocks are put back over it: it is both of these instants.
    ExistsTwice { local: NaiveDateTime, zone: Tz, instants: [DateTime<Utc>; 2] },
}

impl WallTime {
    /// # Errors
    /// A time that a change of clocks leaves out, or brings twice.
    pub fn new(day: NaiveDate, time: NaiveTime, zone: Tz) -> Result<Self, NotAWallTime> {
        let local = day.and_time(time);
        match zone.from_local_datetime(&local) {
            LocalResult::Single(instant) => Ok(Self { local, zone, instant: instant.to_utc() }),
            LocalResult::None => Err(NotAWallTime::DoesNotExist { local, zone }),
            LocalResult::Ambiguous(first, second) => {
                Err(NotAWallTime::ExistsTwice { local, zone, instants: [first.to_utc(), second.to_utc()] })
            }
        }
    }

    /// What a clock in `zone` shows at an instant.
    pub fn at(instant: DateTime<Utc>, zone: Tz) -> Self {
        Self { local: instant.with_timezone(&zone).naive_local(), zone, instant }
    }

    pub fn day(&self) -> NaiveDate {
        self.local.date()
    }

    pub fn time(&self) -> NaiveTime {
        self.local.time()
    }

    pub fn zone(&self) -> Tz {
        self.zone
    }

    pub fn to_utc(&self) -> DateTime<Utc> {
        self.instant
    }

    /// With its offset, as in `2026-12-14T09:30:00+02:00` (RFC 3339).
    pub fn to_rfc3339(&self) -> String {
        self.instant.with_timezone(&self.zone).to_rfc3339()
    }

    /// How far the zone is from UTC then: `UTC+5:30`, `UTC−3`, `UTC`.
    pub fn offset(&self) -> String {
        let minutes = self.zone.offset_from_utc_datetime(&self.instant.naive_utc()).fix().local_minus_utc() / 60;
        let (sign, minutes) = if minutes < 0 { ('−', -minutes) } else { ('+', minutes) };
        match (minutes / 60, minutes % 60) {
            (0, 0) => "UTC".into(),
            (hours, 0) => format!("UTC{sign}{hours}"),
            (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
        }
    }
}

impl NotAWallTime {
    pub fn zone(&self) -> Tz {
        match self {
            NotAWallTime::DoesNotExist { zone, .. } | NotAWallTime::ExistsTwice { zone, .. } => *zone,
        }
    }

    /// Between which times the change of clocks lies: a time before the first, or from the second on, exists once.
    pub fn edges(&self) -> [NaiveDateTime; 2] {
        let (NotAWallTime::DoesNotExist { local, zone } | NotAWallTime::ExistsTwice { local, zone, .. }) = self;
        let is_within = |at: &NaiveDateTime| !matches!(zone.from_local_datetime(at), LocalResult::Single(_));
        let minute = TimeDelta::minutes(1);
        let (mut from, mut to) = (*local, *local);
        while is_within(&(from - minute)) {
            from -= minute;
        }
        while is_within(&to) {
            to += minute;
        }
        [from, to]
    }
}

impl fmt::Display for NotAWallTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotAWallTime::DoesNotExist { local, zone } => {
                write!(f, "{local} does not exist in {zone}: the clocks are put forward over it")
            }
            NotAWallTime::ExistsTwice { local, zone, instants: [first, second] } => {
                write!(f, "{local} exists twice in {zone}, where the clocks are put back: it is {first} and {second}")
            }
        }
    }
}

impl std::error::Error for NotAWallTime {}

#[cfg(test)]
mod tests {
    use chrono_tz::{America, Asia, Europe, Pacific};
    use proptest::prelude::*;

    use super::*;

    fn wall(day: &str, time: &str, zone: Tz) -> Result<WallTime, NotAWallTime> {
        WallTime::new(day.parse().unwrap(), time.parse().unwrap(), zone)
    }

    #[test]
    fn the_same_time_of_day_is_another_instant_after_a_change_of_clocks() {
        let utc = |day: &str, zone| wall(day, "09:30:00", zone).unwrap().to_utc().format("%F %R").to_string();
        assert_eq!(utc("2027-03-26", Europe::Paris), "2027-03-26 08:30");
        assert_eq!(utc("2027-03-29", Europe::Paris), "2027-03-29 07:30");
        assert_eq!(utc("2027-04-02", Pacific::Auckland), "2027-04-01 20:30");
        assert_eq!(utc("2027-04-05", Pacific::Auckland), "2027-04-04 21:30");
        assert_eq!(utc("2027-03-26", Asia::Novosibirsk), utc("2027-03-26", Asia::Novosibirsk));
        assert_eq!(utc("2027-03-29", Asia::Novosibirsk), "2027-03-29 02:30");
    }

    #[test]
    fn a_time_that_is_left_out_or_comes_twice_is_refused_with_the_reason() {
        let gap = wall("2027-03-28", "02:30:00", Europe::Paris).unwrap_err();
        assert!(gap.to_string().contains("put forward"), "{gap}");
        let overlap = wall("2027-10-31", "02:30:00", Europe::Paris).unwrap_err();
        assert!(matches!(overlap, NotAWallTime::ExistsTwice { instants: [a, b], .. } if (b - a).num_hours() == 1));
        assert!(overlap.to_string().contains("exists twice"), "{overlap}");
        for change in [gap, overlap] {
            assert_eq!(change.edges().map(|edge| edge.time().to_string()), ["02:00:00", "03:00:00"]);
        }
        assert!(wall("2027-04-04", "02:30:00", Pacific::Auckland).is_err(), "the clocks of the south go back in April");
    }

    #[test]
    fn the_offset_is_told_as_it_is_then() {
        let offset = |day: &str, zone| wall(day, "12:00:00", zone).unwrap().offset();
        assert_eq!(offset("2027-01-15", Europe::London), "UTC");
        assert_eq!(offset("2027-07-15", Europe::London), "UTC+1");
        assert_eq!(offset("2027-07-15", Asia::Kolkata), "UTC+5:30");
        assert_eq!(offset("2027-01-15", America::St_Johns), "UTC−3:30");
    }

    proptest! {
        #[test]
        fn what_a_clock_shows_is_that_instant_again(seconds in 1_600_000_000_i64..2_100_000_000, zone in 0..chrono_tz::TZ_VARIANTS.len()) {
            let zone = chrono_tz::TZ_VARIANTS[zone];
            let shown = WallTime::at(DateTime::from_timestamp(seconds, 0).unwrap(), zone);
            match WallTime::new(shown.day(), shown.time(), zone) {
                Ok(meant) => prop_assert_eq!(meant.to_utc(), shown.to_utc()),
                Err(NotAWallTime::ExistsTwice { instants, .. }) => prop_assert!(instants.contains(&shown.to_utc())),
                Err(gap) => prop_assert!(false, "{}", gap),
            }
        }
    }
}
