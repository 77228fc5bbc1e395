//! The list of sessions is searched, filtered, sorted and paged, and the desk's calendar shows a month of them with clashes.

use super::desk::begins;
use super::office::{addresses, chips, rows};
use crate::support::{Page, World};

/// From a page on to the last.
fn walk(first: &Page) -> Vec<String> {
    let (mut all, mut page) = (addresses(first), first.clone());
    while page.links_in(".pagination").iter().any(|link| link.text == "Next page") {
        page = page.follows_in(".pagination", "Next page").is(200);
        all.extend(addresses(&page));
    }
    all
}

#[test]
fn what_lies_ahead_comes_first_and_everything_is_reached() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let first = coordinator.opens("/admin").follows("Sessions").is(200);
    let held = world.sessions();
    let ahead: Vec<_> = held.iter().filter(|one| one.starts_at > world.clock.now()).collect();
    let listed = walk(&coordinator.opens("/admin/sessions?size=25"));
    assert!(listed.len() >= ahead.len() && listed.len() < held.len(), "{} of {}", listed.len(), held.len());
    assert_eq!(walk(&first), listed, "whatever the size of a page");
    let of = |code: &str| format!("/admin/sessions/{}/edit", held.iter().find(|one| one.code == code).unwrap().id.0);
    let last = ahead.iter().max_by_key(|one| (one.starts_at, one.id)).expect("one");
    assert_eq!(listed.last(), Some(&of(&last.code)));
    for sort in ["start", "-start", "code", "-code"] {
        let sorted = |asked: &str| {
            let page = coordinator.opens(&format!("/admin/sessions?sort={sort}&size=100{asked}")).is(200);
            let mut all = walk(&page);
            assert!(
                page.texts("main caption")[0].starts_with(&all.len().to_string()),
                "{:?}",
                page.texts("main caption")
            );
            all.sort();
            all
        };
        let mut plain = listed.clone();
        plain.sort();
        assert_eq!(sorted(""), plain, "{sort}: sorted otherwise, it is the same list");
        let mut each = sorted("&from=2000-01");
        each.dedup();
        assert_eq!(each.len(), held.len(), "{sort}: each once");
    }
    let second = coordinator.opens("/admin/sessions?size=25").follows_in(".pagination", "Next page");
    assert_eq!(addresses(&second.follows_in(".pagination", "Previous page")), listed[..25]);
    let by_code = first.follows_in("thead", "Code");
    let codes: Vec<String> = by_code.texts("main tbody th");
    assert!(codes.is_sorted(), "{codes:?}");
    assert!(by_code.attributes("thead th", "aria-sort") == ["ascending"]);
}

#[test]
fn what_is_over_is_found_by_words_and_months_however_it_is_sorted() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let held = world.sessions();
    let count = |query: &str| {
        let page = coordinator.opens(&format!("/admin/sessions?size=100&{query}")).is(200);
        let (listed, csv) = (walk(&page), page.follows("This list as CSV"));
        assert_eq!(csv.answer().text().lines().count(), listed.len() + 1, "{query}: as CSV");
        listed.len()
    };
    let past: Vec<_> = held.iter().filter(|one| one.starts_at.format("%Y-%m").to_string() == "2026-10").collect();
    assert!(past.len() > 3);
    for sort in ["", "&sort=start", "&sort=-start", "&sort=code"] {
        assert_eq!(count(&format!("from=2026-10&to=2026-10{sort}")), past.len(), "{sort}");
        assert!(count(&format!("to=2026-10{sort}")) >= past.len(), "{sort}");
        assert_eq!(count(&format!("q={}{sort}", past[0].code)), 1, "{sort}");
    }
    let called = held.iter().filter(|one| one.code.starts_with("CLD-110")).count();
    let found = coordinator.opens("/admin/search?q=CLD-110").is(200);
    let listed = walk(&found.follows("All that was found: Sessions").is_at("/admin/sessions?q=CLD-110"));
    assert_eq!(listed.len(), called);
    for link in found.links_in(".found").iter().filter(|link| link.href.contains("/sessions/")) {
        assert!(listed.contains(&link.href), "{}", link.href);
    }
}

#[test]
fn what_is_called_off_lacks_nothing() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let none = world.plans("fr", "sql-from-zero").in_city("paris").on("2027-06-03").make();
    let address = format!("/admin/sessions/{}/edit", none.0);
    let lists = |lack: &str| {
        let listed = walk(&coordinator.opens(&format!("/admin/sessions?size=100&lacks={lack}")).is(200));
        listed.contains(&address)
    };
    assert!(lists("instructor") && lists("room"));
    world.cancels(none);
    assert!(!lists("instructor") && !lists("room"));
}

#[test]
fn filters_say_what_they_keep_and_are_taken_away() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let held = world.sessions();
    let count = |query: &str| walk(&coordinator.opens(&format!("/admin/sessions?size=100&{query}")).is(200)).len();
    let all = |keep: &dyn Fn(&crate::support::Held) -> bool| held.iter().filter(|one| keep(one)).count();
    assert_eq!(count("from=2000-01&edition=nz"), all(&|one| one.edition == "nz"));
    assert_eq!(count("from=2000-01&format=in-house"), all(&crate::support::Held::is_in_house));
    assert_eq!(count("sort=code&state=cancelled"), all(&crate::support::Held::is_cancelled));
    assert_eq!(count("sort=code&q=sql+zero"), all(&|one| one.course == "sql-from-zero"));
    assert_eq!(count("sort=code&q=dan-110-fr"), all(&|one| one.code.starts_with("DAN-110-FR")));
    assert_eq!(count("sort=code&q=%25"), 0, "a sign is what it is");
    let states = ["planned", "full", "in-house", "cancelled", "over"];
    let total: usize = states.into_iter().map(|state| count(&format!("sort=code&state={state}"))).sum();
    assert_eq!(total, held.len(), "each stands in one way");
    let march =
        |one: &crate::support::Held| one.edition == "fr" && one.starts_at.format("%Y-%m").to_string() == "2027-03";
    assert_eq!(count("edition=fr&from=2027-03&to=2027-03"), all(&march));
    let (city, person) = (
        world.record(lectern::domain::records::RecordKind::City, "paris").0,
        world.record(lectern::domain::records::RecordKind::Instructor, "mereana-rawiri").0,
    );
    assert_eq!(count(&format!("from=2000-01&city={city}")), all(&|one| one.city.as_deref() == Some("paris")));
    let taught = "SELECT COUNT(*) FROM session_instructors WHERE instructor_id = \
        (SELECT id FROM records WHERE kind = 'instructor' AND slug = 'mereana-rawiri')";
    let taught = world.reads(async |reader| lectern::db::sql(taught).number(reader).await);
    assert_eq!(count(&format!("from=2000-01&instructor={person}")), usize::try_from(taught).unwrap());
    let form = begins(&coordinator, &["2027-03-26"]).picks("Room", "").submits("Save").is(200);
    let lacking = coordinator.opens("/admin/sessions?lacks=room&q=DAN-110-FR-270326").is(200);
    assert_eq!(addresses(&lacking), [form.path()]);
    lacking.says("Paris, without a room").says("0 of 10").says("26 March 2027");
    assert_eq!(rows(&coordinator.opens("/admin/sessions?lacks=instructor&q=DAN-110-FR-270326")).len(), 1);
    assert_eq!(chips(&lacking).len(), 2);
    let without = lacking.follows_in(".chips", "DAN-110-FR-270326");
    assert_eq!(chips(&without).len(), 1);
    coordinator.opens("/admin/sessions?q=nothingsuch").says("Nothing matches these filters");
    let csv = lacking.follows("This list as CSV");
    let lines: Vec<&str> = csv.answer().text().lines().collect();
    assert_eq!((lines.len(), lines[0]), (2, "id,Code,Course,When,Where,Seats taken,State"));
    for wrong in
        ["sort=x", "size=7", "state=x", "edition=xx", "city=0", "from=soon", "lacks=all", "begins=x", "before=1.x.y"]
    {
        coordinator.opens(&format!("/admin/sessions?{wrong}")).is(404);
    }
}

#[test]
fn the_calendar_of_the_desk_marks_what_is_in_one_place_at_one_time() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let made = begins(&coordinator, &["2027-03-26", "2027-03-29"]).chooses("Mereana Rawiri").submits("Save").is(200);
    let clash = world.plans("fr", "backend-developer-essentials").in_city("paris").on("2027-03-26").make();
    let room = world.room("paris-canal", "Salle 1");
    world.writes(async |tx| {
        let put = lectern::db::sql("UPDATE sessions SET room_id = ? WHERE id = ?").bind(room).bind(clash);
        put.run(tx).await
    });
    let by = |by: &str| coordinator.opens(&format!("/admin/sessions/calendar?month=2027-03&by={by}")).is(200);
    let rooms = by("room").says("March 2027").says("At the same time as DAN-110-FR-270326");
    assert!(rooms.texts("tbody th").iter().any(|row| row == "Paris, Salles du Canal, Salle 1"));
    assert_eq!(rooms.elements(".clash-mark").len(), 2, "each tells of the other");
    let week = rooms.texts("thead th");
    assert_eq!((week.len(), week[1].as_str(), week[5].as_str()), (6, "1–7 March 2027", "29–31 March 2027"));
    rooms.follows("DAN-110-FR-270326").is_at(made.path());
    assert_eq!(by("city").elements(".clash-mark").len(), 2);
    let people = by("instructor").says("Mereana Rawiri").says("Without an instructor");
    people.follows("Room").is(200).follows("April 2027").is(200).says("April 2027");
    let france = rooms.follows_in(".chips", "France").is(200);
    assert!(france.path().contains("edition=fr") && france.path().contains("by=room"));
    coordinator.opens("/admin/sessions/calendar?month=2099-01").is(200).says("Nothing is held in this month");
    for wrong in ["month=x", "month=2027-13", "by=moon", "edition=xx"] {
        coordinator.opens(&format!("/admin/sessions/calendar?{wrong}")).is(404);
    }
    let month = "/admin/sessions/calendar?month=2027-03&by=";
    let of = |by: &str| world.statements_during(|| drop(coordinator.opens(&format!("{month}{by}")).is(200)));
    assert_eq!(of("city"), of("instructor"), "one statement for the days, one for who teaches");
}

#[test]
fn the_calendar_marks_who_is_in_two_places_also_in_two_editions_and_leads_to_moving_it() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let made = begins(&coordinator, &["2027-03-26"]).chooses("Mereana Rawiri").submits("Save").is(200);
    let clash = world.plans("gb", "backend-developer-essentials").in_city("london").on("2027-03-26").make();
    let who = world.record(lectern::domain::records::RecordKind::Instructor, "mereana-rawiri");
    world.writes(async |tx| {
        let teaches = "INSERT INTO session_instructors (session_id, instructor_id, position) VALUES (?, ?, 0)";
        lectern::db::sql(teaches).bind(clash).bind(who).run(tx).await
    });
    for asked in ["by=city", "by=room", "by=instructor", "by=city&edition=fr"] {
        let page = coordinator.opens(&format!("/admin/sessions/calendar?month=2027-03&{asked}")).is(200);
        let marks = if asked.contains("edition") { 1 } else { 2 };
        assert_eq!(page.elements(".clash-mark").len(), marks, "{asked}");
    }
    let month = coordinator.opens("/admin/sessions/calendar?month=2027-03&edition=fr");
    let moved = month.links_in("tbody").into_iter().find(|link| link.text.starts_with("Move DAN-110-FR-270326"));
    let form = coordinator.opens(moved.expect("a way to move it").href.trim_end_matches("#days")).is_at(made.path());
    assert_eq!(form.elements("#days").len(), 1);
    form.fills("Day (Day 1)", "2027-03-30").submits("Save").is(200);
    let page = coordinator.opens("/admin/sessions/calendar?month=2027-03").is(200);
    assert!(page.elements(".clash-mark").is_empty(), "moved, it is in nobody's way");
    let editor = world.signed_in("editor").opens("/admin/sessions/calendar?month=2027-03&edition=fr").is(200);
    assert!(editor.links_in("tbody").iter().all(|link| !link.text.starts_with("Move")));
}
