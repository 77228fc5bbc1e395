//! What of a mail is sealed, and how: it holds addresses, and links that only the recipient may have.

use serde::{Deserialize, Serialize};
use url::Url;

use super::Sender;
use super::line::Line;
use crate::base::email::Email;
use crate::services::crypto::{Cell, Sealed, Secret};
use crate::services::jobs::Failure;

const TABLE: &str = "mails";
/// The sealed columns of the table `mails`; a row is bound to by its `id`. The content is null once it is erased.
pub const SEALED: [&str; 3] = [RECIPIENT, SUBJECT, CONTENT];
const RECIPIENT: &str = "recipient";
const SUBJECT: &str = "subject";
const CONTENT: &str = "content";

/// Who a mail is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    pub email: Email,
    /// It may be empty.
    pub name: Line,
}

/// What a mail says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub text: String,
    pub html: String,
    pub unsubscribe: Option<Url>,
    #[serde(default)]
    pub sender: Sender,
}

/// The sealed columns of a mail.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Columns {
    pub recipient: Sealed,
    pub subject: Sealed,
    pub content: Option<Sealed>,
}

impl Columns {
    pub(super) fn seal(secret: &Secret, id: &str, recipient: &Recipient, subject: &Line, content: &Content) -> Self {
        Self {
            recipient: secret.seal(cell(RECIPIENT, id), json(recipient)),
            subject: secret.seal(cell(SUBJECT, id), subject.as_str()),
            content: Some(secret.seal(cell(CONTENT, id), json(content))),
        }
    }

    pub(super) fn recipient(&self, secret: &Secret, id: &str) -> Result<Recipient, Failure> {
        read(&secret.open(cell(RECIPIENT, id), &self.recipient).map_err(lasting)?)
    }

    pub(super) fn subject(&self, secret: &Secret, id: &str) -> Result<Line, Failure> {
        Ok(Line::of(&secret.open_text(cell(SUBJECT, id), &self.subject).map_err(lasting)?))
    }

    /// `None` once it is erased.
    pub(super) fn content(&self, secret: &Secret, id: &str) -> Result<Option<Content>, Failure> {
        let Some(sealed) = &self.content else { return Ok(None) };
        read(&secret.open(cell(CONTENT, id), sealed).map_err(lasting)?).map(Some)
    }
}

fn cell<'c>(column: &'static str, id: &'c str) -> Cell<'c> {
    Cell { table: TABLE, column, row: id }
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("text becomes JSON")
}

fn read<T: for<'d> Deserialize<'d>>(json: &[u8]) -> Result<T, Failure> {
    serde_json::from_slice(json).map_err(lasting)
}

fn lasting(error: impl std::fmt::Display) -> Failure {
    Failure::Lasting(error.to_string())
}
