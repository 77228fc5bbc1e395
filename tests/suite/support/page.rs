//! A page as a person reads it.

use std::rc::Rc;

use reqwest::header::HeaderMap;
use scraper::{ElementRef, Html, Node, Selector};

use super::form::Filled;
use super::world::BASE_URL;
use super::{Answer, Visitor};

/// An answer that is read. Checks answer with the page again, so that they can be told one after the other.
#[derive(Clone)]
pub struct Page(Rc<Inner>);

struct Inner {
    visitor: Visitor,
    answer: Answer,
    html: Html,
    filled: Filled,
}

/// A link as it is read and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub text: String,
    pub href: String,
}

impl Page {
    pub(super) fn of(visitor: Visitor, answer: Answer) -> Self {
        let html = if answer.is_html() { Html::parse_document(answer.text()) } else { Html::new_document() };
        Self(Rc::new(Inner { visitor, answer, html, filled: Filled::default() }))
    }

    /// A page that was fetched before, read again.
    pub fn read(visitor: &Visitor, answer: &Answer) -> Self {
        Self::of(visitor.clone(), answer.clone())
    }

    pub fn answer(&self) -> &Answer {
        &self.0.answer
    }

    /// Goes to another address from here, with the same browser.
    #[track_caller]
    pub fn opens(&self, path: &str) -> Page {
        self.visitor().opens(path)
    }

    pub(super) fn visitor(&self) -> &Visitor {
        &self.0.visitor
    }

    pub(super) fn filled(&self) -> &Filled {
        &self.0.filled
    }

    pub fn path(&self) -> &str {
        &self.0.answer.path
    }

    pub fn status(&self) -> u16 {
        self.0.answer.status
    }

    pub fn headers(&self) -> &HeaderMap {
        &self.0.answer.headers
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.0.answer.header(name)
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> Self {
        assert_eq!(self.status(), status, "{}: {}", self.path(), self.heading());
        self.clone()
    }

    /// Is at this address, after redirects.
    #[track_caller]
    pub fn is_at(&self, path: &str) -> Self {
        assert_eq!(self.path(), path);
        self.clone()
    }

    /// Is a redirect with this status to this address.
    #[track_caller]
    pub fn redirects(&self, status: u16, path: &str) -> Self {
        self.is(status);
        assert_eq!(self.destination(), path, "from {}", self.path());
        self.clone()
    }

    /// Where a redirect leads.
    #[track_caller]
    pub fn destination(&self) -> String {
        self.header("location").unwrap_or_else(|| panic!("{} is no redirect", self.path())).to_owned()
    }

    /// Shows these words to a reader.
    #[track_caller]
    pub fn says(&self, text: &str) -> Self {
        let shown = self.text();
        assert!(shown.contains(&words(text)), "{} does not say {text:?}, but: {shown}", self.path());
        self.clone()
    }

    #[track_caller]
    pub fn does_not_say(&self, text: &str) -> Self {
        assert!(!self.text().contains(&words(text)), "{} says {text:?}", self.path());
        self.clone()
    }

    /// All that a reader sees, in the order of the page, spaces evened out.
    pub fn text(&self) -> String {
        self.elements("body").first().map(visible).unwrap_or_else(|| words(self.answer().text()))
    }

    /// The first-level heading.
    pub fn heading(&self) -> String {
        self.elements("h1").first().map(visible).unwrap_or_default()
    }

    pub fn title(&self) -> String {
        self.elements("head > title").first().map(|title| words(&title.text().collect::<String>())).unwrap_or_default()
    }

    pub fn description(&self) -> Option<String> {
        self.attributes("head > meta[name=description]", "content").pop()
    }

    /// The language of the page.
    pub fn lang(&self) -> String {
        self.attributes("html", "lang").pop().unwrap_or_default()
    }

    pub fn links(&self) -> Vec<Link> {
        self.links_in("body")
    }

    pub fn links_in(&self, place: &str) -> Vec<Link> {
        let link = |element: &ElementRef<'_>| Link {
            text: visible(element),
            href: element.attr("href").unwrap_or_default().to_owned(),
        };
        self.elements(&format!("{place} a[href]")).iter().map(link).collect()
    }

    /// Follows the link with these words; the first, if there are several.
    #[track_caller]
    pub fn follows(&self, text: &str) -> Page {
        self.follows_in("body", text)
    }

    /// Follows a link in one part of the page, named by a CSS selector.
    #[track_caller]
    pub fn follows_in(&self, place: &str, text: &str) -> Page {
        let (links, wanted) = (self.links_in(place), words(text));
        let link = links.iter().find(|link| link.text == wanted);
        let link = link.or_else(|| links.iter().find(|link| link.text.contains(&wanted)));
        let link = link.unwrap_or_else(|| panic!("{} has no link {text:?}, but {links:#?}", self.path()));
        self.visitor().opens(&link.href)
    }

    /// What a CSS selector finds.
    pub fn elements(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.html.select(&Selector::parse(selector).expect("a selector")).collect()
    }

    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.elements(selector).iter().filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    /// The words of each element that a CSS selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.elements(selector).iter().map(visible).collect()
    }

    pub fn canonical(&self) -> Option<String> {
        self.attributes("head > link[rel=canonical]", "href").pop()
    }

    /// The same page elsewhere: language and address, as `hreflang` tells it.
    pub fn alternates(&self) -> Vec<(String, String)> {
        let links = self.elements("head > link[rel=alternate][hreflang]");
        let attribute = |link: &ElementRef<'_>, name| link.attr(name).unwrap_or_default().to_owned();
        links.iter().map(|link| (attribute(link, "hreflang"), attribute(link, "href"))).collect()
    }

    /// Whether search engines may keep the page.
    pub fn is_listed(&self) -> bool {
        !self.attributes("head > meta[name=robots]", "content").iter().any(|content| content.contains("noindex"))
    }

    /// The JSON-LD of the page, each piece read.
    pub fn structured(&self) -> Vec<serde_json::Value> {
        let scripts = self.elements("script[type='application/ld+json']");
        scripts.iter().map(|s| serde_json::from_str(&s.text().collect::<String>()).expect("JSON")).collect()
    }
}

/// The path of an absolute address of the site.
#[track_caller]
pub fn path_of(url: &str) -> String {
    url.strip_prefix(BASE_URL).unwrap_or_else(|| panic!("{url} is not an address of the site")).to_owned()
}

/// Words with every run of white space as one space.
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn visible(element: &ElementRef<'_>) -> String {
    let mut text = String::new();
    collect(element, &mut text);
    words(&text)
}

fn collect(element: &ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(found) if !matches!(found.name(), "script" | "style" | "template") => {
                let is_inline = matches!(found.name(), "a" | "b" | "em" | "strong" | "span" | "code" | "abbr" | "time");
                if !is_inline {
                    text.push(' ');
                }
                collect(&ElementRef::wrap(child).expect("an element"), text);
                if !is_inline {
                    text.push(' ');
                }
            }
            _ => {}
        }
    }
}
