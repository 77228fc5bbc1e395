//! Calendars are read by programs that know nothing of us: to the letter of RFC 5545, with the rules of every zone, and
//! whatever stands in a title.

use std::collections::{BTreeMap, BTreeSet};

use lectern::base::ids::SessionId;

use crate::support::{Component, World, local};

const EDITIONS: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

fn calendar(world: &World, path: &str) -> Component {
    Component::of(&world.visitor().fetches(path))
}

#[test]
fn long_russian_titles_are_folded_between_letters() {
    let world = World::own();
    let title = "Очень длинное название курса о том, как писать программы; и не только: ".repeat(4);
    let title = title.trim().to_owned();
    world.entitles("ru", "sql-from-zero", &title);
    for feed in ["/ru/sessions.ics", "/ru/courses/sql-from-zero.ics"] {
        let calendar = calendar(&world, feed);
        let titles: BTreeSet<String> = calendar.events().iter().map(|event| event.text("SUMMARY")).collect();
        assert!(titles.iter().any(|told| told.starts_with(&title)), "{feed}: {titles:#?}");
    }
    let name = calendar(&world, "/ru/courses/sql-from-zero.ics").text("X-WR-CALNAME");
    assert_eq!(name, format!("{title} · Corvane"));
}

#[test]
fn the_rules_of_each_zone_that_is_named_are_given_once() {
    let world = World::demo();
    for edition in EDITIONS {
        let calendar = calendar(&world, &format!("/{edition}/sessions.ics"));
        let mut named = BTreeSet::new();
        for event in calendar.events() {
            for name in ["DTSTART", "DTEND"] {
                let (parameter, zone) = &event.one(name).parameters[0];
                assert_eq!(parameter, "TZID");
                named.insert(zone.as_str());
            }
        }
        let given = calendar.zones();
        assert_eq!(given.iter().copied().collect::<BTreeSet<_>>(), named, "{edition}");
        assert_eq!(given.len(), named.len(), "{edition}: each once");
        assert_eq!(named.len(), if edition == "ru" { 2 } else { 1 }, "{edition}: {named:?}");
        let first = calendar.parts.iter().position(|part| part.kind == "VEVENT").expect("an event");
        assert!(calendar.parts[..first].iter().all(|part| part.kind == "VTIMEZONE"), "before what needs them");
    }
}

/// Two days in a city, one before and one after its clocks change.
const OVER_CHANGES_OF_CLOCKS: [(&str, &str, [&str; 2]); 9] = [
    ("fr", "paris", ["2027-03-26", "2027-03-29"]),
    ("fr", "paris", ["2027-10-29", "2027-11-01"]),
    ("gb", "london", ["2027-03-26", "2027-03-29"]),
    ("gb", "london", ["2027-10-29", "2027-11-01"]),
    ("fi", "helsinki", ["2027-03-27", "2027-03-28"]),
    ("fi", "helsinki", ["2027-10-30", "2027-10-31"]),
    ("nz", "auckland", ["2027-04-03", "2027-04-04"]),
    ("nz", "auckland", ["2027-09-25", "2027-09-26"]),
    ("ru", "novosibirsk", ["2027-03-26", "2027-03-29"]),
];

#[test]
fn whoever_reads_the_rules_comes_to_the_same_instants() {
    let world = World::own();
    let mut planned: BTreeMap<SessionId, &str> = BTreeMap::new();
    for (edition, city, [before, after]) in OVER_CHANGES_OF_CLOCKS {
        let session = world.plans(edition, "sql-from-zero").in_city(city);
        let session = session.between(before, "09:30", "17:15").between(after, "09:30", "17:15");
        planned.insert(session.make(), edition);
    }
    let days = world.days();
    let (mut compared, mut offsets) = (0, BTreeMap::<String, BTreeSet<i64>>::new());
    for edition in EDITIONS {
        let own =
            planned.iter().filter(|(_, of)| **of == edition).map(|(id, _)| format!("/{edition}/sessions/{}.ics", id.0));
        for feed in own.chain([format!("/{edition}/sessions.ics"), format!("/{edition}/courses/sql-from-zero.ics")]) {
            let calendar = calendar(&world, &feed);
            for event in calendar.events() {
                let id: i64 = event.value("URL").rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
                let number =
                    event.value("UID").split(['-', '@']).nth(3).and_then(|n| n.parse::<usize>().ok()).expect("a day");
                let day = days.iter().filter(|day| day.session_id.0 == id).nth(number - 1).expect("its day");
                assert_eq!(calendar.begins(event), day.starts_at, "{feed}: {}", event.value("UID"));
                assert_eq!(calendar.instant(event.one("DTEND")), day.ends_at, "{feed}: {}", event.value("UID"));
                let wall = local(event.value("DTSTART"));
                assert_eq!(wall.format("%Y-%m-%d %H:%M").to_string(), format!("{} {}", day.day, day.begins));
                let zone = event.one("DTSTART").parameters[0].1.clone();
                offsets.entry(zone).or_default().insert((wall.and_utc() - day.starts_at).num_hours());
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "only {compared}");
    let expected: [(&str, &[i64]); 6] = [
        ("Asia/Novosibirsk", &[7]),
        ("Europe/Helsinki", &[2, 3]),
        ("Europe/London", &[0, 1]),
        ("Europe/Moscow", &[3]),
        ("Europe/Paris", &[1, 2]),
        ("Pacific/Auckland", &[12, 13]),
    ];
    let expected = expected.map(|(zone, hours)| (zone.to_owned(), hours.iter().copied().collect()));
    assert_eq!(offsets, expected.into(), "both sides of each change of clocks were looked at");
}

#[test]
fn whatever_stands_in_a_title_adds_no_line_and_no_property() {
    let world = World::own();
    let feeds = ["/gb/courses/sql-from-zero.ics", "/gb/sessions.ics", "/gb/topics/data-analytics.ics"];
    let shape = |feed: &str| {
        let calendar = calendar(&world, feed);
        let names = |part: &Component| part.properties.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        let parts: Vec<_> = calendar.parts.iter().map(|part| (part.kind.clone(), names(part))).collect();
        (names(&calendar), parts)
    };
    let plain = feeds.map(shape);
    for title in [
        "SQL\r\nBEGIN:VEVENT\r\nSUMMARY:forged\r\nEND:VEVENT",
        "BEGIN:VEVENT",
        "END:VCALENDAR",
        "SQL; and\\, more\\nlines, \\",
        "SQL\nX-FORGED:yes",
        "SQL\rX-FORGED:yes",
        "SQL\u{2028}X-FORGED:yes\u{85}X-FORGED:yes\u{0b}\u{0c}\u{7f}",
        ";TZID=Europe/Paris:20270101T000000",
        "\"quoted\": =,;:",
    ] {
        world.entitles("gb", "sql-from-zero", title);
        for (feed, plain) in feeds.iter().zip(&plain) {
            assert_eq!(shape(feed), *plain, "{feed}: {title:?}");
        }
        let calendar = calendar(&world, feeds[0]);
        let told = calendar.events()[0].text("SUMMARY");
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect::<String>();
        assert!(letters(&told).starts_with(&letters(title)), "{title:?} became {told:?}");
    }
}

#[test]
fn a_calendar_without_a_date_is_still_one() {
    let world = World::own();
    world.becomes("2028-06-01T12:00:00Z");
    let calendar = calendar(&world, "/gb/sessions.ics");
    assert!(calendar.events().is_empty() && calendar.zones().is_empty());
    let page = world.visitor().opens("/gb/sessions").is(200);
    assert!(page.attributes("head > link[type='text/calendar']", "href").is_empty(), "and nobody is led to it");
}
