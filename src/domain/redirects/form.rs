//! A redirect as its form has it.

use percent_encoding::{CONTROLS, percent_decode_str, utf8_percent_encode};
use serde::Serialize;

use super::Address;
use crate::base::edition_code::EditionCode;
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::EditionId;
use crate::domain::editions::Edition;

/// The longest path, in characters.
const LONGEST: usize = 300;
/// The scope of what holds in all editions.
pub(super) const EVERYWHERE: &str = "*";

/// An address that is gone, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RedirectEdit {
    /// `None`: in all editions.
    pub edition: Option<EditionId>,
    /// Below the edition's address, as a person reads it: `articles/что-такое`.
    pub source: String,
    /// Below the edition's address; from `/` on where it is in another edition.
    pub target: String,
}

/// A path below the edition's address as it is looked up: decoded, without slashes around it.
pub fn below(path: &str) -> String {
    let path = percent_decode_str(path).decode_utf8_lossy();
    path.trim_matches('/').to_owned()
}

/// Where a target is, for readers of an edition.
pub(super) fn leads_to(target: &str, code: &EditionCode) -> Address {
    let (elsewhere, path) = parts(target);
    (elsewhere.unwrap_or(code.as_str()).to_owned(), path.to_owned())
}

/// The edition that a target names, if it names one, and the path below that edition's address.
pub(super) fn parts(target: &str) -> (Option<&str>, &str) {
    let elsewhere = target.strip_prefix('/').map(|path| path.split_once('/').unwrap_or((path, "")));
    elsewhere.map_or((None, target), |(code, path)| (Some(code), path))
}

impl RedirectEdit {
    /// Reads the form; both paths may be typed with the code of an edition before them.
    ///
    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields, editions: &[Edition]) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let edition = match form.get("edition").trim() {
            "" => Some(None),
            _ => faults.choice(form, "edition", |id| id.parse().ok().map(EditionId)).map(Some),
        };
        let own = edition.flatten().and_then(|id| editions.iter().find(|edition| edition.id == id));
        let source = path(&mut faults, form, "source");
        let source = source.and_then(|path| source_of(&mut faults, &path, own, editions));
        let target = path(&mut faults, form, "target").map(|path| target_of(&path, own, editions));
        let edit = edition.zip(source).zip(target);
        faults.or(edit.map(|((edition, source), target)| Self { edition, source, target }))
    }

    /// The form that this was read from.
    pub fn fields(&self) -> Fields {
        let edition = self.edition.map(|id| id.0.to_string()).unwrap_or_default();
        let target = if self.target.is_empty() { "/" } else { &self.target };
        Fields::default().and("edition", edition).and("source", &self.source).and("target", target)
    }

    /// Where it leads readers of an edition.
    pub fn leads_to(&self, code: &EditionCode) -> Address {
        leads_to(&self.target, code)
    }

    pub(super) fn scope(&self, editions: &[Edition]) -> String {
        let own = editions.iter().find(|edition| Some(edition.id) == self.edition);
        own.map_or_else(|| EVERYWHERE.to_owned(), |edition| edition.code.to_string())
    }
}

/// What is typed as a path of the site.
fn path(faults: &mut Faults, form: &Fields, name: &str) -> Option<String> {
    let typed = faults.line(form, name, LONGEST)?;
    let is_path = !typed.contains(['\\', '#', ' ', '"', '<', '>']) && !typed.contains("//") && !typed.contains("..");
    if !is_path || (name == "source" && typed.contains('?')) {
        faults.add(name, "redirect-no-path");
        return None;
    }
    Some(typed)
}

fn of_code<'e>(path: &str, editions: &'e [Edition]) -> Option<&'e Edition> {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    editions.iter().find(|edition| edition.code.as_str() == first)
}

fn source_of(faults: &mut Faults, typed: &str, own: Option<&Edition>, editions: &[Edition]) -> Option<String> {
    let path = below(typed);
    let path = match (of_code(&path, editions), own) {
        (None, _) => path,
        (Some(named), Some(own)) if named.id == own.id => {
            path[named.code.as_str().len()..].trim_matches('/').to_owned()
        }
        (Some(named), _) => {
            faults.add("source", Fault::new("redirect-other-edition").naming(&named.country_name));
            return None;
        }
    };
    if path.is_empty() || path.chars().any(char::is_control) {
        faults.add("source", "redirect-no-path");
        return None;
    }
    Some(path)
}

fn target_of(typed: &str, own: Option<&Edition>, editions: &[Edition]) -> String {
    let path = typed.trim_start_matches('/');
    match (of_code(path, editions), own) {
        (Some(named), Some(own)) if named.id == own.id => {
            path[named.code.as_str().len()..].trim_start_matches('/').to_owned()
        }
        (Some(_), _) => format!("/{path}"),
        (None, _) => path.to_owned(),
    }
}

/// The address of a path within an edition, as a header takes it.
pub fn url((code, path): &Address) -> String {
    format!("/{code}/{}", utf8_percent_encode(path, CONTROLS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_looked_up_as_a_person_reads_it() {
        assert_eq!(below("/articles/%D1%87%D1%82%D0%BE/"), "articles/что");
        let code = EditionCode::parse("fr").expect("a code");
        assert_eq!(leads_to("courses/x", &code), ("fr".into(), "courses/x".into()));
        assert_eq!(leads_to("/gb/courses/x", &code), ("gb".into(), "courses/x".into()));
        assert_eq!(leads_to("/gb", &code), ("gb".into(), String::new()));
    }
}
