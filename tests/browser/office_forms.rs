//! Forms of the back office that come back: with what is wrong, and with what somebody else has saved meanwhile. axe-core finds
//! nothing there either.

use lectern::app;

use crate::accessibility::nothing_found_at;
use crate::support::{Browser, Scheme, Told, story};
use crate::widths::fits;

#[tokio::test]
async fn every_form_that_is_sent_empty() {
    story(async |browser| {
        browser.sign_in_as("admin@demo.example").await?;
        let routes = app::routes();
        let forms = routes.iter().filter(|route| route.method.is_safe() && route.path.ends_with("/new"));
        let mut wrong = 0;
        for route in forms.filter(|route| route.path.starts_with("/admin/")) {
            browser.go(route.path).await?;
            browser.expect_error(route.path);
            browser.driver.execute("document.querySelector('main form .button--primary')?.click()", []).await?;
            wrong += usize::from(browser.comes_to_show(".error-summary").await?);
            looks_around(browser).await?;
        }
        assert!(wrong > 8, "only {wrong} forms say what is wrong");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn two_who_change_one_record() {
    story(async |browser| {
        opens(browser, "/admin/topics", "edit").await?;
        saves_twice(browser, "position", "7", "8").await?;
        assert!(browser.comes_to_show(".clash").await?, "both positions are in sight");
        looks_around(browser).await
    })
    .await;
}

#[tokio::test]
async fn two_who_write_one_text() {
    story(async |browser| {
        opens(browser, "/admin/articles", "texts").await?;
        saves_twice(browser, "introduction", "Their words.", "My words.").await?;
        assert!(browser.comes_to_show(".clash .word-difference").await?, "both texts are in sight");
        looks_around(browser).await
    })
    .await;
}

/// Opens a page of the first record of a list.
async fn opens(browser: &Browser, list: &str, page: &str) -> Told {
    browser.sign_in_as("editor@demo.example").await?;
    browser.go(list).await?;
    let record = browser.ask("document.querySelector('main tbody th a').getAttribute('href')").await?;
    let record = record.as_str().and_then(|edit| edit.strip_suffix("/edit")).expect("a record").to_owned();
    browser.go(&format!("{record}/{page}")).await?;
    let action = "(to => to.pathname + to.search)(new URL(document.querySelector('form[data-unsent]').action))";
    browser.expect_error(browser.ask(action).await?.as_str().expect("where it is sent"));
    Ok(())
}

/// Sends the open form as somebody else would, then with words of one's own.
async fn saves_twice(browser: &Browser, field: &str, theirs: &str, mine: &str) -> Told {
    let script = "const [field, theirs, mine, done] = arguments; const box = document.getElementById(field);\
        const { form } = box; box.value = theirs;\
        fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })\
            .then(() => { box.value = mine; done(); form.requestSubmit(); });";
    let words = [field, theirs, mine].map(|words| serde_json::json!(words));
    browser.driver.execute_async(script, words).await?;
    Ok(())
}

async fn looks_around(browser: &Browser) -> Told {
    for (width, scheme) in [(320, Scheme::Dark), (1280, Scheme::Light)] {
        nothing_found_at(browser, &[(width, scheme)]).await?;
        fits(browser, width).await?;
    }
    Ok(())
}
