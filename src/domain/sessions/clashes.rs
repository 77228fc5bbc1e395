//! Rooms and people that are taken: no two sessions have the same room, or the same instructor, at the same time.
//!
//! Who plans locks the row of the room, then those of the instructors by their ids, and looks only then. Of two who plan at
//! once, the second waits for the first to commit, and sees what that has taken.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::SessionDay;
use crate::base::ids::{InstructorId, RoomId, SessionId};
use crate::db::{self, Tx, sql};

/// A session that has the room or the instructor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    pub session: SessionId,
    pub code: String,
    /// The day that is taken.
    pub day: SessionDay,
    /// Who is taken; empty for a room.
    pub who: String,
}

#[derive(sqlx::FromRow)]
struct TakenRow {
    id: SessionId,
    code: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    #[sqlx(default)]
    name: String,
}

/// Keeps a room for this transaction, and tells who has it at one of these times.
pub(super) async fn of_room(
    tx: &mut Tx,
    room: RoomId,
    days: &[SessionDay],
    except: Option<SessionId>,
) -> db::Result<Option<Clash>> {
    let Some((from, to)) = bounds(days) else { return Ok(None) };
    keep_room(tx, room).await?;
    let rows = sql("SELECT s.id, s.code, d.starts_at, d.ends_at FROM sessions s \
         JOIN session_days d ON d.session_id = s.id \
         WHERE s.room_id = ? AND s.ends_at > ? AND s.starts_at < ? AND s.cancelled_at IS NULL AND s.id <> ? \
         ORDER BY d.starts_at, s.id")
    .bind(room)
    .bind(from)
    .bind(to)
    .bind(except.unwrap_or(SessionId(0)))
    .all::<TakenRow>(tx.reader())
    .await?;
    Ok(first(rows, days))
}

/// Keeps a room, and how many seats it has, as it is until this transaction ends.
pub(super) async fn keep_room(tx: &mut Tx, room: RoomId) -> db::Result<u64> {
    sql("UPDATE rooms SET seats = seats WHERE id = ?").bind(room).run(tx).await
}

/// Keeps these people for this transaction, and tells where one of them is at one of these times.
pub(super) async fn of_instructors(
    tx: &mut Tx,
    instructors: &[InstructorId],
    days: &[SessionDay],
    except: Option<SessionId>,
) -> db::Result<Option<Clash>> {
    let Some((from, to)) = bounds(days).filter(|_| !instructors.is_empty()) else { return Ok(None) };
    let mut sorted = instructors.to_vec();
    sorted.sort_unstable();
    for instructor in sorted {
        sql("UPDATE instructors SET name = name WHERE id = ?").bind(instructor).run(tx).await?;
    }
    let rows = sql("SELECT s.id, s.code, d.starts_at, d.ends_at, t.name FROM session_instructors i \
         JOIN sessions s ON s.id = i.session_id JOIN session_days d ON d.session_id = s.id \
         JOIN instructors t ON t.id = i.instructor_id \
         WHERE i.instructor_id IN (??) AND s.ends_at > ? AND s.starts_at < ? AND s.cancelled_at IS NULL AND s.id <> ? \
         ORDER BY d.starts_at, s.id")
    .bind_all(instructors)
    .bind(from)
    .bind(to)
    .bind(except.unwrap_or(SessionId(0)))
    .all::<TakenRow>(tx.reader())
    .await?;
    Ok(first(rows, days))
}

/// The first of these that is at the time of one of the days.
fn first(rows: Vec<TakenRow>, days: &[SessionDay]) -> Option<Clash> {
    let day_of = |row: &TakenRow| {
        days.iter().find(|day| row.starts_at < day.ends_at() && day.starts_at() < row.ends_at).copied()
    };
    rows.into_iter().find_map(|row| {
        let day = day_of(&row)?;
        Some(Clash { session: row.id, code: row.code, day, who: row.name })
    })
}

fn bounds(days: &[SessionDay]) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    Some((days.first()?.starts_at(), days.last()?.ends_at()))
}

/// Which of these spans are over another with the same key: for each, the place of the first such.
pub fn overlaps<K: std::hash::Hash + Eq>(spans: &[(K, DateTime<Utc>, DateTime<Utc>)]) -> HashMap<usize, usize> {
    let mut by_key: HashMap<&K, Vec<usize>> = HashMap::new();
    for (at, (key, ..)) in spans.iter().enumerate() {
        by_key.entry(key).or_default().push(at);
    }
    let mut found = HashMap::new();
    for places in by_key.values() {
        for &one in places {
            let is_over =
                |&&other: &&usize| other != one && spans[one].1 < spans[other].2 && spans[other].1 < spans[one].2;
            if let Some(&other) = places.iter().find(is_over) {
                found.insert(one, other);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_in_the_same_place_at_the_same_time_is_over_another() {
        let at = |hour: i64| DateTime::from_timestamp(hour * 3_600, 0).unwrap();
        let spans = [("a", at(9), at(17)), ("a", at(17), at(18)), ("b", at(9), at(17)), ("a", at(16), at(17))];
        let found = overlaps(&spans);
        assert_eq!((found.get(&0), found.get(&1), found.get(&2), found.get(&3)), (Some(&3), None, None, Some(&0)));
    }
}
