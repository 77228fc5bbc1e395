//! What is done with many records at once: a page says what would come of it and how much it is, then it is done in one go, or by a
//! job with a page that tells how far it has come. Nothing is done that was not agreed to.

mod confirmation;
pub mod runs;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;

use super::{Office, standing};
use crate::base::form::{Fault, Faults};
use crate::base::ids::RecordId;
use crate::domain::accounts::{self, Permission};
use crate::domain::bulk::{self, MOST, MOST_DELETED, NewRun, Task, What};
use crate::domain::editions::{self, Edition};
use crate::domain::records::{RecordKind, Refused};
use crate::web::form::Fields;
use crate::web::respond::{see_other, show_with};
use crate::web::{Answer, Error, Flash, Person, State, visit};
use confirmation::Confirmation;

/// Records that something is to be done with.
pub struct Lot {
    pub kind: RecordKind,
    /// Where the form that asks is sent.
    pub action: String,
    /// Who may: in the editions for their steps, else in all of them.
    pub permission: Permission,
    pub tasks: &'static [Task],
    pub ids: Vec<RecordId>,
    /// The list that one came from.
    pub back: String,
}

/// What a form asks for, as far as it can be read.
struct Asked {
    task: Option<Task>,
    /// The chosen editions in which the person may.
    editions: Vec<Edition>,
    /// Those in which they may not.
    refused: Vec<Edition>,
}

/// What a task is called, as a key.
pub fn name(task: Task) -> &'static str {
    match task {
        Task::Step(verb) => standing::step(verb),
        Task::GiveTopic => "bulk-give-topic",
        Task::TakeTopic => "bulk-take-topic",
        Task::Delete => "bulk-delete",
    }
}

/// The field that tells a form of the page that asks: what it said would be done.
pub const AGREED: &str = "plan";

/// What is told once it is done.
fn done(task: Task) -> &'static str {
    match task {
        Task::Step(verb) => standing::step_done(verb),
        Task::GiveTopic => "bulk-give-topic-done",
        Task::TakeTopic => "bulk-take-topic-done",
        Task::Delete => "bulk-delete-done",
    }
}

/// Whether all that match are meant, not those that are ticked.
pub fn is_all(fields: &Fields) -> bool {
    fields.get("all") == "yes"
}

/// The records that are ticked, each once, in one order.
pub fn ticked(fields: &Fields) -> Vec<RecordId> {
    let mut ids: Vec<RecordId> = fields.all("record").filter_map(|id| id.parse().ok().map(RecordId)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Does it, or asks first.
pub async fn go(
    request: &HttpRequest,
    frame: Office,
    person: &Person,
    fields: Fields,
    state: &State,
    lot: Lot,
) -> Answer {
    let all = editions::all(&mut state.db.read().await?).await?;
    let asked = Asked::read(&fields, person, &lot, &all)?;
    let faults = faults_of(&asked, &lot);
    let task = match asked.task.filter(|_| faults.is_empty()) {
        Some(task) => task,
        None => return refuse(state, frame, lot, asked, &fields, faults, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let is_agreed = !fields.get(AGREED).is_empty();
    let read = if is_agreed { What::parse(task, &fields) } else { What::begun(task, &fields) };
    let refused = match read {
        Err(faults) => Refused::Faults(faults),
        Ok(what) if !is_agreed => {
            let page = Confirmation::of(&mut state.db.read().await?, frame, lot, asked, &what, &fields).await?;
            return show_with(StatusCode::OK, page);
        }
        Ok(what) => {
            let doing = Doing { request, person, fields: &fields, state, lot: &lot, asked: &asked, task, what: &what };
            match doing.agreed().await {
                Ok(next) => return Ok(see_other(&next)),
                Err(refused) => refused,
            }
        }
    };
    let (status, faults) = match refused {
        Refused::Faults(faults) => (StatusCode::UNPROCESSABLE_ENTITY, faults),
        Refused::Conflict | Refused::InUse | Refused::Missing => {
            (StatusCode::CONFLICT, Faults::from(("publications", Fault::new("bulk-changed"))))
        }
        refused => return Err(refused.into()),
    };
    refuse(state, frame, lot, asked, &fields, faults, status).await
}

impl Asked {
    /// Who may nothing of it is refused; who may not in one edition is told so, and it is done in the others.
    fn read(fields: &Fields, person: &Person, lot: &Lot, all: &[Edition]) -> Result<Self, Error> {
        let grants = &person.0.grants;
        let task = Task::parse(fields.get("step")).filter(|task| lot.tasks.contains(task));
        let chosen = all.iter().filter(|edition| fields.all("in").any(|code| code == edition.code.as_str())).cloned();
        let (editions, refused): (Vec<_>, Vec<_>) =
            chosen.partition(|edition| accounts::may_in(grants, lot.permission, edition.id));
        let is_refused = match task {
            Some(task) if task.is_in_editions() => editions.is_empty() && !refused.is_empty(),
            Some(_) => !accounts::may_everywhere(grants, lot.permission),
            None => false,
        };
        if is_refused {
            return Err(Error::Forbidden(lot.permission));
        }
        Ok(Self { task, editions, refused })
    }
}

fn faults_of(asked: &Asked, lot: &Lot) -> Faults {
    let mut faults = Faults::default();
    let most = if asked.task == Some(Task::Delete) { MOST_DELETED } else { MOST };
    match lot.ids.len() {
        0 => faults.add("records", "matrix-none-ticked"),
        many if many > most => faults.add_count("records", "bulk-too-many", i64::try_from(most).unwrap_or(i64::MAX)),
        _ => {}
    }
    match asked.task {
        None => faults.add("step", "publication-no-step"),
        Some(task) if task.is_in_editions() && asked.editions.is_empty() => {
            faults.add("in", "publication-none-ticked");
        }
        Some(_) => {}
    }
    faults
}

/// The page once more, with what is wrong.
async fn refuse(
    state: &State,
    frame: Office,
    lot: Lot,
    asked: Asked,
    fields: &Fields,
    faults: Faults,
    status: StatusCode,
) -> Answer {
    let mut reader = state.db.read().await?;
    let what =
        asked.task.and_then(|task| What::begun(task, fields).ok()).filter(|_| faults_of(&asked, &lot).is_empty());
    let page = match what {
        Some(what) => Confirmation::of(&mut reader, frame, lot, asked, &what, fields).await?,
        None => Confirmation::without_plan(&mut reader, frame, lot, asked, fields).await?,
    };
    show_with(status, page.wrong(faults))
}

/// What was agreed to.
struct Doing<'d> {
    request: &'d HttpRequest,
    person: &'d Person,
    fields: &'d Fields,
    state: &'d State,
    lot: &'d Lot,
    asked: &'d Asked,
    task: Task,
    what: &'d What,
}

impl Doing<'_> {
    /// Does it at once, or leaves it to a job where it is more than a request has time for. Returns where one goes next.
    async fn agreed(&self) -> Result<String, Refused> {
        let begun = What::begun(self.task, self.fields)?;
        let (lot, editions) = (self.lot, &self.asked.editions);
        let plan = bulk::plan(&mut self.state.db.read().await?, lot.kind, &begun, &lot.ids, editions).await?;
        if plan.mark() != self.fields.get(AGREED) || plan.moves.is_empty() {
            return Err(Refused::Conflict);
        }
        if plan.moves.len() <= bulk::AT_ONCE {
            return self.at_once().await;
        }
        let mut records: Vec<RecordId> = plan.moves.iter().map(|one| one.record).collect();
        records.dedup();
        self.begin(records).await
    }

    /// In one transaction; the message has its undo.
    async fn at_once(&self) -> Result<String, Refused> {
        let (lot, actor) = (self.lot, self.person.actor(self.request));
        let (plan, editions) = (Some(self.fields.get(AGREED)), &self.asked.editions);
        let carried = self
            .state
            .db
            .write(async |tx| bulk::carry_out(tx, &actor, lot.kind, self.what, &lot.ids, editions, plan).await);
        let (changed, _) = carried.await?;
        let flash = Flash::count(done(self.task), changed);
        let undone = flash.clone().undone_by(&visit::request_id(self.request), &lot.back);
        if self.task == Task::Delete { flash } else { undone }.leave(self.request);
        Ok(lot.back.clone())
    }

    async fn begin(&self, records: Vec<RecordId>) -> Result<String, Refused> {
        let mut said = self.fields.clone();
        said.retain(|name| ["day", "time", "comment", "topic"].contains(&name));
        let new = NewRun {
            account: self.person.id(),
            request: &visit::request_id(self.request),
            kind: Some(self.lot.kind),
            task: self.task.as_str(),
            fields: said,
            editions: self.asked.editions.iter().map(|edition| edition.id).collect(),
            records,
            back: &self.lot.back,
        };
        let id = self.state.db.write(async |tx| bulk::begin(tx, &new).await).await?;
        Ok(format!("/admin/runs/{id}"))
    }
}
