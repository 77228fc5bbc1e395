//! The words of the change log in the person's language.

use super::named::Names;
use crate::admin::Office;
use crate::services::changes::Who;

/// What is done to records, and the message that says it.
pub const ACTIONS: [(&str, &str); 43] = [
    ("created", "change-created"),
    ("saved", "change-saved"),
    ("deleted", "change-deleted"),
    ("renamed", "change-renamed"),
    ("texts-saved", "change-texts-saved"),
    ("placed", "change-placed"),
    ("related", "change-related"),
    ("rooms-added", "change-rooms-added"),
    ("seats-taken", "change-seats-taken"),
    ("cancelled", "change-cancelled"),
    ("reinstated", "change-reinstated"),
    ("described", "change-described"),
    ("address-changed", "change-address-changed"),
    ("password-changed", "change-password-changed"),
    ("roles-changed", "change-roles-changed"),
    ("disabled", "change-disabled"),
    ("enabled", "change-enabled"),
    ("signed-in", "change-signed-in"),
    ("signed-out", "change-signed-out"),
    ("signed-out-everywhere", "change-signed-out-everywhere"),
    ("second-factor-on", "change-second-factor-on"),
    ("second-factor-off", "change-second-factor-off"),
    ("recovery-codes-renewed", "change-recovery-codes-renewed"),
    ("recovery-code-used", "change-recovery-code-used"),
    ("passkey-added", "change-passkey-added"),
    ("passkey-removed", "change-passkey-removed"),
    ("settings-saved", "change-settings-saved"),
    ("older-dropped", "change-older-dropped"),
    ("replaced", "change-replaced"),
    ("tried-again", "change-tried-again"),
    ("mail-sent-again", "change-mail-sent-again"),
    ("published", "change-published"),
    ("scheduled", "change-scheduled"),
    ("unscheduled", "change-unscheduled"),
    ("sent-to-review", "change-sent-to-review"),
    ("sent-back", "change-sent-back"),
    ("withdrawn", "change-withdrawn"),
    ("undone", "change-undone"),
    ("preview-made", "change-preview-made"),
    ("topic-given", "change-topic-given"),
    ("topic-taken", "change-topic-taken"),
    ("commented", "change-commented"),
    ("comment-resolved", "change-comment-resolved"),
];

/// What it is done to, and the message that names it.
pub const KINDS: [(&str, &str); 16] = [
    ("account", "kind-account"),
    ("article", "kind-article"),
    ("city", "kind-city"),
    ("course", "kind-course"),
    ("edition", "kind-edition"),
    ("instructor", "kind-instructor"),
    ("job", "kind-job"),
    ("media", "kind-media"),
    ("page", "kind-page"),
    ("redirect", "kind-redirect"),
    ("secret", "kind-secret"),
    ("session", "kind-session"),
    ("settings", "kind-settings"),
    ("term", "kind-term"),
    ("topic", "kind-topic"),
    ("venue", "kind-venue"),
];

/// What was done; an action that only a newer program knows is said as it is written.
pub fn action(frame: &Office, action: &str) -> String {
    said(frame, &ACTIONS, action)
}

pub fn kind(frame: &Office, kind: &str) -> String {
    said(frame, &KINDS, kind)
}

fn said(frame: &Office, table: &[(&str, &str)], word: &str) -> String {
    table.iter().find(|(known, _)| *known == word).map_or_else(|| word.to_owned(), |(_, message)| frame.say(message))
}

/// Who did it.
pub fn who(frame: &Office, who: &Who, names: &Names) -> String {
    match who {
        Who::Account(id) => names.account(*id),
        Who::CommandLine(subcommand) => frame.say_of("who-command-line", "name", subcommand),
        Who::Job(name) => frame.say_of("who-job", "name", name),
        Who::Visitor => frame.say("who-visitor"),
        Who::Other(other) => other.clone(),
    }
}

/// The words of a table to choose from, sorted as they are said; one that is chosen and not in it besides.
pub fn choices(frame: &Office, table: &[(&str, &str)], chosen: Option<&str>) -> Vec<(String, String)> {
    let others = chosen.filter(|chosen| table.iter().all(|(known, _)| known != chosen));
    let known = table.iter().map(|(word, _)| *word).chain(others);
    let mut choices: Vec<(String, String)> = known.map(|word| (word.to_owned(), said(frame, table, word))).collect();
    let locale = frame.locale();
    choices.sort_by_cached_key(|(_, said)| locale.sort_key(said).bytes);
    choices
}
