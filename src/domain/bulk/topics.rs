//! A topic given to courses and articles, or taken away from them.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Left, Move, Plan};
use crate::base::actor::Actor;
use crate::base::form::Fault;
use crate::base::ids::{RecordId, TopicId};
use crate::db::{self, Reader, Tx};
use crate::domain::records::{self, RecordKind, Refused};
use crate::domain::{articles, courses, topics};
use crate::services::changes::{self, Change};

/// What the change log calls it.
pub(super) const GIVEN: &str = "topic-given";
pub(super) const TAKEN: &str = "topic-taken";

/// The topics of a record, as the change log keeps them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct About {
    pub topics: Vec<TopicId>,
}

/// The topics of these records, each record's in its order; those that are no such records are not in it.
async fn of(reader: &mut Reader, kind: RecordKind, ids: &[RecordId]) -> db::Result<HashMap<RecordId, About>> {
    let known = records::revisions(reader, kind, ids).await?;
    let mut found: HashMap<RecordId, About> = known.into_keys().map(|id| (id, About { topics: Vec::new() })).collect();
    let rows: Vec<(RecordId, TopicId)> = match kind {
        RecordKind::Article => articles::about(reader, ids).await?,
        RecordKind::Course => {
            let ids: Vec<_> = ids.iter().map(|id| (*id).into()).collect();
            courses::topics(reader, &ids).await?.into_iter().map(|(id, topic)| (id.into(), topic)).collect()
        }
        _ => Vec::new(),
    };
    for (id, topic) in rows {
        if let Some(about) = found.get_mut(&id) {
            about.topics.push(topic);
        }
    }
    Ok(found)
}

pub(super) async fn plan(
    reader: &mut Reader,
    kind: RecordKind,
    topic: TopicId,
    is_given: bool,
    ids: &[RecordId],
) -> db::Result<Plan> {
    let is_topic = !topics::ordered(reader, &[topic]).await?.is_empty();
    let found = of(reader, kind, ids).await?;
    let mut plan = Plan::default();
    for id in ids {
        let why = match found.get(id) {
            None => "publication-gone",
            Some(_) if !is_topic => "bulk-topic-gone",
            Some(about) => match (about.topics.contains(&topic), is_given) {
                (true, true) => "bulk-topic-has",
                (false, false) => "bulk-topic-has-not",
                _ => {
                    let topics: Vec<String> = about.topics.iter().map(|topic| topic.0.to_string()).collect();
                    plan.moves.push(Move {
                        record: *id,
                        edition: None,
                        seen: format!("{}.{}", id.0, topics.join(".")),
                    });
                    continue;
                }
            },
        };
        plan.left.push(Left { record: *id, why: Fault::new(why) });
    }
    Ok(plan)
}

/// Gives one record the topic, or takes it away.
pub(super) async fn carry_out(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    id: RecordId,
    topic: TopicId,
    is_given: bool,
) -> Result<(), Refused> {
    let before = held(tx, kind, id).await?;
    let mut after = before.topics.clone();
    after.retain(|one| *one != topic);
    if is_given {
        after.push(topic);
    }
    let after = About { topics: topics::ordered(tx.reader(), &after).await? };
    set(tx, kind, id, &after).await?;
    let action = if is_given { GIVEN } else { TAKEN };
    changes::record(tx, actor, Change::of(action, kind.as_str(), id.0, &before, &after)).await?;
    Ok(())
}

/// Lets a record have the topics that it had before, if they are still those that it was given.
pub(super) async fn put_back(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    id: RecordId,
    before: &About,
    after: &About,
) -> Result<(), Refused> {
    if held(tx, kind, id).await? != *after {
        return Err(Refused::Conflict);
    }
    // One of them may be no more.
    let again = About { topics: topics::ordered(tx.reader(), &before.topics).await? };
    set(tx, kind, id, &again).await?;
    changes::record(tx, actor, Change::of("undone", kind.as_str(), id.0, after, &again)).await?;
    Ok(())
}

/// Keeps others from the record's facts, and reads its topics.
async fn held(tx: &mut Tx, kind: RecordKind, id: RecordId) -> Result<About, Refused> {
    let head = records::by_id(tx.reader(), kind, id).await?.ok_or(Refused::Missing)?;
    records::touch(tx, kind, id, head.version).await?;
    of(tx.reader(), kind, &[id]).await?.remove(&id).ok_or(Refused::Missing)
}

async fn set(tx: &mut Tx, kind: RecordKind, id: RecordId, about: &About) -> db::Result<()> {
    match kind {
        RecordKind::Article => articles::set_topics(tx, id.into(), &about.topics).await,
        RecordKind::Course => courses::set_topics(tx, id.into(), &about.topics).await,
        _ => Ok(()),
    }
}
