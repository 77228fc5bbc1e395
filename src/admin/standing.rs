//! How a publication stands, in words.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::Office;
use crate::domain::editions::Edition;
use crate::domain::publications::{Standing, State, Verb};
use crate::domain::texts::{Coverage, Layer};

/// What is up, and the message that says it.
const UP: [(State, &str); 3] =
    [(State::Draft, "stands-never"), (State::Published, "stands-up"), (State::Archived, "stands-withdrawn")];

/// What is prepared, and the message that says it.
const PREPARED: [(State, &str); 3] =
    [(State::Draft, "stands-draft"), (State::InReview, "stands-in-review"), (State::Scheduled, "stands-scheduled")];

/// What a step is called: on the button of one edition, on that of those that are ticked, and once it is done, with the number
/// of publications as `count`.
const STEPS: [(Verb, &str, &str, &str); 6] = [
    (Verb::Publish, "step-publish", "step-publish-ticked", "step-publish-done"),
    (Verb::Schedule, "step-schedule", "step-schedule-ticked", "step-schedule-done"),
    (Verb::Unschedule, "step-unschedule", "step-unschedule-ticked", "step-unschedule-done"),
    (Verb::Review, "step-review", "step-review-ticked", "step-review-done"),
    (Verb::SendBack, "step-send-back", "step-send-back-ticked", "step-send-back-done"),
    (Verb::Withdraw, "step-withdraw", "step-withdraw-ticked", "step-withdraw-done"),
];

/// What is up, as a key.
pub fn up(standing: Option<&Standing>) -> &'static str {
    let Some(standing) = standing else { return "stands-not-offered" };
    UP.iter().find(|(state, _)| *state == standing.state).map_or("stands-never", |(_, key)| key)
}

/// What is prepared, as a key; `None` where nothing is.
pub fn prepared(standing: Option<&Standing>) -> Option<&'static str> {
    let prepared = standing?.prepared?;
    PREPARED.iter().find(|(state, _)| *state == prepared).map(|(_, key)| *key)
}

/// A state of either kind, as a key.
pub fn state(state: State) -> &'static str {
    let table = if state.is_prepared() { PREPARED } else { UP };
    table.iter().find(|(known, _)| *known == state).map_or("stands-never", |(_, key)| key)
}

/// A step, on the button of one edition.
pub fn step(verb: Verb) -> &'static str {
    STEPS.iter().find(|(known, _, _, _)| *known == verb).map_or("step-publish", |(_, key, _, _)| key)
}

/// A step, on the button for those that are ticked.
pub fn step_of_ticked(verb: Verb) -> &'static str {
    STEPS.iter().find(|(known, _, _, _)| *known == verb).map_or("step-publish-ticked", |(_, _, key, _)| key)
}

/// A step that was taken.
pub fn step_done(verb: Verb) -> &'static str {
    STEPS.iter().find(|(known, _, _, _)| *known == verb).map_or("step-publish-done", |(_, _, _, key)| key)
}

/// Day and time of an instant in a zone, which is named.
pub fn moment(frame: &Office, instant: DateTime<Utc>, zone: Tz) -> String {
    let locale = frame.locale();
    let time = instant.with_timezone(&zone).time();
    format!("{}, {} ({})", locale.date(instant, zone), locale.time(time), zone.name().replace('_', " "))
}

/// An edition as lists of editions call it: two editions of one country differ by their language.
pub fn name(edition: &Edition, editions: &[Edition]) -> String {
    let is_alone = editions.iter().filter(|other| other.country_name == edition.country_name).count() < 2;
    let language = edition.language_name();
    if is_alone { edition.country_name.clone() } else { format!("{} ({language})", edition.country_name) }
}

/// Where a text of a record is written that an edition needs most, else the words of its own.
pub fn layer_to_write(edition: &Edition, coverage: &Coverage) -> Layer {
    coverage.needs.clone().unwrap_or_else(|| match coverage.local {
        0 if *edition.language() != crate::base::languages::Language::shared() => {
            Layer::Language(edition.language().clone())
        }
        _ => Layer::Edition(edition.code.clone()),
    })
}
