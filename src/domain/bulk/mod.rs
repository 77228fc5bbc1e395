//! What is done with many records at once: told first, then done in one transaction, or by a job where they are too many for
//! that (docs/decisions/0019-lists.md).

mod kinds;
mod run;
mod runs;
mod topics;
mod undo;

use crate::base::actor::Actor;
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::{EditionId, RecordId, TopicId};
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::publications::{self, Seen, Step, Verb};
use crate::domain::records::{self, RecordKind, Refused};
use crate::services::crypto::digest;
pub use run::{JOB, work};
pub use runs::{NewRun, Run, UNDO, begin, find, sweep};
pub use undo::{Undoable, undo, undoable};

/// The most records that are done at once; more become a job.
pub const AT_ONCE: usize = 300;
/// The most records that one task takes.
pub const MOST: usize = 10_000;
/// The most that are deleted in one go: what needs each is looked up one by one.
pub const MOST_DELETED: usize = 1_000;

/// What may be done with many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// A step of their publications in editions.
    Step(Verb),
    GiveTopic,
    TakeTopic,
    Delete,
}

impl Task {
    /// What makes sense for what is published in editions.
    pub const PUBLISHED: &'static [Task] =
        &[Task::Step(Verb::Publish), Task::Step(Verb::Review), Task::Step(Verb::Withdraw), Task::Delete];
    /// The same for what has topics.
    pub const WITH_TOPICS: &'static [Task] = &[
        Task::Step(Verb::Publish),
        Task::Step(Verb::Review),
        Task::Step(Verb::Withdraw),
        Task::GiveTopic,
        Task::TakeTopic,
        Task::Delete,
    ];
    /// The steps alone.
    pub const STEPS: &'static [Task] = &[
        Task::Step(Verb::Publish),
        Task::Step(Verb::Schedule),
        Task::Step(Verb::Unschedule),
        Task::Step(Verb::Review),
        Task::Step(Verb::SendBack),
        Task::Step(Verb::Withdraw),
    ];

    /// The word in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Task::Step(verb) => verb.as_str(),
            Task::GiveTopic => "give-topic",
            Task::TakeTopic => "take-topic",
            Task::Delete => "delete",
        }
    }

    /// `None` for another word.
    pub fn parse(word: &str) -> Option<Self> {
        let others = [Task::GiveTopic, Task::TakeTopic, Task::Delete];
        Verb::parse(word).map(Task::Step).or_else(|| others.into_iter().find(|task| task.as_str() == word))
    }

    /// Whether it is done in editions, which are chosen.
    pub fn is_in_editions(self) -> bool {
        matches!(self, Task::Step(_))
    }

    /// Whether a topic is chosen for it.
    pub fn is_about_a_topic(self) -> bool {
        matches!(self, Task::GiveTopic | Task::TakeTopic)
    }
}

/// A task with what else must be said.
#[derive(Clone, Debug)]
pub enum What {
    Step(Step),
    Topic { topic: TopicId, is_given: bool },
    Delete,
}

impl What {
    /// Reads what else must be said: a day and a time, a comment, a topic.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(task: Task, form: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let what = match task {
            Task::Step(verb) => return Step::parse(verb, form).map(What::Step),
            Task::Delete => return Ok(What::Delete),
            Task::GiveTopic | Task::TakeTopic => {
                let topic = form.get("topic").parse().ok().map(TopicId).ok_or("bulk-topic-missing");
                faults.check("topic", topic).map(|topic| What::Topic { topic, is_given: task == Task::GiveTopic })
            }
        };
        faults.or(what)
    }

    /// The same before a day, a time or a comment is asked for.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn begun(task: Task, form: &Fields) -> Result<Self, Faults> {
        match task {
            Task::Step(verb) => Ok(What::Step(Step::of(verb))),
            task => Self::parse(task, form),
        }
    }

    /// As it was told before it was agreed to.
    fn told(&self) -> Self {
        match self {
            What::Step(step) => What::Step(Step::of(step.verb)),
            what => what.clone(),
        }
    }
}

/// Something that will be done: with a record, in an edition where it is a step.
#[derive(Clone, Debug)]
pub struct Move {
    pub record: RecordId,
    pub edition: Option<EditionId>,
    /// How it stood when it was looked at.
    seen: String,
}

/// A record that is left as it is, and why.
#[derive(Clone, Debug)]
pub struct Left {
    pub record: RecordId,
    pub why: Fault,
}

/// What would come of it.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub moves: Vec<Move>,
    pub left: Vec<Left>,
}

impl Plan {
    /// A mark of all that will be done and of how it stood, so that whoever agreed to one plan does not get another.
    pub fn mark(&self) -> String {
        let seen: Vec<&str> = self.moves.iter().map(|one| one.seen.as_str()).collect();
        digest(&seen.join(" "))
    }
}

/// What would come of it for these records, in these editions.
///
/// # Errors
/// The database's.
pub async fn plan(
    reader: &mut Reader,
    kind: RecordKind,
    what: &What,
    ids: &[RecordId],
    editions: &[Edition],
) -> db::Result<Plan> {
    let mut plan = Plan::default();
    for some in ids.chunks(records::AT_ONCE) {
        let found = match what {
            What::Step(step) => steps(reader, kind, step, some, editions).await?,
            What::Topic { topic, is_given } => topics::plan(reader, kind, *topic, *is_given, some).await?,
            What::Delete => deletions(reader, kind, some).await?,
        };
        plan.moves.extend(found.moves);
        plan.left.extend(found.left);
    }
    Ok(plan)
}

async fn steps(
    reader: &mut Reader,
    kind: RecordKind,
    step: &Step,
    ids: &[RecordId],
    editions: &[Edition],
) -> db::Result<Plan> {
    let editions: Vec<&Edition> = editions.iter().collect();
    let plan = publications::plan(reader, kind, step, ids, &editions).await?;
    let moved = |one: publications::Move| Move {
        record: one.seen.record,
        edition: Some(one.seen.edition),
        seen: one.seen.to_string(),
    };
    let left = |one: publications::Left| Left { record: one.record, why: one.why };
    Ok(Plan { moves: plan.moves.into_iter().map(moved).collect(), left: plan.left.into_iter().map(left).collect() })
}

async fn deletions(reader: &mut Reader, kind: RecordKind, ids: &[RecordId]) -> db::Result<Plan> {
    let mut plan = Plan::default();
    for id in ids {
        let why = match records::by_id(reader, kind, *id).await? {
            None => "publication-gone",
            Some(_) if !kinds::uses(reader, kind, *id).await?.is_empty() => "bulk-in-use",
            Some(head) => {
                let seen = format!("{}.{}", id.0, head.version);
                plan.moves.push(Move { record: *id, edition: None, seen });
                continue;
            }
        };
        plan.left.push(Left { record: *id, why: Fault::new(why) });
    }
    Ok(plan)
}

/// Does it, all or nothing, and tells with how many it was done and what was left. `agreed` is the mark of the plan that was
/// agreed to; without one, whatever can be done is.
///
/// # Errors
/// [`Refused::Conflict`] where something is not as it was agreed to; [`Refused::Faults`]; the database's.
pub async fn carry_out(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    what: &What,
    ids: &[RecordId],
    editions: &[Edition],
    agreed: Option<&str>,
) -> Result<(i64, Vec<Left>), Refused> {
    // What was agreed to was told without a day; what is wrong with the day is told by the step itself.
    let as_told = if agreed.is_some() { what.told() } else { what.clone() };
    let plan = plan(tx.reader(), kind, &as_told, ids, editions).await?;
    if agreed.is_some_and(|agreed| agreed != plan.mark()) {
        return Err(Refused::Conflict);
    }
    match what {
        What::Step(step) => {
            let seen: Vec<Seen> = plan.moves.iter().filter_map(|one| Seen::parse(&one.seen)).collect();
            if !seen.is_empty() {
                publications::take(tx, actor, kind, step, editions, &seen).await?;
            }
        }
        What::Topic { topic, is_given } => {
            for one in &plan.moves {
                topics::carry_out(tx, actor, kind, one.record, *topic, *is_given).await?;
            }
        }
        What::Delete => {
            for one in &plan.moves {
                kinds::delete(tx, actor, kind, one.record).await?;
            }
        }
    }
    Ok((i64::try_from(plan.moves.len()).unwrap_or(i64::MAX), plan.left))
}
