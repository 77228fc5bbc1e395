//! What must hold among all texts. It reads the whole table, for `lectern check` alone.

use std::fmt;

use super::Slot;
use crate::db::{self, Reader, sql};

/// A rule that a record breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub rule: &'static str,
    pub kind: String,
    pub slug: String,
    /// Where in the record: its slot and layer, or the edition.
    pub place: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {} ({})", self.rule, self.kind, self.slug, self.place)
    }
}

/// Each rule, and what finds those who break it.
const RULES: [(&str, &str); 7] = [
    (
        "a text is of a revision that its record has not reached",
        "SELECT r.kind, r.slug, CONCAT(t.slot, ' on ', t.layer) AS place FROM texts t JOIN records r ON r.id = t.record_id \
         WHERE t.revision > r.revision OR t.revision < 1 LIMIT ?",
    ),
    (
        "a version ends before it begins",
        "SELECT r.kind, r.slug, CONCAT(t.slot, ' on ', t.layer) AS place FROM texts t JOIN records r ON r.id = t.record_id \
         WHERE t.superseded <= t.revision LIMIT ?",
    ),
    (
        "two versions are up at once",
        "SELECT r.kind, r.slug, CONCAT(t.slot, ' on ', t.layer) AS place FROM texts t JOIN records r ON r.id = t.record_id \
         JOIN texts n ON n.record_id = t.record_id AND n.part = t.part AND n.slot = t.slot AND n.layer = t.layer \
         AND n.revision > t.revision WHERE t.superseded > n.revision LIMIT ?",
    ),
    (
        "a version was superseded by one that is not there",
        "SELECT r.kind, r.slug, CONCAT(t.slot, ' on ', t.layer) AS place FROM texts t JOIN records r ON r.id = t.record_id \
         WHERE t.superseded < 9223372036854775807 AND NOT EXISTS (SELECT 1 FROM texts n WHERE n.record_id = t.record_id \
         AND n.part = t.part AND n.slot = t.slot AND n.layer = t.layer AND n.revision = t.superseded) \
         AND NOT EXISTS (SELECT 1 FROM text_withdrawals w WHERE w.record_id = t.record_id AND w.part = t.part \
         AND w.slot = t.slot AND w.layer = t.layer AND w.revision = t.superseded) LIMIT ?",
    ),
    (
        "a text was written against one that is not on a layer below",
        "SELECT r.kind, r.slug, CONCAT(t.slot, ' on ', t.layer) AS place FROM texts t JOIN records r ON r.id = t.record_id \
         WHERE t.against IS NOT NULL AND (t.layer = 'shared' OR NOT EXISTS (SELECT 1 FROM texts b \
         WHERE b.record_id = t.record_id AND b.part = t.part AND b.slot = t.slot AND b.revision = t.against \
         AND (b.layer = 'shared' OR (t.layer LIKE 'edition:%' AND b.layer LIKE 'language:%')))) LIMIT ?",
    ),
    (
        "a text is on the layer of an edition that is not there",
        "SELECT r.kind, r.slug, CONCAT(t.slot, ' on ', t.layer) AS place FROM texts t JOIN records r ON r.id = t.record_id \
         WHERE t.layer <> 'shared' AND t.layer NOT LIKE 'language:%' AND NOT EXISTS (SELECT 1 FROM records e \
         WHERE e.kind = 'edition' AND CONCAT('edition:', e.slug) = t.layer) LIMIT ?",
    ),
    (
        "a text is of a point that is not there",
        "SELECT r.kind, r.slug, CONCAT(t.slot, ' on ', t.layer) AS place FROM texts t JOIN records r ON r.id = t.record_id \
         WHERE t.part <> 0 AND NOT EXISTS (SELECT 1 FROM article_points p WHERE p.id = t.part \
         AND p.article_id = t.record_id) LIMIT ?",
    ),
];

const SLOTS: (&str, &str) = (
    "a text is in a slot that this program does not know",
    "SELECT r.kind, r.slug, CONCAT(t.slot, ' on ', t.layer) AS place FROM texts t JOIN records r ON r.id = t.record_id \
     WHERE t.slot NOT IN (??) LIMIT ?",
);

/// Looks for texts that break a rule, at most `most` for each.
///
/// # Errors
/// The database's.
pub async fn recount(reader: &mut Reader, most: i64) -> db::Result<Vec<Broken>> {
    let mut broken = Vec::new();
    for (rule, find) in RULES {
        broken.extend(breaches(reader, rule, sql(find).bind(most)).await?);
    }
    let slots: Vec<&str> = Slot::all().map(Slot::as_str).collect();
    broken.extend(breaches(reader, SLOTS.0, sql(SLOTS.1).bind_all(&slots).bind(most)).await?);
    Ok(broken)
}

/// The rows (kind, slug and place) that a statement finds, as breaches of a rule.
pub(in crate::domain) async fn breaches(
    reader: &mut Reader,
    rule: &'static str,
    find: db::Sql,
) -> db::Result<Vec<Broken>> {
    let found = find.all::<(String, String, String)>(reader).await?;
    Ok(found.into_iter().map(|(kind, slug, place)| Broken { rule, kind, slug, place }).collect())
}
