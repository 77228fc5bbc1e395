//! A person's account, from signing up to signing out everywhere, without JavaScript; and an admin who sees it.

use data_encoding::BASE32_NOPAD;
use lectern::base::clock::Clock;
use lectern::domain::second_factors::Seed;

use crate::support::{ACCOUNT, Browser, Site, Visitor, story_of};

const NO_SCRIPT: Visitor = Visitor { languages: "fr", runs_script: false };
const ADA: &str = "ada@example.org";

#[tokio::test]
async fn signs_up_confirms_turns_on_two_factor_and_signs_out_everywhere() {
    story_of(NO_SCRIPT, Site::demo, async |browser| {
        browser.go("/fr/").await?;
        browser.click(".site-header__account").await?;
        assert!(browser.text("h1").await?.contains("connecter"), "{}", browser.text("h1").await?);
        browser.click(".ways li:last-child a").await?;
        assert!(browser.place().await?.starts_with("/sign-up?"));
        for (field, typed) in [("#name", "Ada Lovelace"), ("#email", ADA), ("#password", ACCOUNT.1)] {
            browser.find(field).await?.send_keys(typed).await?;
        }
        browser.click("main form .button--primary").await?;
        assert!(browser.comes_to_show(".message").await?);
        assert!(browser.text(".message").await?.contains(ADA));

        let link = link_in_the_latest_mail(browser).await?;
        browser.go(&link).await?;
        browser.find("#password").await?.send_keys(ACCOUNT.1).await?;
        browser.click("main form .button--primary").await?;
        assert!(browser.comes_to_show(".doors").await?);
        assert!(browser.text("main").await?.contains("Ada Lovelace"));

        browser.click(".doors a[href='/account/two-factor']").await?;
        browser.click("main form .button--primary").await?;
        assert!(browser.comes_to_show(".qr-code").await?);
        let code = code_for(&browser.text(".key").await?);
        browser.find("#one_time_code").await?.send_keys(code).await?;
        browser.click("main form .button--primary").await?;
        assert!(browser.comes_to_show(".codes").await?);
        assert_eq!(browser.text(".codes").await?.lines().count(), 10);

        browser.go("/account").await?;
        browser.click(".doors a[href='/account/sign-ins']").await?;
        assert!(browser.comes_to_show(".sign-ins").await?);
        browser.click("form[action='/account/sign-ins/revocation'] button").await?;
        assert!(browser.comes_to_show("#email").await?);
        browser.go("/account").await?;
        assert_eq!(browser.place().await?, "/sign-in?return=%2Faccount");

        browser.sign_in_as("admin@demo.example").await?;
        browser.go("/admin/changes?action=signed-out-everywhere").await?;
        assert!(browser.text("main").await?.contains("Ada Lovelace"));
        Ok(())
    })
    .await;
}

/// What a newcomer to the demo does: looks into the mail log as its admin, and takes the link from there.
async fn link_in_the_latest_mail(browser: &Browser) -> Result<String, thirtyfour::error::WebDriverError> {
    browser.sign_in_as("admin@demo.example").await?;
    browser.go("/admin/mail").await?;
    browser.click("main table tbody tr:first-child a").await?;
    assert!(browser.comes_to_show(".mail-text a").await?);
    let link = browser.find(".mail-text a[href*='/sign-up/confirm/']").await?.attr("href").await?;
    browser.click(".private-head form button").await?;
    assert!(browser.comes_to_show("#email").await?);
    Ok(link.expect("a link"))
}

/// What the person's app shows now for a key.
fn code_for(key: &str) -> String {
    let bytes = BASE32_NOPAD.decode(key.replace(' ', "").as_bytes()).expect("a key in base32");
    Seed::of(&bytes).expect("a key of the right length").code_at(Clock::system().now())
}
