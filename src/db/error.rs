//! What the database refused, and what that means.

use sqlx::error::DatabaseError;

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
    /// Another's transaction came first with what this one was about to write: run again, it sees that.
    #[error("another came first: {0}")]
    CameFirst(#[source] sqlx::Error),
}

/// An error that can say whether the same transaction, run again, may succeed. Every error that wraps the database's
/// passes the question on.
pub trait MayRetry {
    fn may_retry(&self) -> bool;
}

impl MayRetry for Error {
    /// A serialization failure, a deadlock, or a lock that was not had in time.
    fn may_retry(&self) -> bool {
        if matches!(self, Self::CameFirst(_)) {
            return true;
        }
        // PostgreSQL: serialization_failure, deadlock_detected
        let met_another = matches!(self.code().as_deref(), Some("40001" | "40P01"));
        // SQLite: busy, locked; MySQL: ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK
        met_another || matches!(self.sqlite_number(), Some(5 | 6)) || matches!(self.mysql_number(), Some(1205 | 1213))
    }
}

impl Error {
    /// A row holds what no row of ours can hold.
    pub fn unreadable(why: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Statement(sqlx::Error::Decode(Box::new(why)))
    }

    /// A unique index already holds the value.
    pub fn is_taken(&self) -> bool {
        self.database_error().is_some_and(DatabaseError::is_unique_violation)
    }

    /// A row that is gone was named, or one is to go that others name.
    pub fn breaks_a_reference(&self) -> bool {
        self.database_error().is_some_and(DatabaseError::is_foreign_key_violation)
    }

    /// The same error where a unique index said no to what was looked for and not found just before: worth another try.
    #[must_use]
    pub fn or_came_first(self) -> Self {
        match self {
            Self::Statement(error) if error.as_database_error().is_some_and(DatabaseError::is_unique_violation) => {
                Self::CameFirst(error)
            }
            other => other,
        }
    }

    /// The database cannot be reached, or cannot serve now: worth trying again a little later.
    pub fn is_unavailable(&self) -> bool {
        let error = match self {
            Error::Connecting(_) => return true,
            Error::Statement(error) | Error::CameFirst(error) => error,
        };
        match error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Protocol(_) => true,
            sqlx::Error::Database(_) => self.may_retry() || self.refuses_for_now(),
            _ => false,
        }
    }

    fn refuses_for_now(&self) -> bool {
        // SQLSTATE: connection exceptions, too many connections or a full disk, shutting down or starting up
        let code = self.code().unwrap_or_default();
        let is_state =
            self.sqlite_number().is_none() && ["08", "53", "57P"].iter().any(|class| code.starts_with(class));
        // SQLite: read-only, I/O error, full, cannot open; MySQL: too many connections, shutting down, disk full, table
        // full, connection killed
        is_state
            || matches!(self.sqlite_number(), Some(8 | 10 | 13 | 14))
            || matches!(self.mysql_number(), Some(1040 | 1053 | 1021 | 1114 | 1927))
    }

    fn database_error(&self) -> Option<&dyn DatabaseError> {
        let (Error::Connecting(error) | Error::Statement(error) | Error::CameFirst(error)) = self;
        error.as_database_error()
    }

    fn code(&self) -> Option<String> {
        self.database_error().and_then(|error| error.code()).map(std::borrow::Cow::into_owned)
    }

    /// SQLite's result code, without what its extended codes add.
    fn sqlite_number(&self) -> Option<u32> {
        let error = self.database_error()?.try_downcast_ref::<sqlx::sqlite::SqliteError>()?;
        Some(error.code()?.parse::<u32>().ok()? & 0xff)
    }

    fn mysql_number(&self) -> Option<u16> {
        self.database_error()?
            .try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>()
            .map(sqlx::mysql::MySqlDatabaseError::number)
    }
}
