//! Everything is reached and done by keyboard.

use thirtyfour::prelude::*;

use crate::support::{ARTICLE, Browser, story};

#[tokio::test]
async fn the_skip_link_comes_first_and_leads_past_the_navigation() {
    story(async |browser| {
        browser.go(&format!("/gb/{ARTICLE}")).await?;
        press_tab(browser).await?;
        assert_eq!(browser.ask("document.activeElement.className").await?, "skip-link");
        let rect = browser.find(".skip-link").await?.rect().await?;
        assert!(rect.y >= 0.0, "the skip link is seen when it has the focus");
        browser.press(Key::Enter).await?;
        assert_eq!(browser.ask("document.activeElement.id").await?, "main");
        press_tab(browser).await?;
        assert_eq!(browser.ask("!!document.activeElement.closest('main')").await?, true);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_switcher_opens_by_enter_and_closes_by_escape_or_by_stepping_out() {
    story(async |browser| {
        browser.go("/gb/").await?;
        browser.find(".switcher summary").await?.focus().await?;
        browser.press(Key::Enter).await?;
        assert!(browser.shows(".switcher ul").await?);
        press_tab(browser).await?;
        assert_eq!(browser.ask("!!document.activeElement.closest('.switcher li')").await?, true);
        browser.press(Key::Escape).await?;
        assert!(!browser.shows(".switcher ul").await?);
        assert_eq!(browser.ask("document.activeElement.localName").await?, "summary", "the focus is given back");

        browser.press(Key::Enter).await?;
        for _ in 0..6 {
            press_tab(browser).await?;
        }
        assert!(!browser.shows(".switcher ul").await?, "it closes behind the one who leaves it");

        browser.click(".switcher summary").await?;
        browser.find("h1").await?.click().await?;
        assert!(!browser.shows(".switcher ul").await?, "a click outside closes it");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn whatever_has_the_focus_shows_it_and_lies_in_reading_order() {
    story(async |browser| {
        for path in ["/gb/", "/ru/articles", "/fi/cookies", "/nz/contact"] {
            browser.go(path).await?;
            let mut seen = Vec::new();
            loop {
                press_tab(browser).await?;
                let focused = browser.ask(FOCUSED).await?;
                let Some(position) = focused["position"].as_i64() else { break };
                assert_eq!(focused["is_marked"], true, "no focus is seen on {} of {path}", focused["html"]);
                if seen.last().is_some_and(|last| position <= *last) {
                    break; // round the browser's own controls, and from the top again
                }
                seen.push(position);
            }
            let focusable = browser.ask(FOCUSABLE).await?.as_u64().unwrap_or_default();
            assert_eq!(seen.len() as u64, focusable, "all that can be used on {path} is reached");
        }
        Ok(())
    })
    .await;
}

/// Where the focused element stands in the document, and whether an outline shows it; nothing outside the page.
const FOCUSED: &str = "(() => { const at = document.activeElement;\
    if (at === document.body) return {};\
    const style = getComputedStyle(at);\
    const own = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;\
    return { position: [...document.querySelectorAll('*')].indexOf(at), is_marked: own, html: at.outerHTML.slice(0, 120) };\
    })()";

/// How many stops the Tab key should make: a group of radio buttons is one.
const FOCUSABLE: &str = "(() => { const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary')];\
    const stops = all.filter(e => e.checkVisibility() && !(e.type === 'radio' && !e.checked));\
    return stops.length; })()";

async fn press_tab(browser: &Browser) -> WebDriverResult<()> {
    // Through the driver, not the element: the focus may be nowhere yet.
    browser.driver.action_chain().send_keys(Key::Tab).perform().await
}
