//! The pictures of the handbook. Not a story: `bin/handbook` asks for it, with the folder to put them into.

use serde_json::{Value, json};

use crate::desk::{Desk, clocks_go_forward};
use crate::support::{Browser, Scheme, Site, Told, Visitor, story_of};

/// Names the folder.
const FOLDER: &str = "LECTERN_HANDBOOK";
const WIDTH: u32 = 960;

#[tokio::test]
async fn pictures_of_the_handbook() {
    if std::env::var_os(FOLDER).is_none() {
        return;
    }
    story_of(Visitor::default(), Site::demo, async |browser| {
        browser.go("/gb/").await?;
        browser.click(".cookie-banner button[value=refuse]").await?;
        browser.sign_in_as("admin@demo.example").await?;
        browser.show(WIDTH, Scheme::Light).await?;
        browser.go("/admin/matrix?kind=article").await?;
        takes(browser, "matrix", ".table-box", 470).await?;

        browser.go("/admin/matrix?kind=article&texts=stale").await?;
        browser.click(".coverage__stale").await?;
        assert!(browser.comes_to_show(".tools").await?);
        takes(browser, "texts", ".text--stale", 620).await?;
        let desk = Desk { browser, runs_script: true, width: WIDTH };
        desk.types("introduction", "## En deux mots\n\nVous appuyez sur **Confirmer**, et la page dit *merci*.")
            .await?;
        assert!(browser.comes_to_show("#preview-introduction .prose strong").await?);
        takes(browser, "preview", ".text--stale .text__own", 620).await?;
        desk.types("introduction", "").await?;

        let facts = browser.find(".tabs a[href$='/publications']").await?.attr("href").await?.expect("an address");
        browser.leave_for(&facts).await?;
        takes(browser, "publications", ".publications", 490).await?;

        browser.go("/admin/sessions/new").await?;
        for (field, words) in [
            ("course", "(DAN-110)"),
            ("edition", "France"),
            ("format", "Classroom"),
            ("language", "Français"),
            ("city", "Paris,"),
            ("room", "Canal, Salle 1"),
        ] {
            desk.picks(field, words).await?;
        }
        desk.types("seats", "10").await?;
        desk.sets("days.0.day", &clocks_go_forward().to_string()).await?;
        desk.sets("days.0.begins", "02:30").await?;
        browser.click("button[name=part][value='add:days']").await?;
        assert!(browser.comes_to_show("[id='days.1.day']").await?);
        desk.sets("days.1.begins", "09:30").await?;
        browser.expect_error("/admin/sessions/new");
        desk.saves().await?;
        assert!(browser.comes_to_show(".error-summary").await?);
        takes(browser, "session", "#days", 620).await?;

        browser.leave_for("/admin/editions/new").await?;
        takes(browser, "edition", "main", 540).await
    })
    .await;
}

/// Takes a picture of a part of the page, at most so high.
async fn takes(browser: &Browser, name: &str, css: &str, highest: u32) -> Told {
    let place = "(() => { document.activeElement.blur(); window.scrollTo(0, 0);\
        const box = document.querySelector(SELECTOR).getBoundingClientRect();\
        return { x: Math.max(0, box.x - 12), y: Math.max(0, box.y - 12), width: box.width + 24, height: box.height + 24 }; })()";
    let mut place = browser.ask(&place.replace("SELECTOR", &json!(css).to_string())).await?;
    let height = place["height"].as_f64().unwrap_or_default().min(f64::from(highest));
    place["height"] = json!(height);
    place["scale"] = json!(1);
    let asked = json!({ "format": "png", "captureBeyondViewport": true, "clip": place });
    let taken: Value = browser.driver.cdp().send_raw("Page.captureScreenshot", asked).await?;
    let png = data_encoding::BASE64.decode(taken["data"].as_str().unwrap_or_default().as_bytes()).expect("base64");
    let folder = std::env::var_os(FOLDER).expect("a folder");
    std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), png).expect("a file");
    Ok(())
}
