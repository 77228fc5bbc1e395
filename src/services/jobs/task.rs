//! A job in the hands of the function that does it.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;

use super::Failure;
use super::store::{self, Held};
use crate::base::ids::JobId;
use crate::db::{self, Db, Tx};

/// A job that this node has claimed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    payload: String,
    /// Which try this is, from 1.
    pub attempts: i64,
    pub created_at: DateTime<Utc>,
}

/// One try of a job.
pub struct Task {
    pub db: Db,
    pub job: Job,
    /// Whether the job is given up if this try fails.
    pub is_last_try: bool,
    pub(super) owner: String,
}

impl Task {
    /// What the job is about, as its kind has it.
    ///
    /// # Errors
    /// [`Failure::Lasting`] where the row holds something else.
    pub fn payload<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        serde_json::from_str(&self.job.payload)
            .map_err(|error| Failure::Lasting(format!("the payload cannot be read: {error}")))
    }

    /// Writes down how far the job has come, `done` of `of` things.
    ///
    /// # Errors
    /// The database's; [`Failure::Passing`] where the job has been taken over by another node.
    pub async fn progress(&self, done: i64, of: i64) -> Result<(), Failure> {
        let held = self.held();
        let is_ours = self.db.write(async |tx: &mut Tx| store::progress(tx, &held, done, of).await).await?;
        if is_ours { Ok(()) } else { Err(Failure::Passing("another node has taken this over".into())) }
    }

    pub(super) fn held(&self) -> Held {
        Held { id: self.job.id, owner: self.owner.clone(), attempt: self.job.attempts }
    }
}

/// How long one waits before the database is asked again.
const PAUSE: Duration = Duration::from_millis(500);

/// Does what must not be lost merely because the database is out of reach for a while, such as to write down that a mail
/// was sent: tries until it succeeds or fails for another reason. Whoever calls it sets the limit of time.
///
/// # Errors
/// The database's.
pub async fn insistently<T>(work: impl AsyncFn() -> db::Result<T>) -> db::Result<T> {
    loop {
        match work().await {
            Err(error) if error.is_unavailable() => tokio::time::sleep(PAUSE).await,
            done => return done,
        }
    }
}
