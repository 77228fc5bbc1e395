//! The page that asks before something is done with many records: what, with which, where, how many, and what is left as it is.

use std::collections::HashMap;

use askama::Template;

use super::{Asked, Lot, name};
use crate::admin::{Office, standing};
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::{EditionId, RecordId};
use crate::db::{self, Reader};
use crate::domain::bulk::{self, Plan, Task, What};
use crate::domain::editions::{self, Edition};
use crate::domain::publications::Verb;
use crate::domain::{accounts, records, topics};
use crate::web::Error;
use crate::web::form::Filled;

/// How many records of a group are named; of more it is said how many.
const NAMED: usize = 50;

/// What is done in one edition, or everywhere.
struct Group {
    /// Its edition; nothing where it is done everywhere.
    edition: Option<(String, String)>,
    records: Vec<String>,
    further: i64,
}

/// What is left as it is, and why.
pub(super) struct Kept {
    pub record: String,
    pub why: Fault,
}

#[derive(Template)]
#[template(path = "admin/bulk/confirmation.html")]
pub(super) struct Confirmation {
    frame: Office,
    lot: Lot,
    asked: Asked,
    form: Filled,
    plan: Option<Plan>,
    groups: Vec<Group>,
    kept: Vec<Kept>,
    /// How many more are left.
    further: i64,
    /// What can be chosen, where something is still to be.
    editions: Vec<(String, String)>,
    topics: Vec<(String, String)>,
    topic: String,
    is_all: bool,
}

impl Confirmation {
    /// With what would come of it.
    pub async fn of(
        reader: &mut Reader,
        frame: Office,
        lot: Lot,
        asked: Asked,
        what: &What,
        fields: &Fields,
    ) -> Result<Self, Error> {
        let plan = bulk::plan(reader, lot.kind, what, &lot.ids, &asked.editions).await?;
        let groups = groups(reader, &plan, &asked.editions).await?;
        let kept = kept(reader, plan.left.iter().map(|left| (left.record, left.why.clone()))).await?;
        let further = i64::try_from(plan.left.len().saturating_sub(kept.len())).unwrap_or(i64::MAX);
        let topic = match what {
            What::Topic { topic, .. } => {
                let names = records::names(reader, &[(*topic).into()]).await?;
                names.into_values().next().unwrap_or_default()
            }
            _ => String::new(),
        };
        let page = Self::without_plan(reader, frame, lot, asked, fields).await?;
        Ok(Self { plan: Some(plan), groups, kept, further, topic, ..page })
    }

    /// Before it is known what is to be done.
    pub async fn without_plan(
        reader: &mut Reader,
        frame: Office,
        lot: Lot,
        asked: Asked,
        fields: &Fields,
    ) -> Result<Self, Error> {
        let all = editions::all(reader).await?;
        let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
        let mine = all.iter().filter(|edition| accounts::may_in(grants, lot.permission, edition.id));
        let editions = mine.map(|edition| (edition.code.to_string(), standing::name(edition, &all))).collect();
        let topics = topics::choices(reader).await?.into_iter().map(|(id, name)| (id.0.to_string(), name)).collect();
        let (form, is_all) = (Filled::of(fields), super::is_all(fields));
        let (groups, kept, topic) = (Vec::new(), Vec::new(), String::new());
        Ok(Self { frame, lot, asked, form, plan: None, groups, kept, further: 0, editions, topics, topic, is_all })
    }

    pub fn wrong(self, faults: Faults) -> Self {
        let form = self.form.with_faults(faults);
        Self { form, ..self }
    }

    /// `Publish now: 12 publications`, or `12 records` before it is known what is to be done.
    fn heading(&self) -> String {
        match (self.asked.task, &self.plan) {
            (Some(task), Some(plan)) => {
                let count = i64::try_from(plan.moves.len()).unwrap_or(i64::MAX);
                let key = if task.is_in_editions() { "matrix-confirm" } else { "bulk-records" };
                format!("{}: {}", self.step(), self.frame.count(key, &count))
            }
            _ => self.frame.count("bulk-records", &i64::try_from(self.lot.ids.len()).unwrap_or(i64::MAX)),
        }
    }

    fn step(&self) -> String {
        self.asked.task.map(|task| self.frame.say(name(task))).unwrap_or_default()
    }

    fn tasks(&self) -> Vec<(&'static str, String)> {
        self.lot.tasks.iter().map(|task| (task.as_str(), self.frame.say(name(*task)))).collect()
    }

    fn is_ready(&self) -> bool {
        self.plan.as_ref().is_some_and(|plan| !plan.moves.is_empty())
    }

    fn has_topics(&self) -> bool {
        self.lot.tasks.iter().any(|task| task.is_about_a_topic())
    }

    fn is_deletion(&self) -> bool {
        self.asked.task == Some(Task::Delete)
    }

    fn is_schedule(&self) -> bool {
        self.asked.task == Some(Task::Step(Verb::Schedule))
    }

    fn is_review(&self) -> bool {
        self.asked.task == Some(Task::Step(Verb::SendBack))
    }

    /// How many are left as they are.
    fn left(&self) -> String {
        let left = self.plan.as_ref().map_or(0, |plan| plan.left.len());
        self.frame.count("matrix-left", &i64::try_from(left).unwrap_or(i64::MAX))
    }
}

async fn groups(reader: &mut Reader, plan: &Plan, editions: &[Edition]) -> db::Result<Vec<Group>> {
    let places = editions.iter().map(|edition| Some(edition.id)).chain([None]);
    let mut groups = Vec::new();
    for place in places {
        let moved: Vec<RecordId> = plan.moves.iter().filter(|one| one.edition == place).map(|one| one.record).collect();
        if moved.is_empty() {
            continue;
        }
        let named = &moved[..moved.len().min(NAMED)];
        let names = records::names(reader, named).await?;
        groups.push(Group {
            edition: place.and_then(|id| named_edition(editions, id)),
            records: named.iter().map(|id| called(&names, *id)).collect(),
            further: i64::try_from(moved.len() - named.len()).unwrap_or(i64::MAX),
        });
    }
    Ok(groups)
}

fn named_edition(editions: &[Edition], id: EditionId) -> Option<(String, String)> {
    let edition = editions.iter().find(|edition| edition.id == id)?;
    Some((edition.code.to_string(), standing::name(edition, editions)))
}

/// The first of those that are left, each with why.
pub(super) async fn kept(reader: &mut Reader, left: impl Iterator<Item = (RecordId, Fault)>) -> db::Result<Vec<Kept>> {
    let left: Vec<(RecordId, Fault)> = left.take(NAMED).collect();
    let ids: Vec<RecordId> = left.iter().map(|(id, _)| *id).collect();
    let names = records::names(reader, &ids).await?;
    Ok(left.into_iter().map(|(id, why)| Kept { record: called(&names, id), why }).collect())
}

fn called(names: &HashMap<RecordId, String>, id: RecordId) -> String {
    names.get(&id).cloned().unwrap_or_else(|| format!("#{}", id.0))
}
