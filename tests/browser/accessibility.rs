//! axe-core finds nothing: WCAG 2.2 A and AA and best practices, on each kind of page, light and dark, narrow and wide.

use serde_json::{Value, json};

use crate::support::{ARTICLE, Browser, COURSE, Scheme, Site, Told, Visitor, axe_core, story, story_of};

#[tokio::test]
async fn pages_in_russian() {
    story(async |browser| every_kind_of_page(browser, "ru").await).await;
}

#[tokio::test]
async fn pages_in_finnish() {
    story(async |browser| every_kind_of_page(browser, "fi").await).await;
}

#[tokio::test]
async fn pages_in_french() {
    story(async |browser| every_kind_of_page(browser, "fr").await).await;
}

#[tokio::test]
async fn pages_in_english_of_both_countries() {
    story(async |browser| {
        every_kind_of_page(browser, "gb").await?;
        // New Zealand differs from England in its colour, its cities and its words.
        for page in ["", "contact", ARTICLE, COURSE, "sessions"] {
            check(browser, &format!("/nz/{page}")).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_chooser_and_pages_of_no_edition() {
    story_of(Visitor { languages: "de", ..Visitor::default() }, Site::demo, async |browser| {
        check(browser, "/").await?;
        browser.expect_error("/nowhere");
        check(browser, "/nowhere").await
    })
    .await;
}

#[tokio::test]
async fn the_welcome_page_of_an_empty_server() {
    story_of(Visitor::default(), Site::empty, async |browser| check(browser, "/").await).await;
}

#[tokio::test]
async fn pages_of_ones_own() {
    story_of(Visitor::default(), Site::with_account, async |browser| {
        check(browser, "/sign-in").await?;
        browser.sign_in().await?;
        let (account, sign_ins) = ("/account", "/account/sign-ins");
        for path in [account, sign_ins, "/account/password", "/account/proof", "/account/passkeys"] {
            check(browser, path).await?;
        }
        check(browser, "/account/two-factor").await?;
        browser.click("main form .button--primary").await?;
        assert!(browser.comes_to_show(".qr-code").await?);
        nothing_found(browser).await?;
        browser.expect_error("/account/two-factor/confirmation");
        browser.find("#one_time_code").await?.send_keys("none").await?;
        browser.click("main form .button--primary").await?;
        assert!(browser.comes_to_show(".error-summary").await?);
        nothing_found(browser).await
    })
    .await;
}

#[tokio::test]
async fn the_back_office() {
    story(async |browser| {
        browser.sign_in_as("admin@demo.example").await?;
        for path in ["/admin", "/admin/changes", "/admin/mail", "/admin/mail/templates", "/admin/jobs"] {
            check(browser, path).await?;
        }
        check(browser, "/admin/changes?action=signed-in").await?;
        check(browser, "/admin/mail/templates/confirm-address?language=ru").await
    })
    .await;
}

async fn every_kind_of_page(browser: &Browser, edition: &str) -> Told {
    let lists = ["", "articles", "articles?topic=cybersecurity", "glossary", "courses", "sessions"];
    let pages = [
        ARTICLE,
        COURSE,
        "topics/cloud",
        NO_MATCH,
        "glossary/server",
        "pages/about",
        "pages/cookie-policy",
        "contact",
        "cookies",
    ];
    for page in lists.iter().chain(&pages) {
        check(browser, &format!("/{edition}/{page}")).await?;
    }
    for (list, link) in TRAININGS {
        browser.go(&format!("/{edition}/{list}")).await?;
        let link = browser.ask(&format!("document.querySelector(\"{link}\").getAttribute('href')")).await?;
        check(browser, link.as_str().expect("a link")).await?;
    }
    let missing = format!("/{edition}/articles/what-is-a-backend-develper");
    browser.expect_error(&missing);
    check(browser, &missing).await?;

    browser.go(&format!("/{edition}/")).await?;
    browser.click(".switcher summary").await?;
    nothing_found(browser).await?;

    settings_with_an_error(browser, edition).await?;
    nothing_found(browser).await?;

    // Without the banner, from here on.
    browser.click(".cookie-banner button[value=refuse]").await?;
    browser.go(&format!("/{edition}/cookies?saved=1")).await?;
    nothing_found(browser).await
}

/// A combination that leaves no course.
const NO_MATCH: &str = "courses?topic=cloud&q=nothing+is+called+so";

/// Pages whose addresses depend on the day: a page, and what links to them there.
const TRAININGS: [(&str, &str); 4] = [
    ("courses", ".facets a[href*='level=advanced']"),
    ("sessions", ".sorts a[href*='month=']"),
    (COURSE, ".dates tr th a"),
    ("", ".panel__cities a"),
];

/// Sends the settings with an appearance that there is not.
async fn settings_with_an_error(browser: &Browser, edition: &str) -> Told {
    let path = format!("/{edition}/cookies");
    browser.expect_error(&path);
    browser.go(&path).await?;
    browser.driver.execute("document.querySelector('#appearance-system').value = 'purple'", []).await?;
    browser.click("form.form button").await?;
    assert!(browser.shows(".error-summary").await?);
    assert_eq!(browser.ask("document.activeElement.className").await?, "error-summary");
    Ok(())
}

async fn check(browser: &Browser, path: &str) -> Told {
    browser.go(path).await?;
    nothing_found(browser).await
}

/// Runs axe-core on the page as it stands, at two widths, light and dark.
async fn nothing_found(browser: &Browser) -> Told {
    let [light, dark] = [Scheme::Light, Scheme::Dark];
    nothing_found_at(browser, &[(320, light), (320, dark), (1280, light), (1280, dark)]).await
}

/// Runs axe-core on the page as it stands, at each of these widths.
pub async fn nothing_found_at(browser: &Browser, widths: &[(u32, Scheme)]) -> Told {
    let axe = std::fs::read_to_string(axe_core()).expect("axe-core");
    browser.driver.execute(axe, []).await?;
    for (width, scheme) in widths {
        browser.show(*width, *scheme).await?;
        let found: Value = browser.driver.execute_async(RUN_AXE, []).await?.json().clone();
        assert_eq!(found, json!([]), "{} at {width} px, {scheme:?}: {found:#}", browser.place().await?);
    }
    Ok(())
}

/// The rule on the size of targets is new in WCAG 2.2 and has to be asked for.
const RUN_AXE: &str = "const done = arguments[arguments.length - 1];\
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];\
    const options = { runOnly: { type: 'tag', values }, rules: { 'target-size': { enabled: true } } };\
    const brief = ({ id, nodes }) => ({ id, at: nodes.map(node => node.html.slice(0, 200) + ' ' + node.failureSummary) });\
    axe.run(document, options).then(({ violations }) => done(violations.map(brief)), error => done(String(error)));";
