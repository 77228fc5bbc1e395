//! The calendar of a month: weeks from Monday to Sunday, with what is held on each day.

use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::catalogue::Month;
use crate::domain::sessions::{Session, SessionDay};
use crate::domain::texts::Words;
use crate::site::views::{Times, Trainings};

pub struct MonthView {
    /// `December 2026`.
    pub name: String,
    pub weekdays: Vec<Weekday>,
    pub weeks: Vec<Vec<DayView>>,
    pub is_empty: bool,
}

pub struct Weekday {
    pub short: String,
    pub long: String,
}

pub struct DayView {
    pub number: u32,
    /// `Monday, 14 December`, for those who do not see the column's head.
    pub name: String,
    pub date: String,
    pub is_in_month: bool,
    pub is_today: bool,
    pub sessions: Vec<EntryView>,
    /// How many more there are that have no room here.
    pub more: i64,
}

/// A session on one of its days.
pub struct EntryView {
    pub url: String,
    pub title: Words,
    pub times: Times,
    pub place: String,
    pub is_cancelled: bool,
}

/// How many sessions a day has room for.
const MOST: usize = 12;

/// The calendar of `month` with these sessions.
pub fn month(trainings: &Trainings<'_>, month: Month, sessions: &[&Arc<Session>]) -> MonthView {
    let locale = &trainings.frame.edition.locale;
    let today = trainings.now.with_timezone(&trainings.frame.edition.time_zone).date_naive();
    let monday = monday_before(month.first_day());
    let mut weeks = Vec::new();
    let mut first = monday;
    while first <= month.last_day() {
        let days = (0..7).map(|after| first + Days::new(after));
        weeks.push(days.map(|day| day_view(trainings, month, day, today, sessions)).collect::<Vec<_>>());
        first = first + Days::new(7);
    }
    let weekday = |day: NaiveDate| Weekday { short: locale.weekday_short(day), long: locale.weekday(day) };
    let is_empty = weeks.iter().flatten().all(|day| day.sessions.is_empty());
    MonthView {
        name: locale.month(month.first_day()),
        weekdays: (0..7).map(|after| weekday(monday + Days::new(after))).collect(),
        weeks,
        is_empty,
    }
}

fn day_view(
    trainings: &Trainings<'_>,
    month: Month,
    day: NaiveDate,
    today: NaiveDate,
    sessions: &[&Arc<Session>],
) -> DayView {
    let locale = &trainings.frame.edition.locale;
    let is_in_month = Month::of(day) == month;
    let held = |session: &Arc<Session>| session.days.iter().find(|held| held.day() == day).copied();
    let on_day: Vec<(&Arc<Session>, SessionDay)> = if is_in_month {
        sessions.iter().filter_map(|session| Some((*session, held(session)?))).collect()
    } else {
        Vec::new()
    };
    let entry = |(session, held): &(&Arc<Session>, SessionDay)| {
        let view = trainings.session(session);
        EntryView {
            url: view.url,
            title: view.title,
            times: trainings.times(held, session),
            place: view.place,
            is_cancelled: view.is_cancelled,
        }
    };
    DayView {
        number: day.day(),
        name: locale.weekday_and_day_of_year(day),
        date: day.to_string(),
        is_in_month,
        is_today: day == today,
        more: on_day.len().saturating_sub(MOST) as i64,
        sessions: on_day.iter().take(MOST).map(entry).collect(),
    }
}

fn monday_before(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}
