//! Wrong attempts make the next one wait: at an account, at an address, at both together. Kept in the database, so that all
//! nodes count together, as digests, so that nobody reads there who tried what.

mod store;

use chrono::{DateTime, TimeDelta, Utc};

use super::crypto::digest;
use crate::db::{self, Db, Tx};

/// How many wrong attempts at one thing are free, and how long the next one waits at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub free: i64,
    /// In seconds.
    pub longest: i64,
}

/// After how long a quiet time all is forgotten, in hours.
const FORGOTTEN: i64 = 1;
/// The most that one wait can be doubled.
const MOST_DOUBLINGS: i64 = 20;

/// What is tried at: told by a text that only this program composes, such as `sign-in account ada@example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    digest: String,
    limit: Limit,
}

impl Target {
    pub fn new(what: &str, limit: Limit) -> Self {
        Self { digest: digest(what), limit }
    }
}

/// How long to wait before the next attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait(TimeDelta);

impl Wait {
    /// In whole seconds, at least one.
    pub fn seconds(self) -> i64 {
        (self.0.num_milliseconds() + 999).div_euclid(1000).max(1)
    }
}

/// Counts an attempt before it is known whether it is right, so that of many at once none slips through: it is taken for a
/// wrong one until [`forgive`] takes that back. Or says how long to wait; then nothing is counted.
///
/// # Errors
/// The database's.
pub async fn attempt(db: &Db, targets: &[Target]) -> db::Result<Result<(), Wait>> {
    // In one order, so that two who try at the same things do not wait for each other.
    let mut targets = targets.to_vec();
    targets.sort_by(|a, b| a.digest.cmp(&b.digest));
    match db.write(async |tx| count(tx, &targets).await).await {
        // Somebody else's first attempt at the same thing was written in between; now its row is there.
        Err(error) if error.is_taken() => db.write(async |tx| count(tx, &targets).await).await,
        done => done,
    }
}

async fn count(tx: &mut Tx, targets: &[Target]) -> db::Result<Result<(), Wait>> {
    let now = tx.now();
    let mut longest: Option<TimeDelta> = None;
    let mut counted = Vec::new();
    for target in targets {
        let so_far = store::locked(tx, &target.digest).await?;
        longest = longest.max((so_far.blocked_until > now).then(|| so_far.blocked_until - now));
        counted.push((target, so_far.failures_at(now) + 1));
    }
    if let Some(wait) = longest {
        return Ok(Err(Wait(wait)));
    }
    for (target, failures) in counted {
        store::count(tx, &target.digest, failures, now + target.limit.wait_after(failures)).await?;
    }
    Ok(Ok(()))
}

/// Takes one attempt back that turned out to be right; at `cleared` all of them are forgotten.
///
/// # Errors
/// The database's.
pub async fn forgive(tx: &mut Tx, targets: &[Target], cleared: &[Target]) -> db::Result<()> {
    for target in targets {
        store::forgive(tx, &target.digest).await?;
    }
    for target in cleared {
        store::forget(tx, &target.digest).await?;
    }
    Ok(())
}

/// Forgets what was quiet for long.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &mut Tx) -> db::Result<u64> {
    store::sweep(tx, tx.now() - TimeDelta::hours(2 * FORGOTTEN)).await
}

impl Limit {
    /// Nothing at first, then twice as long each time.
    fn wait_after(self, failures: i64) -> TimeDelta {
        let over = failures - self.free;
        if over < 0 {
            return TimeDelta::zero();
        }
        TimeDelta::seconds((1_i64 << over.min(MOST_DOUBLINGS)).min(self.longest))
    }
}

#[derive(sqlx::FromRow)]
struct SoFar {
    failures: i64,
    blocked_until: DateTime<Utc>,
    last_at: DateTime<Utc>,
}

impl SoFar {
    fn failures_at(&self, now: DateTime<Utc>) -> i64 {
        if now - self.last_at > TimeDelta::hours(FORGOTTEN) { 0 } else { self.failures }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_begin_after_the_free_ones_and_double_up_to_the_longest() {
        let limit = Limit { free: 5, longest: 900 };
        let waits: Vec<i64> = (1..=9).map(|failures| limit.wait_after(failures).num_seconds()).collect();
        assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16]);
        assert_eq!(limit.wait_after(1_000).num_seconds(), 900);
        assert_eq!(Wait(TimeDelta::milliseconds(1)).seconds(), 1);
        assert_eq!(Wait(TimeDelta::milliseconds(2_001)).seconds(), 3);
    }
}
