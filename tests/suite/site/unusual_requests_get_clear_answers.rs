//! Requests that no link and no form of the site makes.

use lectern::app;
use lectern::web::routes::Route;
use reqwest::Method;

use crate::support::{BASE_URL, Page, World};

/// An address for each path of the routes table.
fn addresses(world: &World) -> Vec<String> {
    let held = world.sessions().into_iter().find(|one| one.edition == "gb" && one.is_public());
    let session = held.expect("a session");
    let mut addresses: Vec<String> = app::routes()
        .iter()
        .map(|route| {
            let (list, edition) = (route.path.split('/').nth(2).unwrap_or_default(), "gb");
            let slug = match list {
                "glossary" => "server",
                "pages" => "about",
                "courses" => "sql-from-zero",
                "topics" => "cloud",
                "cities" => "london",
                _ => "what-is-a-backend-developer",
            };
            let path = route.path.replace("{edition}", edition).replace("{slug}", slug).replace("{number}", "1");
            let path =
                path.replace("{id}", &session.id.0.to_string()).replace("{token}", "none").replace("{kind}", "none");
            let path = path.replace("{hash}", &"0".repeat(64)).replace("{file}", "320.jpg");
            path.replace("{fingerprint}", "0").replace("{name:.*}", "css/site.css").replace("{name}", "matrix.png")
        })
        .collect();
    addresses.dedup();
    assert!(addresses.len() > 15 && addresses.iter().all(|address| !address.contains('{')), "{addresses:?}");
    addresses
}

/// The methods that the routes table gives an address, as `Allow` tells them.
fn allowed(address: &str) -> &'static str {
    let fits = |route: &&Route| {
        let (path, address) = (route.path.split('/'), address.split('/'));
        let is_open = |(part, given): (&str, &str)| {
            let (before, after) = (part.split('{').next().unwrap_or(part), part.rsplit('}').next().unwrap_or(part));
            part == given || (part.contains('{') && given.starts_with(before) && given.ends_with(after))
        };
        route.path.contains(":.*}") && address.clone().nth(1) == Some("static")
            || path.clone().count() == address.clone().count() && path.zip(address).all(is_open)
    };
    let routes = app::routes();
    let first = routes.iter().find(fits).expect("a route").path;
    let methods = routes.iter().filter(|route| route.path == first).map(|route| &route.method);
    let (gets, others): (Vec<_>, Vec<_>) = methods.partition(|method| **method == actix_web::http::Method::GET);
    match (gets.is_empty(), others.is_empty()) {
        (true, _) => "POST",
        (false, true) => "GET, HEAD",
        (false, false) => "GET, HEAD, POST",
    }
}

#[test]
fn unknown_methods_are_told_which_ones_are_known() {
    let world = World::demo();
    let visitor = world.visitor();
    for path in addresses(&world) {
        let expected = allowed(&path);
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
            let page = visitor.sends(Method::from_bytes(method.as_bytes()).unwrap(), &path).is(405);
            assert_eq!(page.header("allow"), Some(expected), "{method} {path}");
            assert_eq!(page.elements("h1").len(), 1, "{method} {path}");
        }
    }
    visitor.posts("/gb/", &[]).is(405);
    visitor.asks("/consent").is(405);
}

#[test]
fn head_is_answered_as_get_without_the_body() {
    let world = World::demo();
    let mut paths = addresses(&world);
    paths.retain(|path| allowed(path).starts_with("GET"));
    paths.extend(["/gb/nowhere", "/nowhere", "/gb/articles?page=0", "/sitemap.xml"].map(String::from));
    for path in paths {
        let (get, head) = (world.visitor().asks(&path), world.visitor().sends(Method::HEAD, &path));
        assert_eq!(head.status(), get.status(), "{path}");
        assert!(head.answer().body.is_empty(), "{path}");
        let told = |page: &Page| {
            let names = page.headers().keys().map(|name| name.as_str().to_owned());
            let value = |name: &String| page.header(name).map(str::to_owned);
            let mut told: Vec<_> = names.map(|name| (value(&name), name)).collect();
            // A cookie that is sealed is sealed differently each time.
            told.retain(|(_, name)| !matches!(name.as_str(), "date" | "x-request-id" | "set-cookie"));
            told.sort();
            told
        };
        // An error page tells the request's id only at 500, so that even the length is the same.
        assert_eq!(told(&head), told(&get), "{path}");
    }
}

#[test]
fn a_forged_host_changes_no_link() {
    let world = World::demo();
    for (name, value) in [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("forwarded", "host=evil.example;proto=https"),
        ("x-original-url", "/evil.example"),
        ("x-rewrite-url", "/evil.example"),
    ] {
        let visitor = world.visitor().sending(name, value);
        for path in ["/", "/gb/", "/gb/articles/what-is-a-backend-developer", "/gb/articles.rss", "/gb/articles.atom"] {
            let page = visitor.opens(path).is(200);
            assert!(!page.answer().text().contains("evil.example"), "{name} on {path}");
            assert!(page.answer().text().contains(BASE_URL), "{name} on {path}");
        }
        for path in ["/sitemap.xml", "/robots.txt"] {
            assert!(!visitor.fetches(path).text().contains("evil.example"), "{name} on {path}");
        }
        visitor.asks("/gb").redirects(301, "/gb/");
        visitor.asks("/gb/nowhere").is(404).does_not_say("evil");
    }
}

#[test]
fn a_form_that_another_site_sends_is_refused() {
    let world = World::demo();
    let sends = |path: &str, headers: &[(&str, &str)]| {
        world.visitor().sends_as(Method::POST, path, |mut request| {
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            request.form(&[("choice", "accept"), ("return", "/gb/"), ("appearance", "dark")])
        })
    };
    for path in ["/consent", "/gb/cookies"] {
        for foreign in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "nonsense")],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
            &[("origin", "http://academy.example")],
            &[("sec-fetch-site", "cross-site"), ("origin", BASE_URL)],
        ] {
            let page = sends(path, foreign).is(403).says("This came from another site");
            assert!(page.headers().get("set-cookie").is_none(), "{foreign:?}");
        }
        for own in
            [&[("sec-fetch-site", "same-origin")][..], &[("sec-fetch-site", "none")], &[("origin", BASE_URL)], &[]]
        {
            assert_eq!(sends(path, own).status(), 303, "{path} {own:?}");
        }
    }
    world.visitor().sending("sec-fetch-site", "cross-site").opens("/gb/").is(200);
}

#[test]
fn a_form_that_is_too_large_or_no_form_is_refused() {
    let world = World::demo();
    let visitor = world.visitor();
    let sends = |kind: &str, body: Vec<u8>| {
        visitor.sends_as(Method::POST, "/gb/cookies", |request| request.header("content-type", kind).body(body.clone()))
    };
    let form = "application/x-www-form-urlencoded";
    sends(form, vec![b'a'; 300 * 1024]).is(413).says("That is too much at once");
    for kind in ["application/json", "text/plain", "multipart/form-data; boundary=x", "", "x"] {
        sends(kind, b"appearance=dark".to_vec()).is(415).says("This page takes forms only");
    }
    visitor.sends_as(Method::POST, "/gb/cookies", |request| request.body("appearance=dark")).is(415);
    sends(form, b"appearance=%FF%00&preferences=\xff".to_vec()).is(422);
    sends(form, b"&&&=&appearance".to_vec()).is(422);
    sends(&format!("{form}; charset=utf-8"), b"appearance=dark&preferences=yes".to_vec()).is(303);
}

#[test]
fn headers_full_of_nonsense_break_nothing() {
    let world = World::demo();
    for (name, value) in [
        ("accept-language", ";;;,,,q=,*;q=x"),
        ("accept-language", "\u{e9}\u{e8}"),
        ("cookie", "consent=%FF; =; ;;; edition=../..; appearance=<script>"),
        ("cookie", "consent=preferences; edition=%00"),
        ("if-none-match", "W/\"\", \", *x"),
        ("accept-encoding", "br;q=x, gzip;q=-1, *"),
        ("x-forwarded-proto", "\u{e9}"),
        ("range", "bytes=5-1"),
    ] {
        let page = world.visitor().sending(name, value).opens("/gb/");
        page.is(200);
        world.visitor().sending(name, value).opens("/").is(200);
    }
    let accepting = |count: usize| world.visitor().accepting(&vec!["de"; count].join(","));
    accepting(2_000).opens("/").is(200);
}
