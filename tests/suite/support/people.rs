//! People who sign in: the demo's accounts, and the mail that they get.

use lectern::base::email::Email;
use lectern::base::ids::AccountId;
use lectern::domain::accounts;
use lectern::services::jobs::Pace;
use lectern::services::mail;
use lectern::worker::{self, Tools};

use super::plan::secret;
use super::{Page, Visitor, World, wait};

/// The password of the demo's accounts in the stories.
pub const PASSWORD: &str = "seven quiet owls at noon";

/// A mail, as it lies in the mailbox.
#[derive(Clone, Debug)]
pub struct Mail {
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Mail {
    /// The path of the link that the mail is about.
    #[track_caller]
    pub fn link(&self) -> String {
        let urls = self.text.split_whitespace().filter(|word| word.starts_with("https://"));
        let deep = urls.map(|url| super::path_of(url.trim_end_matches(['.', ')', ',']))).find(|path| path.len() > 40);
        deep.unwrap_or_else(|| panic!("no link in {}", self.text))
    }
}

impl World {
    /// Somebody who has signed in with the demo's account of this role.
    #[track_caller]
    pub fn signed_in(&self, role: &str) -> Visitor {
        let visitor = self.visitor();
        visitor.signs_in(&format!("{role}@demo.example"), PASSWORD).is(200);
        visitor
    }

    /// The account at an address.
    #[track_caller]
    pub fn account(&self, email: &str) -> AccountId {
        let email = Email::parse(email).expect("an address");
        let found = self.reads(async |reader| accounts::by_email(reader, &email).await);
        found.expect("an account").id
    }

    /// Does the jobs that are due, as a worker of a node does.
    pub fn works(&self) {
        let site = super::BASE_URL.parse().expect("an address");
        let tools = Tools { secret: secret().clone(), outbox: None, files: self.files.clone(), site };
        let runner = worker::new(self.db.clone(), tools, Pace::default());
        wait(runner.run_due());
    }

    /// The mails to an address, the latest last.
    pub fn mails_to(&self, email: &str) -> Vec<Mail> {
        let rows = self.reads(async |reader| mail::page(reader, &mail::Filter::default(), None, 200).await);
        let to_them = rows
            .iter()
            .rev()
            .filter(|row| row.recipient(secret()).is_ok_and(|to| to.email.as_str().eq_ignore_ascii_case(email)));
        to_them
            .map(|row| {
                let row = self.reads(async |reader| mail::by_id(reader, &row.id).await).expect("the mail");
                let content = row.content(secret()).expect("a mail that opens").expect("a mail that is kept");
                let subject = row.subject(secret()).expect("a subject").as_str().to_owned();
                Mail { subject, text: content.text, html: content.html }
            })
            .collect()
    }

    /// The latest mail to an address.
    #[track_caller]
    pub fn mail_to(&self, email: &str) -> Mail {
        self.mails_to(email).pop().unwrap_or_else(|| panic!("{email} has got no mail"))
    }
}

impl Visitor {
    /// Fills in the sign-in form.
    #[track_caller]
    pub fn signs_in(&self, email: &str, password: &str) -> Page {
        self.opens("/sign-in").fills("E-mail address", email).fills("Password", password).submits("Sign in")
    }
}
