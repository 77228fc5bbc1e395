//! What the fields of a change are called, in the words of the forms in which they are written.

use crate::admin::Office;
use crate::admin::difference::Field;

/// The names of fields as they are written down, and the message that says each.
const FIELDS: [(&str, &str); 53] = [
    ("address", "told-address"),
    ("begins", "plan-begins"),
    ("cancelled", "told-cancelled"),
    ("city", "field-city"),
    ("code", "plan-code"),
    ("comment", "told-comment"),
    ("commented_by", "told-commented-by"),
    ("country", "field-country"),
    ("country_name", "field-country-name"),
    ("course", "plan-course"),
    ("currency", "field-currency"),
    ("day", "plan-day"),
    ("days", "plan-days"),
    ("edition", "field-edition"),
    ("email", "field-email"),
    ("ends", "plan-ends"),
    ("format", "plan-format"),
    ("formats", "plan-format"),
    ("gross_first", "field-gross-first"),
    ("hours", "told-hours"),
    ("instructors", "plan-instructors"),
    ("key_terms", "told-key-terms"),
    ("language", "plan-language"),
    ("level", "told-level"),
    ("locale", "field-locale"),
    ("minimum", "plan-minimum"),
    ("name", "column-name"),
    ("net", "plan-net"),
    ("phone", "field-contact-phone"),
    ("points", "told-points"),
    ("position", "field-position"),
    ("postcode", "field-postcode"),
    ("prepared", "publications-prepared"),
    ("prepared_revision", "told-prepared-revision"),
    ("prices", "told-prices"),
    ("publish_at", "told-publish-at"),
    ("published_at", "told-published-at"),
    ("related", "change-related"),
    ("resolved", "review-settle"),
    ("revision", "told-revision"),
    ("role", "told-role"),
    ("room", "plan-room"),
    ("rooms", "told-rooms"),
    ("seats", "plan-seats"),
    ("slots", "publications-texts"),
    ("slug", "field-slug"),
    ("state", "publications-up"),
    ("states", "publications-up"),
    ("street", "field-street"),
    ("time_zone", "field-time-zone"),
    ("title", "field-title"),
    ("topics", "topics-title"),
    ("version", "told-version"),
];

/// A field as it is called: `Rooms 1: Name`. What has no words of its own, such as the code of an edition, is said as it is
/// written; `None` where nothing of it has.
pub fn name(frame: &Office, field: &Field) -> Option<String> {
    let of = |word: &str| FIELDS.iter().find(|(known, _)| *known == word).map(|(_, message)| frame.say(message));
    let mut told = String::new();
    let mut is_known = false;
    for word in field.name.split('.') {
        let said = of(word);
        is_known |= said.is_some();
        let is_number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        told.push_str(match (told.is_empty(), is_number) {
            (true, _) => "",
            (false, true) => " ",
            (false, false) => ": ",
        });
        told.push_str(&said.unwrap_or_else(|| word.to_owned()));
    }
    is_known.then_some(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::say::is_known;

    #[test]
    fn each_name_is_there_in_every_language_and_once() {
        for (at, (name, message)) in FIELDS.iter().enumerate() {
            assert!(is_known(message), "{message}");
            assert!(at == 0 || FIELDS[at - 1].0 < *name, "{name}");
        }
    }
}
