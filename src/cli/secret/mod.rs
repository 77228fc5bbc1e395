//! The secret of the deployment: `lectern secret`, and what every start does with it.

mod keeper;
mod replace;
mod rotate;

use std::process::ExitCode;

use clap::Subcommand;

use super::{Failure, migrate::told};
use crate::config::Settings;
use crate::db::Db;
use crate::db::migrate::{self, Standing};
use crate::domain::sealing;
use crate::services::crypto::Secret;
pub(super) use keeper::Keeper;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Put a new secret in the place of the one in use, and seal everything anew with it, while the site runs
    Rotate {
        /// Forget the older secrets, once nothing is sealed with them
        #[arg(long)]
        drop_older: bool,
    },
    /// Go on without a secret that is lost for good; says first what is lost with it
    Replace {
        /// Do it
        #[arg(long)]
        yes: bool,
    },
    /// Print a new secret, for nodes that are given theirs by LECTERN_SECRET
    Make,
}

pub(super) fn run(settings: &Settings, command: &Command) -> Result<ExitCode, Failure> {
    actix_web::rt::System::new().block_on(async {
        match command {
            Command::Rotate { drop_older: false } => rotate::rotate(settings).await,
            Command::Rotate { drop_older: true } => rotate::drop_older(settings).await,
            Command::Replace { yes } => replace::run(settings, *yes).await,
            Command::Make => {
                println!("{}", Secret::made().lines()[0]);
                Ok(ExitCode::SUCCESS)
            }
        }
    })
}

/// The secret for this database, when a program starts on it: the one that the settings give, else the one in its file,
/// which the first start makes. From then on the file is followed.
///
/// # Errors
/// A secret that cannot be read or made, or that is not the one of this database.
pub(super) async fn of(settings: &Settings, db: &Db) -> Result<Secret, Failure> {
    let keeper = Keeper::of(settings);
    let known = sealing::belonging(&mut db.read().await?).await?;
    let secret = match keeper.open()? {
        Some(secret) => secret,
        None if known.in_use.is_empty() => keeper.make()?,
        None => return Err(keeper.missing().into()),
    };
    sealing::belong(db, &secret).await.map_err(|error| keeper.refusal(error))?;
    secret.follow();
    Ok(secret)
}

/// The database of the settings, where it is there and up to date.
///
/// # Errors
/// Why it cannot be worked on.
pub(super) async fn database(settings: &Settings) -> Result<Db, Failure> {
    let url = settings.database()?;
    if url.path().is_some_and(|path| !path.exists()) {
        return Err(format!("The database {url} is not there yet; the first start makes it.").into());
    }
    let db = super::database::open(&url).await?;
    match migrate::standing(&db).await? {
        Standing::Current => Ok(db),
        standing => Err(format!("The database {url} is {}.", told(standing)).into()),
    }
}
