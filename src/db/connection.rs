//! One connection, or one transaction, of whichever engine.

use sqlx::pool::PoolConnection;
use sqlx::{Postgres, Sqlite, Transaction};

use super::kept::Kept;
use super::{Engine, Result};

pub(super) enum Connection {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
    MySql(Kept),
    SqliteTx(Transaction<'static, Sqlite>),
    PostgresTx(Transaction<'static, Postgres>),
}

/// Runs one expression with the driver's own connection, whichever it is: `on!(connection, |c| query.execute(c))`.
macro_rules! on {
    ($connection:expr, sqlite |$s:ident| $sqlite:expr, postgres |$p:ident| $postgres:expr, mysql |$m:ident| $mysql:expr $(,)?) => {
        match $connection {
            Connection::Sqlite(pooled) => {
                let $s = &mut **pooled;
                $sqlite
            }
            Connection::SqliteTx(tx) => {
                let $s = &mut **tx;
                $sqlite
            }
            Connection::Postgres(pooled) => {
                let $p = &mut **pooled;
                $postgres
            }
            Connection::PostgresTx(tx) => {
                let $p = &mut **tx;
                $postgres
            }
            Connection::MySql(kept) => {
                let $m = kept.begun();
                let answer = $mysql;
                kept.answered();
                answer
            }
        }
    };
}
pub(super) use on;

impl Connection {
    pub(super) fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) | Self::SqliteTx(_) => Engine::Sqlite,
            Self::Postgres(_) | Self::PostgresTx(_) => Engine::Postgres,
            Self::MySql(_) => Engine::MySql,
        }
    }

    pub(super) async fn commit(self) -> Result<()> {
        match self {
            Self::SqliteTx(tx) => tx.commit().await?,
            Self::PostgresTx(tx) => tx.commit().await?,
            Self::MySql(kept) => kept.end("COMMIT").await?,
            Self::Sqlite(_) | Self::Postgres(_) => {}
        }
        Ok(())
    }

    pub(super) async fn rollback(self) -> Result<()> {
        match self {
            Self::SqliteTx(tx) => tx.rollback().await?,
            Self::PostgresTx(tx) => tx.rollback().await?,
            Self::MySql(kept) => kept.end("ROLLBACK").await?,
            Self::Sqlite(_) | Self::Postgres(_) => {}
        }
        Ok(())
    }
}
