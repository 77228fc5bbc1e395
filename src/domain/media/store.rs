//! Pictures in the database.

use std::collections::HashMap;

use super::{FileFacts, MediaEdit, Medium};
use crate::base::ids::MediaId;
use crate::db::{self, Reader, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: MediaId,
    #[sqlx(flatten)]
    edit: MediaEdit,
    #[sqlx(flatten)]
    file: FileFacts,
}

impl Row {
    fn medium(self) -> (MediaId, Medium) {
        (self.id, Medium { edit: self.edit, file: self.file })
    }
}

pub(super) async fn medium(reader: &mut Reader, id: MediaId) -> db::Result<Option<Medium>> {
    Ok(media(reader, &[id]).await?.remove(&id))
}

pub(super) async fn media(reader: &mut Reader, ids: &[MediaId]) -> db::Result<HashMap<MediaId, Medium>> {
    let rows = sql("SELECT id, name, file_name, hash, kind, width, height, size, widths, has_webp, focus_x, focus_y \
         FROM media WHERE id IN (??)")
    .bind_all(ids)
    .all::<Row>(reader)
    .await?;
    Ok(rows.into_iter().map(Row::medium).collect())
}

/// A picture's number and what the back office calls it.
pub type Filed = (MediaId, String);

/// The picture that has this file.
///
/// # Errors
/// The database's.
pub async fn by_hash(reader: &mut Reader, hash: &str) -> db::Result<Option<Filed>> {
    sql("SELECT id, name FROM media WHERE hash = ?").bind(hash).optional(reader).await
}

/// The file that is found under a hash today: its own, or the one that came in its place.
///
/// # Errors
/// The database's.
pub async fn found_at(reader: &mut Reader, hash: &str) -> db::Result<Option<FileFacts>> {
    let own = sql("SELECT file_name, hash, kind, width, height, size, widths, has_webp FROM media WHERE hash = ?")
        .bind(hash)
        .optional(reader)
        .await?;
    if own.is_some() {
        return Ok(own);
    }
    sql("SELECT m.file_name, m.hash, m.kind, m.width, m.height, m.size, m.widths, m.has_webp FROM former_media f \
         JOIN media m ON m.id = f.media_id WHERE f.hash = ?")
    .bind(hash)
    .optional(reader)
    .await
}

pub(super) async fn insert(tx: &mut Tx, id: MediaId, medium: &Medium) -> db::Result<u64> {
    let Medium { edit, file } = medium;
    sql("INSERT INTO media (id, name, file_name, hash, kind, width, height, size, widths, has_webp, focus_x, focus_y) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    .bind(id)
    .bind(&edit.name)
    .bind(&file.file_name)
    .bind(&file.hash)
    .bind(&file.kind)
    .bind(file.width)
    .bind(file.height)
    .bind(file.size)
    .bind(&file.widths)
    .bind(file.has_webp)
    .bind(edit.focus_x)
    .bind(edit.focus_y)
    .run(tx)
    .await
}

pub(super) async fn update(tx: &mut Tx, id: MediaId, medium: &Medium) -> db::Result<u64> {
    let Medium { edit, file } = medium;
    sql("UPDATE media SET name = ?, file_name = ?, hash = ?, kind = ?, width = ?, height = ?, size = ?, widths = ?, \
         has_webp = ?, focus_x = ?, focus_y = ? WHERE id = ?")
    .bind(&edit.name)
    .bind(&file.file_name)
    .bind(&file.hash)
    .bind(&file.kind)
    .bind(file.width)
    .bind(file.height)
    .bind(file.size)
    .bind(&file.widths)
    .bind(file.has_webp)
    .bind(edit.focus_x)
    .bind(edit.focus_y)
    .bind(id)
    .run(tx)
    .await
}

pub(super) async fn note_former(tx: &mut Tx, id: MediaId, hash: &str) -> db::Result<()> {
    forget_former(tx, hash).await?;
    sql("INSERT INTO former_media (hash, media_id) VALUES (?, ?)").bind(hash).bind(id).run(tx).await.map(drop)
}

pub(super) async fn forget_former(tx: &mut Tx, hash: &str) -> db::Result<()> {
    sql("DELETE FROM former_media WHERE hash = ?").bind(hash).run(tx).await.map(drop)
}

pub(super) async fn delete(tx: &mut Tx, id: MediaId) -> db::Result<()> {
    sql("DELETE FROM former_media WHERE media_id = ?").bind(id).run(tx).await?;
    sql("DELETE FROM media WHERE id = ?").bind(id).run(tx).await.map(drop)
}
