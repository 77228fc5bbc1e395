//! Inviting somebody for whom an account was made: a job writes to them, with a link to choose a password.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::base::ids::AccountId;
use crate::db::{self, Tx};
use crate::domain::account_links::{self, Purpose};
use crate::domain::accounts;
use crate::domain::letters::{self, Letter, Post};
use crate::domain::settings;
use crate::services::crypto::Secret;
use crate::services::jobs::{self, Failure, NewJob, Task};

/// The kind of the job.
pub const JOB: &str = "invitation";

#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    account: AccountId,
}

/// Lets the owner of an account be written to, that they may choose a password.
///
/// # Errors
/// The database's.
pub async fn invite(tx: &mut Tx, account: AccountId) -> db::Result<()> {
    jobs::enqueue(tx, NewJob::now(JOB, serde_json::json!(Asked { account }))).await?;
    Ok(())
}

/// Sends the invitation. Who has chosen a password meanwhile, or may not sign in, gets nothing.
///
/// # Errors
/// The database's.
pub async fn work(task: &Task, secret: &Secret, site: &Url) -> Result<(), Failure> {
    let asked: Asked = task.payload()?;
    task.db.write(async |tx| send(tx, secret, site, asked.account).await).await?;
    Ok(())
}

async fn send(tx: &mut Tx, secret: &Secret, site: &Url, id: AccountId) -> db::Result<()> {
    let is_waiting = |standing: accounts::Standing| standing.is_invited && standing.disabled_at.is_none();
    if !accounts::standing(tx.reader(), id).await?.is_some_and(is_waiting) {
        return Ok(());
    }
    let Some(account) = accounts::by_id(tx.reader(), id).await? else { return Ok(()) };
    let academy = settings::academy(tx.reader()).await?.map(|academy| academy.name).unwrap_or_default();
    let token = account_links::begin(tx, id, Purpose::Invitation, None).await?;
    let url = format!("{site}account/password/reset/{token}");
    let (language, to, name) = (&account.language, &account.email, account.name.as_str());
    let post = Post { academy: &academy, base_url: site, language, to, name };
    letters::post(tx, secret, &post, &Letter::Invitation { url }).await?;
    Ok(())
}
