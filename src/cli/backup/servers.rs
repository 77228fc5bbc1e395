//! What to run instead, where the database is a server's: its own tools know it best.

use std::path::Path;

use crate::db::{DatabaseUrl, Engine};

/// How a database of a server is backed up, in a sentence with the command. The password is left out: the tools ask for it.
pub(super) fn backup(url: &DatabaseUrl, to: &Path, data: &Path) -> String {
    let (server, to) = (Server::of(url), quoted(&to.to_string_lossy()));
    let command = match url.engine() {
        Engine::MySql => format!(
            "mysqldump --single-transaction --quick --hex-blob --no-tablespaces --default-character-set=utf8mb4 \\\n      \
             {} --result-file={to} {}",
            server.options("--user", "--password"),
            server.database
        ),
        _ => format!(
            "pg_dump --format=custom --no-owner --no-privileges {} --file={to} {}",
            server.options("--username", "--password"),
            server.database
        ),
    };
    format!(
        "The database is a server's; its own tool backs it up while it runs:\n\n    {command}\n\n\
         Besides, copy the folder {} and keep the secret in a third place. Nothing was written.",
        quoted(&data.join("files").to_string_lossy())
    )
}

/// How it is restored.
pub(super) fn restore(url: &DatabaseUrl, from: &Path) -> String {
    let (server, from) = (Server::of(url), quoted(&from.to_string_lossy()));
    let command = match url.engine() {
        Engine::MySql => format!(
            "mysql --default-character-set=utf8mb4 {} {} < {from}",
            server.options("--user", "--password"),
            server.database
        ),
        _ => format!(
            "pg_restore --clean --if-exists --no-owner --no-privileges --single-transaction --exit-on-error \\\n      \
             {} --dbname={} {from}",
            server.options("--username", "--password"),
            server.database
        ),
    };
    format!(
        "The database is a server's; stop every node, and let its own tool restore what it has backed up:\n\n    {command}\n\n\
         Besides, put the folder of files and the secret back. Nothing was changed."
    )
}

/// Which database of which server, each part quoted for a shell.
struct Server {
    host: Option<String>,
    port: Option<u16>,
    user: Option<String>,
    has_password: bool,
    database: String,
}

impl Server {
    fn of(url: &DatabaseUrl) -> Self {
        let read = url::Url::parse(url.address()).ok();
        let filled = |text: &str| (!text.is_empty()).then(|| quoted(text));
        Self {
            host: read.as_ref().and_then(|read| filled(read.host_str()?)),
            port: read.as_ref().and_then(url::Url::port),
            user: read.as_ref().and_then(|read| filled(read.username())),
            has_password: read.as_ref().is_some_and(|read| read.password().is_some()),
            database: read.as_ref().and_then(|read| filled(read.path().trim_start_matches('/'))).unwrap_or_default(),
        }
    }

    fn options(&self, user: &str, password: &str) -> String {
        let mut options = Vec::new();
        options.extend(self.host.as_ref().map(|host| format!("--host={host}")));
        options.extend(self.port.map(|port| format!("--port={port}")));
        options.extend(self.user.as_ref().map(|name| format!("{user}={name}")));
        options.extend(self.has_password.then(|| password.to_owned()));
        options.join(" ")
    }
}

/// A word as a POSIX shell reads it.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./,:@%+=".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_names_the_database_and_no_password() {
        let postgres: DatabaseUrl = "postgres://ann:hunter2@db.example:5433/academy?password=hunter2".parse().unwrap();
        let told = backup(&postgres, Path::new("a b.dump"), Path::new("data"));
        for words in ["pg_dump", "--host=db.example", "--port=5433", "--username=ann", "--file='a b.dump' academy"] {
            assert!(told.contains(words), "{words}: {told}");
        }
        let mysql: DatabaseUrl = "mysql://ann:hunter2@db.example/academy".parse().unwrap();
        let both = [told, restore(&postgres, Path::new("x")), backup(&mysql, Path::new("x"), Path::new("data"))];
        assert!(both[2].contains("--single-transaction") && both[2].contains("--hex-blob"), "{}", both[2]);
        assert!(both.iter().all(|told| !told.contains("hunter2")), "{both:?}");
        assert!(restore(&mysql, Path::new("it's")).contains("< 'it'\\''s'"));
    }
}
