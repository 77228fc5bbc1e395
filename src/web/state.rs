//! What the handlers share.

use std::net::IpAddr;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use url::Url;

use crate::config::Limits;
use crate::db::{self, Db};
use crate::domain::catalogue::{Catalogue, Catalogues};
use crate::domain::editions::Edition;
use crate::domain::media::Keeper;
use crate::domain::passkeys::RelyingParty;
use crate::services::crypto::Secret;
use crate::services::files::Files;
use crate::services::passwords::Hasher;
use crate::services::pictures::Studio;

/// The state of the running program; cheap to clone.
#[derive(Clone)]
pub struct State {
    pub db: Db,
    /// What seals personal fields and cookies.
    pub secret: Secret,
    pub passwords: Hasher,
    pub limits: Limits,
    /// Where uploaded files are kept, and what makes pictures of them.
    pub media: Keeper,
    pub catalogues: Catalogues,
    pub base_url: Arc<Url>,
    /// The site as browsers make passkeys for it; nothing where they would refuse.
    pub relying_party: Option<RelyingParty>,
    /// Whether admins need more than a password for the back office.
    pub admins_need_two_factor: bool,
    pub trusted_proxies: Arc<[IpAddr]>,
    /// How many addresses a file of the sitemap holds (the protocol allows 50,000, in 50 MB).
    pub sitemap_size: usize,
    /// Whether the academy is invented, and its mail may be read by whoever looks around: links and all.
    pub is_demo: bool,
}

impl State {
    pub fn new(db: Db, secret: Secret, base_url: Url, trusted_proxies: &[IpAddr]) -> Self {
        let catalogues = Catalogues::default();
        Self {
            db,
            secret,
            passwords: Hasher::default(),
            limits: Limits::default(),
            media: Keeper { files: Files::in_memory(), studio: Studio::default() },
            catalogues,
            relying_party: RelyingParty::of(&base_url),
            admins_need_two_factor: false,
            base_url: Arc::new(base_url),
            trusted_proxies: trusted_proxies.into(),
            sitemap_size: 10_000,
            is_demo: false,
        }
    }

    /// The catalogue of an edition as it is now. Ask for it before a connection: who holds one and waits for another, as
    /// many may at once, waits for those who wait for theirs.
    ///
    /// # Errors
    /// The database's.
    pub async fn catalogue(&self, edition: &Edition) -> db::Result<Arc<Catalogue>> {
        self.catalogues.of(&self.db, edition).await
    }

    /// The time it is.
    pub fn now(&self) -> DateTime<Utc> {
        self.db.clock().now()
    }

    /// The absolute address of a path of ours. Never from the request: a `Host` header can be forged.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base_url.as_str().trim_end_matches('/'))
    }
}
