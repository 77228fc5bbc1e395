//! The change log as the back office reads it.

use chrono::{DateTime, TimeDelta, Utc};

use super::search::{self, Source};
use crate::base::actor::ActorKind;
use crate::base::ids::AccountId;
use crate::base::keyset::{self, Order, Slice, Window};
use crate::db::{self, Reader, Sql, sql};

/// A change as it was written down.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Entry {
    pub id: i64,
    pub happened_at: DateTime<Utc>,
    actor: String,
    actor_name: String,
    pub request_id: Option<String>,
    pub action: String,
    pub record_kind: String,
    pub record_id: i64,
    /// JSON.
    pub before_json: Option<String>,
    /// JSON.
    pub after_json: Option<String>,
}

/// Who made a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    Account(AccountId),
    /// With the subcommand.
    CommandLine(String),
    /// With its name.
    Job(String),
    Visitor,
    /// Someone whom only a newer program knows.
    Other(String),
}

impl Entry {
    pub fn who(&self) -> Who {
        let is = |kind: ActorKind| kind.as_str() == self.actor;
        match self.actor_name.parse() {
            Ok(id) if is(ActorKind::Account) => Who::Account(AccountId(id)),
            _ if is(ActorKind::CommandLine) => Who::CommandLine(self.actor_name.clone()),
            _ if is(ActorKind::Job) => Who::Job(self.actor_name.clone()),
            _ if is(ActorKind::Visitor) => Who::Visitor,
            _ => Who::Other(format!("{} {}", self.actor, self.actor_name)),
        }
    }
}

/// Which changes are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub account: Option<AccountId>,
    pub action: Option<String>,
    pub record_kind: Option<String>,
    /// With the kind alone.
    pub record_id: Option<i64>,
    /// From this instant on.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// Those that come from one of these.
    pub sources: Option<Vec<Source>>,
}

/// A page of the changes, the newest first: those written down last, which is nearly those that happened last.
///
/// # Errors
/// The database's.
pub async fn page(reader: &mut Reader, filter: &Filter, window: Window<i64>, size: usize) -> db::Result<Slice<Entry>> {
    page_by(reader, filter, Order::NewestFirst, window, size).await
}

/// The same in either order.
///
/// # Errors
/// The database's.
pub async fn page_by(
    reader: &mut Reader,
    filter: &Filter,
    order: Order,
    window: Window<i64>,
    size: usize,
) -> db::Result<Slice<Entry>> {
    let Bounds { above, below } = bounds(reader, filter).await?;
    keyset::slice(window, size, async |side, most| {
        let (is_down, key) = side.downward(order);
        let (above, below) = match key {
            Some(key) if is_down => (above, below.min(key)),
            Some(key) => (above.max(key), below),
            None => (above, below),
        };
        if let Some(sources) = &filter.sources {
            return search::page(reader, sources, filter, Bounds { above, below }, is_down, most).await;
        }
        let rows = if is_down {
            "SELECT id, happened_at, actor, actor_name, request_id, action, record_kind, record_id, before_json, \
             after_json FROM changes WHERE id > ? AND id < ? /* and */ ORDER BY id DESC LIMIT ?"
        } else {
            "SELECT id, happened_at, actor, actor_name, request_id, action, record_kind, record_id, before_json, \
             after_json FROM changes WHERE id > ? AND id < ? /* and */ ORDER BY id LIMIT ?"
        };
        filtered(sql(rows).bind(above).bind(below), filter).bind(most).all(reader).await
    })
    .await
}

/// How many changes these are, counted up to `most`.
///
/// # Errors
/// The database's.
pub async fn count(reader: &mut Reader, filter: &Filter, most: i64) -> db::Result<i64> {
    let Bounds { above, below } = bounds(reader, filter).await?;
    if let Some(sources) = &filter.sources {
        return search::count(reader, sources, filter, Bounds { above, below }, most).await;
    }
    let found =
        sql("SELECT COUNT(*) FROM (SELECT c.id FROM changes c WHERE c.id > ? AND c.id < ? /* and */ LIMIT ?) found");
    filtered(found.bind(above).bind(below), filter).bind(most).number(reader).await
}

/// How many changes happened in each of these times, counted up to `most` each.
///
/// # Errors
/// The database's.
pub async fn in_each(reader: &mut Reader, times: &[(DateTime<Utc>, DateTime<Utc>)], most: i64) -> db::Result<Vec<i64>> {
    let mut counts = Vec::new();
    for (from, until) in times {
        let found = sql("SELECT COUNT(*) FROM (SELECT c.id FROM changes c WHERE c.happened_at >= ? \
             AND c.happened_at < ? LIMIT ?) found");
        counts.push(found.bind(*from).bind(*until).bind(most).number(reader).await?);
    }
    Ok(counts)
}

/// One change.
///
/// # Errors
/// The database's.
pub async fn by_id(reader: &mut Reader, id: i64) -> db::Result<Option<Entry>> {
    sql("SELECT id, happened_at, actor, actor_name, request_id, action, record_kind, record_id, before_json, \
         after_json FROM changes WHERE id = ?")
    .bind(id)
    .optional(reader)
    .await
}

/// Between which ids the changes of a time lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub(super) above: i64,
    pub(super) below: i64,
}

/// By how much a change may have been written down before others that happened earlier: the longest that a transaction
/// lasts, and that the clocks of two nodes differ.
const SLACK: TimeDelta = TimeDelta::hours(1);

/// Ids grow nearly with time. So a time is looked for among the ids, and what lies near its ends is looked at one by one.
async fn bounds(reader: &mut Reader, filter: &Filter) -> db::Result<Bounds> {
    let mut bounds = Bounds { above: i64::MIN, below: i64::MAX };
    if let Some(from) = filter.from {
        let last = sql("SELECT id FROM changes WHERE happened_at < ? ORDER BY happened_at DESC, id DESC LIMIT 1");
        let last = last.bind(from - SLACK).optional::<(i64,)>(reader).await?;
        bounds.above = last.map_or(i64::MIN, |(id,)| id);
    }
    if let Some(until) = filter.until {
        let first = sql("SELECT id FROM changes WHERE happened_at >= ? ORDER BY happened_at, id LIMIT 1");
        let first = first.bind(until + SLACK).optional::<(i64,)>(reader).await?;
        bounds.below = first.map_or(i64::MAX, |(id,)| id);
    }
    Ok(bounds)
}

/// With the conditions of a filter, but for its sources.
pub(super) fn filtered(mut rows: Sql, filter: &Filter) -> Sql {
    if let Some(account) = filter.account {
        rows = rows.and("actor = ? AND actor_name = ?").bind(ActorKind::Account.as_str()).bind(account.0.to_string());
    }
    if let Some(kind) = &filter.record_kind {
        rows = rows.and("record_kind = ?").bind(kind);
        if let Some(id) = filter.record_id {
            rows = rows.and("record_id = ?").bind(id);
        }
    }
    if let Some(action) = &filter.action {
        rows = rows.and("action = ?").bind(action);
    }
    if let Some(from) = filter.from {
        rows = rows.and("happened_at >= ?").bind(from);
    }
    if let Some(until) = filter.until {
        rows = rows.and("happened_at < ?").bind(until);
    }
    rows
}
