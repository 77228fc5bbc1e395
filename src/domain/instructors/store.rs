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

pub(super) async fn name(reader: &mut Reader, id: InstructorId) -> db::Result<String> {
    Ok(sql("SELECT name FROM instructors WHERE id = ?").bind(id).one::<(String,)>(reader).await?.0)
}

pub(super) async fn rename(tx: &mut Tx, id: InstructorId, name: &str) -> db::Result<u64> {
    sql("UPDATE instructors SET name = ? WHERE id = ?").bind(name).bind(id).run(tx).await
}

pub(super) async fn sessions(reader: &mut Reader, id: InstructorId) -> db::Result<i64> {
    sql("SELECT COUNT(*) FROM session_instructors WHERE instructor_id = ?").bind(id).number(reader).await
}

/// How many sessions lie ahead of each of these instructors; those with none are left out.
///
/// # Errors
/// The database's.
pub async fn coming(reader: &mut Reader, ids: &[InstructorId]) -> db::Result<Vec<(InstructorId, i64)>> {
    let now = reader.now();
    // Not a join: PostgreSQL would read all sessions for it, where these instructors hold some share of them.
    sql("SELECT i.instructor_id, COUNT(*) FROM session_instructors i WHERE i.instructor_id IN (??) \
         AND (SELECT s.id FROM sessions s WHERE s.id = i.session_id AND s.starts_at > ? AND s.cancelled_at IS NULL) \
         IS NOT NULL GROUP BY i.instructor_id")
    .bind_all(ids)
    .bind(now)
    .all(reader)
    .await
}

pub(super) async fn delete(tx: &mut Tx, id: InstructorId) -> db::Result<u64> {
    sql("DELETE FROM instructors WHERE id = ?").bind(id).run(tx).await
}
