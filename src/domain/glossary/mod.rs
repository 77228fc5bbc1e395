//! The glossary: terms, each a word, a short definition and a longer explanation.

mod store;
mod writing;

use crate::base::actor::Actor;
use crate::base::ids::{ArticleId, EditionId, TermId};
use crate::base::paging::{PageNumber, Paged};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::Edition;
use crate::domain::publications;
use crate::domain::records::{self, RecordKind};
use crate::domain::texts::{self, Slot, Words};
use crate::services::changes::{self, Change};
pub use writing::TermEdit;

/// How many terms a page of the glossary holds.
pub const PAGE_SIZE: u32 = 100;

/// A term as lists show it.
#[derive(Clone, Debug)]
pub struct TermSummary {
    pub id: TermId,
    pub slug: String,
    pub word: Words,
    pub short: Option<Words>,
    /// The letter it stands under in this edition.
    pub initial: String,
}

/// A term on its own page.
#[derive(Clone, Debug)]
pub struct Term {
    pub id: TermId,
    pub slug: String,
    pub word: Words,
    pub short: Option<Words>,
    /// Markdown.
    pub long: Option<Words>,
    pub description: Option<Words>,
    /// The editions in which it is published.
    pub editions: Vec<EditionId>,
}

/// A letter of the glossary, and on which page it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub initial: String,
    pub page: u32,
}

/// Makes terms, and returns their ids in the order of their slugs here.
///
/// # Errors
/// [`db::Error::is_taken`] where a slug is; the database's.
pub async fn create_all(tx: &mut Tx, actor: &Actor, slugs: &[Slug]) -> db::Result<Vec<TermId>> {
    let ids = records::create_all(tx, RecordKind::Term, slugs).await?;
    let ids: Vec<TermId> = ids.into_iter().map(TermId::from).collect();
    store::insert(tx, &ids).await?;
    let created = |(id, slug): (&TermId, &Slug)| Change::created("term", id.0, &serde_json::json!({ "slug": slug }));
    changes::record_all(tx, actor, ids.iter().zip(slugs).map(created).collect()).await?;
    Ok(ids)
}

/// A page of the glossary, sorted as the edition's language does, and the letters with the pages they begin on.
///
/// # Errors
/// The database's.
pub async fn list(
    reader: &mut Reader,
    edition: &Edition,
    page: PageNumber,
) -> db::Result<(Paged<TermSummary>, Vec<Letter>)> {
    let mut counts = store::letters(reader, edition).await?;
    counts.sort_by_cached_key(|letter| edition.locale.sort_key(&letter.initial).bytes);
    let total = counts.iter().map(|letter| letter.terms).sum();
    let rows = store::sorted(reader, edition, i64::from(PAGE_SIZE), page.offset(PAGE_SIZE)).await?;
    let items = with_words(reader, edition, rows).await?;
    Ok((Paged { items, total, page, size: PAGE_SIZE }, letters(counts)))
}

fn letters(counts: Vec<store::LetterRow>) -> Vec<Letter> {
    let mut before = 0;
    let page_of = |before: i64| u32::try_from(before / i64::from(PAGE_SIZE)).unwrap_or(u32::MAX - 1) + 1;
    counts
        .into_iter()
        .map(|row| {
            let letter = Letter { initial: row.initial, page: page_of(before) };
            before += row.terms;
            letter
        })
        .collect()
}

/// The key terms of an article that are published here, in the article's order.
///
/// # Errors
/// The database's.
pub async fn of_article(reader: &mut Reader, edition: &Edition, article: ArticleId) -> db::Result<Vec<TermSummary>> {
    let rows = store::of_article(reader, edition, article).await?;
    with_words(reader, edition, rows).await
}

async fn with_words(reader: &mut Reader, edition: &Edition, rows: Vec<store::TermRow>) -> db::Result<Vec<TermSummary>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id.into()).collect();
    let mut shown = texts::shown(reader, edition, &ids, &[Slot::Title, Slot::Tagline]).await?;
    let summary = |row: store::TermRow| TermSummary {
        id: row.id,
        word: shown.title(row.id, &row.slug),
        short: shown.whole(row.id, Slot::Tagline),
        initial: row.initial,
        slug: row.slug,
    };
    Ok(rows.into_iter().map(summary).collect())
}

/// The term with this slug, where it is published in the edition.
///
/// # Errors
/// The database's.
pub async fn by_slug(reader: &mut Reader, edition: &Edition, slug: &Slug) -> db::Result<Option<Term>> {
    let Some(row) = store::by_slug(reader, edition, slug).await? else { return Ok(None) };
    let slots = [Slot::Title, Slot::Tagline, Slot::Text, Slot::Description];
    let mut shown = texts::shown(reader, edition, &[row.id.into()], &slots).await?;
    Ok(Some(Term {
        id: row.id,
        word: shown.title(row.id, &row.slug),
        short: shown.whole(row.id, Slot::Tagline),
        long: shown.whole(row.id, Slot::Text),
        description: shown.whole(row.id, Slot::Description),
        editions: publications::editions_of(reader, row.id.into()).await?,
        slug: row.slug,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_knows_the_page_on_which_it_begins() {
        let rows = [("A", 60), ("B", 40), ("C", 150), ("D", 1)];
        let rows = rows.map(|(initial, terms)| store::LetterRow { initial: initial.into(), terms }).into();
        let pages: Vec<u32> = letters(rows).into_iter().map(|letter| letter.page).collect();
        assert_eq!(pages, [1, 1, 2, 3]);
    }
}
