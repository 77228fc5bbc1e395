//! A visitor plans by the list of dates and by the calendar of a month, and reads what a date is.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{Held, Page, World};

const EDITIONS: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

/// How many sessions a day has room for; of further ones it says only how many there are.
const ROOM: usize = 12;

/// What stands in a calendar, by day: the sessions' addresses.
type Month = BTreeMap<String, BTreeSet<String>>;

fn cells(page: &Page) -> Month {
    let link = scraper::Selector::parse("li a").expect("a selector");
    let time = scraper::Selector::parse("time").expect("a selector");
    let mut month = Month::new();
    for cell in page.elements(".month__table td") {
        let day = cell.select(&time).next().and_then(|time| time.attr("datetime")).expect("a day");
        let held: Vec<String> = cell.select(&link).filter_map(|a| a.attr("href").map(str::to_owned)).collect();
        if !held.is_empty() {
            month.entry(day.to_owned()).or_default().extend(held);
        }
    }
    month
}

/// Every month of an edition's calendar, from the first to the last, as one turns the pages.
fn months(world: &World, edition: &str) -> Vec<Page> {
    let mut page = world.visitor().opens(&format!("/{edition}/sessions?month=2001-01")).is(200);
    assert!(page.links_in(".month-head [rel~=prev]").is_empty(), "nothing lies before the first");
    let mut pages = Vec::new();
    while let Some(next) = page.attributes(".month-head a[rel~=next]", "href").pop() {
        page = page.opens(&next).is(200);
        pages.push(page.clone());
    }
    pages
}

fn public(world: &World, edition: &str) -> Vec<Held> {
    world.sessions().into_iter().filter(|session| session.edition == edition && session.is_public()).collect()
}

#[test]
fn every_day_of_every_session_stands_on_its_day() {
    let world = World::demo();
    for edition in EDITIONS {
        let mut expected = Month::new();
        let sessions = public(&world, edition);
        for day in world.days() {
            if let Some(session) = sessions.iter().find(|session| session.id == day.session_id) {
                expected.entry(day.day).or_default().insert(session.path());
            }
        }
        let pages = months(&world, edition);
        let mut found = Month::new();
        pages.iter().for_each(|page| found.extend(cells(page)));
        for (day, held) in &expected {
            let shown = found.get(day).unwrap_or_else(|| panic!("{edition}: nothing stands on {day}"));
            assert!(shown.is_subset(held), "{edition} {day}: {shown:?} of {held:?}");
            assert_eq!(shown.len(), held.len().min(ROOM), "{edition} {day}");
        }
        assert_eq!(found.len(), expected.len(), "{edition}: on no other day");
        let (first, last) = (pages.first().expect("a month"), pages.last().expect("a month"));
        assert!(!cells(first).is_empty() && !cells(last).is_empty(), "{edition}: it goes as far as there are sessions");
        assert!(last.links_in(".month-head").len() == 1, "and only back from the last");
    }
}

#[test]
fn a_month_is_a_table_with_the_days_under_the_names_of_the_week() {
    let world = World::demo();
    for (edition, names, month) in [
        ("gb", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], "December 2026"),
        ("fr", ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"], "décembre 2026"),
        ("ru", ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"], "декабрь 2026 г."),
        (
            "fi",
            ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
            "joulukuu 2026",
        ),
    ] {
        let page = world.visitor().opens(&format!("/{edition}/sessions?month=2026-12")).is(200);
        let head = page.elements(".month__table thead th[scope=col]");
        assert_eq!(head.len(), 7, "{edition}");
        let told = page.attributes(".month__table thead th[scope=col] abbr", "title");
        let weekday = |name: &str| name.trim_end_matches("na").to_owned();
        assert_eq!(told.iter().map(|name| weekday(name)).collect::<Vec<_>>(), names.map(weekday), "{edition}");
        assert_eq!(page.texts("#month"), [month]);
        assert_eq!(page.attributes(".month__table", "aria-labelledby"), ["month"], "it has a name");
        let rows = page.elements(".month__table tbody tr").len();
        let days = page.attributes(".month__table td time", "datetime");
        assert_eq!((rows, days.len()), (5, 35));
        assert_eq!((days[0].as_str(), days[34].as_str()), ("2026-11-30", "2027-01-03"), "weeks begin on Monday");
        assert!(days.is_sorted());
    }
}

#[test]
fn the_calendar_opens_on_this_month_and_marks_the_day() {
    let world = World::demo();
    let list = world.visitor().opens("/gb/").follows_in("nav", "Dates").is(200).is_at("/gb/sessions");
    let month = list.follows_in("main .sorts", "Calendar").is(200).is_at("/gb/sessions?month=2026-11");
    assert_eq!(month.attributes("[aria-current=date] time", "datetime"), ["2026-11-20"]);
    let next = month.follows_in(".month-head", "December 2026").is(200).is_at("/gb/sessions?month=2026-12");
    next.follows_in(".month-head", "November 2026").is_at("/gb/sessions?month=2026-11");
    next.follows_in("main .sorts", "List").is_at("/gb/sessions");
    let held = next.follows_in(".month__table", "Network security").is(200);
    assert_eq!(held.heading(), "Network security");
    let empty = world.visitor().opens("/nz/sessions?month=2027-07").is(200).says("Nothing is held in this month.");
    assert_eq!(empty.elements(".month__table td").len(), 35);
    let far = world.visitor().opens("/gb/sessions?month=2999-12").is(200);
    far.follows_in(".month-head [rel~=prev], .month-head li", "2027").is(200);
}

#[test]
fn the_list_holds_what_lies_ahead_the_earliest_first() {
    let world = World::demo();
    for edition in EDITIONS {
        let mut page = world.visitor().opens(&format!("/{edition}/sessions")).is(200);
        let mut listed = page.attributes(".dates th a", "href");
        while let Some(next) = page.attributes(".pagination a[rel~=next]", "href").pop() {
            page = page.opens(&next).is(200);
            listed.extend(page.attributes(".dates th a", "href"));
        }
        let ahead = public(&world, edition).into_iter();
        let ahead = ahead.filter(|session| !session.is_cancelled() && session.starts_at > world.clock.now());
        assert_eq!(listed, ahead.map(|session| session.path()).collect::<Vec<_>>(), "{edition}");
    }
}

#[test]
fn list_and_calendar_are_narrowed_by_city_topic_and_format() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/sessions").is(200);
    let page = page.follows_in("[aria-labelledby=facet-city]", "London").is_at("/gb/sessions?city=london");
    assert!(page.texts(".dates td[data-label=Place]").iter().all(|place| place == "London"));
    let page = page.follows_in("[aria-labelledby=facet-topic]", "Programming");
    let page = page.is(200).is_at("/gb/sessions?topic=programming&city=london");
    let month = page.follows_in("main .sorts", "Calendar").is(200);
    let month = month.is_at("/gb/sessions?topic=programming&city=london&month=2026-11");
    let january = month.opens("/gb/sessions?topic=programming&city=london&month=2027-01").is(200);
    let titles: BTreeSet<String> = january.texts(".month__table li a").into_iter().collect();
    let expected = ["Algorithms and data structures", "Backend developer essentials", "Java for working programmers"];
    assert_eq!(titles, expected.map(String::from).into());
    let back = january.follows_in(".chips", "London").is(200);
    back.is_at("/gb/sessions?topic=programming&month=2027-01");
    january.follows_in(".chips", "Clear all filters").is(200).is_at("/gb/sessions?month=2027-01");
    let online = world.visitor().opens("/gb/sessions?format=virtual").is(200);
    assert!(online.texts(".dates td[data-label=Place]").iter().all(|place| place == "Virtual classroom"));
    let none = world.visitor().opens("/gb/sessions?format=virtual&city=london").is(200);
    none.says("No date fits all of this. Drop one filter:");
    for way in none.links_in(".ways") {
        assert!(!none.opens(&way.href).is(200).elements(".dates tbody tr").is_empty(), "{}", way.text);
    }
}

#[test]
fn every_time_tells_whose_clocks_it_is_by() {
    let world = World::demo();
    let page = world.visitor().opens("/ru/sessions").is(200);
    for time in page.texts(".times") {
        assert!(time.contains("(UTC+3)") || time.contains("(UTC+7)"), "{time}");
    }
    let times = |city: &str| {
        let page = world.visitor().opens(&format!("/ru/sessions?city={city}")).is(200);
        (page.texts(".times").swap_remove(0), page.attributes(".times time", "datetime").swap_remove(0))
    };
    let (told, instant) = times("novosibirsk");
    assert!(told.contains("Новосибирск") && told.contains("(UTC+7)"), "{told}");
    assert!(instant.ends_with("T09:30:00+07:00"), "{instant}");
    let (told, instant) = times("moscow");
    assert!(told.contains("Москва") && told.contains("(UTC+3)"), "{told}");
    assert!(instant.ends_with("T09:30:00+03:00"), "{instant}");
    for edition in EDITIONS {
        let lists = ["", "sessions", "courses/backend-developer-essentials", "topics/programming"];
        for path in lists.map(|path| format!("/{edition}/{path}")) {
            let page = world.visitor().opens(&path).is(200);
            let (times, zones) = (page.elements(".times").len(), page.texts(".times > .label:not([hidden])"));
            assert!(times > 0 && times == zones.len(), "{path}");
            assert!(zones.iter().all(|zone| zone.contains("(UTC")), "{path}: {zones:?}");
        }
        let month = world.visitor().opens(&format!("/{edition}/sessions?month=2027-01")).is(200);
        let entries = month.texts(".month__table li .label");
        assert!(!entries.is_empty() && entries.iter().all(|entry| entry.contains("(UTC")), "{edition}: {entries:?}");
    }
}

#[test]
fn what_is_held_in_house_is_nowhere() {
    let world = World::demo();
    let in_house: Vec<Held> = world.sessions().into_iter().filter(Held::is_in_house).collect();
    assert!(in_house.len() > 10);
    let read = world.crawled().iter().filter(|answer| !answer.path.starts_with("/static/"));
    let mut pages: Vec<(String, String)> = read.map(|answer| (answer.path.clone(), answer.text().to_owned())).collect();
    for edition in EDITIONS {
        let months = months(&world, edition);
        pages.extend(months.into_iter().map(|page| (page.path().to_owned(), page.answer().text().to_owned())));
    }
    pages.push(("/sitemap.xml".into(), world.visitor().fetches("/sitemap.xml").text().to_owned()));
    for session in in_house {
        world.visitor().opens(&session.path()).is(404);
        world.visitor().opens(&format!("{}.ics", session.path())).is(404);
        let (quoted, located) = (format!("{}\"", session.path()), format!("{}<", session.path()));
        for (path, text) in &pages {
            let names = [session.code.as_str(), &quoted, &located].iter().any(|name| text.contains(*name));
            assert!(!names, "{path} names {}", session.code);
        }
    }
}
