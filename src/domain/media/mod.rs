//! Pictures: what is uploaded once and shown by any number of texts. The record stays while its file is replaced; the file's
//! address changes with its content, so that it may be kept for ever by whoever has fetched it.

mod form;
mod keeping;
mod store;

use std::collections::HashMap;

use serde::Serialize;

use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::base::ids::{MediaId, RecordId};
use crate::base::languages::Language;
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::records::{self, Head, Naming, RecordKind, Refused, Use};
use crate::domain::settings;
use crate::domain::texts::{self, Layer, Part, Slot, TextEdit};
use crate::services::changes::{self, Change};
pub use form::{MediaEdit, NewMedia, longest_alternative};
pub use keeping::{File, JOB, Keeper, NotKept, Place, drop_files, keys};
pub use store::{Filed, by_hash, found_at};

/// What is known of a picture's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct FileFacts {
    /// What it was called where it came from. It names nothing here.
    pub file_name: String,
    /// SHA-256, in 64 hex digits.
    pub hash: String,
    /// What it is kept as: `jpg`, `png`.
    pub kind: String,
    /// In pixels.
    pub width: i64,
    pub height: i64,
    /// Of the file as it was uploaded, in bytes.
    pub size: i64,
    /// The widths in which it is kept, with commas between.
    pub widths: String,
    pub has_webp: bool,
}

/// A picture with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Medium {
    #[serde(flatten)]
    pub edit: MediaEdit,
    #[serde(flatten)]
    pub file: FileFacts,
}

/// A picture that is there.
///
/// # Errors
/// The database's.
pub async fn find(reader: &mut Reader, id: MediaId) -> db::Result<Option<(Head, Medium)>> {
    let Some(head) = records::by_id(reader, RecordKind::Media, id.into()).await? else { return Ok(None) };
    Ok(store::medium(reader, id).await?.map(|medium| (head, medium)))
}

/// Makes the record of a picture whose files are kept already. Its words are those of the shared layer.
///
/// # Errors
/// [`Refused::Faults`] with the message `media-there` where a picture has the same file: `name` is its number; the database's.
pub async fn create(tx: &mut Tx, actor: &Actor, new: &NewMedia, file: &FileFacts) -> Result<MediaId, Refused> {
    refuse_duplicates(tx.reader(), file, None).await?;
    let slug = slug_of(&new.name)?;
    let id = MediaId::from(records::create(tx, RecordKind::Media, slug.as_str()).await?);
    let medium = Medium { edit: MediaEdit::of(&new.name), file: file.clone() };
    store::insert(tx, id, &medium).await?;
    store::forget_former(tx, &file.hash).await?;
    name(tx, id, &medium).await?;
    changes::record(tx, actor, Change::created("media", id.0, &medium)).await?;
    if let Some(words) = &new.alternative {
        let (part, slot, layer, language) = (Part::WHOLE, Slot::Alternative, Layer::Shared, Language::shared());
        let edit = TextEdit { part, slot, layer, language, content: Some(words.clone()), against: None };
        texts::save(tx, actor, RecordKind::Media, id.into(), vec![edit]).await?;
    }
    Ok(id)
}

/// Changes what somebody says of a picture.
///
/// # Errors
/// What is wrong with the form, another's save; the database's.
pub async fn update(tx: &mut Tx, actor: &Actor, id: MediaId, version: i64, form: &Fields) -> Result<(), Refused> {
    let edit = MediaEdit::parse(form)?;
    records::touch(tx, RecordKind::Media, id.into(), version).await?;
    let before = store::medium(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    let after = Medium { edit, ..before.clone() };
    store::update(tx, id, &after).await?;
    name(tx, id, &after).await?;
    Ok(changes::record(tx, actor, Change::of("saved", "media", id.0, &before, &after)).await?)
}

/// Puts another file, which is kept already, in the place of a picture's: everywhere at once. Who still asks for the old one is
/// led to the new.
///
/// # Errors
/// As those of [`create`], another's save; the database's.
pub async fn replace(tx: &mut Tx, actor: &Actor, id: MediaId, version: i64, file: &FileFacts) -> Result<(), Refused> {
    records::touch(tx, RecordKind::Media, id.into(), version).await?;
    let before = store::medium(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    refuse_duplicates(tx.reader(), file, Some(id)).await?;
    let after = Medium { file: file.clone(), ..before.clone() };
    if before.file.hash == after.file.hash {
        return Ok(());
    }
    store::update(tx, id, &after).await?;
    store::forget_former(tx, &file.hash).await?;
    store::note_former(tx, id, &before.file.hash).await?;
    keeping::drop_later(tx, &before.file).await?;
    name(tx, id, &after).await?;
    Ok(changes::record(tx, actor, Change::of("replaced", "media", id.0, &before, &after)).await?)
}

/// Deletes a picture that is shown nowhere.
///
/// # Errors
/// [`Refused::InUse`], another's save; the database's.
pub async fn delete(tx: &mut Tx, actor: &Actor, id: MediaId, version: i64) -> Result<(), Refused> {
    records::touch(tx, RecordKind::Media, id.into(), version).await?;
    let before = store::medium(tx.reader(), id).await?.ok_or(Refused::Missing)?;
    if !uses(tx.reader(), id).await?.is_empty() {
        return Err(Refused::InUse);
    }
    keeping::drop_later(tx, &before.file).await?;
    store::delete(tx, id).await?;
    records::delete(tx, id.into()).await?;
    Ok(changes::record(tx, actor, Change::deleted("media", id.0, &before)).await?)
}

/// What shows a picture, texts or the head of every page, and so keeps it from being deleted.
///
/// # Errors
/// The database's.
pub async fn uses(reader: &mut Reader, id: MediaId) -> db::Result<Vec<Use>> {
    let count = records::uses_of_picture(reader, &[id]).await?.into_iter().map(|(_, count)| count).sum();
    let is_logo = settings::general(reader).await?.logo == Some(id);
    Ok(Use::among([("use-texts", count), ("use-logo", i64::from(is_logo))]))
}

/// The files of these pictures.
///
/// # Errors
/// The database's.
pub async fn files(reader: &mut Reader, ids: &[MediaId]) -> db::Result<HashMap<MediaId, Medium>> {
    store::media(reader, ids).await
}

async fn refuse_duplicates(reader: &mut Reader, file: &FileFacts, own: Option<MediaId>) -> Result<(), Refused> {
    match by_hash(reader, &file.hash).await? {
        Some((id, _)) if Some(id) != own => {
            let fault = crate::base::form::Fault::new("media-there").naming(id.0.to_string());
            Err(Refused::Faults(Faults::from(("files", fault))))
        }
        _ => Ok(()),
    }
}

/// A picture has no page: its slug only tells it from others in the change log.
fn slug_of(name: &str) -> db::Result<Slug> {
    let words = Slug::of_title(name).map(|slug| slug.as_str().chars().take(80).collect::<String>());
    let random = uuid::Uuid::new_v4().simple().to_string();
    let words = words.unwrap_or_else(|| "picture".to_owned());
    Slug::parse(&format!("{}-{}", words.trim_end_matches('-'), &random[..12])).map_err(db::Error::unreadable)
}

async fn name(tx: &mut Tx, id: MediaId, medium: &Medium) -> db::Result<()> {
    let (title, also) = (Some(medium.edit.name.clone()), Some(medium.file.file_name.clone()));
    records::name(tx, &[Naming { id: RecordId(id.0), title, also }]).await
}
