//! Two who write on the same layer. Every version is kept, so what a form began with can be read again: it is told for each
//! text what the other has changed, what was changed here, and what both have.

use crate::base::form::Fields;
use crate::domain::texts::{Field, Head, Layer, Place, Said, said_in, with_text};

/// The boxes that are ticked beside a text to take the other's words.
pub(super) const TAKE: &str = "take";

/// What came of two saves for one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Met {
    /// Only the other has changed it: their words are in the form.
    Theirs(Place),
    /// Both have: this is what the other made of it.
    Both(Place, Said),
}

impl Met {
    pub(super) fn place(&self) -> Place {
        match self {
            Met::Theirs(place) | Met::Both(place, _) => *place,
        }
    }
}

/// Puts what was typed into a form that began with the texts `seen`, and what is there now, together.
pub(super) fn merge(
    fields: &[Field],
    layer: &Layer,
    typed: &Fields,
    seen: &[Head],
    heads: &[Head],
) -> (Fields, Vec<Met>) {
    let (mut form, mut met) = (typed.clone(), Vec::new());
    for field in fields {
        let before = Said::of(field.place.on(seen, layer));
        let theirs = Said::of(field.place.on(heads, layer));
        let mine = said_in(typed, field, layer, &before).unwrap_or_else(|| before.clone());
        if theirs == before || theirs == mine {
            continue;
        }
        if mine == before {
            form = with_text(form, &field.place, &theirs);
            met.push(Met::Theirs(field.place));
        } else {
            met.push(Met::Both(field.place, theirs));
        }
    }
    (form, met)
}

/// Does what the ticked boxes say: what the form was shown beside comes in the place of what was typed.
pub(super) fn take_theirs(fields: &[Field], layer: &Layer, typed: Fields, seen: &[Head]) -> Fields {
    let taken: Vec<String> = typed.all(TAKE).map(str::to_owned).collect();
    let is_taken = |field: &&Field| taken.contains(&field.place.to_string());
    let theirs = |form, field: &Field| with_text(form, &field.place, &Said::of(field.place.on(seen, layer)));
    let mut form = fields.iter().filter(is_taken).fold(typed, theirs);
    form.retain(|name| name != TAKE);
    form
}

/// Words that were typed for a place that the record does not have, or has no more.
pub(super) fn homeless(fields: &[Field], typed: &Fields) -> Vec<(Place, String)> {
    let place = |(name, words): &(String, String)| {
        let place = Place::parse(name).filter(|place| fields.iter().all(|field| field.place != *place))?;
        (!words.trim().is_empty()).then(|| (place, words.clone()))
    };
    typed.pairs().iter().filter_map(place).collect()
}
