//! The interface's own words, from `locales/{language}/*.ftl` (Project Fluent).

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::FluentValue;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::types::FluentNumber;
use fluent_templates::Loader;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::languages::{INTERFACE, Language};
use super::locale::Locale;

fluent_templates::static_loader! {
    static MESSAGES = {
        locales: "./locales",
        fallback_language: "en",
        customise: |bundle| {
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(grouped_numbers));
        },
    };
}

/// The language the interface speaks where texts are in `language`: that one, or English where it has no words yet.
pub fn interface_language(language: &Language) -> &'static str {
    INTERFACE.into_iter().find(|known| *known == language.as_str()).unwrap_or(INTERFACE[0])
}

/// The message `key` in `language`, else in English. Values are inserted as plain text: escaping is the template's.
pub fn say(language: &Language, key: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
    let identifier: LanguageIdentifier = interface_language(language).parse().expect("interface languages are tags");
    if values.is_empty() {
        return MESSAGES.lookup(&identifier, key);
    }
    let values: HashMap<Cow<'static, str>, FluentValue<'_>> =
        values.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    MESSAGES.lookup_with_args(&identifier, key, &values)
}

/// Whether every interface language has the message.
pub fn is_known(key: &str) -> bool {
    INTERFACE.iter().all(|language| {
        let identifier: LanguageIdentifier = language.parse().expect("interface languages are tags");
        MESSAGES.try_lookup(&identifier, key).is_some()
    })
}

/// Numbers inside messages are grouped as the language does.
fn grouped_numbers<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "the values handed in are whole")]
    let whole = *value as i64;
    memoizer.with_try_get_threadsafe::<Digits, _, _>((), |digits| digits.0.number(whole)).ok()
}

struct Digits(Locale);

impl Memoizable for Digits {
    type Args = ();
    type Error = super::locale::NotALocale;
    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Locale::parse(&language.to_string()).map(Digits)
    }
}
