//! How it goes, in figures: sessions by month, publications by edition, changes by day.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};

use super::chart::{Chart, Figures};
use crate::admin::changes::beginning;
use crate::admin::sessions::of_format;
use crate::admin::{Office, matrix, standing};
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::catalogue::Month;
use crate::domain::courses::Format;
use crate::domain::editions::Edition;
use crate::domain::publications::{self, State};
use crate::domain::sessions;
use crate::services::changes;

/// How many months of sessions are shown: the last, this one, and those that follow.
const MONTHS: usize = 8;
/// How many days of changes.
const DAYS: u64 = 30;
/// Up to here the changes of a day are counted.
const MOST: i64 = 5_000;

/// What this person is shown.
///
/// # Errors
/// The database's.
pub(super) async fn charts(reader: &mut Reader, frame: &Office, editions: &[Edition]) -> db::Result<Vec<Chart>> {
    let mut charts = Vec::new();
    charts.extend(sessions(reader, frame).await?);
    charts.extend(publications(reader, frame, editions).await?);
    if frame.may(Permission::ReadChanges) {
        charts.extend(changes(reader, frame).await?);
    }
    Ok(charts)
}

fn today(reader: &Reader, frame: &Office) -> NaiveDate {
    reader.now().with_timezone(&frame.zone()).date_naive()
}

fn number(frame: &Office) -> impl Fn(i64) -> String {
    let locale = frame.locale();
    move |count| locale.number(count)
}

async fn sessions(reader: &mut Reader, frame: &Office) -> db::Result<Option<Chart>> {
    let first = Month::of(today(reader, frame)).previous();
    let months: Vec<Month> = std::iter::successors(Some(first), |month| Some(month.next())).take(MONTHS + 1).collect();
    let days = first.first_day()..months[MONTHS].first_day();
    let counted = sessions::by_month(reader, days).await?;
    let counted: HashMap<(String, String), i64> =
        counted.into_iter().map(|(month, format, count)| ((month, format), count)).collect();
    let locale = frame.locale();
    let figures = |month: &Month| -> Figures {
        let of = |format: &Format| {
            counted.get(&(month.to_string(), format.as_str().to_owned())).copied().unwrap_or_default()
        };
        let name = locale.month(month.first_day());
        (name, month.first_day().month().to_string(), Format::ALL.iter().map(of).collect())
    };
    let series = Format::ALL.iter().map(|format| frame.say(of_format(*format))).collect();
    let named = ("chart-sessions", "desk-chart-sessions", "desk-month");
    Ok(Chart::of(named, series, months[..MONTHS].iter().map(figures).collect(), number(frame)))
}

async fn publications(reader: &mut Reader, frame: &Office, editions: &[Edition]) -> db::Result<Option<Chart>> {
    let kinds = matrix::KINDS.map(|(kind, _, _)| kind);
    let ids: Vec<_> = editions.iter().map(|edition| edition.id).collect();
    let counted = publications::count_by_state(reader, &kinds, &ids).await?;
    let states = [State::Published, State::Archived, State::Draft];
    let figures = |edition: &Edition| -> Figures {
        let of = |state: &State| {
            let found = counted.iter().find(|(id, word, _)| *id == edition.id && word == state.as_str());
            found.map_or(0, |(_, _, count)| *count)
        };
        (standing::name(edition, editions), edition.code.to_string(), states.iter().map(of).collect())
    };
    // What was never up, and what is up: a draft is here what has not been up yet.
    let names = ["stands-up", "stands-withdrawn", "stands-never"];
    let series = names.into_iter().map(|name| frame.say(name)).collect();
    let named = ("chart-publications", "desk-chart-publications", "kind-edition");
    Ok(Chart::of(named, series, editions.iter().map(figures).collect(), number(frame)))
}

async fn changes(reader: &mut Reader, frame: &Office) -> db::Result<Option<Chart>> {
    let (today, zone) = (today(reader, frame), frame.zone());
    let days: Vec<NaiveDate> = (0..DAYS).rev().filter_map(|ago| today.checked_sub_days(Days::new(ago))).collect();
    let next = |day: &NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(*day);
    let times: Vec<_> = days.iter().map(|day| (beginning(*day, zone), beginning(next(day), zone))).collect();
    let counts = changes::in_each(reader, &times, MOST).await?;
    let locale = frame.locale();
    let figures = |((day, count), at): ((&NaiveDate, i64), usize)| -> Figures {
        // There is no room for all.
        let label = if at % 5 == 4 { day.day().to_string() } else { String::new() };
        (locale.day(*day), label, vec![count])
    };
    let figures = days.iter().zip(counts).zip(0..).map(figures).collect();
    let series = vec![frame.say("changes-title")];
    Ok(Chart::of(("chart-changes", "desk-chart-changes", "desk-day"), series, figures, number(frame)))
}
