//! The visitor decides about cookies, and may change their mind.

use thirtyfour::prelude::*;

use crate::support::{Browser, story};

#[tokio::test]
async fn without_an_answer_nothing_is_kept_and_the_banner_asks_again() {
    story(async |browser| {
        for path in ["/gb/", "/gb/articles", "/fi/contact"] {
            browser.go(path).await?;
            assert!(browser.shows(".cookie-banner").await?);
            assert!(cookies(browser).await?.is_empty());
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_three_answers_are_equally_easy() {
    story(async |browser| {
        browser.go("/gb/").await?;
        let buttons = browser.driver.find_all(By::Css(".cookie-banner button")).await?;
        assert_eq!(buttons.len(), 3);
        let mut looks = Vec::new();
        for button in &buttons {
            let rect = button.rect().await?;
            looks.push((
                rect.width as u32,
                rect.height as u32,
                button.css_value("background-color").await?,
                button.css_value("color").await?,
                button.css_value("font-weight").await?,
            ));
        }
        assert!(looks.iter().all(|look| *look == looks[0]), "{looks:?}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_accepts_is_led_to_their_country_next_time() {
    story(async |browser| {
        browser.go("/fi/articles").await?;
        answer(browser, "accept").await?;
        assert_eq!(browser.place().await?, "/fi/articles", "the reader stays where they were");
        assert!(!browser.shows(".cookie-banner").await?);
        browser.go("/fi/").await?;
        browser.go("/").await?;
        assert_eq!(browser.place().await?, "/fi/", "although the browser asks for English");
        assert_eq!(cookies(browser).await?, ["consent", "edition"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_refuses_is_not_remembered() {
    story(async |browser| {
        browser.go("/ru/").await?;
        answer(browser, "refuse").await?;
        assert!(!browser.shows(".cookie-banner").await?);
        browser.go("/ru/glossary").await?;
        assert!(!browser.shows(".cookie-banner").await?, "the answer itself is kept");
        browser.go("/").await?;
        assert_eq!(browser.place().await?, "/gb/", "the browser's language decides");
        assert_eq!(cookies(browser).await?, ["consent"]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_chooses_comes_to_the_settings_and_can_revoke_them_from_the_footer() {
    story(async |browser| {
        browser.go("/gb/articles").await?;
        answer(browser, "choose").await?;
        assert_eq!(browser.place().await?, "/gb/cookies");
        browser.click("#preferences").await?;
        browser.click("#appearance-dark").await?;
        browser.click("form.form button").await?;
        assert_eq!(browser.text("[role=status]").await?, "Your settings are saved.");
        assert_eq!(cookies(browser).await?, ["appearance", "consent", "edition"]);

        browser.go("/gb/").await?;
        browser.follow("Cookie settings").await?;
        assert!(browser.find("#preferences").await?.is_selected().await?);
        browser.click("#preferences").await?;
        browser.click("form.form button").await?;
        assert_eq!(cookies(browser).await?, ["consent"]);
        assert_eq!(browser.ask("document.documentElement.dataset.appearance ?? null").await?, serde_json::Value::Null);
        Ok(())
    })
    .await;
}

async fn answer(browser: &Browser, choice: &str) -> WebDriverResult<()> {
    browser.click(&format!(".cookie-banner button[value={choice}]")).await
}

/// The names of the cookies that the browser holds, sorted; each hidden from scripts and kept from other sites.
async fn cookies(browser: &Browser) -> WebDriverResult<Vec<String>> {
    assert_eq!(browser.ask("document.cookie").await?, "");
    let cookies = browser.driver.get_all_cookies().await?;
    assert!(cookies.iter().all(|cookie| cookie.same_site.is_some()), "{cookies:?}");
    let mut names: Vec<String> = cookies.into_iter().map(|cookie| cookie.name).collect();
    names.sort();
    Ok(names)
}
