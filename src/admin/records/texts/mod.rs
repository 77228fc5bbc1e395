//! The words of a record, layer by layer: written beside the layer below, told what has changed there since, kept in versions.

mod conflict;
mod desk;
mod names;
mod page;
mod revisions;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};

use super::editing::known;
use super::{Record, gone};
use crate::admin::{Office, unsent, visited};
use crate::base::form::Fields;
use crate::domain::records::{self, Refused};
use crate::domain::{texts, unsent_forms};
use crate::web::query::Query;
use crate::web::respond::{missing, see_other, show_with};
use crate::web::{Answer, Flash, Person, State, guard};
use desk::Desk;
pub use names::{layer, slot, warning};
use page::Page;
pub use revisions::{index as revisions, restore};

/// The hidden fields of a form: the revision that it began with, and its layer.
const REVISION: &str = "revision";
const LAYER: &str = "layer";
/// The button that shows a text as its page does, with the text's place.
const PREVIEW: &str = "preview";

pub async fn show<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    query: Query,
    state: Data<State>,
) -> Answer {
    let unsent = guard::unsent(&request, &state, &person.0).await?;
    let (id, found) = known::<R>(&mut state.db.read().await?, &path).await?;
    visited::note::<R>(&state, &frame, id).await?;
    let mut reader = state.db.read().await?;
    let desk = Desk::of::<R>(&mut reader, id, &found, &query).await?;
    let unsent = unsent.map(|unsent| Fields::from_pairs(unsent.fields));
    let unsent = unsent.filter(|form| form.get(LAYER) == desk.sheet.layer.to_string());
    let offer = match unsent {
        Some(_) => None,
        None => unsent::offer(&mut reader, person.id(), &desk.url(&desk.sheet.layer)).await?,
    };
    let page = Page::of::<R>(&mut reader, frame, &desk, &found, unsent).await?;
    show_with(StatusCode::OK, page.offering(offer))
}

pub async fn save<R: Record>(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    query: Query,
    typed: Fields,
    state: Data<State>,
) -> Answer {
    if gone::is::<R>(&state, &path).await? {
        return show_gone::<R>(frame, &typed);
    }
    let mut reader = state.db.read().await?;
    let (id, found) = known::<R>(&mut reader, &path).await?;
    let desk = Desk::of::<R>(&mut reader, id, &found, &query).await?;
    desk.must_write(&frame)?;
    let sheet = &desk.sheet;
    let began: i64 = typed.get(REVISION).parse().unwrap_or_default();
    let fields = texts::fields(&mut reader, sheet.kind, sheet.record).await?;
    let seen = texts::heads_at(&mut reader, sheet.record, began).await?;
    let typed = conflict::take_theirs(&fields, &sheet.layer, typed, &seen);
    if !typed.get(PREVIEW).is_empty() {
        let page = Page::of::<R>(&mut reader, frame, &desk, &found, Some(typed)).await?;
        return show_with(StatusCode::OK, page);
    }
    let homeless = conflict::homeless(&fields, &typed);
    drop(reader);
    let actor = person.actor(&request);
    let written = match homeless.is_empty() {
        true => {
            let write = state.db.write(async |tx| {
                unsent_forms::forget(tx, person.id(), &desk.url(&sheet.layer)).await?;
                texts::rewrite(tx, &actor, sheet, began, &typed).await
            });
            write.await
        }
        false => Err(Refused::Conflict),
    };
    let mut reader = match written {
        Ok(revision) => {
            let message = match revision {
                Some(_) if R::IS_PLACED => "texts-saved",
                Some(_) => "texts-saved-at-once",
                None => "texts-unchanged",
            };
            Flash::about(message, &desk.name_of(&frame, &sheet.layer)).leave(&request);
            return Ok(see_other(&desk.url(&sheet.layer)));
        }
        Err(Refused::Faults(_) | Refused::Conflict) => state.db.read().await?,
        Err(Refused::Missing) => return show_gone::<R>(frame, &typed),
        Err(refused) => return Err(refused.into()),
    };
    match written {
        Err(Refused::Faults(faults)) => {
            let page = Page::of::<R>(&mut reader, frame, &desk, &found, Some(typed)).await?;
            show_with(StatusCode::UNPROCESSABLE_ENTITY, page.wrong(faults))
        }
        _ => {
            let heads = texts::heads(&mut reader, sheet.record).await?;
            let revision = records::revision(&mut reader, sheet.record).await?;
            let (mut merged, met) = conflict::merge(&fields, &sheet.layer, &typed, &seen, &heads);
            merged.set(REVISION, [revision.to_string()]);
            let page = Page::of::<R>(&mut reader, frame, &desk, &found, Some(merged)).await?;
            show_with(StatusCode::CONFLICT, page.after(&met, &heads, &homeless))
        }
    }
}

/// The words that were typed for a record that is no more.
fn show_gone<R: Record>(frame: Office, typed: &Fields) -> Answer {
    let Some(kind) = R::PUBLISHED_AS else { return missing() };
    let words = conflict::homeless(&[], typed).into_iter();
    let named = words.map(|(place, words)| (names::text(&frame, kind, place, &[]), words)).collect();
    gone::answer::<R>(frame, named)
}

/// The routes of a record's texts.
macro_rules! text_routes {
    ($path:literal, $record:ty, $read:expr) => {{
        use $crate::admin::records::{self, texts};
        use $crate::web::routes::{May, get, post};
        let write = May::Office(<$record as records::Record>::WRITE);
        vec![
            get(concat!($path, "/{id}/texts"), texts::show::<$record>, May::Office($read)),
            post(concat!($path, "/{id}/texts"), texts::save::<$record>, write),
            get(concat!($path, "/{id}/texts/revisions"), texts::revisions::<$record>, May::Office($read)),
            post(concat!($path, "/{id}/texts/revisions"), texts::restore::<$record>, write),
        ]
    }};
}
pub(crate) use text_routes;
