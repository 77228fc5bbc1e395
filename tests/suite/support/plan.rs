//! What a world is to be made of, where it is not simply a demo world.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::LazyLock;
use std::time::Duration;

use actix_web::web::ServiceConfig;
use lectern::app::{self, Extra};
use lectern::config::Limits;
use lectern::db::Db;
use lectern::domain::catalogue::Catalogues;
use lectern::services::crypto::Secret;
use lectern::services::files::Files;
use lectern::services::passwords::Hasher;
use lectern::web::State;

use super::world::{BASE_URL, World};

/// How long a reader waits for others' writing: however busy the machine is, stories read what was written before.
pub const PATIENT: Duration = Duration::from_secs(60);

/// The secret of every world of this process.
pub fn secret() -> &'static Secret {
    static SECRET: LazyLock<Secret> = LazyLock::new(Secret::made);
    &SECRET
}

#[derive(Clone)]
pub struct Plan {
    pub(super) contents: Contents,
    pub(super) extra: Extra,
    pub(super) files: Files,
    sitemap_size: Option<usize>,
    trusted_proxies: Vec<IpAddr>,
    hasher: Option<Hasher>,
    limits: Limits,
    is_demo: bool,
    base_url: String,
    admins_need_two_factor: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// The demo world, so many times over.
    Demo { scale: u32 },
    /// Tables without a row.
    Empty,
}

impl Plan {
    pub(super) fn new(contents: Contents) -> Self {
        let trusted_proxies = vec![Ipv4Addr::LOCALHOST.into()];
        Self {
            contents,
            extra: app::nothing_extra,
            files: Files::in_memory(),
            sitemap_size: None,
            trusted_proxies,
            hasher: None,
            limits: Limits::default(),
            is_demo: false,
            base_url: BASE_URL.to_owned(),
            admins_need_two_factor: false,
        }
    }

    /// A demo world with `scale` times as many articles and terms.
    pub fn scale(self, scale: u32) -> Self {
        Self { contents: Contents::Demo { scale }, ..self }
    }

    /// A sitemap of files with at most `size` addresses.
    pub fn sitemap_size(self, size: usize) -> Self {
        Self { sitemap_size: Some(size), ..self }
    }

    /// A server that believes nobody's `X-Forwarded-…`.
    pub fn trusting_nobody(self) -> Self {
        Self { trusted_proxies: Vec::new(), ..self }
    }

    /// A server that hashes passwords in this way.
    pub fn hashing(self, hasher: Hasher) -> Self {
        Self { hasher: Some(hasher), ..self }
    }

    /// A server that slows nobody.
    pub fn without_limits(self) -> Self {
        let limits = Limits {
            wrong_sign_ins: 0,
            wrong_sign_ins_per_account: 0,
            wrong_sign_ins_per_address: 0,
            mails: 0,
            mails_per_sender: 0,
        };
        Self { limits, ..self }
    }

    /// A server that shows its mail to newcomers, as `lectern demo` does.
    pub fn like_the_demo(self) -> Self {
        Self { is_demo: true, ..self }
    }

    /// A site at this address.
    pub fn at(self, base_url: &str) -> Self {
        Self { base_url: base_url.to_owned(), ..self }
    }

    /// A site whose admins need more than a password.
    pub fn admins_need_two_factor(self) -> Self {
        Self { admins_need_two_factor: true, ..self }
    }

    /// Further routes.
    pub fn with_routes(self, extra: fn(&mut ServiceConfig)) -> Self {
        Self { extra, ..self }
    }

    pub fn make(self) -> World {
        World::make(self)
    }

    pub(super) fn state(&self, db: Db) -> State {
        let mut state =
            State::new(db, secret().clone(), self.base_url.parse().expect("an address"), &self.trusted_proxies);
        state.catalogues = Catalogues::waiting(PATIENT);
        state.limits = self.limits;
        state.media.files = self.files.clone();
        state.is_demo = self.is_demo;
        state.admins_need_two_factor = self.admins_need_two_factor;
        state.passwords = self.hasher.clone().unwrap_or(state.passwords);
        state.sitemap_size = self.sitemap_size.unwrap_or(state.sitemap_size);
        state
    }
}
