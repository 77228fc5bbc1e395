//! What is typed into fields of everyday kinds, read; what cannot be meant is told beside its field.

use std::ops::RangeInclusive;

use super::{Fault, Faults, Fields};
use crate::base::email::Email;
use crate::base::slug::Slug;

impl Faults {
    /// Words on one line, without blanks around them, at most `longest` characters.
    pub fn line(&mut self, form: &Fields, name: &str, longest: usize) -> Option<String> {
        let text = self.line_or_nothing(form, name, longest)?;
        if text.is_empty() {
            self.add(name, "fault-missing");
            return None;
        }
        Some(text)
    }

    /// The same, which may be left empty.
    pub fn line_or_nothing(&mut self, form: &Fields, name: &str, longest: usize) -> Option<String> {
        let text = form.get(name).trim();
        if text.chars().any(char::is_control) {
            self.add(name, "fault-one-line");
        } else if text.chars().count() > longest {
            self.add_count(name, "fault-too-long", i64::try_from(longest).unwrap_or(i64::MAX));
        } else {
            return Some(text.to_owned());
        }
        None
    }

    /// An e-mail address, which may be left empty.
    pub fn address_or_nothing(&mut self, form: &Fields, name: &str) -> Option<Option<Email>> {
        match form.get(name).trim() {
            "" => Some(None),
            typed => self.check(name, Email::parse(typed).map_err(|_| "email-wrong")).map(Some),
        }
    }

    /// A whole number within bounds.
    pub fn whole(&mut self, form: &Fields, name: &str, bounds: RangeInclusive<i64>) -> Option<i64> {
        let number = form.get(name).trim().parse().ok().filter(|number| bounds.contains(number));
        let wrong = || Fault::new("fault-number").counting(*bounds.end()).naming(bounds.start().to_string());
        self.check(name, number.ok_or_else(wrong))
    }

    /// The last part of an address: `slug`; made from the title where it is left empty.
    pub fn slug(&mut self, form: &Fields, title: Option<&str>) -> Option<Slug> {
        let typed = form.get("slug").trim();
        let slug = match title {
            Some(title) if typed.is_empty() => Slug::of_title(title),
            _ => Slug::parse(typed).ok(),
        };
        self.check("slug", slug.ok_or("fault-slug"))
    }

    /// An ordered list of parts, at most `most` of them; `read` is given the faults and the fields of one.
    pub fn parts<T>(
        &mut self,
        form: &Fields,
        list: &str,
        most: usize,
        mut read: impl FnMut(&mut Faults, &Fields) -> Option<T>,
    ) -> Option<Vec<T>> {
        let parts = form.parts(list);
        if parts.len() > most {
            self.add_count(list, "parts-too-many", i64::try_from(most).unwrap_or(i64::MAX));
            return None;
        }
        let mut found = Some(Vec::new());
        for part in parts {
            let mut faults = Faults::default();
            match (read(&mut faults, &part.fields), &mut found) {
                (Some(one), Some(found)) => found.push(one),
                _ => found = None,
            }
            self.add_part(&part.at, faults);
        }
        found
    }

    /// An ordered list of parts that each choose one; what is chosen twice counts where it stands first.
    pub fn chosen_parts<T: PartialEq>(
        &mut self,
        form: &Fields,
        list: &str,
        name: &str,
        most: usize,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let chosen = self.parts(form, list, most, |faults, part| faults.choice(part, name, &parse))?;
        let mut each = Vec::new();
        for one in chosen {
            if !each.contains(&one) {
                each.push(one);
            }
        }
        Some(each)
    }

    /// One of some words, as a list offers them.
    pub fn choice<T>(&mut self, form: &Fields, name: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let chosen = form.chosen(name);
        let message = if chosen.is_empty() { "fault-not-chosen" } else { "fault-not-listed" };
        self.check(name, parse(chosen).ok_or(message))
    }

    /// Any of some words, each once.
    pub fn choices<T: PartialEq>(
        &mut self,
        form: &Fields,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut chosen = Vec::new();
        for word in form.all(name) {
            let Some(one) = parse(word) else {
                self.add(name, "fault-not-listed");
                return None;
            };
            if !chosen.contains(&one) {
                chosen.push(one);
            }
        }
        Some(chosen)
    }
}
