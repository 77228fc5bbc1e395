//! A forgotten password. Asking for a new one does the same for every address; a job then finds out whether there is an
//! account, and writes to its owner.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::base::email::Email;
use crate::base::ids::AccountId;
use crate::db::{self, Tx};
use crate::domain::account_links::{self, Purpose};
use crate::domain::accounts;
use crate::domain::editions;
use crate::domain::letters::{self, Letter, Post};
use crate::domain::settings;
use crate::services::crypto::Secret;
use crate::services::jobs::{self, Failure, NewJob, Task};

/// The kind of the job.
pub const JOB: &str = "password-reset";

/// What the job is given: whose password was forgotten; nobody's, where the address has no account.
#[derive(Debug, Serialize, Deserialize)]
pub struct Asked {
    account: Option<AccountId>,
}

/// Asks for a link to be sent, if the address has an account. It does the same, in the same time, if it has none.
///
/// # Errors
/// The database's.
pub async fn ask(tx: &mut Tx, email: &Email) -> db::Result<()> {
    let account = accounts::by_email(tx.reader(), email).await?.map(|account| account.id);
    jobs::enqueue(tx, NewJob::now(JOB, serde_json::json!(Asked { account }))).await?;
    Ok(())
}

/// Sends the link that was asked for. An account that is disabled gets nothing.
///
/// # Errors
/// The database's.
pub async fn work(task: &Task, secret: &Secret, site: &Url) -> Result<(), Failure> {
    let asked: Asked = task.payload()?;
    let Some(id) = asked.account else { return Ok(()) };
    task.db.write(async |tx| send(tx, secret, site, id).await).await?;
    Ok(())
}

async fn send(tx: &mut Tx, secret: &Secret, site: &Url, id: AccountId) -> db::Result<()> {
    let account = accounts::by_id(tx.reader(), id).await?.filter(|account| !account.is_disabled);
    let Some(account) = account else { return Ok(()) };
    let academy = settings::academy(tx.reader()).await?.map(|academy| academy.name).unwrap_or_default();
    let token = account_links::begin(tx, account.id, Purpose::ResetPassword, None).await?;
    let url = format!("{site}account/password/reset/{token}");
    let (language, to, name) = (&account.language, &account.email, account.name.as_str());
    let post = Post { academy: &academy, base_url: site, language, to, name };
    let sender = editions::sender(tx.reader(), account.edition).await?;
    letters::post_as(tx, secret, sender, &post, &Letter::ResetPassword { url }).await?;
    Ok(())
}
