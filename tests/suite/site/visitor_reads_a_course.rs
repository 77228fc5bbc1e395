//! A visitor reads what a course is, when and where it is held, what it costs and whether there is a seat.

use std::path::Path;

use crate::support::{BASE_URL, Page, World, path_of};

const COURSE: &str = "backend-developer-essentials";
const EDITIONS: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

/// A file of the demo world, as it was written by hand.
fn told(path: &str) -> toml::Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo").join(path);
    std::fs::read_to_string(path).expect("a file").parse().expect("TOML")
}

/// What a course costs in Finland, net, in cents.
fn net(format: &str) -> i64 {
    told(&format!("courses/{COURSE}/course.toml"))["prices"]["fi"][format].as_integer().expect("a price")
}

/// With the tax of Finland, which is told in per cent.
fn with_tax(net: i64) -> i64 {
    let rate: f64 = told("editions/fi.toml")["tax_rate"].as_str().expect("a rate").parse().expect("a number");
    (net as f64 * (100.0 + rate) / 100.0).round() as i64
}

/// As Finland writes it, spaces evened out: `2 986,90 €`.
fn euros(cents: i64) -> String {
    let (whole, part) = (cents / 100, cents % 100);
    let whole = if whole < 1000 { whole.to_string() } else { format!("{} {:03}", whole / 1000, whole % 1000) };
    if part == 0 { format!("{whole} €") } else { format!("{whole},{part:02} €") }
}

/// The rows of the table of dates, each as it is read.
fn dates(page: &Page) -> Vec<String> {
    page.texts("[aria-labelledby=dates] tbody tr")
}

#[test]
fn from_an_article_to_the_course_it_is_about() {
    let world = World::demo();
    let article = world.visitor().opens("/fi/articles/what-is-a-backend-developer").is(200);
    article.says("Aiheeseen liittyviä kursseja");
    assert!(article.elements("[aria-labelledby=upcoming] .dates tbody tr").len() == 4, "and when they are held");
    let course = article.follows_in("[aria-labelledby=related]", "Backend-kehittäjän perustaidot");
    course.is(200).is_at(&format!("/fi/courses/{COURSE}"));
    assert_eq!(course.heading(), "Backend-kehittäjän perustaidot");
    course.says("Perustaso").says("5 päivää, 35 tuntia").says("WEB-120").says("Päivä 1: Klikkauksesta vastaukseen");
    assert_eq!(course.texts(".breadcrumbs li")[..2], ["Etusivu", "Kurssit"]);
    assert!(course.elements("main [lang]").is_empty(), "all of it is in Finnish");
}

#[test]
fn its_dates_are_in_the_city_and_in_the_virtual_classroom() {
    let world = World::demo();
    let page = world.visitor().opens(&format!("/fi/courses/{COURSE}")).is(200);
    let days = page.attributes("[aria-labelledby=dates] th[scope=row] a time", "datetime");
    assert_eq!(days, ["2026-12-14", "2027-01-04", "2027-02-01", "2027-03-29"]);
    let rows = dates(&page);
    assert!(rows[0].starts_with("14.–18. joulukuuta 2026 9.00–17.00 aika: Helsinki (UTC+2)"), "{rows:#?}");
    assert!(rows[3].contains("29. maaliskuuta – 2. huhtikuuta 2027 9.00–17.00 aika: Helsinki (UTC+3)"), "{rows:#?}");
    let places = page.texts("[aria-labelledby=dates] td[data-label=Missä]");
    assert_eq!(places, ["Helsinki", "Virtuaaliluokka", "Helsinki", "Helsinki"]);
    page.follows_in("[aria-labelledby=dates] td", "Helsinki").is(200).is_at("/fi/cities/helsinki");
    let session = page.follows_in("[aria-labelledby=dates] th", "14.–18. joulukuuta 2026").is(200);
    assert_eq!(session.heading(), page.heading());
    assert!(session.texts(".breadcrumbs li").contains(&page.heading()), "and there is a way back");
}

#[test]
fn its_price_is_told_with_and_without_tax() {
    let world = World::demo();
    let page = world.visitor().opens(&format!("/fi/courses/{COURSE}")).is(200);
    let (classroom, online) = (net("classroom"), net("virtual"));
    assert_eq!((with_tax(classroom), with_tax(online)), (351_400, 298_690));
    let told = |net| format!("{} sis. ALV 25,5 % {} + ALV", euros(with_tax(net)), euros(net));
    let prices = page.texts("[aria-labelledby=dates] td[data-label=Hinta]");
    assert_eq!(prices, [told(classroom), told(online), told(classroom), told(classroom)]);
    let facts = page.texts(".course__facts dl > div");
    for fact in [
        format!("Hinta, Luokkaopetus {}", told(classroom)),
        format!("Hinta, Virtuaaliluokka {}", told(online)),
        "Hinta, Yrityskoulutus Tarjouksen mukaan".into(),
    ] {
        assert!(facts.contains(&fact), "{fact}: {facts:#?}");
    }
    let listed = world.visitor().opens("/fi/courses?q=backend-kehitt%C3%A4j%C3%A4n").is(200);
    assert_eq!(listed.texts(".training__side .price"), [told(online)], "the list tells the lowest");
    let british = world.visitor().opens(&format!("/gb/courses/{COURSE}")).is(200);
    let first = british.texts(".price__first").swap_remove(0);
    assert!(first.starts_with('£') && first.ends_with("excl. VAT"), "here the price without tax comes first: {first}");
}

#[test]
fn how_many_seats_are_left_is_told() {
    let world = World::demo();
    let seats = |path: &str, day: &str| {
        let page = world.visitor().opens(path).is(200);
        let rows = page.elements("[aria-labelledby=dates] tbody tr").into_iter();
        let days = page.attributes("[aria-labelledby=dates] th[scope=row] a time", "datetime");
        let at = rows.zip(days).position(|(_, on)| on == day).unwrap_or_else(|| panic!("{path} is not held on {day}"));
        page.texts("[aria-labelledby=dates] .seats").swap_remove(at)
    };
    assert_eq!(seats(&format!("/fi/courses/{COURSE}"), "2026-12-14"), "Enää 3 paikkaa vapaana");
    assert_eq!(seats(&format!("/fi/courses/{COURSE}"), "2027-01-04"), "10 paikkaa vapaana");
    assert_eq!(seats("/gb/courses/security-basics-for-everyone", "2026-12-02"), "Only 3 seats left");
    assert_eq!(seats("/gb/courses/security-basics-for-everyone", "2026-12-14"), "8 seats left");
    assert_eq!(seats("/gb/courses/data-engineering-pipelines", "2027-02-22"), "Only 1 seat left");
    assert_eq!(seats("/gb/courses/clean-code-and-refactoring", "2027-02-22"), "Full");
    assert_eq!(seats("/ru/courses/dashboards-that-answer-questions", "2027-07-12"), "Осталось всего 1 место");
}

#[test]
fn without_a_date_the_visitor_may_ask_for_one() {
    let world = World::demo();
    let listed = world.visitor().opens("/gb/courses?q=machine+learning").is(200);
    assert!(listed.texts(".training__side").swap_remove(0).starts_with("Next date No date yet"));
    let page = listed.follows_in(".trainings", "Machine learning").is(200).says("There is no date yet.");
    assert!(page.elements(".dates").is_empty());
    page.follows_in("[aria-labelledby=dates]", "Ask us for one").is(200).is_at("/gb/contact");
}

#[test]
fn without_a_price_it_is_on_request_and_never_for_nothing() {
    let world = World::demo();
    for (path, on_request) in [
        ("/ru/courses/deep-learning", "По запросу"),
        ("/ru/courses/clean-code-and-refactoring", "По запросу"),
        ("/nz/courses/containers-and-kubernetes", "On request"),
    ] {
        let page = world.visitor().opens(path).is(200);
        assert!(page.elements(".course .price").is_empty(), "{path}");
        let prices = page.texts("[aria-labelledby=dates] td:nth-of-type(2)");
        assert!(!prices.is_empty() && prices.iter().all(|price| price == on_request), "{path}: {prices:?}");
        assert!(!page.answer().text().contains("\"Offer\""), "{path}");
    }
    for answer in world.crawled().iter().filter(|answer| answer.is_html() && answer.path != "/") {
        let page = Page::read(&world.visitor(), answer);
        let free = page.texts(".price").into_iter().find(|price| price.contains("£0") || price.starts_with('0'));
        assert_eq!(free, None, "{}", answer.path);
    }
}

#[test]
fn related_courses_articles_and_those_who_teach_lead_on() {
    let world = World::demo();
    for edition in EDITIONS {
        let page = world.visitor().opens(&format!("/{edition}/courses/{COURSE}")).is(200);
        let related: Vec<String> = page.attributes("[aria-labelledby=related] article h3 a", "href");
        let expected = ["rest-apis-in-practice", "sql-from-zero", "programming-with-python"];
        assert_eq!(related, expected.map(|slug| format!("/{edition}/courses/{slug}")));
        let topics = page.attributes(".topics a", "href");
        assert_eq!(topics, ["web-development", "programming"].map(|slug| format!("/{edition}/topics/{slug}")));
        let articles = page.attributes("[aria-labelledby=reading] .entries a", "href");
        assert!(articles.contains(&format!("/{edition}/articles/what-is-a-backend-developer")), "{articles:?}");
        let language = &page.lang()[..2];
        let able: Vec<String> = told("instructors.toml")["instructors"]
            .as_array()
            .expect("instructors")
            .iter()
            .filter(|one| {
                let has = |list: &str, word: &str| {
                    one[list].as_array().is_some_and(|all| all.iter().any(|w| w.as_str() == Some(word)))
                };
                has("courses", COURSE) && has("languages", language)
            })
            .filter_map(|one| one["name"].as_str().map(str::to_owned))
            .collect();
        let teach = page.texts(".instructor h3");
        assert!(!teach.is_empty() && teach.iter().all(|name| able.contains(name)), "{edition}: {teach:?} of {able:?}");
        assert!(page.texts(".instructor .prose").iter().all(|biography| biography.len() > 80));
        for link in page.links_in("main") {
            assert!(!link.href.starts_with('/') || page.opens(&link.href).status() == 200, "{}", link.href);
        }
    }
}

#[test]
fn where_it_is_a_draft_there_is_no_trace_of_it() {
    let world = World::demo();
    for (edition, course, locale, switch) in
        [("nz", "cloud-architecture", "en-NZ", "New Zealand"), ("fi", "java-for-working-programmers", "fi-FI", "Suomi")]
    {
        let here = world.visitor().opens(&format!("/gb/courses/{course}")).is(200);
        let path = format!("/{edition}/courses/{course}");
        assert_eq!(world.visitor().opens(&path).is(404).lang(), locale);
        world.visitor().opens(&format!("{path}.ics")).is(404);
        let languages: Vec<String> = here.alternates().into_iter().map(|(language, _)| language).collect();
        assert!(languages.len() == 5 && !languages.iter().any(|language| language == locale), "{languages:?}");
        here.follows_in(".switcher", switch).is(200).is_at(&format!("/{edition}/courses"));
        let named = world.visitor().fetches("/sitemap.xml");
        let is_named = |path: &str| named.text().contains(&format!("<loc>{BASE_URL}{path}</loc>"));
        assert!(is_named(here.path()) && !is_named(&path));
        for answer in world.crawled().iter().filter(|answer| answer.path.starts_with(&format!("/{edition}/"))) {
            assert!(!answer.text().contains(course), "{} names {course}", answer.path);
        }
        let held: Vec<_> =
            world.sessions().into_iter().filter(|one| one.edition == edition && one.course == course).collect();
        assert!(!held.is_empty());
        for session in held {
            world.visitor().opens(&session.path()).is(404);
        }
    }
}

#[test]
fn a_course_is_the_same_page_in_every_country_that_has_it() {
    let world = World::demo();
    let page = world.visitor().opens(&format!("/gb/courses/{COURSE}")).is(200);
    for (_, url) in page.alternates() {
        let other = world.visitor().opens(&path_of(&url)).is(200);
        assert_eq!(other.alternates(), page.alternates());
        assert!(other.text().contains("WEB-120"));
    }
}
