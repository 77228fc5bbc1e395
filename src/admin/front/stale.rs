//! Texts that were written against something that has changed since, in the editions that the person may write in. Looked
//! for among the records that were changed last, which is where a change has just made others stale.

use super::attention::{Entry, MOST, Matter, mine};
use crate::admin::matrix::{self, reading};
use crate::admin::{Office, kinds, standing};
use crate::base::ids::RecordId;
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::editions::Edition;
use crate::domain::records::{Lack, Lacking, RecordKind, lists};
use crate::domain::texts::Coverage;
use crate::domain::{publications, texts};

/// How many of the latest changed records of a kind are looked at.
const LATEST: i64 = 200;

pub(super) async fn texts(reader: &mut Reader, frame: &Office, editions: &[Edition]) -> db::Result<Option<Matter>> {
    let mine = mine(frame, editions, Permission::EditTexts);
    let lacking = Lacking { lack: Lack::Stale, readings: mine.iter().map(|edition| reading(edition)).collect() };
    let mut found: Vec<(RecordKind, RecordId, String)> = Vec::new();
    for (kind, _, _) in matrix::KINDS {
        let some = lists::lately_lacking(reader, kind, &lacking, LATEST).await?;
        found.extend(some.into_iter().map(|(id, title)| (kind, id, title)));
    }
    found.truncate(usize::try_from(MOST).unwrap_or_default() + 1);
    let ids: Vec<RecordId> = found.iter().map(|(_, id, _)| *id).collect();
    if ids.is_empty() {
        return Ok(None);
    }
    let sketches = texts::sketches(reader, &ids).await?;
    let placed = publications::of_records(reader, &ids).await?;
    let mut entries = Vec::new();
    for (kind, id, title) in &found {
        let offered = |edition: &&&Edition| placed.iter().any(|one| one.record == *id && one.edition == edition.id);
        for edition in mine.iter().filter(offered) {
            let coverage = Coverage::of(edition, sketches.of(*id));
            if coverage.stale > 0 {
                let layer = standing::layer_to_write(edition, &coverage);
                entries.push(Entry {
                    name: title.clone(),
                    about: standing::name(edition, editions),
                    url: format!("{}/{}/texts?layer={layer}", kind.list(), id.0),
                });
            }
        }
    }
    let edition = match mine.as_slice() {
        [one] => format!("&edition={}", one.code),
        _ => String::new(),
    };
    let mut matrices: Vec<(String, String)> = Vec::new();
    for (kind, _, _) in matrix::KINDS.iter().filter(|(kind, _, _)| found.iter().any(|(of, _, _)| of == kind)) {
        if let Some(list) = kinds::of(kind.as_str()).and_then(|kind| kind.list(frame)) {
            matrices.push((frame.say(list.name), format!("/admin/matrix?kind={kind}&texts=stale{edition}")));
        }
    }
    Ok(Matter::of(frame, "desk-stale", entries, matrices))
}
