//! Which redirects lead to the page of a record, and would lead nowhere without it.

use std::collections::BTreeSet;

use super::store::{self, Row};
use super::{form, without_query};
use crate::base::ids::RecordId;
use crate::db::{self, Reader};
use crate::domain::records::{RecordKind, Use};

/// The redirects that lead to a record's page, in whichever edition, under its slug of today or one that it once had; those
/// that lead into an edition from without.
///
/// # Errors
/// The database's.
pub async fn uses(reader: &mut Reader, kind: RecordKind, id: RecordId) -> db::Result<Vec<Use>> {
    let mut leading = BTreeSet::new();
    for slug in store::slugs(reader, id).await? {
        let there = match (kind, kind.pages()) {
            (RecordKind::Edition, _) => format!("/{slug}"),
            (_, Some(pages)) => format!("{pages}/{slug}"),
            (_, None) => continue,
        };
        let leads = |row: &Row| match kind {
            // Its own go with it.
            RecordKind::Edition => leads_into(&row.target, &slug) && row.edition_id.is_none_or(|own| own.0 != id.0),
            _ => leads_to_page(&row.target, &there),
        };
        let found = store::with_target(reader, &there).await?;
        leading.extend(found.iter().filter(|row| leads(row)).map(|row| row.id.0));
    }
    Ok(Use::among([("use-redirects", i64::try_from(leading.len()).unwrap_or(i64::MAX))]))
}

/// Also to the dates of what has a page, as a calendar.
fn leads_to_page(target: &str, page: &str) -> bool {
    let path = without_query(form::parts(target).1);
    path == page || path.strip_suffix(".ics") == Some(page)
}

fn leads_into(target: &str, code: &str) -> bool {
    form::parts(target).0.and_then(|named| named.split('?').next()) == Some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_taken_at_its_word() {
        for target in ["topics/cloud", "topics/cloud/", "/fr/topics/cloud?page=2", "topics/cloud.ics"] {
            assert!(leads_to_page(target, "topics/cloud"), "{target}");
        }
        for target in ["topics/clouds", "courses?topic=topics/cloud", "old-topics/cloud", "topics/cloud/x", ""] {
            assert!(!leads_to_page(target, "topics/cloud"), "{target}");
        }
        assert!(leads_into("/fr", "fr") && leads_into("/fr/courses", "fr") && leads_into("/fr?x=1", "fr"));
        assert!(!leads_into("fr/courses", "fr") && !leads_into("/france", "fr"));
    }
}
