//! Pictures by the texts that show them: the newest ones, and those that are up.

use super::RecordKind;
use crate::base::ids::{MediaId, RecordId};
use crate::db::{self, Reader, Sql, sql};

/// How a picture stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureIs {
    Used,
    Unused,
    /// Without words on one of these layers, as the database has them.
    Undescribed(Vec<String>),
}

const USED: &str = "EXISTS (SELECT 1 FROM text_pictures u \
     JOIN texts t ON t.record_id = u.record_id AND t.part = u.part AND t.slot = u.slot AND t.layer = u.layer \
     AND t.revision = u.revision WHERE u.media_id = r.id AND (t.superseded = 9223372036854775807 \
     OR EXISTS (SELECT 1 FROM publications p WHERE p.record_id = t.record_id AND p.state = 'published' \
     AND p.revision >= t.revision AND p.revision < t.superseded)))";
const UNUSED: &str = "NOT EXISTS (SELECT 1 FROM text_pictures u \
     JOIN texts t ON t.record_id = u.record_id AND t.part = u.part AND t.slot = u.slot AND t.layer = u.layer \
     AND t.revision = u.revision WHERE u.media_id = r.id AND (t.superseded = 9223372036854775807 \
     OR EXISTS (SELECT 1 FROM publications p WHERE p.record_id = t.record_id AND p.state = 'published' \
     AND p.revision >= t.revision AND p.revision < t.superseded)))";
const UNDESCRIBED: &str = "NOT EXISTS (SELECT 1 FROM texts a WHERE a.record_id = r.id AND a.slot = 'alternative' \
     AND a.layer = ? AND a.superseded = 9223372036854775807 AND a.content IS NOT NULL)";

impl PictureIs {
    pub(super) fn narrow(&self, rows: Sql) -> Sql {
        match self {
            Self::Used => rows.and(USED),
            Self::Unused => rows.and(UNUSED),
            Self::Undescribed(layers) => {
                layers.iter().fold(rows.and_any(UNDESCRIBED, layers.len()), |rows, layer| rows.bind(layer))
            }
        }
    }
}

/// A record that shows a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shows {
    pub id: RecordId,
    pub kind: RecordKind,
    /// What the back office calls it.
    pub title: String,
}

/// The records whose newest texts, or those that are up, show a picture, by name: at most `most`.
///
/// # Errors
/// The database's.
pub async fn shows(reader: &mut Reader, picture: MediaId, most: i64) -> db::Result<Vec<Shows>> {
    let rows = sql("SELECT DISTINCT n.record_id, n.kind, n.title, n.folded FROM text_pictures u \
         JOIN texts t ON t.record_id = u.record_id AND t.part = u.part AND t.slot = u.slot AND t.layer = u.layer \
         AND t.revision = u.revision JOIN record_names n ON n.record_id = u.record_id \
         WHERE u.media_id = ? AND (t.superseded = 9223372036854775807 \
         OR EXISTS (SELECT 1 FROM publications p WHERE p.record_id = t.record_id AND p.state = 'published' \
         AND p.revision >= t.revision AND p.revision < t.superseded)) ORDER BY n.folded, n.record_id LIMIT ?")
    .bind(picture)
    .bind(most)
    .all::<(RecordId, String, String, String)>(reader)
    .await?;
    let shows = |(id, kind, title, _): (RecordId, String, String, String)| {
        Some(Shows { id, kind: RecordKind::parse(&kind)?, title })
    };
    Ok(rows.into_iter().filter_map(shows).collect())
}

/// How many records show each of these pictures; those that none shows are left out.
///
/// # Errors
/// The database's.
pub async fn uses_of_picture(reader: &mut Reader, pictures: &[MediaId]) -> db::Result<Vec<(MediaId, i64)>> {
    sql("SELECT u.media_id, COUNT(DISTINCT u.record_id) FROM text_pictures u \
         JOIN texts t ON t.record_id = u.record_id AND t.part = u.part AND t.slot = u.slot AND t.layer = u.layer \
         AND t.revision = u.revision WHERE u.media_id IN (??) AND (t.superseded = 9223372036854775807 \
         OR EXISTS (SELECT 1 FROM publications p WHERE p.record_id = t.record_id AND p.state = 'published' \
         AND p.revision >= t.revision AND p.revision < t.superseded)) GROUP BY u.media_id")
    .bind_all(pictures)
    .all(reader)
    .await
}
