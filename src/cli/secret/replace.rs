//! `lectern secret replace`: going on without a secret that is lost.

use std::process::ExitCode;

use super::{Failure, Keeper, database};
use crate::base::actor::Actor;
use crate::config::Settings;
use crate::domain::sealing::{self, COLUMNS};
use crate::services::crypto::Secret;

pub(super) async fn run(settings: &Settings, is_meant: bool) -> Result<ExitCode, Failure> {
    let (db, keeper) = (database(settings).await?, Keeper::of(settings));
    let known = sealing::belonging(&mut db.read().await?).await?;
    let found = keeper.open()?;
    let is_its_own = found.as_ref().is_some_and(|secret| known.in_use.iter().all(|one| secret.is_known_by(one)));
    if known.in_use.is_empty() || is_its_own {
        println!(
            "Nothing is lost: {} holds the secret of this database, or no program has started on it yet.",
            keeper.place()
        );
        return Ok(ExitCode::SUCCESS);
    }
    // Without a file, nothing can be opened: any secret tells the same.
    let secret = found.clone().unwrap_or_else(Secret::made);
    let mut lost = 0;
    for column in COLUMNS {
        let unknown = sealing::standing(&db, &secret, column).await?.unknown;
        if unknown > 0 {
            println!("lost  {unknown} × {} of {}", column.name.trim_start_matches("sealed_"), column.table);
        }
        lost += unknown;
    }
    println!(
        "{lost} fields cannot be read with the secret in {}, and everybody who is signed in must sign in again.",
        keeper.place()
    );
    if !is_meant {
        println!(
            "Nothing was changed. Look for a copy of the secret first; stop every node; `lectern secret replace --yes` goes on without it."
        );
        return Ok(ExitCode::FAILURE);
    }
    let secret = keeper.make()?;
    let actor = Actor::command_line("secret replace");
    if !db.write(async |tx| sealing::replace(tx, &actor, &secret).await).await? {
        return Err("Somebody else changes the secret at the same time; nothing was replaced.".into());
    }
    println!(
        "The database belongs to the secret in {} now. What cannot be read is kept: should the lost secret be found, put it \
         there behind the newest, and run `lectern secret rotate`.",
        keeper.place()
    );
    Ok(ExitCode::SUCCESS)
}
