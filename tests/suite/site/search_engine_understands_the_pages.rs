//! JSON-LD in the words of schema.org, and what is shown where a page is shared.

use serde_json::Value;

use crate::support::{BASE_URL, Page, World, path_of};

/// The pieces of a page's JSON-LD, of whichever shape.
fn pieces(page: &Page) -> Vec<Value> {
    let read = page.structured();
    assert!(read.iter().all(|piece| piece["@context"] == "https://schema.org"), "{}", page.path());
    read.into_iter()
        .flat_map(|piece| piece["@graph"].as_array().cloned().unwrap_or_else(|| vec![piece.clone()]))
        .collect()
}

fn piece(page: &Page, kind: &str) -> Value {
    let found = pieces(page).into_iter().find(|piece| piece["@type"] == kind);
    found.unwrap_or_else(|| panic!("{} has no {kind}", page.path()))
}

#[test]
fn the_home_page_is_an_organization_with_its_cities() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/");
    let academy = piece(&page, "EducationalOrganization");
    assert_eq!(academy["name"], "Corvane");
    assert_eq!(academy["url"], format!("{BASE_URL}/gb/"));
    assert_eq!(academy["email"], "hello@corvane.example");
    let cities = academy["location"].as_array().expect("places").iter().map(|city| city["name"].as_str().unwrap());
    assert_eq!(cities.collect::<Vec<_>>(), page.texts(".panel__cities a"));
}

#[test]
fn an_article_is_an_article_and_tells_what_the_page_tells() {
    let world = World::demo();
    for edition in ["fr", "ru", "fi", "gb", "nz"] {
        let page = world.visitor().opens(&format!("/{edition}/articles/what-is-a-backend-developer"));
        let article = piece(&page, "Article");
        let headline = article["headline"].as_str().expect("a headline");
        assert_eq!(crate::support::words(headline), page.heading());
        assert_eq!(article["inLanguage"], page.lang());
        assert_eq!(article["mainEntityOfPage"], page.canonical().unwrap());
        assert_eq!(article["description"].as_str(), page.description().as_deref());
        let published = article["datePublished"].as_str().expect("a time");
        assert_eq!(chrono::DateTime::parse_from_rfc3339(published).unwrap().to_rfc3339(), "2026-11-18T08:00:00+00:00");
        let image = world.visitor().fetches(&path_of(article["image"].as_str().unwrap()));
        assert_eq!((image.status, image.header("content-type")), (200, Some("image/png")));
        assert_eq!(article["publisher"]["name"], "Corvane");
    }
}

#[test]
fn a_term_is_a_defined_term_of_the_glossary() {
    let world = World::demo();
    let page = world.visitor().opens("/fi/glossary/server");
    let term = piece(&page, "DefinedTerm");
    assert_eq!(term["name"], "Palvelin");
    assert_eq!(term["inDefinedTermSet"]["url"], format!("{BASE_URL}/fi/glossary"));
    assert_eq!(term["description"].as_str().map(str::to_owned), page.texts(".definition").pop());
}

#[test]
fn breadcrumbs_tell_the_way_that_the_page_shows() {
    let world = World::demo();
    let visitor = world.visitor();
    let mut pages = 0;
    for answer in world.crawled().iter().filter(|answer| answer.is_html()) {
        let page = Page::read(&visitor, answer);
        let shown = page.texts(".breadcrumbs li");
        let is_of_record = page.path().matches('/').count() > 2 || page.path().ends_with("/contact");
        if shown.is_empty() || !is_of_record {
            continue;
        }
        let trail = piece(&page, "BreadcrumbList");
        let steps = trail["itemListElement"].as_array().expect("steps");
        let names = steps.iter().map(|step| crate::support::words(step["name"].as_str().unwrap()));
        assert_eq!(names.collect::<Vec<_>>(), shown, "{}", page.path());
        assert_eq!(steps.last().unwrap()["item"], page.canonical().unwrap());
        let positions = steps.iter().map(|step| step["position"].as_u64().unwrap());
        assert!(positions.eq(1..=steps.len() as u64), "{}", page.path());
        pages += 1;
    }
    assert!(pages > 250, "only {pages} pages have breadcrumbs");
}

#[test]
fn where_a_page_is_shared_its_title_and_a_picture_of_its_country_are_shown() {
    let world = World::demo();
    let content = |page: &Page, property: &str| page.attributes(&format!("meta[property='{property}']"), "content");
    let mut images = Vec::new();
    for edition in ["fr", "ru", "fi", "gb", "nz"] {
        for path in ["", "articles", "articles/what-is-a-backend-developer", "glossary", "glossary/api", "contact"] {
            let page = world.visitor().opens(&format!("/{edition}/{path}"));
            assert_eq!(content(&page, "og:title").len(), 1, "{}", page.path());
            assert_eq!(content(&page, "og:description"), [page.description().unwrap()], "{}", page.path());
            assert_eq!(content(&page, "og:locale"), [page.lang().replace('-', "_")]);
            assert_eq!(content(&page, "og:type").len(), 1);
        }
        let image = content(&world.visitor().opens(&format!("/{edition}/")), "og:image").pop().expect("an image");
        assert_eq!(world.visitor().fetches(&path_of(&image)).header("content-type"), Some("image/png"));
        images.push(image);
    }
    images.sort();
    images.dedup();
    assert_eq!(images.len(), 5, "one for each edition");
}
