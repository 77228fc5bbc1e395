//! The headers that tell browsers what a page may do: on every answer, whatever it is.

use std::collections::BTreeSet;

use reqwest::Method;

use crate::support::{Page, World};

/// One answer of each kind there is.
fn answers(world: &World) -> Vec<Page> {
    let visitor = world.visitor();
    let home = visitor.opens("/gb/");
    let mut paths: Vec<String> = [
        "/",
        "/gb",
        "/gb/",
        "/gb/articles",
        "/gb/articles/what-is-a-backend-developer",
        "/gb/glossary/api",
        "/gb/contact",
        "/gb/articles.rss",
        "/gb/articles.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/health/live",
        "/health/ready",
        "/gb/nowhere",
        "/nowhere",
        "/gb/articles?page=0",
        "/static/0/none.css",
        "/consent",
    ]
    .map(String::from)
    .into();
    paths.extend(home.attributes("link[rel=stylesheet], link[rel~=icon]", "href"));
    paths.extend(home.attributes("script[src]", "src"));
    let mut answers: Vec<Page> = paths.iter().map(|path| visitor.asks(path)).collect();
    answers.push(world.visitor().accepting("fr").asks("/").is(302));
    answers.push(visitor.posts("/consent", &[("choice", "refuse"), ("return", "/gb/")]).is(303));
    answers.push(visitor.posts("/gb/cookies", &[("appearance", "purple")]).is(422));
    answers.push(visitor.sends(Method::DELETE, "/gb/").is(405));
    answers.push(world.visitor().sending("origin", "https://evil.example").sends(Method::POST, "/consent").is(403));
    answers.push(visitor.asks(&format!("/{}", "a".repeat(10_000))).is(414));
    let known = home.header("etag").expect("a tag").to_owned();
    answers.push(world.visitor().sending("if-none-match", &known).asks("/gb/").is(304));
    let statuses: BTreeSet<u16> = answers.iter().map(Page::status).collect();
    assert!(
        [200, 301, 302, 303, 304, 403, 404, 405, 414, 422].iter().all(|status| statuses.contains(status)),
        "{statuses:?}"
    );
    answers
}

#[test]
fn all_of_them_are_there() {
    let world = World::demo();
    for answer in answers(&world) {
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{} {}", answer.status(), answer.path());
        }
        assert!(answer.header("permissions-policy").is_some(), "{}", answer.path());
        assert!(answer.header("x-request-id").is_some_and(|id| id.len() >= 32), "{}", answer.path());
        assert!(answer.header("cache-control").is_some(), "{}", answer.path());
        for told in ["server", "x-powered-by"] {
            assert_eq!(answer.header(told), None, "{} tells what it runs on", answer.path());
        }
    }
}

#[test]
fn the_policy_begins_with_nothing_and_allows_nothing_inline() {
    let world = World::demo();
    for answer in answers(&world) {
        let policy = answer.header("content-security-policy").unwrap_or_else(|| panic!("{}", answer.path()));
        let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
        assert_eq!(directives[0], "default-src 'none'", "{}", answer.path());
        for needed in
            ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "script-src 'self'", "style-src 'self'"]
        {
            assert!(directives.contains(&needed), "{}: {policy}", answer.path());
        }
        for loose in ["unsafe", "*", "data:", "http:", "https:", "blob:", "nonce-", "sha256-"] {
            assert!(!policy.contains(loose), "{}: {policy}", answer.path());
        }
    }
}

#[test]
fn every_text_tells_its_charset() {
    let world = World::demo();
    let mut kinds = BTreeSet::new();
    for answer in answers(&world).iter().filter(|answer| !answer.answer().body.is_empty()) {
        let kind = answer.header("content-type").unwrap_or_else(|| panic!("{} has no type", answer.path()));
        let is_text = !kind.starts_with("image/png");
        assert_eq!(is_text, kind.ends_with("; charset=utf-8"), "{}: {kind}", answer.path());
        kinds.insert(kind.split(';').next().unwrap_or_default().to_owned());
    }
    for kind in [
        "text/html",
        "text/css",
        "text/javascript",
        "image/svg+xml",
        "application/rss+xml",
        "application/xml",
        "text/plain",
    ] {
        assert!(kinds.contains(kind), "{kind} is among {kinds:?}");
    }
}

#[test]
fn each_answer_has_an_id_of_its_own() {
    let world = World::demo();
    let answers = answers(&world);
    let ids: BTreeSet<&str> = answers.iter().filter_map(|answer| answer.header("x-request-id")).collect();
    assert_eq!(ids.len(), answers.len());
}

#[test]
fn what_is_for_one_person_is_kept_by_no_cache_for_others() {
    let world = World::demo();
    let visitor = world.visitor();
    let page = visitor.opens("/gb/");
    assert_eq!(page.header("cache-control"), Some("public, no-cache"));
    assert!(page.headers().get_all("vary").iter().any(|vary| vary.to_str().unwrap().contains("cookie")));
    let chosen = visitor.posts("/consent", &[("choice", "accept"), ("return", "/gb/")]);
    assert!(chosen.headers().contains_key("set-cookie"));
    assert_eq!(chosen.header("cache-control"), Some("private, no-cache"));
    let remembered = visitor.asks("/gb/");
    assert!(remembered.headers().contains_key("set-cookie"), "the edition is remembered");
    assert_eq!(remembered.header("cache-control"), Some("private, no-cache"));
}
