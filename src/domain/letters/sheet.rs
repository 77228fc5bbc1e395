//! A letter as the templates take it.

use askama::Template;

use crate::services::mail::Html;

/// What stands in a letter, from top to bottom.
pub(super) struct Sheet {
    /// The language it is written in.
    pub lang: &'static str,
    pub academy: String,
    pub subject: String,
    pub greeting: String,
    pub blocks: Vec<Block>,
    /// Stands above an address that is also behind a button.
    pub link_hint: String,
    /// Why it came, and what to do if it was not the person's own doing.
    pub notes: Vec<String>,
    /// Who sent it.
    pub sender: String,
}

/// A paragraph, or a button where there is an address.
pub(super) struct Block {
    pub words: String,
    pub url: Option<String>,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct Text<'s> {
    sheet: &'s Sheet,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Page<'s> {
    sheet: &'s Sheet,
}

impl Sheet {
    /// The letter as plain text and as HTML.
    pub(super) fn rendered(&self) -> (String, Html) {
        let text = Text { sheet: self }.render().expect("a template that only shows its fields");
        (text, Html::of(&Page { sheet: self }).expect("a template that only shows its fields"))
    }
}
