//! What the database refused, and what that means.

pub type Result<T> = std::result::Result<T, Error>;

/// An error of the database, or of the way to it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No connection was to be had.
    #[error("no connection: {0}")]
    Connecting(#[source] sqlx::Error),
    /// A statement was refused, or the connection was lost under it.
    #[error(transparent)]
    Statement(#[from] sqlx::Error),
}

/// An error that can say whether the same transaction, run again, may succeed. Every error that wraps the database's
/// passes the question on.
pub trait MayRetry {
    fn may_retry(&self) -> bool;
}

impl MayRetry for Error {
    /// A serialization failure, a deadlock, or a lock that was not had in time.
    fn may_retry(&self) -> bool {
        let code = self.code();
        match code.as_deref() {
            // PostgreSQL: serialization_failure, deadlock_detected; MySQL: ER_LOCK_DEADLOCK (40001), see below
            Some("40001" | "40P01") => true,
            // SQLite: SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED
            Some("5" | "517" | "6") => true,
            _ => self.mysql_number().is_some_and(|number| number == 1205 || number == 1213),
        }
    }
}

impl Error {
    /// A unique index already holds the value.
    pub fn is_taken(&self) -> bool {
        self.database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
    }

    /// The database cannot be reached, or cannot serve now: worth trying again a little later.
    pub fn is_unavailable(&self) -> bool {
        let Error::Statement(error) = self else { return true };
        match error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Protocol(_) => true,
            sqlx::Error::Database(_) => match self.code().as_deref() {
                // PostgreSQL: connection exceptions, too many connections, shutting down, starting up, disk full
                Some(code) if code.starts_with("08") || code.starts_with("57P") || code.starts_with("53") => true,
                // SQLite: busy, locked, read-only, I/O error, full, cannot open
                Some("5" | "6" | "8" | "10" | "13" | "14") => true,
                Some(code) => {
                    code.parse::<u32>().is_ok_and(|number| matches!(number & 0xff, 8 | 10 | 13 | 14) && number > 255)
                        || self.mysql_number().is_some_and(|number| matches!(number, 1040 | 1053 | 1021 | 1114 | 1927))
                }
                None => false,
            },
            _ => false,
        }
    }

    fn database_error(&self) -> Option<&dyn sqlx::error::DatabaseError> {
        let (Error::Connecting(error) | Error::Statement(error)) = self;
        error.as_database_error()
    }

    fn code(&self) -> Option<String> {
        self.database_error().and_then(|error| error.code()).map(std::borrow::Cow::into_owned)
    }

    fn mysql_number(&self) -> Option<u16> {
        self.database_error()?
            .try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>()
            .map(sqlx::mysql::MySqlDatabaseError::number)
    }
}
