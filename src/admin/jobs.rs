//! Jobs: what the program does outside of requests, how it goes, and trying again what has failed.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use askama::Template;

use super::Office;
use super::difference::{Field, difference};
use super::filters::{COUNTED, Chip, Filters, Pager, SIZE, window};
use crate::base::ids::JobId;
use crate::services::jobs::{self, Counts, Filter, JobRow};
use crate::web::form::Filled;
use crate::web::query::Query;
use crate::web::respond::{missing, see_other, show as page};
use crate::web::{Answer, Error, Flash, Person, State};

const NAMES: &[&str] = &["state", "kind"];

/// The kinds of jobs, and the message that names each.
pub const KINDS: [(&str, &str); 5] = [
    ("mail", "job-mail"),
    ("password-reset", "job-password-reset"),
    ("forget-what-ran-out", "job-forget-what-ran-out"),
    ("erase-mails", "job-erase-mails"),
    ("purge-jobs", "job-purge-jobs"),
];

/// The states of a job, and the message that names each.
const STATES: [(jobs::State, &str); 4] = [
    (jobs::State::Waiting, "job-state-waiting"),
    (jobs::State::Running, "job-state-running"),
    (jobs::State::Done, "job-state-done"),
    (jobs::State::Failed, "job-state-failed"),
];

fn state_key(state: jobs::State) -> &'static str {
    STATES.iter().find(|(known, _)| *known == state).map_or("job-state-failed", |(_, key)| key)
}

/// What a kind of job is called; one that only a newer program knows is said as it is written.
pub fn kind(frame: &Office, kind: &str) -> String {
    KINDS.iter().find(|(known, _)| *known == kind).map_or_else(|| kind.to_owned(), |(_, key)| frame.say(key))
}

pub async fn index(frame: Office, query: Query, state: Data<State>) -> Answer {
    let window = window(&query, |key| key.parse().ok().map(JobId))?;
    let filters = Filters::of("/admin/jobs", NAMES, &query);
    let is_word = |word: &str| word.len() <= 40 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let filter = Filter {
        state: query.known("state", jobs::State::parse)?,
        kind: query.known("kind", |kind| is_word(kind).then(|| kind.to_owned()))?,
    };
    let mut reader = state.db.read().await?;
    let slice = jobs::slice(&mut reader, &filter, window, SIZE).await?;
    let total = jobs::count(&mut reader, &filter, COUNTED + 1).await?;
    let counts = jobs::counts(&mut reader).await?;
    let pager = Pager::of(&filters, &slice, |job| job.id.0.to_string());
    let mut chips = Vec::new();
    if let Some(state) = filter.state {
        let label = frame.say_of("chip-state", "name", frame.say(state_key(state)));
        chips.push(Chip { label, url: filters.without(&["state"]) });
    }
    if let Some(chosen) = &filter.kind {
        let label = frame.say_of("chip-job", "name", kind(&frame, chosen));
        chips.push(Chip { label, url: filters.without(&["kind"]) });
    }
    let rows = slice.items.into_iter().map(|job| Row::new(&frame, job)).collect();
    page(Index { frame, form: filters.filled(), filters, chips, counts, rows, pager, total })
}

pub async fn show(path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    let job = found(&state, &path).await?;
    let about = difference(None, Some(&job.payload));
    page(Show { row: Row::new(&frame, job), frame, about })
}

/// Lets a job that has failed be tried again.
pub async fn retry(request: HttpRequest, path: Path<String>, person: Person, state: Data<State>) -> Answer {
    let job = found(&state, &path).await?;
    let actor = person.actor(&request);
    let is_tried = job.state() == jobs::State::Failed
        && state.db.write(async |tx| jobs::try_again(tx, &actor, job.id).await).await?;
    Flash::new(if is_tried { "job-waits-again" } else { "job-waits-not" }).leave(&request);
    Ok(see_other(&format!("/admin/jobs/{}", job.id.0)))
}

async fn found(state: &State, id: &str) -> Result<JobRow, Error> {
    let Ok(id) = id.parse() else { return missing() };
    jobs::by_id(&mut state.db.read().await?, JobId(id)).await?.ok_or(Error::NotFound)
}

/// A job as it is told.
struct Row {
    job: JobRow,
    kind: String,
}

impl Row {
    fn new(frame: &Office, job: JobRow) -> Self {
        Self { kind: kind(frame, &job.kind), job }
    }

    fn state(&self) -> &'static str {
        self.job.state().as_str()
    }

    fn state_key(&self) -> &'static str {
        state_key(self.job.state())
    }

    fn has_failed(&self) -> bool {
        self.job.state() == jobs::State::Failed
    }

    fn is_waiting(&self) -> bool {
        self.job.state() == jobs::State::Waiting
    }

    fn created(&self) -> String {
        self.job.created_at.to_rfc3339()
    }

    /// The mail that the job sends.
    fn mail_url(&self) -> Option<String> {
        let payload: serde_json::Value = serde_json::from_str(&self.job.payload).ok()?;
        let id = payload.get("mail")?.as_str()?;
        let is_id = id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        is_id.then(|| format!("/admin/mail/{id}"))
    }
}

#[derive(Template)]
#[template(path = "admin/jobs/index.html")]
struct Index {
    frame: Office,
    form: Filled,
    filters: Filters,
    chips: Vec<Chip>,
    counts: Counts,
    rows: Vec<Row>,
    pager: Pager,
    total: i64,
}

impl Index {
    fn states(&self) -> Vec<(&'static str, String)> {
        STATES.iter().map(|(state, key)| (state.as_str(), self.frame.say(key))).collect()
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        KINDS.iter().map(|(kind, key)| (*kind, self.frame.say(key))).collect()
    }

    /// How many jobs stand how, each state with its own list.
    fn standing(&self) -> Vec<(String, String, i64)> {
        let count = |state| match state {
            jobs::State::Waiting => self.counts.waiting,
            jobs::State::Running => self.counts.running,
            jobs::State::Done => self.counts.done,
            jobs::State::Failed => self.counts.failed,
        };
        let url = |state: jobs::State| format!("/admin/jobs?state={}", state.as_str());
        STATES.iter().map(|(state, key)| (self.frame.say(key), url(*state), count(*state))).collect()
    }
}

#[derive(Template)]
#[template(path = "admin/jobs/show.html")]
struct Show {
    frame: Office,
    row: Row,
    about: Vec<Field>,
}
