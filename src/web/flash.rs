//! One message after a redirect: what happened, and to what. It waits in the session's cookie and is shown once.

use actix_session::SessionExt;
use actix_web::HttpRequest;
use serde::{Deserialize, Serialize};

const FLASH: &str = "flash";

/// A message that waits for the next page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Flash {
    /// The key of the message.
    pub key: String,
    /// What it is about, called `name` in the message.
    pub name: String,
    /// How many things it is about, called `count` in the message.
    pub count: Option<i64>,
    /// Where what it is about is found.
    pub url: Option<String>,
    /// How it can be taken back.
    pub undo: Option<Undo>,
}

/// What takes back what was done: the request that did it, and the page to go back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    pub request: String,
    pub back: String,
}

impl Flash {
    pub fn new(key: &str) -> Self {
        Self::about(key, "")
    }

    pub fn about(key: &str, name: &str) -> Self {
        Self { key: key.to_owned(), name: name.to_owned(), ..Self::default() }
    }

    /// About a number of things.
    pub fn count(key: &str, count: i64) -> Self {
        Self { count: Some(count), ..Self::new(key) }
    }

    /// With a link.
    #[must_use]
    pub fn leading_to(self, url: String) -> Self {
        Self { url: Some(url), ..self }
    }

    /// With a button that takes back what the request has done.
    #[must_use]
    pub fn undone_by(self, request: &str, back: &str) -> Self {
        Self { undo: Some(Undo { request: request.to_owned(), back: back.to_owned() }), ..self }
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
