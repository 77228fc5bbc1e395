//! Mails in the database.

use chrono::{DateTime, Utc};

use super::sealed::{Columns, Content};
use super::{Message, MessageId, State};
use crate::db::{self, Reader, Tx, sql};
use crate::services::crypto::Secret;

/// A mail as it is to be sent.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: String,
    pub message_id: String,
    pub language: String,
    state: String,
    #[sqlx(flatten)]
    pub sealed: Columns,
    pub created_at: DateTime<Utc>,
}

impl Row {
    pub(super) fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Failed)
    }
}

pub(super) async fn insert(tx: &mut Tx, secret: &Secret, message: &Message) -> db::Result<String> {
    let now = tx.now();
    let message_id = MessageId::made(now, &message.site);
    let id = message_id.id.to_string();
    let Message { text, html, unsubscribe, sender, .. } = message;
    let (text, html) = (text.clone(), html.as_str().to_owned());
    let content = Content { text, html, unsubscribe: unsubscribe.clone(), sender: sender.clone() };
    let sealed = Columns::seal(secret, &id, &message.to, &message.subject, &content);
    sql("INSERT INTO mails (id, message_id, kind, language, state, recipient, subject, content, created_at) \
         VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?)")
    .bind(&id)
    .bind(message_id.to_string())
    .bind(message.kind)
    .bind(message.language.as_str())
    .bind(sealed.recipient)
    .bind(sealed.subject)
    .bind(sealed.content.unwrap_or_default())
    .bind(now)
    .run(tx)
    .await?;
    Ok(id)
}

pub(super) async fn by_id(reader: &mut Reader, id: &str) -> db::Result<Option<Row>> {
    sql("SELECT id, message_id, language, state, recipient, subject, content, created_at FROM mails WHERE id = ?")
        .bind(id)
        .optional(reader)
        .await
}

pub(super) async fn sent(tx: &mut Tx, id: &str) -> db::Result<u64> {
    let now = tx.now();
    sql("UPDATE mails SET state = 'sent', attempts = attempts + 1, last_error = NULL, settled_at = ? WHERE id = ?")
        .bind(now)
        .bind(id)
        .run(tx)
        .await
}

/// Writes down that a try failed; the mail goes on waiting.
pub(super) async fn tried(tx: &mut Tx, id: &str, why: &str) -> db::Result<u64> {
    sql("UPDATE mails SET attempts = attempts + 1, last_error = ? WHERE id = ?").bind(why).bind(id).run(tx).await
}

pub(super) async fn failed(tx: &mut Tx, id: &str, why: &str) -> db::Result<u64> {
    let now = tx.now();
    sql("UPDATE mails SET state = 'failed', attempts = attempts + 1, last_error = ?, settled_at = ? WHERE id = ?")
        .bind(why)
        .bind(now)
        .bind(id)
        .run(tx)
        .await
}

/// Lets a mail wait (again) that was not sent and still has its content.
pub(super) async fn waits_again(tx: &mut Tx, id: &str) -> db::Result<bool> {
    let waits = sql("UPDATE mails SET state = 'waiting', settled_at = NULL \
         WHERE id = ? AND state <> 'sent' AND erased_at IS NULL");
    Ok(waits.bind(id).run(tx).await? == 1)
}

/// The ids of mails settled before this time whose content is still there.
pub(super) async fn to_erase(reader: &mut Reader, before: DateTime<Utc>, most: i64) -> db::Result<Vec<String>> {
    let old = sql("SELECT id FROM mails WHERE erased_at IS NULL AND settled_at < ? ORDER BY settled_at LIMIT ?");
    Ok(old.bind(before).bind(most).all::<(String,)>(reader).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn erase(tx: &mut Tx, ids: &[String], before: DateTime<Utc>) -> db::Result<u64> {
    let now = tx.now();
    sql("UPDATE mails SET content = NULL, erased_at = ? WHERE id IN (??) AND settled_at < ?")
        .bind(now)
        .bind_all(ids)
        .bind(before)
        .run(tx)
        .await
}
