//! The desk's calendar: a month of sessions by city, by instructor or by room, a column for each week. What has the same room
//! or the same instructor at the same time is marked, in whichever edition that is, and can be moved from there.

use std::collections::{BTreeMap, HashMap};

use actix_web::web::Data;
use askama::Template;
use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::of_format;
use crate::admin::Office;
use crate::admin::filters::Filters;
use crate::base::ids::{InstructorId, SessionId};
use crate::domain::accounts::Permission;
use crate::domain::catalogue::Month;
use crate::domain::courses::Format;
use crate::domain::sessions::{self, HeldDay};
use crate::web::query::Query;
use crate::web::respond::show as page;
use crate::web::{Answer, State};

const PATH: &str = "/admin/sessions/calendar";

/// What the rows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum By {
    #[default]
    City,
    Instructor,
    Room,
}

impl By {
    /// Each with its word and the message that names it.
    const ALL: [(By, &str, &str); 3] = [
        (By::City, "city", "plan-city"),
        (By::Instructor, "instructor", "plan-instructor"),
        (By::Room, "room", "plan-room"),
    ];

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known, _)| *known == word).map(|(by, ..)| *by)
    }

    fn message(self) -> &'static str {
        Self::ALL.iter().find(|(by, ..)| *by == self).map_or("", |(.., message)| message)
    }
}

/// A city, a person or a room, with what is held there in each week.
struct Row {
    name: String,
    weeks: Vec<Vec<Entry>>,
}

/// A session on one of its days.
struct Entry {
    url: String,
    code: String,
    title: String,
    day: String,
    times: String,
    is_cancelled: bool,
    /// The session that has the same room, or the same person, at the same time.
    clash: Option<String>,
}

/// What an entry takes for itself: nothing else may have it at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Taken {
    Room(i64),
    Instructor(InstructorId),
}

pub async fn show(frame: Office, query: Query, state: Data<State>) -> Answer {
    let today = state.now().with_timezone(&frame.zone()).date_naive();
    let month = query.known("month", Month::parse)?.unwrap_or_else(|| Month::of(today));
    let by = query.known("by", By::parse)?.unwrap_or_default();
    let edition = query.known("edition", |code| frame.editions.iter().find(|edition| edition.code.as_str() == code))?;
    let edition = edition.map(|edition| edition.id);
    let may_plan = frame.may(Permission::PlanSessions);
    let filters = Filters::of(PATH, &["month", "by", "edition"], &query);
    let mut reader = state.db.read().await?;
    let days = month.first_day()..month.next().first_day();
    // Of all editions: a room and a person are taken by whichever edition.
    let held = sessions::held(&mut reader, days.clone()).await?;
    let teachers = sessions::who_teaches(&mut reader, days).await?;
    drop(reader);
    let weeks = weeks(month);
    let mut placed = placed(&frame, by, &held, &teachers);
    placed.retain(|(_, at, _)| edition.is_none_or(|edition| held[*at].edition_id == edition));
    let rows = rows(&frame, &held, placed, &Clashes::among(&held, &teachers), &weeks);
    let name = frame.locale().month(month.first_day());
    let heads = weeks.iter().map(|(first, last)| frame.locale().days(*first, *last)).collect();
    page(Calendar { frame, filters, month, by, name, heads, rows, may_plan })
}

/// The weeks of a month, from Monday on, as far as they lie in it.
fn weeks(month: Month) -> Vec<(NaiveDate, NaiveDate)> {
    let mut weeks = Vec::new();
    let mut first = month.first_day();
    while first <= month.last_day() {
        let left = 6 - u64::from(first.weekday().num_days_from_monday());
        let last = first.checked_add_days(Days::new(left)).unwrap_or(first).min(month.last_day());
        weeks.push((first, last));
        let Some(next) = last.succ_opt() else { break };
        first = next;
    }
    weeks
}

/// Which days of sessions have what another has at the same time, each with the code of that one.
struct Clashes<'h>(HashMap<usize, Vec<(Taken, &'h str)>>);

impl<'h> Clashes<'h> {
    fn among(held: &'h [HeldDay], teachers: &[Teacher]) -> Self {
        let mut taught: HashMap<SessionId, Vec<InstructorId>> = HashMap::new();
        for (session, instructor, _) in teachers {
            taught.entry(*session).or_default().push(*instructor);
        }
        let mut spans: Vec<(Taken, usize)> = Vec::new();
        // What is called off takes nothing.
        for (at, day) in held.iter().enumerate().filter(|(_, day)| day.cancelled_at.is_none()) {
            let people = taught.get(&day.session_id).into_iter().flatten().map(|id| Taken::Instructor(*id));
            let room = day.room_id.map(|room| Taken::Room(room.0));
            spans.extend(room.into_iter().chain(people).map(|taken| (taken, at)));
        }
        let times: Vec<_> = spans.iter().map(|(taken, at)| (*taken, held[*at].starts_at, held[*at].ends_at)).collect();
        let mut clashes: HashMap<usize, Vec<(Taken, &str)>> = HashMap::new();
        for (one, other) in sessions::overlaps(&times) {
            let (taken, at) = spans[one];
            clashes.entry(at).or_default().push((taken, held[spans[other].1].code.as_str()));
        }
        clashes.values_mut().for_each(|found| found.sort_unstable());
        Self(clashes)
    }

    /// What a day meets in a row: a person's row tells of that person and the room, every other of all.
    fn of(&self, at: usize, own: Option<Taken>) -> Option<String> {
        let is_told = |taken: &Taken| match (own, taken) {
            (Some(Taken::Instructor(one)), Taken::Instructor(other)) => one == *other,
            _ => true,
        };
        let found = self.0.get(&at)?.iter().find(|(taken, _)| is_told(taken));
        found.map(|(_, code)| (*code).to_owned())
    }
}

/// Who teaches a session, and what they are called.
type Teacher = (SessionId, InstructorId, String);

/// A day of a session in a row: the row's name, the place of the day, what it takes for itself.
type Placed = (String, usize, Option<Taken>);

fn placed(frame: &Office, by: By, held: &[HeldDay], teachers: &[Teacher]) -> Vec<Placed> {
    let mut taught: HashMap<SessionId, Vec<(InstructorId, &str)>> = HashMap::new();
    for (session, instructor, name) in teachers {
        taught.entry(*session).or_default().push((*instructor, name));
    }
    let mut placed = Vec::new();
    for (at, day) in held.iter().enumerate() {
        let room = day.room_id.map(|room| Taken::Room(room.0));
        match by {
            By::City => placed.push((city(frame, day), at, room)),
            By::Room if day.format == Format::Classroom.as_str() => placed.push((room_of(frame, day), at, room)),
            By::Room => {}
            By::Instructor => match taught.get(&day.session_id) {
                Some(people) => {
                    let one =
                        |(id, name): &(InstructorId, &str)| ((*name).to_owned(), at, Some(Taken::Instructor(*id)));
                    placed.extend(people.iter().map(one));
                }
                None => placed.push((frame.say("plan-lacks-instructor"), at, None)),
            },
        }
    }
    placed
}

fn city(frame: &Office, day: &HeldDay) -> String {
    let format = || Format::parse(&day.format).map(|format| frame.say(of_format(format))).unwrap_or_default();
    day.city.clone().unwrap_or_else(format)
}

fn room_of(frame: &Office, day: &HeldDay) -> String {
    let city = city(frame, day);
    match (&day.venue, &day.room) {
        (Some(venue), Some(room)) => format!("{city}, {venue}, {room}"),
        _ => format!("{city}, {}", frame.say("plan-no-room")),
    }
}

/// The rows by name, each with its entries by week.
fn rows(
    frame: &Office,
    held: &[HeldDay],
    placed: Vec<Placed>,
    clashes: &Clashes<'_>,
    weeks: &[(NaiveDate, NaiveDate)],
) -> Vec<Row> {
    let locale = frame.locale();
    let mut rows: BTreeMap<(Vec<u8>, String), Vec<Vec<Entry>>> = BTreeMap::new();
    for (name, at, taken) in placed {
        let day = &held[at];
        let Ok(date) = day.day.parse::<NaiveDate>() else { continue };
        let Some(week) = weeks.iter().position(|(first, last)| (*first..=*last).contains(&date)) else { continue };
        let key = (locale.sort_key(&name).bytes, name);
        let row = rows.entry(key).or_insert_with(|| weeks.iter().map(|_| Vec::new()).collect());
        row[week].push(Entry {
            url: format!("/admin/sessions/{}/edit", day.session_id.0),
            code: day.code.clone(),
            title: day.title.clone(),
            day: locale.weekday_and_day_of_year(date),
            times: [&day.begins, &day.ends].map(|time| told(frame, time)).join("–"),
            is_cancelled: day.cancelled_at.is_some(),
            clash: clashes.of(at, taken),
        });
    }
    rows.into_iter().map(|((_, name), weeks)| Row { name, weeks }).collect()
}

/// A time as it is kept, as the reader's locale writes it.
fn told(frame: &Office, kept: &str) -> String {
    let time = NaiveTime::parse_from_str(kept, "%H:%M");
    time.map_or_else(|_| kept.to_owned(), |time| frame.locale().time(time))
}

#[derive(Template)]
#[template(path = "admin/sessions/calendar.html")]
struct Calendar {
    frame: Office,
    filters: Filters,
    month: Month,
    by: By,
    /// `November 2026`.
    name: String,
    /// The weeks, as the columns are called.
    heads: Vec<String>,
    rows: Vec<Row>,
    may_plan: bool,
}

impl Calendar {
    fn month_url(&self, month: Month) -> String {
        self.filters.with("month", &month.to_string())
    }

    fn month_name(&self, month: Month) -> String {
        self.frame.locale().month(month.first_day())
    }

    /// What the rows can be: message, address, whether they are.
    fn ways(&self) -> Vec<(&'static str, String, bool)> {
        let way =
            |(by, word, message): &(By, &str, &'static str)| (*message, self.filters.with("by", word), *by == self.by);
        By::ALL.iter().map(way).collect()
    }

    /// The editions that can be looked at: name, address, whether it is.
    fn editions(&self) -> Vec<(String, String, bool)> {
        let chosen = self.filters.get("edition");
        let all = (self.frame.say("filter-any"), self.filters.without(&["edition"]), chosen.is_none());
        let one = |edition: &crate::domain::editions::Edition| {
            let code = edition.code.as_str();
            (edition.country_name.clone(), self.filters.with("edition", code), chosen == Some(code))
        };
        std::iter::once(all).chain(self.frame.editions.iter().map(one)).collect()
    }
}
