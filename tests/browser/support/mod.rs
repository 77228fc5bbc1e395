//! What every story stands on: a site, a browser, and what must hold at a story's end.

mod browser;
mod program;
mod site;

use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};

use futures_util::FutureExt;
use thirtyfour::error::WebDriverResult;

pub use browser::{Browser, Scheme, Visitor};
pub use site::{ACCOUNT, Site};

/// How a story ends: well, or with what the driver said.
pub type Told = WebDriverResult<()>;

/// The addresses under which the demo publishes.
pub const EDITIONS: [&str; 5] = ["fr", "ru", "fi", "gb", "nz"];

/// The article of the demo world, as it stands in every edition.
pub const ARTICLE: &str = "articles/what-is-a-backend-developer";

/// The course that the article leads to.
pub const COURSE: &str = "courses/backend-developer-essentials";

/// Tells a story on a demo site with a new browser of an English reader.
pub async fn story(tell: impl AsyncFnOnce(&Browser) -> Told) {
    story_of(Visitor::default(), Site::demo, tell).await;
}

/// Tells a story of a certain visitor on a certain site. At its end the browser is closed, whatever happened, and
/// neither may a page have complained in the console, nor may a request have left the site.
pub async fn story_of(visitor: Visitor, site: fn() -> Site, tell: impl AsyncFnOnce(&Browser) -> Told) {
    if let Some(reason) = missing() {
        assert!(!is_ci(), "{reason}");
        // Not eprintln!, which the test harness would keep to itself.
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), "SKIPPED a story in the browser: {reason}");
        return;
    }
    let site = site();
    let browser = Browser::open(&site, visitor).await.expect("the browser opens");
    let told = AssertUnwindSafe(async {
        tell(&browser).await?;
        browser.assert_nothing_amiss().await
    });
    let told = told.catch_unwind().await;
    browser.close().await;
    match told {
        Ok(told) => told.expect("the story runs to its end"),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// Where npm puts axe-core.
pub fn axe_core() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules/axe-core/axe.min.js")
}

/// What is missing for telling stories, in a sentence.
fn missing() -> Option<String> {
    if std::env::var_os("LECTERN_TEST_BROWSER").is_none() && !is_ci() {
        return Some("LECTERN_TEST_BROWSER is not set; bin/test sets it".into());
    }
    if let Err(error) = program::version("chromedriver") {
        return Some(format!("chromedriver cannot be run ({error}); Debian has it as chromium-driver"));
    }
    let axe = axe_core();
    (!axe.exists()).then(|| format!("{} is missing; run npm ci in tests/browser", axe.display()))
}

fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}
