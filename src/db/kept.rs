//! A connection to MySQL that goes back to its pool between two statements only.
//!
//! Who waits for a statement may be given up half-way: a visitor leaves, a job's time is over. sqlx 0.9 does not note then
//! that the server still answers what was being prepared (`MySqlConnection::prepare_statement`), so that the next to use the
//! connection would read an answer that is not theirs, or wait for one for ever. What is left within a statement or a
//! transaction is therefore closed, which undoes it.

use sqlx::pool::PoolConnection;
use sqlx::{Executor, MySql, MySqlConnection};

pub(super) struct Kept {
    connection: PoolConnection<MySql>,
    is_within_statement: bool,
    is_within_transaction: bool,
}

impl Kept {
    /// A connection to read with.
    pub(super) fn of(connection: PoolConnection<MySql>) -> Self {
        Self { connection, is_within_statement: false, is_within_transaction: false }
    }

    /// A transaction.
    pub(super) async fn begin(connection: PoolConnection<MySql>) -> sqlx::Result<Self> {
        let mut kept = Self::of(connection);
        kept.is_within_transaction = true;
        kept.connection.execute("BEGIN").await?;
        Ok(kept)
    }

    /// Ends the transaction, if it is one, by `COMMIT` or `ROLLBACK`.
    pub(super) async fn end(mut self, how: &'static str) -> sqlx::Result<()> {
        if self.is_within_transaction {
            self.connection.execute(how).await?;
            self.is_within_transaction = false;
        }
        Ok(())
    }

    /// The connection, for one statement.
    pub(super) fn begun(&mut self) -> &mut MySqlConnection {
        self.is_within_statement = true;
        &mut self.connection
    }

    /// The statement was answered.
    pub(super) fn answered(&mut self) {
        self.is_within_statement = false;
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if self.is_within_statement || self.is_within_transaction {
            self.connection.close_on_drop();
        }
    }
}
