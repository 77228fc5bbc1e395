//! Somebody at work in the back office, in the words of the journeys.

use chrono::{Datelike, Days, NaiveDate};
use lectern::base::clock::Clock;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::accessibility::nothing_found_at;
use crate::support::{Browser, Scheme, Told};
use crate::widths::fits;

pub struct Desk<'b> {
    pub browser: &'b Browser,
    pub runs_script: bool,
    /// Of the window, in CSS pixels.
    pub width: u32,
}

impl Desk<'_> {
    pub async fn signs_in(&self, email: &str) -> Told {
        self.browser.show(self.width, Scheme::Light).await?;
        self.browser.go("/sign-in").await?;
        self.browser.click(".cookie-banner button[value=refuse]").await?;
        self.browser.sign_in_as(email).await
    }

    pub async fn looks_at(&self, path: &str) -> Told {
        self.browser.go(path).await?;
        self.looks_around().await
    }

    /// Nothing scrolls sideways, and axe-core finds nothing. Without JavaScript axe-core cannot run in the page either; the page
    /// is the same one, and is looked at where JavaScript runs.
    pub async fn looks_around(&self) -> Told {
        fits(self.browser, self.width).await?;
        if self.runs_script {
            nothing_found_at(self.browser, &[(self.width, Scheme::Dark), (self.width, Scheme::Light)]).await?;
        }
        Ok(())
    }

    async fn field(&self, id: &str) -> WebDriverResult<WebElement> {
        let field = self.browser.driver.find(By::Css(format!("[id='{id}']"))).await?;
        field.scroll_into_view().await?;
        Ok(field)
    }

    /// Types words into a field, in the place of what is there.
    pub async fn types(&self, id: &str, words: &str) -> Told {
        let field = self.field(id).await?;
        field.clear().await?;
        field.send_keys(words).await
    }

    /// Sets a day or a time, whose fields differ from country to country.
    pub async fn sets(&self, id: &str, value: &str) -> Told {
        let script = format!("document.getElementById('{id}').value = arguments[0]");
        self.browser.driver.execute(script, [json!(value)]).await?;
        assert_eq!(self.value(id).await?, value);
        Ok(())
    }

    pub async fn value(&self, id: &str) -> WebDriverResult<String> {
        let value = self.browser.ask(&format!("document.getElementById('{id}').value")).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Chooses what contains these words from a list.
    pub async fn picks(&self, id: &str, words: &str) -> Told {
        self.field(id).await?;
        let option = format!("//select[@id='{id}']/option[contains(., '{words}')]");
        self.browser.driver.find(By::XPath(option)).await?.click().await
    }

    pub async fn saves(&self) -> Told {
        self.browser.click("form[data-unsent] .form__buttons .button--primary").await
    }

    pub async fn count(&self, css: &str) -> WebDriverResult<usize> {
        Ok(self.browser.driver.find_all(By::Css(css)).await?.len())
    }

    /// Publishes the record that is open, in one edition.
    pub async fn publishes(&self, edition: &str) -> Told {
        self.browser.click(".tabs a[href$='/publications']").await?;
        let button = format!("button[value='publish:{edition}']");
        assert!(self.browser.comes_to_show(&button).await?);
        self.looks_around().await?;
        self.browser.click(&button).await?;
        assert!(self.browser.comes_to_show(".message").await?);
        assert!(self.browser.text(".message").await?.contains("One publication is up now"));
        Ok(())
    }
}

/// The day on which clocks in Paris go forward, next year.
pub fn clocks_go_forward() -> NaiveDate {
    let year = Clock::system().now().year() + 1;
    let april = NaiveDate::from_ymd_opt(year, 4, 1).expect("a day");
    // The first of April may itself be a Sunday: the last one of March is a week before.
    let since = match april.weekday().num_days_from_sunday() {
        0 => 7,
        days => days,
    };
    april - Days::new(u64::from(since))
}
