//! What comes round by itself: once per due time, however many nodes there are.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::{NewJob, enqueue};
use crate::db::{self, Db, Reader, Tx, sql};

/// A job that comes round.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    pub name: &'static str,
    /// The kind of job that is enqueued.
    pub kind: &'static str,
    /// How often. Due times are whole multiples of it, counted from midnight UTC of a day long ago, and so the same on
    /// every node.
    pub every: TimeDelta,
}

impl Schedule {
    /// The first due time after an instant.
    pub(super) fn next(&self, after: DateTime<Utc>) -> DateTime<Utc> {
        let every = self.every.num_seconds().max(1);
        let next = after.timestamp().div_euclid(every).saturating_add(1).saturating_mul(every);
        DateTime::from_timestamp(next, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }
}

/// Enqueues what is due. Of several nodes that see a due time, the one that moves it on enqueues the job; of due times that
/// nobody was there for, only the last is made up for, and none while the job of the last one is unfinished.
pub(super) async fn enqueue_due(db: &Db, schedules: &[Schedule]) -> db::Result<()> {
    let (known, now) = {
        let mut reader = db.read().await?;
        (due_times(&mut reader).await?, reader.now())
    };
    for schedule in schedules {
        match known.get(schedule.name) {
            None => begin(db, schedule).await?,
            Some(due) if *due <= now => db.write(async |tx: &mut Tx| come_round(tx, schedule, *due).await).await?,
            Some(_) => {}
        }
    }
    Ok(())
}

async fn come_round(tx: &mut Tx, schedule: &Schedule, due: DateTime<Utc>) -> db::Result<()> {
    let (now, next) = (tx.now(), schedule.next(tx.now()));
    let moved = sql("UPDATE schedules SET due_at = ?, last_at = ? WHERE name = ? AND due_at = ?")
        .bind(next)
        .bind(now)
        .bind(schedule.name)
        .bind(due);
    if moved.run(tx).await? == 1 {
        let unique = Some(format!("schedule {}", schedule.name));
        enqueue(tx, NewJob { kind: schedule.kind, payload: json!({}), due: None, unique }).await?;
    }
    Ok(())
}

async fn begin(db: &Db, schedule: &Schedule) -> db::Result<()> {
    let inserted = db.write(async |tx: &mut Tx| {
        let next = schedule.next(tx.now());
        sql("INSERT INTO schedules (name, due_at) VALUES (?, ?)").bind(schedule.name).bind(next).run(tx).await
    });
    match inserted.await {
        // Another node began it at the same moment.
        Err(error) if error.is_taken() => Ok(()),
        done => done.map(drop),
    }
}

#[derive(sqlx::FromRow)]
struct DueTime {
    name: String,
    due_at: DateTime<Utc>,
}

async fn due_times(reader: &mut Reader) -> db::Result<HashMap<String, DateTime<Utc>>> {
    let rows = sql("SELECT name, due_at FROM schedules").all::<DueTime>(reader).await?;
    Ok(rows.into_iter().map(|row| (row.name, row.due_at)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_times_are_the_same_for_everybody() {
        let nightly = Schedule { name: "nightly", kind: "nightly", every: TimeDelta::days(1) };
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(nightly.next(at("2026-11-20T12:00:00.5Z")), at("2026-11-21T00:00:00Z"));
        assert_eq!(nightly.next(at("2026-11-21T00:00:00Z")), at("2026-11-22T00:00:00Z"));
        let hourly = Schedule { every: TimeDelta::hours(1), ..nightly };
        assert_eq!(hourly.next(at("2026-11-20T12:59:59.999999Z")), at("2026-11-20T13:00:00Z"));
        assert_eq!(hourly.next(at("1969-12-31T23:30:00Z")), at("1970-01-01T00:00:00Z"));
    }
}
