//! A day is the day of the place where it is held, and nine in the morning is nine there: over a change of clocks, over
//! midnight in UTC, over the end of a year.

use lectern::base::ids::SessionId;

use crate::support::{Page, World};

/// Under which days a session stands in the calendar of a month.
fn days_in(world: &World, edition: &str, month: &str, id: SessionId) -> Vec<String> {
    let page = world.visitor().opens(&format!("/{edition}/sessions?month={month}")).is(200);
    let (link, time) = (format!("li a[href='/{edition}/sessions/{}']", id.0), "td > time");
    let select = |selector: &str| scraper::Selector::parse(selector).expect("a selector");
    let cells = page.elements(".month__table td").into_iter();
    let held = cells.filter(|cell| cell.select(&select(&link)).next().is_some());
    held.filter_map(|cell| Some(cell.select(&select(time)).next()?.attr("datetime")?.to_owned())).collect()
}

/// The session's row in the list of dates.
fn row(world: &World, edition: &str, id: SessionId) -> (String, Vec<String>) {
    let mut page = world.visitor().opens(&format!("/{edition}/sessions")).is(200);
    loop {
        let links = page.attributes(".dates tbody th a", "href");
        if let Some(at) = links.iter().position(|link| *link == format!("/{edition}/sessions/{}", id.0)) {
            let instants = page.attributes(".dates tbody .times time", "datetime");
            return (page.texts(".dates tbody th").swap_remove(at), instants[2 * at..2 * at + 2].to_vec());
        }
        let next = page.attributes(".pagination a[rel~=next]", "href").pop().expect("it is in the list");
        page = page.opens(&next).is(200);
    }
}

fn session(world: &World, edition: &str, id: SessionId) -> Page {
    world.visitor().opens(&format!("/{edition}/sessions/{}", id.0)).is(200)
}

/// Each day with its times, as the page of the session tells it to machines.
fn instants(page: &Page) -> Vec<String> {
    page.attributes(".days time", "datetime")
}

#[test]
fn over_a_change_of_clocks_in_paris_each_day_begins_at_the_same_time() {
    let world = World::own();
    let planned = world.plans("fr", "sql-from-zero").in_city("paris");
    let days = ["2027-03-26", "2027-03-27", "2027-03-29"];
    let planned = days.iter().fold(planned, |planned, day| planned.between(day, "09:30", "17:00"));
    let id = planned.make();
    let (row, at) = row(&world, "fr", id);
    assert!(row.starts_with("26–29 mars 2027 09:30–17:00 fuseau : Paris (UTC+1)"), "{row}");
    assert_eq!(at, ["2027-03-26T09:30:00+01:00", "2027-03-26T17:00:00+01:00"]);
    assert_eq!(days_in(&world, "fr", "2027-03", id), days);
    let page = session(&world, "fr", id);
    let expected = [
        "26 mars 2027 09:30–17:00 fuseau : Paris (UTC+1)",
        "27 mars 2027 09:30–17:00 fuseau : Paris (UTC+1)",
        "29 mars 2027 09:30–17:00 fuseau : Paris (UTC+2)",
    ];
    let told = page.texts(".days li");
    assert!(told.len() == 3 && told.iter().zip(expected).all(|(day, end)| day.ends_with(end)), "{told:#?}");
    assert_eq!(
        instants(&page).into_iter().step_by(2).collect::<Vec<_>>(),
        ["2027-03-26T09:30:00+01:00", "2027-03-27T09:30:00+01:00", "2027-03-29T09:30:00+02:00"]
    );
}

#[test]
fn over_midnight_in_utc_in_auckland_each_day_is_the_day_there() {
    let world = World::own();
    // From eleven in the morning to three in the afternoon is 22:00 to 02:00 in UTC.
    let planned = world.plans("nz", "sql-from-zero").in_city("auckland");
    let id = planned.between("2027-02-01", "11:00", "15:00").between("2027-02-02", "11:00", "15:00").make();
    let (row, at) = row(&world, "nz", id);
    assert!(row.starts_with("1–2 February 2027 11:00 am–3:00 pm Auckland time (UTC+13)"), "{row}");
    assert_eq!(at, ["2027-02-01T11:00:00+13:00", "2027-02-01T15:00:00+13:00"]);
    assert_eq!(days_in(&world, "nz", "2027-02", id), ["2027-02-01", "2027-02-02"]);
    assert_eq!(days_in(&world, "nz", "2027-01", id), [""; 0], "in UTC it begins in January");
    let told = session(&world, "nz", id).texts(".days li");
    assert!(
        told[0].starts_with("Monday, 1 February 2027") && told[1].starts_with("Tuesday, 2 February 2027"),
        "{told:?}"
    );
    let filtered = world.visitor().opens("/nz/courses?month=2027-02&city=auckland").is(200);
    filtered.says("SQL from zero");
    world.visitor().opens("/nz/courses?month=2027-01&city=auckland").is(200).does_not_say("SQL from zero");
}

#[test]
fn over_the_end_of_a_year_both_years_are_told_and_both_months_have_it() {
    let world = World::own();
    let days = ["2026-12-30", "2026-12-31", "2027-01-01"];
    let id = days.iter().fold(world.plans("gb", "sql-from-zero"), |planned, day| planned.on(day)).make();
    let (row, _) = row(&world, "gb", id);
    assert!(row.starts_with("30 December 2026 – 1 January 2027 09:00–17:00 London time (UTC)"), "{row}");
    assert_eq!(days_in(&world, "gb", "2026-12", id), days[..2]);
    assert_eq!(days_in(&world, "gb", "2027-01", id), days[2..]);
    let told = session(&world, "gb", id).texts(".days li");
    assert!(
        told[1].starts_with("Thursday, 31 December 2026") && told[2].starts_with("Friday, 1 January 2027"),
        "{told:?}"
    );
    let page = session(&world, "gb", id);
    assert!(page.title().contains("30 December 2026 – 1 January 2027"), "{}", page.title());
}

#[test]
fn today_is_the_day_it_is_in_the_country() {
    let world = World::own();
    // Noon in UTC on 20 November is one in the morning of the 21st in Auckland from this time on.
    world.becomes("2026-11-20T23:30:00Z");
    let today = |edition: &str| {
        let page = world.visitor().opens(&format!("/{edition}/sessions?month=2026-11")).is(200);
        page.attributes("[aria-current=date] time", "datetime")
    };
    assert_eq!((today("nz"), today("gb")), (vec!["2026-11-21".into()], vec!["2026-11-20".to_string()]));
    assert_eq!(today("ru"), ["2026-11-21"]);
}

#[test]
fn the_evening_before_it_is_ahead_and_once_it_has_begun_it_is_over() {
    let world = World::own();
    let id = world.plans("nz", "sql-from-zero").in_city("auckland").on("2026-12-01").make();
    let is_listed = || {
        let list = world.visitor().opens("/nz/sessions").is(200);
        list.links_in(".dates").iter().any(|link| link.href == format!("/nz/sessions/{}", id.0))
    };
    assert!(is_listed());
    world.becomes("2026-11-30T19:59:59Z");
    assert!(is_listed(), "a second before nine in Auckland");
    world.becomes("2026-11-30T20:00:00Z");
    assert!(!is_listed(), "it has begun");
    session(&world, "nz", id).says("This date is over, or has begun.");
    assert_eq!(days_in(&world, "nz", "2026-12", id), ["2026-12-01"], "the calendar keeps it");
}

#[test]
fn more_than_a_day_has_room_for_are_counted() {
    let world = World::own();
    for _ in 0..14 {
        world.plans("gb", "sql-from-zero").on("2027-08-18").make();
    }
    let page = world.visitor().opens("/gb/sessions?month=2027-08").is(200);
    assert_eq!(page.elements(".month__table li a").len(), 12);
    page.says("and 2 more");
    assert!(page.elements(".month-head a[rel~=next]").is_empty(), "nothing is held later");
}
