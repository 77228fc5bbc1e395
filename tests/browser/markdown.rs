//! A Markdown field: its buttons, what becomes of what is pasted, and the preview that follows.

use thirtyfour::Key;
use thirtyfour::prelude::*;

use crate::support::{Browser, Told, story};

#[tokio::test]
async fn buttons_write_markdown_by_mouse_and_by_keyboard() {
    story(async |browser| {
        opens_a_text(browser).await?;
        for (typed, button, expected) in [
            ("word", "bold", "**word**"),
            ("word", "italic", "*word*"),
            ("word", "heading", "## word"),
            ("word", "link", "[word](https://)"),
            ("/fr/courses", "link", "[](/fr/courses)"),
            ("a map", "picture", "![a map](/media/)"),
            ("one\ntwo", "list", "- one\n- two"),
            ("one\ntwo", "numbers", "1. one\n2. two"),
            ("one\ntwo", "quote", "> one\n> two"),
            ("x < y", "code", "`x < y`"),
            ("one\ntwo", "code", "```\none\ntwo\n```"),
        ] {
            types_and_selects(browser, typed).await?;
            browser.click(&format!(".tools[aria-controls=introduction] [data-mark={button}]")).await?;
            assert_eq!(value(browser).await?, expected, "{button}");
        }
        // Twice takes it away; so does undo.
        types_and_selects(browser, "word").await?;
        for expected in ["**word**", "word"] {
            browser.click(".tools[aria-controls=introduction] [data-mark=bold]").await?;
            assert_eq!(value(browser).await?, expected);
        }
        browser.press(Key::Control + "b").await?;
        browser.press(Key::Control + "z").await?;
        assert_eq!(value(browser).await?, "word");

        // One stop for the tabulator, arrows within.
        let focused = "document.activeElement.dataset.mark ?? document.activeElement.id";
        browser.press(Key::Shift + Key::Tab).await?;
        assert_eq!(browser.ask(focused).await?, "bold");
        browser.press(Key::Right).await?;
        assert_eq!(browser.ask(focused).await?, "italic");
        browser.press(Key::Left + Key::Left).await?;
        assert_eq!(browser.ask(focused).await?, "code");
        browser.press(Key::Tab).await?;
        assert_eq!(browser.ask(focused).await?, "introduction");
        browser.leave_for("/admin").await
    })
    .await;
}

#[tokio::test]
async fn a_preview_follows_and_tells_what_could_be_better() {
    story(async |browser| {
        opens_a_text(browser).await?;
        types_and_selects(browser, "## Un\n\nUn **mot**\n\n#### Trop bas").await?;
        browser.press("é").await?;
        types_and_selects(browser, "## Un\n\nUn **mot**\n\n#### Trop bas\n\n![](x.png)").await?;
        assert!(browser.comes_to_show("#preview-introduction .prose strong").await?);
        assert_eq!(browser.ask("document.querySelector('#preview-introduction .prose').lang").await?, "fr");
        assert_eq!(browser.driver.find_all(By::Css("#introduction-warnings .text__warning")).await?.len(), 2);
        types_and_selects(browser, "Bien").await?;
        for _ in 0..50 {
            if browser.ask("document.querySelectorAll('.text__warning').length").await? == 0 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert!(!browser.shows("#introduction-warnings .text__warning").await?);
        browser.leave_for("/admin").await
    })
    .await;
}

#[tokio::test]
async fn what_is_pasted_becomes_markdown() {
    story(async |browser| {
        opens_a_text(browser).await?;
        for (html, expected) in PASTED {
            types_and_selects(browser, "").await?;
            pastes(browser, html).await?;
            assert_eq!(value(browser).await?, *expected, "{html}");
        }
        // What has nothing to keep is left to the browser: nothing is written here, as no real clipboard stands behind it.
        types_and_selects(browser, "").await?;
        for html in ["<span style='color:red'>let x = 1;</span>", "<div>one</div><div>two</div>", ""] {
            pastes(browser, html).await?;
            assert_eq!(value(browser).await?, "", "{html}");
        }
        browser.leave_for("/admin").await
    })
    .await;
}

/// What stands on the clipboard, as Word, Google Docs or a browser put it there, and what is written.
const PASTED: &[(&str, &str)] = &[
    (
        "<h1>Title</h1><p>One <b>bold</b>, <i>slanted</i> and <a href='https://example.org/a(b)'>linked</a>.</p><h3>Below</h3>",
        "## Title\n\nOne **bold**, *slanted* and [linked](https://example.org/a%28b%29).\n\n### Below",
    ),
    ("<ul><li>one<ul><li>within</li></ul></li><li>two</li></ul>", "- one\n  - within\n- two"),
    ("<ul><li>one</li><ul><li>within</li></ul><li>two</li></ul>", "- one\n   - within\n- two"),
    ("<ol start=3><li><p>three</p></li><li><p>four</p></li></ol>", "3. three\n4. four"),
    (
        "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>one<o:p></o:p></p>\
         <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>two</p><p class=MsoNormal>After</p>",
        "- one\n   1. two\n\nAfter",
    ),
    (
        "<b style='font-weight:normal' id='docs-internal-guid-1'><p><span style='font-weight:700'>Strong</span><span style='font-weight:400'> and not</span></p></b>",
        "**Strong** and not",
    ),
    ("<p><b>one</b><b> two</b> <b>three </b>four</p>", "**one two three** four"),
    (
        "<table><tr><th>Day<th>Room</tr><tr><td>1<td>A | B</tr><tr><td>2</tr></table>",
        "| Day | Room |\n| --- | --- |\n| 1 | A \\| B |\n| 2 |  |",
    ),
    ("<blockquote><p>Said</p><p>so</p></blockquote><pre>a\n  b\n</pre>", "> Said\n>\n> so\n\n```\na\n  b\n```"),
    (
        "<p><b>5 * 3</b> [x] a_b _c_ &lt;i&gt; `y` &amp;amp;</p>",
        "**5 \\* 3** \\[x\\] a_b \\_c\\_ \\<i> \\`y\\` \\&amp;",
    ),
    (
        "<h2>A</h2><p># no heading</p><p>1. no list</p><p>- none</p>",
        "## A\n\n\\# no heading\n\n1\\. no list\n\n\\- none",
    ),
    (
        "<p><a href='javascript:alert(1)'>no</a> <a href='#x'>none</a> <code>a`b</code></p><script>alert(1)</script><style>p{}</style><img src='https://elsewhere.example/x.png' alt=x>",
        "no none ``a`b``",
    ),
];

async fn opens_a_text(browser: &Browser) -> Told {
    browser.sign_in_as("editor@demo.example").await?;
    browser.go("/admin/matrix?kind=article&texts=stale").await?;
    browser.click(".coverage__stale").await?;
    assert!(browser.comes_to_show(".tools[aria-controls=introduction]").await?);
    Ok(())
}

/// Puts words into the field as typing does, and selects them.
async fn types_and_selects(browser: &Browser, words: &str) -> Told {
    let script = "const field = document.getElementById('introduction'); field.focus(); field.value = arguments[0];\
        field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.setSelectionRange(0, field.value.length);";
    browser.driver.execute(script, [serde_json::json!(words)]).await?;
    Ok(())
}

async fn pastes(browser: &Browser, html: &str) -> Told {
    let script = "const data = new DataTransfer(); data.setData('text/html', arguments[0]); data.setData('text/plain', 'plain');\
        document.getElementById('introduction').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    browser.driver.execute(script, [serde_json::json!(html)]).await?;
    Ok(())
}

async fn value(browser: &Browser) -> Result<String, thirtyfour::error::WebDriverError> {
    let value = browser.ask("document.getElementById('introduction').value").await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}
