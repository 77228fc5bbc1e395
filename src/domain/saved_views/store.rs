//! Views of lists in the database.

use super::SavedView;
use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx, sql};

pub(super) async fn of_list(reader: &mut Reader, account: AccountId, list: &str) -> db::Result<Vec<SavedView>> {
    sql("SELECT id, list, name, query, is_default FROM saved_views WHERE account_id = ? AND list = ? ORDER BY name")
        .bind(account)
        .bind(list)
        .all(reader)
        .await
}

pub(super) async fn find(reader: &mut Reader, account: AccountId, id: i64) -> db::Result<Option<SavedView>> {
    sql("SELECT id, list, name, query, is_default FROM saved_views WHERE id = ? AND account_id = ?")
        .bind(id)
        .bind(account)
        .optional(reader)
        .await
}

pub(super) async fn insert(
    tx: &mut Tx,
    account: AccountId,
    list: &str,
    name: &str,
    query: &str,
    is_default: bool,
) -> db::Result<i64> {
    let now = tx.now();
    sql("INSERT INTO saved_views (account_id, list, name, query, is_default, created_at) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(account)
        .bind(list)
        .bind(name)
        .bind(query)
        .bind(is_default)
        .bind(now)
        .insert(tx)
        .await
}

pub(super) async fn without_default(tx: &mut Tx, account: AccountId, list: &str) -> db::Result<u64> {
    sql("UPDATE saved_views SET is_default = FALSE WHERE account_id = ? AND list = ?")
        .bind(account)
        .bind(list)
        .run(tx)
        .await
}

pub(super) async fn update(tx: &mut Tx, account: AccountId, id: i64, name: &str, is_default: bool) -> db::Result<u64> {
    sql("UPDATE saved_views SET name = ?, is_default = ? WHERE id = ? AND account_id = ?")
        .bind(name)
        .bind(is_default)
        .bind(id)
        .bind(account)
        .run(tx)
        .await
}

pub(super) async fn delete(tx: &mut Tx, account: AccountId, id: i64) -> db::Result<u64> {
    sql("DELETE FROM saved_views WHERE id = ? AND account_id = ?").bind(id).bind(account).run(tx).await
}
