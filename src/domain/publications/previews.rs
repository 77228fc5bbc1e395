//! Links that show a page as it would be with its newest texts, to whoever has them, until they run out.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::base::actor::Actor;
use crate::base::ids::{EditionId, RecordId};
use crate::base::random;
use crate::db::{self, Reader, Tx, sql};
use crate::domain::editions::Edition;
use crate::domain::records::RecordKind;
use crate::services::changes::{self, Change};
use crate::services::crypto::digest;

/// How long a link shows its page.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// What a link shows.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Preview {
    pub record_id: RecordId,
    pub edition_id: EditionId,
    pub expires_at: DateTime<Utc>,
}

/// Makes a link for a record in an edition, and returns the secret of its address. The database keeps its digest alone,
/// and the change log that there is one.
///
/// # Errors
/// The database's.
pub async fn preview(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    (record, edition): (RecordId, &Edition),
) -> db::Result<String> {
    let (token, expires_at) = (random::token(), tx.now() + LIFETIME);
    sql("INSERT INTO previews (digest, record_id, edition_id, expires_at) VALUES (?, ?, ?, ?)")
        .bind(digest(&token))
        .bind(record)
        .bind(edition.id)
        .bind(expires_at)
        .run(tx)
        .await?;
    let (record_kind, after) = (kind.as_str(), Some(json!({ "edition": edition.code.as_str() })));
    let change = Change { action: "preview-made", record_kind, record_id: record.0, before: None, after };
    changes::record(tx, actor, change).await?;
    Ok(token)
}

/// What the link with this secret shows; `None` for one that has run out or never was.
///
/// # Errors
/// The database's.
pub async fn previewed(reader: &mut Reader, token: &str) -> db::Result<Option<Preview>> {
    if !random::is_token(token) {
        return Ok(None);
    }
    let now = reader.now();
    sql("SELECT v.record_id, v.edition_id, v.expires_at FROM previews v WHERE v.digest = ? AND v.expires_at > ?")
        .bind(digest(token))
        .bind(now)
        .optional(reader)
        .await
}

/// Forgets the links that have run out.
///
/// # Errors
/// The database's.
pub async fn sweep_previews(tx: &mut Tx) -> db::Result<u64> {
    let now = tx.now();
    sql("DELETE FROM previews WHERE expires_at <= ?").bind(now).run(tx).await
}
