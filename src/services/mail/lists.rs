//! Mails as the back office sees them.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::line::Line;
use super::sealed::{Columns, Content, Recipient};
use super::{State, delivery, store};
use crate::base::actor::Actor;
use crate::base::keyset::{self, Order, Slice, Window};
use crate::db::{self, Reader, Sql, Tx, sql};
use crate::services::changes::{self, Change};
use crate::services::crypto::Secret;
use crate::services::jobs::{self, Failure};

/// A mail as it stands. What is sealed is opened only when it is asked for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailRow {
    pub id: String,
    pub message_id: String,
    /// Which letter it is.
    pub kind: String,
    pub language: String,
    state: String,
    #[sqlx(flatten)]
    sealed: Columns,
    pub created_at: DateTime<Utc>,
    pub attempts: i64,
    pub last_error: Option<String>,
    /// When it was sent or given up.
    pub settled_at: Option<DateTime<Utc>>,
    /// When what it said was erased.
    pub erased_at: Option<DateTime<Utc>>,
}

impl MailRow {
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Failed)
    }

    /// # Errors
    /// [`Failure::Lasting`] where it cannot be opened.
    pub fn recipient(&self, secret: &Secret) -> Result<Recipient, Failure> {
        self.sealed.recipient(secret, &self.id)
    }

    /// # Errors
    /// [`Failure::Lasting`] where it cannot be opened.
    pub fn subject(&self, secret: &Secret) -> Result<Line, Failure> {
        self.sealed.subject(secret, &self.id)
    }

    /// What it says, links and all; `None` in a list, and once it is erased.
    ///
    /// # Errors
    /// [`Failure::Lasting`] where it cannot be opened.
    pub fn content(&self, secret: &Secret) -> Result<Option<Content>, Failure> {
        self.sealed.content(secret, &self.id)
    }
}

/// Which mails are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<State>,
    pub kind: Option<String>,
}

/// Later than the id of any mail.
const LATEST: &str = "g";

/// A page of the mails, without what they say.
///
/// # Errors
/// The database's.
pub async fn slice(
    reader: &mut Reader,
    filter: &Filter,
    order: Order,
    window: Window<String>,
    size: usize,
) -> db::Result<Slice<MailRow>> {
    keyset::slice(window, size, async |side, most| match side.downward(order) {
        (true, before) => page(reader, filter, before.as_deref(), most).await,
        (false, after) => above(reader, filter, after.as_deref().unwrap_or_default(), most).await,
    })
    .await
}

/// The mails older than the one with the id `before` (nothing: from the newest), the newest first, at most `most`; without
/// what they say.
///
/// # Errors
/// The database's.
pub async fn page(reader: &mut Reader, filter: &Filter, before: Option<&str>, most: i64) -> db::Result<Vec<MailRow>> {
    let rows = sql("SELECT id, message_id, kind, language, state, recipient, subject, NULL AS content, created_at, \
         attempts, last_error, settled_at, erased_at FROM mails WHERE id < ? /* and */ ORDER BY id DESC LIMIT ?");
    filtered(rows.bind(before.unwrap_or(LATEST)), filter).bind(most).all(reader).await
}

/// The mails newer than one, the oldest first.
async fn above(reader: &mut Reader, filter: &Filter, after: &str, most: i64) -> db::Result<Vec<MailRow>> {
    let rows = sql("SELECT id, message_id, kind, language, state, recipient, subject, NULL AS content, created_at, \
         attempts, last_error, settled_at, erased_at FROM mails WHERE id > ? /* and */ ORDER BY id LIMIT ?");
    filtered(rows.bind(after), filter).bind(most).all(reader).await
}

/// How many mails these are, counted up to `most`.
///
/// # Errors
/// The database's.
pub async fn count(reader: &mut Reader, filter: &Filter, most: i64) -> db::Result<i64> {
    let found = sql("SELECT COUNT(*) FROM (SELECT m.id FROM mails m WHERE m.id > ? /* and */ LIMIT ?) found");
    filtered(found.bind(""), filter).bind(most).number(reader).await
}

fn filtered(mut rows: Sql, filter: &Filter) -> Sql {
    if let Some(state) = filter.state {
        rows = rows.and("state = ?").bind(state.as_str());
    }
    if let Some(kind) = &filter.kind {
        rows = rows.and("kind = ?").bind(kind);
    }
    rows
}

/// One mail, with what it says.
///
/// # Errors
/// The database's.
pub async fn by_id(reader: &mut Reader, id: &str) -> db::Result<Option<MailRow>> {
    sql("SELECT id, message_id, kind, language, state, recipient, subject, content, created_at, attempts, last_error, \
         settled_at, erased_at FROM mails WHERE id = ?")
    .bind(id)
    .optional(reader)
    .await
}

/// Sends a mail once more that was given up, with the same `Message-ID`. `false` where there is no such mail, where it was
/// sent or is about to be, and where nothing is left of what it said.
///
/// # Errors
/// The database's.
pub async fn send_again(tx: &mut Tx, actor: &Actor, id: &str) -> db::Result<bool> {
    if !store::waits_again(tx, id).await? {
        return Ok(false);
    }
    let Some(job) = jobs::enqueue(tx, delivery(id)).await? else { return Ok(false) };
    let after = Some(json!({ "mail": id }));
    let change = Change { action: "mail-sent-again", record_kind: "job", record_id: job.0, before: None, after };
    changes::record(tx, actor, change).await?;
    Ok(true)
}
