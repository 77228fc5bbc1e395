//! What travels is compressed, and what the reader has already does not travel again.

use std::io::Read;

use lectern::base::languages::Language;
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};
use reqwest::Method;

use crate::support::{Answer, World};

fn unpacked(answer: &Answer) -> Vec<u8> {
    let mut body = Vec::new();
    match answer.header("content-encoding") {
        Some("br") => brotli::Decompressor::new(answer.body.as_slice(), 4096).read_to_end(&mut body),
        Some("gzip") => flate2::read::GzDecoder::new(answer.body.as_slice()).read_to_end(&mut body),
        None => answer.body.as_slice().read_to_end(&mut body),
        Some(other) => panic!("{other} was never asked for"),
    }
    .expect("it unpacks");
    body
}

/// Pages, feeds and static text files.
fn texts(world: &World) -> Vec<String> {
    let home = world.visitor().opens("/gb/");
    let pages = [
        "/",
        "/gb/",
        "/gb/articles/what-is-a-backend-developer",
        "/gb/articles.rss",
        "/gb/articles.atom",
        "/sitemap.xml",
    ];
    let mut paths: Vec<String> = pages.map(String::from).into();
    paths.extend(home.attributes("link[rel=stylesheet], link[rel=icon]", "href"));
    paths.extend(home.attributes("script[src]", "src"));
    paths
}

#[test]
fn text_is_packed_in_the_way_that_the_browser_takes() {
    let world = World::demo();
    for path in texts(&world) {
        let plain = world.visitor().fetches(&path);
        assert_eq!(plain.header("content-encoding"), None, "{path}");
        for (accepted, expected) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip")] {
            let packed = world.visitor().sending("accept-encoding", accepted).fetches(&path);
            assert_eq!(packed.header("content-encoding"), Some(expected), "{path}: {accepted}");
            let vary = packed.headers.get_all("vary").iter().map(|value| value.to_str().unwrap().to_ascii_lowercase());
            assert!(vary.collect::<String>().contains("accept-encoding"), "{path}");
            assert_eq!(unpacked(&packed), plain.body, "{path}: {accepted}");
            assert!(packed.body.len() < plain.body.len() || plain.body.len() < 500, "{path}: {accepted}");
        }
    }
}

#[test]
fn static_files_are_packed_well() {
    let world = World::demo();
    for path in texts(&world).iter().filter(|path| path.ends_with(".css")) {
        let plain = world.visitor().fetches(path).body.len();
        let packed = world.visitor().sending("accept-encoding", "br").fetches(path).body.len();
        assert!(packed * 2 < plain || plain < 2_000, "{path}: {plain} became {packed}");
    }
}

#[test]
fn a_picture_is_not_packed_again() {
    let world = World::demo();
    let image = world.visitor().opens("/gb/").attributes("link[rel=apple-touch-icon]", "href").pop().expect("an icon");
    let answer = world.visitor().sending("accept-encoding", "gzip, br").fetches(&image);
    assert_eq!((answer.header("content-encoding"), answer.header("content-type")), (None, Some("image/png")));
    assert!(answer.body.starts_with(b"\x89PNG"));
}

#[test]
fn who_has_the_page_gets_no_body() {
    let world = World::demo();
    for path in [
        "/",
        "/gb/",
        "/gb/articles/what-is-a-backend-developer",
        "/gb/articles.rss",
        "/gb/articles.atom",
        "/sitemap.xml",
    ] {
        for accepted in ["identity", "br"] {
            let visitor = || world.visitor().sending("accept-encoding", accepted);
            let tag = visitor().fetches(path).header("etag").unwrap_or_else(|| panic!("{path} has no tag")).to_owned();
            let strong = tag.trim_start_matches("W/").to_owned();
            for known in [tag.clone(), strong, format!("\"x\", {tag}"), "*".into()] {
                let again = visitor().sending("if-none-match", &known).fetches(path);
                assert_eq!((again.status, again.body.len()), (304, 0), "{path}: {known}");
                assert_eq!(again.header("etag"), Some(tag.as_str()));
                assert!(again.headers.contains_key("cache-control") && again.headers.contains_key("vary"), "{path}");
            }
            let other = visitor().sending("if-none-match", "\"something-else\"").fetches(path);
            assert_eq!(other.status, 200, "{path}");
            assert!(!other.body.is_empty());
        }
    }
}

#[test]
fn two_readings_of_one_page_are_byte_by_byte_the_same() {
    let world = World::demo();
    for path in texts(&world) {
        let (once, again) = (world.visitor().fetches(&path), world.visitor().fetches(&path));
        assert_eq!(once.body, again.body, "{path}");
        assert_eq!(once.header("etag"), again.header("etag"), "{path}");
    }
}

#[test]
fn a_page_that_changed_is_sent_again() {
    let world = World::own();
    let path = "/gb/glossary/api";
    let tag = world.visitor().fetches(path).header("etag").expect("a tag").to_owned();
    let visitor = world.visitor().sending("if-none-match", &tag);
    visitor.asks(path).is(304);
    let (id, england) = (world.record(RecordKind::Term, "api"), world.edition("gb"));
    let edit = TextEdit {
        part: Part::WHOLE,
        slot: Slot::Tagline,
        layer: Layer::Shared,
        language: Language::shared(),
        content: Some("A door between programs.".into()),
        against: None,
    };
    world.writes(async |tx| {
        texts::save(tx, &world.actor(), RecordKind::Term, id, vec![edit.clone()]).await?;
        publications::place(tx, &world.actor(), RecordKind::Term, id, &[Placement::published(&england)]).await
    });
    visitor.asks(path).is(200).says("A door between programs.");
}

#[test]
fn a_tag_helps_only_who_reads() {
    let world = World::demo();
    let tag = world.visitor().fetches("/gb/").header("etag").expect("a tag").to_owned();
    world.visitor().sending("if-none-match", &tag).sends(Method::HEAD, "/gb/").is(304);
    world.visitor().sending("if-none-match", "*").asks("/gb/nowhere").is(404);
    let form =
        world.visitor().sending("if-none-match", "*").posts("/consent", &[("choice", "refuse"), ("return", "/")]);
    form.is(303);
}

#[test]
fn a_static_file_of_another_release_is_served_but_not_kept() {
    let world = World::demo();
    let current = world.visitor().opens("/gb/").attributes("link[rel=stylesheet]", "href").remove(0);
    let fingerprint = current.split('/').nth(2).expect("a fingerprint");
    assert!(fingerprint.len() == 16 && fingerprint.bytes().all(|b| b.is_ascii_hexdigit()), "{current}");
    let older = world.visitor().fetches(&current.replace(fingerprint, "0123456789abcdef"));
    assert_eq!(older.status, 200);
    assert_eq!(older.header("cache-control"), Some("public, no-cache"));
    assert_eq!(older.body, world.visitor().fetches(&current).body);
}
