//! Markdown as editors write it, to HTML that is safe to put into a page (CommonMark with tables, by `comrak`; a second
//! wall by `ammonia`).

use std::collections::BTreeSet;
use std::sync::LazyLock;

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};
use url::{Position, Url};

use super::pictures::{self, Pictures};

/// HTML of a Markdown text. Markup typed into the text is shown as text; links with a scheme but `http`, `https`,
/// `mailto`, `tel` lose it; a first-level heading becomes a second-level one, as the page has its own.
pub fn to_html(markdown: &str) -> String {
    render(markdown, &Pictures::default(), |_| None)
}

/// HTML of a Markdown text on the page with this address. Its relative links are told from there: of a path, they begin
/// with `/`; of an absolute address, as in a feed, they are absolute too.
pub fn to_html_at(markdown: &str, page: &str) -> String {
    to_html_with(markdown, page, &Pictures::default())
}

/// The same with pictures: an image `![](/media/42)` is shown where it is among them, and no other.
pub fn to_html_with(markdown: &str, page: &str, pictures: &Pictures) -> String {
    let is_path = page.starts_with('/');
    let Ok(base) = Url::parse(ANYWHERE).and_then(|anywhere| anywhere.join(page)) else {
        return render(markdown, pictures, |_| None);
    };
    render(markdown, pictures, |link| {
        let is_relative = Url::parse(link) == Err(url::ParseError::RelativeUrlWithoutBase) && !link.starts_with("//");
        let is_here = is_path && link.starts_with('#');
        let url = base.join(link).ok().filter(|_| is_relative && !is_here)?;
        Some(if is_path { url[Position::BeforePath..].to_owned() } else { url.into() })
    })
}

/// What a path is joined to, and taken from again.
const ANYWHERE: &str = "http://localhost";

/// `relink` tells what a link becomes, or nothing where it stays.
fn render(markdown: &str, pictures: &Pictures, relink: impl Fn(&str) -> Option<String>) -> String {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, markdown, &options);
    let mut images = Vec::new();
    for node in root.descendants() {
        match &mut node.data.borrow_mut().value {
            NodeValue::Heading(heading) => heading.level = heading.level.max(2),
            NodeValue::Link(link) => link.url = relink(&link.url).unwrap_or_else(|| std::mem::take(&mut link.url)),
            NodeValue::Image(link) => images.push((node, pictures.at(&link.url))),
            _ => {}
        }
    }
    let has_pictures = images.iter().any(|(_, picture)| picture.is_some());
    let cleaner = if has_pictures { &CLEANER_OF_PICTURES } else { &CLEANER };
    // An image of another's is shown nowhere: whoever reads the page would be told to them.
    for (node, picture) in images {
        let words = words_of(node);
        let to = |url: &str| relink(url).unwrap_or_else(|| url.to_owned());
        let html = picture.map(|picture| picture.html(words.trim(), to)).unwrap_or_default();
        let children: Vec<Node<'_>> = node.children().collect();
        children.into_iter().for_each(|child| child.detach());
        node.data.borrow_mut().value = NodeValue::Raw(html);
    }
    let mut html = String::new();
    if format_html(root, &options, &mut html).is_err() {
        return String::new();
    }
    cleaner.clean(&aligned_by_class(html)).to_string()
}

/// The words between the brackets of an image.
pub(super) fn words_of(image: Node<'_>) -> String {
    let mut words = String::new();
    for node in image.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// The numbers of the pictures that a text shows.
pub fn pictures_in(markdown: &str) -> BTreeSet<i64> {
    // Most texts show none, and need not be read for that.
    if !markdown.contains(pictures::PATH) {
        return BTreeSet::new();
    }
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let number = |node: Node<'_>| match &node.data.borrow().value {
        NodeValue::Image(link) => pictures::number(&link.url),
        _ => None,
    };
    root.descendants().filter_map(number).collect()
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

pub(super) fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.render.escape = true;
    options
}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(cleaner);
static CLEANER_OF_PICTURES: LazyLock<ammonia::Builder<'static>> = LazyLock::new(cleaner_of_pictures);

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

/// For texts in which pictures of ours are shown: what a text says itself is no tag, so these tags are ours.
fn cleaner_of_pictures() -> ammonia::Builder<'static> {
    let mut cleaner = cleaner();
    cleaner
        .add_tags(["img", "picture", "source"])
        .add_tag_attributes("img", ["src", "srcset", "sizes", "width", "height", "alt", "lang", "loading", "decoding"])
        .add_tag_attributes("source", ["srcset", "sizes", "type"]);
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
    fn pictures_of_ours_are_shown_and_no_others() {
        let door = crate::base::pictures::Picture {
            hash: "ab".into(),
            ending: "png".into(),
            width: 10,
            height: 10,
            widths: vec![10],
            has_webp: false,
            alternative: Some("A door".into()),
            language: crate::base::languages::Language::shared(),
        };
        let pictures = Pictures::of([(7, door)]);
        let text = "![](/media/7) ![My *own*](/media/7) ![x](/media/8) ![y](https://other.example/y.png) <img src=z>";
        let html = to_html_with(text, "/gb/articles/x", &pictures);
        assert_eq!(html.matches("<img src=\"/media/ab/10.png\"").count(), 2, "{html}");
        assert!(html.contains("alt=\"A door\"") && html.contains("alt=\"My own\""), "{html}");
        assert!(!html.contains("other.example") && html.contains("&lt;img src=z&gt;"), "{html}");
        let feed = to_html_with("![](/media/7)", "https://academy.example/gb/articles/x", &pictures);
        assert!(feed.contains("srcset=\"https://academy.example/media/ab/10.png 10w\""), "{feed}");
        assert_eq!(pictures_in(text), [7, 8].into());
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
