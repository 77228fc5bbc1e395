//! Whatever stands in the address, the answer is a clear page in the reader's language with the right status.

use reqwest::Method;

use crate::support::{BASE_URL, Page, Wire, World};

/// A page that says what is wrong, in a language, and leads on.
#[track_caller]
fn is_clear(page: &Page, status: u16, lang: &str) {
    page.is(status);
    assert_eq!(page.lang(), lang, "{}", page.path());
    assert_eq!(page.elements("h1").len(), 1, "{}", page.path());
    assert!(!page.is_listed(), "{} is not for search engines", page.path());
    assert_eq!(page.header("cache-control"), Some("no-store"), "{}", page.path());
    assert!(!page.links_in("main").is_empty(), "{} leads on", page.path());
    page.says(&status.to_string());
    for inner in ["panicked", "src/", ".rs", "SELECT", "sqlx", "actix"] {
        page.does_not_say(inner);
    }
}

#[test]
fn what_is_not_there_is_missing_in_the_language_of_the_edition() {
    let world = World::demo();
    for (edition, lang, title) in [
        ("fr", "fr-FR", "articles"),
        ("ru", "ru-RU", "articles"),
        ("fi", "fi-FI", "articles"),
        ("gb", "en-GB", "articles"),
        ("nz", "en-NZ", "articles"),
    ] {
        for path in
            ["nowhere", &format!("{title}/nowhere"), "glossary/nowhere", "pages/nowhere", "articles/a/b/c", "articles/"]
        {
            is_clear(&world.visitor().opens(&format!("/{edition}/{path}")), 404, lang);
        }
    }
    world.visitor().opens("/gb/nowhere").says("There is no page at this address");
}

#[test]
fn outside_the_editions_the_reader_is_told_in_the_browsers_language() {
    let world = World::demo();
    for path in [
        "/xx/",
        "/xx",
        "/gbr/",
        "/GB/",
        "/administration",
        "/api/v1/articles",
        "/index.php",
        "/.env",
        "/static/x/none.css",
    ] {
        is_clear(&world.visitor().opens(path), 404, "en");
        is_clear(&world.visitor().accepting("fi, en;q=0.5").opens(path), 404, "fi");
    }
}

#[test]
fn whoever_is_signed_in_is_told_in_the_language_of_their_account() {
    let world = World::own();
    let editor = world.signed_in_speaking("editor", "ru").accepting("fi, en;q=0.5");
    for path in ["/admin/nowhere", "/admin/topics/0/edit", "/account/nowhere", "/preview/nowhere", "/nowhere/at/all"] {
        is_clear(&editor.opens(path), 404, "ru");
    }
    is_clear(&editor.opens("/admin/settings"), 403, "ru");
    let sends = |kind: &str, body: String| {
        editor.sends_as(Method::POST, "/admin/topics/new", |request| {
            request.header("origin", BASE_URL).header("content-type", kind).body(body)
        })
    };
    is_clear(&sends("application/json", "{}".into()), 415, "ru");
    is_clear(&sends("application/x-www-form-urlencoded", format!("slug={}", "x".repeat(10_000_000))), 413, "ru");
    is_clear(&editor.opens("/gb/nowhere"), 404, "en-GB");
    is_clear(&world.visitor().accepting("fi").opens("/preview/nowhere"), 404, "fi");
}

#[test]
fn the_nearest_pages_are_offered() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/articles/what-is-a-backend-developper").is(404);
    page.follows_in("main", "What is a backend developer?").is(200).is_at("/gb/articles/what-is-a-backend-developer");
    let page = world.visitor().opens("/fr/glossary/authentification").is(404);
    page.follows_in("main", "Authentification").is(200).is_at("/fr/glossary/authentication");
    let other = world.visitor().opens("/gb/glossary/zzzzzz").is(404);
    assert!(other.elements("[aria-labelledby=nearest]").is_empty(), "nothing is near");
}

#[test]
fn what_is_not_published_here_is_not_offered_either() {
    let world = World::demo();
    let page = world.visitor().opens("/nz/articles/learning-it-at-forty").is(404);
    page.does_not_say("Learning IT at forty");
    world.visitor().opens("/fi/articles/the-first-hundred-milliseconds").is(404);
}

#[test]
fn pages_of_a_list_that_are_none_are_missing() {
    let world = World::demo();
    for number in
        ["0", "2", "999999999999", "99999999999999999999999999", "-1", "1.5", "x", "%00", "%FF", "+1", "%D9%A1"]
    {
        for list in ["articles", "glossary"] {
            is_clear(&world.visitor().opens(&format!("/gb/{list}?page={number}")), 404, "en-GB");
        }
    }
    for topic in ["nothing", "Cloud", "%00", "%FF", "../x", "a%20b"] {
        is_clear(&world.visitor().opens(&format!("/gb/articles?topic={topic}")), 404, "en-GB");
    }
    is_clear(&world.visitor().opens("/gb/articles?topic=cloud&page=2"), 404, "en-GB");
}

#[test]
fn parameters_that_say_nothing_change_nothing() {
    let world = World::demo();
    let plain = world.visitor().opens("/gb/articles").is(200).texts("main");
    for query in [
        "?",
        "?page=",
        "?topic=",
        "?page=1",
        "?page=1&page=7",
        "?x=y",
        "?&&&",
        "?=",
        "?=x",
        "?%00=%00",
        "?%FF",
        "?a=%FF%FE",
    ] {
        let page = world.visitor().opens(&format!("/gb/articles{query}")).is(200);
        assert_eq!(page.texts("main"), plain, "{query}");
    }
    let cloud = world.visitor().opens("/gb/articles?topic=cloud").is(200).texts("main");
    assert_ne!(cloud, plain);
    assert_eq!(world.visitor().opens("/gb/articles?topic=cloud&topic=nothing").is(200).texts("main"), cloud);
    let many = "&x=1".repeat(1_000);
    assert_eq!(world.visitor().opens(&format!("/gb/articles?topic=cloud{many}")).is(200).texts("main"), cloud);
}

#[test]
fn bytes_that_are_no_text_are_no_address() {
    let world = World::demo();
    for path in ["/%00", "/gb/%00", "/%FF", "/gb/%FF%FE", "/gb/articles/%00", "/gb/glossary/api%00", "/gb/pages/%C3%28"]
    {
        let page = world.visitor().opens(path);
        assert!((400..500).contains(&page.status()), "{path}: {}", page.status());
        is_clear(&page, 404, if path.starts_with("/gb/") { "en-GB" } else { "en" });
    }
    for path in [
        "/..%2f..%2fetc/passwd",
        "/static/x/..%2f..%2fCargo.toml",
        "/gb/articles/..%5c..",
        "/gb/articles%2Fx",
        "//",
        "///gb/",
    ] {
        assert_eq!(world.visitor().asks(path).status(), 404, "{path}");
    }
}

#[test]
fn raw_bytes_on_the_wire_are_refused() {
    let world = World::demo();
    for bytes in [&b"/gb/\xff\xfe"[..], b"/gb/\0", b"/gb/\xd0\x90", b"*", b"gb", b"http://evil.example/gb/"] {
        let request = [b"GET ", bytes, b" HTTP/1.1\r\nHost: academy.example\r\nConnection: close\r\n\r\n"].concat();
        let heard = Wire::exchange(&world, request);
        let status: u16 = heard.get(9..12).and_then(|status| status.parse().ok()).unwrap_or(400);
        assert!(status < 500, "{bytes:?}: {heard}");
    }
    world.visitor().opens("/gb/").is(200);
}

#[test]
fn an_address_that_is_too_long_is_told_so() {
    let world = World::demo();
    for length in [8 * 1024, 9_000, 16_384, 32_768, 64_000] {
        let long = "a".repeat(length);
        is_clear(&world.visitor().opens(&format!("/gb/{long}")), 414, "en-GB");
        is_clear(&world.visitor().opens(&format!("/gb/articles?q={long}")), 414, "en-GB");
        is_clear(&world.visitor().opens(&format!("/{long}")), 414, "en");
    }
    is_clear(&world.visitor().opens(&format!("/gb/{}", "a".repeat(8_000))), 404, "en-GB");
    world.visitor().opens(&format!("/gb/articles?q={}", "a".repeat(8_000))).is(200);
}
