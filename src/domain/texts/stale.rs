//! Which texts are stale: written against a version of the layer below that is no longer the newest.

use super::{Layer, Part, Slot, store};
use crate::base::edition_code::EditionCode;
use crate::base::ids::RecordId;
use crate::base::languages::Language;
use crate::db::{self, Reader};

/// The newest version of a text on its layer, up or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub part: Part,
    pub slot: Slot,
    pub layer: Layer,
    pub revision: i64,
    pub against: Option<i64>,
    pub content: Option<String>,
}

/// The newest texts of a record on every layer.
///
/// # Errors
/// The database's.
pub async fn heads(reader: &mut Reader, record: RecordId) -> db::Result<Vec<Head>> {
    store::heads(reader, record).await
}

/// The newest titles of many records on every layer.
///
/// # Errors
/// The database's.
pub async fn titles(reader: &mut Reader, records: &[RecordId]) -> db::Result<Vec<(RecordId, Head)>> {
    store::titles(reader, records).await
}

/// The texts among a record's newest ones that are stale. `language_of` tells the language of an edition.
pub fn stale_among(heads: &[Head], language_of: impl Fn(&EditionCode) -> Option<Language>) -> Vec<&Head> {
    let is_stale = |head: &&Head| {
        let language = match &head.layer {
            Layer::Shared => return false,
            Layer::Language(language) => Some(language.clone()),
            Layer::Edition(code) => language_of(code),
        };
        head.against != below(heads, head.part, head.slot, &head.layer, language.as_ref()).map(|below| below.revision)
    };
    heads.iter().filter(is_stale).collect()
}

/// The nearest text below a layer, for a reader of `language`.
pub(super) fn below<'h>(
    heads: &'h [Head],
    part: Part,
    slot: Slot,
    layer: &Layer,
    language: Option<&Language>,
) -> Option<&'h Head> {
    let readable = |head: &&Head| match &head.layer {
        Layer::Shared => true,
        Layer::Language(below) => Some(below) == language,
        Layer::Edition(_) => false,
    };
    heads
        .iter()
        .filter(|head| head.part == part && head.slot == slot && head.layer < *layer)
        .filter(|head| !matches!((&head.layer, layer), (Layer::Language(_), Layer::Language(_))))
        .filter(readable)
        .max_by(|a, b| a.layer.cmp(&b.layer))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(layer: Layer, revision: i64, against: Option<i64>) -> Head {
        Head { part: Part::WHOLE, slot: Slot::Title, layer, revision, against, content: Some(String::new()) }
    }

    fn language(code: &str) -> Layer {
        Layer::Language(Language::parse(code).unwrap())
    }

    fn edition(code: &str) -> Layer {
        Layer::Edition(EditionCode::parse(code).unwrap())
    }

    fn stale(heads: &[Head]) -> Vec<String> {
        let language_of = |code: &EditionCode| {
            let language = if code.as_str() == "gb" || code.as_str() == "nz" { "en" } else { code.as_str() };
            Language::parse(language).ok()
        };
        stale_among(heads, language_of).into_iter().map(|head| head.layer.to_string()).collect()
    }

    #[test]
    fn a_translation_is_stale_once_the_shared_text_has_changed() {
        let fresh = [head(Layer::Shared, 1, None), head(language("fr"), 2, Some(1))];
        assert!(stale(&fresh).is_empty());
        let changed =
            [head(Layer::Shared, 3, None), head(language("fr"), 2, Some(1)), head(language("ru"), 4, Some(3))];
        assert_eq!(stale(&changed), ["language:fr"]);
    }

    #[test]
    fn an_editions_words_follow_the_nearest_layer_below_in_its_own_language() {
        let heads = [
            head(Layer::Shared, 5, None),
            head(language("fr"), 6, Some(5)),
            head(edition("fr"), 2, Some(1)),
            head(edition("gb"), 7, Some(5)),
        ];
        assert_eq!(stale(&heads), ["edition:fr"], "written against the shared text, before there was a French one");
    }

    #[test]
    fn words_with_nothing_below_are_never_stale() {
        assert!(stale(&[head(edition("nz"), 1, None)]).is_empty());
    }
}
