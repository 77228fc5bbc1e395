//! A SQLite file as it is at one moment, copied while others write; and whether such a file is sound.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{ConnectOptions, Connection as _};

use super::open::Pools;
use super::{Db, Error, MayRetry, Result, sql};

/// How long those who close the file are waited for.
const WAIT: Duration = Duration::from_secs(2);
/// How many faults are told.
const TOLD: usize = 10;

impl Db {
    /// Writes the whole database as it is now to a file that is not there yet, for one reader's view: others go on
    /// writing (`VACUUM INTO`).
    ///
    /// # Errors
    /// The database's; a database that is no file.
    pub async fn snapshot(&self, to: &Path) -> Result<()> {
        let (Pools::Sqlite { writer, .. }, Some(path)) = (&self.pools, to.to_str()) else {
            return Err(Error::Statement(sqlx::Error::Configuration("only a SQLite file is copied to a file".into())));
        };
        // A connection that only reads would refuse it. It takes no lock that keeps another process from writing.
        let mut connection = writer.acquire().await.map_err(Error::Connecting)?;
        sqlx::query("VACUUM INTO ?").bind(path).execute(&mut *connection).await?;
        Ok(())
    }

    /// What is wrong with a SQLite file, the first ten things: damage, rows that refer to nothing, and anything that acts by
    /// itself, of which the program has none.
    ///
    /// # Errors
    /// The database's; also where a file is damaged so far that it cannot be looked at.
    pub async fn faults(&self) -> Result<Vec<String>> {
        let mut reader = self.read().await?;
        let checks = [
            "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 10",
            "SELECT 'a row of ' || \"table\" || ' refers to nothing in ' || parent FROM pragma_foreign_key_check LIMIT 10",
            "SELECT type || ' ' || name || ' is not of this program' FROM sqlite_master \
             WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%' LIMIT 10",
        ];
        let mut faults = Vec::new();
        for check in checks {
            faults.extend(sql(check).all::<(String,)>(&mut reader).await?.into_iter().map(|(fault,)| fault));
        }
        faults.truncate(TOLD);
        Ok(faults)
    }
}

/// Makes one whole file of a SQLite database: what stands in its log goes into it. False where another process has it open.
///
/// # Errors
/// The database's.
pub async fn is_whole(path: &Path) -> Result<bool> {
    let options = SqliteConnectOptions::new().filename(path).journal_mode(SqliteJournalMode::Delete).busy_timeout(WAIT);
    let mut connection = match options.disable_statement_logging().connect().await.map_err(Error::Connecting) {
        Ok(connection) => connection,
        Err(error) if error.may_retry() => return Ok(false),
        Err(error) => return Err(error),
    };
    let (mode,): (String,) = sqlx::query_as("PRAGMA journal_mode").fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(mode == "delete")
}
