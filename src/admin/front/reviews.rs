//! What others have said of what the person sent to review, and is not settled, where the person may publish.

use super::attention::{Entry, MOST, Matter, may};
use crate::admin::{Office, kinds, standing};
use crate::base::ids::{AccountId, RecordId};
use crate::db::{self, Reader};
use crate::domain::editions::Edition;
use crate::domain::{accounts, publications, records};

pub(super) async fn answers(reader: &mut Reader, frame: &Office, editions: &[Edition]) -> db::Result<Option<Matter>> {
    let Some(person) = &frame.person else { return Ok(None) };
    let comments = publications::addressed(reader, person.account.id, MOST + 1).await?;
    let ids: Vec<RecordId> = comments.iter().map(|comment| comment.record).collect();
    let (names, slugs) = (records::names(reader, &ids).await?, records::slugs(reader, &ids).await?);
    let authors: Vec<AccountId> = comments.iter().filter_map(|comment| comment.author).collect();
    let authors = accounts::names(reader, &authors).await?;
    let entry = |comment: &publications::Comment| {
        let kind = kinds::of(&slugs.get(&comment.record)?.0).filter(|kind| may(frame, kind.edit, comment.edition))?;
        let edition = editions.iter().find(|edition| edition.id == comment.edition)?;
        let author = comment.author.and_then(|author| authors.get(&author).cloned()).unwrap_or_default();
        Some(Entry {
            name: names.get(&comment.record)?.clone(),
            about: [standing::name(edition, editions), author].join(", "),
            url: format!("{}/{}/publications#comment-{}", kind.path(), comment.record.0, comment.id),
        })
    };
    let entries = comments.iter().filter_map(entry).collect();
    Ok(Matter::of(frame, "desk-answers", entries, Vec::new()))
}
