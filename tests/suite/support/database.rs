//! Databases that last as long as the world they belong to.

use lectern::base::clock::Clock;
use lectern::db::{DatabaseUrl, Db, Engine};
use sqlx::{AssertSqlSafe, Connection, Executor, MySqlConnection, PgConnection};
use tempfile::TempDir;
use url::Url;

use super::wait;

/// A database of a world's own: a file in a folder of its own, or one on the server that `LECTERN_TEST_SERVER` names.
pub struct Database {
    pub url: DatabaseUrl,
    home: Home,
}

enum Home {
    Folder(TempDir),
    Server { server: Url, name: String },
}

/// The SQLite file in a world's folder.
const FILE: &str = "lectern.db";
const PREFIX: &str = "lectern_test_";
/// How old a database must be to be taken for a leftover, in seconds.
const OLD: i64 = 3600;

impl Database {
    /// A database without any table.
    pub fn new() -> Self {
        let Some(server) = server() else { return Self::in_folder() };
        let name = new_name();
        wait(command(&server, &[format!("CREATE DATABASE {name}")]));
        Self::on(server, name)
    }

    /// A database with the same tables and rows as this one, which nobody may be using.
    pub fn copy(&self) -> Self {
        match &self.home {
            Home::Folder(folder) => {
                let copy = Self::in_folder();
                let file = copy.url.path().expect("a file");
                std::fs::copy(folder.path().join(FILE), file).expect("the template is copied");
                copy
            }
            Home::Server { server, name } if self.url.engine() == Engine::Postgres => {
                let new = new_name();
                wait(command(server, &[format!("CREATE DATABASE {new} TEMPLATE {name}")]));
                Self::on(server.clone(), new)
            }
            Home::Server { name, .. } => {
                let copy = Self::new();
                wait(copy.fill_from(name));
                copy
            }
        }
    }

    /// MySQL copies no database: the tables are made anew, then filled. What a migration has put there is replaced.
    async fn fill_from(&self, template: &str) {
        let db = self.open(Clock::system()).await;
        lectern::db::migrate::migrate(&db).await.expect("the migrations run");
        let tables = lectern::db::shape::Shape::tables(&mut db.read().await.expect("a reader")).await.expect("tables");
        db.close().await;
        let mut connection = MySqlConnection::connect(self.url.address()).await.expect("the server answers");
        let mut fill = "SET FOREIGN_KEY_CHECKS = 0; ".to_owned();
        for table in tables.iter().filter(|table| *table != "_sqlx_migrations") {
            fill.push_str(&format!("REPLACE INTO {table} SELECT * FROM {template}.{table}; "));
        }
        connection.execute(AssertSqlSafe(fill)).await.expect("the template is copied");
        let _ = connection.close().await;
    }

    pub async fn open(&self, clock: Clock) -> Db {
        Db::open(&self.url, clock).await.expect("the database opens")
    }

    /// A file in a folder of its own.
    pub fn in_folder() -> Self {
        let folder = TempDir::with_prefix("lectern-test-").expect("a folder");
        Self { url: DatabaseUrl::sqlite(&folder.path().join(FILE)), home: Home::Folder(folder) }
    }

    fn on(server: Url, name: String) -> Self {
        let mut url = server.clone();
        url.set_path(&name);
        Self { url: url.as_str().parse().expect("a database's address"), home: Home::Server { server, name } }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Home::Server { server, name } = &self.home {
            wait(command(server, &[drop_statement(server, name)]));
        }
    }
}

/// Drops what earlier runs left behind, because they were killed.
pub fn sweep() {
    let Some(server) = server() else { return };
    let now = Clock::system().now().timestamp();
    let is_old = |name: &String| {
        let made = name.strip_prefix(PREFIX).and_then(|rest| rest.split('_').next()?.parse::<i64>().ok());
        made.is_some_and(|made| now - made > OLD)
    };
    let leftovers: Vec<String> = wait(names(&server)).into_iter().filter(is_old).collect();
    wait(command(&server, &leftovers.iter().map(|name| drop_statement(&server, name)).collect::<Vec<_>>()));
}

fn server() -> Option<Url> {
    let named = std::env::var("LECTERN_TEST_SERVER").ok().filter(|named| !named.is_empty())?;
    Some(named.parse().expect("LECTERN_TEST_SERVER is postgres://… or mysql://…"))
}

fn is_postgres(server: &Url) -> bool {
    server.scheme().starts_with("postgres")
}

fn new_name() -> String {
    let (now, random) = (Clock::system().now().timestamp(), uuid::Uuid::new_v4().simple());
    format!("{PREFIX}{now}_{random}")
}

fn drop_statement(server: &Url, name: &str) -> String {
    let force = if is_postgres(server) { " WITH (FORCE)" } else { "" };
    format!("DROP DATABASE IF EXISTS {name}{force}")
}

async fn names(server: &Url) -> Vec<String> {
    let rows: Result<Vec<(String,)>, _> = if is_postgres(server) {
        let mut connection = PgConnection::connect(server.as_str()).await.expect("the server answers");
        sqlx::query_as("SELECT datname::text FROM pg_database").fetch_all(&mut connection).await
    } else {
        let mut connection = MySqlConnection::connect(server.as_str()).await.expect("the server answers");
        sqlx::query_as("SELECT CAST(schema_name AS CHAR) FROM information_schema.schemata")
            .fetch_all(&mut connection)
            .await
    };
    rows.expect("the server's databases").into_iter().map(|(name,)| name).collect()
}

async fn command(server: &Url, statements: &[String]) {
    for statement in statements {
        let statement = AssertSqlSafe(statement.clone());
        let done = if is_postgres(server) {
            let mut connection = PgConnection::connect(server.as_str()).await.expect("the server answers");
            connection.execute(statement).await.map(drop)
        } else {
            let mut connection = MySqlConnection::connect(server.as_str()).await.expect("the server answers");
            connection.execute(statement).await.map(drop)
        };
        done.expect("the server does as it is told");
    }
}
