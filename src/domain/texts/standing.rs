//! How a layer of a record stands: how many of its texts are written, missing, stale.

use super::{Field, Head, Layer, Said, Sheet};
use crate::base::languages::Language;

/// The texts of a layer, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Those it has, "nothing here" included.
    pub written: i64,
    /// Those that its readers miss: a translation of what is there in English, or what every record must have.
    pub missing: i64,
    pub stale: i64,
}

impl Standing {
    pub fn of(sheet: &Sheet, fields: &[Field], heads: &[Head]) -> Self {
        let mut standing = Self::default();
        for field in fields {
            match field.place.on(heads, &sheet.layer) {
                Some(version) => {
                    standing.written += 1;
                    standing.stale += i64::from(sheet.is_stale(heads, version));
                }
                None => standing.missing += i64::from(is_missing(sheet, field, heads)),
            }
        }
        standing
    }
}

/// Whether the readers of a layer that has no text here miss it. What an edition lacks, its language lacks.
pub fn is_missing(sheet: &Sheet, field: &Field, heads: &[Head]) -> bool {
    match &sheet.layer {
        // Where nobody shares the text, each edition has its own.
        Layer::Shared => field.of.is_needed && !heads.iter().any(|head| head.place() == field.place),
        Layer::Language(language) => {
            let below = Said::of(sheet.below(heads, field.place));
            *language != Language::shared() && matches!(below, Said::Words(_))
        }
        Layer::Edition(_) => false,
    }
}
