//! A month of a year.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

/// A calendar month, written `2026-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    /// The month that a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// `None` for what is no month of the years 2000 to 2999.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = text.len() == 7 && [year, month].concat().bytes().all(|b| b.is_ascii_digit());
        let year = year.parse().ok().filter(|year| digits && (2000..3000).contains(year))?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, 1).map(Self)
    }

    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    pub fn last_day(self) -> NaiveDate {
        self.next().0.pred_opt().unwrap_or(self.0)
    }

    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }

    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.checked_sub_months(Months::new(1)).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.format("%Y-%m").fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_written_with_its_year() {
        let december = Month::parse("2026-12").unwrap();
        assert_eq!((december.next().to_string(), december.last_day().day()), ("2027-01".into(), 31));
        for wrong in
            ["", "2026", "2026-13", "2026-00", "2026-1", "26-12", "+026-12", "2026-12-01", "9999-12", "2026-+1"]
        {
            assert_eq!(Month::parse(wrong), None, "{wrong:?}");
        }
    }
}
