//! What a request tells of the visitor: their cookies, languages and how they came.

use std::net::{IpAddr, SocketAddr};

use actix_web::http::header;
use actix_web::{HttpMessage, HttpRequest};
use tracing_actix_web::RequestId;

use super::consent::{Appearance, Consent};
use super::state::State;
use crate::base::actor::Actor;
use crate::base::languages::{self, INTERFACE, Language};
use crate::domain::editions::Edition;

/// A visit, as one request tells it.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Path and query, as asked for.
    pub path: String,
    /// The choice about cookies, if one was made.
    pub consent: Option<Consent>,
    pub appearance: Appearance,
    /// The remembered edition's code, if the visitor allowed to remember it.
    pub remembered: Option<String>,
    /// Language ranges in order of preference, lower case.
    pub accepts: Vec<String>,
    pub is_https: bool,
    pub request_id: String,
}

impl Visit {
    pub fn of(request: &HttpRequest) -> Self {
        let is_https = is_https(request);
        let cookie = |name| super::consent::read(request, name, is_https);
        let consent = cookie(super::consent::CONSENT).and_then(|value| Consent::parse(&value));
        let allowed = consent == Some(Consent::Preferences);
        let kept = |name| cookie(name).filter(|_| allowed);
        let accepts = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self {
            path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            consent,
            appearance: kept(super::consent::APPEARANCE)
                .and_then(|value| Appearance::parse(&value))
                .unwrap_or_default(),
            remembered: kept(super::consent::EDITION),
            accepts: accepts.map(languages::accepted).unwrap_or_default(),
            is_https,
            request_id: request_id(request),
        }
    }

    /// Whether the visitor has not chosen yet, so that the banner asks.
    pub fn must_choose(&self) -> bool {
        self.consent.is_none()
    }

    /// The interface language that the visitor prefers, for pages outside any edition.
    pub fn language(&self) -> Language {
        let spoken = self.accepts.iter().filter_map(|range| range.split('-').next());
        let known = spoken.into_iter().find(|language| INTERFACE.contains(language)).unwrap_or(INTERFACE[0]);
        Language::parse(known).unwrap_or_else(|_| Language::shared())
    }

    /// The edition that the visitor is at home in: the remembered one, else one for the languages the browser accepts, by
    /// the whole locale first, then by the language alone.
    pub fn edition<'e>(&self, editions: &'e [Edition]) -> Option<&'e Edition> {
        let by_code = |code: &str| editions.iter().find(|edition| edition.code.as_str() == code);
        let by_range = |range: &String| {
            let by_locale = editions.iter().find(|edition| edition.locale.tag().eq_ignore_ascii_case(range));
            let language = range.split('-').next();
            by_locale.or_else(|| editions.iter().find(|edition| Some(edition.language().as_str()) == language))
        };
        self.remembered.as_deref().and_then(by_code).or_else(|| self.accepts.iter().find_map(by_range))
    }

    /// The same, else the first whose language the program speaks by itself, else the first; `None` on an empty site.
    pub fn some_edition<'e>(&self, editions: &'e [Edition]) -> Option<&'e Edition> {
        let spoken = || editions.iter().find(|edition| *edition.language() == self.language());
        self.edition(editions).or_else(spoken).or(editions.first())
    }

    pub fn actor(&self) -> Actor {
        Actor::visitor(self.request_id.clone())
    }
}

/// The id of this request, as in the log and the `X-Request-Id` header.
pub fn request_id(request: &HttpRequest) -> String {
    request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default()
}

/// The network address that the visitor came from: the connection's, or the one that a proxy we trust tells last.
pub fn client_address(request: &HttpRequest) -> String {
    let Some(peer) = request.peer_addr().map(|peer| peer.ip().to_canonical()) else { return String::new() };
    let Some(state) = request.app_data::<actix_web::web::Data<State>>() else { return peer.to_string() };
    let told = request.headers().get_all("x-forwarded-for").map(|value| String::from_utf8_lossy(value.as_bytes()));
    let told: Vec<String> = told.flat_map(|value| value.split(',').map(str::to_owned).collect::<Vec<_>>()).collect();
    let mut address = peer;
    // From the nearest on: each hop is believed as long as the one that tells of it is trusted. One that cannot be read
    // hides all behind it.
    for hop in told.iter().rev() {
        let Some(hop) = hop_of(hop).filter(|_| is_trusted(state, address)) else { break };
        address = hop;
    }
    address.to_string()
}

/// A hop as proxies write it: an address, with or without a port.
fn hop_of(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let alone = || text.trim_matches(['[', ']']).parse::<IpAddr>().ok();
    alone().or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip())).map(|address| address.to_canonical())
}

fn is_trusted(state: &State, address: IpAddr) -> bool {
    state.trusted_proxies.iter().any(|proxy| proxy.to_canonical() == address.to_canonical())
}

/// Whether the visitor came by https: by our own word, or by that of a proxy we trust.
pub fn is_https(request: &HttpRequest) -> bool {
    let Some(state) = request.app_data::<actix_web::web::Data<State>>() else { return false };
    let is_trusted = request.peer_addr().is_some_and(|peer| is_trusted(state, peer.ip()));
    let told = request.headers().get("x-forwarded-proto").and_then(|value| value.to_str().ok());
    match told.filter(|_| is_trusted) {
        Some(scheme) => scheme.split(',').next_back().is_some_and(|scheme| scheme.trim().eq_ignore_ascii_case("https")),
        None => false,
    }
}
