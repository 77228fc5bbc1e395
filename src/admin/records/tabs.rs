//! The pages of one record: its facts, its words, where it is up, what happened to it.

use super::{Form, Found, Record, has_texts};
use crate::admin::Office;

/// One of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Facts,
    Texts,
    Publications,
    History,
}

/// The pages of a record, and which one is open.
#[derive(Clone, Debug)]
pub struct Tabs {
    pub list: &'static str,
    pub list_name: &'static str,
    pub id: i64,
    pub name: String,
    pub on_site: Option<String>,
    is_published: bool,
    /// Whether a new one can begin with what this one has.
    pub is_copied: bool,
    forms: &'static [Form],
    /// Which of the forms is open, if one is.
    form: &'static str,
    has_texts: bool,
    open: Tab,
}

impl Tabs {
    pub fn of<R: Record>(id: i64, found: &Found, open: Tab) -> Self {
        Self {
            list: R::PATH,
            list_name: R::WORDS.title,
            id,
            name: found.name.clone(),
            on_site: found.on_site.clone(),
            is_published: R::IS_PLACED,
            is_copied: R::IS_COPIED,
            forms: R::FORMS,
            form: R::FORM,
            has_texts: has_texts::<R>(),
            open,
        }
    }

    /// The same with another of its forms open.
    #[must_use]
    pub fn opened(self, form: &'static str) -> Self {
        Self { form, ..self }
    }

    /// Each page that the record has for this person: its message, its address, whether it is open.
    pub fn all(&self, frame: &Office) -> Vec<(&'static str, String, bool)> {
        let forms = self.forms.iter().filter(|form| frame.may(form.permission));
        let forms = forms.map(|form| (form.name, form.path, self.open == Tab::Facts && self.form == form.path));
        let words = [(Tab::Texts, "tab-texts", "texts"), (Tab::Publications, "tab-publications", "publications")];
        let words =
            words.into_iter().filter(|(tab, _, _)| if *tab == Tab::Texts { self.has_texts } else { self.is_published });
        let others = words.chain([(Tab::History, "tab-history", "history")]);
        let others = others.map(|(tab, name, path)| (name, path, self.open == tab));
        forms
            .chain(others)
            .map(|(name, path, is_open)| (name, format!("{}/{}/{path}", self.list, self.id), is_open))
            .collect()
    }
}
