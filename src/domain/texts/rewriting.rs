//! Texts of one layer as the back office writes them: only what has changed, as one revision, and never over what somebody
//! else has written meanwhile.

use super::form::Rewrite;
use super::stale::below;
use super::{Head, Layer, Place, Said, TextEdit, place, store};
use crate::base::actor::Actor;
use crate::base::form::Fields;
use crate::base::ids::RecordId;
use crate::base::languages::Language;
use crate::db::Tx;
use crate::domain::records::{self, RecordKind, Refused};
use crate::services::changes;

/// A layer of a record, as somebody writes on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub kind: RecordKind,
    pub record: RecordId,
    pub layer: Layer,
    /// The language of its words.
    pub language: Language,
}

/// Writes what a form says that was opened when the record's texts had the revision `began`. Returns the new revision; `None`
/// where nothing has changed. A text is written against what was below it then: what has changed there since makes it stale.
///
/// # Errors
/// What is wrong with the form; [`Refused::Conflict`] where somebody else has changed a text since that the form changes too;
/// the database's.
pub async fn rewrite(
    tx: &mut Tx,
    actor: &Actor,
    sheet: &Sheet,
    began: i64,
    form: &Fields,
) -> Result<Option<i64>, Refused> {
    records::hold(tx, sheet.kind, sheet.record).await?;
    let fields = place::fields(tx.reader(), sheet.kind, sheet.record).await?;
    let seen = store::heads_at(tx.reader(), sheet.record, began).await?;
    let heads = store::heads(tx.reader(), sheet.record).await?;
    let mut written = Vec::new();
    for rewrite in Rewrite::parse(form, &fields, &sheet.layer, &seen)? {
        if sheet.is_to_be_written(&rewrite, &seen, &heads)? {
            written.push((rewrite.place, rewrite.said, None));
        }
    }
    sheet.write(tx, actor, &seen, &heads, written).await
}

/// Writes what a version said as the newest text of its place. It stays written against what it was written against.
///
/// # Errors
/// [`Refused::Missing`] where there is no such version; [`Refused::Conflict`] where somebody has changed the text since the
/// revision `began`; the database's.
pub async fn restore(
    tx: &mut Tx,
    actor: &Actor,
    sheet: &Sheet,
    began: i64,
    place: Place,
    revision: i64,
) -> Result<Option<i64>, Refused> {
    records::hold(tx, sheet.kind, sheet.record).await?;
    let fields = place::fields(tx.reader(), sheet.kind, sheet.record).await?;
    let versions = store::of_revisions(tx.reader(), sheet.record, &[revision]).await?;
    let version = place.on(&versions, &sheet.layer).filter(|_| fields.iter().any(|field| field.place == place));
    let version = version.ok_or(Refused::Missing)?;
    let seen = store::heads_at(tx.reader(), sheet.record, began).await?;
    let heads = store::heads(tx.reader(), sheet.record).await?;
    let today = Said::of(place.on(&heads, &sheet.layer));
    if today != Said::of(place.on(&seen, &sheet.layer)) {
        return Err(Refused::Conflict);
    }
    let said = Said::of(Some(version));
    let written = if said == today { Vec::new() } else { vec![(place, said, version.against)] };
    sheet.write(tx, actor, &[], &heads, written).await
}

impl Sheet {
    /// The text below a place, for whoever reads this layer.
    pub fn below<'h>(&self, heads: &'h [Head], place: Place) -> Option<&'h Head> {
        below(heads, place.part, place.slot, &self.layer, Some(&self.language))
    }

    /// Whether a version was written against another text than the one that is below it.
    pub fn is_stale(&self, heads: &[Head], version: &Head) -> bool {
        self.layer != Layer::Shared && version.against != self.below(heads, version.place()).map(|below| below.revision)
    }

    fn is_to_be_written(&self, rewrite: &Rewrite, seen: &[Head], heads: &[Head]) -> Result<bool, Refused> {
        let (before, today) = (rewrite.place.on(seen, &self.layer), rewrite.place.on(heads, &self.layer));
        let said = |head| Said::of(head);
        let confirms = rewrite.is_right && before.is_some_and(|before| self.is_stale(seen, before));
        if rewrite.said == said(before) && !confirms {
            return Ok(false);
        }
        if said(today) != said(before) && said(today) != rewrite.said {
            return Err(Refused::Conflict);
        }
        Ok(rewrite.said != said(today) || confirms)
    }

    async fn write(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        seen: &[Head],
        heads: &[Head],
        written: Vec<(Place, Said, Option<i64>)>,
    ) -> Result<Option<i64>, Refused> {
        if written.is_empty() {
            return Ok(None);
        }
        let revision = records::next_revision(tx, self.record).await?;
        let (gone, kept): (Vec<_>, Vec<_>) = written.into_iter().partition(|(_, said, _)| *said == Said::Absent);
        let gone: Vec<Place> = gone.into_iter().map(|(place, _, _)| place).collect();
        let edits: Vec<TextEdit> =
            kept.into_iter().map(|(place, said, against)| self.edit(place, said, against)).collect();
        let withdrawn: Vec<_> = gone.iter().map(|place| (*place, self.layer.clone())).collect();
        let change = super::saved(self.kind, self.record, revision, &edits, &withdrawn);
        let title = super::title_among(self.kind, self.record, &edits);
        records::name(tx, &title.into_iter().collect::<Vec<_>>()).await?;
        store::supersede(tx, self.record, revision, heads, &edits).await?;
        store::withdraw(tx, self.record, revision, &self.layer, &gone).await?;
        store::insert(tx, vec![store::Written { record: self.record, revision, heads: seen, edits }]).await?;
        changes::record(tx, actor, change).await?;
        Ok(Some(revision))
    }

    fn edit(&self, place: Place, said: Said, against: Option<i64>) -> TextEdit {
        let content = match said {
            Said::Words(words) => Some(words),
            Said::Nothing | Said::Absent => None,
        };
        let Place { part, slot } = place;
        TextEdit { part, slot, layer: self.layer.clone(), language: self.language.clone(), content, against }
    }
}
