//! What must hold among all publications, and what published records must say. It reads the whole tables, for `lectern
//! check` alone.

use crate::base::ids::RecordId;
use crate::db::{self, Reader, sql};
use crate::domain::editions::Edition;
use crate::domain::records::{AT_ONCE, RecordKind};
use crate::domain::texts::{self, Broken, Slot, breaches, slots_of};

const RULES: [(&str, &str); 4] = [
    (
        "a publication is ahead of its record's texts",
        "SELECT r.kind, r.slug, e.slug FROM publications p JOIN records r ON r.id = p.record_id \
         JOIN records e ON e.id = p.edition_id WHERE p.revision > r.revision OR p.revision < 0 \
         OR p.prepared_revision > r.revision LIMIT ?",
    ),
    (
        "a publication is of another kind than its record",
        "SELECT r.kind, r.slug, e.slug FROM publications p JOIN records r ON r.id = p.record_id \
         JOIN records e ON e.id = p.edition_id WHERE p.kind <> r.kind LIMIT ?",
    ),
    (
        "a publication is in a state that this program does not know",
        "SELECT r.kind, r.slug, e.slug FROM publications p JOIN records r ON r.id = p.record_id \
         JOIN records e ON e.id = p.edition_id \
         WHERE p.state NOT IN ('draft', 'published', 'archived') \
         OR p.prepared NOT IN ('draft', 'in-review', 'scheduled') LIMIT ?",
    ),
    (
        "a publication has no time at which it went up, or is to go up",
        "SELECT r.kind, r.slug, e.slug FROM publications p JOIN records r ON r.id = p.record_id \
         JOIN records e ON e.id = p.edition_id WHERE (p.state = 'published' AND p.published_at IS NULL) \
         OR (p.prepared = 'scheduled' AND (p.publish_at IS NULL OR p.prepared_revision IS NULL)) LIMIT ?",
    ),
];

/// Records that must say something where they are published. Others have their names elsewhere.
const TOLD: [RecordKind; 6] = [
    RecordKind::Edition,
    RecordKind::Topic,
    RecordKind::Term,
    RecordKind::Page,
    RecordKind::Article,
    RecordKind::Course,
];

/// What a record of a kind must say where it is published.
pub(super) fn needed(kind: RecordKind) -> Vec<Slot> {
    slots_of(kind).iter().filter(|of| of.is_needed).map(|of| of.slot).collect()
}

/// Looks for publications that break a rule, at most `most` for each.
///
/// # Errors
/// The database's.
pub async fn recount(reader: &mut Reader, most: i64) -> db::Result<Vec<Broken>> {
    let mut broken = Vec::new();
    for (rule, find) in RULES {
        broken.extend(breaches(reader, rule, sql(find).bind(most)).await?);
    }
    Ok(broken)
}

/// Looks for records that are published in an edition and do not say what they must, at most `most`.
///
/// # Errors
/// The database's.
pub async fn recount_words(reader: &mut Reader, edition: &Edition, most: i64) -> db::Result<Vec<Broken>> {
    let mut broken = Vec::new();
    let enough = usize::try_from(most).unwrap_or(usize::MAX);
    for kind in TOLD {
        let slots = needed(kind);
        let mut last = 0;
        while broken.len() < enough {
            let rows = sql("SELECT r.id, r.slug FROM publications p JOIN records r ON r.id = p.record_id \
                 WHERE p.edition_id = ? AND p.kind = ? AND p.state = 'published' AND r.id > ? ORDER BY r.id LIMIT ?")
            .bind(edition.id)
            .bind(kind.as_str())
            .bind(last)
            .bind(AT_ONCE as i64)
            .all::<(RecordId, String)>(reader)
            .await?;
            let ids: Vec<RecordId> = rows.iter().map(|(id, _)| *id).collect();
            let Some(RecordId(end)) = ids.last() else { break };
            last = *end;
            let mut shown = texts::shown(reader, edition, &ids, &slots).await?;
            for (id, slug) in rows {
                for slot in slots.iter().filter(|slot| shown.whole(id, **slot).is_none()) {
                    broken.push(Broken {
                        rule: "a published record does not say what it must",
                        kind: kind.as_str().into(),
                        slug: slug.clone(),
                        place: format!("{} in {}", slot.as_str(), edition.code),
                    });
                }
            }
        }
    }
    broken.truncate(enough);
    Ok(broken)
}
