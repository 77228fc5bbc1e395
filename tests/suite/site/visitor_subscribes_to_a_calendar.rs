//! A visitor subscribes to the dates of the academy, of a city, a topic, a course, or adds one date to their calendar.

use std::collections::BTreeSet;

use crate::support::{BASE_URL, Component, World};

const EDITIONS: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

fn calendar(world: &World, path: &str) -> Component {
    Component::of(&world.visitor().fetches(path))
}

/// The session that an event is a day of.
fn url(event: &Component) -> String {
    event.value("URL").trim_start_matches(BASE_URL).to_owned()
}

#[test]
fn every_page_with_dates_links_its_own_calendar() {
    let world = World::demo();
    for edition in EDITIONS {
        let home = world.visitor().opens(&format!("/{edition}/")).is(200);
        let city = home.attributes(".panel__cities a", "href").swap_remove(0);
        let topic = home.attributes("[aria-labelledby=topics] h3 a", "href").swap_remove(0);
        let session = home.attributes("[aria-labelledby=upcoming] th a", "href").swap_remove(0);
        let course = format!("/{edition}/courses/backend-developer-essentials");
        for path in [format!("/{edition}/sessions"), city, topic, course, session] {
            let (page, feed) = (world.visitor().opens(&path).is(200), format!("{path}.ics"));
            assert_eq!(page.attributes("head > link[type='text/calendar']", "href"), [feed.as_str()]);
            assert!(page.links_in("main").iter().any(|link| link.href == feed), "{path}");
            let calendar = calendar(&world, &feed);
            assert!(!calendar.events().is_empty(), "{feed}");
            assert!(calendar.text("X-WR-CALNAME").ends_with(" · Corvane"), "{feed}");
            assert_eq!((calendar.value("VERSION"), calendar.value("METHOD")), ("2.0", "PUBLISH"));
            assert!(!calendar.value("PRODID").is_empty());
        }
    }
}

#[test]
fn each_holds_the_days_of_what_its_page_is_about() {
    let world = World::demo();
    let public: Vec<_> = world.sessions().into_iter().filter(|one| one.edition == "gb" && one.is_public()).collect();
    let days = |paths: &BTreeSet<String>| {
        let ids: BTreeSet<_> = public.iter().filter(|one| paths.contains(&one.path())).map(|one| one.id).collect();
        world.days().iter().filter(|day| ids.contains(&day.session_id)).count()
    };
    let paths = |fits: &dyn Fn(&crate::support::Held) -> bool| -> BTreeSet<String> {
        public.iter().filter(|one| fits(one)).map(crate::support::Held::path).collect()
    };
    let is_on_cloud = |course: &str| {
        let clouds = ["cloud", "containers-and", "data-engineering", "devops"];
        clouds.iter().any(|cloud| course.starts_with(cloud))
    };
    for (feed, expected) in [
        ("/gb/sessions.ics", paths(&|_| true)),
        ("/gb/cities/london.ics", paths(&|one| one.city.as_deref() == Some("london"))),
        ("/gb/topics/cloud.ics", paths(&|one| is_on_cloud(&one.course))),
        ("/gb/courses/sql-from-zero.ics", paths(&|one| one.course == "sql-from-zero")),
    ] {
        let calendar = calendar(&world, feed);
        let found: BTreeSet<String> = calendar.events().into_iter().map(url).collect();
        assert_eq!(found, expected, "{feed}");
        assert_eq!(calendar.events().len(), days(&found), "{feed}: an event for each day");
        let one = public.iter().find(|one| found.contains(&one.path())).expect("a session");
        let own = self::calendar(&world, &format!("{}.ics", one.path()));
        assert_eq!(own.events().into_iter().map(url).collect::<BTreeSet<_>>(), BTreeSet::from([one.path()]));
    }
}

#[test]
fn what_is_called_off_stays_and_says_so() {
    let world = World::own();
    let held = world
        .sessions()
        .into_iter()
        .find(|one| one.edition == "fi" && one.is_public() && !one.is_cancelled() && one.starts_at > world.clock.now());
    let held = held.expect("a session");
    let read = |feed: &str| {
        let calendar = calendar(&world, feed);
        let own = calendar.events().into_iter().filter(|event| url(event) == held.path());
        own.cloned().collect::<Vec<_>>()
    };
    let feeds = [format!("{}.ics", held.path()), "/fi/sessions.ics".into(), format!("/fi/courses/{}.ics", held.course)];
    let before = read(&feeds[0]);
    assert!(before.iter().all(|event| event.value("STATUS") == "CONFIRMED"));
    assert_eq!(read(&feeds[0])[0].value("UID"), before[0].value("UID"), "asked twice");
    world.becomes("2026-11-20T15:45:00Z");
    world.cancels(held.id);
    for feed in &feeds {
        let after = read(feed);
        assert_eq!(after.len(), before.len(), "{feed}");
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(after.value("UID"), before.value("UID"));
            assert_eq!(after.value("DTSTART"), before.value("DTSTART"));
            assert_eq!(after.value("STATUS"), "CANCELLED");
            let sequence = |event: &Component| event.value("SEQUENCE").parse::<u32>().expect("a number");
            assert_eq!(sequence(after), sequence(before) + 1);
            assert_eq!(after.value("LAST-MODIFIED"), "20261120T154500Z");
            assert!(after.value("LAST-MODIFIED") > before.value("LAST-MODIFIED"));
            assert!(after.value("DTSTAMP") > before.value("DTSTAMP"));
        }
    }
}

#[test]
fn an_event_is_the_same_in_every_calendar_and_no_two_are_alike() {
    let world = World::demo();
    let mut seen = BTreeSet::new();
    for edition in EDITIONS {
        let all = calendar(&world, &format!("/{edition}/sessions.ics"));
        for event in all.events() {
            assert!(seen.insert(event.value("UID").to_owned()), "{} is there twice", event.value("UID"));
            assert!(event.value("UID").ends_with("@academy.example"), "{}", event.value("UID"));
            for name in ["DTSTAMP", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "SEQUENCE", "DTEND"] {
                assert!(!event.value(name).is_empty(), "{name}");
            }
        }
        let city = world.visitor().opens(&format!("/{edition}/")).attributes(".panel__cities a", "href").swap_remove(0);
        for event in calendar(&world, &format!("{city}.ics")).events() {
            assert!(seen.contains(event.value("UID")), "{city}");
        }
    }
    assert!(seen.len() > 400, "only {}", seen.len());
}

#[test]
fn an_event_tells_what_it_is_and_where() {
    let world = World::demo();
    let is_meant = |one: &crate::support::Held| {
        one.edition == "fi" && one.course == "backend-developer-essentials" && one.starts_at > world.clock.now()
    };
    let held = world.sessions().into_iter().find(is_meant).expect("a session");
    let calendar = calendar(&world, &format!("{}.ics", held.path()));
    let events = calendar.events();
    assert_eq!(events.len(), 5);
    assert_eq!(events[0].text("SUMMARY"), "Backend-kehittäjän perustaidot (1/5)");
    let (place, page) = (events[0].text("LOCATION"), world.visitor().opens(&held.path()));
    for part in place.split(", ") {
        page.says(part);
    }
    assert!(place.contains("Helsinki") && place.contains("Luokka "), "{place}");
    assert!(events[0].text("DESCRIPTION").contains("aika: Helsinki (UTC+2)\nhttps://academy.example/fi/sessions/"));
    assert_eq!(events[0].value("DTEND"), "20261214T170000");
    let followed = world.visitor().opens(&url(events[0])).is(200);
    assert_eq!(followed.heading(), page.heading());
}

#[test]
fn what_is_held_in_house_is_in_no_calendar() {
    let world = World::demo();
    for held in world.sessions().into_iter().filter(crate::support::Held::is_in_house) {
        for feed in ["sessions.ics".to_owned(), format!("courses/{}.ics", held.course)] {
            let answer = world.visitor().fetches(&format!("/{}/{feed}", held.edition));
            let named = format!("/sessions/{}\r\n", held.id.0);
            assert!(answer.status == 404 || !answer.text().contains(&named), "{feed} names {}", held.code);
        }
    }
}

#[test]
fn a_calendar_that_has_not_changed_is_not_sent_again() {
    let world = World::own();
    let first = world.visitor().fetches("/gb/sessions.ics");
    let tag = first.header("etag").expect("a tag").to_owned();
    world.visitor().sending("if-none-match", &tag).asks("/gb/sessions.ics").is(304);
    let held = world.plans("gb", "sql-from-zero").on("2027-01-11").make();
    let anew = world.visitor().sending("if-none-match", &tag).asks("/gb/sessions.ics").is(200);
    assert!(anew.answer().text().contains(&format!("/gb/sessions/{}\r\n", held.0)));
}

#[test]
fn of_more_than_a_calendar_holds_it_has_the_next_ones() {
    let world = World::own();
    let planned = world.plans("gb", "sql-from-zero").on("2027-08-18").on("2027-08-19").make_many(1_000);
    let over = world.sessions().into_iter().find(|one| one.edition == "gb" && one.starts_at < world.clock.now());
    let held: BTreeSet<String> = calendar(&world, "/gb/sessions.ics").events().iter().map(|event| url(event)).collect();
    assert_eq!(held.len(), 1_000);
    assert!(!held.contains(&over.expect("one that is over").path()));
    let soon = world.sessions().into_iter().find(|one| one.edition == "gb" && one.starts_at > world.clock.now());
    assert!(soon.is_some_and(|soon| !soon.is_public() || held.contains(&soon.path())));
    assert!(planned.iter().any(|id| held.contains(&format!("/gb/sessions/{}", id.0))));
}
