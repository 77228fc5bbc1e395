//! Where in a record a text stands, and what a layer says there.

use std::fmt;

use super::slots_of::SlotOf;
use super::{Head, Layer, Part, Slot, slots_of, slots_of_part, store};
use crate::base::ids::RecordId;
use crate::db::{self, Reader};
use crate::domain::records::RecordKind;

/// A slot of a record, or of one of its parts. It reads as the field of a form is called: `title`, `point-12-title`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub part: Part,
    pub slot: Slot,
}

impl Place {
    /// `None` for what is no place of any record.
    pub fn parse(name: &str) -> Option<Self> {
        let (part, slot) = match name.strip_prefix("point-") {
            Some(rest) => {
                let (part, slot) = rest.split_once('-')?;
                (Part(part.parse().ok().filter(|part| *part > 0)?), slot)
            }
            None => (Part::WHOLE, name),
        };
        Some(Self { part, slot: Slot::parse(slot)? })
    }

    /// What is said here on a layer.
    pub fn on<'h>(&self, heads: &'h [Head], layer: &Layer) -> Option<&'h Head> {
        heads.iter().find(|head| head.place() == *self && head.layer == *layer)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Part::WHOLE => f.write_str(self.slot.as_str()),
            Part(part) => write!(f, "point-{part}-{}", self.slot.as_str()),
        }
    }
}

impl Head {
    pub fn place(&self) -> Place {
        Place { part: self.part, slot: self.slot }
    }
}

/// A place of a record, and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub place: Place,
    pub of: SlotOf,
    /// Which part of the record it belongs to, from 1 on; 0 for the record itself.
    pub number: i64,
}

/// The places of a record in the order of its page: its own, then those of its parts.
///
/// # Errors
/// The database's.
pub async fn fields(reader: &mut Reader, kind: RecordKind, id: RecordId) -> db::Result<Vec<Field>> {
    let field = |part, number| move |of: &SlotOf| Field { place: Place { part, slot: of.slot }, of: *of, number };
    let mut fields: Vec<Field> = slots_of(kind).iter().map(field(Part::WHOLE, 0)).collect();
    if !slots_of_part(kind).is_empty() {
        for (part, number) in store::points(reader, id).await?.into_iter().zip(1..) {
            fields.extend(slots_of_part(kind).iter().map(field(part, number)));
        }
    }
    Ok(fields)
}

/// What a layer says in a place. Line ends are told by `\n`, and blanks around the words do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Words(String),
    /// "Nothing here": what the layers below say is not shown either.
    Nothing,
    /// The layer has no text: what the layer below says is shown.
    Absent,
}

impl Said {
    pub fn of(head: Option<&Head>) -> Self {
        head.map_or(Said::Absent, |head| Said::with(head.content.as_deref()))
    }

    /// The content of a version.
    pub fn with(content: Option<&str>) -> Self {
        content.map_or(Said::Nothing, |words| Said::Words(plain(words)))
    }

    /// Its words; empty where there are none.
    pub fn words(&self) -> &str {
        match self {
            Said::Words(words) => words,
            Said::Nothing | Said::Absent => "",
        }
    }
}

pub(super) fn plain(words: &str) -> String {
    words.trim().replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written() {
        for name in ["title", "point-12-title", "point-1-text", "prerequisites"] {
            assert_eq!(Place::parse(name).map(|place| place.to_string()).as_deref(), Some(name));
        }
        for wrong in ["", "heading", "point-0-title", "point--1-title", "point-1", "point-x-title", "point-1-heading"] {
            assert_eq!(Place::parse(wrong), None, "{wrong}");
        }
    }
}
