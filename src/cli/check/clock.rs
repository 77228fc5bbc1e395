//! The machine's clock: links and codes run out by it, and it dates what is written down.

use chrono::{DateTime, TimeDelta, Utc};

use super::Finding;
use crate::db::{self, Db};
use crate::services::changes;

/// How far the clocks of two machines may be apart. A code of two-factor sign-in is good for half a minute.
const APART: TimeDelta = TimeDelta::seconds(30);

pub(super) async fn is_right(db: &Db) -> Finding {
    let told = told(db).await.unwrap_or_else(|error| Some(error.to_string()));
    Finding::new("the clock is right", told)
}

async fn told(db: &Db) -> db::Result<Option<String>> {
    let server = db.server_time().await?;
    let newest = changes::newest_at(&mut db.read().await?).await?;
    Ok(wrong(db.clock().now(), built(), server, newest))
}

/// When the program was built.
fn built() -> DateTime<Utc> {
    let seconds = env!("BUILT_AT").parse().unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

/// What is wrong with a clock that says that it is `now`.
fn wrong(
    now: DateTime<Utc>,
    built: DateTime<Utc>,
    server: Option<DateTime<Utc>>,
    newest: Option<DateTime<Utc>>,
) -> Option<String> {
    let clock = format!("this machine's clock says {}", now.format("%Y-%m-%d %H:%M:%S UTC"));
    let set = "set it, and let it follow a time server";
    if let Some(server) = server.filter(|server| (now - server).abs() > APART) {
        let at = server.format("%Y-%m-%d %H:%M:%S UTC");
        return Some(format!("{clock}, the database server's {at}; one of them is off: {set}"));
    }
    if now + APART < built {
        return Some(format!("{clock}, which is before the program was built: {set}"));
    }
    if newest.is_some_and(|newest| now + APART < newest) {
        return Some(format!("{clock}, which is before the newest change in the database: {set}"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2026-11-20T{time}Z").parse().unwrap()
    }

    #[test]
    fn a_clock_that_is_off_is_told_by_whatever_knows_better() {
        let (now, built) = (at("12:00:00"), at("08:00:00"));
        assert_eq!(wrong(now, built, None, None), None);
        assert_eq!(wrong(now, built, Some(at("12:00:29")), Some(at("12:00:10"))), None);
        for server in ["12:00:31", "11:59:29"] {
            assert!(wrong(now, built, Some(at(server)), None).unwrap().contains("database server"));
        }
        assert!(wrong(at("07:00:00"), built, None, None).unwrap().contains("built"));
        assert!(wrong(now, built, None, Some(at("12:01:00"))).unwrap().contains("newest change"));
    }

    #[test]
    fn the_program_knows_when_it_was_built() {
        assert!(built() > "2026-01-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap());
    }
}
