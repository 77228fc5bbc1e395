//! Mail: written in the transaction of its cause, sealed, and sent by a job.
//!
//! A mail is a row and a job, both in the transaction: it is sent if and only if that commits, at least once, and each time
//! with the same `Message-ID`, so that a mailbox tells a second copy from a second mail. What a mail holds cannot break out
//! of its place: addresses are [`Email`], names and subjects [`Line`], and HTML comes from templates alone ([`Html`]).

mod compose;
mod deliver;
mod erase;
mod line;
mod lists;
mod message_id;
mod outbox;
mod sealed;
mod store;

use serde::{Deserialize, Serialize};
use serde_json::json;
use url::Url;

use crate::base::email::Email;
use crate::base::languages::Language;
use crate::db::{self, Tx};
use crate::services::crypto::Secret;
use crate::services::jobs::{self, NewJob};
pub use deliver::deliver;
pub use erase::{KEPT, erase};
pub use line::{Html, Line};
pub use lists::{Filter, MailRow, by_id, count, page, send_again, slice};
pub use message_id::MessageId;
pub use outbox::{CannotOpen, NotSent, Outbox};
pub use sealed::{Content, Recipient, SEALED};

/// The kind of job that sends a mail.
pub const DELIVERY: &str = "mail";

/// What a sender is called, and where answers go; the address itself is the program's own. Empty: as the program is set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    pub name: Line,
    pub reply_to: Option<Email>,
}

impl Sender {
    /// The same, with what is empty taken from another.
    #[must_use]
    pub fn or(self, other: Sender) -> Self {
        let name = if self.name.is_empty() { other.name } else { self.name };
        Self { name, reply_to: self.reply_to.or(other.reply_to) }
    }
}

/// A mail that is to be sent.
#[derive(Clone, Debug)]
pub struct Message {
    /// Which letter it is: `confirm-address`.
    pub kind: &'static str,
    pub language: Language,
    pub sender: Sender,
    pub to: Recipient,
    pub subject: Line,
    pub text: String,
    pub html: Html,
    /// Where one click ends further mail of this kind (RFC 8058); what people must know has none.
    pub unsubscribe: Option<Url>,
    /// The site that sends it; its host stands in the `Message-ID`.
    pub site: Url,
}

/// How a mail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// To be sent.
    Waiting,
    /// Taken by the mail server.
    Sent,
    /// Refused for good, or given up after many tries.
    Failed,
}

impl State {
    pub const ALL: [State; 3] = [State::Waiting, State::Sent, State::Failed];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Sent => "sent",
            State::Failed => "failed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

impl Recipient {
    pub fn new(email: Email, name: &str) -> Self {
        Self { email, name: Line::of(name) }
    }
}

/// Writes a mail and the job that sends it into the transaction of its cause, and returns the mail's id.
///
/// # Errors
/// The database's.
pub async fn enqueue(tx: &mut Tx, secret: &Secret, message: &Message) -> db::Result<String> {
    let id = store::insert(tx, secret, message).await?;
    jobs::enqueue(tx, delivery(&id)).await?;
    Ok(id)
}

/// The job that sends a mail; there is one at a time.
fn delivery(id: &str) -> NewJob {
    NewJob { unique: Some(format!("mail {id}")), ..NewJob::now(DELIVERY, json!({ "mail": id })) }
}
