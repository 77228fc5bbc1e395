//! What is said in reviews, in the database.

use chrono::{DateTime, Utc};

use super::{Comment, Said};
use crate::base::ids::{AccountId, EditionId, RecordId};
use crate::db::{self, Reader, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    record_id: RecordId,
    edition_id: EditionId,
    said_as: String,
    author_id: Option<AccountId>,
    to_id: Option<AccountId>,
    words: String,
    written_at: DateTime<Utc>,
    resolved_at: Option<DateTime<Utc>>,
}

impl Row {
    fn comment(self) -> Comment {
        Comment {
            id: self.id,
            record: self.record_id,
            edition: self.edition_id,
            said: Said::parse(&self.said_as).unwrap_or(Said::Plainly),
            author: self.author_id,
            to: self.to_id,
            words: self.words,
            written_at: self.written_at,
            resolved_at: self.resolved_at,
        }
    }
}

/// What was said of a record, in every edition, the latest first: at most `most`.
///
/// # Errors
/// The database's.
pub async fn of_record(reader: &mut Reader, record: RecordId, most: i64) -> db::Result<Vec<Comment>> {
    let rows = sql("SELECT c.id, c.record_id, c.edition_id, c.said_as, c.author_id, c.to_id, c.words, c.written_at, \
         c.resolved_at FROM review_comments c WHERE c.record_id = ? ORDER BY c.id DESC LIMIT ?");
    let rows = rows.bind(record).bind(most).all::<Row>(reader).await?;
    Ok(rows.into_iter().map(Row::comment).collect())
}

/// What answers a person and is not settled, the latest first: at most `most`.
///
/// # Errors
/// The database's.
pub async fn addressed(reader: &mut Reader, account: AccountId, most: i64) -> db::Result<Vec<Comment>> {
    let rows = sql("SELECT c.id, c.record_id, c.edition_id, c.said_as, c.author_id, c.to_id, c.words, c.written_at, \
         c.resolved_at FROM review_comments c WHERE c.to_id = ? AND c.resolved_at IS NULL ORDER BY c.id DESC LIMIT ?");
    let rows = rows.bind(account).bind(most).all::<Row>(reader).await?;
    Ok(rows.into_iter().map(Row::comment).collect())
}

pub(super) async fn by_id(reader: &mut Reader, id: i64) -> db::Result<Option<Comment>> {
    let row = sql("SELECT c.id, c.record_id, c.edition_id, c.said_as, c.author_id, c.to_id, c.words, c.written_at, \
         c.resolved_at FROM review_comments c WHERE c.id = ?");
    Ok(row.bind(id).optional::<Row>(reader).await?.map(Row::comment))
}

/// The last thing that was said of a record in an edition and is not settled.
pub(super) async fn last_open(
    reader: &mut Reader,
    record: RecordId,
    edition: EditionId,
) -> db::Result<Option<Comment>> {
    let row = sql("SELECT c.id, c.record_id, c.edition_id, c.said_as, c.author_id, c.to_id, c.words, c.written_at, \
         c.resolved_at FROM review_comments c WHERE c.record_id = ? AND c.edition_id = ? AND c.resolved_at IS NULL \
         ORDER BY c.id DESC LIMIT 1");
    Ok(row.bind(record).bind(edition).optional::<Row>(reader).await?.map(Row::comment))
}

pub(super) async fn insert(
    tx: &mut Tx,
    record: RecordId,
    edition: EditionId,
    (said, words): (Said, &str),
    author: Option<AccountId>,
    to: Option<AccountId>,
) -> db::Result<i64> {
    let now = tx.now();
    sql("INSERT INTO review_comments (record_id, edition_id, said_as, author_id, to_id, words, written_at) \
         VALUES (?, ?, ?, ?, ?, ?, ?)")
    .bind(record)
    .bind(edition)
    .bind(said.as_str())
    .bind(author)
    .bind(to)
    .bind(words)
    .bind(now)
    .insert(tx)
    .await
}

/// Who asked last for a review.
pub(super) async fn last_who_asked(
    reader: &mut Reader,
    record: RecordId,
    edition: EditionId,
) -> db::Result<Option<AccountId>> {
    let last = sql("SELECT c.author_id FROM review_comments c WHERE c.record_id = ? AND c.edition_id = ? \
         AND c.said_as = 'asked' AND c.author_id IS NOT NULL ORDER BY c.id DESC LIMIT 1");
    let last = last.bind(record).bind(edition).optional::<(AccountId,)>(reader).await?;
    Ok(last.map(|(account,)| account))
}

/// Who spoke last besides somebody.
pub(super) async fn last_other(
    reader: &mut Reader,
    record: RecordId,
    edition: EditionId,
    than: AccountId,
) -> db::Result<Option<AccountId>> {
    let last = sql("SELECT c.author_id FROM review_comments c WHERE c.record_id = ? AND c.edition_id = ? \
         AND c.author_id IS NOT NULL AND c.author_id <> ? ORDER BY c.id DESC LIMIT 1");
    let last = last.bind(record).bind(edition).bind(than).optional::<(AccountId,)>(reader).await?;
    Ok(last.map(|(account,)| account))
}

/// Settles one, if it is open.
pub(super) async fn resolve(tx: &mut Tx, id: i64, by: Option<AccountId>) -> db::Result<bool> {
    let now = tx.now();
    let done = sql("UPDATE review_comments SET resolved_at = ?, resolved_by = ? WHERE id = ? AND resolved_at IS NULL");
    Ok(done.bind(now).bind(by).bind(id).run(tx).await? == 1)
}

/// Settles all that is open.
pub(super) async fn resolve_all(
    tx: &mut Tx,
    record: RecordId,
    edition: EditionId,
    by: Option<AccountId>,
) -> db::Result<u64> {
    let now = tx.now();
    sql("UPDATE review_comments SET resolved_at = ?, resolved_by = ? WHERE record_id = ? AND edition_id = ? \
         AND resolved_at IS NULL")
    .bind(now)
    .bind(by)
    .bind(record)
    .bind(edition)
    .run(tx)
    .await
}

/// Notes that its letter is written; `false` where that was noted before.
pub(super) async fn is_told(tx: &mut Tx, id: i64) -> db::Result<bool> {
    let now = tx.now();
    let told = sql("UPDATE review_comments SET told_at = ? WHERE id = ? AND told_at IS NULL");
    Ok(told.bind(now).bind(id).run(tx).await? == 1)
}
