//! A mail as the back office may see it: whole in the demo, where newcomers follow its links; elsewhere without what would
//! let a reader act as its recipient.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex_lite::{Captures, Regex};

use crate::services::mail::MailRow;
use crate::web::State;

/// What can be shown of a mail. What cannot be opened is left out.
pub struct Shown {
    pub to: Option<String>,
    pub subject: Option<String>,
    pub last_error: Option<String>,
    /// The plain text; empty where it is erased, or was not asked for.
    pub text: Vec<Piece>,
    pub html: Option<String>,
}

/// A piece of a plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Words(String),
    /// A link of the site, as it reads and where it leads.
    Link {
        words: String,
        path: String,
    },
}

impl Shown {
    /// What a list shows.
    pub fn head(mail: &MailRow, state: &State) -> Self {
        let masked = |text: &str| if state.is_demo { text.to_owned() } else { without_links(text).into_owned() };
        let to = mail
            .recipient(&state.secret)
            .ok()
            .map(|to| if to.name.is_empty() { to.email.to_string() } else { format!("{} <{}>", to.name, to.email) });
        Self {
            to: to.as_deref().map(masked),
            subject: mail.subject(&state.secret).ok().map(|subject| masked(subject.as_str())),
            last_error: mail.last_error.as_deref().map(masked),
            text: Vec::new(),
            html: None,
        }
    }

    /// The same, with what the mail says.
    pub fn whole(mail: &MailRow, state: &State) -> Self {
        let head = Self::head(mail, state);
        let Ok(Some(content)) = mail.content(&state.secret) else { return head };
        let site = state.absolute("");
        if state.is_demo {
            Self { text: with_links(&content.text, &site), html: Some(html_with_links(&content.html, &site)), ..head }
        } else {
            let text = vec![Piece::Words(without_links(&content.text).into_owned())];
            Self { text, html: Some(html_without_links(&content.html)), ..head }
        }
    }
}

/// An address: its scheme and host, and what follows.
static ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i)(https?://[^\s"'<>/?#@]*)([^\s"'<>]*)"#).expect("an expression"));
static REFERENCE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"(?i)\shref="[^"]*""#).expect("an expression"));

/// The text with every address cut off after its host.
fn without_links(text: &str) -> Cow<'_, str> {
    ADDRESS.replace_all(text, |found: &Captures<'_>| match &found[2] {
        "" | "/" => found[0].to_owned(),
        _ => format!("{}/…", &found[1]),
    })
}

/// The document with neither a link that leads anywhere nor an address that could be copied.
fn html_without_links(html: &str) -> String {
    without_links(&REFERENCE.replace_all(html, "")).into_owned()
}

/// The text with the site's own addresses as links. Others, such as in a person's name, stay words.
fn with_links(text: &str, site: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for found in ADDRESS.find_iter(text) {
        let address = found.as_str().trim_end_matches(['.', ',', ')', ';']);
        let Some(path) = address.strip_prefix(site).filter(|path| path.starts_with('/')) else { continue };
        pieces.push(Piece::Words(text[from..found.start()].to_owned()));
        pieces.push(Piece::Link { words: address.to_owned(), path: path.to_owned() });
        from = found.start() + address.len();
    }
    pieces.push(Piece::Words(text[from..].to_owned()));
    pieces
}

/// The document with links that open windows of their own, at whatever name of the site the reader is.
fn html_with_links(html: &str, site: &str) -> String {
    let html = html.replacen("<head>", "<head>\n<base target=\"_blank\">", 1);
    html.replace(&format!("href=\"{site}/"), "href=\"/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://academy.example";

    #[test]
    fn addresses_are_cut_off_after_the_host() {
        let cut = |text: &str| without_links(text).into_owned();
        assert_eq!(cut("Open https://academy.example/x/T0ken. Bye"), "Open https://academy.example/… Bye");
        assert_eq!(
            cut("by https://academy.example, or https://academy.example/"),
            "by https://academy.example, or https://academy.example/"
        );
        assert_eq!(cut("HTTPS://academy.example?t=T0ken"), "HTTPS://academy.example/…");
        assert_eq!(cut("http://T0ken@academy.example/"), "http://T0ken/…");
    }

    #[test]
    fn a_document_keeps_no_address_in_its_tags_either() {
        let html = r#"<a class="x" HREF="https://academy.example/a?b=T0ken&#38;c">Go</a><br>https://academy.example/a?b=T0ken&#38;c</p>"#;
        assert_eq!(html_without_links(html), r#"<a class="x">Go</a><br>https://academy.example/…</p>"#);
    }

    #[test]
    fn only_the_sites_own_addresses_become_links() {
        let text = "See https://academy.example/a/T0ken.\nhttps://evil.example/ https://academy.example.evil/x";
        let links = |pieces: Vec<Piece>| {
            let link = |piece| if let Piece::Link { path, .. } = piece { Some(path) } else { None };
            pieces.into_iter().filter_map(link).collect::<Vec<_>>()
        };
        assert_eq!(links(with_links(text, SITE)), ["/a/T0ken"]);
        let words = |pieces: Vec<Piece>| {
            let word = |piece| match piece {
                Piece::Words(words) | Piece::Link { words, .. } => words,
            };
            pieces.into_iter().map(word).collect::<String>()
        };
        assert_eq!(words(with_links(text, SITE)), text);
    }

    #[test]
    fn links_of_a_document_open_beside_it() {
        let html = html_with_links(r#"<head></head><a href="https://academy.example/x">"#, SITE);
        assert_eq!(html, "<head>\n<base target=\"_blank\"></head><a href=\"/x\">");
    }
}
