//! All that a crawler finds, looked at page by page.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::support::{BASE_URL, Page, World};

/// Every page of HTML that a crawler finds.
fn pages(world: &World) -> Vec<Page> {
    let visitor = world.visitor();
    let found: Vec<Page> =
        world.crawled().iter().filter(|answer| answer.is_html()).map(|answer| Page::read(&visitor, answer)).collect();
    assert!(found.len() > 300, "only {} pages were found", found.len());
    found
}

/// The edition of a path, if it is in one.
fn edition_of(path: &str) -> &str {
    path.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default()
}

#[test]
fn no_link_leads_nowhere() {
    let world = World::demo();
    for answer in world.crawled() {
        assert_eq!(answer.status, 200, "{}", answer.path);
    }
}

#[test]
fn a_link_into_a_page_finds_its_place_there() {
    let world = World::demo();
    let pages = pages(&world);
    let ids: HashMap<&str, BTreeSet<String>> =
        pages.iter().map(|page| (page.path(), page.attributes("[id]", "id").into_iter().collect())).collect();
    let mut checked = 0;
    for page in &pages {
        assert_eq!(page.elements("[id]").len(), ids[page.path()].len(), "{}: every id is there once", page.path());
        for link in page.links() {
            let Some((path, id)) = link.href.split_once('#') else { continue };
            let path = if path.is_empty() { page.path() } else { path };
            assert!(ids[path].contains(id), "{} leads to {}", page.path(), link.href);
            checked += 1;
        }
    }
    assert!(checked > pages.len(), "there are such links");
}

#[test]
fn each_has_one_first_level_heading_and_skips_no_level() {
    let world = World::demo();
    for page in pages(&world) {
        assert_eq!(page.elements("h1").len(), 1, "{}", page.path());
        assert!(!page.heading().is_empty(), "{}", page.path());
        let mut before = 1;
        for heading in page.elements("main :is(h1, h2, h3, h4, h5, h6)") {
            let level = heading.value().name()[1..].parse::<u32>().unwrap();
            assert!(level <= before + 1, "{}: h{before} is followed by h{level}", page.path());
            before = level;
        }
    }
}

#[test]
fn each_has_a_title_and_a_description_that_no_other_page_of_its_edition_has() {
    let world = World::demo();
    let mut titles: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut descriptions = titles.clone();
    for page in pages(&world) {
        let edition = edition_of(page.path()).to_owned();
        let known = titles.insert((edition.clone(), page.title()), page.path().to_owned());
        assert_eq!(known, None, "{} has the same title: {}", page.path(), page.title());
        if page.is_listed() {
            let description = page.description().unwrap_or_else(|| panic!("{} has no description", page.path()));
            assert!(description.chars().count() >= 40, "{}: {description}", page.path());
            let known = descriptions.insert((edition, description), page.path().to_owned());
            assert_eq!(known, None, "{} has the same description", page.path());
        }
    }
}

#[test]
fn none_leads_to_another_site_and_links_of_the_site_begin_with_a_slash() {
    let world = World::demo();
    for page in pages(&world) {
        for link in page.links() {
            let is_own = link.href.starts_with('/') && !link.href.starts_with("//");
            let is_way = ["#", "mailto:", "tel:"].iter().any(|scheme| link.href.starts_with(scheme));
            assert!(is_own || is_way, "{} leads to {}", page.path(), link.href);
        }
        let loaded = ["script[src]", "img[src]", "use[href]", "link[rel=stylesheet]", "link[rel=icon]", "form[action]"];
        for selector in loaded {
            for attribute in ["src", "href", "action"] {
                for address in page.attributes(selector, attribute) {
                    assert!(address.starts_with('/') && !address.starts_with("//"), "{} loads {address}", page.path());
                }
            }
        }
        for property in ["og:image", "og:url"] {
            for address in page.attributes(&format!("meta[property='{property}']"), "content") {
                assert!(address.starts_with(BASE_URL), "{} names {address}", page.path());
            }
        }
    }
}

#[test]
fn none_has_a_style_or_a_script_of_its_own() {
    let world = World::demo();
    for page in pages(&world) {
        assert!(page.elements("style, [style]").is_empty(), "{}", page.path());
        for script in page.elements("script:not([src])") {
            assert_eq!(script.attr("type"), Some("application/ld+json"), "{}", page.path());
        }
        let attributes = page.elements("*").into_iter().flat_map(|element| element.value().attrs());
        let handlers: Vec<&str> = attributes.map(|(name, _)| name).filter(|name| name.starts_with("on")).collect();
        assert_eq!(handlers, [""; 0], "{}", page.path());
    }
}

#[test]
fn what_it_needs_is_static_and_kept_for_ever() {
    let world = World::demo();
    let needed: BTreeSet<String> = pages(&world)
        .iter()
        .flat_map(|page| {
            let icons = page.attributes("use[href], link[rel~=icon], link[rel=apple-touch-icon]", "href");
            let styles = page.attributes("link[rel=stylesheet]", "href");
            [icons, styles, page.attributes("script[src]", "src")].concat()
        })
        .map(|address| address.split('#').next().unwrap_or_default().to_owned())
        .collect();
    assert!(needed.len() >= 8, "{needed:?}");
    for address in needed {
        assert!(address.starts_with("/static/"), "{address}");
        let answer = world.visitor().fetches(&address);
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"), "{address}");
    }
}

#[test]
fn every_icon_that_a_page_uses_is_drawn() {
    let world = World::demo();
    let used: BTreeSet<String> = pages(&world).iter().flat_map(|page| page.attributes("use[href]", "href")).collect();
    for address in used {
        let (file, id) = address.split_once('#').expect("an icon's name");
        let drawn = world.visitor().fetches(file);
        assert!(drawn.text().contains(&format!("id=\"{id}\"")), "{id} is not in {file}");
    }
}

#[test]
fn every_form_field_has_a_label_and_every_link_has_words() {
    let world = World::demo();
    for page in pages(&world) {
        for field in page.elements("input:not([type=hidden]), select, textarea") {
            let id = field.attr("id").unwrap_or_else(|| panic!("{} has a field without an id", page.path()));
            assert_eq!(page.elements(&format!("label[for='{id}']")).len(), 1, "{}: {id}", page.path());
        }
        for link in page.links() {
            assert!(!link.text.is_empty(), "{}: a link to {} says nothing", page.path(), link.href);
        }
    }
}
