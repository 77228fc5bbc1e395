//! Two who save the same record. A form carries the version it began with and a mark of each field as it was then; so it can
//! be told what the other has changed, what was changed here, and what both have.

use super::form::{Field, Section, fields_of};
use crate::base::form::Fields;
use crate::services::crypto::digest;

/// The hidden fields that a form carries.
pub const VERSION: &str = "version";
pub const SEEN: &str = "seen";
/// The boxes that are ticked beside a field to take the other's value.
pub const TAKE: &str = "take";

/// A field that both have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    pub field: &'static str,
    pub theirs: String,
}

/// What came of two saves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflict {
    /// The fields that only the other has changed: their value is in the form.
    pub taken: Vec<&'static str>,
    pub clashes: Vec<Clash>,
}

/// The marks of the fields of a form as it is opened: `name:mark`, with blanks between.
pub fn seen(sections: &[Section], form: &Fields) -> String {
    let marks = fields_of(sections).map(|field| format!("{}:{}", field.name, mark(field, form)));
    marks.collect::<Vec<_>>().join(" ")
}

/// Puts what the other has saved and what was typed together in one form.
pub fn merge(sections: &[Section], typed: &Fields, saved: &Fields) -> (Fields, Conflict) {
    let (mut form, mut conflict) = (typed.clone(), Conflict::default());
    for field in fields_of(sections) {
        let (mine, theirs) = (mark(field, typed), mark(field, saved));
        let before = seen_mark(typed, field.name);
        if mine == theirs {
            continue;
        }
        if before == Some(mine.as_str()) {
            field.take_from(&mut form, saved);
            conflict.taken.push(field.name);
        } else if before != Some(theirs.as_str()) {
            conflict.clashes.push(Clash { field: field.name, theirs: field.told(saved) });
        }
    }
    // From here on the form goes on from what is saved now.
    form.retain(|name| name != VERSION && name != SEEN);
    (form, conflict)
}

/// Does what the ticked boxes say: the value that is saved now comes in the place of what was typed.
pub fn take_theirs(sections: &[Section], typed: &mut Fields, saved: &Fields) {
    let taken: Vec<String> = typed.all(TAKE).map(str::to_owned).collect();
    for field in fields_of(sections).filter(|field| taken.iter().any(|name| name == field.name)) {
        field.take_from(typed, saved);
    }
    typed.retain(|name| name != TAKE);
}

fn seen_mark<'f>(form: &'f Fields, name: &str) -> Option<&'f str> {
    form.get(SEEN).split(' ').find_map(|mark| mark.strip_prefix(name)?.strip_prefix(':'))
}

fn mark(field: &Field, form: &Fields) -> String {
    digest(&field.value_of(form))[..12].to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::form::Kind;
    use super::*;

    fn sections() -> Vec<Section> {
        let topics = Kind::Choices(Vec::new());
        vec![Section::first(vec![
            Field::line("name", "x"),
            Field::line("slug", "x"),
            Field::new("topics", "x", topics),
        ])]
    }

    fn form(body: &str) -> Fields {
        Fields::of(body.as_bytes())
    }

    #[test]
    fn what_only_one_has_changed_is_kept_and_what_both_have_is_asked() {
        let opened = form("name=Cloud&slug=cloud&topics=1&topics=2");
        let mark = seen(&sections(), &opened);
        let typed = |body: &str| form(body).and(SEEN, &mark);
        let saved = form("name=Clouds&slug=cloud&topics=2&topics=1");
        let (merged, conflict) = merge(&sections(), &typed("name=Cloud&slug=skies&topics=3"), &saved);
        assert_eq!((merged.get("name"), merged.get("slug"), merged.get("topics")), ("Clouds", "skies", "3"));
        assert_eq!(conflict, Conflict { taken: vec!["name"], clashes: Vec::new() });
        let (merged, conflict) = merge(&sections(), &typed("name=Heaven&slug=cloud&topics=1&topics=2"), &saved);
        assert_eq!(merged.get("name"), "Heaven");
        assert_eq!(conflict.clashes, [Clash { field: "name", theirs: "Clouds".into() }]);
        let mut again = merged.and(TAKE, "name");
        take_theirs(&sections(), &mut again, &saved);
        assert_eq!((again.get("name"), again.get(TAKE)), ("Clouds", ""));
    }

    #[test]
    fn a_form_that_does_not_tell_how_it_began_loses_nothing() {
        let (merged, conflict) = merge(&sections(), &form("name=Heaven"), &form("name=Cloud&slug=cloud"));
        assert_eq!((merged.get("name"), merged.get("slug")), ("Heaven", ""));
        assert_eq!(conflict.clashes.iter().map(|clash| clash.field).collect::<Vec<_>>(), ["name", "slug"]);
    }
}
