//! Pictures in the back office. They are made by their files (`uploads.rs`), which no form of words can hold; what else there is to
//! them goes the way of all records.

pub mod choices;
mod list;
pub mod replacement;
mod told;
pub mod uploads;

use super::Office;
use super::lists::List;
use super::records::{Field, Form, Found, Kind, Picture, Record, Section, Shown, Use, Words};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::MediaId;
use crate::base::languages::Language;
use crate::base::pictures::Pictures;
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::media::{self, Medium};
use crate::domain::records::{self, RecordKind, Refused};
use crate::domain::texts::{self, Layer};
use crate::web::Error;
use crate::web::query::Query;

/// How many records that show a picture are named.
const MOST_USES: i64 = 100;
/// How wide a picture is in its form, and in a list, in pixels.
const SHOWN: i64 = 640;
const THUMB: i64 = 320;

pub struct Media;

impl Record for Media {
    const KIND: &'static str = "media";
    const PUBLISHED_AS: Option<RecordKind> = Some(RecordKind::Media);
    const PATH: &'static str = "/admin/media";
    const WORDS: Words = Words { title: "media-title", about: "media-about", new: "media-new", none: "media-none" };
    const EDIT: Permission = Permission::EditTexts;
    const IS_PLACED: bool = false;
    const IS_COPIED: bool = false;
    const MORE: &'static [(&'static str, &'static str)] = &[("media-choices", "/admin/media/choices")];
    const FORMS: &'static [Form] = &[
        Form { name: "tab-facts", path: "edit", permission: Self::EDIT },
        Form { name: "tab-replacement", path: "replacement", permission: Self::EDIT },
    ];

    async fn list(reader: &mut Reader, frame: &Office, query: &Query) -> Result<List, Error> {
        list::list(reader, frame, query).await
    }

    async fn form(_reader: &mut Reader, _frame: &Office, _is_new: bool) -> db::Result<Vec<Section>> {
        Ok(vec![Section::first(fields())])
    }

    async fn form_of(reader: &mut Reader, frame: &Office, found: Option<(i64, &Found)>) -> db::Result<Vec<Section>> {
        let Some((id, _)) = found else { return Self::form(reader, frame, true).await };
        let id = MediaId(id);
        let Some((_, medium)) = media::find(reader, id).await? else { return Self::form(reader, frame, true).await };
        let mut first = vec![picture_field(reader, id, &medium).await?];
        first.extend(fields());
        Ok(vec![
            Section::first(first),
            Section::of("media-words", told::words(reader, frame, id).await?),
            Section::of("media-uses", uses(reader, frame, id).await?),
            Section::of("media-file", told::file(frame, &medium)),
        ])
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        let Some((head, medium)) = media::find(reader, MediaId(id)).await? else { return Ok(None) };
        let pictures = shared(reader, &[MediaId(id)]).await?;
        let on_site = pictures.get(id).map(|picture| picture.url(i64::MAX));
        Ok(Some(Found { on_site, ..Found::of(&head, medium.edit.fields()) }))
    }

    async fn update(tx: &mut Tx, actor: &Actor, id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        media::update(tx, actor, MediaId(id), version, form).await
    }

    async fn uses(reader: &mut Reader, id: i64) -> db::Result<Vec<Use>> {
        media::uses(reader, MediaId(id)).await
    }

    async fn delete(tx: &mut Tx, actor: &Actor, id: i64, version: i64) -> Result<(), Refused> {
        media::delete(tx, actor, MediaId(id), version).await
    }
}

fn fields() -> Vec<Field> {
    vec![
        Field::line("name", "media-name").hinted("media-name-hint"),
        Field::new("focus_x", "media-focus-x", Kind::Line("number")).hinted("media-focus-hint"),
        Field::new("focus_y", "media-focus-y", Kind::Line("number")).hinted("media-focus-hint"),
    ]
}

/// Pictures with their shared words.
async fn shared(reader: &mut Reader, ids: &[MediaId]) -> db::Result<Pictures> {
    texts::pictures_with_words(reader, &[Layer::Shared], &Language::shared(), ids).await
}

async fn picture_field(reader: &mut Reader, id: MediaId, medium: &Medium) -> db::Result<Field> {
    let pictures = shared(reader, &[id]).await?;
    let kind = match pictures.get(id.0) {
        Some(found) => Kind::Picture(picture(found, medium, SHOWN)),
        None => Kind::Hidden,
    };
    Ok(Field::new("picture", "media-picture", kind).hinted("media-picture-hint"))
}

/// A picture as a page of the back office shows it.
fn picture(found: &crate::base::pictures::Picture, medium: &Medium, width: i64) -> Picture {
    let shown = found.widths.iter().copied().find(|kept| *kept >= width).or(found.widths.last().copied());
    let width = shown.unwrap_or(width);
    let twentieth = |percent: i64| (percent + 2) / 5;
    Picture {
        url: found.url(width),
        width,
        height: (medium.file.height * width / medium.file.width.max(1)).max(1),
        alternative: found.alternative.clone().unwrap_or_default(),
        focus: format!("focus-x-{} focus-y-{}", twentieth(medium.edit.focus_x), twentieth(medium.edit.focus_y)),
    }
}

/// The records that show a picture, each with the way to its words.
async fn uses(reader: &mut Reader, frame: &Office, id: MediaId) -> db::Result<Vec<Field>> {
    let shows = records::shows(reader, id, MOST_USES).await?;
    if shows.is_empty() {
        return Ok(vec![Field::shown("uses", "media-used-in", frame.say("media-unused"))]);
    }
    let field = |one: records::Shows| {
        let (label, path) = told::kind(one.kind);
        let link = path.map(|path| ("fault-look", format!("{path}/{}/texts", one.id.0)));
        Field::new("uses", label, Kind::Shown(Shown { text: one.title, link }))
    };
    Ok(shows.into_iter().map(field).collect())
}
