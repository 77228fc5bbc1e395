//! The pools behind a [`super::Db`], one kind per engine.

use std::str::FromStr;
use std::time::Duration;

use sqlx::mysql::{MySqlConnectOptions, MySqlPoolOptions};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{
    ConnectOptions, Connection as _, Executor, MySqlConnection, MySqlPool, PgPool, SqliteConnection, SqlitePool,
};

use super::connection::Connection;
use super::kept::Kept;
use super::{DatabaseUrl, Engine, Error, MayRetry, Result};
use crate::base::private;

/// How long a request waits for a connection before it is told that the database is not to be had.
const WAIT: Duration = Duration::from_secs(5);

#[derive(Clone)]
pub(super) enum Pools {
    /// Many readers and one writer: SQLite lets one write at a time, and a queue in front of it is fairer than its lock.
    Sqlite {
        readers: SqlitePool,
        writer: SqlitePool,
    },
    Postgres(PgPool),
    MySql(MySqlPool),
}

impl Pools {
    pub(super) async fn open(url: &DatabaseUrl) -> Result<Self> {
        match url.engine() {
            Engine::Sqlite => Self::sqlite(url).await,
            Engine::Postgres => {
                let options = PgConnectOptions::from_str(url.address())?.disable_statement_logging();
                let pool = PgPoolOptions::new().max_connections(connections()).acquire_timeout(WAIT);
                Ok(Self::Postgres(pool.connect_with(options).await?))
            }
            Engine::MySql => {
                let options = MySqlConnectOptions::from_str(url.address())?.charset("utf8mb4").collation("utf8mb4_bin");
                let pool = MySqlPoolOptions::new().max_connections(connections()).acquire_timeout(WAIT);
                let pool = pool.after_connect(|connection, _| Box::pin(read_committed(connection)));
                Ok(Self::MySql(pool.connect_with(options.disable_statement_logging()).await?))
            }
        }
    }

    /// Who opens the file while another turns it to its journal, or is the last to close it, is told that it is locked, and
    /// not made to wait: so it tries again.
    async fn sqlite(url: &DatabaseUrl) -> Result<Self> {
        let until = tokio::time::Instant::now() + WAIT;
        loop {
            match Self::sqlite_at_once(url).await {
                Err(error) if error.may_retry() && tokio::time::Instant::now() < until => {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                done => return done,
            }
        }
    }

    async fn sqlite_at_once(url: &DatabaseUrl) -> Result<Self> {
        let path = url.path().unwrap_or_default();
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            private::folder(folder).map_err(sqlx::Error::Io)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(&path)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(WAIT)
            .pragma("mmap_size", "268435456")
            .disable_statement_logging();
        // The file is made here and not again: one that goes out of reach later is not replaced by an empty one.
        options.clone().create_if_missing(true).connect().await?.close().await?;
        let writer = SqlitePoolOptions::new().max_connections(1).acquire_timeout(WAIT).test_before_acquire(false);
        let writer = writer.after_release(|connection, _| Box::pin(is_usable(connection)));
        let writer = writer.connect_with(options.clone()).await?;
        let readers = SqlitePoolOptions::new().max_connections(connections()).acquire_timeout(WAIT);
        let readers = readers.test_before_acquire(false).connect_with(options.pragma("query_only", "on")).await?;
        Ok(Self::Sqlite { readers, writer })
    }

    /// A connection to read with.
    pub(super) async fn reader(&self) -> Result<Connection> {
        let connection = match self {
            Self::Sqlite { readers, .. } => readers.acquire().await.map(Connection::Sqlite),
            Self::Postgres(pool) => pool.acquire().await.map(Connection::Postgres),
            Self::MySql(pool) => pool.acquire().await.map(|pooled| Connection::MySql(Kept::of(pooled))),
        };
        connection.map_err(Error::Connecting)
    }

    /// A transaction that has begun. SQLite's takes the write lock at once, and waits for it.
    pub(super) async fn writer(&self) -> Result<Connection> {
        let connection = match self {
            Self::Sqlite { writer, .. } => writer.begin_with("BEGIN IMMEDIATE").await.map(Connection::SqliteTx),
            Self::Postgres(pool) => pool.begin().await.map(Connection::PostgresTx),
            Self::MySql(pool) => match pool.acquire().await {
                Ok(pooled) => Kept::begin(pooled).await.map(Connection::MySql),
                Err(error) => Err(error),
            },
        };
        connection.map_err(Error::Connecting)
    }

    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
            Self::MySql(pool) => pool.close().await,
        }
    }
}

/// Each statement sees what others have committed, as on PostgreSQL. MySQL's own choice shows a transaction what was there
/// when it first read: who waits for another's lock and then reads would miss what the other wrote.
async fn read_committed(connection: &mut MySqlConnection) -> sqlx::Result<()> {
    connection.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED").await.map(drop)
}

/// Whether a connection is outside any transaction. A full disk makes SQLite end a transaction by itself, which sqlx does
/// not notice: on such a connection none could begin any more, so it is closed.
async fn is_usable(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// Four connections a core; one is worst, and more gained nothing when it was measured.
fn connections() -> u32 {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    u32::try_from(cores * 4).unwrap_or(8)
}
