//! One node at a time: a lock across processes, for work that must not run twice at once, such as migrations.

use std::fs::File;
use std::path::Path;

use sqlx::{Connection as _, MySqlConnection, PgConnection};

use super::{DatabaseUrl, Engine, Error, Result};
use crate::base::private;

/// How long another node's work is waited for, in seconds.
const PATIENCE: i64 = 120;

/// Runs `work` while no other process that asked for the lock on this database runs its own.
///
/// SQLite: a lock on a file beside the database, which the system releases when the process ends. PostgreSQL: an
/// advisory lock of a connection of its own. MySQL: a named lock (`GET_LOCK`) likewise.
///
/// # Errors
/// Those of `work`; the database's.
pub async fn exclusively<T, E: From<Error>>(
    url: &DatabaseUrl,
    work: impl AsyncFnOnce() -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    match url.engine() {
        Engine::Sqlite => {
            let file = lock_file(&url.path().unwrap_or_default()).await?;
            let answer = work().await;
            drop(file);
            answer
        }
        Engine::Postgres => {
            let mut connection = PgConnection::connect(url.address()).await.map_err(Error::Connecting)?;
            sqlx::query("SELECT pg_advisory_lock(7809113)").execute(&mut connection).await.map_err(Error::Statement)?;
            let answer = work().await;
            let _ = connection.close().await;
            answer
        }
        Engine::MySql => {
            let mut connection = MySqlConnection::connect(url.address()).await.map_err(Error::Connecting)?;
            let name = "SELECT GET_LOCK(CONCAT('lectern:', SHA1(DATABASE())), ?)";
            let (taken,): (Option<i64>,) =
                sqlx::query_as(name).bind(PATIENCE).fetch_one(&mut connection).await.map_err(Error::Statement)?;
            if taken != Some(1) {
                return Err(Error::Statement(sqlx::Error::PoolTimedOut).into());
            }
            let answer = work().await;
            let _ = connection.close().await;
            answer
        }
    }
}

async fn lock_file(database: &Path) -> Result<File> {
    let mut path = database.as_os_str().to_owned();
    path.push(".lock");
    let waited = tokio::task::spawn_blocking(move || {
        if let Some(folder) = Path::new(&path).parent().filter(|folder| !folder.as_os_str().is_empty()) {
            private::folder(folder)?;
        }
        let file = File::create(path)?;
        file.lock()?;
        Ok(file)
    });
    waited
        .await
        .map_err(|_| Error::Statement(sqlx::Error::WorkerCrashed))?
        .map_err(|error| Error::Statement(sqlx::Error::Io(error)))
}
