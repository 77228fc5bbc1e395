//! Records as the back office lists them: any kind, searched, filtered and sorted, in pages that begin where another ends.

use chrono::{DateTime, Utc};

use super::RecordKind;
use super::lacking::{Lacking, by_standing};
use super::names::pattern;
use super::pictures::PictureIs;
use crate::base::ids::{EditionId, RecordId, TopicId};
pub use crate::base::keyset::Key;
use crate::base::keyset::{self, Slice, Start, Window};
use crate::db::{self, Reader, Sql, sql};

/// A record as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    pub id: RecordId,
    pub slug: String,
    pub title: String,
    folded: String,
    pub version: i64,
    pub changed_at: DateTime<Utc>,
}

/// Which records are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub kind: RecordKind,
    /// Each stands in the title, the slug or the code.
    pub words: Vec<String>,
    /// With a publication in this edition …
    pub edition: Option<EditionId>,
    /// … of which this is up or prepared; without the edition, in any.
    pub state: Option<String>,
    /// Whose texts lack something.
    pub lacking: Option<Lacking>,
    /// Courses and articles about it.
    pub topic: Option<TopicId>,
    /// Pictures that stand so.
    pub picture: Option<PictureIs>,
}

impl Filter {
    /// All of a kind.
    pub fn of(kind: RecordKind) -> Self {
        Self { kind, words: Vec::new(), edition: None, state: None, lacking: None, topic: None, picture: None }
    }
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Title,
    TitleBackwards,
    /// The latest changed first.
    Latest,
    Oldest,
}

impl Sort {
    pub const ALL: [(Sort, &str); 4] = [
        (Sort::Title, "title"),
        (Sort::TitleBackwards, "-title"),
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

    fn is_by_title(self) -> bool {
        matches!(self, Sort::Title | Sort::TitleBackwards)
    }

    fn is_ascending(self) -> bool {
        matches!(self, Sort::Title | Sort::Oldest)
    }
}

impl Listed {
    /// Where the page after this row begins.
    pub fn key(&self) -> Key {
        Key { text: self.folded.clone(), at: self.changed_at, id: self.id.0 }
    }
}

/// A page of the records.
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
        let rows = if sort.is_by_title() { by_title(filter, start) } else { by_change(filter, start) };
        filtered(rows, filter).bind(most).all(reader).await
    })
    .await
}

fn by_title(filter: &Filter, start: Start) -> Sql {
    let kind = filter.kind.as_str();
    let text = if start.is_up {
        "SELECT r.id, r.slug, n.title, n.folded, r.version, r.changed_at FROM record_names n \
         JOIN records r ON r.id = n.record_id WHERE n.kind = ? AND n.folded >= ? AND (n.folded > ? OR n.record_id > ?) \
         /* and */ ORDER BY n.folded, n.record_id LIMIT ?"
    } else {
        "SELECT r.id, r.slug, n.title, n.folded, r.version, r.changed_at FROM record_names n \
         JOIN records r ON r.id = n.record_id WHERE n.kind = ? AND n.folded <= ? AND (n.folded < ? OR n.record_id < ?) \
         /* and */ ORDER BY n.folded DESC, n.record_id DESC LIMIT ?"
    };
    let (folded, id) = start.text();
    sql(text).bind(kind).bind(folded.clone()).bind(folded).bind(id)
}

fn by_change(filter: &Filter, start: Start) -> Sql {
    let kind = filter.kind.as_str();
    let text = if start.is_up {
        "SELECT r.id, r.slug, n.title, n.folded, r.version, r.changed_at FROM records r \
         JOIN record_names n ON n.record_id = r.id WHERE r.kind = ? AND r.changed_at >= ? AND (r.changed_at > ? OR r.id > ?) \
         /* and */ ORDER BY r.changed_at, r.id LIMIT ?"
    } else {
        "SELECT r.id, r.slug, n.title, n.folded, r.version, r.changed_at FROM records r \
         JOIN record_names n ON n.record_id = r.id WHERE r.kind = ? AND r.changed_at <= ? AND (r.changed_at < ? OR r.id < ?) \
         /* and */ ORDER BY r.changed_at DESC, r.id DESC LIMIT ?"
    };
    let (changed_at, id) = start.instant();
    sql(text).bind(kind).bind(changed_at).bind(changed_at).bind(id)
}

/// Those of the latest changed records of a kind whose texts lack something: what has changed is what makes others stale.
///
/// # Errors
/// The database's.
pub async fn lately_lacking(
    reader: &mut Reader,
    kind: RecordKind,
    lacking: &super::Lacking,
    of_latest: i64,
) -> db::Result<Vec<(RecordId, String)>> {
    let rows = sql("SELECT r.id, n.title FROM (SELECT l.id FROM records l WHERE l.kind = ? \
         ORDER BY l.changed_at DESC, l.id DESC LIMIT ?) r JOIN record_names n ON n.record_id = r.id \
         WHERE n.kind = ? /* and */ ORDER BY n.folded, r.id");
    lacking.narrow(rows.bind(kind.as_str()).bind(of_latest).bind(kind.as_str())).all(reader).await
}

/// How many records these are, counted up to `most`.
///
/// # Errors
/// The database's.
pub async fn count(reader: &mut Reader, filter: &Filter, most: i64) -> db::Result<i64> {
    let found =
        sql("SELECT COUNT(*) FROM (SELECT n.record_id FROM record_names n JOIN records r ON r.id = n.record_id \
         WHERE n.kind = ? /* and */ LIMIT ?) found");
    filtered(found.bind(filter.kind.as_str()), filter).bind(most).number(reader).await
}

fn filtered(mut rows: Sql, filter: &Filter) -> Sql {
    for word in &filter.words {
        rows = rows.and("n.search LIKE ? ESCAPE '!'").bind(pattern(word));
    }
    rows = by_standing(rows, filter.edition, filter.state.as_deref());
    if let Some(lacking) = &filter.lacking {
        rows = lacking.narrow(rows);
    }
    if let Some(picture) = &filter.picture {
        rows = picture.narrow(rows);
    }
    if let Some(topic) = filter.topic {
        rows = rows
            .and(
                "(EXISTS (SELECT 1 FROM course_topics t WHERE t.course_id = r.id AND t.topic_id = ?) \
                 OR EXISTS (SELECT 1 FROM article_topics t WHERE t.article_id = r.id AND t.topic_id = ?))",
            )
            .bind(topic)
            .bind(topic);
    }
    rows
}
