//! How a locale writes dates and numbers and sorts words, after CLDR.

mod dates;
mod numbers;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};

use super::languages::Language;
use super::say::interface_language;

/// A BCP 47 locale such as `en-NZ`, with the means to format for it. Cheap to clone.
#[derive(Clone)]
pub struct Locale(Arc<Formats>);

struct Formats {
    tag: String,
    language: Language,
    dates: dates::Dates,
    numbers: numbers::Numbers,
    collator: CollatorBorrowed<'static>,
    letters: CollatorBorrowed<'static>,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a locale such as fr-FR or en-NZ")]
pub struct NotALocale(String);

/// Where a title stands in lists of its locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortKey {
    /// Compares byte by byte as the titles do in the locale; at most [`SortKey::LONGEST`] bytes.
    pub bytes: Vec<u8>,
    /// The letter it is found under, `#` for what is no letter.
    pub initial: String,
}

impl SortKey {
    /// What the database keeps of a key; longer titles differ in nothing a reader sees in a list.
    pub const LONGEST: usize = 400;
}

static KNOWN: LazyLock<RwLock<HashMap<String, Locale>>> = LazyLock::new(RwLock::default);

impl Locale {
    /// # Errors
    /// What BCP 47 does not allow, or a locale CLDR has no data for.
    pub fn parse(tag: &str) -> Result<Self, NotALocale> {
        if let Some(known) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(tag) {
            return Ok(known.clone());
        }
        let locale = Self(Arc::new(Formats::new(tag).ok_or_else(|| NotALocale(tag.to_owned()))?));
        KNOWN.write().unwrap_or_else(PoisonError::into_inner).insert(tag.to_owned(), locale.clone());
        Ok(locale)
    }

    /// English, for whatever is shown outside any edition and language.
    pub fn fallback() -> Self {
        Self::parse("en-GB").expect("CLDR has British English")
    }

    /// How the interface writes in a language, where no country is meant.
    pub fn spoken(language: &Language) -> Self {
        match interface_language(language) {
            "en" => Self::fallback(),
            other => Self::parse(other).unwrap_or_else(|_| Self::fallback()),
        }
    }

    /// The tag, as in `en-NZ`.
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// The tag with an underscore, as Open Graph writes it: `en_NZ`.
    pub fn open_graph(&self) -> String {
        self.0.tag.replace('-', "_")
    }

    pub fn language(&self) -> &Language {
        &self.0.language
    }

    /// Where a title stands: quotation marks and the like before its first letter do not count.
    pub fn sort_key(&self, title: &str) -> SortKey {
        let title = title.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut bytes = Vec::new();
        let Ok(()) = self.0.collator.write_sort_key_to(title, &mut bytes);
        bytes.truncate(SortKey::LONGEST);
        SortKey { bytes, initial: self.initial(title) }
    }

    /// `É` stands under E in French, `Ä` under Ä in Finnish: letters that this locale takes for one share a heading.
    fn initial(&self, title: &str) -> String {
        let Some(first) = title.chars().find(|c| c.is_alphanumeric()).filter(|c| c.is_alphabetic()) else {
            return "#".into();
        };
        let upper: String = first.to_uppercase().collect();
        ('A'..='Z')
            .chain('А'..='Я')
            .map(String::from)
            .find(|letter| self.0.letters.compare(letter, &upper).is_eq())
            .unwrap_or(upper)
    }
}

impl Formats {
    fn new(tag: &str) -> Option<Self> {
        let locale: icu_locale_core::Locale = tag.parse().ok()?;
        let language = Language::parse(locale.id.language.as_str()).ok()?;
        let mut letters = CollatorOptions::default();
        letters.strength = Some(Strength::Primary);
        Some(Self {
            tag: locale.to_string(),
            language,
            dates: dates::Dates::new(&locale)?,
            numbers: numbers::Numbers::new(&locale)?,
            collator: Collator::try_new((&locale).into(), CollatorOptions::default()).ok()?,
            letters: Collator::try_new((&locale).into(), letters).ok()?,
        })
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.tag())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::base::money::{Currency, Money, TaxRate};

    fn sorted(locale: &str, mut words: Vec<&str>) -> Vec<String> {
        let locale = Locale::parse(locale).unwrap();
        words.sort_by_key(|word| locale.sort_key(word).bytes);
        words.into_iter().map(String::from).collect()
    }

    #[test]
    fn words_sort_as_their_language_does() {
        assert_eq!(
            sorted("fi-FI", vec!["Öljy", "Zeniitti", "Älykortti", "Ångström", "api"]),
            ["api", "Zeniitti", "Ångström", "Älykortti", "Öljy"]
        );
        assert_eq!(sorted("fr-FR", vec!["zone", "Éditeur", "edition"]), ["Éditeur", "edition", "zone"]);
        assert_eq!(
            sorted("ru-RU", vec!["Яблоко", "API", "ёлка", "База", "жук"]),
            ["База", "ёлка", "жук", "Яблоко", "API"]
        );
    }

    #[test]
    fn letters_share_a_heading_where_the_language_says_so() {
        let initial = |locale: &str, word: &str| Locale::parse(locale).unwrap().sort_key(word).initial;
        assert_eq!(initial("fr-FR", "École"), "E");
        assert_eq!(initial("fi-FI", "Älykortti"), "Ä");
        assert_eq!(initial("ru-RU", "база"), "Б");
        assert_eq!(initial("en-GB", "«api»"), "A");
        assert_eq!(initial("en-GB", "404"), "#");
        assert_eq!(initial("en-GB", ""), "#");
    }

    #[test]
    fn dates_and_numbers_read_as_in_the_country() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let shown = |tag: &str| Locale::parse(tag).unwrap().day(day);
        assert_eq!(shown("en-GB"), "20 November 2026");
        assert_eq!(shown("fr-FR"), "20 novembre 2026");
        assert_eq!(shown("ru-RU"), "20 ноября 2026\u{202f}г.");
        assert_eq!(shown("fi-FI"), "20. marraskuuta 2026");
        let days = |tag: &str, last: &str| Locale::parse(tag).unwrap().days(day, last.parse().unwrap());
        assert_eq!(days("en-NZ", "2026-11-22"), "20–22 November 2026");
        assert_eq!(days("fi-FI", "2026-11-22"), "20.–22. marraskuuta 2026");
        assert_eq!(days("en-GB", "2026-12-01"), "20 November – 1 December 2026");
        assert_eq!(days("fr-FR", "2027-01-02"), "20 novembre 2026 – 2 janvier 2027");
        assert_eq!(days("fr-FR", "2026-12-01"), "20 novembre – 1er décembre 2026");
        let weekday = |tag: &str| Locale::parse(tag).unwrap().weekday_and_day(day);
        assert_eq!(weekday("en-GB"), "Friday, 20 November 2026");
        assert_eq!(weekday("ru-RU"), "пятница, 20 ноября 2026\u{202f}г.");
        let month = |tag: &str| Locale::parse(tag).unwrap().month(day);
        assert_eq!((month("en-GB"), month("fi-FI")), ("November 2026".into(), "marraskuu 2026".into()));
        let time = |tag: &str| Locale::parse(tag).unwrap().time(chrono::NaiveTime::from_hms_opt(9, 30, 0).unwrap());
        assert_eq!(
            ["en-GB", "en-NZ", "fr-FR", "ru-RU", "fi-FI"].map(time),
            ["09:30", "9:30\u{202f}am", "09:30", "09:30", "9.30"]
        );
        let exact = chrono::NaiveTime::from_hms_opt(9, 30, 5).unwrap();
        assert_eq!(
            ["en-GB", "fi-FI"].map(|tag| Locale::parse(tag).unwrap().exact_time(exact)),
            ["09:30:05", "9.30.05"]
        );
        assert_eq!(Locale::parse("en-NZ").unwrap().number(12_345), "12,345");
        assert_eq!(Locale::parse("fi-FI").unwrap().number(12_345), "12\u{a0}345");
    }

    #[test]
    fn money_reads_as_in_the_country() {
        let shown = |tag: &str, minor, code: &str| {
            Locale::parse(tag).unwrap().amount(Money::new(minor, Currency::parse(code).unwrap()))
        };
        assert_eq!(shown("en-GB", 183_000, "GBP"), "£1,830");
        assert_eq!(shown("en-NZ", 38_525, "NZD"), "$385.25");
        assert_eq!(shown("fr-FR", 238_850, "EUR"), "2\u{202f}388,50\u{a0}€");
        assert_eq!(shown("ru-RU", 9_800_000, "RUB"), "98\u{a0}000\u{a0}₽");
        assert_eq!(shown("fi-FI", 298_690, "EUR"), "2\u{a0}986,90\u{a0}€");
        let rate = |tag: &str, rate| Locale::parse(tag).unwrap().per_cent(TaxRate(rate));
        assert_eq!([rate("en-GB", 2000), rate("fi-FI", 2550)], ["20%", "25,5\u{a0}%"]);
    }

    #[test]
    fn what_is_no_locale_is_refused() {
        for wrong in ["", "x", "!!", "français"] {
            assert!(Locale::parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
