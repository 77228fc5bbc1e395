//! What the stories are told with: worlds to tell them in, and the people who act in them.
//!
//! Stories are plain `#[test]` functions. The servers run on threads of their own; whatever must be waited for is waited
//! for here, so that a story reads from top to bottom.

mod academy;
mod answer;
mod authenticator;
mod crawl;
mod database;
mod eml;
mod form;
mod icalendar;
mod jar;
mod page;
mod people;
mod plan;
mod post;
mod server;
mod smtp;
mod visitor;
mod wire;
mod world;

use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};

pub use academy::Held;
pub use answer::Answer;
pub use authenticator::Authenticator;
pub use eml::Eml;
pub use icalendar::{Component, local};
pub use page::{Link, Page, path_of, words};
pub use people::PASSWORD;
pub use plan::{PATIENT, secret};
pub use smtp::{MailServer, Taken, Treatment};
pub use visitor::Visitor;
pub use wire::Wire;
pub use world::{BASE_URL, World};

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime"));

/// Waits until `work` is done.
pub fn wait<T>(work: impl Future<Output = T>) -> T {
    RUNTIME.block_on(work)
}
