//! What is kept of a session's days is read again to the minute, in every zone and on every engine: its wall time, which is
//! the truth, and the instants beside it.

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::{Asia, Europe, Pacific, Tz};
use lectern::base::ids::SessionId;
use lectern::db::{Reader, sql};
use lectern::domain::sessions::{NewSession, PlannedDay};

use super::town::{Town, plan};
use crate::support::World;

/// A day as planned, and when that is in UTC.
type Day = (&'static str, &'static str, &'static str, &'static str, &'static str);

const OVER_CHANGES_OF_CLOCKS: [(Tz, [Day; 2]); 10] = [
    (
        Europe::Paris,
        [
            ("2027-03-26", "09:30", "17:00", "2027-03-26 08:30", "2027-03-26 16:00"),
            ("2027-03-29", "09:30", "17:00", "2027-03-29 07:30", "2027-03-29 15:00"),
        ],
    ),
    (
        Europe::Paris,
        [
            ("2027-10-29", "09:30", "17:00", "2027-10-29 07:30", "2027-10-29 15:00"),
            ("2027-11-01", "09:30", "17:00", "2027-11-01 08:30", "2027-11-01 16:00"),
        ],
    ),
    (
        Europe::London,
        [
            ("2027-03-26", "09:00", "16:45", "2027-03-26 09:00", "2027-03-26 16:45"),
            ("2027-03-29", "09:00", "16:45", "2027-03-29 08:00", "2027-03-29 15:45"),
        ],
    ),
    (
        Europe::London,
        [
            ("2027-10-30", "09:00", "16:45", "2027-10-30 08:00", "2027-10-30 15:45"),
            ("2027-10-31", "09:00", "16:45", "2027-10-31 09:00", "2027-10-31 16:45"),
        ],
    ),
    (
        Europe::Helsinki,
        [
            ("2027-03-27", "08:15", "16:00", "2027-03-27 06:15", "2027-03-27 14:00"),
            ("2027-03-28", "08:15", "16:00", "2027-03-28 05:15", "2027-03-28 13:00"),
        ],
    ),
    (
        Europe::Helsinki,
        [
            ("2027-10-29", "08:15", "16:00", "2027-10-29 05:15", "2027-10-29 13:00"),
            ("2027-11-01", "08:15", "16:00", "2027-11-01 06:15", "2027-11-01 14:00"),
        ],
    ),
    // In the south the clocks go back in April; each day runs over midnight UTC.
    (
        Pacific::Auckland,
        [
            ("2027-04-02", "09:00", "17:00", "2027-04-01 20:00", "2027-04-02 04:00"),
            ("2027-04-05", "09:00", "17:00", "2027-04-04 21:00", "2027-04-05 05:00"),
        ],
    ),
    (
        Pacific::Auckland,
        [
            ("2027-09-24", "09:00", "17:00", "2027-09-23 21:00", "2027-09-24 05:00"),
            ("2027-09-27", "09:00", "17:00", "2027-09-26 20:00", "2027-09-27 04:00"),
        ],
    ),
    // Over the end of the year, and a leap day.
    (
        Pacific::Auckland,
        [
            ("2026-12-31", "09:00", "17:00", "2026-12-30 20:00", "2026-12-31 04:00"),
            ("2027-01-01", "09:00", "17:00", "2026-12-31 20:00", "2027-01-01 04:00"),
        ],
    ),
    // Never changes its clocks; the first hours of its year are in the old one in UTC.
    (
        Asia::Novosibirsk,
        [
            ("2027-01-01", "05:30", "07:00", "2026-12-31 22:30", "2027-01-01 00:00"),
            ("2028-02-29", "00:00", "23:59", "2028-02-28 17:00", "2028-02-29 16:59"),
        ],
    ),
];

#[test]
fn each_day_is_read_again_at_its_wall_time_and_its_instant() {
    let town = Town::new();
    for ((zone, days), number) in OVER_CHANGES_OF_CLOCKS.into_iter().zip(1..) {
        let new = NewSession { zone, days: days.map(planned).into(), ..town.online(&format!("RND-{number}")) };
        let id = town.plans(new).expect("it is planned");
        let session = town.session(id);
        assert_eq!(session.zone(), zone);
        for (day, (date, begins, ends, from, to)) in session.days.iter().zip(days) {
            let wall = (day.day().to_string(), hour(day.begins.time()), hour(day.ends.time()));
            assert_eq!(wall, (date.into(), begins.into(), ends.into()), "{zone}");
            assert_eq!((utc(day.starts_at()), utc(day.ends_at())), (from.into(), to.into()), "{zone} {date}");
        }
        assert_eq!(session.days.len(), 2);
        let [(.., first, _), (.., last)] = days;
        assert_eq!(
            kept_instants(&town.world, id),
            (first.into(), last.into()),
            "{zone}: as the lists sort and narrow it"
        );
        for (row, (date, begins, ends, from, to)) in kept_days(&town.world, id).into_iter().zip(days) {
            let wall = (row.day.as_str(), row.begins.as_str(), row.ends.as_str());
            assert_eq!(wall, (date, begins, ends), "{zone}");
            assert_eq!((utc(row.starts_at), utc(row.ends_at)), (from.into(), to.into()), "{zone} {date}");
        }
    }
}

#[derive(sqlx::FromRow)]
struct DayRow {
    day: String,
    begins: String,
    ends: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

fn kept_instants(world: &World, id: SessionId) -> (String, String) {
    let kept = sql("SELECT starts_at, ends_at FROM sessions WHERE id = ?").bind(id);
    let (first, last) =
        world.reads(async |reader: &mut Reader| kept.one::<(DateTime<Utc>, DateTime<Utc>)>(reader).await);
    (utc(first), utc(last))
}

fn kept_days(world: &World, id: SessionId) -> Vec<DayRow> {
    let kept = "SELECT day, begins, ends, starts_at, ends_at FROM session_days WHERE session_id = ? ORDER BY position";
    world.reads(async |reader: &mut Reader| sql(kept).bind(id).all(reader).await)
}

fn planned((day, begins, ends, ..): Day) -> PlannedDay {
    plan(day, begins, ends)
}

fn hour(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn utc(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%d %H:%M").to_string()
}
