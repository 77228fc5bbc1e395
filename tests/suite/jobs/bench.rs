//! A workshop with jobs that do what a story needs.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lectern::base::ids::JobId;
use lectern::db::{Db, Error, Tx};
use lectern::services::jobs::{self, Failure, Filter, JobRow, Kind, NewJob, Pace, Runner, Schedule};
use serde_json::{Value, json};
use tokio::sync::Notify;

use crate::support::{World, wait};

/// What the jobs of a story have done, on all nodes.
#[derive(Default)]
pub struct Done {
    /// How often each job began, by what its payload says.
    begun: Mutex<HashMap<String, usize>>,
    ended: AtomicUsize,
    at_once: AtomicUsize,
    /// The most that were ever under way at once, and the most of one job.
    pub most_at_once: AtomicUsize,
    under_way: Mutex<HashMap<String, usize>>,
    pub twice_at_once: AtomicUsize,
    /// Lets those go on that wait.
    pub go_on: Notify,
}

pub type Tools = Arc<Done>;

/// Ends the count of a job that is under way, whichever way it ends.
struct UnderWay<'d>(&'d Done, String);

impl Done {
    fn begins(&self, name: String) -> UnderWay<'_> {
        *self.begun.lock().unwrap().entry(name.clone()).or_default() += 1;
        let now = self.at_once.fetch_add(1, Ordering::SeqCst) + 1;
        self.most_at_once.fetch_max(now, Ordering::SeqCst);
        let mut under_way = self.under_way.lock().unwrap();
        let of_this = under_way.entry(name.clone()).or_default();
        *of_this += 1;
        if *of_this > 1 {
            self.twice_at_once.fetch_add(1, Ordering::SeqCst);
        }
        UnderWay(self, name)
    }

    pub fn times(&self, name: &str) -> usize {
        self.begun.lock().unwrap().get(name).copied().unwrap_or(0)
    }

    /// All that began, with how often.
    pub fn all(&self) -> Vec<(String, usize)> {
        self.begun.lock().unwrap().iter().map(|(name, times)| (name.clone(), *times)).collect()
    }

    pub fn ended(&self) -> usize {
        self.ended.load(Ordering::SeqCst)
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.at_once.fetch_sub(1, Ordering::SeqCst);
        *self.0.under_way.lock().unwrap().get_mut(&self.1).expect("it began") -= 1;
    }
}

/// The kinds of job that stories need, by what they do.
pub fn kinds() -> Vec<Kind<Tools>> {
    let kind = |name, at_once, tries, run| Kind { name, at_once, tries, limit: Duration::from_secs(60), run };
    vec![
        kind("ends", 4, 3, |done: &Tools, task| {
            Box::pin(async move {
                let _under_way = done.begins(name(task.payload()?));
                tokio::time::sleep(Duration::from_millis(3)).await;
                done.ended.fetch_add(1, Ordering::SeqCst);
                Ok(())
            })
        }),
        kind("waits", 4, 3, |done: &Tools, task| {
            Box::pin(async move {
                let _under_way = done.begins(name(task.payload()?));
                done.go_on.notified().await;
                done.ended.fetch_add(1, Ordering::SeqCst);
                Ok(())
            })
        }),
        kind("fails", 4, 3, |done: &Tools, task| {
            Box::pin(async move {
                let _under_way = done.begins(name(task.payload()?));
                Err(Failure::Passing(format!("failed at try {}", task.job.attempts)))
            })
        }),
        kind("refuses", 4, 3, |done: &Tools, task| {
            Box::pin(async move {
                let _under_way = done.begins(name(task.payload()?));
                Err(Failure::Lasting("never".into()))
            })
        }),
        kind("panics", 4, 2, |done: &Tools, task| {
            Box::pin(async move {
                let _under_way = done.begins(name(task.payload()?));
                panic!("on purpose, in a story")
            })
        }),
        Kind {
            limit: Duration::from_millis(50),
            ..kind("hangs", 4, 1, |done: &Tools, task| {
                Box::pin(async move {
                    let _under_way = done.begins(name(task.payload()?));
                    std::future::pending().await
                })
            })
        },
        kind("counts", 1, 3, |_, task| {
            Box::pin(async move {
                for step in 1..=3 {
                    task.progress(step, 3).await?;
                }
                Ok(())
            })
        }),
        kind("purges", 1, 3, |_, task| Box::pin(jobs::purge(task))),
        kind("erases", 1, 3, |_, task| Box::pin(lectern::services::mail::erase(task))),
    ]
}

fn name(payload: Value) -> String {
    payload["name"].as_str().unwrap_or_default().to_owned()
}

/// Quick enough for a story; the lease is long enough not to run out in it.
pub const QUICK: Pace = Pace {
    poll: Duration::from_millis(20),
    lease: Duration::from_secs(30),
    retry: Duration::from_secs(16),
    drain: Duration::from_secs(10),
};

pub fn runner(db: &Db, done: &Tools) -> Runner<Tools> {
    Runner::new(db.clone(), done.clone(), kinds(), Vec::new(), QUICK)
}

pub fn runner_with(db: &Db, done: &Tools, schedules: &[Schedule], pace: Pace) -> Runner<Tools> {
    Runner::new(db.clone(), done.clone(), kinds(), schedules.to_vec(), pace)
}

impl World {
    /// Enqueues a job in a transaction of its own.
    pub fn enqueues(&self, kind: &'static str, name: &str) -> JobId {
        let job = NewJob::now(kind, json!({ "name": name }));
        self.writes(async |tx: &mut Tx| jobs::enqueue(tx, job.clone()).await).expect("it is enqueued")
    }

    /// Does everything that is due.
    pub fn does_what_is_due(&self, done: &Tools) {
        wait(runner(&self.db, done).run_due());
    }

    pub fn jobs(&self) -> Vec<JobRow> {
        self.reads(async |reader| jobs::page(reader, &Filter::default(), None, 10_000).await)
    }

    #[track_caller]
    pub fn job(&self, id: JobId) -> JobRow {
        self.reads(async |reader| jobs::by_id(reader, id).await).expect("the job")
    }
}

/// What goes wrong in a transaction of a story.
#[derive(Debug)]
pub enum Trouble {
    Passing,
    Lasting,
    Database(Error),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Trouble::Database(error)
    }
}

impl lectern::db::MayRetry for Trouble {
    fn may_retry(&self) -> bool {
        match self {
            Trouble::Passing => true,
            Trouble::Lasting => false,
            Trouble::Database(error) => error.may_retry(),
        }
    }
}
