//! Pictures come in: chosen, dragged or pasted, one or many. Each is taken or refused by itself, and the page tells which.

use actix_web::http::{StatusCode, header};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Serialize;

use super::super::Office;
use super::super::records::may_change;
use super::told;
use crate::base::actor::Actor;
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::MediaId;
use crate::domain::accounts::Permission;
use crate::domain::media::{self, NewMedia, NotKept};
use crate::domain::records::Refused;
use crate::services::pictures::{LARGEST, Unfit, hash};
use crate::web::form::Filled;
use crate::web::respond::{see_other, show, show_with};
use crate::web::upload::{Arrived, Upload};
use crate::web::{Answer, Error, Flash, Person, State};

/// What became of a file.
#[derive(Debug)]
pub(super) enum Done {
    Made {
        id: MediaId,
        name: String,
        is_described: bool,
    },
    /// A picture has this file already.
    There {
        id: MediaId,
        name: String,
    },
    Unfit(Unfit),
    Faulty(Faults),
    /// The storage did not take it.
    NotKept,
}

/// What became of a file, as it is told.
#[derive(Debug, Serialize)]
struct Outcome {
    file: String,
    /// `made`, `there`, `refused`.
    state: &'static str,
    text: String,
    url: Option<String>,
}

pub async fn new(frame: Office) -> Answer {
    show(New { frame, form: Filled::of(&Fields::default()), outcomes: Vec::new(), megabytes: LARGEST >> 20 })
}

pub async fn create(
    request: HttpRequest,
    frame: Office,
    person: Person,
    mut upload: Upload,
    state: Data<State>,
) -> Answer {
    may_change(&frame, Permission::EditTexts, None)?;
    let actor = person.actor(&request);
    let mut done = Vec::new();
    while let Some(file) = upload.next(LARGEST).await? {
        let name = file.name.clone();
        done.push((name, take(&state, &actor, &upload.fields, file).await?));
    }
    if accepts_json(&request) {
        let status = if done.iter().all(|(_, done)| matches!(done, Done::Made { .. })) { 200 } else { 422 };
        let outcomes: Vec<Outcome> = done.into_iter().map(|(file, done)| outcome(&frame, file, done)).collect();
        let status = StatusCode::from_u16(if outcomes.is_empty() { 422 } else { status }).unwrap_or_default();
        return Ok(HttpResponse::build(status).json(outcomes));
    }
    match next_page(&request, &done) {
        Some(next) => Ok(see_other(&next)),
        None => refuse(frame, &upload.fields, done),
    }
}

/// Where to go where every file was taken, with the message left for it.
fn next_page(request: &HttpRequest, done: &[(String, Done)]) -> Option<String> {
    let made = |(_, done): &(String, Done)| match done {
        Done::Made { id, name, is_described } => Some((*id, name.clone(), *is_described)),
        _ => None,
    };
    let made: Vec<_> = done.iter().map(made).collect::<Option<_>>()?;
    match made.as_slice() {
        [] => None,
        [(id, name, true)] => {
            Flash::about("record-created", name).leave(request);
            Some(format!("/admin/media/{}/edit", id.0))
        }
        // Nobody can use it before it has words: there they are written.
        [(id, name, false)] => {
            Flash::about("media-made-undescribed", name).leave(request);
            Some(format!("/admin/media/{}/texts?layer=shared", id.0))
        }
        many => {
            Flash::count("media-made", i64::try_from(many.len()).unwrap_or(i64::MAX)).leave(request);
            Some("/admin/media?is=undescribed&sort=-changed".to_owned())
        }
    }
}

fn refuse(frame: Office, fields: &Fields, done: Vec<(String, Done)>) -> Answer {
    let mut faults = Faults::default();
    for (_, done) in &done {
        if let Done::Faulty(faulty) = done {
            faults.add_all(faulty.clone());
        }
    }
    let message = if done.is_empty() { "media-none-chosen" } else { "media-some-refused" };
    faults.add("files", Fault::new(message));
    let form = Filled::of(fields).with_faults(faults);
    let outcomes = done.into_iter().map(|(file, done)| outcome(&frame, file, done)).collect();
    show_with(StatusCode::UNPROCESSABLE_ENTITY, New { frame, form, outcomes, megabytes: LARGEST >> 20 })
}

/// Takes one file in.
async fn take(state: &State, actor: &Actor, fields: &Fields, file: Arrived) -> Result<Done, Error> {
    let new = match NewMedia::parse(fields, &file.name) {
        Ok(new) => new,
        Err(faults) => return Ok(Done::Faulty(faults)),
    };
    let Some(bytes) = file.bytes else { return Ok(Done::Unfit(Unfit::TooLarge)) };
    let (hash, bytes) = hashed(bytes).await?;
    if let Some((id, name)) = media::by_hash(&mut state.db.read().await?, &hash).await? {
        return Ok(Done::There { id, name });
    }
    let kept = match kept(state, &file.name, bytes).await {
        Ok(kept) => kept,
        Err(done) => return Ok(done),
    };
    match state.db.write(async |tx| media::create(tx, actor, &new, &kept.facts).await).await {
        Ok(id) => {
            confirm(state, &kept).await;
            Ok(Done::Made { id, name: new.name, is_described: new.alternative.is_some() })
        }
        // Somebody has sent the same file meanwhile.
        Err(Refused::Faults(faults)) => match media::by_hash(&mut state.db.read().await?, &hash).await? {
            Some((id, name)) => Ok(Done::There { id, name }),
            None => Ok(Done::Faulty(faults)),
        },
        Err(refused) => Err(refused.into()),
    }
}

/// The hash of a file, worked out where nobody waits behind it.
pub(super) async fn hashed(bytes: Vec<u8>) -> Result<(String, Vec<u8>), Error> {
    let work = actix_web::web::block(move || (hash(&bytes), bytes)).await;
    work.map_err(|error| Error::Internal(error.to_string()))
}

/// Makes a picture of a file and keeps it.
pub(super) async fn kept(state: &State, name: &str, bytes: Vec<u8>) -> Result<media::File, Done> {
    state.media.take(name, bytes).await.map_err(|error| match error {
        NotKept::Unfit(unfit) => Done::Unfit(unfit),
        NotKept::Storage(error) => {
            tracing::error!(%error, "a file could not be kept");
            Done::NotKept
        }
    })
}

pub(super) async fn confirm(state: &State, kept: &media::File) {
    if let Err(error) = state.media.confirm(kept).await {
        tracing::error!(%error, "a file could not be kept");
    }
}

fn outcome(frame: &Office, file: String, done: Done) -> Outcome {
    let page = |id: MediaId| Some(format!("/admin/media/{}/edit", id.0));
    let (state, text, url) = match done {
        Done::Made { id, name, .. } => ("made", frame.say_of("record-created", "name", name), page(id)),
        Done::There { id, name } => ("there", frame.say_of("media-there", "name", name), page(id)),
        other => ("refused", why(frame, &other), None),
    };
    Outcome { file, state, text, url }
}

/// Why a file was not taken.
pub(super) fn why(frame: &Office, done: &Done) -> String {
    match done {
        Done::Unfit(unfit) => told::unfit(frame, *unfit),
        Done::Faulty(faults) => faults.all().first().map(|fault| frame.fault(fault)).unwrap_or_default(),
        Done::There { name, .. } => frame.say_of("media-there", "name", name),
        Done::NotKept | Done::Made { .. } => frame.say("media-not-kept"),
    }
}

fn accepts_json(request: &HttpRequest) -> bool {
    request.headers().get(header::ACCEPT).is_some_and(|accept| accept == "application/json")
}

#[derive(Template)]
#[template(path = "admin/media/new.html")]
struct New {
    frame: Office,
    form: Filled,
    outcomes: Vec<Outcome>,
    megabytes: usize,
}

impl New {
    fn limits(&self) -> String {
        self.frame.count("media-files-hint", &i64::try_from(self.megabytes).unwrap_or(i64::MAX))
    }
}
