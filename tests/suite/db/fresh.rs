//! Databases without any table: on the server that the suite runs on, or on one of each kind that answers.

use std::time::Duration;

use lectern::base::clock::Clock;
use lectern::db::{DatabaseUrl, Db, Engine, migrate};
use lectern::demo;
use sqlx::{AssertSqlSafe, Connection, Executor, MySqlConnection, PgConnection};
use tempfile::TempDir;

use crate::support::wait;

/// A database of a story's own. It goes when this is dropped.
pub struct Fresh {
    pub url: DatabaseUrl,
    home: Home,
}

enum Home {
    Folder(TempDir),
    Server { server: url::Url, name: String },
}

/// Where the servers of a developer's machine listen.
const NEAR: [&str; 2] = ["postgres://postgres@127.0.0.1:5432", "mysql://root@127.0.0.1:3306"];
/// How long a server is given to show that it is there.
const PATIENCE: Duration = Duration::from_secs(3);

impl Fresh {
    /// On the server that `LECTERN_TEST_SERVER` names; a file where it names none.
    pub fn here() -> Self {
        named_server().map_or_else(Self::sqlite, |server| Self::on(&server))
    }

    pub fn sqlite() -> Self {
        let folder = TempDir::with_prefix("lectern-test-").expect("a folder");
        Self { url: DatabaseUrl::sqlite(&folder.path().join("lectern.db")), home: Home::Folder(folder) }
    }

    /// One of each kind: SQLite, the server that the suite runs on, and those of this machine that answer.
    pub fn of_each_kind() -> Vec<Self> {
        let near = NEAR.into_iter().map(str::to_owned).filter(|server| answers(server));
        let servers = named_server().into_iter().chain(near).map(|server| Self::on(&server));
        let mut found: Vec<Self> = Vec::new();
        for database in std::iter::once(Self::sqlite()).chain(servers) {
            if found.iter().all(|known| known.url.engine() != database.url.engine()) {
                found.push(database);
            }
        }
        found
    }

    fn on(server: &str) -> Self {
        let server: url::Url = server.parse().expect("an address of a server");
        // The time in the name lets the suite sweep away what a killed run left behind.
        let (now, random) = (Clock::system().now().timestamp(), uuid::Uuid::new_v4().simple());
        let name = format!("lectern_test_{now}_{random}");
        wait(command(&server, format!("CREATE DATABASE {name}"))).expect("a database is made");
        let mut url = server.clone();
        url.set_path(&name);
        Self { url: url.as_str().parse().expect("a database's address"), home: Home::Server { server, name } }
    }

    pub fn open(&self) -> Db {
        wait(Db::open(&self.url, Clock::system())).expect("the database opens")
    }

    /// With the program's tables in it.
    pub fn migrated(self) -> Self {
        wait(async {
            let db = Db::open(&self.url, Clock::system()).await.expect("the database opens");
            migrate::migrate(&db).await.expect("the migrations run");
            db.close().await;
        });
        self
    }

    /// With a demo world in it.
    pub fn with_world(self, scale: u32) -> Self {
        wait(async {
            let db = Db::open(&self.url, Clock::system()).await.expect("the database opens");
            demo::ensure(&db, &self.url, scale).await.expect("the world is made");
            db.close().await;
        });
        self
    }

    pub fn is_file(&self) -> bool {
        self.url.engine() == Engine::Sqlite
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Home::Server { server, name } = &self.home {
            let force = if is_postgres(server) { " WITH (FORCE)" } else { "" };
            let _ = wait(command(server, format!("DROP DATABASE IF EXISTS {name}{force}")));
        }
        if let Home::Folder(folder) = &self.home {
            // SQLite's last connection may still be writing its files away.
            let _ = std::fs::remove_dir_all(folder.path());
        }
    }
}

fn named_server() -> Option<String> {
    std::env::var("LECTERN_TEST_SERVER").ok().filter(|server| !server.is_empty())
}

fn is_postgres(server: &url::Url) -> bool {
    server.scheme().starts_with("postgres")
}

fn answers(server: &str) -> bool {
    let server: url::Url = server.parse().expect("an address of a server");
    wait(async {
        tokio::time::timeout(PATIENCE, command(&server, "SELECT 1".into())).await.is_ok_and(|done| done.is_ok())
    })
}

async fn command(server: &url::Url, statement: String) -> Result<(), sqlx::Error> {
    let statement = AssertSqlSafe(statement);
    if is_postgres(server) {
        PgConnection::connect(server.as_str()).await?.execute(statement).await.map(drop)
    } else {
        MySqlConnection::connect(server.as_str()).await?.execute(statement).await.map(drop)
    }
}
