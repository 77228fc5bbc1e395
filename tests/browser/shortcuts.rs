//! Keys of the back office: they go where they say, never while somebody types, and not once they are turned off.

use thirtyfour::prelude::*;

use crate::support::{Browser, story};

async fn types(browser: &Browser, keys: &str) -> WebDriverResult<()> {
    browser.driver.action_chain().send_keys(keys).perform().await
}

#[tokio::test]
async fn keys_search_help_and_go() {
    story(async |browser| {
        browser.sign_in_as("admin@demo.example").await?;
        browser.go("/admin").await?;
        types(browser, "/").await?;
        assert_eq!(browser.ask("document.activeElement.id").await?, "office-search");
        types(browser, "g?/t").await?;
        assert_eq!(browser.ask("document.activeElement.value").await?, "g?/t", "while somebody types they are letters");
        assert_eq!(browser.ask("document.querySelector('dialog').open").await?, false);
        browser.press(Key::Enter).await?;
        assert!(browser.comes_to_show("#q").await?);
        assert!(browser.place().await?.starts_with("/admin/search?q="));

        browser.go("/admin").await?;
        types(browser, "?").await?;
        assert!(browser.shows("dialog.keys").await?);
        browser.press(Key::Escape).await?;
        assert!(!browser.shows("dialog.keys").await?);
        types(browser, "gt").await?;
        assert!(browser.comes_to_show("a[href='/admin/topics/new']").await?);
        assert_eq!(browser.place().await?, "/admin/topics");
        types(browser, "t").await?;
        assert_eq!(browser.place().await?, "/admin/topics", "a letter alone does nothing");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn once_turned_off_they_do_nothing() {
    story(async |browser| {
        browser.sign_in_as("admin@demo.example").await?;
        browser.go("/admin/shortcuts").await?;
        browser.click("main form button").await?;
        assert!(browser.comes_to_show(".message").await?);
        browser.go("/admin").await?;
        types(browser, "/gt?").await?;
        assert_eq!(browser.place().await?, "/admin");
        assert_eq!(browser.ask("document.activeElement.id !== 'office-search'").await?, true);
        Ok(())
    })
    .await;
}
