//! The command line.

mod account;
mod backup;
mod check;
mod database;
mod demo;
mod logging;
mod migrate;
mod routes;
mod secret;
mod serve;
mod work;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::config::Settings;

/// The website and back office of a training academy, in one program.
///
/// Without a subcommand it serves. Settings come from lectern.toml in this folder and from LECTERN_… variables; each is
/// told in docs/OPERATIONS.md.
#[derive(Parser)]
#[command(name = "lectern", version, after_help = AFTER_HELP)]
struct Lectern {
    /// The settings file, instead of lectern.toml
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

const AFTER_HELP: &str = "\
Examples:
  lectern demo                                  an invented academy at http://localhost:8080
  LECTERN_BASE_URL=https://academy.example lectern serve
  DATABASE_URL=postgres://lectern@db/lectern lectern migrate --check";

#[derive(Subcommand)]
enum Command {
    /// Serve the site (this is what happens without a subcommand)
    Serve,
    /// Do the jobs that wait, such as to send mail, without serving the site; `serve` does them too
    Work,
    /// Serve the demo world: an invented academy in five countries
    Demo(Demo),
    /// Bring the database up to date, or tell how it stands
    Migrate {
        /// Change nothing; exit with 1 unless the database is up to date
        #[arg(long)]
        check: bool,
    },
    /// Make the first admin, change roles and passwords, disable accounts
    #[command(subcommand)]
    Account(account::Action),
    /// Print every route: method, path, and who may ask for it
    Routes,
    /// Look over this deployment: is it safe and sound? Exits with 1 if something must be done
    Check,
    /// Write the database and its files to one file, while the site runs; the secret is not in it
    Backup {
        /// The file to write; it must not be there yet
        file: PathBuf,
    },
    /// Put a backup in the place of the database and its files
    Restore {
        /// The file that `lectern backup` wrote
        file: PathBuf,
        /// Move what is there aside, instead of refusing
        #[arg(long)]
        replace: bool,
    },
    /// Rotate the secret of this deployment, or go on without one that is lost
    #[command(subcommand)]
    Secret(secret::Command),
}

#[derive(Args)]
pub(crate) struct Demo {
    /// The address to listen on; it becomes the site's own address. Without it: http://localhost:8080
    #[arg(long, value_name = "ADDRESS:PORT")]
    bind: Option<SocketAddr>,
    /// The folder that keeps the world, made if missing. Without it: one folder per user
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// Throw the world away and make a new one
    #[arg(long)]
    fresh: bool,
    /// How many times as many articles and terms, to try it at size
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1000))]
    scale: u32,
}

/// Anything that stops a subcommand, told in a sentence.
pub(crate) type Failure = Box<dyn std::error::Error>;

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let lectern = Lectern::parse();
    match dispatch(lectern) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("lectern: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(lectern: Lectern) -> Result<ExitCode, Failure> {
    let settings = || Settings::read(lectern.config.as_deref());
    if lectern.config.is_some() && matches!(lectern.command, Some(Command::Demo(_) | Command::Routes)) {
        return Err("--config is for subcommands that read settings; this one reads none.".into());
    }
    match lectern.command {
        Some(Command::Routes) => Ok(routes::run()),
        Some(Command::Demo(options)) => demo::run(options),
        None | Some(Command::Serve) => serve::run(&settings()?),
        Some(Command::Work) => work::run(&settings()?),
        Some(Command::Migrate { check }) => migrate::run(&settings()?, check),
        Some(Command::Account(action)) => account::run(&settings()?, action),
        Some(Command::Check) => check::run(&settings()?, lectern.config.as_deref()),
        Some(Command::Backup { file }) => backup::run(&settings()?, &file),
        Some(Command::Restore { file, replace }) => backup::restore(&settings()?, &file, replace),
        Some(Command::Secret(command)) => secret::run(&settings()?, &command),
    }
}
