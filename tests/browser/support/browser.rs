//! A browser, in the words that the stories use.

use std::cell::RefCell;
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::prelude::*;
use thirtyfour::{LoggingPrefsLogLevel, common::capabilities::chrome::ChromeCapabilities};

use super::program::Program;
use super::{ACCOUNT, Site, Told};

/// Who sits before the browser.
#[derive(Clone, Copy)]
pub struct Visitor {
    /// The languages they read, as in `Accept-Language`.
    pub languages: &'static str,
    pub runs_script: bool,
}

impl Default for Visitor {
    fn default() -> Self {
        Self { languages: "en-GB", runs_script: true }
    }
}

/// What the device prefers.
#[derive(Clone, Copy, Debug)]
pub enum Scheme {
    Light,
    Dark,
}

pub struct Browser {
    pub driver: WebDriver,
    base: String,
    /// Pages that are asked for although they answer with an error.
    expected: RefCell<Vec<String>>,
    _chromedriver: Program,
    _profile: TempDir,
}

const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

impl Browser {
    pub async fn open(site: &Site, visitor: Visitor) -> WebDriverResult<Self> {
        let chromedriver = Program::start(|address| {
            let mut command = Command::new("chromedriver");
            command.arg(format!("--port={}", address.port()));
            command
        });
        let profile = TempDir::with_prefix("lectern-profile-").expect("a folder");
        let capabilities = capabilities(visitor, &profile)?;
        let driver = WebDriver::new(format!("http://{}", chromedriver.address), capabilities).await?;
        let expected = RefCell::default();
        let browser =
            Self { driver, base: site.base.clone(), expected, _chromedriver: chromedriver, _profile: profile };
        browser.show(1280, Scheme::Light).await?;
        Ok(browser)
    }

    pub async fn close(self) {
        let _ = self.driver.quit().await;
    }

    /// Gives the window a width in CSS pixels, and the device a preference. Nothing moves, so that what is looked at has
    /// come to rest.
    pub async fn show(&self, width: u32, scheme: Scheme) -> Told {
        let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        let scheme = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.driver.cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    pub async fn go(&self, path: &str) -> Told {
        self.driver.goto(format!("{}{path}", self.base)).await
    }

    /// Goes there from a form that is not saved, and says so where the browser asks.
    pub async fn leave_for(&self, path: &str) -> Told {
        self.go(path).await?;
        if self.driver.get_alert_text().await.is_ok() {
            self.driver.accept_alert().await?;
        }
        Ok(())
    }

    /// Goes to a page that answers with an error, and expects the console to say so.
    pub async fn go_astray(&self, path: &str) -> Told {
        self.expect_error(path);
        self.go(path).await
    }

    /// Says that this page will answer with an error.
    pub fn expect_error(&self, path: &str) {
        self.expected.borrow_mut().push(format!("{}{path} ", self.base));
    }

    /// Where the browser is: path, query and fragment.
    pub async fn place(&self) -> WebDriverResult<String> {
        let url = self.driver.current_url().await?;
        Ok(url.as_str().strip_prefix(&self.base).unwrap_or(url.as_str()).to_owned())
    }

    /// The first that there is, within five seconds.
    pub async fn find(&self, css: &str) -> WebDriverResult<WebElement> {
        self.driver.query(By::Css(css)).wait(Duration::from_secs(5), Duration::from_millis(50)).first().await
    }

    pub async fn text(&self, css: &str) -> WebDriverResult<String> {
        self.find(css).await?.text().await
    }

    pub async fn shows(&self, css: &str) -> WebDriverResult<bool> {
        match self.driver.find_all(By::Css(css)).await?.first() {
            Some(element) => element.is_displayed().await,
            None => Ok(false),
        }
    }

    /// Whether it is shown within five seconds: what a form answers may take a moment.
    pub async fn comes_to_show(&self, css: &str) -> WebDriverResult<bool> {
        for _ in 0..50 {
            if self.shows(css).await? {
                return Ok(true);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(false)
    }

    pub async fn click(&self, css: &str) -> Told {
        self.click_on(self.find(css).await?).await
    }

    /// Follows the link that reads so.
    pub async fn follow(&self, words: &str) -> Told {
        self.click_on(self.driver.find(By::LinkText(words)).await?).await
    }

    /// Clicks, and where that may lead to another page waits up to two seconds for this one to be left: a busy browser
    /// sends a form a moment after the click, and the driver waits only for what has begun.
    async fn click_on(&self, element: WebElement) -> Told {
        let page = self.driver.find(By::Css("html")).await?;
        let may_leave = match element.tag_name().await?.as_str() {
            "a" => element.attr("href").await?.is_some_and(|href| !href.starts_with('#')),
            "button" | "input" => element.attr("type").await?.is_none_or(|kind| kind == "submit"),
            _ => false,
        };
        element.scroll_into_view().await?;
        element.click().await?;
        for _ in 0..40 {
            if !may_leave || page.tag_name().await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: impl Into<TypingData>) -> Told {
        self.driver.active_element().await?.send_keys(key).await
    }

    /// Signs in with the account of [`Site::with_account`].
    pub async fn sign_in(&self) -> Told {
        self.sign_in_as(ACCOUNT.0).await
    }

    /// Signs in with the account at this address.
    pub async fn sign_in_as(&self, email: &str) -> Told {
        self.go("/sign-in").await?;
        self.find("#email").await?.send_keys(email).await?;
        self.find("#password").await?.send_keys(ACCOUNT.1).await?;
        self.click("main form .button--primary").await?;
        assert!(self.comes_to_show(".doors").await?);
        Ok(())
    }

    /// What a script in the page returns.
    pub async fn ask(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(format!("return {script}"), []).await?.json().clone())
    }

    /// Asserts that no page complained in the console and that every request stayed on the site.
    pub async fn assert_nothing_amiss(&self) -> Told {
        let expected = self.expected.borrow().clone();
        let complaints: Vec<String> = self.driver.browser_log().await?.into_iter().map(|entry| entry.message).collect();
        let unexpected = |said: &&String| !expected.iter().any(|page| said.starts_with(page.as_str()));
        let complaints: Vec<&String> = complaints.iter().filter(unexpected).collect();
        assert!(complaints.is_empty(), "the console says: {complaints:#?}");
        let strangers: Vec<String> = self.requests().await?.into_iter().filter(|url| !self.is_own(url)).collect();
        assert!(strangers.is_empty(), "requests left the site: {strangers:#?}");
        Ok(())
    }

    async fn requests(&self) -> WebDriverResult<Vec<String>> {
        let entries = self.driver.get_log("performance").await?;
        let messages = entries.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
        let sent = messages.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        Ok(sent.filter_map(|event| Some(event["message"]["params"]["request"]["url"].as_str()?.to_owned())).collect())
    }

    /// Whether a request stays here; what the browser asks of itself (`chrome:`, `data:`) goes nowhere.
    fn is_own(&self, url: &str) -> bool {
        let goes_out = ["http:", "https:", "ws:", "wss:"].iter().any(|scheme| url.starts_with(scheme));
        !goes_out || url.starts_with(&format!("{}/", self.base))
    }
}

fn capabilities(visitor: Visitor, profile: &TempDir) -> WebDriverResult<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for flag in FLAGS {
        capabilities.add_arg(flag)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
    let script = if visitor.runs_script { 1 } else { 2 };
    let preferences = json!({
        "intl.accept_languages": visitor.languages,
        "profile.managed_default_content_settings.javascript": script,
    });
    capabilities.add_experimental_option("prefs", preferences)?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}
