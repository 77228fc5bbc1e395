//! Another file in the place of a picture's: every page that shows the picture shows it from then on.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::super::Office;
use super::super::records::{Found, Record, Tab, Tabs, may_change};
use super::uploads::{Done, confirm, hashed, kept, why};
use super::{Media, Picture, SHOWN, picture, shared};
use crate::base::form::{Fault, Faults, Fields};
use crate::base::ids::MediaId;
use crate::domain::accounts::Permission;
use crate::domain::media;
use crate::domain::records::Refused;
use crate::services::pictures::{LARGEST, Unfit};
use crate::web::form::Filled;
use crate::web::respond::{missing, see_other, show_with};
use crate::web::upload::{Arrived, Upload};
use crate::web::{Answer, Error, Flash, Person, State};

pub async fn edit(path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    let page = Page::of(&state, frame, &path, Faults::default()).await?;
    show_with(StatusCode::OK, page)
}

pub async fn update(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    mut upload: Upload,
    state: Data<State>,
) -> Answer {
    let (id, found) = known(&state, &path).await?;
    may_change(&frame, Permission::EditTexts, None)?;
    let Some(file) = upload.next(LARGEST).await? else {
        return refuse(&state, frame, &path, Fault::new("media-none-chosen"), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let version = upload.fields.get("version").parse().unwrap_or_default();
    let file = match take(&state, id, file).await? {
        Ok(file) => file,
        Err(done) => {
            let fault = Fault::new("media-refused").naming(why(&frame, &done));
            return refuse(&state, frame, &path, fault, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let actor = person.actor(&request);
    match state.db.write(async |tx| media::replace(tx, &actor, id, version, &file.facts).await).await {
        Ok(()) => {
            confirm(&state, &file).await;
            Flash::about("media-replaced", &found.name).leave(&request);
            Ok(see_other(&format!("/admin/media/{}/edit", id.0)))
        }
        Err(Refused::Conflict) => refuse(&state, frame, &path, Fault::new("media-changed"), StatusCode::CONFLICT).await,
        Err(Refused::Faults(_)) => {
            refuse(&state, frame, &path, Fault::new("media-some-refused"), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refused) => Err(refused.into()),
    }
}

async fn known(state: &State, path: &str) -> Result<(MediaId, Found), Error> {
    let Ok(id) = path.parse() else { return missing() };
    let found = Media::find(&mut state.db.read().await?, id).await?;
    found.map_or_else(missing, |found| Ok((MediaId(id), found)))
}

/// Takes the file in, unless another picture has it.
async fn take(state: &State, id: MediaId, file: Arrived) -> Result<Result<media::File, Done>, Error> {
    let Some(bytes) = file.bytes else { return Ok(Err(Done::Unfit(Unfit::TooLarge))) };
    let (hash, bytes) = hashed(bytes).await?;
    match media::by_hash(&mut state.db.read().await?, &hash).await? {
        Some((other, name)) if other != id => Ok(Err(Done::There { id: other, name })),
        _ => Ok(kept(state, &file.name, bytes).await),
    }
}

async fn refuse(state: &State, frame: Office, path: &str, fault: Fault, status: StatusCode) -> Answer {
    let page = Page::of(state, frame, path, Faults::from(("files", fault))).await?;
    show_with(status, page)
}

#[derive(Template)]
#[template(path = "admin/media/replacement.html")]
struct Page {
    frame: Office,
    tabs: Tabs,
    form: Filled,
    action: String,
    version: i64,
    picture: Option<Picture>,
    limits: String,
}

impl Page {
    async fn of(state: &State, frame: Office, path: &str, faults: Faults) -> Result<Self, Error> {
        let (id, found) = known(state, path).await?;
        may_change(&frame, Permission::EditTexts, None)?;
        let mut reader = state.db.read().await?;
        let pictures = shared(&mut reader, &[id]).await?;
        let medium = media::find(&mut reader, id).await?.map(|(_, medium)| medium);
        let picture = pictures.get(id.0).zip(medium).map(|(found, medium)| picture(found, &medium, SHOWN));
        let tabs = Tabs::of::<Media>(id.0, &found, Tab::Facts).opened("replacement");
        let form = Filled::of(&Fields::default()).with_faults(faults);
        let limits = frame.count("media-files-hint", &i64::try_from(LARGEST >> 20).unwrap_or(i64::MAX));
        let action = format!("/admin/media/{}/replacement", id.0);
        Ok(Self { frame, tabs, form, action, version: found.version, picture, limits })
    }
}
