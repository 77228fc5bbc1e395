//! Every page of the back office, as its routes name them: axe-core finds nothing, light and dark, and nothing scrolls sideways.
//! A page that is added to the routes is looked at by itself.

use std::collections::{BTreeMap, BTreeSet};

use lectern::app;
use lectern::web::routes::Route;
use serde_json::Value;
use thirtyfour::error::WebDriverResult;

use crate::accessibility::nothing_found_at;
use crate::support::{Browser, Scheme, Told, story};
use crate::widths::fits;

/// What of an address depends on the world: the beginning of a route, and what stands for its parameter. Where none is named,
/// it is taken from the first link of the list that the route is below.
const NAMED: [(&str, &str, &str); 1] = [("/admin/mail/templates/{kind}", "{kind}", "reset-password")];
/// Routes that have no page of ours: files, and what stands in a frame.
const NO_PAGES: [&str; 5] = ["/admin/views", ".csv", "/html", "{name}", "{file}"];
/// Pages that differ by their query.
const QUERIES: [&str; 8] = [
    "/admin/views?list=/admin/articles",
    "/admin/matrix?kind=article&texts=stale",
    "/admin/matrix?kind=term&state=archived&q=nothing",
    "/admin/sessions?state=full&lacks=instructor",
    "/admin/sessions/calendar?by=room",
    "/admin/changes?action=signed-in",
    "/admin/changes?kind=venue&action=signed-in",
    "/admin/mail/templates/confirm-address?language=ru",
];

#[tokio::test]
async fn every_page_in_english() {
    story(async |browser| every_page(browser, "en", &[(320, Scheme::Light), (1280, Scheme::Dark)]).await).await;
}

#[tokio::test]
async fn every_page_in_russian() {
    story(async |browser| every_page(browser, "ru", &[(390, Scheme::Dark), (1280, Scheme::Light)]).await).await;
}

async fn every_page(browser: &Browser, language: &str, widths: &[(u32, Scheme)]) -> Told {
    browser.sign_in_as("admin@demo.example").await?;
    browser.go("/account/profile").await?;
    browser.click(&format!("#language option[value={language}]")).await?;
    browser.click("main form .button--primary").await?;
    assert!(browser.comes_to_show(&format!("html[lang^={language}] [role=status]")).await?);

    let (mut seen, mut ids) = (BTreeSet::from(QUERIES.map(str::to_owned)), BTreeMap::new());
    for route in app::routes().iter().filter(is_page) {
        seen.extend(address(browser, route.path, &mut ids).await?);
    }
    assert!(seen.len() > 80, "{seen:?}");
    for path in &seen {
        browser.go(path).await?;
        let [headings, mains] = ["main h1", "main"].map(|css| format!("document.querySelectorAll('{css}').length"));
        if browser.ask(&mains).await? == 0 {
            // A piece of a page, for a script.
            continue;
        }
        assert_eq!(browser.ask(&headings).await?, 1, "{path}");
        for (width, scheme) in widths {
            nothing_found_at(browser, &[(*width, *scheme)]).await?;
            fits(browser, *width).await?;
        }
    }
    Ok(())
}

fn is_page(route: &&Route) -> bool {
    route.path.starts_with("/admin")
        && route.method.is_safe()
        && NO_PAGES.iter().all(|ending| !route.path.ends_with(ending))
}

/// The first record of a list, where it has one.
type Ids<'r> = BTreeMap<&'r str, Option<String>>;

/// An address that the route serves; `None` where the world has nothing to show there.
async fn address<'r>(browser: &Browser, route: &'r str, ids: &mut Ids<'r>) -> WebDriverResult<Option<String>> {
    let Some((list, rest)) = route.split_once("/{") else { return Ok(Some(route.to_owned())) };
    let (_, rest) = rest.split_once('}').expect("a parameter that ends");
    if let Some((_, parameter, word)) = NAMED.iter().find(|(path, _, _)| *path == route) {
        return Ok(Some(route.replace(parameter, word)));
    }
    if !ids.contains_key(list) {
        ids.insert(list, first_of(browser, list).await?);
    }
    let Some(path) = ids[list].as_ref().map(|id| format!("{list}/{id}{rest}")) else { return Ok(None) };
    // Some records have no page of this kind: a session is published nowhere.
    Ok((status(browser, &path).await? != 404).then_some(path))
}

/// The id of the first record of a list; `None` where the list is empty, or is no page.
async fn first_of(browser: &Browser, list: &str) -> WebDriverResult<Option<String>> {
    if status(browser, list).await? == 404 {
        return Ok(None);
    }
    browser.go(list).await?;
    let id = browser.ask(&FIRST.replace("LIST", list)).await?.as_str().map(str::to_owned);
    assert!(
        id.is_some() || browser.shows("main .empty").await?,
        "{list} leads to none of its records, and is not empty"
    );
    Ok(id)
}

async fn status(browser: &Browser, path: &str) -> WebDriverResult<Value> {
    let script = "const [path, done] = arguments; fetch(path, { method: 'HEAD' }).then(answer => done(answer.status))";
    let status = browser.driver.execute_async(script, [Value::from(path)]).await?.json().clone();
    if status == 404 {
        browser.expect_error(path);
    }
    Ok(status)
}

/// The id in the first link of a list that leads to one of its records.
const FIRST: &str = "[...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))\
    .filter(to => to.startsWith('LIST/')).map(to => to.slice('LIST/'.length).match(/^([0-9]+|[0-9a-f-]{36})(?:[/?]|$)/)?.[1])\
    .find(id => id) ?? null";
