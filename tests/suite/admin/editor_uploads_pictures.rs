//! An editor uploads pictures, says what they show in each language, and puts them into texts; the site shows them so.

use image::GenericImageView;
use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use super::office::{chips, rows};
use super::pictures::{file, picture};
use crate::support::{Visitor, World};

#[test]
fn a_picture_is_uploaded_described_put_into_an_article_and_shown() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let form = editor.opens("/admin").follows("Pictures").follows("Upload pictures").is(200);
    form.says("Alternative text, in English").says("each of at most 15 MB");
    let made = editor.uploads("A red door", &[picture("front_door.jpg", 1000, 500, 200)]).is(303);
    let edit = editor.opens(&made.destination()).is(200).says("front door is there now");
    edit.says("1,000 × 500 pixels").says("No text shows it").says("No alternative text in");
    let id = world.latest_picture().0;
    let french = editor.opens(&format!("/admin/media/{id}/texts?layer=language:fr")).is(200);
    french.says("on the site at once").does_not_say("Where it is up");
    french.fills("Alternative text", "Une porte rouge").submits("Save the texts").is(200).says("Saved");

    let choice = editor.opens("/admin/media/choices?q=door").is(200);
    let markdown = choice.attributes("[data-picture]", "data-markdown");
    assert_eq!(markdown, [format!("![](/media/{id})")]);
    let slug = "what-is-a-backend-developer";
    world.rewrites(RecordKind::Article, slug, "shared", Slot::Body, &format!("Look:\n\n{}", markdown[0]));
    let article = world.record(RecordKind::Article, slug).0;
    let publications = editor.opens(&format!("/admin/articles/{article}/publications")).is(200);
    publications.chooses("France").chooses("England").submits("Publish those ticked now").is(200);

    let visitor = world.visitor();
    let here = visitor.opens(&format!("/gb/articles/{slug}")).is(200);
    let image = |name: &str| here.attributes(".prose img", name).pop().unwrap_or_default();
    assert_eq!((image("alt"), image("width"), image("height")), ("A red door".into(), "1000".into(), "500".into()));
    assert_eq!(image("loading"), "lazy");
    assert_eq!(image("srcset").matches("w,").count(), 3, "{}", image("srcset"));
    let shown = visitor.fetches(&image("src"));
    assert_eq!((shown.status, shown.header("content-type")), (200, Some("image/jpeg")));
    assert_eq!(shown.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert!(shown.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
    assert_eq!(shown.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(image::load_from_memory(&shown.body).expect("a picture").dimensions(), (960, 480));
    let tag = shown.header("etag").expect("an etag").to_owned();
    assert_eq!(visitor.sending("if-none-match", &tag).fetches(&image("src")).status, 304);
    let there = world.visitor().opens(&format!("/fr/articles/{slug}"));
    assert_eq!(there.attributes(".prose img[alt='Une porte rouge']", "src").len(), 1);

    let used = editor.opens(&format!("/admin/media/{id}/edit")).says("Article").does_not_say("No text shows it");
    let asked = used.follows("Delete").is(200).says("1 record whose texts show it");
    assert!(asked.elements("main form").is_empty());
    editor.posts(&format!("/admin/media/{id}/deletion"), &[("version", "1")]).is(409);
}

#[test]
fn without_words_no_page_shows_it_and_with_them_in_another_language_they_say_so() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let made = editor.uploads("", &[picture("door.png", 40, 30, 1)]).is(303);
    let words = editor.opens(&made.destination()).is(200).says("Write what it shows");
    assert!(words.path().ends_with("/texts?layer=shared"), "{}", words.path());
    let id = world.latest_picture().0;
    editor.opens("/admin/media/choices").says("Write its alternative text first");
    world.rewrites(RecordKind::Page, "cookie-policy", "language:fr", Slot::Body, &format!("![](/media/{id})"));
    let page = world.record(RecordKind::Page, "cookie-policy").0;
    let up = editor.opens(&format!("/admin/pages/{page}/publications")).chooses("France");
    up.submits("Publish those ticked now").is(200);
    let images = || world.visitor().opens("/fr/pages/cookie-policy").is(200).attributes(".prose img", "lang");
    assert!(images().is_empty());
    words.fills("Alternative text", "A door").submits("Save the texts").is(200);
    assert_eq!(images(), ["en"], "shown at once, in the language that there is");
}

#[test]
fn several_come_at_once_and_each_is_told_of() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let three = [picture("one.png", 20, 20, 1), picture("two.png", 20, 20, 2), picture("three.gif", 20, 20, 3)];
    let made = editor.uploads("", &three).is(303);
    let list = editor.opens(&made.destination()).is(200).says("3 pictures are there now");
    assert_eq!((rows(&list).len(), chips(&list).len()), (3, 1));
    // The second of a double click finds them there, and makes none.
    let again = editor.uploads("", &three).is(422);
    assert_eq!(again.text().matches("It is there already").count(), 3);
    assert_eq!(world.pictures(), 3);
    let mixed = editor.uploads("", &[picture("four.png", 20, 20, 4), file("five.png", "no picture")]).is(422);
    mixed.says("four is there now").says("whatever its name says");
    assert!(mixed.title().starts_with("Error:"), "{}", mixed.title());
    assert_eq!(world.pictures(), 4);
    let (status, told) = editor.uploads_by_script("A square", &[picture("six.png", 20, 20, 6)]);
    assert_eq!((status, told[0]["state"].as_str()), (200, Some("made")));
    let (status, told) = editor.uploads_by_script("", &[file("x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]);
    assert_eq!((status, told[0]["state"].as_str()), (422, Some("refused")));
    assert!(told[0]["text"].as_str().is_some_and(|text| text.contains("SVG")), "{told}");
}

#[test]
fn pictures_are_found_filtered_and_their_point_is_set() {
    let world = World::own();
    let editor = world.signed_in("editor");
    editor.opens("/admin/media").says("There is no picture yet");
    for (name, seed, words) in [("roof.png", 1, "A roof"), ("cellar.png", 2, "")] {
        editor.uploads(words, &[picture(name, 30, 30, seed)]).is(303);
    }
    for (query, expected) in [
        ("q=roof", 1),
        ("q=roof.png", 1),
        ("is=unused", 2),
        ("is=used", 0),
        ("is=undescribed", 2),
        ("sort=-changed", 2),
    ] {
        let list = editor.opens(&format!("/admin/media?{query}")).is(200);
        assert_eq!(rows(&list).len(), expected, "{query}");
    }
    editor.opens("/admin/media?is=lost").is(404);
    assert!(editor.fetches("/admin/media.csv").text().starts_with("id,Name,Used in"));
    let form = editor.opens("/admin/media?q=roof").follows("roof").is(200);
    let wrong = form.fills("The point that counts, from the left, in percent", "101").submits("Save").is(422);
    wrong.says("Enter a whole number from 0 to 100");
    let saved = form.fills("The point that counts, from the left, in percent", "10").submits("Save").is(200);
    assert_eq!(saved.attributes("input#focus_x", "value"), ["10"]);
    assert!(!saved.elements(".focal__cut.focus-x-2.focus-y-10").is_empty());
    saved.follows("History").is(200).says("Created").says("Saved");
    let id = world.latest_picture().0;
    let gone = editor.opens(&format!("/admin/media/{id}/edit")).follows("Delete").submits("Delete it for good");
    gone.is(200).says("cellar is deleted");
    assert_eq!(world.pictures(), 1);
}

#[test]
fn of_those_who_send_the_same_picture_at_once_one_makes_it() {
    let world = World::own();
    let (address, editor) = (world.address(), world.signed_in("editor"));
    let cookies: Vec<(String, String)> =
        editor.cookies().into_iter().filter_map(|name| editor.cookie(&name).map(|value| (name, value))).collect();
    let send = || {
        let begun = Visitor::at(address);
        let editor = cookies.iter().fold(begun, |visitor, (name, value)| visitor.with_cookie(name, value));
        editor.uploads("A door", &[picture("door.png", 50, 50, 1)]).status()
    };
    let mut statuses: Vec<u16> = std::thread::scope(|threads| {
        let sent: Vec<_> = (0..6).map(|_| threads.spawn(send)).collect();
        sent.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422, 422, 422, 422, 422]);
    assert_eq!(world.pictures(), 1);
}
