//! Ordered parts of a form, such as the days of a session: `days.0.day`, `days.0.begins`, `days.1.day`. A button adds one, takes
//! one away or moves it, and the form comes back with nothing lost, without a script too.

use super::Fields;

/// One part of a list, with its fields under their own names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Where its fields stand in the form: `days.0`.
    pub at: String,
    pub fields: Fields,
}

impl Part {
    /// The name of one of its fields in the whole form: `days.0.begins`.
    pub fn field(&self, name: &str) -> String {
        format!("{}.{name}", self.at)
    }
}

/// What a button named `part` asks for: `add:days`, `remove:days.1`, `up:days.1`, `down:days.1`.
pub const BUTTON: &str = "part";

impl Fields {
    /// The parts of a list, in the order of their numbers. What stands under no number is passed over.
    pub fn parts(&self, list: &str) -> Vec<Part> {
        let mut parts: Vec<(usize, Part)> = Vec::new();
        for (name, value) in self.pairs() {
            let Some((number, field)) = place(list, name) else { continue };
            match parts.iter_mut().find(|(known, _)| *known == number) {
                Some((_, part)) => part.fields = std::mem::take(&mut part.fields).and(field, value),
                None => {
                    let fields = Fields::default().and(field, value);
                    parts.push((number, Part { at: format!("{list}.{number}"), fields }));
                }
            }
        }
        parts.sort_by_key(|(number, _)| *number);
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// Puts these in the place of the parts of a list, numbered anew.
    pub fn set_parts(&mut self, list: &str, parts: impl IntoIterator<Item = Fields>) {
        self.retain(|name| place(list, name).is_none());
        for (number, part) in parts.into_iter().enumerate() {
            for (field, value) in part.pairs() {
                *self = std::mem::take(self).and(format!("{list}.{number}.{field}"), value);
            }
        }
    }

    /// Does what a button named `part` asks, if one was pressed: the form is then shown again instead of being saved. `blank`
    /// is what a new part of a list begins with.
    pub fn rearranged(&self, blank: impl Fn(&str, &[Part]) -> Fields) -> Option<Self> {
        let (verb, at) = self.get(BUTTON).split_once(':')?;
        let list = if verb == "add" { at } else { at.rsplit_once('.')?.0 };
        let parts = self.parts(list);
        let found = parts.iter().position(|part| part.at == at);
        let mut kept: Vec<Fields> = parts.iter().map(|part| part.fields.clone()).collect();
        match (verb, found) {
            ("add", _) => kept.push(blank(list, &parts)),
            ("remove", Some(at)) => drop(kept.remove(at)),
            ("up", Some(at)) if at > 0 => kept.swap(at, at - 1),
            ("down", Some(at)) if at + 1 < kept.len() => kept.swap(at, at + 1),
            _ => {}
        }
        let mut form = self.clone();
        form.retain(|name| name != BUTTON);
        form.set_parts(list, kept);
        Some(form)
    }
}

/// The number and the field that a name has in a list: `days.1.begins` is the 1 and `begins` of `days`.
fn place<'n>(list: &str, name: &'n str) -> Option<(usize, &'n str)> {
    let (number, field) = name.strip_prefix(list)?.strip_prefix('.')?.split_once('.')?;
    Some((number.parse().ok()?, field))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(button: &str) -> Fields {
        let body = "name=Main&rooms.0.name=Turing&rooms.0.seats=12&rooms.2.name=Hopper&rooms.2.seats=&rooms.x.name=no";
        Fields::of(format!("{body}&part={button}").as_bytes())
    }

    fn names(form: &Fields) -> Vec<String> {
        form.parts("rooms").iter().map(|part| format!("{} {}", part.at, part.fields.get("name"))).collect()
    }

    #[test]
    fn parts_are_read_in_their_order_and_moved_by_buttons() {
        assert_eq!(names(&form("")), ["rooms.0 Turing", "rooms.2 Hopper"]);
        let pressed = |button: &str| {
            let form =
                form(button).rearranged(|_, parts| Fields::default().and("name", parts.len())).expect("a button");
            assert_eq!((form.get("name"), form.get(BUTTON)), ("Main", ""));
            names(&form)
        };
        assert_eq!(pressed("add:rooms"), ["rooms.0 Turing", "rooms.1 Hopper", "rooms.2 2"]);
        assert_eq!(pressed("remove:rooms.0"), ["rooms.0 Hopper"]);
        assert_eq!(pressed("up:rooms.2"), ["rooms.0 Hopper", "rooms.1 Turing"]);
        assert_eq!(pressed("down:rooms.0"), ["rooms.0 Hopper", "rooms.1 Turing"]);
        for nothing in ["up:rooms.0", "down:rooms.2", "remove:rooms.7", "eat:rooms.0"] {
            assert_eq!(pressed(nothing), ["rooms.0 Turing", "rooms.1 Hopper"], "{nothing}");
        }
        assert_eq!(form("").rearranged(|_, _| Fields::default()), None);
        assert_eq!(form("remove:rooms").rearranged(|_, _| Fields::default()), None);
    }
}
