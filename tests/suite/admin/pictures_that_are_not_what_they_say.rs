//! Whatever is called a picture, only a picture is taken; bombs are refused before they go off, and nobody gets at files that
//! are no picture's.

use lectern::base::random;
use reqwest::Method;

use super::pictures::{Chosen, body, file, picture};
use crate::support::{BASE_URL, World};

/// A PNG that says it is so large, with nothing behind its head.
fn claiming(width: u32, height: u32) -> Chosen {
    let mut bytes = picture("bomb.png", 8, 8, 9).bytes;
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    file("bomb.png", bytes)
}

#[test]
fn what_is_no_picture_is_refused_with_the_reason() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let whole = picture("whole.png", 60, 60, 5).bytes;
    let half = whole[..whole.len() / 2].to_vec();
    let cases = [
        (file("page.png", "<!doctype html><script>alert(1)</script>"), "no JPEG, PNG, GIF or WebP"),
        (file("archive.png", "PK\u{3}\u{4}…"), "no JPEG, PNG, GIF or WebP"),
        (file("drawing.png", "<?xml version='1.0'?><svg xmlns='x' onload='alert(1)'/>"), "An SVG can hold programs"),
        (file("program.jpg", b"MZ\x90\0".to_vec()), "no JPEG, PNG, GIF or WebP"),
        (file("half.png", half), "damaged or ends too early"),
        (file("empty.png", ""), "The file is empty"),
        (file("large.png", vec![0x89; (15 << 20) + 1]), "larger than 15 MB"),
        (claiming(50_000, 50_000), "more than 50 megapixels"),
        (claiming(11_000, 4_000), "damaged or ends too early"),
    ];
    for (chosen, reason) in cases {
        let refused = editor.uploads("Words that stay", std::slice::from_ref(&chosen)).is(422);
        refused.says(reason);
        assert_eq!(refused.attributes("input#alternative", "value"), ["Words that stay"], "{}", chosen.name);
    }
    assert_eq!(world.pictures(), 0);
    editor.uploads_to("/admin/media/new", &[("alternative", "x")], &[]).is(422).says("Choose a file");
    editor.uploads(&"x".repeat(600), &[picture("a.png", 9, 9, 1)]).is(422).says("Write at most 500 characters");
}

#[test]
fn what_hangs_on_a_picture_and_what_it_is_called_harm_nobody() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let mut polyglot = picture("x.png", 60, 60, 7);
    polyglot.bytes.extend_from_slice(b"<script>alert(1)</script>PK\x03\x04");
    polyglot.name = "..\\\\..\\\\<b onclick=x>.png";
    let made = editor.uploads("Words", &[polyglot]).is(303);
    let edit = editor.opens(&made.destination()).is(200);
    assert!(edit.elements("main b").is_empty());
    let shown = world.visitor().fetches(&edit.attributes("[data-focal-picture]", "src")[0]);
    assert_eq!((shown.status, shown.header("content-type")), (200, Some("image/png")));
    assert!(!shown.body.windows(8).any(|some| some == b"<script>"));
}

#[test]
fn only_files_of_pictures_are_served_and_only_in_the_widths_they_have() {
    let world = World::own();
    let editor = world.signed_in("editor");
    editor.uploads("Words", &[picture("x.png", 60, 60, 7)]).is(303);
    let id = world.latest_picture().0;
    let edit = editor.opens(&format!("/admin/media/{id}/edit"));
    let url = edit.attributes("[data-focal-picture]", "src").remove(0);
    let visitor = world.visitor();
    visitor.asks(&url).is(200);
    let (folder, _) = url.rsplit_once('/').expect("an address");
    let unknown = format!("/media/{}/60.png", "0".repeat(64));
    for wrong in [
        format!("{folder}/61.png"),
        format!("{folder}/060.png"),
        format!("{folder}/60.jpg"),
        format!("{folder}/60.svg"),
        format!("{folder}/..%2f..%2fsecret"),
        format!("{folder}/%2e%2e"),
        "/media/..%2f..%2flectern.db/60.png".to_owned(),
        format!("/media/{}/60.png", random::token()),
        unknown,
        format!("/media/{id}"),
        "/media/".to_owned(),
    ] {
        let status = visitor.asks(&wrong).status();
        assert!([404, 400].contains(&status), "{wrong}: {status}");
    }
    editor.opens(&format!("/admin/media/{id}/edit")).follows("Delete").submits("Delete it for good").is(200);
    visitor.asks(&url).is(404);
}

#[test]
fn bodies_that_are_no_forms_with_files_are_refused() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let sends = |kind: &str, body: Vec<u8>| {
        let page = editor.sends_as(Method::POST, "/admin/media/new", |request| {
            request.header("origin", BASE_URL).header("content-type", kind).body(body)
        });
        page.status()
    };
    assert_eq!(sends("application/x-www-form-urlencoded", b"alternative=x".to_vec()), 415);
    assert_eq!(sends("application/json", b"{}".to_vec()), 415);
    assert_eq!(sends("multipart/form-data", b"x".to_vec()), 400);
    assert_eq!(sends("multipart/form-data; boundary=x", b"--y\r\n".to_vec()), 400);
    let whole = body(&[("alternative", "x")], &[picture("a.png", 20, 20, 1)]);
    let cut = editor.sends_body("/admin/media/new", &[], whole[..whole.len() / 2].to_vec()).status();
    assert_eq!(cut, 400);
    let many: Vec<Chosen> = (0..70).map(|_| file("x.png", "x")).collect();
    assert_eq!(editor.uploads("", &many).status(), 413);
    let long = "x".repeat(20_000);
    assert_eq!(editor.uploads(&long, &[picture("a.png", 20, 20, 1)]).status(), 413);
    assert_eq!(world.pictures(), 0);
}

#[test]
fn who_may_not_changes_nothing() {
    let world = World::own();
    world.signed_in("editor").uploads("Words", &[picture("x.png", 60, 60, 7)]).is(303);
    let id = world.latest_picture().0;
    for role in ["learner", "coordinator"] {
        let other = world.signed_in(role);
        other.uploads("Words", &[picture("y.png", 60, 60, 8)]).is(403);
        other.uploads_to(&format!("/admin/media/{id}/replacement"), &[("version", "1")], &[]).is(403);
        other.posts(&format!("/admin/media/{id}/edit"), &[("name", "x"), ("version", "1")]).is(403);
        other.posts(&format!("/admin/media/{id}/deletion"), &[("version", "1")]).is(403);
    }
    world.signed_in("coordinator").opens("/admin/media").is(200);
    // A picture belongs to all editions: who works in one alone does not change it.
    let local = world.editor_of("fr");
    local.uploads("Words", &[picture("y.png", 60, 60, 8)]).is(403);
    local.posts(&format!("/admin/media/{id}/edit"), &[("name", "x"), ("version", "1")]).is(403);
    assert_eq!(world.pictures(), 1);
    let article = world.record(lectern::domain::records::RecordKind::Article, "what-is-a-backend-developer").0;
    let admin = world.signed_in("admin");
    for wrong in [article.to_string(), "0".into(), "x".into(), "99999999999999999999".into()] {
        admin.opens(&format!("/admin/media/{wrong}/edit")).is(404);
        admin.opens(&format!("/admin/media/{wrong}/replacement")).is(404);
    }
}
