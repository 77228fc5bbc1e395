//! Accounts as an admin keeps them: how they stand, who saves them at once, and that there is always an admin.

use chrono::{DateTime, Utc};

use crate::base::ids::AccountId;
use crate::db::{self, Reader, Tx, sql};

/// How an account stands, beside what it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Standing {
    /// Goes up by one with each save.
    pub version: i64,
    /// Whether its owner has not chosen a password yet.
    pub is_invited: bool,
    pub created_at: DateTime<Utc>,
    pub disabled_at: Option<DateTime<Utc>>,
}

/// How an account stands; `None` where there is none.
///
/// # Errors
/// The database's.
pub async fn standing(reader: &mut Reader, id: AccountId) -> db::Result<Option<Standing>> {
    sql("SELECT version, password_hash = '' AS is_invited, created_at, disabled_at FROM accounts WHERE id = ?")
        .bind(id)
        .optional(reader)
        .await
}

/// Begins a save: the version goes up by one, if it is still the one that the save began with. Whether it was.
///
/// # Errors
/// The database's.
pub async fn touch(tx: &mut Tx, id: AccountId, version: i64) -> db::Result<bool> {
    let now = tx.now();
    let touched = sql("UPDATE accounts SET version = version + 1, changed_at = ? WHERE id = ? AND version = ?")
        .bind(now)
        .bind(id)
        .bind(version)
        .run(tx)
        .await?;
    Ok(touched == 1)
}

/// Keeps others from changing who is an admin until the transaction ends: two admins who take the role from each other at once
/// would leave none.
///
/// # Errors
/// The database's.
pub async fn hold_admins(tx: &mut Tx) -> db::Result<()> {
    sql(
        "UPDATE accounts SET version = version WHERE id IN (SELECT account_id FROM account_roles WHERE role = 'admin')",
    )
    .run(tx)
    .await?;
    Ok(())
}

/// Whether nobody but this account is an admin who can sign in.
///
/// # Errors
/// The database's.
pub async fn is_last_admin(reader: &mut Reader, id: AccountId) -> db::Result<bool> {
    let others = sql("SELECT COUNT(*) FROM account_roles r JOIN accounts a ON a.id = r.account_id \
         WHERE r.role = 'admin' AND r.account_id <> ? AND a.disabled_at IS NULL AND a.password_hash <> ''");
    Ok(others.bind(id).number(reader).await? == 0)
}
