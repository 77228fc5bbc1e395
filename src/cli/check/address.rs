//! How visitors reach the site.

use std::net::IpAddr;

use super::Finding;
use crate::config::Settings;

pub(super) fn https(settings: &Settings) -> Finding {
    let is_loopback = settings.base_url.host_str().is_some_and(|host| {
        host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    });
    let is_safe = settings.base_url.scheme() == "https" || is_loopback;
    let to_do =
        "visitors reach the site by http; put a proxy with a certificate in front and set base_url to https://…";
    Finding::new("the site's address is https", (!is_safe).then_some(to_do))
}

pub(super) fn trusted_proxies(settings: &Settings) -> Finding {
    let needs = settings.base_url.scheme() == "https" && settings.trusted_proxies.is_empty();
    let to_do =
        "base_url is https, but no proxy is trusted, so that cookies would not be marked Secure; set trusted_proxies";
    Finding::new("a proxy is trusted to tell of https", needs.then_some(to_do))
}
