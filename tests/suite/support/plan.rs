//! What a world is to be made of, where it is not simply a demo world.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::web::ServiceConfig;
use lectern::app::{self, Extra};
use lectern::db::Db;
use lectern::web::State;

use super::world::{BASE_URL, World};

#[derive(Clone)]
pub struct Plan {
    pub(super) contents: Contents,
    pub(super) extra: Extra,
    sitemap_size: Option<usize>,
    trusted_proxies: Vec<IpAddr>,
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
        Self { contents, extra: app::nothing_extra, sitemap_size: None, trusted_proxies }
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

    /// Further routes.
    pub fn with_routes(self, extra: fn(&mut ServiceConfig)) -> Self {
        Self { extra, ..self }
    }

    pub fn make(self) -> World {
        World::make(self)
    }

    pub(super) fn state(&self, db: Db) -> State {
        let mut state = State::new(db, BASE_URL.parse().expect("an address"), &self.trusted_proxies);
        state.sitemap_size = self.sitemap_size.unwrap_or(state.sitemap_size);
        state
    }
}
