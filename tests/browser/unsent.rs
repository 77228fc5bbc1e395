//! What is typed into a form of the back office is kept while it is typed, and as its page is left.

use std::time::Duration;

use crate::support::story;

#[tokio::test]
async fn what_is_typed_is_kept_before_it_is_sent() {
    story(async |browser| {
        browser.sign_in_as("editor@demo.example").await?;
        browser.go("/admin/topics/new").await?;
        browser.find("#position").await?.send_keys("77").await?;
        browser.find("#title").await?.send_keys("Quantum").await?;
        assert!(browser.comes_to_show("form[data-unsent=kept]").await?, "a pause in typing is enough");
        // The rest is typed at once before the page is left.
        browser.find("#title").await?.send_keys(" computing").await?;
        browser.leave_for("/admin").await?;
        assert!(browser.comes_to_show("[aria-labelledby=unsent]").await?);
        browser.click("[aria-labelledby=unsent] a").await?;
        // The last words may come a moment after the page that lists them.
        for _ in 0..50 {
            if browser.find("#title").await?.prop("value").await?.as_deref() == Some("Quantum computing") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
            browser.driver.refresh().await?;
        }
        assert_eq!(browser.find("#title").await?.prop("value").await?.as_deref(), Some("Quantum computing"));
        browser.click("form[data-unsent] .form__buttons .button--primary").await?;
        assert!(browser.comes_to_show("[role=status]").await?);
        browser.go("/admin").await?;
        assert!(!browser.shows("[aria-labelledby=unsent]").await?, "what is saved is offered no more");
        Ok(())
    })
    .await;
}
