//! What layers and texts are called.

use crate::admin::Office;
use crate::base::markdown_warnings::Warning;
use crate::domain::editions::Edition;
use crate::domain::records::RecordKind;
use crate::domain::texts::{Field, Layer, Part, Place, Slot};

pub fn layer(frame: &Office, layer: &Layer, editions: &[Edition]) -> String {
    match layer {
        Layer::Shared => frame.say("layer-shared"),
        Layer::Language(language) => {
            let speaks = editions.iter().find(|edition| edition.language() == language);
            let name = speaks.map_or_else(|| language.to_string(), Edition::language_name);
            frame.say_of("layer-language", "name", name)
        }
        Layer::Edition(code) => {
            let known = editions.iter().find(|edition| edition.code == *code);
            let name = known.map_or_else(|| code.to_string(), |edition| edition.country_name.clone());
            frame.say_of("layer-edition", "name", name)
        }
    }
}

/// What a text is called in its record: `Title`, `Point 3: text`.
pub(super) fn text(frame: &Office, kind: RecordKind, place: Place, fields: &[Field]) -> String {
    let name = frame.say(slot(kind, place.slot));
    if place.part == Part::WHOLE {
        return name;
    }
    match fields.iter().find(|field| field.place.part == place.part) {
        Some(field) => frame.say_with("text-of-point", &[("number", &field.number.to_string()), ("name", &name)]),
        None => frame.say_of("text-of-lost-point", "name", name),
    }
}

/// The message that names a text of a record of this kind.
pub fn slot(kind: RecordKind, slot: Slot) -> &'static str {
    match (kind, slot) {
        (RecordKind::Edition, Slot::Title) => "slot-headline",
        (RecordKind::Topic, Slot::Title) => "slot-name",
        (RecordKind::Term, Slot::Title) => "slot-word",
        (RecordKind::Term, Slot::Tagline) => "slot-short",
        (RecordKind::Term, Slot::Text) => "slot-long",
        (RecordKind::Topic | RecordKind::Course, Slot::Tagline) => "slot-summary",
        (RecordKind::Instructor, Slot::Text) => "slot-biography",
        (_, Slot::Title) => "slot-title",
        (_, Slot::Tagline) => "slot-tagline",
        (_, Slot::Description) => "slot-description",
        (_, Slot::Introduction) => "slot-introduction",
        (_, Slot::Text) => "slot-text",
        (_, Slot::Body) => "slot-body",
        (_, Slot::Closing) => "slot-closing",
        (_, Slot::Directions) => "slot-directions",
        (_, Slot::Outline) => "slot-outline",
        (_, Slot::Audience) => "slot-audience",
        (_, Slot::Alternative) => "slot-alternative",
        (_, Slot::Prerequisites) => "slot-prerequisites",
    }
}

/// The message that tells a warning.
pub fn warning(warning: Warning) -> &'static str {
    match warning {
        Warning::ImageWithoutAlternative => "warning-image",
        Warning::UnknownPicture => "warning-picture",
        Warning::SkippedHeading => "warning-heading",
    }
}
