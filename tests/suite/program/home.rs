//! Where a program of the stories keeps its data: a folder, and beside it a database on the server that the suite runs
//! on, if it runs on one.

use std::net::SocketAddr;
use std::path::PathBuf;

use lectern::base::clock::Clock;
use lectern::db::{DatabaseUrl, Db, sql};
use tempfile::TempDir;

use super::process::{Lectern, Running, answer, asks, comes_to_be, free_address};
use crate::db::fresh::Fresh;
use crate::support::{Answer, wait};

pub struct Home {
    folder: TempDir,
    server: Option<Fresh>,
}

/// A program that serves, and where.
pub struct Serving {
    pub running: Running,
    pub address: SocketAddr,
}

impl Home {
    pub fn new() -> Self {
        let database = Fresh::here();
        let server = (!database.is_file()).then_some(database);
        Self { folder: TempDir::with_prefix("lectern-test-").expect("a folder"), server }
    }

    /// With a SQLite file, whatever the suite runs on.
    pub fn with_file() -> Self {
        Self { folder: TempDir::with_prefix("lectern-test-").expect("a folder"), server: None }
    }

    /// With a demo world in it.
    pub fn with_world(self) -> Self {
        self.demo(&[]).running.gets_killed();
        self
    }

    pub fn url(&self) -> DatabaseUrl {
        match &self.server {
            Some(server) => server.url.clone(),
            None => DatabaseUrl::sqlite(&self.folder().join("lectern.db")),
        }
    }

    /// The folder that the program keeps its data in; it makes that itself.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The file of the secret.
    pub fn secret(&self) -> PathBuf {
        self.folder().join("secret")
    }

    pub fn is_on_server(&self) -> bool {
        self.server.is_some()
    }

    /// `lectern demo`, not started yet.
    pub fn preparing_a_demo(&self, arguments: &[&str]) -> (Lectern, SocketAddr) {
        let address = free_address();
        let demo = Lectern::new(&["demo", "--bind", &address.to_string(), "--data"]).and(self.folder());
        let demo = arguments.iter().fold(demo, |demo, argument| demo.and(argument));
        (self.at_home(demo), address)
    }

    /// `lectern demo`, when it is ready.
    #[track_caller]
    pub fn demo(&self, arguments: &[&str]) -> Serving {
        let (demo, address) = self.preparing_a_demo(arguments);
        let running = demo.starts();
        assert_eq!(running.says_ready(), format!("http://{address}"));
        Serving { running, address }
    }

    /// `lectern serve`, not started yet.
    pub fn preparing_to_serve(&self, variables: &[(&str, &str)]) -> (Lectern, SocketAddr) {
        let address = free_address();
        let serve = self.at_home(Lectern::new(&["serve"])).with("LECTERN_BIND", &address.to_string());
        (variables.iter().fold(serve, |serve, (name, value)| serve.with(name, value)), address)
    }

    /// `lectern serve`, when it answers.
    #[track_caller]
    pub fn serve(&self, variables: &[(&str, &str)]) -> Serving {
        let (serve, address) = self.preparing_to_serve(variables);
        Serving::at(serve, address)
    }

    /// Any subcommand, with the settings that lead to this home.
    pub fn at_home(&self, program: Lectern) -> Lectern {
        let program = program.with("LECTERN_DATA", &self.folder().to_string_lossy());
        match &self.server {
            Some(server) => program.with("DATABASE_URL", server.url.address()),
            None => program,
        }
    }

    /// The number that a query finds in the database.
    pub fn number(&self, query: &'static str) -> i64 {
        wait(async {
            let db = Db::open(&self.url(), Clock::system()).await.expect("the database opens");
            let number = sql(query).number(&mut db.read().await.expect("a reader")).await.expect("a number");
            db.close().await;
            number
        })
    }

    /// Writes past the program.
    pub fn writes(&self, statement: &'static str) {
        wait(async {
            let db = Db::open(&self.url(), Clock::system()).await.expect("the database opens");
            db.write(async |tx| sql(statement).run(tx).await).await.expect("it is written");
            db.close().await;
        });
    }
}

impl Serving {
    /// Starts a program that is told to listen at this address, and waits until it answers.
    #[track_caller]
    pub fn at(program: Lectern, address: SocketAddr) -> Self {
        let mut running = program.starts();
        let begins = comes_to_be(|| running.has_ended() || wait(answer(address, "/health/live", &[])).is_ok());
        assert!(begins && !running.has_ended(), "it does not serve: {}", running.log());
        Self { running, address }
    }

    #[track_caller]
    pub fn asks(&self, path: &str) -> Answer {
        asks(self.address, path)
    }

    /// Lets it end as it should.
    #[track_caller]
    pub fn stops(mut self) -> String {
        self.running.is_sent("TERM");
        assert_eq!(self.running.waits().code(), Some(0), "{}", self.running.log());
        self.running.log()
    }
}
