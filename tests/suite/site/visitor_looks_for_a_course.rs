//! A visitor looks for a course: chooses filters, words and an order in the catalogue.

use crate::support::{Page, World};

fn titles(page: &Page) -> Vec<String> {
    page.texts(".trainings > article h3 a")
}

/// All titles of a list, page after page.
fn all_titles(world: &World, path: &str) -> Vec<String> {
    all(world, path).iter().flat_map(titles).collect()
}

/// All pages of a list.
fn all(world: &World, path: &str) -> Vec<Page> {
    let mut pages = vec![world.visitor().opens(path).is(200)];
    while let Some(next) = pages.last().and_then(|page| page.attributes(".pagination a[rel~=next]", "href").pop()) {
        pages.push(world.visitor().opens(&next).is(200));
    }
    pages
}

fn chips(page: &Page) -> Vec<String> {
    page.texts(".chips .chip").iter().map(|chip| chip.trim_start_matches("Remove the filter ").to_owned()).collect()
}

#[test]
fn filters_combine_and_stand_in_the_address() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/").follows_in("nav", "Courses").is(200).is_at("/gb/courses");
    let page = page.follows_in("[aria-labelledby=facet-level]", "Advanced").is_at("/gb/courses?level=advanced");
    let page = page.follows_in("[aria-labelledby=facet-city]", "London");
    let page = page.is_at("/gb/courses?level=advanced&city=london").says("3 courses");
    let page = page.follows_in("[aria-labelledby=facet-topic]", "Cloud");
    let page = page.is(200).is_at("/gb/courses?topic=cloud&level=advanced&city=london").says("2 courses");
    assert_eq!(titles(&page), ["Containers and Kubernetes", "Data engineering pipelines"]);
    assert_eq!(chips(&page), ["Cloud", "Advanced", "London"]);
    assert!(page.title().contains("Cloud · Advanced · London"), "{}", page.title());
    let shared = world.visitor().opens(page.path()).is(200);
    assert_eq!(titles(&shared), titles(&page), "who is sent the address sees the same");
}

#[test]
fn what_is_chosen_is_removed_one_by_one_or_all_at_once() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/courses?topic=cloud&level=advanced&city=london&sort=price").is(200);
    let page = page.follows_in(".chips", "Advanced").is(200).is_at("/gb/courses?topic=cloud&city=london&sort=price");
    assert_eq!(chips(&page), ["Cloud", "London"]);
    let other = page.follows_in("[aria-labelledby=facet-topic]", "Cloud").is_at("/gb/courses?city=london&sort=price");
    assert_eq!(chips(&other), ["London"], "the chosen value leads back too");
    let bare = page.follows_in(".chips", "Clear all filters").is(200).is_at("/gb/courses");
    assert!(chips(&bare).is_empty() && bare.elements(".filter [aria-current]").is_empty());
}

#[test]
fn a_city_and_a_month_are_those_of_one_date() {
    let world = World::demo();
    let held = |page: &Page| {
        let courses = page.attributes(".trainings > article h3 a", "href");
        let slugs = courses.iter().filter_map(|url| url.rsplit('/').next().map(str::to_owned));
        slugs.collect::<Vec<_>>()
    };
    let page = world.visitor().opens("/gb/courses?city=london&month=2027-01").is(200);
    let mut expected: Vec<String> = world
        .sessions()
        .into_iter()
        .filter(|session| session.is_public() && !session.is_cancelled() && session.edition == "gb")
        .filter(|session| session.city.as_deref() == Some("london") && session.starts_at > world.clock.now())
        .filter(|session| session.starts_at.format("%Y-%m").to_string() == "2027-01")
        .map(|session| session.course)
        .collect();
    let mut found = held(&page);
    found.sort();
    expected.sort();
    expected.dedup();
    assert!(!found.is_empty());
    assert_eq!(found, expected);
}

#[test]
fn the_list_stands_in_the_order_of_the_alphabet_of_its_country() {
    let world = World::demo();
    let titles = all_titles(&world, "/fi/courses");
    assert_eq!(titles.len(), 31, "one is a draft");
    // Å, Ä and Ö stand last in Finnish.
    let place = |letter: char| match letter {
        'å' => 'z' as u32 + 1,
        'ä' => 'z' as u32 + 2,
        'ö' => 'z' as u32 + 3,
        other => other as u32,
    };
    let key = |title: &String| -> Vec<u32> {
        title.to_lowercase().chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').map(place).collect()
    };
    assert!(titles.is_sorted_by_key(key), "{titles:#?}");
    assert!(titles.iter().any(|title| title.contains('ä')), "there are such letters");
}

#[test]
fn the_next_date_comes_first_where_that_is_asked_for_and_what_has_none_last() {
    let world = World::demo();
    for edition in ["fr", "ru", "fi", "gb", "nz"] {
        let page = world.visitor().opens(&format!("/{edition}/courses")).is(200);
        let by_date = page.opens(&page.attributes(".sorts a", "href")[1]).is(200);
        by_date.is_at(&format!("/{edition}/courses?sort=date"));
        let mut dates = Vec::new();
        for page in all(&world, by_date.path()) {
            for article in page.elements(".trainings > article") {
                let time = article.select(&scraper::Selector::parse("time").expect("a selector")).next();
                dates.push(time.and_then(|time| time.attr("datetime")).map(str::to_owned));
            }
        }
        let (dated, undated) = dates.split_at(dates.iter().position(Option::is_none).unwrap_or(dates.len()));
        assert!(dated.len() > 15 && dated.is_sorted(), "{edition}: {dated:?}");
        assert!(undated.iter().all(Option::is_none), "{edition}: {undated:?}");
        assert!(edition != "nz" || !undated.is_empty(), "some have no date");
    }
}

/// The first amount that is told, in hundredths: `£1,830`, `2 986,90 €`.
fn amount(told: &str, sign: char) -> u64 {
    let is_english = told.starts_with(sign);
    let amount = if is_english { told.split(' ').next() } else { told.split(sign).next() }.expect("an amount");
    let (whole, part) = amount.trim().split_once(if is_english { '.' } else { ',' }).unwrap_or((amount, ""));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    format!("{}{:0<2}", digits(whole), digits(part)).parse().unwrap_or_else(|_| panic!("no amount: {told}"))
}

#[test]
fn the_lowest_price_comes_first_where_that_is_asked_for_and_what_is_on_request_last() {
    let world = World::demo();
    for (edition, sign, on_request, asked) in
        [("ru", '₽', "По запросу", 2), ("nz", '$', "On request", 1), ("gb", '£', "", 0), ("fi", '€', "", 0)]
    {
        let pages = all(&world, &format!("/{edition}/courses?sort=price"));
        let told: Vec<String> =
            pages.iter().flat_map(|page| page.texts(".training__side > div:last-child dd")).collect();
        let (priced, last) = told.split_at(told.len() - asked);
        let amounts: Vec<u64> = priced.iter().map(|told| amount(told, sign)).collect();
        assert!(amounts.len() >= 29 && amounts[0] > 0 && amounts.is_sorted(), "{edition}: {told:#?}");
        assert_eq!(last, vec![on_request; asked], "{edition}");
    }
}

#[test]
fn words_are_looked_up_in_the_titles() {
    let world = World::demo();
    let catalogue = world.visitor().opens("/gb/courses").is(200);
    let page = catalogue.fills("Words in the title", "DATA  python").submits("Search").is(200);
    page.is_at("/gb/courses?q=DATA++python").says("1 course");
    assert_eq!(titles(&page), ["Data analysis with Python"]);
    assert_eq!(chips(&page), ["“DATA python”"]);
    assert_eq!(page.attributes("input[name=q]", "value"), ["DATA  python"], "what was typed is still there");
    let page = world.visitor().opens("/gb/courses?level=advanced&sort=date").is(200);
    let page = page.fills("Words in the title", "data").submits("Search").is(200);
    page.is_at("/gb/courses?level=advanced&sort=date&q=data");
    assert_eq!(chips(&page), ["Advanced", "“data”"], "the filters are kept");
    let page = page.follows_in(".chips", "“data”").is(200).is_at("/gb/courses?level=advanced&sort=date");
    assert!(titles(&page).len() > 5);
    let finnish = world.visitor().opens("/fi/courses").fills("Sanoja kurssin nimestä", "KEHITTÄJÄN").submits("Hae");
    assert!(titles(&finnish.is(200)).contains(&"Backend-kehittäjän perustaidot".to_owned()));
}

#[test]
fn a_long_list_is_read_page_by_page_and_nothing_is_on_two() {
    let world = World::demo();
    let first = world.visitor().opens("/gb/courses").is(200).says("32 courses");
    assert_eq!(titles(&first).len(), 12);
    let second = first.follows_in(".pagination", "Next").is(200).is_at("/gb/courses?page=2");
    let third = second.follows_in(".pagination", "Next").is(200).is_at("/gb/courses?page=3");
    second.follows_in(".pagination", "Previous").is_at("/gb/courses");
    let mut seen = [titles(&first), titles(&second), titles(&third)].concat();
    assert!(third.links_in(".pagination").iter().all(|link| link.text != "Next"));
    assert_eq!(seen.len(), 32);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 32);
    let narrowed = world.visitor().opens("/gb/courses?format=virtual&page=2").is(200);
    narrowed.follows_in("[aria-labelledby=facet-level]", "Beginner").is_at("/gb/courses?level=beginner&format=virtual");
}

#[test]
fn where_nothing_fits_the_visitor_is_told_which_filter_to_drop() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/courses?topic=artificial-intelligence&level=advanced&city=oxford").is(200);
    page.says("0 courses").says("No course fits all of this. Drop one filter:");
    assert!(titles(&page).is_empty());
    let ways = page.texts(".ways li");
    assert_eq!(ways.last().map(String::as_str), Some("Clear all filters"));
    assert!(ways.contains(&"Without Oxford 1 course".to_owned()), "{ways:?}");
    for (way, told) in page.links_in(".ways").iter().zip(&ways) {
        let there = page.opens(&way.href).is(200);
        assert!(!titles(&there).is_empty(), "{told}");
        if let Some(count) = told.strip_prefix(&way.text).map(str::trim).filter(|count| !count.is_empty()) {
            there.says(count);
            assert_eq!(there.texts(".results-head h2"), [count]);
        }
    }
    let words = world.visitor().opens("/gb/courses?q=falconry").is(200).says("0 courses");
    assert_eq!(words.texts(".ways li"), ["Without “falconry” 32 courses", "Clear all filters"]);
}

#[test]
fn search_engines_keep_the_whole_list_and_do_not_follow_the_filters() {
    let world = World::demo();
    let plain = world.visitor().opens("/gb/courses").is(200);
    assert!(plain.is_listed());
    for path in [
        "/gb/courses?level=beginner",
        "/gb/courses?q=data",
        "/gb/courses?sort=price",
        "/gb/courses?page=2",
        "/gb/courses?topic=artificial-intelligence&city=oxford",
        "/gb/sessions?city=london",
        "/gb/sessions?month=2026-12",
    ] {
        let page = world.visitor().opens(path).is(200);
        assert!(!page.is_listed() && page.alternates().is_empty(), "{path}");
        for link in page.elements(".filter a, .chips a.chip, main .sorts a[href*='?'], .ways a[href*='?']") {
            let rel = link.attr("rel").unwrap_or_default();
            assert!(rel.split(' ').any(|word| word == "nofollow"), "{path}: {:?}", link.attr("href"));
        }
    }
    let followed: Vec<&str> = world.crawled().iter().map(|answer| answer.path.as_str()).collect();
    let filters = ["level=", "format=", "city=", "month=", "language=", "price=", "sort=", "q="];
    let filtered: Vec<_> = followed.iter().filter(|path| filters.iter().any(|filter| path.contains(filter))).collect();
    assert_eq!(filtered, [&""; 0]);
}
