//! From the start of a runner to its end.

use std::pin::pin;
use std::rc::Rc;
use std::time::Duration;

use tokio::task::{JoinHandle, JoinSet, spawn_local};
use tokio::time::{Instant, sleep, timeout};

use super::Inner;
use super::leases::Leases;
use super::tries;
use crate::db::{self, Tx};
use crate::services::jobs::task::insistently;
use crate::services::jobs::{claims, schedules, store};

pub(super) struct Shift<T: 'static> {
    inner: Rc<Inner<T>>,
    /// The tries under way; each tells the place of its kind when it ends.
    tries: JoinSet<usize>,
    /// How many more tries of each kind may be under way.
    free: Vec<usize>,
    leases: Leases,
    upkeep: Option<Instant>,
    /// Whether the last look at the database failed; told once.
    is_cut_off: bool,
}

impl<T: 'static> Shift<T> {
    pub(super) fn new(inner: Rc<Inner<T>>) -> Self {
        let free = inner.kinds.iter().map(|kind| kind.at_once).collect();
        let leases = Leases::new(inner.pace.lease);
        Self { inner, tries: JoinSet::new(), free, leases, upkeep: None, is_cut_off: false }
    }

    pub(super) async fn until(mut self, stop: impl Future<Output = Duration>) {
        let heart = self.heart();
        let mut stop = pin!(stop);
        let limit = loop {
            self.begin_due().await;
            tokio::select! {
                biased;
                limit = &mut stop => break limit,
                Some(ended) = self.tries.join_next() => self.ended(ended.ok()),
                () = self.inner.db.roused() => {}
                () = sleep(self.inner.pace.poll) => {}
            }
        };
        self.drain(limit.min(self.inner.pace.drain)).await;
        heart.abort();
    }

    pub(super) async fn until_idle(mut self) {
        let heart = self.heart();
        while self.begin_due().await > 0 || !self.tries.is_empty() {
            if let Some(ended) = self.tries.join_next().await {
                self.ended(ended.ok());
            }
        }
        heart.abort();
    }

    fn ended(&mut self, kind: Option<usize>) {
        // A try that was aborted tells nothing; only draining aborts.
        for kind in kind.into_iter().chain(std::iter::from_fn(|| self.tries.try_join_next()?.ok())) {
            self.free[kind] += 1;
        }
    }

    /// Lets begin what is due, as far as there is room for it, and tells how many jobs began.
    async fn begin_due(&mut self) -> usize {
        match self.look().await {
            Ok(begun) => {
                if std::mem::take(&mut self.is_cut_off) {
                    tracing::info!("jobs are looked for again");
                }
                begun
            }
            Err(error) => {
                if !std::mem::replace(&mut self.is_cut_off, true) {
                    tracing::warn!(%error, "jobs cannot be looked for");
                }
                0
            }
        }
    }

    async fn look(&mut self) -> db::Result<usize> {
        let inner = self.inner.clone();
        if self.upkeep.is_none_or(|last| last.elapsed() >= inner.pace.poll) {
            let tries = |name: &str| inner.kinds.iter().find(|kind| kind.name == name).map(|kind| kind.tries);
            claims::take_over(&inner.db, tries).await?;
            schedules::enqueue_due(&inner.db, &inner.schedules).await?;
            self.upkeep = Some(Instant::now());
        }
        let mut begun = 0;
        for (place, kind) in inner.kinds.iter().enumerate() {
            if self.free[place] == 0 {
                continue;
            }
            let claimed_at = Instant::now();
            let jobs = claims::claim(&inner.db, kind.name, &inner.owner, inner.pace.lease, self.free[place]).await?;
            for job in jobs {
                begun += 1;
                self.free[place] -= 1;
                self.leases.begin(job.id, claimed_at);
                let one = tries::one(self.inner.clone(), *kind, job, self.leases.clone());
                self.tries.spawn_local(async move {
                    one.await;
                    place
                });
            }
        }
        Ok(begun)
    }

    /// Prolongs the leases long before they would run out.
    fn heart(&self) -> JoinHandle<()> {
        let (inner, leases) = (self.inner.clone(), self.leases.clone());
        spawn_local(async move {
            loop {
                sleep(inner.pace.lease / 4).await;
                if leases.is_empty() {
                    continue;
                }
                let begun = Instant::now();
                // A lease that could not be prolonged runs out here too, and its job is let go.
                if let Ok(held) = claims::prolong(&inner.db, &inner.owner, inner.pace.lease).await {
                    leases.prolonged(&held, begun);
                }
            }
        })
    }

    async fn drain(&mut self, limit: Duration) {
        let ended = async { while self.tries.join_next().await.is_some() {} };
        if timeout(limit, ended).await.is_err() {
            tracing::warn!(jobs = self.tries.len(), "jobs that have not ended in time are given back");
        }
        self.tries.shutdown().await;
        let release = async || {
            let release = async |tx: &mut Tx| store::release(tx, &self.inner.owner).await;
            self.inner.db.write(release).await
        };
        // What cannot be given back is taken over when its lease runs out.
        let _ = timeout(Duration::from_secs(5), insistently(release)).await;
    }
}
