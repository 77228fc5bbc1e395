//! The tables, made and kept up to date. Three folders, one per engine, that yield the same tables and columns.

use sqlx::migrate::{MigrateError, Migrator};

use super::open::Pools;
use super::shape::Shape;
use super::{Db, Engine, Error, MayRetry, Tx, lock};

static SQLITE: Migrator = sqlx::migrate!("./migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("./migrations/postgres");
static MYSQL: Migrator = sqlx::migrate!("./migrations/mysql");

/// How a database stands to this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No table at all.
    Empty,
    /// Migrations of this program are missing in it.
    Behind { missing: usize },
    /// A migration was cut off half-way; only MySQL cannot undo one.
    CutOff { version: i64 },
    /// Ready.
    Current,
    /// It holds migrations that this program does not know.
    Newer { version: i64 },
    /// It holds tables, but not ours.
    Foreign,
}

#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    #[error(
        "the database is newer than this program: it holds migration {0}, which this program does not know. Start the program that made it, or a later one"
    )]
    Newer(i64),
    #[error("the database holds tables of something else; name an empty one")]
    Foreign,
    #[error("migration {0} differs from the one that made this database; start the program that made it")]
    Changed(i64),
    #[error("the migrations failed: {0}")]
    Failed(String),
    #[error(transparent)]
    Database(#[from] Error),
}

impl MayRetry for MigrationError {
    fn may_retry(&self) -> bool {
        false
    }
}

/// Brings the tables up to date, one node at a time.
///
/// # Errors
/// A database that is newer, that holds something else, or that cannot be reached.
pub async fn migrate(db: &Db) -> Result<(), MigrationError> {
    lock::exclusively(&db.url, async || run_locked(db).await).await
}

/// Runs the migrations without the lock, for those who hold it already.
pub(crate) async fn run_locked(db: &Db) -> Result<(), MigrationError> {
    match standing(db).await? {
        Standing::Current => return Ok(()),
        Standing::Foreign => return Err(MigrationError::Foreign),
        Standing::Newer { version } => return Err(MigrationError::Newer(version)),
        Standing::CutOff { version } => forget(db, version).await?,
        Standing::Empty | Standing::Behind { .. } => {}
    }
    let done = match &db.pools {
        Pools::Sqlite { writer, .. } => SQLITE.run(writer).await,
        Pools::Postgres(pool) => POSTGRES.run(pool).await,
        Pools::MySql(pool) => MYSQL.run(pool).await,
    };
    done.map_err(|error| match error {
        MigrateError::VersionMissing(version) => MigrationError::Newer(version),
        MigrateError::VersionMismatch(version) => MigrationError::Changed(version),
        other => MigrationError::Failed(other.to_string()),
    })
}

/// Forgets that a migration was begun: its statements are made to run again (migrations/mysql).
async fn forget(db: &Db, version: i64) -> Result<(), Error> {
    let forgotten =
        async |tx: &mut Tx| super::sql("DELETE FROM _sqlx_migrations WHERE version = ?").bind(version).run(tx).await;
    db.write(forgotten).await.map(drop)
}

/// Looks, and changes nothing.
///
/// # Errors
/// The database's.
pub async fn standing(db: &Db) -> Result<Standing, Error> {
    let mut reader = db.read().await?;
    let tables = Shape::tables(&mut reader).await?;
    if tables.is_empty() {
        return Ok(Standing::Empty);
    }
    if !tables.iter().any(|table| table == "_sqlx_migrations") {
        return Ok(Standing::Foreign);
    }
    let known: Vec<i64> = known(reader.connection.engine()).iter().map(|migration| migration.version).collect();
    let applied: Vec<(i64, bool)> =
        super::sql("SELECT version, success FROM _sqlx_migrations ORDER BY version").all(&mut reader).await?;
    if let Some((version, _)) = applied.iter().find(|(version, _)| !known.contains(version)) {
        return Ok(Standing::Newer { version: *version });
    }
    if let Some((version, _)) = applied.iter().find(|(_, succeeded)| !succeeded) {
        return Ok(Standing::CutOff { version: *version });
    }
    let missing = known.len() - applied.len();
    Ok(if missing == 0 { Standing::Current } else { Standing::Behind { missing } })
}

/// The newest migration of this program.
pub fn newest(engine: Engine) -> i64 {
    known(engine).iter().map(|migration| migration.version).max().unwrap_or_default()
}

/// The newest migration of a database that has our tables.
///
/// # Errors
/// The database's.
pub async fn applied(db: &Db) -> Result<i64, Error> {
    super::sql("SELECT MAX(version) FROM _sqlx_migrations").number(&mut db.read().await?).await
}

fn known(engine: Engine) -> &'static Migrator {
    match engine {
        Engine::Sqlite => &SQLITE,
        Engine::Postgres => &POSTGRES,
        Engine::MySql => &MYSQL,
    }
}
