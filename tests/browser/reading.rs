//! A visitor comes to read, and moves between the countries.

use thirtyfour::prelude::*;

use crate::support::{ARTICLE, Browser, EDITIONS, Site, Told, Visitor, story, story_of};

#[tokio::test]
async fn a_visitor_chooses_a_country_reads_the_article_and_gets_in_touch() {
    let visitor = Visitor { languages: "de-DE", ..Visitor::default() };
    story_of(visitor, Site::demo, async |browser| {
        browser.go("/").await?;
        assert_eq!(browser.driver.find_all(By::Css(".chooser a")).await?.len(), EDITIONS.len());
        browser.click(".chooser a[href='/fi/']").await?;
        assert_eq!(browser.place().await?, "/fi/");

        browser.click(&format!("a[href='/fi/{ARTICLE}']")).await?;
        assert_eq!(browser.text("h1").await?, "Mikä on backend-kehittäjä?");
        assert!(browser.text(".closing").await?.contains("Helsin"), "the closing is Finland's own");

        browser.click(".key-terms a").await?;
        assert_eq!(browser.place().await?, "/fi/glossary/server");
        browser.click("main .entry a").await?;
        assert_eq!(browser.place().await?, format!("/fi/{ARTICLE}"));

        browser.click(".call a").await?;
        assert_eq!(browser.place().await?, "/fi/contact");
        assert!(browser.text("main").await?.contains("Helsinki"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_front_door_knows_the_language_of_a_reader() {
    for (languages, home) in [("fi-FI,fi", "/fi/"), ("ru", "/ru/"), ("fr-CA", "/fr/"), ("en-NZ", "/nz/")] {
        let visitor = Visitor { languages, ..Visitor::default() };
        story_of(visitor, Site::demo, async |browser| {
            browser.go("/").await?;
            assert_eq!(browser.place().await?, home);
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn the_switcher_leads_to_the_same_page_in_every_other_country() {
    story(async |browser| {
        let pages = ["", ARTICLE, "articles", "glossary", "glossary/api", "pages/about", "contact", "cookies"];
        for page in pages {
            browser.go(&format!("/gb/{page}")).await?;
            for edition in ["nz", "fr", "ru", "fi", "gb"] {
                switch(browser, edition).await?;
                assert_eq!(browser.place().await?, format!("/{edition}/{page}"));
                assert_eq!(browser.ask("document.querySelectorAll('h1').length").await?, 1);
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_an_article_is_not_published_the_switcher_leads_to_the_list() {
    story(async |browser| {
        browser.go("/gb/articles").await?;
        let here = links(browser).await?;
        for edition in ["fr", "ru", "fi", "nz"] {
            browser.go(&format!("/{edition}/articles")).await?;
            let there = links(browser).await?;
            for only_here in here.iter().filter(|slug| !there.contains(slug)) {
                browser.go(&format!("/gb/articles/{only_here}")).await?;
                switch(browser, edition).await?;
                assert_eq!(browser.place().await?, format!("/{edition}/articles"));
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_not_there_offers_the_nearest() {
    story(async |browser| {
        browser.go_astray("/gb/articles/what-is-a-backend-develper").await?;
        browser.follow("What is a backend developer?").await?;
        assert_eq!(browser.place().await?, format!("/gb/{ARTICLE}"));
        Ok(())
    })
    .await;
}

async fn switch(browser: &Browser, edition: &str) -> Told {
    browser.click(".switcher summary").await?;
    browser.click(&format!(".switcher a[href^='/{edition}/']")).await
}

/// The slugs of the articles in the list.
async fn links(browser: &Browser) -> WebDriverResult<Vec<String>> {
    let slugs =
        browser.ask("[...document.querySelectorAll('.entry h2 a')].map(a => a.pathname.split('/').pop())").await?;
    Ok(serde_json::from_value(slugs)?)
}
