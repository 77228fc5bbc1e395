//! The database: SQLite inside, PostgreSQL or MySQL beside. The only place that names a driver.
//!
//! One SQL text serves all three (`sql("… WHERE slug = ?")`). Reads and writes are asked for by name: [`Db::read`] lends
//! a [`Reader`], [`Db::write`] runs a closure inside a transaction ([`Tx`]), commits or rolls back, and tries again where
//! an engine asks for it. What only reads takes `&mut Reader`, so that a write outside a transaction does not compile.

mod column;
mod connection;
mod error;
mod insert;
mod kept;
pub mod lock;
pub mod migrate;
mod open;
mod server_time;
pub mod shape;
pub mod snapshot;
mod sql;
mod url;
mod value;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::sync::Notify;

use crate::base::clock::Clock;
pub use column::Column;
use connection::Connection;
pub use error::{Error, MayRetry, Result};
pub use insert::insert_all;
use open::Pools;
pub use sql::{Row, Sql, sql};
pub use url::DatabaseUrl;
pub use value::Value;

/// The engine behind a [`Db`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
    MySql,
}

/// A database that is open. Cheap to clone; all clones share the connections.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    url: DatabaseUrl,
    clock: Clock,
    statements: Arc<AtomicU64>,
    rousing: Arc<Notify>,
}

/// How often a transaction is tried before its failure is believed.
const TRIES: u32 = 5;

impl Db {
    /// Opens the database and makes a SQLite file (and its folder) that is not there; leaves its tables as they are.
    ///
    /// # Errors
    /// The server or the file cannot be reached.
    pub async fn open(url: &DatabaseUrl, clock: Clock) -> Result<Self> {
        let pools = Pools::open(url).await?;
        Ok(Self { pools, url: url.clone(), clock, statements: Arc::default(), rousing: Arc::default() })
    }

    pub fn engine(&self) -> Engine {
        self.url.engine()
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// How many statements have run through this database since it was opened, for tests that count them.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Waits until a transaction that asked to [`Tx::rouse`] is committed through this database or a clone of it. One that
    /// was committed while nobody waited ends the next wait at once.
    pub async fn roused(&self) {
        self.rousing.notified().await;
    }

    /// A connection to read with.
    ///
    /// # Errors
    /// [`Error::is_unavailable`] where none is to be had in time.
    pub async fn read(&self) -> Result<Reader> {
        Ok(Reader {
            connection: self.pools.reader().await?,
            now: self.clock.now(),
            statements: self.statements.clone(),
        })
    }

    /// Runs `work` in one transaction: committed when it answers `Ok`, undone when it answers `Err`, run again from the
    /// start when the engine says that it met another's transaction (up to five times).
    ///
    /// # Errors
    /// Those of `work`, and the database's own.
    pub async fn write<T, E>(
        &self,
        work: impl AsyncFn(&mut Tx) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E>
    where
        E: From<Error> + MayRetry,
    {
        let mut tried = 0;
        loop {
            tried += 1;
            match self.write_once(&work).await {
                Err(error) if error.may_retry() && tried < TRIES => {
                    tokio::time::sleep(Duration::from_millis(u64::from(5 * tried * tried))).await;
                }
                done => return done,
            }
        }
    }

    async fn write_once<T, E>(
        &self,
        work: &impl AsyncFn(&mut Tx) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E>
    where
        E: From<Error>,
    {
        let connection = self.pools.writer().await?;
        let reader = Reader { connection, now: self.clock.now(), statements: self.statements.clone() };
        let mut tx = Tx(reader, Rouses(false));
        match work(&mut tx).await {
            Ok(answer) => {
                tx.0.connection.commit().await?;
                if tx.1.0 {
                    self.rousing.notify_one();
                }
                Ok(answer)
            }
            Err(error) => {
                // What the work met is what is told, even where the connection was lost under it and cannot roll back.
                let _ = tx.0.connection.rollback().await;
                Err(error)
            }
        }
    }

    /// Lets the database look at its tables anew, after much has been written at once, so that it plans its queries well.
    ///
    /// # Errors
    /// The database's.
    pub async fn analyze(&self) -> Result<()> {
        let tables = match self.engine() {
            Engine::Sqlite | Engine::Postgres => vec!["ANALYZE".to_owned()],
            Engine::MySql => {
                let tables = shape::Shape::tables(&mut self.read().await?).await?;
                tables.iter().map(|table| format!("ANALYZE TABLE `{table}`")).collect()
            }
        };
        for statement in tables {
            self.write(async |tx| Sql::composed(statement.clone(), Vec::new()).run(tx).await).await?;
        }
        Ok(())
    }

    /// Closes every connection, once those in use are given back.
    pub async fn close(&self) {
        self.pools.close().await;
    }
}

/// A connection that reads.
pub struct Reader {
    connection: Connection,
    now: DateTime<Utc>,
    statements: Arc<AtomicU64>,
}

impl Reader {
    /// The time at which this connection was asked for.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    fn count(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }
}

/// A transaction that writes. What reads borrows it as a [`Reader`].
pub struct Tx(Reader, Rouses);

/// Whether the commit wakes who waits for it.
struct Rouses(bool);

impl Tx {
    /// Lets the commit of this transaction wake who waits for [`Db::roused`]: there is something to do.
    pub fn rouse(&mut self) {
        self.1.0 = true;
    }

    /// The time of this transaction: one instant for all that it writes.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.now
    }

    /// To read within the transaction, its own writes included.
    pub fn reader(&mut self) -> &mut Reader {
        &mut self.0
    }
}
