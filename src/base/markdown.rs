//! Markdown as editors write it, to HTML that is safe to put into a page (CommonMark with tables, by `comrak`; a second
//! wall by `ammonia`).

use std::sync::LazyLock;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};
use url::{Position, Url};

/// HTML of a Markdown text. Markup typed into the text is shown as text; links with a scheme but `http`, `https`,
/// `mailto`, `tel` lose it; a first-level heading becomes a second-level one, as the page has its own.
pub fn to_html(markdown: &str) -> String {
    render(markdown, |_| None)
}

/// HTML of a Markdown text on the page with this address. Its relative links are told from there: of a path, they begin
/// with `/`; of an absolute address, as in a feed, they are absolute too.
pub fn to_html_at(markdown: &str, page: &str) -> String {
    let is_path = page.starts_with('/');
    let Ok(base) = Url::parse(ANYWHERE).and_then(|anywhere| anywhere.join(page)) else { return to_html(markdown) };
    render(markdown, |link| {
        let is_relative = Url::parse(link) == Err(url::ParseError::RelativeUrlWithoutBase) && !link.starts_with("//");
        let is_here = is_path && link.starts_with('#');
        let url = base.join(link).ok().filter(|_| is_relative && !is_here)?;
        Some(if is_path { url[Position::BeforePath..].to_owned() } else { url.into() })
    })
}

/// What a path is joined to, and taken from again.
const ANYWHERE: &str = "http://localhost";

/// `relink` tells what a link becomes, or nothing where it stays.
fn render(markdown: &str, relink: impl Fn(&str) -> Option<String>) -> String {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, markdown, &options);
    for node in root.descendants() {
        match &mut node.data.borrow_mut().value {
            NodeValue::Heading(heading) => heading.level = heading.level.max(2),
            NodeValue::Link(link) => link.url = relink(&link.url).unwrap_or_else(|| std::mem::take(&mut link.url)),
            _ => {}
        }
    }
    let mut html = String::new();
    if format_html(root, &options, &mut html).is_err() {
        return String::new();
    }
    CLEANER.clean(&aligned_by_class(html)).to_string()
}

/// Columns of a table are aligned by a class: the attribute is obsolete in HTML. What a text says itself has its quotation
/// marks escaped, and is not touched.
fn aligned_by_class(html: String) -> String {
    ALIGNMENTS.iter().fold(html, |html, (attribute, class)| html.replace(attribute, class))
}

const ALIGNMENTS: [(&str, &str); 3] = [
    (" align=\"left\"", " class=\"align-left\""),
    (" align=\"center\"", " class=\"align-center\""),
    (" align=\"right\"", " class=\"align-right\""),
];

/// The words of a Markdown text without its markup, cut to whole words within `longest` characters.
pub fn to_plain(markdown: &str, longest: usize) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let mut words = String::new();
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak | NodeValue::Paragraph => words.push(' '),
            _ => {}
        }
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= longest {
        return words;
    }
    let cut: String = words.chars().take(longest.saturating_sub(1)).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.render.escape = true;
    options
}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(cleaner);

fn cleaner() -> ammonia::Builder<'static> {
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(Some("noopener noreferrer"))
        .rm_tags(["img", "map", "area", "bdi", "center"])
        .add_allowed_classes("td", ["align-left", "align-center", "align-right"])
        .add_allowed_classes("th", ["align-left", "align-center", "align-right"]);
    cleaner
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_in_a_text_is_shown_as_text() {
        assert_eq!(to_html("<script>alert(1)</script>").trim(), "&lt;script&gt;alert(1)&lt;/script&gt;");
        assert!(to_html("a <b onclick=x>b</b>").contains("&lt;b onclick=x&gt;"));
        assert!(!to_html("[x](javascript:alert(1))").contains("javascript"));
    }

    #[test]
    fn the_page_keeps_its_one_first_level_heading() {
        assert!(to_html("# A\n\n## B").contains("<h2>A</h2>"));
    }

    #[test]
    fn relative_links_are_told_from_the_page_they_stand_on() {
        let link = |link: &str, page: &str| {
            let html = to_html_at(&format!("[API]({link})"), page);
            html.split('"').nth(1).unwrap_or_default().to_owned()
        };
        assert_eq!(link("../glossary/api", "/gb/articles/x"), "/gb/glossary/api");
        assert_eq!(
            link("../glossary/api", "https://academy.example/gb/articles/x"),
            "https://academy.example/gb/glossary/api"
        );
        for other in ["https://other.example/x", "mailto:a@b.example", "#here"] {
            assert_eq!(link(other, "/gb/articles/x"), other);
        }
    }

    #[test]
    fn columns_are_aligned_by_a_class() {
        let html = to_html("| a | b |\n|---|--:|\n| `x align=\"right\"` | 2 |");
        assert!(html.contains("<td class=\"align-right\">2</td>") && !html.contains("<td align"), "{html}");
        assert!(html.contains("<code>x align="), "{html}");
    }

    #[test]
    fn plain_words_are_cut_at_a_word() {
        assert_eq!(to_plain("**One** [two](/x) `three`\n\nfour", 100), "One two three four");
        assert_eq!(to_plain("one two three", 9), "one two…");
    }

    proptest! {
        #[test]
        fn no_text_becomes_a_script_or_a_handler(text in r#"[<>a-z/ ='"\[\]():`*#\n!|-]{0,200}"#) {
            let html = to_html(&text);
            prop_assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<iframe"));
            let fragment = scraper::Html::parse_fragment(&html);
            let any = scraper::Selector::parse("*").unwrap();
            for element in fragment.select(&any) {
                prop_assert!(element.value().attrs().all(|(name, _)| !name.starts_with("on") && name != "style"));
            }
        }
    }
}
