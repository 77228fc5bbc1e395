//! What the fields of a change are called, and what they say, in the words of the forms in which they are written.

use chrono::{DateTime, Utc};

use crate::admin::Office;
use crate::admin::difference::Field;
use crate::admin::records::texts::{layer, slot};
use crate::domain::accounts::Role;
use crate::domain::courses::{Format, Level};
use crate::domain::publications::State;
use crate::domain::records::RecordKind;
use crate::domain::texts::{Layer, Slot};

/// The names of fields as they are written down, and the message that says each.
const FIELDS: [(&str, &str); 67] = [
    ("academy", "settings-academy"),
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
    ("focus_x", "media-focus-x"),
    ("focus_y", "media-focus-y"),
    ("format", "plan-format"),
    ("formats", "plan-format"),
    ("gross_first", "field-gross-first"),
    ("hours", "told-hours"),
    ("instructors", "plan-instructors"),
    ("key_terms", "told-key-terms"),
    ("language", "plan-language"),
    ("legal.address", "settings-address"),
    ("legal.name", "settings-legal-name"),
    ("legal.registration", "settings-registration"),
    ("level", "told-level"),
    ("locale", "field-locale"),
    ("logo", "settings-logo"),
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
    ("reply_to", "settings-reply-to"),
    ("resolved", "review-settle"),
    ("revision", "told-revision"),
    ("role", "told-role"),
    ("room", "plan-room"),
    ("rooms", "told-rooms"),
    ("seats", "plan-seats"),
    ("sender_name", "settings-sender"),
    ("slots", "publications-texts"),
    ("slug", "field-slug"),
    ("source", "redirects-source"),
    ("state", "publications-up"),
    ("states", "publications-up"),
    ("street", "field-street"),
    ("target", "redirects-target"),
    ("tax_name", "field-tax-name"),
    ("tax_rate", "field-tax-rate"),
    ("time_zone", "field-time-zone"),
    ("title", "field-title"),
    ("topics", "topics-title"),
    ("version", "told-version"),
    ("withdrawn", "told-withdrawn"),
];

/// A field as it is called: `Rooms 1: Name`. What has no words of its own, such as the code of an edition, is said as it is
/// written; `None` where nothing of it has.
pub fn name(frame: &Office, field: &Field) -> Option<String> {
    let of = |word: &str| FIELDS.iter().find(|(known, _)| *known == word).map(|(_, message)| frame.say(message));
    if let Some(told) = of(&field.name) {
        return Some(told);
    }
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

/// The same field of a record of this kind with its values in words, where they are one of a few.
pub fn in_words(frame: &Office, kind: &str, field: Field) -> Field {
    let said = |value: Option<String>| value.map(|value| said(frame, kind, &field.name, value));
    Field { before: said(field.before.clone()), after: said(field.after.clone()), name: field.name.clone() }
}

fn said(frame: &Office, kind: &str, name: &str, value: String) -> String {
    let each = |joint: &str, of: &dyn Fn(&str) -> Option<String>| {
        let words = value.split(", ").map(|word| of(word).unwrap_or_else(|| word.to_owned()));
        words.collect::<Vec<_>>().join(joint)
    };
    let moment = |word: &str| word.parse::<DateTime<Utc>>().ok().map(|at| frame.exact(&at));
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    match name.split('.').rev().find(|word| !is_number(word)).unwrap_or_default() {
        _ if name.starts_with("states.") => each(", ", &|word| Some(frame.say(State::parse(word)?.message()))),
        "state" | "prepared" => each(", ", &|word| Some(frame.say(State::parse(word)?.message()))),
        "format" | "formats" => each(", ", &|word| Some(frame.say(Format::parse(word)?.message()))),
        "level" => each(", ", &|word| Some(frame.say(Level::parse(word)?.message()))),
        "role" => each(", ", &|word| Some(frame.say(Role::parse(word)?.message()))),
        "publish_at" | "published_at" => each(", ", &moment),
        "slots" | "withdrawn" => each("; ", &|word| text(frame, kind, word)),
        "gross_first" | "resolved" => each(", ", &|word| match word {
            "true" => Some(frame.say("told-yes")),
            "false" => Some(frame.say("told-no")),
            _ => None,
        }),
        _ => value,
    }
}

/// A text that is written down as `language:fr title`: its layer, and what it is called in such a record.
fn text(frame: &Office, kind: &str, word: &str) -> Option<String> {
    let (of, name) = word.split_once(' ')?;
    let (of, name) = (Layer::parse(of)?, slot(RecordKind::parse(kind)?, Slot::parse(name)?));
    Some(format!("{}: {}", layer(frame, &of, &frame.editions), frame.say(name)))
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
