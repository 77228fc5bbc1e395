//! Which database: `sqlite:PATH`, `postgres://…`, `mysql://…`.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::Engine;

/// The address of a database. Its `Display` leaves out the password.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl {
    engine: Engine,
    /// A path for SQLite, the whole address otherwise.
    address: String,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a database address begins with sqlite:, postgres:// or mysql://")]
pub struct NotADatabaseUrl;

impl DatabaseUrl {
    /// The SQLite file at `path`.
    pub fn sqlite(path: &Path) -> Self {
        Self { engine: Engine::Sqlite, address: path.to_string_lossy().into_owned() }
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// The file, where the database is one.
    pub fn path(&self) -> Option<PathBuf> {
        (self.engine == Engine::Sqlite).then(|| PathBuf::from(&self.address))
    }
}

impl FromStr for DatabaseUrl {
    type Err = NotADatabaseUrl;

    fn from_str(text: &str) -> Result<Self, NotADatabaseUrl> {
        let (scheme, rest) = text.split_once(':').ok_or(NotADatabaseUrl)?;
        let whole = || text.to_owned();
        let (engine, address) = match scheme {
            "sqlite" => (Engine::Sqlite, rest.strip_prefix("//").unwrap_or(rest).to_owned()),
            "postgres" | "postgresql" => (Engine::Postgres, whole()),
            "mysql" => (Engine::MySql, whole()),
            "mariadb" => (Engine::MySql, format!("mysql:{rest}")),
            _ => return Err(NotADatabaseUrl),
        };
        if address.is_empty() { Err(NotADatabaseUrl) } else { Ok(Self { engine, address }) }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.engine, ::url::Url::parse(&self.address)) {
            (Engine::Sqlite, _) => write!(f, "sqlite:{}", self.address),
            (_, Ok(mut url)) => {
                if url.password().is_some() {
                    let _ = url.set_password(Some("…"));
                }
                // PostgreSQL's may stand there too.
                if url.query_pairs().any(|(name, _)| name == "password") {
                    url.set_query(None);
                }
                write!(f, "{url}")
            }
            (_, Err(_)) => f.write_str("an address that cannot be read"),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_engine_and_hides_its_password() {
        let url: DatabaseUrl = "postgres://ann:secret@db/lectern".parse().unwrap();
        assert_eq!(url.engine(), Engine::Postgres);
        assert!(!url.to_string().contains("secret") && url.to_string().contains("ann"));
        let url: DatabaseUrl = "postgres://db/lectern?user=ann&password=secret".parse().unwrap();
        assert!(!url.to_string().contains("secret"), "{url}");
        assert_eq!("sqlite:a/b.db".parse::<DatabaseUrl>().unwrap().path(), Some("a/b.db".into()));
        assert_eq!("oracle://x".parse::<DatabaseUrl>(), Err(NotADatabaseUrl));
    }
}
