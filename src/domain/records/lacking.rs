//! Lists narrowed by how records stand in editions, and by what their texts lack there.

use crate::base::ids::EditionId;
use crate::db::Sql;

/// The layers that an edition reads above the shared one, as the database has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub edition: EditionId,
    /// `language:fr`
    pub language: String,
    /// `edition:fr`
    pub own: String,
    /// Whether it is another language than that of the shared layer.
    pub is_foreign: bool,
}

/// What texts may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// One that is shown was written against something that has changed since.
    Stale,
    /// One is shown in English where another language is spoken.
    Translation,
}

/// Something is lacking in one of these editions, where the record has a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    pub lack: Lack,
    pub readings: Vec<Reading>,
}

/// `state` for records that have no publication.
pub const NOT_OFFERED: &str = "none";

const STALE: &str = "EXISTS (SELECT 1 FROM publications q \
     JOIN texts t ON t.record_id = q.record_id AND t.superseded = 9223372036854775807 \
     LEFT JOIN texts l ON l.record_id = t.record_id AND l.part = t.part AND l.slot = t.slot AND l.layer = ? \
     AND l.superseded = 9223372036854775807 AND l.layer <> t.layer \
     LEFT JOIN texts s ON s.record_id = t.record_id AND s.part = t.part AND s.slot = t.slot AND s.layer = 'shared' \
     AND s.superseded = 9223372036854775807 \
     WHERE q.record_id = r.id AND q.edition_id = ? AND t.layer IN (?, ?) \
     AND COALESCE(t.against, 0) <> COALESCE(l.revision, s.revision, 0) \
     AND NOT EXISTS (SELECT 1 FROM texts n WHERE n.record_id = t.record_id AND n.part = t.part AND n.slot = t.slot \
     AND n.layer = ? AND n.layer <> t.layer AND n.superseded = 9223372036854775807))";

const WITHOUT_TRANSLATION: &str = "EXISTS (SELECT 1 FROM publications q \
     JOIN texts s ON s.record_id = q.record_id AND s.layer = 'shared' AND s.superseded = 9223372036854775807 \
     WHERE q.record_id = r.id AND q.edition_id = ? AND s.content IS NOT NULL \
     AND NOT EXISTS (SELECT 1 FROM texts n WHERE n.record_id = s.record_id AND n.part = s.part AND n.slot = s.slot \
     AND n.layer IN (?, ?) AND n.superseded = 9223372036854775807))";

impl Lacking {
    pub(super) fn narrow(&self, rows: Sql) -> Sql {
        match self.lack {
            Lack::Stale => {
                let rows = rows.and_any(STALE, self.readings.len());
                self.readings.iter().fold(rows, |rows, Reading { edition, language, own, .. }| {
                    rows.bind(language).bind(*edition).bind(language).bind(own).bind(own)
                })
            }
            Lack::Translation => {
                let foreign: Vec<&Reading> = self.readings.iter().filter(|reading| reading.is_foreign).collect();
                let rows = rows.and_any(WITHOUT_TRANSLATION, foreign.len());
                foreign.into_iter().fold(rows, |rows, Reading { edition, language, own, .. }| {
                    rows.bind(*edition).bind(language).bind(own)
                })
            }
        }
    }
}

/// Those that stand so in an edition, or in any: by what is up, or by what is prepared.
pub(super) fn by_standing(rows: Sql, edition: Option<EditionId>, state: Option<&str>) -> Sql {
    let is_up = matches!(state, Some("published" | "archived"));
    match (edition, state) {
        (None, None) => rows,
        (Some(edition), None) => rows
            .and("EXISTS (SELECT 1 FROM publications p WHERE p.record_id = r.id AND p.edition_id = ?)")
            .bind(edition),
        (Some(edition), Some(NOT_OFFERED)) => rows
            .and("NOT EXISTS (SELECT 1 FROM publications p WHERE p.record_id = r.id AND p.edition_id = ?)")
            .bind(edition),
        (None, Some(NOT_OFFERED)) => rows.and("NOT EXISTS (SELECT 1 FROM publications p WHERE p.record_id = r.id)"),
        (Some(edition), Some(state)) if is_up => rows
            .and("EXISTS (SELECT 1 FROM publications p WHERE p.record_id = r.id AND p.edition_id = ? AND p.state = ?)")
            .bind(edition)
            .bind(state),
        (None, Some(state)) if is_up => {
            rows.and("EXISTS (SELECT 1 FROM publications p WHERE p.record_id = r.id AND p.state = ?)").bind(state)
        }
        (Some(edition), Some(state)) => rows
            .and(
                "EXISTS (SELECT 1 FROM publications p WHERE p.record_id = r.id AND p.edition_id = ? \
                 AND COALESCE(p.prepared, p.state) = ?)",
            )
            .bind(edition)
            .bind(state),
        (None, Some(state)) => rows
            .and(
                "EXISTS (SELECT 1 FROM publications p WHERE p.record_id = r.id \
                 AND COALESCE(p.prepared, p.state) = ?)",
            )
            .bind(state),
    }
}
