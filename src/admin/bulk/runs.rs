//! How far something has come that a job does with many records, for the person who asked for it. A plain reload tells more.

use actix_web::web::{Data, Path};
use askama::Template;

use super::confirmation::{Kept, kept};
use super::name;
use crate::admin::Office;
use crate::domain::bulk::{self, Run, Task, UNDO};
use crate::web::respond::{missing, show as page};
use crate::web::{Answer, Person, State};

pub async fn show(path: Path<String>, frame: Office, person: Person, state: Data<State>) -> Answer {
    let Ok(id) = path.parse() else { return missing() };
    let mut reader = state.db.read().await?;
    let Some(run) = bulk::find(&mut reader, person.id(), id).await? else { return missing() };
    let kept = kept(&mut reader, run.left().into_iter().map(|left| (left.record, left.why))).await?;
    let further = run.kept - i64::try_from(kept.len()).unwrap_or_default();
    page(Show { frame, run, kept, further })
}

#[derive(Template)]
#[template(path = "admin/bulk/run.html")]
struct Show {
    frame: Office,
    run: Run,
    kept: Vec<Kept>,
    /// How many of those that were left are not named.
    further: i64,
}

impl Show {
    fn step(&self) -> String {
        let key = match Task::parse(&self.run.task) {
            Some(task) => name(task),
            None => "bulk-undo",
        };
        self.frame.say(key)
    }

    fn is_done(&self) -> bool {
        self.run.finished_at.is_some()
    }

    /// Whether it can be taken back: what is deleted cannot, nor an undo.
    fn can_be_undone(&self) -> bool {
        self.is_done() && self.run.changed > 0 && ![UNDO, Task::Delete.as_str()].contains(&self.run.task.as_str())
    }
}
