//! Beside each value of each filter stands how many there are: exactly as many as the page shows that it leads to.

use crate::support::{Link, Page, World};

/// How many the list says that it holds.
fn total(page: &Page) -> u64 {
    number(&page.texts(".results-head h2").pop().unwrap_or_else(|| panic!("{} has no list", page.path())))
}

/// The number in a few words, however it is grouped.
fn number(words: &str) -> u64 {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number in {words:?}"))
}

/// The values of all filters: where each leads, and how many it promises there.
fn values(page: &Page) -> Vec<(String, u64)> {
    let promised = |link: Link| (link.href, link.text.rsplit(' ').next().map(number).expect("a number"));
    page.links_in(".filter li").into_iter().map(promised).collect()
}

/// Opens every value of every filter, but for the one that is chosen already, which leads back; what is found there.
#[track_caller]
fn each_keeps_its_promise(page: &Page) -> Vec<Page> {
    let chosen = page.attributes(".filter [aria-current]", "href");
    for count in page.texts(".filter [aria-current] .number") {
        assert_eq!(number(&count), total(page), "{}: what is chosen is what is shown", page.path());
    }
    let further = values(page).into_iter().filter(|(url, _)| !chosen.contains(url));
    let kept = further.map(|(url, promised)| {
        let there = page.opens(&url).is(200);
        assert_eq!(total(&there), promised, "{} promises {promised} at {url}", page.path());
        assert!(promised > 0, "{}: nobody is led to nothing by {url}", page.path());
        there
    });
    kept.collect()
}

/// What is really there: page after page of the list, counted.
fn counted(first: Page, entry: &str) -> u64 {
    let mut page = first;
    let mut found = page.elements(entry).len() as u64;
    while let Some(next) = page.attributes(".pagination a[rel~=next]", "href").pop() {
        page = page.opens(&next).is(200);
        found += page.elements(entry).len() as u64;
    }
    found
}

#[test]
fn in_the_catalogue_of_every_country() {
    let world = World::demo();
    for edition in ["fr", "fi", "gb", "nz"] {
        let catalogue = world.visitor().opens(&format!("/{edition}/courses")).is(200);
        let facets = catalogue.elements(".filter ul").len();
        assert_eq!(facets, 7, "{edition}: topic, level, format, city, month, language and price");
        let led_to = each_keeps_its_promise(&catalogue);
        assert!(led_to.len() > 25, "{edition}: only {} values", led_to.len());
        assert_eq!(counted(catalogue.clone(), ".trainings > article"), total(&catalogue));
        for page in led_to {
            let shown = total(&page);
            assert_eq!(counted(page, ".trainings > article"), shown);
        }
    }
}

#[test]
fn and_after_one_is_chosen_for_every_other() {
    let world = World::demo();
    let catalogue = world.visitor().opens("/ru/courses").is(200);
    let mut pairs = 0;
    for narrowed in each_keeps_its_promise(&catalogue) {
        pairs += each_keeps_its_promise(&narrowed).len();
    }
    assert!(pairs > 300, "only {pairs} pairs");
}

#[test]
fn in_the_list_of_dates_and_two_filters_deep() {
    let world = World::demo();
    for edition in ["fr", "gb"] {
        let list = world.visitor().opens(&format!("/{edition}/sessions")).is(200);
        assert_eq!(list.elements(".filter ul").len(), 3, "{edition}: city, topic and format");
        for narrowed in each_keeps_its_promise(&list) {
            each_keeps_its_promise(&narrowed);
            let shown = total(&narrowed);
            assert_eq!(counted(narrowed, ".dates tbody tr"), shown);
        }
    }
}

#[test]
fn in_the_calendar_of_a_month() {
    let world = World::demo();
    let held = |page: &Page| {
        let mut held = page.attributes(".month__table li a", "href");
        held.sort();
        held.dedup();
        held.len() as u64
    };
    for month in ["2026-10", "2026-12", "2027-02"] {
        let calendar = world.visitor().opens(&format!("/gb/sessions?month={month}")).is(200);
        for (url, promised) in values(&calendar) {
            let there = calendar.opens(&url).is(200);
            assert_eq!(held(&there), promised, "{url}");
        }
    }
}

#[test]
fn on_the_home_page_and_on_a_topic() {
    let world = World::demo();
    for edition in ["gb", "ru"] {
        let home = world.visitor().opens(&format!("/{edition}/")).is(200);
        let counts = home.texts("[aria-labelledby=topics] .number");
        let topics = home.links_in("[aria-labelledby=topics] h3");
        assert_eq!((counts.len(), topics.len()), (7, 7));
        for (topic, count) in topics.iter().zip(counts) {
            let page = home.opens(&topic.href).is(200);
            assert_eq!(page.heading(), topic.text);
            assert_eq!(page.texts("#courses"), [count], "{}", topic.href);
            let slug = topic.href.rsplit('/').next().expect("a slug");
            let listed = home.opens(&format!("/{edition}/courses?topic={slug}")).is(200);
            assert_eq!(total(&listed), page.elements("[aria-labelledby=courses] article").len() as u64);
        }
    }
}
