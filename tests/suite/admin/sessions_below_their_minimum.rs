//! A session may need a number of participants to be held. Those that begin soon with fewer are told on the front page, and a
//! list shows just as many.

use lectern::base::ids::SessionId;
use lectern::db::sql;
use lectern::domain::accounts::{self, Grant, Role};

use super::desk::{begins, value};
use super::office::{addresses, chips, rows};
use super::sessions_in_series::series;
use crate::support::{Page, World};

const GROUP: &str = "Soon, below the minimum";
const LABEL: &str = "Minimum participants";

fn address(id: SessionId) -> String {
    format!("/admin/sessions/{}/edit", id.0)
}

/// Where the front page has the group of this name.
fn place(front: &Page, group: &str) -> Option<String> {
    let at = front.texts(".matters h3").iter().position(|name| name.starts_with(group));
    at.map(|at| format!(".matters > li:nth-child({})", at + 1))
}

/// The sessions that the front page's group of this name leads to, by its lists.
fn listed(front: &Page, group: &str) -> Vec<String> {
    let Some(place) = place(front, group) else { return Vec::new() };
    let mut all = Vec::new();
    for list in front.links_in(&format!("{place} .matters__all")) {
        all.extend(addresses(&front.opens(&format!("{}&size=100", list.href)).is(200)));
    }
    let count = front.texts(&format!("{place} h3 .number"));
    assert_eq!(count, [all.len().to_string()], "{group}: as many as its lists show");
    all
}

#[test]
fn it_is_kept_told_and_copied() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let form = begins(&coordinator, &["2027-03-26"]).fills(LABEL, "11");
    let again = form.submits("Save").is(422).says("This is more than the 10 seats. Enter no more, or leave it empty");
    assert_eq!((value(&again, "minimum"), value(&again, "seats")), ("11".into(), "10".into()));
    assert_eq!(again.attributes(".error-summary a", "href"), ["#minimum"]);
    let beyond = again.fills(LABEL, "5000").submits("Save").is(422).says("This is more than the 10 seats");
    let none = beyond.fills(LABEL, "0").submits("Save").is(422).says("Enter a whole number from 1 to 10");
    none.fills(LABEL, "some").submits("Save").is(422).says("Enter a whole number from 1 to 10");
    let made = none.fills(LABEL, "6").submits("Save").is(200).says("0 of 10, minimum 6");
    assert_eq!(value(&made, "minimum"), "6");
    assert_eq!(value(&made.follows("Copy").is(200), "minimum"), "6");
    // Fewer seats than it needs are no session.
    let fewer = made.fills("Seats", "5").submits("Save").is(422).says("This is more than the 5 seats");
    assert_eq!((value(&fewer, "minimum"), value(&fewer, "seats")), ("6".into(), "5".into()));
    let list = coordinator.opens("/admin/sessions?q=DAN-110-FR-270326").is(200).says("0 of 10, minimum 6");
    assert!(list.follows("This list as CSV").answer().text().contains("\"0 of 10, minimum 6\""));
    let saved = made.fills(LABEL, "").submits("Save").is(200).does_not_say("minimum 6");
    assert_eq!(value(&saved, "minimum"), "");
    saved.follows("History").is(200).says("Minimum participants Before: 6");
    // It is no matter of visitors.
    let before = saved.follows("View on site").is(200).text();
    let saved = saved.fills(LABEL, "4").submits("Save").is(200).says("minimum 4");
    assert_eq!(saved.follows("View on site").is(200).text(), before);
}

#[test]
fn two_who_change_it_are_asked() {
    let world = World::own();
    let (coordinator, colleague) = (world.signed_in("coordinator"), world.signed_in("admin"));
    let made = begins(&coordinator, &["2027-03-26"]).submits("Save").is(200);
    let (mine, theirs) = (coordinator.opens(made.path()), colleague.opens(made.path()));
    theirs.fills(LABEL, "6").submits("Save").is(200);
    let merged = mine.fills("Seats", "9").submits("Save").is(409).says("Only they have changed these");
    assert_eq!((value(&merged, "seats"), value(&merged, "minimum")), ("9".into(), "6".into()));
    merged.submits("Save").is(200).says("0 of 9, minimum 6");
    let (mine, theirs) = (coordinator.opens(made.path()), colleague.opens(made.path()));
    theirs.fills(LABEL, "4").submits("Save").is(200);
    let asked = mine.fills(LABEL, "5").submits("Save").is(409).says("Theirs: 4");
    asked.chooses("Take theirs").submits("Save").is(200).says("0 of 9, minimum 4");
}

#[test]
fn every_date_of_a_series_has_it() {
    let world = World::own();
    let form = series(&world.signed_in("coordinator"), &["2027-03-15", "2027-03-29", "2027-04-12"]);
    form.fills(LABEL, "9").submits("Save").is(200);
    let minimum = "SELECT COUNT(*) FROM sessions WHERE minimum = 9";
    assert_eq!(world.reads(async |reader| sql(minimum).number(reader).await), 3);
}

#[test]
fn whoever_plans_sees_it_until_it_is_filled_called_off_or_begun() {
    let world = World::own();
    let soon = world.plans("fr", "sql-from-zero").in_house().needs(6).on("2026-12-01").make();
    let late = world.plans("fr", "sql-from-zero").needs(6).on("2027-06-03").make();
    let any = world.plans("fr", "sql-from-zero").on("2026-12-01").make();
    world.books(soon, 3);
    let coordinator = world.signed_in("coordinator");
    let told = || {
        let front = coordinator.opens("/admin").is(200);
        let found = place(&front, GROUP).map(|place| front.links_in(&format!("{place} .found"))).unwrap_or_default();
        let found: Vec<String> = found.into_iter().map(|link| link.href).collect();
        assert_eq!(found, listed(&front, GROUP));
        assert!(!found.contains(&address(late)) && !found.contains(&address(any)), "{found:?}");
        found.contains(&address(soon))
    };
    let below = || addresses(&coordinator.opens("/admin/sessions?lacks=minimum&size=100").is(200));
    // Only the first of a group are told. The others are held with any number.
    let rest = "UPDATE sessions SET minimum = NULL WHERE id <> ? AND id <> ?";
    world.writes(async |tx| sql(rest).bind(soon).bind(late).run(tx).await);
    assert!(told());
    coordinator.opens("/admin").says("3 of 6");
    assert_eq!(below(), [address(soon), address(late)], "whenever it begins");
    let taken = |seats: i64| {
        let take = "UPDATE sessions SET taken = ? WHERE id = ?";
        world.writes(async |tx| sql(take).bind(seats).bind(soon).run(tx).await);
    };
    taken(6);
    assert!(!told());
    assert_eq!(below(), [address(late)]);
    taken(5);
    assert!(told());
    world.cancels(soon);
    assert!(!told());
    assert_eq!(below(), [address(late)]);
    world.writes(async |tx| sql("UPDATE sessions SET cancelled_at = NULL WHERE id = ?").bind(soon).run(tx).await);
    assert!(told());
    world.becomes("2026-12-01T10:00:00Z");
    let coordinator = world.signed_in("coordinator");
    coordinator.opens("/admin").is(200).does_not_say(GROUP);
    world.signed_in("editor").opens("/admin").is(200).does_not_say(GROUP);
}

#[test]
fn the_filters_are_named_and_taken_away() {
    let world = World::demo();
    let list = world.signed_in("coordinator").opens("/admin/sessions?lacks=minimum&begins=soon").is(200);
    assert_eq!(chips(&list).len(), 2, "{:?}", chips(&list));
    list.says("Begins: Within four weeks").says("State: Below the minimum");
    let all = rows(&list);
    assert!(all.iter().all(|row| row.contains(", minimum ")), "{all:?}");
    let later = list.follows_in(".chips", "Within four weeks").is(200);
    assert!(chips(&later).len() == 1 && rows(&later).len() > all.len());
}

#[test]
fn what_the_front_page_counts_is_what_its_lists_show() {
    let world = World::own();
    world.plans("fr", "sql-from-zero").in_city("paris").needs(6).on("2026-12-17").make_many(2);
    world.plans("fi", "sql-from-zero").in_city("helsinki").needs(6).on("2026-12-01").make();
    world.plans("gb", "sql-from-zero").in_city("london").needs(6).on("2026-12-01").make();
    let over = world.plans("fr", "sql-from-zero").in_city("paris").needs(6).on("2026-12-19").make();
    let off = world.plans("fr", "sql-from-zero").in_city("paris").needs(6).on("2026-12-02").make();
    world.cancels(off);
    let groups = [GROUP, "Soon, without an instructor", "Soon, without a room"];
    let counts = |front: &Page| groups.map(|group| listed(front, group));
    let all = counts(&world.signed_in("admin").opens("/admin").is(200));
    for found in &all {
        assert!(found.len() >= 4 && !found.contains(&address(over)) && !found.contains(&address(off)), "{found:?}");
    }
    // Whoever plans in some editions has a list of each.
    let id = world.account("coordinator@demo.example");
    let grant = |edition| Grant { role: Role::Coordinator, edition: Some(world.edition(edition).id) };
    let grants = [grant("fr"), grant("fi")];
    world.writes(async |tx| accounts::grant(tx, &world.actor(), id, &grants).await);
    let front = world.signed_in("coordinator").opens("/admin").is(200);
    for (some, all) in counts(&front).iter().zip(&all) {
        assert!(some.len() >= 3 && some.len() < all.len() && some.iter().all(|one| all.contains(one)), "{some:?}");
    }
    front.follows_in(".matters__all", "Sessions: Suomi").is(200);
}

#[test]
fn the_demo_shows_some() {
    let world = World::demo();
    let found = listed(&world.signed_in("coordinator").opens("/admin").is(200), GROUP);
    assert!((2..=8).contains(&found.len()), "{found:?}");
    let made = begins(&world.signed_in("coordinator"), &["2027-03-26"]);
    assert_eq!(value(&made, "minimum"), "", "a new one is held with any number");
}
