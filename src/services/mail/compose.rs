//! A mail as it travels: headers and parts (RFC 5322, RFC 2045). The same bytes at every try.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use lettre::Address;
use lettre::message::header::{HeaderName, HeaderValue, MessageId};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use super::line::Line;
use super::sealed::{Content, Recipient};
use super::store::Row;
use crate::services::crypto::Secret;
use crate::services::jobs::Failure;

/// A mail that has been opened to be sent.
pub struct Letter {
    pub(super) id: String,
    message_id: String,
    language: String,
    created_at: DateTime<Utc>,
    pub(super) to: Recipient,
    subject: Line,
    content: Content,
}

/// Opens a mail.
///
/// # Errors
/// [`Failure::Lasting`] where it cannot be opened, or has been erased.
pub(super) fn open(row: &Row, secret: &Secret) -> Result<Letter, Failure> {
    let content = row.sealed.content(secret, &row.id)?;
    Ok(Letter {
        id: row.id.clone(),
        message_id: row.message_id.clone(),
        language: row.language.clone(),
        created_at: row.created_at,
        to: row.sealed.recipient(secret, &row.id)?,
        subject: row.sealed.subject(secret, &row.id)?,
        content: content.ok_or_else(|| Failure::Lasting("what this mail said has been erased".into()))?,
    })
}

/// A name and address as a header has them; a name that is empty is left out.
pub(super) fn mailbox(name: &Line, address: &str) -> Result<Mailbox, String> {
    let address: Address = address.parse().map_err(|_| "the address is none that mail can be sent to".to_owned())?;
    let name = (!name.is_empty()).then(|| name.as_str().to_owned());
    Ok(Mailbox::new(name, address))
}

impl Letter {
    /// The mail with its headers.
    ///
    /// # Errors
    /// An address that the mail library does not take.
    pub(super) fn composed(&self, from: &Mailbox) -> Result<lettre::Message, String> {
        let to = mailbox(&self.to.name, self.to.email.as_str())?;
        let sender = &self.content.sender;
        let mut from = from.clone();
        if !sender.name.is_empty() {
            from.name = Some(sender.name.as_str().to_owned());
        }
        let mut letter = lettre::Message::builder()
            .date(SystemTime::from(self.created_at))
            .from(from)
            .to(to)
            .subject(self.subject.as_str())
            .header(MessageId::from(self.message_id.clone()))
            .raw_header(plain("Content-Language", self.language.clone()))
            // RFC 3834: whoever answers by machine does not answer this; the second is for those who do not know the first.
            .raw_header(plain("Auto-Submitted", "auto-generated".into()))
            .raw_header(plain("X-Auto-Response-Suppress", "All".into()));
        if let Some(reply_to) = &sender.reply_to {
            letter = letter.reply_to(mailbox(&sender.name, reply_to.as_str())?);
        }
        if let Some(url) = &self.content.unsubscribe {
            // An address of ours, in ASCII and without blanks, as `Url` writes it.
            letter = letter
                .raw_header(plain("List-Unsubscribe", format!("<{url}>")))
                .raw_header(plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into()));
        }
        let parts = MultiPart::alternative()
            .boundary(format!("lectern-{}", self.id))
            .singlepart(SinglePart::plain(self.content.text.clone()))
            .singlepart(SinglePart::html(self.content.html.clone()));
        letter.multipart(parts).map_err(|error| error.to_string())
    }
}

/// A header of ASCII that needs no encoding and is not folded.
fn plain(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}
