//! Nothing needs JavaScript.

use crate::support::{ARTICLE, Site, Visitor, story_of};

const NO_SCRIPT: Visitor = Visitor { languages: "de", runs_script: false };

#[tokio::test]
async fn the_same_journey_without_script() {
    story_of(NO_SCRIPT, Site::demo, async |browser| {
        browser.go("/").await?;
        browser.click(".chooser a[href='/ru/']").await?;
        browser.click(".site-nav a[href='/ru/articles']").await?;
        browser.click(".filter a[href='/ru/articles?topic=web-development']").await?;
        browser.click(&format!(".entry a[href='/ru/{ARTICLE}']")).await?;
        assert_eq!(browser.text("h1").await?, "Кто такой бэкенд-разработчик?");

        browser.click(".switcher summary").await?;
        assert!(browser.shows(".switcher ul").await?, "the switcher opens");
        browser.click(".switcher a[href^='/nz/']").await?;
        assert_eq!(browser.place().await?, format!("/nz/{ARTICLE}"));

        browser.click(".key-terms a").await?;
        browser.click(".breadcrumbs a[href='/nz/glossary']").await?;
        browser.click(".letters a").await?;
        browser.click(".site-nav a[href='/nz/contact']").await?;
        assert!(browser.text("main").await?.contains("Auckland"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn cookies_and_appearance_are_chosen_and_revoked_without_script() {
    story_of(NO_SCRIPT, Site::demo, async |browser| {
        browser.go("/nz/glossary").await?;
        browser.click(".cookie-banner button[value=choose]").await?;
        browser.click("#preferences").await?;
        browser.click("#appearance-dark").await?;
        browser.click("form.form button").await?;
        assert!(browser.comes_to_show("[role=status]").await?);
        browser.go("/nz/").await?;
        assert!(browser.comes_to_show("html[data-appearance=dark]").await?);
        browser.go("/").await?;
        assert_eq!(browser.place().await?, "/nz/");

        browser.click(".site-footer a[href='/nz/cookies']").await?;
        browser.click("#preferences").await?;
        browser.click("form.form button").await?;
        assert!(!browser.shows("html[data-appearance]").await?);
        browser.go("/").await?;
        assert_eq!(browser.place().await?, "/");
        Ok(())
    })
    .await;
}
