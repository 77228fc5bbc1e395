//! What a person has opened last: noted as a record's pages are opened, shown on the front page and by the search.

use std::collections::HashMap;
use std::mem::discriminant;

use super::Office;
use super::kinds::{self, Source};
use super::records::Record;
use crate::db::{self, Reader};
use crate::domain::records;
use crate::web::{Error, State};

/// A record that was opened.
#[derive(Clone, Debug)]
pub struct Visited {
    pub name: String,
    /// The message that names its kind.
    pub kind: &'static str,
    pub url: String,
}

/// Notes that the person has opened a record. A page that is read again and again writes nothing, and what cannot be noted
/// keeps nobody from reading.
///
/// # Errors
/// The database's, where it cannot be read.
pub async fn note<R: Record>(state: &State, frame: &Office, id: i64) -> Result<(), Error> {
    let (Some(account), Some(_)) = (frame.person.as_ref().map(|person| person.account.id), kinds::of(R::KIND)) else {
        return Ok(());
    };
    let known = records::visited(&mut state.db.read().await?, account).await?;
    if known.first().is_some_and(|(kind, latest)| kind == R::KIND && *latest == id) {
        return Ok(());
    }
    if let Err(error) = state.db.write(async |tx| records::visit(tx, account, R::KIND, id).await).await {
        tracing::warn!(%error, "a visit is not noted");
    }
    Ok(())
}

/// What the person has opened last and may open again, the latest first.
///
/// # Errors
/// The database's.
pub async fn latest(reader: &mut Reader, frame: &Office) -> db::Result<Vec<Visited>> {
    let Some(account) = frame.person.as_ref().map(|person| person.account.id) else { return Ok(Vec::new()) };
    let visits = records::visited(reader, account).await?;
    let found: Vec<_> = visits.iter().filter_map(|(word, id)| Some((kinds::of(word)?, *id))).collect();
    let mut sources: HashMap<_, (Source, Vec<i64>)> = HashMap::new();
    for (kind, id) in &found {
        sources.entry(discriminant(&kind.source)).or_insert((kind.source, Vec::new())).1.push(*id);
    }
    let mut names = HashMap::new();
    for (of, (source, ids)) in sources {
        names.insert(of, source.names(reader, &ids).await?);
    }
    let visited = |(kind, id): &(&kinds::Kind, i64)| {
        kind.list(frame)?;
        let name = names.get(&discriminant(&kind.source))?.get(id)?.clone();
        Some(Visited { name, kind: kind.one, url: kind.url(frame, *id) })
    };
    Ok(found.iter().filter_map(visited).collect())
}
