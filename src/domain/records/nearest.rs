//! Which published pages are nearest to an address that does not exist.

use super::RecordKind;
use crate::base::ids::{EditionId, RecordId};
use crate::db::{self, Reader, sql};

/// A published record whose slug resembles one that was asked for.
#[derive(Clone, Debug)]
pub struct Nearest {
    pub id: RecordId,
    pub kind: RecordKind,
    pub slug: String,
}

#[derive(sqlx::FromRow)]
struct Candidate {
    id: RecordId,
    kind: String,
    slug: String,
}

/// The kinds that are looked among.
const KINDS: [RecordKind; 5] =
    [RecordKind::Course, RecordKind::Article, RecordKind::Term, RecordKind::Topic, RecordKind::Page];
/// How alike two slugs must be, from 0 to 1, to be worth showing (Jaro and Winkler's measure).
const ALIKE: f64 = 0.8;
/// How many slugs with the same beginning are compared.
const COMPARED: i64 = 200;

/// Up to `most` pages of the edition whose slugs resemble `wanted`, the most alike first.
///
/// # Errors
/// The database's.
pub async fn nearest(reader: &mut Reader, edition: EditionId, wanted: &str, most: usize) -> db::Result<Vec<Nearest>> {
    let wanted: String = wanted.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(120).collect();
    let wanted = wanted.to_ascii_lowercase();
    let Some(beginning) = wanted.get(..1) else { return Ok(Vec::new()) };
    let mut alike = Vec::new();
    for kind in KINDS {
        let candidates = sql("SELECT r.id, r.kind, r.slug FROM records r JOIN publications p ON p.record_id = r.id \
             WHERE r.kind = ? AND r.slug >= ? AND r.slug < ? AND p.edition_id = ? AND p.state = 'published' \
             ORDER BY r.slug LIMIT ?")
        .bind(kind.as_str())
        .bind(beginning)
        .bind(format!("{beginning}~"))
        .bind(edition)
        .bind(COMPARED)
        .all::<Candidate>(reader)
        .await?;
        for candidate in candidates {
            let likeness = strsim::jaro_winkler(&wanted, &candidate.slug);
            if likeness >= ALIKE {
                debug_assert_eq!(candidate.kind, kind.as_str());
                alike.push((likeness, Nearest { id: candidate.id, kind, slug: candidate.slug }));
            }
        }
    }
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    Ok(alike.into_iter().take(most).map(|(_, nearest)| nearest).collect())
}
