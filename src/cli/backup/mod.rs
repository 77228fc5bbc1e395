//! `lectern backup` and `lectern restore`: the database and the files beside it, in one file
//! (docs/decisions/0011-backup.md).

mod restore;
mod servers;
mod staging;

use std::path::Path;
use std::process::ExitCode;

use super::{Failure, database};
use crate::base::clock::Clock;
use crate::config::Settings;
use crate::services::archive::{self, Manifest, Source};
pub(super) use restore::run as restore;
use staging::{Staging, examine};

/// The database's name in an archive, and in the data folder.
const DATABASE: &str = "lectern.db";
/// The folder for files, in an archive and in the data folder.
const FILES: &str = "files";

pub(super) fn run(settings: &Settings, to: &Path) -> Result<ExitCode, Failure> {
    let url = settings.database()?;
    let Some(path) = url.path() else {
        return Err(servers::backup(&url, to, &settings.data).into());
    };
    if !path.exists() {
        return Err(format!("There is nothing to back up: {url} is not there.").into());
    }
    if to.exists() {
        return Err(format!("{} is there already. Name another file: no backup is written over.", to.display()).into());
    }
    actix_web::rt::System::new().block_on(async {
        let made_at = Clock::system().now();
        let staging = Staging::beside(to)?;
        let copy = staging.path.join(DATABASE);
        let db = database::open(&url).await?;
        db.snapshot(&copy).await.map_err(|error| format!("The database cannot be copied: {error}"))?;
        db.close().await;
        let (migration, secrets) = examine(&copy).await?;
        let mut sources = vec![Source { name: DATABASE.into(), file: copy }];
        sources.extend(archive::below(&settings.files(), FILES)?);
        let program = env!("CARGO_PKG_VERSION").to_owned();
        let manifest = Manifest { format: archive::FORMAT, program, migration, made_at, secrets, parts: Vec::new() };
        let written = staging.path.join("backup.tar");
        let manifest = archive::write(&written, manifest, &sources)?;
        staging.gives(&written, to)?;
        println!(
            "{}: the database (migration {migration}) and {} files, {} bytes, as of {}.\n\
             The secret is not in it. Keep a copy of it elsewhere: without it, sealed fields cannot be read.",
            to.display(),
            manifest.parts.len() - 1,
            manifest.size(),
            made_at.format("%Y-%m-%d %H:%M:%S UTC")
        );
        Ok(ExitCode::SUCCESS)
    })
}
