//! What a page shows: the one place where the nearest layer wins.

use std::collections::HashMap;

use super::{Layer, Part, Slot, pictures, store};
use crate::base::ids::RecordId;
use crate::base::languages::Language;
use crate::base::markdown;
use crate::base::pictures::Pictures;
use crate::db::{self, Reader};
use crate::domain::editions::Edition;

/// The words of a slot as a page shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub text: String,
    /// The language they are in, where that is not the page's own: for its `lang` attribute.
    pub foreign: Option<Language>,
    /// The pictures that Markdown among them shows.
    pub pictures: Pictures,
}

impl Words {
    /// Words that show no picture.
    pub fn plain(text: impl Into<String>, foreign: Option<Language>) -> Self {
        Self { text: text.into(), foreign, pictures: Pictures::default() }
    }

    /// The HTML of words that are Markdown, for the page with this path, or this absolute address.
    pub fn html_at(&self, page: impl AsRef<str>) -> String {
        markdown::to_html_with(&self.text, page.as_ref(), &self.pictures)
    }

    /// ` lang="en"` for the element that shows words from another language, else nothing. Safe to put into a tag: a
    /// language is letters.
    pub fn lang(&self) -> String {
        self.foreign.as_ref().map(|language| format!(" lang=\"{language}\"")).unwrap_or_default()
    }
}

/// The words of many records, by record, part and slot.
#[derive(Debug, Default)]
pub struct Shown(HashMap<(RecordId, Part, Slot), Words>);

impl Shown {
    /// The words of a slot, which are given away: a page shows each text once.
    pub fn take(&mut self, record: impl Into<RecordId>, part: impl Into<Part>, slot: Slot) -> Option<Words> {
        self.0.remove(&(record.into(), part.into(), slot))
    }

    /// The words of a slot of the record itself.
    pub fn whole(&mut self, record: impl Into<RecordId>, slot: Slot) -> Option<Words> {
        self.take(record, Part::WHOLE, slot)
    }

    /// The words that name the record; its slug where even the shared layer has none.
    pub fn title(&mut self, record: impl Into<RecordId>, slug: &str) -> Words {
        self.whole(record, Slot::Title).unwrap_or_else(|| Words::plain(slug, None))
    }

    /// Of texts that are up on several layers, keeps the nearest; "nothing here" keeps none.
    pub(super) fn nearest(edition: &Edition, texts: impl IntoIterator<Item = UpText>) -> Self {
        let mut nearest: HashMap<(RecordId, Part, Slot), UpText> = HashMap::new();
        for text in texts {
            let place = (text.record, text.part, text.slot);
            if nearest.get(&place).is_none_or(|farther| farther.layer < text.layer) {
                nearest.insert(place, text);
            }
        }
        let words = |text: UpText| {
            let foreign = Some(text.layer.language(edition)).filter(|language| language != edition.language());
            text.content.map(|text| Words::plain(text, foreign))
        };
        Self(nearest.into_iter().filter_map(|(place, text)| Some((place, words(text)?))).collect())
    }
}

/// A text that is up in an edition on one of its layers.
#[derive(Clone, Debug)]
pub(super) struct UpText {
    pub record: RecordId,
    pub part: Part,
    pub slot: Slot,
    pub layer: Layer,
    pub content: Option<String>,
}

impl Layer {
    /// The language of a layer's words, as seen from an edition that reads them.
    fn language(&self, edition: &Edition) -> Language {
        match self {
            Layer::Shared => Language::shared(),
            Layer::Language(language) => language.clone(),
            Layer::Edition(_) => edition.language().clone(),
        }
    }

    /// The three layers that an edition reads.
    pub fn read_by(edition: &Edition) -> [Layer; 3] {
        [Layer::Shared, Layer::Language(edition.language().clone()), Layer::Edition(edition.code.clone())]
    }
}

/// The words that are up in `edition` for these slots of these records, in one statement.
///
/// # Errors
/// The database's.
pub async fn shown(reader: &mut Reader, edition: &Edition, records: &[RecordId], slots: &[Slot]) -> db::Result<Shown> {
    if records.is_empty() {
        return Ok(Shown::default());
    }
    let mut shown = Shown::nearest(edition, store::up(reader, edition, records, slots).await?);
    let layers = Layer::read_by(edition);
    let pictures = pictures::shown_by(reader, &layers, edition.language(), shown.0.values().map(|words| &*words.text));
    let pictures = pictures.await?;
    if pictures != Pictures::default() {
        shown.0.values_mut().for_each(|words| words.pictures = pictures.clone());
    }
    Ok(shown)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::edition_code::EditionCode;
    use crate::base::ids::EditionId;
    use crate::base::locale::Locale;
    use crate::base::money::{Currency, TaxRate};

    fn edition(code: &str, locale: &str) -> Edition {
        Edition {
            id: EditionId(1),
            code: EditionCode::parse(code).unwrap(),
            country: "XX".into(),
            country_name: "X".into(),
            locale: Locale::parse(locale).unwrap(),
            currency: Currency::parse("EUR").unwrap(),
            time_zone: chrono_tz::UTC,
            tax_name: "VAT".into(),
            tax_rate: TaxRate(2000),
            gross_first: false,
            email: String::new(),
            phone: String::new(),
            sender_name: String::new(),
            reply_to: String::new(),
        }
    }

    fn up(layer: &Layer, content: Option<&str>) -> UpText {
        UpText {
            record: RecordId(1),
            part: Part::WHOLE,
            slot: Slot::Title,
            layer: layer.clone(),
            content: content.map(String::from),
        }
    }

    #[test]
    fn the_nearest_layer_wins_and_a_foreign_one_is_marked() {
        let france = edition("fr", "fr-FR");
        let [shared, language, own] = Layer::read_by(&france);
        let title = |texts: Vec<UpText>| Shown::nearest(&france, texts).whole(RecordId(1), Slot::Title);
        let english = Some(Words::plain("Server", Some(Language::shared())));
        assert_eq!(title(vec![up(&shared, Some("Server"))]), english);
        let french = title(vec![up(&language, Some("Serveur")), up(&shared, Some("Server"))]);
        assert_eq!(french, Some(Words::plain("Serveur", None)));
        let local = title(vec![up(&own, Some("Ici")), up(&shared, Some("Server")), up(&language, Some("Serveur"))]);
        assert_eq!(local.map(|words| words.text), Some("Ici".into()));
        assert_eq!(title(vec![up(&own, None), up(&shared, Some("Server"))]), None, "nothing here");
    }

    proptest! {
        /// Against the rule written plainly: edition, else language, else shared; the order of rows does not matter.
        #[test]
        fn any_set_of_layers_shows_the_nearest(
            contents in proptest::array::uniform3(proptest::option::of(proptest::option::of("[a-z]{1,3}"))),
            order in Just([0_usize, 1, 2]).prop_shuffle(),
        ) {
            let finland = edition("fi", "fi-FI");
            let layers = Layer::read_by(&finland);
            let texts = order.iter().filter_map(|at| contents[*at].as_ref().map(|content| up(&layers[*at], content.as_deref())));
            let expected = contents.iter().rev().flatten().next().cloned().flatten();
            let shown = Shown::nearest(&finland, texts).whole(RecordId(1), Slot::Title).map(|words| words.text);
            prop_assert_eq!(shown, expected);
        }
    }
}
