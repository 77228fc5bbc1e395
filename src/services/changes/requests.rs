//! What one request has changed, for taking it back.

use super::Entry;
use crate::base::actor::Actor;
use crate::db::{self, Reader, sql};

/// The changes that a request of this actor has made, in their order.
///
/// # Errors
/// The database's.
pub async fn of_request(reader: &mut Reader, actor: &Actor, request: &str) -> db::Result<Vec<Entry>> {
    sql("SELECT id, happened_at, actor, actor_name, request_id, action, record_kind, record_id, before_json, after_json \
         FROM changes WHERE request_id = ? AND actor = ? AND actor_name = ? ORDER BY id")
    .bind(request)
    .bind(actor.kind.as_str())
    .bind(&actor.name)
    .all(reader)
    .await
}
