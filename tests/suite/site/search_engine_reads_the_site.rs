//! What search engines are told: which pages there are, which of them is the same in which country, what may be kept.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::support::{Answer, BASE_URL, Page, World, path_of};

type Links = BTreeSet<(String, String)>;
/// Of the sitemap: address, when it was changed, and alternates.
type Entry = (String, Option<String>, Links);

const HOMES: [&str; 5] = ["/fr/", "/ru/", "/fi/", "/gb/", "/nz/"];

/// Every page that a crawler finds and that may be kept.
fn listed(world: &World) -> Vec<Page> {
    let visitor = world.visitor();
    let pages = world.crawled().iter().filter(|answer| answer.is_html() && answer.status == 200);
    let listed: Vec<Page> = pages.map(|answer| Page::read(&visitor, answer)).filter(Page::is_listed).collect();
    assert!(listed.len() > 250, "only {} pages were found", listed.len());
    listed
}

/// A file of the sitemap, read.
fn read_map(answer: &Answer) -> Vec<Entry> {
    let map = roxmltree::Document::parse(answer.text()).unwrap_or_else(|error| panic!("{}: {error}", answer.path));
    assert_eq!(map.root_element().tag_name().name(), "urlset");
    let urls = map.root_element().children().filter(roxmltree::Node::is_element);
    urls.map(|url| {
        let text =
            |name: &str| url.children().find(|child| child.has_tag_name((url.tag_name().namespace().unwrap(), name)));
        let loc = text("loc").and_then(|loc| loc.text()).expect("a loc").to_owned();
        let changed = text("lastmod").and_then(|at| at.text()).map(str::to_owned);
        let links = url.children().filter(|child| child.has_tag_name(("http://www.w3.org/1999/xhtml", "link")));
        let link = |link: roxmltree::Node<'_, '_>| {
            let attribute = |name| link.attribute(name).expect("an attribute").to_owned();
            (attribute("hreflang"), attribute("href"))
        };
        (loc, changed, links.map(link).collect())
    })
    .collect()
}

fn sitemap(world: &World) -> Vec<Entry> {
    read_map(&world.visitor().fetches("/sitemap.xml"))
}

#[test]
fn every_page_names_its_own_address() {
    let world = World::demo();
    for page in listed(&world) {
        assert_eq!(page.canonical(), Some(format!("{BASE_URL}{}", page.path())));
        assert_eq!(page.attributes("meta[property='og:url']", "content"), [format!("{BASE_URL}{}", page.path())]);
    }
    let filtered = world.visitor().opens("/gb/articles?utm_source=x&page=1");
    assert_eq!(filtered.canonical(), Some(format!("{BASE_URL}/gb/articles")));
}

#[test]
fn alternates_are_reciprocal_and_name_what_is_there() {
    let world = World::demo();
    let alternates: HashMap<String, Links> =
        listed(&world).iter().map(|page| (page.path().to_owned(), page.alternates().into_iter().collect())).collect();
    for (path, links) in &alternates {
        assert!(links.iter().any(|(language, _)| language == "x-default"), "{path} has no x-default");
        for (language, url) in links {
            let other =
                alternates.get(&path_of(url)).unwrap_or_else(|| panic!("{path} names {url}, which is not there"));
            assert_eq!(other, links, "{path} and its {language}");
        }
        let own = links.iter().any(|(language, url)| path_of(url) == *path && language != "x-default");
        assert!(own || path == "/", "{path} names itself");
    }
}

#[test]
fn alternates_are_told_in_the_locale_of_the_page_they_lead_to() {
    let world = World::demo();
    let languages: HashMap<String, String> =
        listed(&world).iter().map(|page| (page.path().to_owned(), page.lang())).collect();
    for page in listed(&world) {
        for (language, url) in page.alternates().iter().filter(|(language, _)| language != "x-default") {
            assert_eq!(languages.get(&path_of(url)), Some(language), "{} names {url}", page.path());
        }
    }
}

#[test]
fn where_a_page_is_not_published_no_alternate_leads() {
    let world = World::demo();
    let languages = |path: &str| {
        let alternates = world.visitor().opens(path).is(200).alternates();
        alternates.into_iter().map(|(language, _)| language).collect::<Vec<_>>()
    };
    assert_eq!(languages("/gb/articles/learning-it-at-forty"), ["fr-FR", "fi-FI", "en-GB", "x-default"]);
    assert_eq!(
        languages("/gb/articles/the-first-hundred-milliseconds"),
        ["fr-FR", "ru-RU", "en-GB", "en-NZ", "x-default"]
    );
}

#[test]
fn readers_of_other_languages_are_led_to_the_chooser_or_to_english() {
    let world = World::demo();
    for page in listed(&world) {
        let default =
            page.alternates().into_iter().find(|(language, _)| language == "x-default").expect("an x-default");
        let path = path_of(&default.1);
        let is_home = page.path() == "/" || HOMES.contains(&page.path());
        // A city and a date are in one country only.
        let is_one_countrys = page.alternates().len() == 2;
        let expected = if is_one_countrys { page.path() } else { "/gb/" };
        assert!(if is_home { path == "/" } else { path.starts_with(expected) }, "{} leads to {path}", page.path());
    }
}

#[test]
fn the_sitemap_names_exactly_the_pages_that_may_be_kept() {
    let world = World::demo();
    let entries = sitemap(&world);
    let named: BTreeSet<String> = entries.iter().map(|(url, _, _)| path_of(url)).collect();
    assert_eq!(named.len(), entries.len(), "no page is named twice");
    let found: BTreeSet<String> = listed(&world).iter().map(|page| page.path().to_owned()).collect();
    assert_eq!(named.difference(&found).collect::<Vec<_>>(), [""; 0], "named, but not found by following links");
    assert_eq!(found.difference(&named).collect::<Vec<_>>(), [""; 0], "found, but not named");
}

#[test]
fn the_sitemap_tells_the_alternates_that_the_page_tells() {
    let world = World::demo();
    let told: BTreeMap<String, Links> =
        sitemap(&world).into_iter().map(|(url, _, links)| (path_of(&url), links)).collect();
    for page in listed(&world) {
        let own: Links = page.alternates().into_iter().collect();
        assert_eq!(told.get(page.path()), Some(&own), "{}", page.path());
    }
}

#[test]
fn the_sitemap_tells_when_each_page_was_changed() {
    let world = World::demo();
    for (url, changed, _) in sitemap(&world).into_iter().filter(|(url, _, _)| path_of(url) != "/") {
        let changed = changed.unwrap_or_else(|| panic!("{url} has no lastmod"));
        let changed = chrono::DateTime::parse_from_rfc3339(&changed).expect("a time of RFC 3339");
        assert!(changed <= world.clock.now(), "{url} was changed {changed}, in the future");
    }
}

#[test]
fn a_long_sitemap_is_split_and_nothing_is_lost() {
    let whole = World::demo();
    let split = World::plan().sitemap_size(60).make();
    let index = split.visitor().fetches("/sitemap.xml");
    let read = roxmltree::Document::parse(index.text()).expect("XML");
    assert_eq!(read.root_element().tag_name().name(), "sitemapindex");
    let parts: Vec<String> = read
        .descendants()
        .filter(|node| node.tag_name().name() == "loc")
        .map(|loc| path_of(loc.text().expect("an address")))
        .collect();
    assert!(parts.len() > 3, "{parts:?}");
    let mut entries = Vec::new();
    for part in &parts {
        let map = read_map(&split.visitor().fetches(part));
        assert!((1..=60).contains(&map.len()), "{part} holds {}", map.len());
        entries.extend(map);
    }
    let told: BTreeSet<_> = entries.iter().cloned().collect();
    assert_eq!(told.len(), entries.len(), "no page is named twice");
    let expected: BTreeSet<_> = sitemap(&whole).into_iter().collect();
    assert_eq!(expected.difference(&told).collect::<Vec<_>>(), Vec::<&Entry>::new(), "lost");
    assert_eq!(told.difference(&expected).collect::<Vec<_>>(), Vec::<&Entry>::new(), "made up");
    for beyond in [format!("/sitemap-{}.xml", parts.len() + 1), "/sitemap-0.xml".into(), "/sitemap-x.xml".into()] {
        split.visitor().opens(&beyond).is(404);
    }
    whole.visitor().opens("/sitemap-1.xml").is(404);
}

#[test]
fn robots_may_read_all_pages_and_find_the_sitemap() {
    let world = World::demo();
    let answer = world.visitor().fetches("/robots.txt");
    assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
    let lines: Vec<&str> = answer.text().lines().collect();
    assert!(lines.contains(&"User-agent: *"));
    assert!(lines.contains(&format!("Sitemap: {BASE_URL}/sitemap.xml").as_str()));
    let closed: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("Disallow: ")).collect();
    for page in listed(&world) {
        assert!(!closed.iter().any(|prefix| page.path().starts_with(prefix)), "{} is closed", page.path());
    }
}

#[test]
fn what_is_not_to_be_kept_says_so() {
    let world = World::demo();
    for path in ["/gb/cookies", "/gb/articles?topic=cloud", "/gb/nowhere", "/nowhere"] {
        let page = world.visitor().opens(path);
        assert!(!page.is_listed(), "{path}");
        assert!(page.alternates().is_empty(), "{path}");
    }
}
