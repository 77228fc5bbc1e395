//! Which changes the address asks for.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::named::Names;
use super::words;
use crate::admin::Office;
use crate::admin::filters::{Chip, Filters};
use crate::base::email::Email;
use crate::base::ids::AccountId;
use crate::db::{self, Reader};
use crate::domain::accounts;
use crate::services::changes::{self, Filter, Source};
use crate::web::form::{Fault, Faults};
use crate::web::query::Query;

/// The filters, in the order of their fields, and the order and size of the list.
pub const NAMES: &[&str] = &["q", "person", "kind", "record", "action", "from", "to", "sort", "size"];
/// The longest beginning that is searched for, in characters: that of the longest name.
const LONGEST: usize = 200;
/// The years that days may lie in: what every database keeps and compares.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2999;

/// The changes of one record.
pub fn of_record(kind: &str, id: i64) -> String {
    let filters = Filters::of("/admin/changes", &[], &Query::default());
    if id > 0 { format!("{}&record={id}", filters.with("kind", kind)) } else { filters.with("kind", kind) }
}

/// What is asked for, and what is wrong with how it is asked.
pub struct Asked {
    pub filters: Filters,
    pub filter: Filter,
    pub faults: Faults,
    /// What the person is called.
    pub person: Option<String>,
}

impl Asked {
    /// # Errors
    /// The database's.
    pub async fn read(reader: &mut Reader, frame: &Office, query: &Query) -> db::Result<Self> {
        let filters = Filters::of("/admin/changes", NAMES, query);
        let mut faults = Faults::default();
        let sources = match filters.get("q") {
            Some(typed) => faults.check("q", sources(reader, typed).await?),
            None => None,
        };
        let account = match filters.get("person") {
            Some(typed) => faults.check("person", person(reader, typed).await?.ok_or("filter-person-unknown")),
            None => None,
        };
        let (kind, action) = (word(&mut faults, &filters, "kind"), word(&mut faults, &filters, "action"));
        let record_id = filters.get("record").and_then(|typed| {
            let number = typed.parse().ok().filter(|number: &i64| *number > 0);
            faults.check("record", number.ok_or("filter-record-wrong"))
        });
        if record_id.is_some() && filters.get("kind").is_none() {
            faults.add("kind", "filter-kind-missing");
        }
        let (first, last) = (day(&mut faults, &filters, "from"), day(&mut faults, &filters, "to"));
        if first.zip(last).is_some_and(|(first, last)| last < first) {
            faults.add("to", "filter-to-before-from");
        }
        let zone = frame.zone();
        let filter = Filter {
            account,
            action,
            record_kind: kind,
            record_id,
            from: first.map(|day| beginning(day, zone)),
            until: last.and_then(|day| day.checked_add_days(Days::new(1))).map(|day| beginning(day, zone)),
            sources,
        };
        let person = match account {
            Some(id) => Some(accounts::names(reader, &[id]).await?.remove(&id).unwrap_or_else(|| format!("#{}", id.0))),
            None => None,
        };
        Ok(Self { filters, filter, faults, person })
    }
}

/// Who is called so, or which requests have such an id, by the beginning of it. An account that is no more is called by its
/// number, as the list shows it: `#12`.
async fn sources(reader: &mut Reader, typed: &str) -> db::Result<Result<Vec<Source>, Fault>> {
    if typed.chars().count() > LONGEST {
        return Ok(Err(Fault::new("fault-too-long").counting(i64::try_from(LONGEST).unwrap_or(i64::MAX))));
    }
    if typed.chars().any(char::is_control) {
        return Ok(Err("filter-search-wrong".into()));
    }
    if let Some(id) = typed.strip_prefix('#').and_then(|number| number.parse().ok()) {
        return Ok(Ok(vec![Source::account(AccountId(id))]));
    }
    let most = i64::try_from(changes::MOST_SOURCES).unwrap_or(i64::MAX);
    let accounts = accounts::beginning(reader, typed, most + 1).await?;
    let found = changes::beginning(reader, typed, &accounts).await?;
    Ok(found.ok_or_else(|| Fault::new("filter-search-many").counting(most)))
}

/// An account by its number, as links name it, or by its address, as people type it.
async fn person(reader: &mut Reader, typed: &str) -> db::Result<Option<AccountId>> {
    if let Ok(id) = typed.parse() {
        return Ok(Some(AccountId(id)).filter(|id| id.0 > 0));
    }
    match Email::parse(typed) {
        Ok(email) => Ok(accounts::by_email(reader, &email).await?.map(|account| account.id)),
        Err(_) => Ok(None),
    }
}

/// A word as the change log has them.
fn word(faults: &mut Faults, filters: &Filters, name: &'static str) -> Option<String> {
    let typed = filters.get(name)?;
    let is_word = typed.len() <= 40 && typed.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    faults.check(name, if is_word { Ok(typed.to_owned()) } else { Err("filter-not-listed") })
}

fn day(faults: &mut Faults, filters: &Filters, name: &'static str) -> Option<NaiveDate> {
    let typed = filters.get(name)?;
    let day = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok().filter(|day| YEARS.contains(&day.year()));
    faults.check(name, day.ok_or("filter-day-wrong"))
}

/// When a day begins: at midnight, or at the first moment after it where the clocks are put forward over midnight.
pub fn beginning(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    let quarters = (0..=12).map(|quarter| midnight + chrono::TimeDelta::minutes(15 * quarter));
    let first = quarters.filter_map(|local| zone.from_local_datetime(&local).earliest()).next();
    first.map_or_else(|| midnight.and_utc(), |first| first.to_utc())
}

/// The active filters, each with the list without it.
pub fn chips(frame: &Office, filters: &Filters, filter: &Filter, names: &Names, person: Option<&str>) -> Vec<Chip> {
    let mut chips = Vec::new();
    let mut add = |key: &str, value: &str, without: &[&str]| {
        chips.push(Chip { label: frame.say_of(key, "name", value), url: filters.without(without) });
    };
    if let Some(typed) = filters.get("q") {
        add("chip-search", typed, &["q"]);
    }
    if let Some(person) = person {
        add("chip-person", person, &["person"]);
    }
    if let Some(kind) = &filter.record_kind {
        add("chip-kind", &words::kind(frame, kind), &["kind", "record"]);
        if let Some(name) = filter.record_id.and_then(|id| names.record(kind, id)) {
            add("chip-record", &name.text, &["record"]);
        }
    }
    if let Some(action) = &filter.action {
        add("chip-action", &words::action(frame, action), &["action"]);
    }
    let locale = frame.locale();
    if let Some(from) = &filter.from {
        add("chip-from", &locale.date(*from, frame.zone()), &["from"]);
    }
    if let Some(until) = &filter.until {
        add("chip-to", &locale.date(*until - chrono::TimeDelta::seconds(1), frame.zone()), &["to"]);
    }
    chips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_the_person_is() {
        let begins = |day: &str, zone: Tz| beginning(day.parse().unwrap(), zone).to_rfc3339();
        assert_eq!(begins("2026-11-20", chrono_tz::Europe::Helsinki), "2026-11-19T22:00:00+00:00");
        assert_eq!(begins("2026-11-20", chrono_tz::Pacific::Auckland), "2026-11-19T11:00:00+00:00");
        // In Santiago the clocks were put forward over midnight.
        assert_eq!(begins("2026-09-06", chrono_tz::America::Santiago), "2026-09-06T04:00:00+00:00");
    }

    #[test]
    fn the_changes_of_a_record_have_an_address() {
        assert_eq!(of_record("article", 7), "/admin/changes?kind=article&record=7");
        assert_eq!(of_record("settings", 0), "/admin/changes?kind=settings");
    }
}
