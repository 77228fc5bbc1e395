//! One message after a redirect: what happened, and to what. It waits in the session's cookie and is shown once.

use actix_session::SessionExt;
use actix_web::HttpRequest;
use serde::{Deserialize, Serialize};

const FLASH: &str = "flash";

/// A message that waits for the next page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// The key of the message.
    pub key: String,
    /// What it is about, called `name` in the message.
    pub name: String,
}

impl Flash {
    pub fn new(key: &str) -> Self {
        Self::about(key, "")
    }

    pub fn about(key: &str, name: &str) -> Self {
        Self { key: key.to_owned(), name: name.to_owned() }
    }

    /// Leaves the message for the next page. One at a time: the latest counts.
    pub fn leave(&self, request: &HttpRequest) {
        // A message that is lost is no reason to fail what has been done.
        if let Err(error) = request.get_session().insert(FLASH, self) {
            tracing::warn!(%error, "a message could not be left");
        }
    }

    /// Takes the message that waits, if one does.
    pub fn take(request: &HttpRequest) -> Option<Self> {
        let session = request.get_session();
        let flash = session.get(FLASH).ok().flatten();
        if session.contains_key(FLASH) {
            session.remove(FLASH);
        }
        flash
    }
}
