//! The academy's post: what writes letters, and the worker that brings them away.

use lectern::base::email::Email;
use lectern::base::languages::Language;
use lectern::config::{MailFrom, MailRoute, MailSettings};
use lectern::db::{Db, Error, Tx};
use lectern::domain::letters::{self, Letter, Post};
use lectern::services::crypto::Secret;
use lectern::services::jobs::Pace;
use lectern::services::mail::Outbox;
use lectern::worker::{self, Tools, Worker};
use url::Url;

use crate::support::{BASE_URL, World, secret, wait};

pub const ACADEMY: &str = "Corvane";

pub fn site() -> Url {
    BASE_URL.parse().expect("an address")
}

/// Where the setting leads; mail comes from `Corvane <office@academy.example>`.
pub fn outbox(setting: &str) -> Outbox {
    let route = MailRoute::try_from(setting.to_owned()).expect("a setting");
    let from = MailFrom::try_from(format!("{ACADEMY} <office@academy.example>")).expect("a setting");
    Outbox::open(&MailSettings { route, from }, &site()).expect("a way")
}

/// A node that brings mail to where the setting leads.
pub fn worker(db: &Db, setting: &str) -> Worker {
    let tools = Tools {
        secret: secret().clone(),
        outbox: Some(outbox(setting)),
        files: lectern::services::files::Files::in_memory(),
        site: site(),
    };
    worker::new(db.clone(), tools, Pace::default())
}

/// Writes a letter within a transaction.
pub async fn posts(tx: &mut Tx, secret: &Secret, to: &str, name: &str, letter: &Letter) -> Result<String, Error> {
    let (to, language) = (Email::parse(to).expect("an address"), Language::shared());
    let post = Post { academy: ACADEMY, base_url: &site(), language: &language, to: &to, name };
    letters::post(tx, secret, &post, letter).await
}

pub fn confirmation() -> Letter {
    Letter::ConfirmAddress { url: format!("{BASE_URL}/sign-up/confirmation?token=x&y=1") }
}

impl World {
    /// Writes a letter to confirm an address, in a transaction of its own.
    pub fn writes_to(&self, to: &str) -> String {
        self.writes(async |tx: &mut Tx| posts(tx, secret(), to, "Ada", &confirmation()).await)
    }

    /// Brings away what is due.
    pub fn brings_mail_to(&self, setting: &str) {
        wait(worker(&self.db, setting).run_due());
    }
}
