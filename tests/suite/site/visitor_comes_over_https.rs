//! Over https, as a proxy that is trusted tells it, cookies are bound to this host and to https; nobody else is believed.

use std::collections::BTreeSet;

use actix_web::cookie::{Cookie, SameSite};
use lectern::web::consent::KNOWN;

use crate::support::{PASSWORD, Visitor, World};

fn accepts_all(visitor: &Visitor) -> Vec<Cookie<'static>> {
    let form = visitor.opens("/gb/cookies").chooses("Preferences").chooses("Dark");
    form.submits("Save settings").is(200);
    visitor.opens("/gb/").is(200);
    visitor.signs_in("learner@demo.example", PASSWORD).is(200);
    let cookies = visitor.cookies_set();
    let kinds: BTreeSet<&str> = cookies.iter().map(Cookie::name).collect();
    assert_eq!(kinds.len(), KNOWN.len(), "every kind of cookie was set: {cookies:?}");
    cookies
}

#[test]
fn every_cookie_is_bound_to_the_host_and_to_https() {
    let world = World::demo();
    let visitor = world.visitor().over_https();
    for cookie in accepts_all(&visitor) {
        assert!(cookie.name().starts_with("__Host-"), "{cookie}");
        assert_eq!((cookie.secure(), cookie.http_only()), (Some(true), Some(true)), "{cookie}");
        assert_eq!(cookie.same_site(), Some(SameSite::Lax), "{cookie}");
        assert_eq!((cookie.path(), cookie.domain()), (Some("/"), None), "{cookie}");
    }
    assert_eq!(visitor.opens("/gb/").attributes("html", "data-appearance"), ["dark"], "and they are read again");
    let told = visitor.opens("/gb/pages/cookie-policy").texts("table tbody th");
    assert_eq!(told, KNOWN.map(|cookie| format!("__Host-{}", cookie.name)));
}

#[test]
fn cookies_are_taken_away_under_the_names_they_came_by() {
    let world = World::demo();
    let visitor = world.visitor().over_https();
    accepts_all(&visitor);
    visitor.opens("/gb/cookies").unchooses("Preferences").submits("Save settings").is(200);
    assert_eq!(visitor.cookies(), ["__Host-consent", "__Host-sign-in"]);
    assert!(visitor.cookies_set().iter().all(|cookie| cookie.secure() == Some(true)), "also those that take away");
}

#[test]
fn browsers_are_told_to_keep_to_https_for_a_year() {
    let world = World::demo();
    let visitor = world.visitor().over_https();
    for path in ["/", "/gb/", "/gb", "/gb/nowhere", "/gb/articles.rss", "/robots.txt", "/gb/articles?page=0"] {
        let answer = visitor.asks(path);
        let told = answer.header("strict-transport-security");
        assert_eq!(told, Some("max-age=31536000; includeSubDomains"), "{path}");
    }
}

#[test]
fn over_plain_http_nothing_claims_to_be_safe() {
    let world = World::demo();
    let visitor = world.visitor();
    assert_eq!(visitor.opens("/gb/").header("strict-transport-security"), None);
    for cookie in accepts_all(&visitor) {
        assert!(!cookie.name().starts_with("__Host-") && cookie.secure() != Some(true), "{cookie}");
        assert_eq!((cookie.http_only(), cookie.same_site()), (Some(true), Some(SameSite::Lax)), "{cookie}");
    }
}

#[test]
fn a_stranger_who_claims_https_is_not_believed() {
    let world = World::plan().trusting_nobody().make();
    let visitor = world.visitor().over_https();
    assert_eq!(visitor.opens("/gb/").header("strict-transport-security"), None);
    assert!(accepts_all(&visitor).iter().all(|cookie| cookie.secure() != Some(true)));
}

#[test]
fn of_a_chain_of_proxies_the_nearest_is_believed() {
    let world = World::demo();
    let told = |proto: &str| {
        let answer = world.visitor().sending("x-forwarded-proto", proto).opens("/gb/");
        answer.header("strict-transport-security").is_some()
    };
    assert!(told("http, https") && told("HTTPS"));
    assert!(!told("https, http") && !told("httpsx") && !told(""));
}
