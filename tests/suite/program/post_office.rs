//! Letters that a program of the stories has to bring away.

use lectern::base::clock::Clock;
use lectern::base::email::Email;
use lectern::base::languages::Language;
use lectern::db::{Db, Error, Tx, sql};
use lectern::domain::letters::{self, Letter, Post};
use lectern::services::crypto;

use super::home::Home;
use super::process::{Lectern, Running};
use crate::support::wait;

const FROM: &str = "Corvane <office@academy.example>";

impl Home {
    /// With the program's tables in it.
    pub fn migrated(self) -> Self {
        self.at_home(Lectern::new(&["migrate"])).ends().well();
        self
    }

    /// Writes a letter to each of them, sealed with the secret of this home, in one transaction.
    pub fn writes_letters(&self, to: &[String]) {
        let secret = crypto::open_or_make(&self.folder().join("secret")).expect("the secret");
        let site = "https://academy.example".parse().expect("an address");
        let letter = Letter::ConfirmAddress { url: "https://academy.example/confirmation?token=x".into() };
        wait(async {
            let db = Db::open(&self.url(), Clock::system()).await.expect("the database opens");
            let write = async |tx: &mut Tx| {
                for to in to {
                    let (to, language) = (Email::parse(to).expect("an address"), Language::shared());
                    let post = Post { academy: "Corvane", base_url: &site, language: &language, to: &to, name: "" };
                    letters::post(tx, &secret, &post, &letter).await?;
                }
                Ok::<_, Error>(())
            };
            db.write(write).await.expect("they are written");
            db.close().await;
        });
    }

    /// `lectern work`, which brings mail to where the setting leads.
    pub fn works(&self, mail: &str) -> Running {
        self.preparing_to_work(mail).starts()
    }

    pub fn preparing_to_work(&self, mail: &str) -> Lectern {
        self.at_home(Lectern::new(&["work"]))
            .with("LECTERN_MAIL", mail)
            .with("LECTERN_MAIL_FROM", FROM)
            .with("LECTERN_BASE_URL", "https://academy.example")
            .with("LECTERN_JOB_LEASE", "10")
            .with("LECTERN_JOB_RETRY", "1")
    }

    /// How many letters are not sent yet.
    pub fn unsent(&self) -> i64 {
        self.number("SELECT COUNT(*) FROM mails WHERE state <> 'sent'")
    }

    /// How many jobs are not done, in one look that leaves the database open for more.
    pub fn watch(&self) -> Watch {
        Watch(wait(Db::open(&self.url(), Clock::system())).expect("the database opens"))
    }
}

/// Looks at the jobs while programs work on them.
pub struct Watch(Db);

impl Watch {
    pub fn undone(&self) -> i64 {
        let undone = "SELECT COUNT(*) FROM jobs WHERE kind = 'mail' AND state <> 'done'";
        wait(async { sql(undone).number(&mut self.0.read().await?).await }).expect("a number")
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        wait(self.0.close());
    }
}
