//! Instructors in the database.

use crate::base::ids::InstructorId;
use crate::db::{self, Reader, Tx, sql};
use crate::domain::editions::Edition;

#[derive(sqlx::FromRow)]
pub(super) struct InstructorRow {
    pub id: InstructorId,
    pub name: String,
}

pub(super) async fn published(
    reader: &mut Reader,
    edition: &Edition,
    ids: &[InstructorId],
) -> db::Result<Vec<InstructorRow>> {
    sql("SELECT i.id, i.name FROM instructors i \
         JOIN publications p ON p.record_id = i.id AND p.edition_id = ? AND p.state = 'published' WHERE i.id IN (??)")
    .bind(edition.id)
    .bind_all(ids)
    .all(reader)
    .await
}

pub(super) async fn insert(tx: &mut Tx, id: InstructorId, name: &str) -> db::Result<u64> {
    sql("INSERT INTO instructors (id, name) VALUES (?, ?)").bind(id).bind(name).run(tx).await
}
