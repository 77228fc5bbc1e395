//! `lectern secret rotate`: a new secret, and everything sealed anew with it.
//!
//! Where another machine may work on the same database, it goes in two steps, so that no node meets a secret that it does
//! not know: first the new one stands behind, to be read; then in front, to seal with.

use std::path::Path;
use std::process::ExitCode;

use super::{Failure, Keeper, database};
use crate::base::actor::Actor;
use crate::config::Settings;
use crate::db::{Db, Engine};
use crate::domain::sealing::{self, Belonging, COLUMNS};
use crate::services::crypto::{self, LOOKS_EVERY, Secret};

pub(super) async fn rotate(settings: &Settings) -> Result<ExitCode, Failure> {
    let (db, keeper, secret, known) = begin(settings).await?;
    let place = keeper.place();
    if known.in_use.len() > 1 {
        let secret = in_order(&keeper, secret, &known).await?;
        seal_anew(&db, &secret).await?;
        println!("{}", ended(&keeper));
        return Ok(ExitCode::SUCCESS);
    }
    if seal_anew(&db, &secret).await? > 0 {
        println!("They had been sealed with a secret that was out of use. Run this again for a new one.");
        return Ok(ExitCode::SUCCESS);
    }
    let prepared = known.prepared(&secret).first().cloned();
    match (&keeper, prepared) {
        (Keeper::Settings(_), Some(_)) => println!(
            "A new secret stands behind the one in use. Once every node has been restarted with it:\n\
             1. put it in front in {place} on every node, and restart them one after the other;\n\
             2. run `lectern secret rotate` again, with the same {place}."
        ),
        (Keeper::Settings(_), None) => println!(
            "{place} is given, so that it is you who changes it. A new secret is\n\n    {}\n\n\
             1. add it to {place} behind the one in use, after a comma, on every node, and restart them;\n\
             2. then put it in front on every node, and restart them one after the other;\n\
             3. run `lectern secret rotate` again, with the same {place}.",
            Secret::made().lines()[0]
        ),
        (Keeper::File(path), None) if db.engine() != Engine::Sqlite => {
            crypto::write(path, &secret.prepared())?;
            println!(
                "A new secret stands in {place}, behind the one in use: nothing is sealed with it yet.\n\
                 1. Copy {place} to every other node; those that run notice it within a second.\n\
                 2. Run `lectern secret rotate` again."
            );
        }
        (Keeper::File(path), prepared) => {
            let new = match prepared {
                Some(prepared) => in_front(&secret, &prepared)?,
                None => secret.rotated(),
            };
            put(path, &new).await?;
            sealing::belong(&db, &new).await.map_err(|error| keeper.refusal(error))?;
            seal_anew(&db, &new).await?;
            println!("The secret in {place} was rotated. {}", ended(&keeper));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// `--drop-older`: forgets the older secrets where nothing is sealed with them.
pub(super) async fn drop_older(settings: &Settings) -> Result<ExitCode, Failure> {
    let (db, keeper, secret, known) = begin(settings).await?;
    if secret.fingerprints().len() == 1 {
        println!("There is no older secret.");
        return Ok(ExitCode::SUCCESS);
    }
    let secret = in_order(&keeper, secret, &known).await?;
    seal_anew(&db, &secret).await?;
    let mut older = 0;
    for column in COLUMNS {
        older += sealing::standing(&db, &secret, column).await?.older;
    }
    if older > 0 {
        return Err(format!(
            "{older} fields are still sealed with an older secret; nothing was dropped. Is a node running that has not \
             taken up the newer one? Restart it and run this again."
        )
        .into());
    }
    let actor = Actor::command_line("secret rotate");
    if known.in_use.len() > 1 && !db.write(async |tx| sealing::drop_older(tx, &actor).await).await? {
        return Err("Somebody else rotates the secret at the same time; nothing was dropped.".into());
    }
    let known = sealing::belonging(&mut db.read().await?).await?;
    let kept: Vec<String> = known.in_use.iter().cloned().chain(known.prepared(&secret)).collect();
    let kept = secret.ordered(&kept.iter().map(String::as_str).collect::<Vec<_>>()).unwrap_or_else(|| secret.newest());
    match &keeper {
        Keeper::File(path) => {
            crypto::write(path, &kept)?;
            println!("The older secrets are dropped. Copy {} to every other node.", path.display());
        }
        Keeper::Settings(_) => println!(
            "Nothing is sealed with the older secrets. Take them out of {} on every node: only the first stays.",
            keeper.place()
        ),
    }
    Ok(ExitCode::SUCCESS)
}

/// The database, its secret, and which secrets it belongs to; a new one that stands in front is in use from now on.
async fn begin(settings: &Settings) -> Result<(Db, Keeper, Secret, Belonging), Failure> {
    let (db, keeper) = (database(settings).await?, Keeper::of(settings));
    let secret = keeper.open()?.ok_or_else(|| keeper.missing())?;
    sealing::belong(&db, &secret).await.map_err(|error| keeper.refusal(error))?;
    let known = sealing::belonging(&mut db.read().await?).await?;
    Ok((db, keeper, secret, known))
}

/// The secret with the newest of the database in front: on a node whose file is as it was before the rotation, it is not.
async fn in_order(keeper: &Keeper, secret: Secret, known: &Belonging) -> Result<Secret, Failure> {
    let newest = &known.in_use[0];
    if secret.fingerprint() == *newest {
        return Ok(secret);
    }
    let turned = in_front(&secret, newest)?;
    match keeper {
        Keeper::File(path) => put(path, &turned).await?,
        Keeper::Settings(_) => {
            return Err(format!(
                "{} begins with an older secret than the one that the database has by now. Put the newest in front, as on \
                 the other nodes.",
                keeper.place()
            )
            .into());
        }
    }
    Ok(turned)
}

fn in_front(secret: &Secret, newest: &str) -> Result<Secret, Failure> {
    let all = secret.fingerprints();
    let order: Vec<&str> =
        std::iter::once(newest).chain(all.iter().map(String::as_str).filter(|one| *one != newest)).collect();
    secret.ordered(&order).ok_or_else(|| "The secret has changed meanwhile; run this again.".into())
}

/// Writes the file, and waits until the programs that run have taken it up.
async fn put(path: &Path, secret: &Secret) -> Result<(), Failure> {
    crypto::write(path, secret)?;
    tokio::time::sleep(LOOKS_EVERY * 2).await;
    Ok(())
}

/// Tells how many fields it sealed anew.
async fn seal_anew(db: &Db, secret: &Secret) -> Result<u64, Failure> {
    let resealed = sealing::reseal(db, secret, COLUMNS).await?;
    if resealed.anew > 0 {
        println!("{} fields were sealed anew.", resealed.anew);
    }
    if resealed.damaged.is_empty() {
        return Ok(resealed.anew);
    }
    Err(format!(
        "Some fields do not open with the secret that they name, so that the older one cannot be dropped: {}. They were \
         damaged or moved past the program.",
        resealed.damaged.join(", ")
    )
    .into())
}

fn ended(keeper: &Keeper) -> String {
    let copy = match keeper {
        Keeper::File(path) => {
            format!("Copy {} to every other node, if there is one, and keep a copy. ", path.display())
        }
        Keeper::Settings(_) => String::new(),
    };
    format!(
        "{copy}Cookies are sealed with it once the programs are restarted. Older secrets are still read; later, \
         `lectern secret rotate --drop-older` forgets them, and whoever signed in before the restart signs in again."
    )
}
