//! Pictures with script: dropped and pasted, each with words of its own, sent one by one; the point that counts is clicked.

use thirtyfour::By;

use crate::support::{Browser, Told, story};

/// A picture of one colour, a text that pretends to be one, and a data transfer with files, as scripts in a page.
const FILES: &str = "const drawn = (name, colour) => {\
        const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 200 });\
        const pen = canvas.getContext('2d'); pen.fillStyle = colour; pen.fillRect(0, 0, 400, 200);\
        const bytes = Uint8Array.from(atob(canvas.toDataURL('image/png').split(',')[1]), (letter) => letter.charCodeAt(0));\
        return new File([bytes], name, { type: 'image/png' }); };\
    const pretended = new File(['no picture'], 'pretended.png', { type: 'image/png' });\
    const holding = (...files) => { const data = new DataTransfer(); files.forEach((file) => data.items.add(file)); return data; };";

async fn drops_and_pastes(browser: &Browser) -> Told {
    let script = format!(
        "{FILES} document.querySelector('[data-upload-drop]').dispatchEvent(new DragEvent('drop', \
             {{ dataTransfer: holding(drawn('teal.png', 'teal'), pretended), bubbles: true, cancelable: true }}));\
         document.body.dispatchEvent(new ClipboardEvent('paste', \
             {{ clipboardData: holding(drawn('navy.png', 'navy')), bubbles: true, cancelable: true }}));"
    );
    browser.driver.execute(script, []).await?;
    Ok(())
}

#[tokio::test]
async fn pictures_are_dropped_and_pasted_and_each_is_told_what_became_of_it() {
    story(async |browser| {
        browser.sign_in_as("editor@demo.example").await?;
        browser.go("/admin/media/new").await?;
        assert!(browser.comes_to_show("[data-upload-scripted]").await?);
        drops_and_pastes(browser).await?;
        assert_eq!(browser.driver.find_all(By::Css(".uploads .upload")).await?.len(), 3);
        browser.find("#upload-1").await?.send_keys("A teal field").await?;
        browser.find("#upload-3").await?.send_keys("A navy field").await?;
        // What is no picture is refused, and the others are not.
        browser.expect_error("/admin/media/new");
        browser.click("form[data-upload] .button--primary").await?;
        assert!(browser.comes_to_show(".upload:nth-child(3).upload--made a").await?);
        let refused = browser.text(".upload:nth-child(2).upload--refused").await?;
        assert!(refused.contains("pretended.png"), "{refused}");
        assert_eq!(browser.place().await?, "/admin/media/new");
        // A second sending sends nothing that was sent.
        browser.go("/admin/media?q=navy").await?;
        assert_eq!(browser.driver.find_all(By::Css(".table--office tbody tr")).await?.len(), 1);

        browser.follow("navy").await?;
        clicks_the_point_that_counts(browser).await
    })
    .await;
}

async fn clicks_the_point_that_counts(browser: &Browser) -> Told {
    assert!(browser.comes_to_show(".focal__whole[data-ready]").await?);
    let click = "const picture = document.querySelector('[data-focal-picture]'); const box = picture.getBoundingClientRect();\
        picture.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + box.width / 4, \
            clientY: box.top + box.height * 0.75 }));";
    browser.driver.execute(click, []).await?;
    browser.click("form.form--record .form__buttons .button--primary").await?;
    assert!(browser.comes_to_show("[role=status]").await?);
    let numbers = browser.ask("['focus_x', 'focus_y'].map((name) => document.getElementsByName(name)[0].value).join()");
    assert_eq!(numbers.await?, serde_json::json!("25,75"));
    Ok(())
}
