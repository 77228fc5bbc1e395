//! Days, months and times of day as a locale writes them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use icu_calendar::Iso;
use icu_datetime::fieldsets::{E, MD, MDE, T, YM, YMD, YMDE};
use icu_datetime::input::{Date, Time};
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};

use super::Locale;

pub(super) struct Dates {
    day: DateTimeFormatter<YMD>,
    day_of_year: DateTimeFormatter<MD>,
    weekday_and_day: DateTimeFormatter<YMDE>,
    weekday_and_day_of_year: DateTimeFormatter<MDE>,
    month: DateTimeFormatter<YM>,
    weekday: DateTimeFormatter<E>,
    weekday_short: DateTimeFormatter<E>,
    time: NoCalendarFormatter<T>,
    exact_time: NoCalendarFormatter<T>,
}

impl Dates {
    pub(super) fn new(locale: &icu_locale_core::Locale) -> Option<Self> {
        Some(Self {
            day: DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?,
            day_of_year: DateTimeFormatter::try_new(locale.into(), MD::long()).ok()?,
            weekday_and_day: DateTimeFormatter::try_new(locale.into(), YMDE::long()).ok()?,
            weekday_and_day_of_year: DateTimeFormatter::try_new(locale.into(), MDE::long()).ok()?,
            month: DateTimeFormatter::try_new(locale.into(), YM::long()).ok()?,
            weekday: DateTimeFormatter::try_new(locale.into(), E::long()).ok()?,
            weekday_short: DateTimeFormatter::try_new(locale.into(), E::short()).ok()?,
            time: NoCalendarFormatter::try_new(locale.into(), T::hm()).ok()?,
            exact_time: NoCalendarFormatter::try_new(locale.into(), T::hms()).ok()?,
        })
    }
}

impl Locale {
    /// The day it is then in `zone`: `20 November 2026`, `20 novembre 2026`, `20 ноября 2026 г.`
    pub fn date(&self, instant: DateTime<Utc>, zone: Tz) -> String {
        self.day(instant.with_timezone(&zone).date_naive())
    }

    /// A calendar day, written out.
    pub fn day(&self, day: NaiveDate) -> String {
        self.first_of_month(written(day, |date| self.0.dates.day.format(&date).to_string()))
    }

    /// From a day to a day, written out, what both have in common once: `14–16 December 2026`.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        let end = self.day(last);
        if first == last {
            return end;
        }
        if first.year() != last.year() {
            return format!("{} – {end}", self.day(first));
        }
        let beginning = self.day_of_year(first);
        // Where the number of the day stands first, the month can be left out.
        match beginning.split_once(' ').filter(|(number, _)| number.starts_with(|c: char| c.is_ascii_digit())) {
            Some((number, _)) if first.month() == last.month() => format!("{number}–{end}"),
            _ => format!("{beginning} – {end}"),
        }
    }

    /// A day without its year: `14 December`.
    pub fn day_of_year(&self, day: NaiveDate) -> String {
        self.first_of_month(written(day, |date| self.0.dates.day_of_year.format(&date).to_string()))
    }

    /// `Monday 14 December 2026`, `понедельник, 14 декабря 2026 г.`
    pub fn weekday_and_day(&self, day: NaiveDate) -> String {
        self.first_of_month(written(day, |date| self.0.dates.weekday_and_day.format(&date).to_string()))
    }

    /// `Monday 14 December`, `понедельник, 14 декабря`.
    pub fn weekday_and_day_of_year(&self, day: NaiveDate) -> String {
        self.first_of_month(written(day, |date| self.0.dates.weekday_and_day_of_year.format(&date).to_string()))
    }

    /// French calls the first of a month so, and no other day: `1er décembre`. CLDR leaves it out.
    fn first_of_month(&self, day: String) -> String {
        if self.language().as_str() != "fr" {
            return day;
        }
        let words = day.split(' ').map(|word| if word == "1" { "1er" } else { word });
        words.collect::<Vec<_>>().join(" ")
    }

    /// The month that a day lies in: `December 2026`, `декабрь 2026 г.`
    pub fn month(&self, day: NaiveDate) -> String {
        written(day, |date| self.0.dates.month.format(&date).to_string())
    }

    /// `Monday`, `понедельник`.
    pub fn weekday(&self, day: NaiveDate) -> String {
        written(day, |date| self.0.dates.weekday.format(&date).to_string())
    }

    /// `Mon`, `пн`.
    pub fn weekday_short(&self, day: NaiveDate) -> String {
        written(day, |date| self.0.dates.weekday_short.format(&date).to_string())
    }

    /// A time of day: `09:30`, `9.30`, `9:30 am`.
    pub fn time(&self, time: NaiveTime) -> String {
        told(time, &self.0.dates.time)
    }

    /// A time of day to the second: `09:30:05`.
    pub fn exact_time(&self, time: NaiveTime) -> String {
        told(time, &self.0.dates.exact_time)
    }
}

fn told(time: NaiveTime, format: &NoCalendarFormatter<T>) -> String {
    let part = |number: u32| u8::try_from(number).unwrap_or(0);
    match Time::try_new(part(time.hour()), part(time.minute()), part(time.second()), 0) {
        Ok(told) => format.format(&told).to_string(),
        Err(_) => time.to_string(),
    }
}

fn written(day: NaiveDate, format: impl Fn(Date<Iso>) -> String) -> String {
    let (month, day_of_month) = (u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1));
    Date::try_new_iso(day.year(), month, day_of_month).map_or_else(|_| day.to_string(), format)
}
