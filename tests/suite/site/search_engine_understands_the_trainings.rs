//! JSON-LD of courses, dates and lists, and what the sitemap names of them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{BASE_URL, Held, Page, World, path_of, words};

/// The piece of a page's JSON-LD with this type.
#[track_caller]
fn piece(page: &Page, kind: &str) -> Value {
    let found = page.structured().into_iter().flat_map(|all| all["@graph"].as_array().cloned().unwrap_or_default());
    found.into_iter().find(|piece| piece["@type"] == kind).unwrap_or_else(|| panic!("{} has no {kind}", page.path()))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// An amount as the page shows it, as machines write it: `£1,830 excl. VAT` is `1830.00`.
fn decimal(shown: &str) -> String {
    let is_english = shown.starts_with(['£', '$']);
    let amount = if is_english { shown.split(' ').next() } else { shown.split(['€', '₽']).next() }.expect("an amount");
    let (whole, part) = amount.trim().split_once(if is_english { '.' } else { ',' }).unwrap_or((amount, ""));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    format!("{}.{:0<2}", digits(whole), digits(part))
}

/// The amount with tax of each price that a place on the page shows.
fn gross(page: &Page, place: &str) -> Vec<String> {
    let prices = page.elements(&format!("{place} .price")).len();
    let (first, second) =
        (page.texts(&format!("{place} .price__first")), page.texts(&format!("{place} .price .label")));
    assert!(first.len() == prices && second.len() == prices);
    let comes_first = matches!(page.path().get(1..3), Some("fi" | "ru"));
    (if comes_first { first } else { second }).iter().map(|told| decimal(told)).collect()
}

#[test]
fn a_course_is_a_course_with_its_dates_and_prices() {
    let world = World::demo();
    for (edition, currency) in [("fr", "EUR"), ("ru", "RUB"), ("fi", "EUR"), ("gb", "GBP"), ("nz", "NZD")] {
        let page = world.visitor().opens(&format!("/{edition}/courses/backend-developer-essentials")).is(200);
        let course = piece(&page, "Course");
        assert_eq!(words(course["name"].as_str().expect("a name")), page.heading());
        assert_eq!(course["description"].as_str().map(str::to_owned), page.description());
        assert_eq!(course["inLanguage"], page.lang());
        assert_eq!(course["url"], page.canonical().expect("an address"));
        assert_eq!(course["provider"]["name"], "Corvane");
        assert_eq!(course["courseCode"], "WEB-120");
        let offers = list(&course["offers"]);
        let prices: Vec<&str> = offers.iter().filter_map(|offer| offer["price"].as_str()).collect();
        assert_eq!(prices, gross(&page, ".course__facts"), "{edition}");
        assert!(offers.iter().all(|offer| offer["@type"] == "Offer" && offer["priceCurrency"] == currency));
        let instances = list(&course["hasCourseInstance"]);
        let rows = page.attributes("[aria-labelledby=dates] th a", "href");
        let named: Vec<String> =
            instances.iter().map(|one| path_of(one["url"].as_str().expect("an address"))).collect();
        assert_eq!(named, rows, "{edition}");
        let starts: Vec<&str> = instances.iter().filter_map(|one| one["startDate"].as_str()).collect();
        let shown: Vec<String> = page.attributes("[aria-labelledby=dates] .times time", "datetime");
        assert!(starts.iter().eq(shown.iter().step_by(2)), "{edition}: {starts:?}");
        let places = page.texts("[aria-labelledby=dates] td:nth-of-type(1)");
        let amounts = gross(&page, "[aria-labelledby=dates]");
        for ((instance, place), amount) in instances.iter().zip(places).zip(amounts) {
            assert_eq!(instance["@type"], "CourseInstance");
            match instance["courseMode"].as_str() {
                Some("Onsite") => assert_eq!(instance["location"]["address"]["addressLocality"], *place),
                Some("Online") => assert_eq!(instance["location"]["@type"], "VirtualLocation"),
                other => panic!("{edition}: {other:?}"),
            }
            assert_eq!(instance["offers"]["price"], *amount, "{edition}");
            assert_eq!(instance["offers"]["priceCurrency"], currency);
            let taught: Vec<&str> =
                list(&instance["instructor"]).iter().filter_map(|one| one["name"].as_str()).collect();
            let names = page.texts(".instructor h3");
            assert!(!taught.is_empty() && taught.iter().all(|name| names.iter().any(|shown| shown == name)));
        }
    }
}

#[test]
fn a_date_is_an_event() {
    let world = World::demo();
    let find = |fits: &dyn Fn(&Held) -> bool| {
        let found = world.sessions().into_iter().find(|one| one.edition == "fi" && one.is_public() && fits(one));
        found.expect("a session")
    };
    let is_ahead = |one: &Held| one.starts_at > world.clock.now();
    let page = |held: &Held| world.visitor().opens(&held.path()).is(200);
    let held = find(&|one| is_ahead(one) && one.city.as_deref() == Some("helsinki") && !one.is_cancelled());
    let shown = page(&held);
    let event = piece(&shown, "EducationEvent");
    assert_eq!(words(event["name"].as_str().expect("a name")), shown.heading());
    let times = shown.attributes(".days time", "datetime");
    assert_eq!(event["startDate"].as_str(), times.first().map(String::as_str));
    assert_eq!(event["endDate"].as_str(), times.last().map(String::as_str));
    assert_eq!(event["eventAttendanceMode"], "https://schema.org/OfflineEventAttendanceMode");
    assert_eq!(event["eventStatus"], "https://schema.org/EventScheduled");
    let address = &event["location"]["address"];
    assert_eq!((&address["addressLocality"], &address["addressCountry"]), (&"Helsinki".into(), &"FI".into()));
    shown.says(event["location"]["name"].as_str().expect("a venue"));
    shown.says(address["streetAddress"].as_str().expect("a street")).says(address["postalCode"].as_str().expect("one"));
    assert_eq!(event["offers"]["price"], *gross(&shown, ".course__facts")[0]);
    assert_eq!(event["remainingAttendeeCapacity"], held.seats - held.taken);
    assert_eq!(
        event["performer"][0]["name"].as_str().map(str::to_owned),
        shown.texts(".instructor h3").first().cloned()
    );
    assert_eq!(path_of(event["about"]["url"].as_str().expect("a course")), format!("/fi/courses/{}", held.course));
    let online = piece(&page(&find(&|one| is_ahead(one) && one.format == "virtual")), "EducationEvent");
    assert_eq!(online["eventAttendanceMode"], "https://schema.org/OnlineEventAttendanceMode");
    assert_eq!(online["location"]["@type"], "VirtualLocation");
    let cancelled = piece(&page(&find(&Held::is_cancelled)), "EducationEvent");
    assert_eq!(cancelled["eventStatus"], "https://schema.org/EventCancelled");
    let full = piece(&page(&find(&|one| is_ahead(one) && one.taken == one.seats)), "EducationEvent");
    assert_eq!(full["offers"]["availability"], "https://schema.org/SoldOut");
}

#[test]
fn lists_are_lists_of_what_they_show() {
    let world = World::demo();
    for (path, links) in [
        ("/gb/courses", ".trainings > article h3 a"),
        ("/fi/courses", ".trainings > article h3 a"),
        ("/gb/sessions", ".dates th a"),
        ("/ru/topics/programming", ".trainings > article h3 a"),
        ("/fr/cities/paris", ".trainings > article h3 a"),
    ] {
        let page = world.visitor().opens(path).is(200);
        let items = piece(&page, "ItemList");
        let elements = list(&items["itemListElement"]);
        let named = elements.iter().map(|item| path_of(item["url"].as_str().expect("an address")));
        assert_eq!(named.collect::<Vec<_>>(), page.attributes(links, "href"), "{path}");
        assert!(elements.iter().zip(1..).all(|(item, position)| item["position"] == position), "{path}");
        assert_eq!(items["numberOfItems"], elements.len());
        let trail = piece(&page, "BreadcrumbList");
        let steps = list(&trail["itemListElement"]).iter().map(|step| words(step["name"].as_str().expect("a name")));
        assert_eq!(steps.collect::<Vec<_>>(), page.texts(".breadcrumbs li"), "{path}");
    }
}

#[test]
fn what_has_no_price_is_offered_for_none() {
    let world = World::demo();
    let page = world.visitor().opens("/ru/courses/deep-learning").is(200);
    let course = piece(&page, "Course");
    assert!(course["offers"].is_null() && !list(&course["hasCourseInstance"]).is_empty());
    assert!(list(&course["hasCourseInstance"]).iter().all(|one| one["offers"].is_null()));
}

#[test]
fn the_sitemap_names_courses_topics_cities_and_the_dates_that_lie_ahead() {
    let world = World::demo();
    let map = world.visitor().fetches("/sitemap.xml");
    let read = roxmltree::Document::parse(map.text()).expect("XML");
    let named: BTreeSet<String> = read
        .descendants()
        .filter(|node| node.tag_name().name() == "loc")
        .map(|loc| path_of(loc.text().expect("an address")))
        .collect();
    let of = |part: &str| named.iter().filter(|path| path.split('/').nth(2) == Some(part)).count();
    assert_eq!(of("courses"), 5 + 5 * 32 - 2, "lists and courses, but for two drafts");
    assert_eq!((of("topics"), of("cities")), (5 * 7, 5 * 3));
    let is_ahead = |one: &&Held| one.is_public() && !one.is_cancelled() && one.starts_at > world.clock.now();
    let sessions = world.sessions();
    let expected: BTreeSet<String> = sessions.iter().filter(is_ahead).map(Held::path).collect();
    let found = named.iter().filter(|path| path.contains("/sessions/")).cloned().collect::<BTreeSet<_>>();
    assert_eq!(found, expected, "none that is in-house, cancelled or over");
    assert!(!named.iter().any(|path| path.contains('?')), "no list that is narrowed");
    for path in ["/fi/courses/sql-from-zero", "/gb/topics/cloud", "/nz/cities/auckland", found.first().expect("one")] {
        let page = world.visitor().opens(path).is(200);
        assert!(page.is_listed() && page.canonical() == Some(format!("{BASE_URL}{path}")), "{path}");
        let entry =
            read.descendants().find(|node| node.text() == Some(&format!("{BASE_URL}{path}"))).expect("an entry");
        let links = entry.parent().expect("a url").children().filter(|node| node.tag_name().name() == "link");
        let told = links.map(|link| {
            let attribute = |name| link.attribute(name).unwrap_or_default().to_owned();
            (attribute("hreflang"), attribute("href"))
        });
        assert_eq!(told.collect::<Vec<_>>(), page.alternates(), "{path}");
    }
}
