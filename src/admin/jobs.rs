//! Jobs: what the program does outside of requests, how it goes, and trying again what has failed.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use askama::Template;

use super::Office;
use super::difference::{Field, difference};
use super::filters::{COUNTED, Chip, Filters, Pager, SIZE, window};
use super::lists::{self, Column, List, Sheet};
use super::records::{Choice, Field as Control, Kind, Words};
use crate::base::ids::JobId;
use crate::base::keyset::{Order, Slice, Window};
use crate::db::{self, Reader};
use crate::services::jobs::{self, Counts, Filter, JobRow};
use crate::web::query::Query;
use crate::web::respond::{missing, see_other, show as page};
use crate::web::{Answer, Error, Flash, Person, State};

/// Where it is.
const PATH: &str = "/admin/jobs";
const NAMES: &[&str] = &["state", "kind", "sort", "size"];
/// What the list is called.
const WORDS: Words = Words { title: "jobs-title", about: "jobs-about", new: "", none: "jobs-none" };

/// The kinds of jobs, and the message that names each.
pub const KINDS: [(&str, &str); 10] = [
    ("mail", "job-mail"),
    ("password-reset", "job-password-reset"),
    ("invitation", "job-invitation"),
    ("forget-what-ran-out", "job-forget-what-ran-out"),
    ("erase-mails", "job-erase-mails"),
    ("purge-jobs", "job-purge-jobs"),
    ("publish-scheduled", "job-publish-scheduled"),
    ("drop-media-files", "job-drop-media-files"),
    ("bulk", "job-bulk"),
    ("review-letter", "job-review-letter"),
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

/// What the address asks for.
struct Asked {
    filters: Filters,
    filter: Filter,
    window: Window<JobId>,
    order: Order,
    size: usize,
}

impl Asked {
    fn read(query: &Query) -> Result<Self, Error> {
        let is_word =
            |word: &str| word.len() <= 40 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        Ok(Self {
            window: window(query, |key| key.parse().ok().map(JobId))?,
            filters: Filters::of(PATH, NAMES, query),
            filter: Filter {
                state: query.known("state", jobs::State::parse)?,
                kind: query.known("kind", |kind| is_word(kind).then(|| kind.to_owned()))?,
            },
            order: lists::order(query)?,
            size: lists::size(query, SIZE)?,
        })
    }

    async fn slice(&self, reader: &mut Reader) -> db::Result<Slice<JobRow>> {
        jobs::slice(reader, &self.filter, self.order, self.window.clone(), self.size).await
    }

    fn chips(&self, frame: &Office) -> Vec<Chip> {
        let mut chips = Vec::new();
        if let Some(state) = self.filter.state {
            let label = frame.say_of("chip-state", "name", frame.say(state_key(state)));
            chips.push(Chip { label, url: self.filters.without(&["state"]) });
        }
        if let Some(chosen) = &self.filter.kind {
            let label = frame.say_of("chip-job", "name", kind(frame, chosen));
            chips.push(Chip { label, url: self.filters.without(&["kind"]) });
        }
        chips
    }

    fn columns(&self) -> Vec<Column> {
        vec![
            Column::plain("job-kind"),
            Column::plain("job-state"),
            Column::of_time("job-created", &self.filters, self.order),
            Column::plain("job-due"),
            Column::plain("job-attempts"),
        ]
    }
}

pub async fn index(frame: Office, query: Query, state: Data<State>) -> Answer {
    let mut reader = state.db.read().await?;
    if let Some(url) = lists::opens_with(&mut reader, &frame, PATH).await? {
        return Ok(see_other(&url));
    }
    let asked = Asked::read(&query)?;
    let slice = asked.slice(&mut reader).await?;
    let list = List {
        controls: controls(&frame),
        chips: asked.chips(&frame),
        columns: asked.columns(),
        rows: Vec::new(),
        pager: Pager::of(&asked.filters, &slice, |job| job.id.0.to_string()),
        total: jobs::count(&mut reader, &asked.filter, COUNTED + 1).await?,
        filters: asked.filters,
    };
    let sheet = Sheet::of(&mut reader, &frame, PATH, WORDS, list).await?.sized(asked.size);
    let counts = jobs::counts(&mut reader).await?;
    let rows: Vec<Row> = slice.items.into_iter().map(|job| Row::new(&frame, job)).collect();
    page(Index { frame, sheet: Sheet { is_empty: rows.is_empty(), ..sheet }, counts, rows })
}

/// What is filtered, as CSV.
pub async fn export(frame: Office, query: Query, state: Data<State>) -> Answer {
    let heads = ["change-number", "job-kind", "job-state", "job-created", "job-finished", "job-attempts", "job-error"];
    let heads = heads.into_iter().map(|head| frame.say(head)).collect();
    lists::csv("jobs", heads, &query, async |query: &Query| {
        let asked = Asked::read(query)?;
        let slice = asked.slice(&mut state.db.read().await?).await?;
        let older = Pager::of(&asked.filters, &slice, |job| job.id.0.to_string()).older;
        Ok((slice.items.into_iter().map(|job| Row::new(&frame, job).told(&frame)).collect(), older))
    })
    .await
}

fn controls(frame: &Office) -> Vec<Control> {
    let states = STATES.iter().map(|(state, key)| Choice::new(state.as_str(), frame.say(key)));
    let kinds = KINDS.iter().map(|(kind, key)| Choice::new(kind, frame.say(key)));
    vec![
        Control::new("state", "filter-state", Kind::Choice(states.collect())).open("filter-any"),
        Control::new("kind", "filter-job", Kind::Choice(kinds.collect())).open("filter-any"),
    ]
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

    /// The cells of CSV.
    fn told(&self, frame: &Office) -> Vec<String> {
        let finished = self.job.finished_at.map(|at| frame.exact(&at)).unwrap_or_default();
        let (state, created) = (frame.say(self.state_key()), frame.exact(&self.job.created_at));
        let (id, attempts) = (self.job.id.0.to_string(), self.job.attempts.to_string());
        let error = self.job.last_error.clone().unwrap_or_default();
        vec![id, self.kind.clone(), state, created, finished, attempts, error]
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
    sheet: Sheet,
    counts: Counts,
    rows: Vec<Row>,
}

impl Index {
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
