//! A visitor reads one date of a course: when exactly, where exactly, and whether it will be held.

use crate::support::{Held, World};

/// The first session of an edition that fits.
fn session(world: &World, edition: &str, fits: impl Fn(&Held) -> bool) -> Held {
    let found = world.sessions().into_iter().find(|one| one.edition == edition && one.is_public() && fits(one));
    found.unwrap_or_else(|| panic!("there is none in {edition}"))
}

#[test]
fn it_tells_the_days_the_place_and_who_teaches() {
    let world = World::demo();
    let is_meant = |one: &Held| one.course == "backend-developer-essentials" && one.starts_at > world.clock.now();
    let held = session(&world, "fi", |one| is_meant(one) && one.city.as_deref() == Some("helsinki"));
    let page = world.visitor().opens(&held.path()).is(200);
    assert_eq!(page.heading(), "Backend-kehittäjän perustaidot");
    page.says(&held.code).says("Enää 3 paikkaa vapaana").says("3 514 €");
    let days = page.texts(".days li");
    assert_eq!(days.len(), 5);
    assert_eq!(days[0], "maanantai 14. joulukuuta 2026 9.00–17.00 aika: Helsinki (UTC+2)");
    let instants = page.attributes(".days li:last-child time", "datetime");
    assert_eq!(instants, ["2026-12-18T09:00:00+02:00", "2026-12-18T17:00:00+02:00"]);
    let venue = page.texts("[aria-labelledby=venue]").swap_remove(0);
    assert!(venue.starts_with("Kallion koulutustilat") || venue.starts_with("Pasilan koulutustilat"), "{venue}");
    assert!(venue.contains("Helsinki") && venue.contains("Luokka "), "{venue}");
    assert!(page.texts("[aria-labelledby=venue] .prose").iter().any(|way| way.len() > 80), "how to get there");
    assert!(page.texts(".course__facts dl > div").contains(&"Kieli Suomi".to_owned()));
    assert!(!page.texts(".instructor h3").is_empty() && !page.texts(".instructor .prose").is_empty());
    page.follows_in(".course__facts", "Helsinki").is(200).is_at("/fi/cities/helsinki");
    page.follows("Kaikki tästä kurssista").is(200).is_at("/fi/courses/backend-developer-essentials");
    page.follows_in(".site-footer", "Helsinki").is(200);
}

#[test]
fn in_the_virtual_classroom_it_tells_what_is_needed_and_the_language_if_it_is_another() {
    let world = World::demo();
    let held = session(&world, "fi", |one| one.course == "devops-and-continuous-delivery" && one.format == "virtual");
    let page = world.visitor().opens(&held.path()).is(200);
    page.says("Tarvitset selaimen").says("Kieli Englanti").says("aika: Helsinki (UTC+2)");
    let local = page.attributes(".days [data-local-time]", "data-begins");
    assert_eq!(local.len(), page.elements(".days li").len(), "the browser adds its own time");
    assert_eq!(local[0], page.attributes(".days time", "datetime")[0]);
    let list = world.visitor().opens("/fi/courses/devops-and-continuous-delivery").is(200);
    list.says("kieli: Englanti");
}

#[test]
fn one_that_was_cancelled_stays_and_says_so() {
    let world = World::demo();
    let cancelled: Vec<Held> =
        world.sessions().into_iter().filter(|one| one.is_public() && one.is_cancelled()).collect();
    assert!(cancelled.len() >= 8);
    let held = cancelled.iter().find(|one| one.edition == "gb").expect("one in England");
    let page = world.visitor().opens(&held.path()).is(200);
    page.says("Cancelled. This date will not be held.");
    assert!(!page.is_listed(), "search engines are not sent there");
    page.follows("See other dates").is(200).is_at(&format!("/gb/courses/{}", held.course));
    for held in &cancelled {
        let days = world.days();
        let first = days.iter().find(|day| day.session_id == held.id).expect("a day");
        let (edition, month) = (&held.edition, &first.day[..7]);
        let calendar = world.visitor().opens(&format!("/{edition}/sessions?month={month}")).is(200);
        let marked = calendar.attributes(".month__table li.is-cancelled a", "href");
        assert!(marked.contains(&held.path()), "{}: {marked:?}", held.code);
        for list in ["sessions".to_owned(), format!("courses/{}", held.course)] {
            let list = world.visitor().opens(&format!("/{edition}/{list}")).is(200);
            assert!(!list.links_in("main").iter().any(|link| link.href == held.path()), "{}", list.path());
        }
    }
}

#[test]
fn one_that_is_over_says_so() {
    let world = World::demo();
    let held = session(&world, "gb", |one| one.starts_at < world.clock.now());
    let page = world.visitor().opens(&held.path()).is(200).says("This date is over, or has begun.");
    assert_eq!(page.texts(".seats"), ["Over"]);
    assert!(!page.is_listed(), "search engines are not sent there");
    page.does_not_say("seats left");
}

#[test]
fn one_that_ended_long_ago_leads_to_its_course() {
    let world = World::own();
    let id = world.plans("gb", "sql-from-zero").on("2026-11-24").make();
    let path = format!("/gb/sessions/{}", id.0);
    world.visitor().opens(&path).is(200).is_at(&path);
    world.becomes("2027-02-23T00:00:00Z");
    world.visitor().opens(&path).is(200).is_at(&path);
    world.becomes("2027-02-26T00:00:00Z");
    world.visitor().asks(&path).redirects(301, "/gb/courses/sql-from-zero");
    let in_house = world.sessions().into_iter().find(|one| one.is_in_house() && one.edition == "gb").expect("one");
    world.visitor().opens(&in_house.path()).is(404);
}

#[test]
fn one_may_have_a_price_of_its_own() {
    let world = World::own();
    let id = world.plans("gb", "sql-from-zero").costs(50_000).on("2027-08-18").make();
    world.visitor().opens(&format!("/gb/sessions/{}", id.0)).is(200).says("£500 excl. VAT").says("£600 incl. 20% VAT");
    let dates = world.visitor().opens("/gb/courses/sql-from-zero").is(200).texts(".dates tbody tr");
    let own = dates.iter().find(|date| date.contains("18 August 2027")).expect("the date");
    assert!(own.contains("£500 excl. VAT"), "{own}");
    assert!(dates.iter().any(|date| !date.contains("£500")), "the others cost what the course does: {dates:?}");
}

#[test]
fn in_another_country_it_is_not() {
    let world = World::demo();
    let now = world.clock.now();
    let held = session(&world, "fi", |one| !one.is_cancelled() && one.starts_at > now);
    for edition in ["fr", "ru", "gb", "nz"] {
        let path = format!("/{edition}/sessions/{}", held.id.0);
        world.visitor().opens(&path).is(404);
        world.visitor().opens(&format!("{path}.ics")).is(404);
    }
    let page = world.visitor().opens(&held.path()).is(200);
    let abroad: Vec<String> = page.links_in(".switcher").into_iter().map(|link| link.href).collect();
    assert_eq!(abroad, ["/fr/sessions", "/ru/sessions", &held.path(), "/gb/sessions", "/nz/sessions"]);
    assert_eq!(page.alternates().len(), 2, "itself, and for all others itself too");
}

#[test]
fn a_city_tells_what_is_held_there_and_how_to_get_there() {
    let world = World::demo();
    for edition in ["fr", "ru", "fi", "gb", "nz"] {
        let home = world.visitor().opens(&format!("/{edition}/")).is(200);
        for city in home.links_in(".panel__cities") {
            let page = home.opens(&city.href).is(200);
            assert!(page.heading().contains(&city.text), "{}", page.heading());
            let places = page.texts(".dates td:nth-of-type(2)");
            assert!(!places.is_empty() && places.iter().all(|place| place.starts_with(&city.text)), "{places:?}");
            assert!(!page.elements("[aria-labelledby=venues] .venue address").is_empty());
            assert!(page.texts("[aria-labelledby=venues] .prose").iter().all(|way| way.len() > 80));
            let slug = city.href.rsplit('/').next().expect("a slug");
            let all = home.opens(&format!("/{edition}/sessions?city={slug}")).is(200);
            assert_eq!(all.texts(".results-head h2"), page.texts("#upcoming"), "{}", city.href);
        }
    }
}
