//! The demo's accounts: one per role, all with one password.

use crate::base::actor::Actor;
use crate::base::email::Email;
use crate::base::ids::{AccountId, EditionId};
use crate::base::languages::Language;
use crate::db::Db;
use crate::domain::accounts::{self, Grant, NewAccount, Refused, Role};
use crate::domain::{editions, passwords};
use crate::services::passwords::{Hasher, Password};
use crate::web::Error;

/// Name and address of each role's account.
pub const ACCOUNTS: [(Role, &str, &str); 4] = [
    (Role::Learner, "Aino Lahtinen", "learner@demo.example"),
    (Role::Editor, "Claire Fontaine", "editor@demo.example"),
    (Role::Coordinator, "Oleg Smirnov", "coordinator@demo.example"),
    (Role::Admin, "Harriet Doyle", "admin@demo.example"),
];

/// Makes the accounts that are missing, and sees to it that all have this password. They share one hash of it, so that a
/// start computes it once, however many there are.
///
/// # Errors
/// The database's.
pub async fn ensure(db: &Db, password: &Password) -> Result<(), Error> {
    let hasher = Hasher::default();
    let mut known = Vec::new();
    for (_, _, email) in ACCOUNTS {
        known.push(hash_of(db, &address(email)?).await?);
    }
    let shared = known[0].clone().map(|(_, hash)| hash);
    let hash = match &shared {
        Some(hash) if hasher.verify(password, shared.clone()).await? => hash.clone(),
        _ => hasher.hash(password).await?,
    };
    let edition = british(db).await?;
    let actor = Actor::command_line("demo");
    for ((role, name, email), known) in ACCOUNTS.into_iter().zip(known) {
        match known {
            Some((_, its)) if its == hash => {}
            Some((id, _)) => db.write(async |tx| passwords::change(tx, &actor, id, &hash, None).await).await?,
            None => {
                let grants = vec![Grant { role, edition: None }];
                let (name, email, password_hash) = (name.to_owned(), address(email)?, hash.clone());
                let new = NewAccount { name, email, language: Language::shared(), edition, password_hash, grants };
                match db.write(async |tx| accounts::create(tx, &actor, &new).await).await {
                    // Another demo that starts at the same time was faster.
                    Ok(_) | Err(Refused::AddressIsTaken) => {}
                    Err(refused) => return Err(refused.into()),
                }
            }
        }
    }
    Ok(())
}

fn address(email: &str) -> Result<Email, Error> {
    Email::parse(email).map_err(|error| Error::Internal(error.to_string()))
}

/// An account that is there already, and the hash of its password.
async fn hash_of(db: &Db, email: &Email) -> Result<Option<(AccountId, String)>, Error> {
    let mut reader = db.read().await?;
    let Some(account) = accounts::by_email(&mut reader, email).await? else { return Ok(None) };
    let hash = accounts::password_hash(&mut reader, account.id).await?;
    Ok(Some((account.id, hash.unwrap_or_default())))
}

async fn british(db: &Db) -> Result<Option<EditionId>, Error> {
    let published = editions::published(&mut db.read().await?).await?;
    Ok(published.into_iter().find(|edition| edition.country == "GB").map(|edition| edition.id))
}
