//! Home, the lists, the standing pages, the contact details: what a visitor finds from the home page on.

use crate::support::{Page, World};

const EDITIONS: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

fn home(world: &World, edition: &str) -> Page {
    world.visitor().opens(&format!("/{edition}/")).is(200)
}

#[test]
fn the_home_page_tells_what_the_academy_is_here() {
    let world = World::demo();
    for (edition, headline, cities) in [
        ("fr", "L’informatique, apprise auprès de ceux qui la pratiquent", ["Paris", "Lyon", "Marseille"]),
        ("ru", "Курсы по ИТ, которые ведут практики", ["Москва", "Санкт-Петербург", "Новосибирск"]),
        ("fi", "IT-koulutusta tekijöiltä tekijöille", ["Helsinki", "Tampere", "Oulu"]),
        ("gb", "IT courses taught by people who do the work", ["London", "Cambridge", "Oxford"]),
        (
            "nz",
            "Practical IT courses, in the room or from anywhere in the country",
            ["Auckland", "Wellington", "Christchurch"],
        ),
    ] {
        let page = home(&world, edition);
        assert_eq!(page.heading(), headline);
        assert_eq!(page.texts(".panel__cities a"), cities);
        assert_eq!(page.elements("[aria-labelledby=topics] li").len(), 7, "{edition}");
        assert_eq!(page.links_in("[aria-labelledby=latest] .entries").len(), 4, "{edition}");
        assert!(page.elements("main [lang]").is_empty(), "{edition}: nothing on it is from another language");
    }
}

#[test]
fn a_topic_leads_to_its_articles_and_back_to_all() {
    let world = World::demo();
    let topic = home(&world, "gb").follows("Cybersecurity").is(200).is_at("/gb/topics/cybersecurity");
    assert_eq!(topic.links_in("[aria-labelledby=reading] .entries").len(), 2);
    let topic = topic.follows("All articles").is(200).is_at("/gb/articles?topic=cybersecurity");
    let titles: Vec<String> = topic.links_in("main .entries").into_iter().map(|link| link.text).collect();
    assert_eq!(titles, ["Passwords, passkeys and you", "Phishing and how to spot it"]);
    topic.says("2 articles");
    assert_eq!(topic.texts(".filter [aria-current]"), ["Cybersecurity 2"]);
    let all = topic.follows("Remove the filter").is(200).is_at("/gb/articles").says("12 articles");
    assert_eq!(all.links_in("main .entries").len(), 12);
}

#[test]
fn articles_stand_with_the_latest_first() {
    let world = World::demo();
    for edition in EDITIONS {
        let page = world.visitor().opens(&format!("/{edition}/articles"));
        let dates = page.attributes("main .entries time", "datetime");
        assert!(dates.len() >= 11 && dates.is_sorted_by(|newer, older| newer >= older), "{edition}: {dates:?}");
        let latest = home(&world, edition).links_in("[aria-labelledby=latest] .entries");
        assert_eq!(page.links_in("main .entries")[..4], latest, "{edition}");
    }
}

#[test]
fn a_long_list_is_read_page_by_page() {
    let world = World::plan().scale(3).make();
    let first = world.visitor().opens("/gb/articles").is(200).says("36 articles");
    let second = first.follows_in(".pagination", "Next").is(200).is_at("/gb/articles?page=2");
    let third = second.follows_in(".pagination", "Next").is(200).is_at("/gb/articles?page=3");
    assert!(third.links_in(".pagination").iter().all(|link| link.text != "Next"));
    second.follows_in(".pagination", "Previous").is(200).is_at("/gb/articles");
    let mut seen: Vec<String> = [&first, &second, &third]
        .iter()
        .flat_map(|page| page.links_in("main .entries"))
        .map(|link| link.href)
        .collect();
    assert_eq!(seen.len(), 36);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 36, "each article is on one page");
    let filtered = world.visitor().opens("/gb/articles?topic=programming").is(200);
    filtered.follows_in(".pagination", "Next").is(200).is_at("/gb/articles?topic=programming&page=2");
    let words = world.visitor().opens("/fi/glossary").is(200);
    words.follows_in(".pagination", "Seuraava").is(200).is_at("/fi/glossary?page=2");
    let last = words.links_in(".letters").pop().expect("letters");
    world.visitor().opens(last.href.split('#').next().unwrap()).is(200).says(&last.text);
}

#[test]
fn numbers_of_things_are_said_as_the_language_does() {
    let world = World::demo();
    let counts = home(&world, "ru").texts("[aria-labelledby=topics] .number");
    for count in &counts {
        let (number, word) = count.split_once(' ').expect("a number and a word");
        let expected = match number {
            "1" => "курс",
            "2" | "3" | "4" => "курса",
            _ => "курсов",
        };
        assert_eq!(word, expected, "{count}");
    }
    let words = |word: &str| counts.iter().any(|count| count.ends_with(word));
    assert!(words("курса") && words("курсов"), "both are there: {counts:?}");
    world.visitor().opens("/ru/courses?q=rust").says("1 курс");
    world.visitor().opens("/ru/glossary").says("40 терминов");
    world.visitor().opens("/fi/articles?topic=cloud").says("1 artikkeli");
    world.visitor().opens("/fr/glossary").says("40 termes");
}

#[test]
fn the_footer_leads_to_the_standing_pages_in_the_editions_language() {
    let world = World::demo();
    for edition in EDITIONS {
        let page = home(&world, edition);
        let links = page.links_in("[aria-labelledby=footer-pages]");
        let slugs = ["about", "terms-of-booking", "privacy", "cookie-policy", "legal-details"];
        let hrefs: Vec<&str> = links.iter().map(|link| link.href.as_str()).collect();
        assert_eq!(hrefs, slugs.map(|slug| format!("/{edition}/pages/{slug}")));
        for link in &links {
            let standing = page.follows_in("footer", &link.text).is(200);
            assert_eq!(standing.heading(), link.text);
            assert!(standing.elements("main [lang]").is_empty(), "{edition}: {}", link.href);
        }
    }
}

#[test]
fn legal_details_are_each_countrys_own() {
    let world = World::demo();
    let mut seen = Vec::new();
    for edition in EDITIONS {
        seen.push(world.visitor().opens(&format!("/{edition}/pages/legal-details")).is(200).texts(".prose"));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), EDITIONS.len());
}

#[test]
fn contact_tells_how_to_get_to_every_venue() {
    let world = World::demo();
    for edition in EDITIONS {
        let page = world.visitor().opens(&format!("/{edition}/contact")).is(200);
        assert_eq!(page.texts("main .city h2"), home(&world, edition).texts(".panel__cities a"));
        let venues = page.elements("main .venue").len();
        assert!(venues >= 3 && page.texts("main .venue .prose").iter().filter(|way| way.len() > 80).count() == venues);
        let mail =
            page.links_in("main").into_iter().find(|link| link.href.starts_with("mailto:")).expect("a mail address");
        assert_eq!(mail.href, format!("mailto:{}", mail.text));
    }
    world.visitor().opens("/gb/contact").says("London EC1R 0VK");
    world.visitor().opens("/gb/").follows_in(".panel__cities", "Oxford").is(200).is_at("/gb/cities/oxford");
}
