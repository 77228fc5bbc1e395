//! Redirects as the back office lists them, and the addresses that records once had.

use chrono::{DateTime, Utc};

use crate::base::ids::{EditionId, RecordId, RedirectId};
pub use crate::base::keyset::Key;
use crate::base::keyset::{self, Side, Slice, Start, Window};
use crate::db::{self, Reader, Sql, sql};

/// A redirect as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    pub id: RedirectId,
    pub edition_id: Option<EditionId>,
    pub source: String,
    pub target: String,
    pub changed_at: DateTime<Utc>,
}

/// Which redirects are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Each stands in one of the two addresses.
    pub words: Vec<String>,
    /// Of this edition alone.
    pub edition: Option<EditionId>,
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Source,
    SourceBackwards,
    /// The latest changed first.
    Latest,
    Oldest,
}

impl Sort {
    pub const ALL: [(Sort, &str); 4] = [
        (Sort::Source, "source"),
        (Sort::SourceBackwards, "-source"),
        (Sort::Latest, "-changed"),
        (Sort::Oldest, "changed"),
    ];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(sort, _)| *sort == self).map_or("", |(_, word)| word)
    }

    /// `None` for another word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(sort, _)| *sort)
    }

    fn is_by_source(self) -> bool {
        matches!(self, Sort::Source | Sort::SourceBackwards)
    }

    fn is_ascending(self) -> bool {
        matches!(self, Sort::Source | Sort::Oldest)
    }
}

impl Listed {
    /// Where the page after this row begins.
    pub fn key(&self) -> Key {
        Key { text: self.source.clone(), at: self.changed_at, id: self.id.0 }
    }
}

/// A page of the redirects.
///
/// # Errors
/// The database's.
pub async fn page(
    reader: &mut Reader,
    filter: &Filter,
    sort: Sort,
    window: Window<Key>,
    size: usize,
) -> db::Result<Slice<Listed>> {
    keyset::slice(window, size, async |side, most| {
        let start = Start::of(side, sort.is_ascending());
        let rows = if sort.is_by_source() { by_source(start) } else { by_change(start) };
        filtered(rows, filter).bind(most).all(reader).await
    })
    .await
}

fn by_source(start: Start) -> Sql {
    let text = if start.is_up {
        "SELECT d.id, d.edition_id, d.source, d.target, d.changed_at FROM redirects d \
         WHERE d.source >= ? AND (d.source > ? OR d.id > ?) /* and */ ORDER BY d.source, d.id LIMIT ?"
    } else {
        "SELECT d.id, d.edition_id, d.source, d.target, d.changed_at FROM redirects d \
         WHERE d.source <= ? AND (d.source < ? OR d.id < ?) /* and */ ORDER BY d.source DESC, d.id DESC LIMIT ?"
    };
    let (source, id) = start.text();
    sql(text).bind(source.clone()).bind(source).bind(id)
}

fn by_change(start: Start) -> Sql {
    let text = if start.is_up {
        "SELECT d.id, d.edition_id, d.source, d.target, d.changed_at FROM redirects d \
         WHERE d.changed_at >= ? AND (d.changed_at > ? OR d.id > ?) /* and */ ORDER BY d.changed_at, d.id LIMIT ?"
    } else {
        "SELECT d.id, d.edition_id, d.source, d.target, d.changed_at FROM redirects d \
         WHERE d.changed_at <= ? AND (d.changed_at < ? OR d.id < ?) \
         /* and */ ORDER BY d.changed_at DESC, d.id DESC LIMIT ?"
    };
    let (changed_at, id) = start.instant();
    sql(text).bind(changed_at).bind(changed_at).bind(id)
}

/// How many redirects these are, counted up to `most`.
///
/// # Errors
/// The database's.
pub async fn count(reader: &mut Reader, filter: &Filter, most: i64) -> db::Result<i64> {
    let found =
        sql("SELECT COUNT(*) FROM (SELECT d.id FROM redirects d WHERE d.source >= ? /* and */ LIMIT ?) found").bind("");
    filtered(found, filter).bind(most).number(reader).await
}

fn filtered(mut rows: Sql, filter: &Filter) -> Sql {
    for word in &filter.words {
        // As the addresses are written: small letters by nature, and never folded.
        let word = word.to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
        let word = format!("%{word}%");
        rows = rows
            .and("(LOWER(d.source) LIKE ? ESCAPE '!' OR LOWER(d.target) LIKE ? ESCAPE '!')")
            .bind(word.clone())
            .bind(word);
    }
    match filter.edition {
        Some(edition) => rows.and("d.edition_id = ?").bind(edition),
        None => rows,
    }
}

/// A slug that a record once had; its old addresses lead to it for ever.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Former {
    pub kind: String,
    pub old: String,
    pub record_id: RecordId,
    /// Of today.
    pub slug: String,
    pub title: String,
}

/// A page of the former slugs, by kind and slug.
///
/// # Errors
/// The database's.
pub async fn former(reader: &mut Reader, window: Window<(String, String)>, size: usize) -> db::Result<Slice<Former>> {
    keyset::slice(window, size, async |side, most| {
        let (text, (kind, slug)) = match side {
            Side::Down(key) => (
                "SELECT f.kind, f.slug AS old, f.record_id, r.slug, n.title FROM former_slugs f \
                 JOIN records r ON r.id = f.record_id JOIN record_names n ON n.record_id = f.record_id \
                 WHERE f.kind >= ? AND (f.kind > ? OR f.slug > ?) ORDER BY f.kind, f.slug LIMIT ?",
                key.unwrap_or_default(),
            ),
            Side::Up(key) => (
                "SELECT f.kind, f.slug AS old, f.record_id, r.slug, n.title FROM former_slugs f \
                 JOIN records r ON r.id = f.record_id JOIN record_names n ON n.record_id = f.record_id \
                 WHERE f.kind <= ? AND (f.kind < ? OR f.slug < ?) ORDER BY f.kind DESC, f.slug DESC LIMIT ?",
                key,
            ),
        };
        sql(text).bind(kind.clone()).bind(kind).bind(slug).bind(most).all(reader).await
    })
    .await
}
