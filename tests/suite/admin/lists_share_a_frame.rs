//! The lists of changes, mails and jobs can be turned round, sized and taken along as CSV like all others.

use super::office::{addresses, rows};
use crate::support::{Page, World};

/// From a page on to the last.
fn walk(first: &Page) -> Vec<Vec<String>> {
    let (mut pages, mut page) = (vec![addresses(first)], first.clone());
    while page.links_in(".pagination").iter().any(|link| link.text == "Next page") {
        page = page.follows_in(".pagination", "Next page").is(200);
        pages.push(addresses(&page));
    }
    pages
}

#[test]
fn changes_are_turned_round_sized_and_taken_along() {
    let world = World::own();
    world.notes_many("renamed", "topic", 130);
    let admin = world.signed_in("admin");
    let newest = admin.opens("/admin/changes?kind=topic&action=renamed").is(200);
    assert_eq!(newest.attributes("thead th", "aria-sort"), ["descending"]);
    let oldest = newest.follows_in("thead", "When");
    let oldest = oldest.is_at("/admin/changes?kind=topic&action=renamed&sort=oldest").is(200).says("130 entries");
    assert_eq!(oldest.attributes("thead th", "aria-sort"), ["ascending"]);
    let (up, mut down) = (walk(&oldest).concat(), walk(&newest).concat());
    down.reverse();
    assert_eq!((up.len(), &up), (130, &down));
    let second = oldest.follows_in(".pagination", "Next page");
    assert_eq!(addresses(&second.follows_in(".pagination", "Previous page")), up[..50]);
    oldest.follows_in("thead", "When").is_at("/admin/changes?kind=topic&action=renamed");

    let small = newest.follows_in(".sizes", "25").is(200);
    assert_eq!(rows(&small).len(), 25);
    assert_eq!(walk(&small).concat().len(), 130);
    assert_eq!(small.texts(".sizes [aria-current]"), ["25"]);
    let csv = admin.fetches("/admin/changes.csv?kind=topic&action=renamed&sort=oldest");
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8"));
    let lines: Vec<&str> = csv.text().lines().collect();
    assert_eq!(lines.len(), 131, "{}", lines[0]);
    assert!(lines[1].contains("Given another address"), "{}", lines[1]);
    newest.follows("This list as CSV").is(200);
    for wrong in ["sort=newest", "size=7", "sort=%00", "size=-1"] {
        for list in ["changes", "mail", "jobs"] {
            admin.opens(&format!("/admin/{list}?{wrong}")).is(404);
        }
    }
}

#[test]
fn mails_and_jobs_are_turned_round_and_taken_along() {
    let world = World::own();
    for number in 0..60 {
        world.clock.advance(chrono::TimeDelta::seconds(1));
        world.writes_to(&format!("person{number}@example.org"));
    }
    let admin = world.signed_in("admin");
    for (list, head) in [("mail", "Written"), ("jobs", "Since")] {
        let newest = admin.opens(&format!("/admin/{list}?size=25")).is(200);
        let by_time = newest.attributes("thead a", "href");
        assert_eq!(by_time, [format!("/admin/{list}?size=25&sort=oldest")], "{head}");
        let oldest = admin.opens(&by_time[0]).is(200);
        let (up, mut down) = (walk(&oldest).concat(), walk(&newest).concat());
        down.reverse();
        assert_eq!((up.len(), up), (60, down), "{list}");
        let csv = admin.fetches(&format!("/admin/{list}.csv"));
        assert_eq!(csv.text().lines().count(), 61, "{list}");
    }
    assert!(admin.fetches("/admin/mail.csv").text().contains("person59@example.org"));
    world.signed_in("editor").opens("/admin/mail.csv").is(403);
}
