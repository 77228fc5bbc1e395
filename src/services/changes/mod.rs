//! The change log: one row for each domain write, in its own transaction. It is the audit log, and what caches, search
//! and feeds follow (docs/decisions/0004-change-log.md).

mod log;
mod numbers;
mod requests;
mod search;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value as Json;

use crate::base::actor::Actor;
use crate::db::{self, Reader, Tx, Value, sql};
pub use log::{Entry, Filter, Who, by_id, count, in_each, page, page_by};
pub use numbers::{Numbered, Numbers, last_number, since};
pub use requests::of_request;
pub use search::{MOST as MOST_SOURCES, Source, beginning};

const COLUMNS: &[&str] = &[
    "happened_at",
    "actor",
    "actor_name",
    "request_id",
    "action",
    "record_kind",
    "record_id",
    "before_json",
    "after_json",
];

/// What was done to one record.
#[derive(Clone, Debug)]
pub struct Change {
    /// A verb in the past: `created`, `published`, `texts-saved`.
    pub action: &'static str,
    pub record_kind: &'static str,
    pub record_id: i64,
    pub before: Option<Json>,
    pub after: Option<Json>,
}

impl Change {
    /// A record that was not there before.
    pub fn created(record_kind: &'static str, record_id: i64, after: &impl Serialize) -> Self {
        Self { action: "created", record_kind, record_id, before: None, after: serde_json::to_value(after).ok() }
    }

    /// A record that is no more, as it was.
    pub fn deleted(record_kind: &'static str, record_id: i64, before: &impl Serialize) -> Self {
        Self { action: "deleted", record_kind, record_id, before: serde_json::to_value(before).ok(), after: None }
    }

    /// A record that was there, as it was and as it is now.
    pub fn of(
        action: &'static str,
        record_kind: &'static str,
        record_id: i64,
        before: &impl Serialize,
        after: &impl Serialize,
    ) -> Self {
        let (before, after) = (serde_json::to_value(before).ok(), serde_json::to_value(after).ok());
        Self { action, record_kind, record_id, before, after }
    }
}

/// Writes down one change.
///
/// # Errors
/// The database's.
pub async fn record(tx: &mut Tx, actor: &Actor, change: Change) -> db::Result<()> {
    record_all(tx, actor, vec![change]).await
}

/// When the newest change was written down.
///
/// # Errors
/// The database's.
pub async fn newest_at(reader: &mut Reader) -> db::Result<Option<DateTime<Utc>>> {
    let newest = sql("SELECT happened_at FROM changes WHERE id = (SELECT MAX(id) FROM changes)");
    Ok(newest.optional::<(DateTime<Utc>,)>(reader).await?.map(|(at,)| at))
}

/// Writes down many changes of one transaction.
///
/// # Errors
/// The database's.
pub async fn record_all(tx: &mut Tx, actor: &Actor, changes: Vec<Change>) -> db::Result<()> {
    let now = tx.now();
    let rows = changes
        .into_iter()
        .map(|change| {
            vec![
                Value::from(now),
                actor.kind.as_str().into(),
                actor.name.as_str().into(),
                actor.request_id.as_deref().into(),
                change.action.into(),
                change.record_kind.into(),
                change.record_id.into(),
                change.before.map(|json| json.to_string()).into(),
                change.after.map(|json| json.to_string()).into(),
            ]
        })
        .collect();
    db::insert_all(tx, "changes", COLUMNS, rows).await
}
