//! `lectern migrate`: the database's tables, brought up to date, or looked at.

use std::process::ExitCode;

use super::{Failure, database};
use crate::config::Settings;
use crate::db::migrate::{self, Standing};

pub(super) fn run(settings: &Settings, check: bool) -> Result<ExitCode, Failure> {
    actix_web::rt::System::new().block_on(async {
        let url = settings.database()?;
        if check && url.path().is_some_and(|path| !path.exists()) {
            println!("{url}: {}", told(Standing::Empty));
            return Ok(ExitCode::FAILURE);
        }
        let db = database::open(&url).await?;
        if !check {
            migrate::migrate(&db).await?;
            println!("{url} is up to date.");
            return Ok(ExitCode::SUCCESS);
        }
        let standing = migrate::standing(&db).await?;
        println!("{url}: {}", told(standing));
        Ok(if standing == Standing::Current { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    })
}

pub(super) fn told(standing: Standing) -> String {
    match standing {
        Standing::Empty => "empty; `lectern migrate` makes its tables, and so does the next start".into(),
        Standing::Behind { missing } => format!("{missing} migrations behind; `lectern migrate` brings it up to date"),
        Standing::CutOff { version } => {
            format!(
                "migration {version} was cut off half-way; `lectern migrate` does it again, and so does the next start"
            )
        }
        Standing::Current => "up to date".into(),
        Standing::Newer { version } => {
            format!("newer than this program (migration {version}); start the program that made it, or a later one")
        }
        Standing::Foreign => "holds tables of something else; name an empty database".into(),
    }
}
