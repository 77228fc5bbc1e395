//! The mail log: what the academy has written to people, before and after it was sent.

use lectern::services::mail::{self, Filter, State};

use super::World;
use super::plan::secret;

/// A mail in the log, opened.
#[derive(Clone, Debug)]
pub struct LoggedMail {
    pub state: State,
    pub to: String,
    pub subject: String,
    /// Empty once it is erased.
    pub text: String,
    pub attempts: i64,
    pub last_error: Option<String>,
}

impl World {
    /// How many mails there are.
    pub fn mails(&self) -> usize {
        self.reads(async |reader| mail::page(reader, &Filter::default(), None, 10_000).await).len()
    }

    #[track_caller]
    pub fn logged_mail(&self, id: &str) -> LoggedMail {
        let row = self.reads(async |reader| mail::by_id(reader, id).await).expect("a mail");
        let content = row.content(secret()).expect("it can be opened");
        LoggedMail {
            state: row.state(),
            to: row.recipient(secret()).expect("it can be opened").email.as_str().to_owned(),
            subject: row.subject(secret()).expect("it can be opened").to_string(),
            text: content.map(|content| content.text).unwrap_or_default(),
            attempts: row.attempts,
            last_error: row.last_error,
        }
    }
}
