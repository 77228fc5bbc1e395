//! Light or dark: as the device says, or as the visitor chose.

use thirtyfour::prelude::*;

use crate::support::{Browser, Scheme, Told, story};

#[tokio::test]
async fn pages_follow_the_device() {
    story(async |browser| {
        browser.go("/gb/").await?;
        assert!(!is_dark(browser).await?);
        browser.show(1280, Scheme::Dark).await?;
        assert!(is_dark(browser).await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_choice_shows_at_once_is_kept_when_saved_and_can_be_taken_back() {
    story(async |browser| {
        browser.go("/fr/cookies").await?;
        browser.click("#appearance-dark").await?;
        assert!(is_dark(browser).await?, "the choice shows before it is saved");
        browser.go("/fr/").await?;
        assert!(!is_dark(browser).await?, "what was not saved is not kept");

        save(browser, "dark", true).await?;
        for page in ["/fr/", "/nz/articles"] {
            browser.go(page).await?;
            assert!(is_dark(browser).await?, "the choice is kept on {page}");
        }
        browser.show(1280, Scheme::Dark).await?;
        save(browser, "light", false).await?;
        assert!(!is_dark(browser).await?, "the choice outweighs the device");
        save(browser, "system", false).await?;
        assert!(is_dark(browser).await?, "the device decides again");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_preferences_the_appearance_is_not_kept() {
    story(async |browser| {
        save(browser, "dark", false).await?;
        browser.go("/fr/").await?;
        assert!(!is_dark(browser).await?);
        Ok(())
    })
    .await;
}

/// Saves an appearance, and turns the preferences over if asked to.
async fn save(browser: &Browser, appearance: &str, turn_preferences: bool) -> Told {
    browser.go("/fr/cookies").await?;
    if turn_preferences {
        browser.click("#preferences").await?;
    }
    browser.click(&format!("#appearance-{appearance}")).await?;
    browser.click("form.form button").await
}

/// Whether the page's ground is darker than its words.
async fn is_dark(browser: &Browser) -> WebDriverResult<bool> {
    let script = "(() => { const style = getComputedStyle(document.documentElement);\
        const light = (color) => color.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);\
        return light(style.backgroundColor) < light(style.color); })()";
    Ok(browser.ask(script).await? == true)
}
