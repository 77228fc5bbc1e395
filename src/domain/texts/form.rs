//! The texts of a layer as the form of the back office sends them: under the name of each place its words; in the boxes named
//! `nothing` and `right` the names of the places that say "nothing here", and of those that are still right as they are.

use super::slots_of::Writing;
use super::{Field, Head, Layer, Place, Said, place};
use crate::base::form::{Faults, Fields};

/// The box beside a text that is to say "nothing here".
pub const NOTHING: &str = "nothing";
/// The box beside a stale text that is right as it is.
pub const RIGHT: &str = "right";

/// A text as it is to be on its layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewrite {
    pub place: Place,
    pub said: Said,
    /// Whether somebody has looked at the layer below, and found that the words still hold.
    pub is_right: bool,
}

impl Rewrite {
    /// Reads the form of a layer that had these texts when it was opened. What the form does not have stays as it is.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(form: &Fields, fields: &[Field], layer: &Layer, seen: &[Head]) -> Result<Vec<Self>, Faults> {
        let mut faults = Faults::default();
        let rewrites: Vec<Self> =
            fields.iter().filter_map(|field| rewrite(&mut faults, form, field, layer, seen)).collect();
        faults.or(Some(rewrites))
    }
}

/// The form of a layer with these texts.
pub fn fields_of(fields: &[Field], layer: &Layer, heads: &[Head]) -> Fields {
    fields
        .iter()
        .fold(Fields::default(), |form, field| with_text(form, &field.place, &Said::of(field.place.on(heads, layer))))
}

/// The form with this text in its place.
pub fn with_text(mut form: Fields, place: &Place, said: &Said) -> Fields {
    let name = place.to_string();
    let nothing: Vec<String> = form.all(NOTHING).filter(|other| **other != name).map(str::to_owned).collect();
    form.set(&name, [said.words().to_owned()]);
    form.set(NOTHING, nothing.into_iter().chain((*said == Said::Nothing).then_some(name)));
    form
}

/// What the form says of one place; `None` where it says nothing of it.
pub fn said_in(form: &Fields, field: &Field, layer: &Layer, before: &Said) -> Option<Said> {
    let name = field.place.to_string();
    let words = place::plain(form.all(&name).next()?);
    // Below the shared layer there is none: where it has no words, there is nothing.
    let is_nothing = form.all(NOTHING).any(|other| other == name) || (*layer == Layer::Shared && words.is_empty());
    Some(match (is_nothing, words.is_empty()) {
        (true, true) if *layer == Layer::Shared && *before == Said::Absent => Said::Absent,
        (true, _) => Said::Nothing,
        (false, true) => Said::Absent,
        (false, false) => Said::Words(words),
    })
}

fn rewrite(faults: &mut Faults, form: &Fields, field: &Field, layer: &Layer, seen: &[Head]) -> Option<Rewrite> {
    let (name, before) = (field.place.to_string(), Said::of(field.place.on(seen, layer)));
    let said = said_in(form, field, layer, &before)?;
    let words = place::plain(form.get(&name));
    let is_new = !words.is_empty() && words != before.words();
    match &said {
        Said::Nothing if is_new => faults.add(&name, "fault-words-and-nothing"),
        Said::Nothing if field.of.is_needed && said != before => faults.add(&name, "fault-text-needed"),
        Said::Words(words) => check(faults, &name, words, field),
        Said::Nothing | Said::Absent => {}
    }
    let is_right = before != Said::Absent && form.all(RIGHT).any(|other| other == name);
    Some(Rewrite { place: field.place, said, is_right })
}

fn check(faults: &mut Faults, name: &str, words: &str, field: &Field) {
    let is_line = field.of.writing == Writing::Line;
    if is_line && words.chars().any(char::is_control) {
        faults.add(name, "fault-one-line");
    } else if words.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        faults.add(name, "fault-control");
    } else if words.chars().count() > field.of.longest {
        faults.add_count(name, "fault-too-long", i64::try_from(field.of.longest).unwrap_or(i64::MAX));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::languages::Language;
    use crate::domain::records::RecordKind;
    use crate::domain::texts::slots_of::SlotOf;
    use crate::domain::texts::{Part, slots_of};

    fn fields() -> Vec<Field> {
        let field = |of: &SlotOf| Field { place: Place { part: Part::WHOLE, slot: of.slot }, of: *of, number: 0 };
        slots_of(RecordKind::Page).iter().map(field).collect()
    }

    fn french() -> Layer {
        Layer::Language(Language::parse("fr").unwrap())
    }

    fn told(layer: &Layer, body: &str, seen: &[Head]) -> String {
        let piece = |rewrite: Rewrite| match rewrite.said {
            Said::Words(words) => format!("{}={words}", rewrite.place),
            Said::Nothing => format!("{} says nothing", rewrite.place),
            Said::Absent => format!("{} is absent", rewrite.place),
        };
        match Rewrite::parse(&Fields::of(body.as_bytes()), &fields(), layer, seen) {
            Ok(rewrites) => rewrites.into_iter().map(piece).collect::<Vec<_>>().join(", "),
            Err(faults) => {
                let told = faults.all().iter().map(|fault| format!("{}: {}", fault.field, fault.message));
                told.collect::<Vec<_>>().join(", ")
            }
        }
    }

    fn head(layer: Layer, name: &str, content: Option<&str>) -> Head {
        let place = Place::parse(name).unwrap();
        let (part, slot, content) = (place.part, place.slot, content.map(str::to_owned));
        Head { part, slot, layer, revision: 1, against: None, content }
    }

    #[test]
    fn an_empty_field_means_what_its_layer_can_mean() {
        assert_eq!(told(&french(), "title=&body=Un%0D%0Adeux%20", &[]), "title is absent, body=Un\ndeux");
        assert_eq!(told(&french(), "description=&nothing=description", &[]), "description says nothing");
        assert_eq!(told(&Layer::Shared, "description=&body=", &[]), "description is absent, body is absent");
        let seen = [head(Layer::Shared, "description", Some("Old\r\n"))];
        assert_eq!(told(&Layer::Shared, "description=", &seen), "description says nothing");
        assert_eq!(told(&Layer::Shared, "x=1", &seen), "", "what the form does not have stays");
    }

    #[test]
    fn what_cannot_be_meant_is_told_beside_its_field() {
        let long = "a".repeat(201);
        for (body, fault) in [
            ("title=a%0Ab", "title: fault-one-line"),
            ("body=a%00b", "body: fault-control"),
            ("body=a%1Bb&title=%09x%09y", "title: fault-one-line, body: fault-control"),
            (&format!("title={long}"), "title: fault-too-long"),
            ("description=new&nothing=description", "description: fault-words-and-nothing"),
            ("title=&nothing=title", "title: fault-text-needed"),
        ] {
            assert_eq!(told(&french(), body, &[]), fault, "{body}");
        }
        let seen = [head(french(), "description", Some("Old"))];
        assert_eq!(told(&french(), "description=Old&nothing=description", &seen), "description says nothing");
    }
}
