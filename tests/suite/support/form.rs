//! Forms, filled in by their labels.

use std::cell::RefCell;
use std::collections::HashMap;

use scraper::ElementRef;

use super::page::{Page, words};

/// What was typed and chosen on a page so far, by the `id` of the field.
#[derive(Debug, Default)]
pub struct Filled(RefCell<HashMap<String, Entry>>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Entry {
    Typed(String),
    Chosen(bool),
}

impl Page {
    /// Types into the field with this label.
    #[track_caller]
    pub fn fills(&self, label: &str, value: &str) -> Page {
        self.enter(label, Entry::Typed(value.to_owned()))
    }

    /// Ticks the box, or picks the choice, with this label.
    #[track_caller]
    pub fn chooses(&self, label: &str) -> Page {
        self.enter(label, Entry::Chosen(true))
    }

    /// Picks this value in the list with this label.
    #[track_caller]
    pub fn picks(&self, label: &str, value: &str) -> Page {
        self.enter(label, Entry::Typed(value.to_owned()))
    }

    /// Takes the tick out of the box with this label.
    #[track_caller]
    pub fn unchooses(&self, label: &str) -> Page {
        self.enter(label, Entry::Chosen(false))
    }

    /// Whether the box or choice with this label is chosen on the page as it came.
    #[track_caller]
    pub fn has_chosen(&self, label: &str) -> bool {
        self.field(label).attr("checked").is_some()
    }

    /// Presses the button with these words and follows where that leads.
    #[track_caller]
    pub fn submits(&self, button: &str) -> Page {
        let answer = self.sends_with(button);
        if answer.answer().is_redirect() { self.visitor().opens(&answer.destination()) } else { answer }
    }

    /// Presses the button and stays with the answer.
    #[track_caller]
    pub fn sends_with(&self, button: &str) -> Page {
        let forms = self.elements("form");
        let found = forms.iter().find_map(|form| Some((*form, button_of(*form, button)?)));
        let (form, pressed) = found.unwrap_or_else(|| panic!("{} has no button {button:?}", self.path()));
        let mut fields = self.fields_of(form);
        if let Some(name) = pressed.attr("name") {
            fields.push((name.to_owned(), pressed.attr("value").unwrap_or_default().to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let action = form.attr("action").unwrap_or(self.path());
        match form.attr("method") {
            Some("post") => self.visitor().posts_from(self.path(), action, &fields),
            _ => {
                let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
                self.visitor().asks(&format!("{action}?{query}"))
            }
        }
    }

    #[track_caller]
    fn enter(&self, label: &str, entry: Entry) -> Page {
        let id = self.field(label).attr("id").expect("a field with a label has an id").to_owned();
        self.filled().0.borrow_mut().insert(id, entry);
        self.clone()
    }

    /// The field that a label belongs to.
    #[track_caller]
    fn field(&self, label: &str) -> ElementRef<'_> {
        let labels = self.elements("label[for]");
        let found = labels.iter().find(|one| words(&one.text().collect::<String>()) == words(label));
        let id = found.and_then(|label| label.attr("for"));
        let id = id.unwrap_or_else(|| panic!("{} has no field {label:?}", self.path()));
        let mut fields = self.elements("input[id], select[id], textarea[id]").into_iter();
        fields
            .find(|field| field.attr("id") == Some(id))
            .unwrap_or_else(|| panic!("the label {label:?} names no field"))
    }

    /// What a browser would send of a form: names and values of its fields, the button left out.
    fn fields_of(&self, form: ElementRef<'_>) -> Vec<(String, String)> {
        let filled = self.filled().0.borrow();
        let all = elements(form, "input, select, textarea");
        let entry = |field: &ElementRef<'_>| field.attr("id").and_then(|id| filled.get(id));
        let is_rival = |field: &ElementRef<'_>, other: &ElementRef<'_>| {
            other.attr("name") == field.attr("name") && entry(other) == Some(&Entry::Chosen(true))
        };
        let is_chosen = |field: &ElementRef<'_>| match entry(field) {
            Some(Entry::Chosen(chosen)) => *chosen,
            _ if field.attr("type") == Some("radio") && all.iter().any(|other| is_rival(field, other)) => false,
            _ => field.attr("checked").is_some(),
        };
        let value = |field: &ElementRef<'_>| match (entry(field), field.attr("type")) {
            (_, Some("checkbox" | "radio")) => is_chosen(field).then(|| field.attr("value").unwrap_or("on").to_owned()),
            (Some(Entry::Typed(typed)), _) => Some(typed.clone()),
            _ if field.value().name() == "select" => {
                let chosen = elements(*field, "option[selected]").into_iter().chain(elements(*field, "option")).next();
                chosen.and_then(|option| option.attr("value")).map(str::to_owned)
            }
            _ if field.value().name() == "textarea" => Some(field.text().collect()),
            _ => Some(field.attr("value").unwrap_or_default().to_owned()),
        };
        all.iter().filter_map(|field| Some((field.attr("name")?.to_owned(), value(field)?))).collect()
    }
}

fn button_of<'p>(form: ElementRef<'p>, text: &str) -> Option<ElementRef<'p>> {
    elements(form, "button").into_iter().find(|button| words(&button.text().collect::<String>()) == words(text))
}

fn elements<'p>(form: ElementRef<'p>, selector: &str) -> Vec<ElementRef<'p>> {
    form.select(&scraper::Selector::parse(selector).expect("a selector")).collect()
}
