//! The job that sends a mail.

use std::time::Duration;

use serde::Deserialize;
use tokio::task::spawn_local;
use tokio::time::timeout;

use super::compose::Letter;
use super::outbox::{NotSent, Outbox};
use super::store;
use super::{State, compose};
use crate::db::{self, Db, Tx};
use crate::services::crypto::Secret;
use crate::services::jobs::{Failure, Task, insistently};

/// How long the database is waited for to write down what became of a mail.
const PATIENCE: Duration = Duration::from_secs(10 * 60);

#[derive(Deserialize)]
struct Payload {
    mail: String,
}

/// Opens a mail, sends it and writes down what became of it. One that was sent already is not sent again: a node may have
/// been killed between that and the end of its job.
///
/// # Errors
/// [`Failure::Passing`] where the server asks to come back, hangs up or falls silent; [`Failure::Lasting`] where it refuses
/// the mail, or where there is nothing to send.
pub async fn deliver(task: &Task, secret: &Secret, outbox: &Outbox) -> Result<(), Failure> {
    let id = task.payload::<Payload>()?.mail;
    let Some(letter) = to_send(&task.db, secret, &id).await? else { return Ok(()) };
    let outcome = outbox.send(&letter).await;
    write_down_surely(task, id, outcome.clone()).await?;
    match outcome {
        Ok(()) => Ok(()),
        Err(NotSent::Refused(why)) => Err(Failure::Lasting(why)),
        Err(NotSent::ForNow(why)) => Err(Failure::Passing(why)),
    }
}

async fn to_send(db: &Db, secret: &Secret, id: &str) -> Result<Option<Letter>, Failure> {
    let row = { store::by_id(&mut db.read().await?, id).await? };
    let row = row.ok_or_else(|| Failure::Lasting("there is no such mail".into()))?;
    if row.state() == State::Sent {
        return Ok(None);
    }
    match compose::open(&row, secret) {
        Ok(letter) => Ok(Some(letter)),
        Err(failure) => {
            let why = failure.to_string();
            db.write(async |tx: &mut Tx| store::failed(tx, id, &why).await).await?;
            Err(failure)
        }
    }
}

/// From here on the server may have the mail: what is known of it is written down even where the database is gone for a
/// while and the lease of the job with it, or it would be sent twice.
async fn write_down_surely(task: &Task, id: String, outcome: Result<(), NotSent>) -> Result<(), Failure> {
    let (db, is_last_try) = (task.db.clone(), task.is_last_try);
    let written = spawn_local(async move {
        timeout(PATIENCE, insistently(async || write_down(&db, &id, &outcome, is_last_try).await)).await
    });
    match written.await {
        Ok(Ok(written)) => Ok(written.map(drop)?),
        _ => Err(Failure::Passing("it could not be written down what became of the mail".into())),
    }
}

async fn write_down(db: &Db, id: &str, outcome: &Result<(), NotSent>, is_last_try: bool) -> db::Result<u64> {
    db.write(async |tx: &mut Tx| match outcome {
        Ok(()) => store::sent(tx, id).await,
        Err(NotSent::ForNow(why)) if !is_last_try => store::tried(tx, id, why).await,
        Err(NotSent::Refused(why) | NotSent::ForNow(why)) => store::failed(tx, id, why).await,
    })
    .await
}
