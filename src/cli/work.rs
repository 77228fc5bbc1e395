//! `lectern work`: the jobs alone, without the site.

use std::process::ExitCode;
use std::time::Duration;

use tokio::sync::watch;

use super::{Failure, database, logging, secret};
use crate::config::Settings;
use crate::worker::{self, Worker};

pub(super) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    logging::begin(settings)?;
    actix_web::rt::System::new().block_on(async {
        let (url, db) = (settings.database()?, database::up_to_date(settings).await?);
        let secret = secret::of(settings, &db).await?;
        let worker = worker::of(settings, db.clone(), secret)?;
        let working = Working::begin(worker)?;
        tracing::info!(database = %url, "working");
        working.ends().await;
        db.close().await;
        tracing::info!("stopped");
        Ok(ExitCode::SUCCESS)
    })
}

/// A worker at work, beside whatever else the process does.
pub(super) struct Working {
    task: tokio::task::JoinHandle<()>,
    stop: watch::Sender<bool>,
}

/// How long jobs may go on after Ctrl+C, where nobody waits.
const AT_ONCE: Duration = Duration::from_millis(500);

impl Working {
    /// Begins to work, until a signal comes or it is told to stop.
    pub(super) fn begin(worker: Worker) -> std::io::Result<Self> {
        let (stop, told) = watch::channel(false);
        let signal = Signals::new()?;
        let stopped = async move {
            tokio::select! {
                limit = signal.received() => limit,
                () = until_told(told) => Duration::MAX,
            }
        };
        let task = actix_web::rt::spawn(async move { worker.run(stopped).await });
        Ok(Self { task, stop })
    }

    /// Waits until a signal has ended it.
    pub(super) async fn ends(self) {
        let Self { task, stop } = self;
        let _ = task.await;
        drop(stop);
    }

    /// Lets it end what it has begun.
    pub(super) async fn stops(self) {
        let _ = self.stop.send(true);
        let _ = self.task.await;
    }
}

async fn until_told(mut told: watch::Receiver<bool>) {
    if told.wait_for(|stop| *stop).await.is_err() {
        // Nobody can tell it any more; a signal still can.
        std::future::pending().await
    }
}

/// What asks the process to end. It is heard from the moment this is made.
struct Signals {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    /// How long jobs may go on once it has come.
    async fn received(mut self) -> Duration {
        tokio::select! {
            _ = self.terminate.recv() => Duration::MAX,
            _ = self.interrupt.recv() => AT_ONCE,
        }
    }
}

#[cfg(not(unix))]
impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Self {})
    }

    async fn received(self) -> Duration {
        let _ = tokio::signal::ctrl_c().await;
        AT_ONCE
    }
}
