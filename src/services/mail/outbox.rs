//! Where mail goes: to a mail server, or into a folder.

mod folder;
mod smtp;

use lettre::message::Mailbox;
use url::Url;

use super::compose::{Letter, mailbox};
use super::line::Line;
use super::message_id::domain;
use crate::config::{MailRoute, MailSettings};
use folder::Folder;
use smtp::Smtp;

/// The way that mail leaves the program by.
pub struct Outbox {
    from: Mailbox,
    way: Way,
}

enum Way {
    Smtp(Box<Smtp>),
    Folder(Folder),
}

/// Why a mail was not sent. The recipient's address is masked in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// The server will not take it, however often it is asked.
    #[error("{0}")]
    Refused(String),
    /// It may be taken later. Perhaps it was taken already: where the connection was lost at the end, nobody can tell.
    #[error("{0}")]
    ForNow(String),
}

/// A setting that no way can be made of.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("mail cannot be sent: {0}")]
pub struct CannotOpen(String);

impl Outbox {
    /// The way that the settings tell. It is not tried out: a server that is away for a while is no reason not to start.
    ///
    /// # Errors
    /// [`CannotOpen`].
    pub fn open(settings: &MailSettings, site: &Url) -> Result<Self, CannotOpen> {
        let from = &settings.from;
        let from = mailbox(&Line::of(&from.name), from.email.as_str()).map_err(CannotOpen)?;
        let way = match &settings.route {
            MailRoute::Smtp(server) => Way::Smtp(Box::new(Smtp::to(server, domain(site)).map_err(CannotOpen)?)),
            MailRoute::Folder(folder) => Way::Folder(Folder(folder.clone())),
        };
        Ok(Self { from, way })
    }

    /// Sends a mail.
    ///
    /// # Errors
    /// [`NotSent`].
    pub async fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let composed = letter.composed(&self.from).map_err(NotSent::Refused)?;
        let sent = match &self.way {
            Way::Smtp(server) => server.send(composed).await,
            Way::Folder(folder) => folder.keep(&letter.id, composed.formatted()).await,
        };
        let masked = |why: String| why.replace(letter.to.email.as_str(), &letter.to.email.masked());
        sent.map_err(|error| match error {
            NotSent::Refused(why) => NotSent::Refused(masked(why)),
            NotSent::ForNow(why) => NotSent::ForNow(masked(why)),
        })
    }
}
