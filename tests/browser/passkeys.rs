//! Passkeys, with a device that the browser pretends to have (WebAuthn's virtual authenticator).

use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::{Browser, Site, Told, Visitor, story_of};

#[tokio::test]
async fn a_passkey_is_added_signs_in_without_a_password_and_proves_who_one_is() {
    passkey_story(async |browser| {
        has_a_device(browser, true).await?;
        browser.sign_in().await?;
        add(browser, "Laptop").await?;
        assert!(browser.text(".message").await?.contains("Laptop"));
        assert_eq!(browser.text(".sign-ins h2").await?, "Laptop");
        assert!(browser.text(".sign-ins").await?.contains("Never"));

        browser.click(".private-head form button").await?;
        assert!(browser.comes_to_show("#email").await?);
        browser.go("/sign-in?return=%2Faccount%2Fsign-ins").await?;
        browser.click("form[data-passkey] button").await?;
        assert!(browser.comes_to_show(".sign-ins").await?, "{}", told(browser).await?);
        assert_eq!(browser.place().await?, "/account/sign-ins", "who signs in is brought back");
        assert_eq!(browser.text(".sign-ins h2").await?, "Passkey this browser");

        browser.go("/account/proof?return=%2Faccount%2Fpasskeys").await?;
        browser.click("form[data-passkey] button").await?;
        assert!(browser.comes_to_show(".sign-ins").await?, "{}", told(browser).await?);
        assert_eq!(browser.place().await?, "/account/passkeys");
        assert!(!browser.text(".sign-ins").await?.contains("Never"), "its last use is told");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_device_has_one_for_each_account_and_a_removed_one_opens_nothing() {
    passkey_story(async |browser| {
        has_a_device(browser, true).await?;
        browser.sign_in().await?;
        add(browser, "Laptop").await?;
        browser.find("#name").await?.send_keys("Once more").await?;
        browser.click("form[data-passkey=create] button").await?;
        assert_eq!(told(browser).await?, "This device has a passkey for your account already.");

        browser.click(".sign-ins li form button").await?;
        assert!(browser.comes_to_show(".message").await?);
        assert!(!browser.shows(".sign-ins").await?);
        browser.click(".private-head form button").await?;
        assert!(browser.comes_to_show("#email").await?);
        browser.go("/sign-in").await?;
        browser.expect_error("/sign-in/passkey?edition=gb");
        browser.expect_error("/sign-in/passkey");
        browser.click("form[data-passkey] button").await?;
        assert_eq!(told(browser).await?, "This passkey was not accepted. Try again.");
        browser.go("/account").await?;
        assert!(browser.place().await?.starts_with("/sign-in?return="));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_does_not_unlock_the_device_makes_and_uses_nothing() {
    passkey_story(async |browser| {
        has_a_device(browser, false).await?;
        browser.sign_in().await?;
        browser.go("/account/passkeys").await?;
        browser.click("form[data-passkey=create] button").await?;
        assert_eq!(told(browser).await?, "No passkey was used. Try again.");
        browser.go("/account/passkeys").await?;
        assert!(!browser.shows(".sign-ins").await?);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_javascript_nothing_is_offered_that_would_not_work() {
    let visitor = Visitor { runs_script: false, ..Visitor::default() };
    story_of(visitor, Site::with_account, async |browser| {
        browser.go("/sign-in").await?;
        assert!(!browser.shows("[data-passkey]").await?);
        browser.sign_in().await?;
        browser.go("/account/passkeys").await?;
        assert!(!browser.shows("[data-passkey]").await?);
        assert!(browser.shows("[data-passkey-missing]").await?);
        Ok(())
    })
    .await;
}

async fn passkey_story(tell: impl AsyncFnOnce(&Browser) -> Told) {
    story_of(Visitor::default(), Site::with_account, tell).await;
}

/// Gives the browser a device that keeps passkeys and is unlocked by its owner, or fails to be.
async fn has_a_device(browser: &Browser, is_unlocked: bool) -> Told {
    browser.driver.cdp().send_raw("WebAuthn.enable", json!({})).await?;
    let options = json!({ "options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
        "isUserVerified": is_unlocked, "automaticPresenceSimulation": true,
    } });
    browser.driver.cdp().send_raw("WebAuthn.addVirtualAuthenticator", options).await?;
    Ok(())
}

async fn add(browser: &Browser, name: &str) -> Told {
    browser.go("/account/passkeys").await?;
    assert!(!browser.shows("[data-passkey-missing]").await?);
    browser.find("#name").await?.send_keys(name).await?;
    browser.click("form[data-passkey=create] button").await?;
    assert!(browser.comes_to_show(".sign-ins").await?, "{}", told(browser).await?);
    Ok(())
}

/// What the page tells of a passkey, once it does.
async fn told(browser: &Browser) -> WebDriverResult<String> {
    for _ in 0..50 {
        let told = browser.ask("document.querySelector('[data-told]')?.textContent ?? ''").await?;
        if let Some(told) = told.as_str().filter(|told| !told.is_empty()) {
            return Ok(told.to_owned());
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Ok("nothing is told".to_owned())
}
