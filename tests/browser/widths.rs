//! From a small phone to a wide screen nothing scrolls sideways, and nothing is too small to hit.

use crate::support::{ARTICLE, Browser, COURSE, EDITIONS, Scheme, Site, Told, Visitor, story, story_of};

const WIDTHS: [u32; 4] = [320, 390, 1280, 1600];

#[tokio::test]
async fn nothing_scrolls_sideways() {
    story(async |browser| {
        for edition in EDITIONS {
            let pages =
                ["", "articles", "articles?topic=cybersecurity", ARTICLE, "glossary", "glossary/authentication"];
            let others = ["pages/about", "pages/cookie-policy", "pages/legal-details", "contact", "cookies"];
            let trainings = ["courses", "courses?level=advanced", COURSE, "sessions", "topics/data-science"];
            for page in pages.iter().chain(&others).chain(&trainings) {
                browser.go(&format!("/{edition}/{page}")).await?;
                fits_every_width(browser).await?;
            }
            for (list, link) in
                [("sessions", ".sorts a[href*='month=']"), (COURSE, ".dates th a"), ("", ".panel__cities a")]
            {
                browser.go(&format!("/{edition}/{list}")).await?;
                browser.click(link).await?;
                fits_every_width(browser).await?;
                browser.show(1280, Scheme::Light).await?;
            }
        }
        browser.go_astray(&format!("/gb/{}", "long".repeat(60))).await?;
        fits_every_width(browser).await?;
        browser.go_astray("/nowhere").await?;
        fits_every_width(browser).await
    })
    .await;
}

#[tokio::test]
async fn the_chooser_fits() {
    story_of(Visitor { languages: "de", ..Visitor::default() }, Site::demo, async |browser| {
        browser.go("/").await?;
        fits_every_width(browser).await
    })
    .await;
}

#[tokio::test]
async fn the_welcome_page_fits() {
    story_of(Visitor::default(), Site::empty, async |browser| {
        browser.go("/").await?;
        fits_every_width(browser).await
    })
    .await;
}

async fn fits_every_width(browser: &Browser) -> Told {
    for width in WIDTHS {
        browser.show(width, Scheme::Light).await?;
        fits(browser, width).await?;
    }
    Ok(())
}

/// Asserts that nothing is wider than the window, which is this wide.
pub async fn fits(browser: &Browser, width: u32) -> Told {
    let wide = browser.ask(WIDER).await?;
    assert_eq!(wide, serde_json::json!([]), "{} at {width} px", browser.place().await?);
    Ok(())
}

/// What is wider than the window, if the page is.
const WIDER: &str = "(() => { const room = document.documentElement.clientWidth;\
    if (document.documentElement.scrollWidth <= room) return [];\
    const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 0.5);\
    return wide.slice(-5).map(e => e.outerHTML.slice(0, 150)).concat('the page'); })()";
