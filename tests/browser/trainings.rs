//! A visitor comes for a training: from an article to a course, its dates and its place; by filters, by the calendar.

use thirtyfour::prelude::*;

use crate::support::{ARTICLE, Browser, Scheme, Site, Told, Visitor, story, story_of};

#[tokio::test]
async fn from_the_article_to_a_seat_in_helsinki() {
    for (runs_script, width) in [(true, 1280), (false, 1280), (true, 390), (false, 390)] {
        let visitor = Visitor { languages: "fi", runs_script };
        story_of(visitor, Site::demo, async |browser| {
            browser.show(width, Scheme::Light).await?;
            browser.go(&format!("/fi/{ARTICLE}")).await?;
            browser.follow("Backend-kehittäjän perustaidot").await?;
            assert_eq!(browser.place().await?, "/fi/courses/backend-developer-essentials");
            let dates = browser.text(".dates").await?;
            for told in ["Helsinki", "Virtuaaliluokka", "3 514 €", "2 800 €", "ALV", "UTC+2"] {
                assert!(dates.contains(told), "{told} is not among the dates: {dates}");
            }

            browser.click(".dates tbody tr th a").await?;
            let session = browser.text("main").await?;
            for told in ["Helsinki", "9.00–17.00", "UTC+2", "ALV"] {
                assert!(session.contains(told), "{told} is not told of the session: {session}");
            }
            assert!(browser.shows("#venue").await? && browser.shows("#instructors").await?);
            assert!(browser.shows("a[href$='.ics']").await?, "it can be put into a calendar");

            browser.click(".breadcrumbs a[href='/fi/courses']").await?;
            narrow(browser, width).await
        })
        .await;
    }
}

/// Chooses a topic, a level and a month, and takes them back again.
async fn narrow(browser: &Browser, width: u32) -> Told {
    let all = count(browser).await?;
    let mut before = all;
    for facet in ["topic=programming", "level=", "month="] {
        let link = format!(".facets a[href*='{facet}']");
        let promised = browser.find(&format!("{link} .number")).await?.prop("textContent").await?.unwrap_or_default();
        if width < 800 {
            browser.click(".facets > summary").await?;
            browser.click(&link).await?;
        } else {
            // They stand open beside the list, which the driver does not see of what is within a closed element.
            let href = browser.find(&link).await?.attr("href").await?.unwrap_or_default();
            browser.go(&href).await?;
        }
        let now = count(browser).await?;
        assert_eq!(now.to_string(), promised.trim(), "as many as the filter promised");
        assert!(now <= before && now > 0);
        before = now;
    }
    for _ in 0..3 {
        browser.click(".chips .chip").await?;
    }
    assert_eq!(browser.place().await?, "/fi/courses");
    assert_eq!(count(browser).await?, all);
    Ok(())
}

/// The number in the heading of the results.
async fn count(browser: &Browser) -> WebDriverResult<i64> {
    let heading = browser.text(".results-head h2").await?;
    let digits: String = heading.chars().filter(char::is_ascii_digit).collect();
    Ok(digits.parse().expect("a number of courses"))
}

#[tokio::test]
async fn the_calendar_is_walked_by_keyboard() {
    story(async |browser| {
        browser.go("/gb/sessions").await?;
        browser.click(".sorts a[href*='month=']").await?;
        assert!(browser.shows("table.month__table").await?);
        // The next month has dates in any world.
        browser.find(".month-head a[rel~=next]").await?.focus().await?;
        browser.press(Key::Enter).await?;
        let month = browser.text("#month").await?;
        let heads = browser.driver.find_all(By::Css(".month__table thead th")).await?;
        assert_eq!(heads.len(), 7);

        browser.find(".month-head a").await?.focus().await?;
        for _ in 0..200 {
            browser.press(Key::Tab).await?;
            if browser.ask("!!document.activeElement.closest('.month__table')").await? == true {
                break;
            }
        }
        let training = browser.ask("document.activeElement.textContent").await?;
        browser.press(Key::Enter).await?;
        assert_eq!(browser.text("h1").await?, training.as_str().expect("a title"), "in {month}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_virtual_training_is_told_in_the_readers_zone_too() {
    story(async |browser| {
        browser
            .driver
            .cdp()
            .send_raw("Emulation.setTimezoneOverride", serde_json::json!({ "timezoneId": "Asia/Tokyo" }))
            .await?;
        browser.go("/gb/courses/backend-developer-essentials").await?;
        let told = browser.text(".dates [data-local-time]").await?;
        assert!(told.contains("18:00") || told.contains("17:00"), "nine in London is told in Tokyo: {told}");
        let rooms = "document.querySelectorAll('.dates tr:has(a[href*=cities]) [data-local-time]').length";
        assert_eq!(browser.ask(rooms).await?, 0, "whoever comes to a classroom is there");

        browser
            .driver
            .cdp()
            .send_raw("Emulation.setTimezoneOverride", serde_json::json!({ "timezoneId": "Europe/London" }))
            .await?;
        browser.go("/gb/courses/backend-developer-essentials").await?;
        assert!(!browser.shows(".dates [data-local-time]").await?, "one's own zone is not told twice");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_course_that_is_not_given_in_a_country_leads_to_its_list() {
    story(async |browser| {
        browser.go("/gb/courses/cloud-architecture").await?;
        browser.click(".switcher summary").await?;
        browser.click(".switcher a[href^='/nz/']").await?;
        assert_eq!(browser.place().await?, "/nz/courses");
        Ok(())
    })
    .await;
}
