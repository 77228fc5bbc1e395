//! The steps of a publication, and from where each may be taken.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Standing, State};
use crate::base::actor::Actor;
use crate::base::actor::ActorKind;
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::AccountId;
use crate::base::wall_time::{NotAWallTime, WallTime};
use crate::domain::editions::Edition;

/// What can be done with a record in an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Its newest texts go up now.
    Publish,
    /// They go up at a time.
    Schedule,
    /// They do not, after all.
    Unschedule,
    /// Somebody is to look at them.
    Review,
    /// Somebody has, and says what is to be done.
    SendBack,
    /// It is taken down.
    Withdraw,
}

/// From where a step may be taken, and what is told elsewhere. A row reads: this verb, while this is up, and that prepared.
struct Rule {
    verb: Verb,
    up: &'static [State],
    prepared: &'static [Option<State>],
    /// Whether the newest texts go on their way by it: there must be some, and other ones than are up.
    takes_texts: bool,
    refused: &'static str,
}

const ANY_UP: &[State] = &[State::Draft, State::Published, State::Archived];
const ANY: &[Option<State>] = &[None, Some(State::Draft), Some(State::InReview), Some(State::Scheduled)];

const RULES: [Rule; 6] = [
    Rule { verb: Verb::Publish, up: ANY_UP, prepared: ANY, takes_texts: true, refused: "publication-not-new" },
    Rule { verb: Verb::Schedule, up: ANY_UP, prepared: ANY, takes_texts: true, refused: "publication-not-new" },
    Rule {
        verb: Verb::Unschedule,
        up: ANY_UP,
        prepared: &[Some(State::Scheduled)],
        takes_texts: false,
        refused: "publication-not-scheduled",
    },
    Rule {
        verb: Verb::Review,
        up: ANY_UP,
        prepared: &[None, Some(State::Draft)],
        takes_texts: true,
        refused: "publication-not-to-review",
    },
    Rule {
        verb: Verb::SendBack,
        up: ANY_UP,
        prepared: &[Some(State::InReview)],
        takes_texts: false,
        refused: "publication-not-in-review",
    },
    Rule {
        verb: Verb::Withdraw,
        up: &[State::Published],
        prepared: ANY,
        takes_texts: false,
        refused: "publication-not-up",
    },
];

/// The word in forms, and what the change log calls it.
const WORDS: [(Verb, &str, &str); 6] = [
    (Verb::Publish, "publish", "published"),
    (Verb::Schedule, "schedule", "scheduled"),
    (Verb::Unschedule, "unschedule", "unscheduled"),
    (Verb::Review, "review", "sent-to-review"),
    (Verb::SendBack, "send-back", "sent-back"),
    (Verb::Withdraw, "withdraw", "withdrawn"),
];

impl Verb {
    pub const ALL: [Verb; 6] =
        [Verb::Publish, Verb::Schedule, Verb::Unschedule, Verb::Review, Verb::SendBack, Verb::Withdraw];

    /// The word in forms.
    pub fn as_str(self) -> &'static str {
        WORDS.iter().find(|(verb, _, _)| *verb == self).map_or("", |(_, word, _)| word)
    }

    /// `None` for another word.
    pub fn parse(word: &str) -> Option<Self> {
        WORDS.iter().find(|(_, known, _)| *known == word).map(|(verb, _, _)| *verb)
    }

    /// What the change log calls it.
    pub fn action(self) -> &'static str {
        WORDS.iter().find(|(verb, _, _)| *verb == self).map_or("", |(_, _, action)| action)
    }

    fn rule(self) -> &'static Rule {
        RULES.iter().find(|rule| rule.verb == self).unwrap_or(&RULES[0])
    }

    /// Whether the newest texts go on their way by it.
    pub fn takes_texts(self) -> bool {
        self.rule().takes_texts
    }

    /// Whether it may be taken from there. `is_new`: texts that the edition shows are newer than what is up.
    ///
    /// # Errors
    /// The message that says why not.
    pub fn allowed(self, standing: &Standing, is_new: bool) -> Result<(), &'static str> {
        let rule = self.rule();
        let is_same = rule.takes_texts && standing.is_up() && standing.prepared.is_none() && !is_new;
        let is_from_here = rule.up.contains(&standing.state) && rule.prepared.contains(&standing.prepared);
        match (is_from_here, is_same) {
            (false, _) => Err(rule.refused),
            (true, true) => Err("publication-not-new"),
            (true, false) => Ok(()),
        }
    }
}

/// The longest comment, in characters.
const LONGEST_COMMENT: usize = 1_000;

/// A step as somebody asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub verb: Verb,
    /// What clocks show when it is to go up.
    at: Option<(NaiveDate, NaiveTime)>,
    pub(super) comment: String,
}

/// What somebody says, as it is kept: without blanks around it.
pub(super) fn comment(typed: &str) -> Result<String, Fault> {
    let comment = typed.replace("\r\n", "\n").trim().to_owned();
    if comment.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Fault::new("fault-control"));
    }
    if comment.chars().count() > LONGEST_COMMENT {
        let longest = i64::try_from(LONGEST_COMMENT).unwrap_or(i64::MAX);
        return Err(Fault::new("publication-comment-wrong").counting(longest));
    }
    Ok(comment)
}

impl Step {
    /// A step that needs no more to be said.
    pub fn of(verb: Verb) -> Self {
        Self { verb, at: None, comment: String::new() }
    }

    /// Reads the day and the time of a schedule (`day`, `time`), the note to who is to look (`note`) and the comment of who
    /// has (`comment`).
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn parse(verb: Verb, form: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let mut step = Self::of(verb);
        if verb == Verb::Schedule {
            let day = NaiveDate::parse_from_str(form.get("day").trim(), "%Y-%m-%d");
            let time = NaiveTime::parse_from_str(form.get("time").trim(), "%H:%M");
            let day = faults.check("day", day.map_err(|_| "publication-day-wrong"));
            let time = faults.check("time", time.map_err(|_| "publication-time-wrong"));
            step.at = day.zip(time);
        }
        if verb == Verb::SendBack {
            step.comment = faults.check("comment", comment(form.get("comment"))).unwrap_or_default();
            if step.comment.is_empty() && faults.is_empty() {
                faults.add("comment", "publication-comment-missing");
            }
        }
        if verb == Verb::Review {
            step.comment = faults.check("note", comment(form.get("note"))).unwrap_or_default();
        }
        faults.or(Some(step))
    }

    /// The instant at which it is to go up in an edition; `None` where it is not scheduled.
    ///
    /// # Errors
    /// A wall time that a change of clocks leaves out there, or brings twice; one that is over.
    pub(super) fn instant_in(&self, edition: &Edition, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Fault> {
        let Some((day, time)) = self.at else { return Ok(None) };
        let there = |message: &str| {
            Fault::new(message).naming(format!("{} ({})", edition.country_name, edition.time_zone.name()))
        };
        match WallTime::new(day, time, edition.time_zone) {
            Ok(wall) if wall.to_utc() <= now => Err(there("publication-time-over")),
            Ok(wall) => Ok(Some(wall.to_utc())),
            Err(NotAWallTime::DoesNotExist { .. }) => Err(there("publication-time-left-out")),
            Err(NotAWallTime::ExistsTwice { .. }) => Err(there("publication-time-twice")),
        }
    }

    /// How it stands after the step.
    pub(super) fn taken(&self, before: &Standing, newest: i64, at: Option<DateTime<Utc>>, by: &By) -> Standing {
        let mut after = Standing { version: before.version + 1, ..before.clone() };
        let prepare = |after: &mut Standing, prepared: Option<State>| {
            after.prepared_revision = prepared.filter(|_| self.verb.takes_texts()).map(|_| newest);
            after.prepared = prepared;
            after.publish_at = at;
        };
        match self.verb {
            Verb::Publish => {
                (after.state, after.revision) = (State::Published, newest);
                after.published_at = before.published_at.or(Some(by.at));
                prepare(&mut after, None);
            }
            Verb::Schedule => prepare(&mut after, Some(State::Scheduled)),
            Verb::Review => prepare(&mut after, Some(State::InReview)),
            Verb::Unschedule | Verb::SendBack => prepare(&mut after, Some(State::Draft)),
            Verb::Withdraw => {
                after.state = State::Archived;
                // Who takes it down does not want it to come back by itself.
                if before.prepared == Some(State::Scheduled) {
                    prepare(&mut after, Some(State::Draft));
                }
            }
        }
        match self.verb {
            Verb::SendBack => (after.comment, after.commented_by) = (Some(self.comment.clone()), by.account),
            Verb::Publish | Verb::Schedule | Verb::Review => (after.comment, after.commented_by) = (None, None),
            Verb::Unschedule | Verb::Withdraw => {}
        }
        after
    }
}

/// Who takes a step, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct By {
    pub account: Option<AccountId>,
    pub at: DateTime<Utc>,
}

impl By {
    pub(super) fn of(actor: &Actor, at: DateTime<Utc>) -> Self {
        let is_person = actor.kind == ActorKind::Account;
        Self { account: actor.name.parse().ok().filter(|_| is_person).map(AccountId), at }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(state: State, prepared: Option<State>) -> Standing {
        Standing { state, prepared, revision: 3, version: 1, ..Standing::nothing() }
    }

    /// The table once more, by hand: which verbs each pair of what is up and what is prepared allows, with newer texts.
    #[test]
    fn each_step_is_taken_from_where_it_makes_sense() {
        let allowed = |state, prepared| {
            let of = standing(state, prepared);
            let verbs = Verb::ALL.into_iter().filter(|verb| verb.allowed(&of, true).is_ok());
            verbs.map(Verb::as_str).collect::<Vec<_>>().join(" ")
        };
        let (draft, review, scheduled) = (Some(State::Draft), Some(State::InReview), Some(State::Scheduled));
        assert_eq!(allowed(State::Draft, draft), "publish schedule review");
        assert_eq!(allowed(State::Draft, review), "publish schedule send-back");
        assert_eq!(allowed(State::Draft, scheduled), "publish schedule unschedule");
        assert_eq!(allowed(State::Published, None), "publish schedule review withdraw");
        assert_eq!(allowed(State::Published, scheduled), "publish schedule unschedule withdraw");
        assert_eq!(allowed(State::Archived, None), "publish schedule review");
    }

    #[test]
    fn what_is_up_already_is_not_put_up_again() {
        let up = standing(State::Published, None);
        assert_eq!(Verb::Publish.allowed(&up, false), Err("publication-not-new"));
        assert_eq!(Verb::Withdraw.allowed(&up, false), Ok(()));
        assert_eq!(Verb::Publish.allowed(&standing(State::Archived, None), false), Ok(()));
        assert_eq!(Verb::SendBack.allowed(&up, true), Err("publication-not-in-review"));
    }

    #[test]
    fn what_is_withdrawn_does_not_come_back_by_itself() {
        let by = By { account: None, at: DateTime::UNIX_EPOCH };
        let before = Standing { publish_at: Some(by.at), ..standing(State::Published, Some(State::Scheduled)) };
        let after = Step::of(Verb::Withdraw).taken(&before, 5, None, &by);
        assert_eq!((after.state, after.prepared, after.publish_at), (State::Archived, Some(State::Draft), None));
        let again = Step::of(Verb::Publish).taken(&after, 5, None, &by);
        assert_eq!((again.state, again.revision, again.prepared, again.version), (State::Published, 5, None, 3));
    }
}
