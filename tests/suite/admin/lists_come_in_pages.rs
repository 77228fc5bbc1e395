//! Long lists come in pages that begin where another ends: nothing is skipped and nothing is shown twice, however much is
//! written meanwhile.

use lectern::services::mail;
use serde_json::json;

use super::office::{addresses, rows};
use crate::support::{Page, World};

/// From a page on to the last, by the link to older ones.
fn walk_down(first: &Page, before_each: impl Fn()) -> Vec<Vec<String>> {
    let mut pages = vec![addresses(first)];
    let mut page = first.clone();
    while page.links_in(".pagination").iter().any(|link| link.text == "Next page") {
        before_each();
        page = page.follows_in(".pagination", "Next page").is(200);
        pages.push(addresses(&page));
    }
    pages
}

#[test]
fn changes_that_come_meanwhile_shift_no_page() {
    let world = World::own();
    world.notes_many("renamed", "topic", 130);
    let admin = world.signed_in("admin");
    let first = admin.opens("/admin/changes?kind=topic&action=renamed").is(200).says("130 entries");
    assert_eq!(first.texts(".pagination a"), ["Next page"]);
    let pages = walk_down(&first, || world.notes_many("renamed", "topic", 7));
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 30]);
    let mut all: Vec<&String> = pages.iter().flatten().collect();
    all.dedup();
    assert_eq!(all.len(), 130, "each once");

    // And up again: the same pages, then what has come since.
    let last = admin.opens(&format!("/admin/changes?kind=topic&action=renamed&before={}", id(&pages[1][49])));
    assert_eq!((addresses(&last), last.texts(".pagination a")), (pages[2].clone(), vec!["Previous page".to_owned()]));
    let middle = last.follows_in(".pagination", "Previous page");
    assert_eq!(addresses(&middle), pages[1]);
    assert_eq!(addresses(&middle.follows_in(".pagination", "Previous page")), pages[0]);
    let newest = middle
        .follows_in(".pagination", "Previous page")
        .follows_in(".pagination", "Previous page")
        .says("144 entries");
    assert_eq!((rows(&newest).len(), newest.texts(".pagination a")), (50, vec!["Next page".to_owned()]));
}

fn id(address: &str) -> &str {
    address.rsplit('/').next().expect("an id")
}

#[test]
fn the_count_is_honest_and_stops_at_ten_thousand() {
    let world = World::own();
    let admin = world.signed_in("admin");
    world.notes_many("renamed", "topic", 10_000);
    admin.opens("/admin/changes?kind=topic&action=renamed").says("10,000 entries").does_not_say("More than");
    world.notes_many("renamed", "topic", 1);
    admin.opens("/admin/changes?kind=topic&action=renamed").says("More than 10,000 entries");
    admin.opens("/admin/changes?kind=topic&action=renamed&record=1").says("2 entries");
}

#[test]
fn mails_and_jobs_come_in_pages_too() {
    let world = World::own();
    for number in 0..60 {
        world.clock.advance(chrono::TimeDelta::seconds(1));
        world.writes_to(&format!("person{number}@example.org"));
    }
    let admin = world.signed_in("admin");
    for (list, key) in [("mail", "kind=confirm-address"), ("jobs", "kind=mail"), ("jobs", "kind=mail&state=waiting")] {
        let first = admin.opens(&format!("/admin/{list}?{key}")).is(200).says("60 entries");
        let pages = walk_down(&first, || {
            world.asks_for("purge-jobs", &json!({}));
        });
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [50, 10], "{list}");
        let second = first.follows_in(".pagination", "Next page");
        assert_eq!(addresses(&second.follows_in(".pagination", "Previous page")), pages[0], "{list}");
    }
    let newest = world.reads(async |reader| mail::page(reader, &mail::Filter::default(), None, 1).await);
    let listed = addresses(&admin.opens("/admin/mail"));
    assert_eq!(listed[0], format!("/admin/mail/{}", newest[0].id), "the newest first");
    assert!(rows(&admin.opens("/admin/mail"))[0].contains("person59@example.org"));
}
