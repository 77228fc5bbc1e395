//! The clock of the database's machine.

use chrono::{DateTime, Utc};

use super::{Db, Engine, Result, sql};

impl Db {
    /// What the server's clock says; `None` for SQLite, which has none of its own.
    ///
    /// # Errors
    /// The database's.
    pub async fn server_time(&self) -> Result<Option<DateTime<Utc>>> {
        let query = match self.engine() {
            Engine::Sqlite => return Ok(None),
            Engine::Postgres => sql("SELECT clock_timestamp()"),
            Engine::MySql => sql("SELECT UTC_TIMESTAMP(6)"),
        };
        let (now,): (DateTime<Utc>,) = query.one(&mut self.read().await?).await?;
        Ok(Some(now))
    }
}
