//! VTIMEZONE (RFC 5545, 3.6.5): the rules of a zone, written out for the years that a calendar needs, so that any program
//! comes to the same instants without knowing the zone's name.

use std::fmt::Write as _;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// A change of clocks, or how they stand before the first.
struct Observance {
    /// When it begins, by the clocks as they were before.
    begins: NaiveDateTime,
    from: i32,
    to: i32,
    name: String,
    is_daylight: bool,
}

/// The component for `zone`, right for every instant from `first` to `last`; lines end in CRLF.
pub fn vtimezone(zone: Tz, first: DateTime<Utc>, last: DateTime<Utc>) -> String {
    let mut text = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.name());
    for observance in observances(zone, first - Duration::days(1), last + Duration::days(1)) {
        let kind = if observance.is_daylight { "DAYLIGHT" } else { "STANDARD" };
        let _ = write!(
            text,
            "BEGIN:{kind}\r\nDTSTART:{}\r\nTZOFFSETFROM:{}\r\nTZOFFSETTO:{}\r\nTZNAME:{}\r\nEND:{kind}\r\n",
            observance.begins.format("%Y%m%dT%H%M%S"),
            written(observance.from),
            written(observance.to),
            observance.name
        );
    }
    text.push_str("END:VTIMEZONE\r\n");
    text
}

fn observances(zone: Tz, first: DateTime<Utc>, last: DateTime<Utc>) -> Vec<Observance> {
    let long_ago = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default().and_hms_opt(0, 0, 0).unwrap_or_default();
    let standing = observance(zone, first, seconds(zone, first), long_ago);
    let mut found = vec![standing];
    let mut day = first;
    while day < last {
        let next = (day + Duration::days(1)).min(last);
        if seconds(zone, day) != seconds(zone, next) {
            let change = change_between(zone, day, next);
            let before = seconds(zone, day);
            found.push(observance(zone, change, before, change.naive_utc() + Duration::seconds(i64::from(before))));
        }
        day = next;
    }
    found
}

/// How the clocks stand at `instant`, having stood `from` seconds ahead of UTC before.
fn observance(zone: Tz, instant: DateTime<Utc>, from: i32, begins: NaiveDateTime) -> Observance {
    let offset = zone.offset_from_utc_datetime(&instant.naive_utc());
    let to = offset.fix().local_minus_utc();
    // Zones without letters of their own have none in the database either: `+07`.
    let name = offset.abbreviation().map_or_else(|| written(to), str::to_owned);
    Observance { begins, from, to, name, is_daylight: !offset.dst_offset().is_zero() }
}

/// The first instant after `before` at which the clocks no longer stand as they did then; they do not at `after`.
fn change_between(zone: Tz, mut before: DateTime<Utc>, mut after: DateTime<Utc>) -> DateTime<Utc> {
    let standing = seconds(zone, before);
    while after - before > Duration::seconds(1) {
        let middle = before + Duration::seconds((after - before).num_seconds() / 2);
        if seconds(zone, middle) == standing { before = middle } else { after = middle }
    }
    after
}

/// How far the zone's clocks are ahead of UTC, in seconds.
fn seconds(zone: Tz, instant: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc()
}

/// `+0200`, and with seconds where a zone has them.
fn written(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, minutes, rest) = (seconds.abs() / 3600, seconds.abs() / 60 % 60, seconds.abs() % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written_out(zone: Tz, first: &str, last: &str) -> Vec<String> {
        let midnight = |day: &str| day.parse::<NaiveDate>().unwrap().and_time(chrono::NaiveTime::MIN).and_utc();
        let text = vtimezone(zone, midnight(first), midnight(last));
        assert!(text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n")));
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_change_of_clocks_is_written_out() {
        let paris = written_out(chrono_tz::Europe::Paris, "2026-12-01", "2027-11-30");
        let starts: Vec<&String> = paris.iter().filter(|line| line.starts_with("DTSTART")).collect();
        assert_eq!(starts, ["DTSTART:19700101T000000", "DTSTART:20270328T020000", "DTSTART:20271031T030000"]);
        let daylight = paris.iter().position(|line| line == "BEGIN:DAYLIGHT").unwrap();
        assert_eq!(paris[daylight + 2..daylight + 5], ["TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST"]);
    }

    #[test]
    fn a_zone_whose_clocks_stay_has_one_rule() {
        let zone = written_out(chrono_tz::Asia::Novosibirsk, "2026-12-01", "2027-11-30");
        assert_eq!(zone.iter().filter(|line| line.starts_with("BEGIN:STANDARD")).count(), 1);
        assert!(zone.contains(&"TZOFFSETTO:+0700".to_owned()));
    }
}
