//! What belongs to an account, in the database.

use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx, sql};

/// How much an actor has done, counted up to `most`.
pub(super) async fn done(reader: &mut Reader, actor: &str, name: &str, most: i64) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM (SELECT c.id FROM changes c WHERE c.actor = ? AND c.actor_name = ? LIMIT ?) found")
        .bind(actor)
        .bind(name)
        .bind(most)
        .number(reader)
        .await
}

/// How often somebody has signed in of late, counted up to `most`.
pub(super) async fn sign_ins(reader: &mut Reader, id: AccountId, most: i64) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM (SELECT s.id FROM sign_ins s WHERE s.account_id = ? LIMIT ?) found")
        .bind(id)
        .bind(most)
        .number(reader)
        .await
}

/// What goes with an account.
const OWN: [&str; 9] = [
    "DELETE FROM account_roles WHERE account_id = ?",
    "DELETE FROM account_links WHERE account_id = ?",
    "DELETE FROM unsent_forms WHERE account_id = ?",
    "DELETE FROM sign_ins WHERE account_id = ?",
    "DELETE FROM recovery_codes WHERE account_id = ?",
    "DELETE FROM second_factors WHERE account_id = ?",
    "DELETE FROM passkeys WHERE account_id = ?",
    "DELETE FROM passkey_ceremonies WHERE account_id = ?",
    "DELETE FROM accounts WHERE id = ?",
];

pub(super) async fn delete(tx: &mut Tx, id: AccountId) -> db::Result<()> {
    for own in OWN {
        sql(own).bind(id).run(tx).await?;
    }
    Ok(())
}
