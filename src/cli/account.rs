//! `lectern account`: the first admin, and emergencies.

use std::io::{BufRead, IsTerminal};
use std::process::ExitCode;

use clap::Subcommand;

use super::{Failure, database};
use crate::base::actor::Actor;
use crate::base::edition_code::EditionCode;
use crate::base::email::Email;
use crate::base::ids::EditionId;
use crate::base::languages::Language;
use crate::base::random;
use crate::config::Settings;
use crate::db::Db;
use crate::domain::accounts::{self, Account, Grant, NewAccount, PasswordFault, Role};
use crate::domain::{editions, passwords, people, second_factors};
use crate::services::passwords::{Hasher, Password};

/// What can be done to an account.
#[derive(Subcommand)]
pub(crate) enum Action {
    /// Make an account; its password is read from standard input, or made up and printed
    Create {
        email: String,
        /// What the person is called
        #[arg(long)]
        name: String,
        /// learner, editor, coordinator or admin; several with commas
        #[arg(long, default_value = "learner")]
        role: String,
        /// Limits editor and coordinator to an edition, by its code; may be given several times
        #[arg(long, value_name = "CODE")]
        edition: Vec<String>,
        /// The language the person is written to in: en, fr, ru or fi
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Give an account other roles than it has
    Role {
        email: String,
        /// learner, editor, coordinator or admin; several with commas
        role: String,
        /// Limits editor and coordinator to an edition, by its code; may be given several times
        #[arg(long, value_name = "CODE")]
        edition: Vec<String>,
    },
    /// Give an account another password, read from standard input, or made up and printed; ends all its sign-ins
    Password { email: String },
    /// Let nobody sign in with an account any more
    Disable {
        email: String,
        /// Let its owner sign in again
        #[arg(long)]
        undo: bool,
    },
    /// Turn two-step sign-in off for an owner who has lost both the app and the recovery codes
    TwoFactorOff { email: String },
}

pub(super) fn run(settings: &Settings, action: Action) -> Result<ExitCode, Failure> {
    actix_web::rt::System::new().block_on(async {
        let db = database::up_to_date(settings).await?;
        let told = perform(&db, action).await?;
        db.close().await;
        println!("{told}");
        Ok(ExitCode::SUCCESS)
    })
}

async fn perform(db: &Db, action: Action) -> Result<String, Failure> {
    let actor = Actor::command_line("account");
    match action {
        Action::Create { email, name, role, edition, language } => {
            let email = Email::parse(&email).map_err(|_| format!("{email} is no e-mail address."))?;
            let grants = grants(db, &role, &edition).await?;
            let language = Language::parse(&language).map_err(|_| format!("{language} is no language."))?;
            let chosen = Chosen::read(&[&name, email.as_str()])?;
            let password_hash = Hasher::default().hash(&chosen.password).await?;
            let new = NewAccount { name, email, language, edition: None, password_hash, grants };
            db.write(async |tx| accounts::create(tx, &actor, &new).await).await?;
            Ok(format!("{} can sign in.{}", new.email, chosen.told()))
        }
        Action::Role { email, role, edition } => {
            let account = existing(db, &email).await?;
            let grants = grants(db, &role, &edition).await?;
            db.write(async |tx| accounts::grant(tx, &actor, account.id, &grants).await).await?;
            Ok(format!("{email} is {role} now."))
        }
        Action::Password { email } => {
            let account = existing(db, &email).await?;
            let chosen = Chosen::read(&[&account.name, &email])?;
            let hash = Hasher::default().hash(&chosen.password).await?;
            db.write(async |tx| passwords::change(tx, &actor, account.id, &hash, None).await).await?;
            Ok(format!("{email} has a new password and is signed out everywhere.{}", chosen.told()))
        }
        Action::Disable { email, undo } => {
            let account = existing(db, &email).await?;
            db.write(async |tx| people::close(tx, &actor, account.id, !undo).await).await?;
            Ok(format!("{email} can{} sign in.", if undo { "" } else { "not" }))
        }
        Action::TwoFactorOff { email } => {
            let account = existing(db, &email).await?;
            let was_on = db.write(async |tx| second_factors::turn_off(tx, &actor, account.id).await).await?;
            let told = if was_on { "signs in with the password alone now" } else { "had no two-step sign-in" };
            Ok(format!("{email} {told}."))
        }
    }
}

async fn existing(db: &Db, email: &str) -> Result<Account, Failure> {
    let parsed = Email::parse(email).map_err(|_| format!("{email} is no e-mail address."))?;
    let found = accounts::by_email(&mut db.read().await?, &parsed).await?;
    Ok(found.ok_or_else(|| format!("No account has the address {email}."))?)
}

/// The roles that were named, limited to the editions where they can be.
async fn grants(db: &Db, roles: &str, codes: &[String]) -> Result<Vec<Grant>, Failure> {
    let mut editions = Vec::new();
    for code in codes {
        editions.push(edition(db, code).await?);
    }
    let mut grants = Vec::new();
    for word in roles.split(',').map(str::trim) {
        let role = Role::parse(word)
            .ok_or_else(|| format!("{word} is no role; there are learner, editor, coordinator and admin."))?;
        if editions.is_empty() || !role.can_be_limited() {
            grants.push(Grant { role, edition: None });
        } else {
            grants.extend(editions.iter().map(|edition| Grant { role, edition: Some(*edition) }));
        }
    }
    Ok(grants)
}

async fn edition(db: &Db, code: &str) -> Result<EditionId, Failure> {
    let parsed = EditionCode::parse(code).map_err(|_| format!("{code} is no edition's code."))?;
    let found = editions::published(&mut db.read().await?).await?.into_iter().find(|edition| edition.code == parsed);
    Ok(found.ok_or_else(|| format!("There is no edition {code}."))?.id)
}

/// A password that was given, or made up.
struct Chosen {
    password: Password,
    is_made_up: bool,
}

impl Chosen {
    /// The first line of standard input, unless that is a terminal or empty: then a password is made up.
    fn read(known: &[&str]) -> Result<Self, Failure> {
        let mut line = String::new();
        let input = std::io::stdin();
        if !input.is_terminal() {
            input.lock().read_line(&mut line)?;
        }
        let typed = line.trim_end_matches(['\r', '\n']);
        if typed.is_empty() {
            return Ok(Self { password: Password::new(random::token()), is_made_up: true });
        }
        match accounts::strength(typed, known) {
            Ok(_) => Ok(Self { password: Password::new(typed), is_made_up: false }),
            Err(PasswordFault::Guessable) => Err("This password is too easy to guess.".into()),
            Err(_) => Err(format!("A password has at least {} characters.", accounts::SHORTEST_PASSWORD).into()),
        }
    }

    fn told(&self) -> String {
        if self.is_made_up { format!(" The password: {}", self.password.typed()) } else { String::new() }
    }
}
