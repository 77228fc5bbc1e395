//! What the program does outside of requests: which function does which kind of job, and what comes round by itself.
//!
//! It runs inside `serve` and `demo`, or alone by `lectern work`.

use std::time::Duration;

use chrono::TimeDelta;
use url::Url;

use crate::config::Settings;
use crate::db::{self, Db};
use crate::domain::{
    account_links, bulk, media, passkeys, passwords, people, publications, second_factors, sign_ins, sign_ups,
    unsent_forms,
};
use crate::services::crypto::Secret;
use crate::services::files::Files;
use crate::services::jobs::{self, Kind, Pace, Runner, Schedule, Task};
use crate::services::mail::{self, CannotOpen, Outbox};
use crate::services::throttle;

/// What the functions work with.
pub struct Tools {
    pub secret: Secret,
    /// Nothing where no way is set: then mails wait, and their jobs are left to nodes that have one.
    pub outbox: Option<Outbox>,
    /// Where uploaded files are kept.
    pub files: Files,
    /// The site's own address, for links.
    pub site: Url,
}

const ERASE_MAILS: &str = "erase-mails";
const FORGET: &str = "forget-what-ran-out";
const PURGE_JOBS: &str = "purge-jobs";

/// Every kind of job, and the function that does it.
pub const KINDS: [Kind<Tools>; 10] = [
    // Thirty tries come to three days and a half.
    Kind {
        name: mail::DELIVERY,
        at_once: 4,
        tries: 30,
        limit: minutes(4),
        run: |tools, task| {
            Box::pin(async move {
                let outbox =
                    tools.outbox.as_ref().ok_or_else(|| jobs::Failure::Passing("no way for mail is set".into()))?;
                mail::deliver(task, &tools.secret, outbox).await
            })
        },
    },
    Kind {
        name: passwords::JOB,
        at_once: 4,
        tries: 10,
        limit: minutes(1),
        run: |tools, task| Box::pin(passwords::work(task, &tools.secret, &tools.site)),
    },
    Kind {
        name: people::JOB,
        at_once: 4,
        tries: 10,
        limit: minutes(1),
        run: |tools, task| Box::pin(people::work(task, &tools.secret, &tools.site)),
    },
    Kind {
        name: publications::JOB,
        at_once: 1,
        tries: 10,
        limit: minutes(10),
        run: |_, task| Box::pin(publications::publish_due(task)),
    },
    Kind {
        name: media::JOB,
        at_once: 1,
        tries: 20,
        limit: minutes(5),
        run: |tools, task| Box::pin(media::drop_files(task, &tools.files)),
    },
    Kind { name: bulk::JOB, at_once: 1, tries: 10, limit: minutes(30), run: |_, task| Box::pin(bulk::work(task)) },
    Kind {
        name: publications::LETTER_JOB,
        at_once: 4,
        tries: 10,
        limit: minutes(1),
        run: |tools, task| Box::pin(publications::tell(task, &tools.secret, &tools.site)),
    },
    Kind { name: FORGET, at_once: 1, tries: 10, limit: minutes(30), run: |_, task| Box::pin(forget(task)) },
    Kind { name: ERASE_MAILS, at_once: 1, tries: 10, limit: minutes(30), run: |_, task| Box::pin(mail::erase(task)) },
    Kind { name: PURGE_JOBS, at_once: 1, tries: 10, limit: minutes(30), run: |_, task| Box::pin(jobs::purge(task)) },
];

/// What comes round, and how often.
pub const SCHEDULES: [Schedule; 4] = [
    Schedule { name: publications::JOB, kind: publications::JOB, every: TimeDelta::minutes(1) },
    Schedule { name: FORGET, kind: FORGET, every: TimeDelta::hours(1) },
    Schedule { name: ERASE_MAILS, kind: ERASE_MAILS, every: TimeDelta::hours(6) },
    Schedule { name: PURGE_JOBS, kind: PURGE_JOBS, every: TimeDelta::hours(6) },
];

/// Forgets attempts, sign-ups, links, sign-ins, unsent forms, links to previews, what was done with many long ago, and what was begun for a second factor,
/// whose time has run out.
async fn forget(task: &Task) -> Result<(), jobs::Failure> {
    let forgotten = task.db.write(async |tx| {
        let attempts = throttle::sweep(tx).await?;
        let links = sign_ups::sweep(tx).await? + account_links::sweep(tx).await?;
        publications::sweep_previews(tx).await?;
        bulk::sweep(tx).await?;
        let factors = second_factors::sweep(tx).await? + passkeys::sweep(tx).await?;
        let sign_ins = sign_ins::sweep(tx).await?;
        Ok::<_, db::Error>(attempts + links + factors + sign_ins + unsent_forms::sweep(tx).await?)
    });
    // Not inside of the line: what a line that is not logged would tell is not even worked out.
    let rows = forgotten.await?;
    tracing::debug!(rows, "what ran out is forgotten");
    Ok(())
}

/// The worker of a node.
pub type Worker = Runner<Tools>;

/// A worker with these tools. It leaves alone what it has no tool for.
pub fn new(db: Db, tools: Tools, pace: Pace) -> Worker {
    let can = |kind: &Kind<Tools>| kind.name != mail::DELIVERY || tools.outbox.is_some();
    let kinds = KINDS.into_iter().filter(can).collect();
    Runner::new(db, tools, kinds, SCHEDULES.to_vec(), pace)
}

/// The worker that the settings tell.
///
/// # Errors
/// [`CannotOpen`] where no way for mail can be made of them.
pub fn of(settings: &Settings, db: Db, secret: Secret) -> Result<Worker, CannotOpen> {
    let outbox = settings.mail().map(|mail| Outbox::open(&mail, &settings.base_url)).transpose()?;
    if outbox.is_none() {
        tracing::warn!("mail is kept and not sent: the setting `mail` names no way for it");
    }
    let pace = Pace {
        lease: Duration::from_secs(settings.job_lease),
        retry: Duration::from_secs(settings.job_retry),
        ..Pace::default()
    };
    Ok(new(
        db,
        Tools { secret, outbox, files: Files::in_folder(settings.files()), site: settings.base_url.clone() },
        pace,
    ))
}

const fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(60 * minutes)
}
