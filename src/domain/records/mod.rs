//! A record is whatever is published in editions: it has a kind, a slug that is the same everywhere, and a number for
//! the latest revision of its texts. What a kind has besides stands in a table of its own under the same id.

mod lacking;
pub mod lists;
mod names;
mod nearest;
mod pictures;
mod refused;
mod visits;
mod writing;

use std::collections::HashMap;
use std::fmt;

use crate::base::actor::Actor;
use crate::base::ids::{EditionId, RecordId};
use crate::base::slug::Slug;
use crate::db::{self, Reader, Tx, Value, sql};
use crate::services::changes::{self, Change};
pub use lacking::{Lack, Lacking, NOT_OFFERED, Reading};
pub use names::{Naming, beginning, choices, found, name, names, pattern};
pub use nearest::{Nearest, nearest};
pub use pictures::{PictureIs, Shows, shows, uses_of_picture};
pub use refused::{Refused, Use};
pub use visits::{Visit, forget_visits, visit, visited};
pub use writing::{Head, by_id, clear, delete, hold, save, slug_is_free, touch};

/// How many records one statement asks for.
pub const AT_ONCE: usize = 1_024;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKind {
    Edition,
    City,
    Venue,
    Topic,
    Term,
    Page,
    Article,
    Instructor,
    Course,
    Media,
}

impl RecordKind {
    pub const ALL: [RecordKind; 10] = [
        RecordKind::Article,
        RecordKind::Course,
        RecordKind::Page,
        RecordKind::Term,
        RecordKind::Topic,
        RecordKind::Instructor,
        RecordKind::City,
        RecordKind::Venue,
        RecordKind::Edition,
        RecordKind::Media,
    ];

    /// `None` for a word that is no kind's.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The word that the database and the change log keep.
    pub const fn as_str(self) -> &'static str {
        match self {
            RecordKind::Edition => "edition",
            RecordKind::City => "city",
            RecordKind::Venue => "venue",
            RecordKind::Topic => "topic",
            RecordKind::Term => "term",
            RecordKind::Page => "page",
            RecordKind::Article => "article",
            RecordKind::Instructor => "instructor",
            RecordKind::Course => "course",
            RecordKind::Media => "media",
        }
    }

    /// Whether the back office calls it by a name among its facts, not by its title.
    pub const fn has_name(self) -> bool {
        matches!(
            self,
            RecordKind::Edition | RecordKind::City | RecordKind::Venue | RecordKind::Instructor | RecordKind::Media
        )
    }

    /// Where its pages are on the site, below an edition's address; `None` for what has no page of its own.
    pub const fn pages(self) -> Option<&'static str> {
        match self {
            RecordKind::Article => Some("articles"),
            RecordKind::Course => Some("courses"),
            RecordKind::Page => Some("pages"),
            RecordKind::Term => Some("glossary"),
            RecordKind::Topic => Some("topics"),
            RecordKind::City => Some("cities"),
            RecordKind::Edition | RecordKind::Venue | RecordKind::Instructor | RecordKind::Media => None,
        }
    }

    /// Where the back office lists them.
    pub const fn list(self) -> &'static str {
        match self {
            RecordKind::Edition => "/admin/editions",
            RecordKind::City => "/admin/cities",
            RecordKind::Venue => "/admin/venues",
            RecordKind::Topic => "/admin/topics",
            RecordKind::Term => "/admin/glossary",
            RecordKind::Page => "/admin/pages",
            RecordKind::Article => "/admin/articles",
            RecordKind::Instructor => "/admin/instructors",
            RecordKind::Course => "/admin/courses",
            RecordKind::Media => "/admin/media",
        }
    }
}

impl fmt::Display for RecordKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Makes a record under a slug that is free.
///
/// # Errors
/// [`db::Error::is_taken`] where another record of the kind has the slug; the database's.
pub async fn create(tx: &mut Tx, kind: RecordKind, slug: &str) -> db::Result<RecordId> {
    let now = tx.now();
    let id = sql("INSERT INTO records (kind, slug, created_at, changed_at) VALUES (?, ?, ?, ?)")
        .bind(kind.as_str())
        .bind(slug)
        .bind(now)
        .bind(now)
        .insert(tx)
        .await
        .map(RecordId)?;
    name(tx, &[Naming { id, title: None, also: None }]).await?;
    Ok(id)
}

/// Makes many records at once, and returns their ids in the order of their slugs here.
///
/// # Errors
/// [`db::Error::is_taken`] where another record of the kind has one of the slugs; the database's.
pub async fn create_all(tx: &mut Tx, kind: RecordKind, slugs: &[Slug]) -> db::Result<Vec<RecordId>> {
    let now = Value::from(tx.now());
    let row = |slug: &Slug| vec![kind.as_str().into(), slug.as_str().into(), now.clone(), now.clone()];
    let rows = slugs.iter().map(row).collect();
    db::insert_all(tx, "records", &["kind", "slug", "created_at", "changed_at"], rows).await?;
    let mut ids = HashMap::new();
    for some in slugs.chunks(AT_ONCE) {
        let some: Vec<&str> = some.iter().map(Slug::as_str).collect();
        let found = sql("SELECT slug, id FROM records WHERE kind = ? AND slug IN (??)")
            .bind(kind.as_str())
            .bind_all(&some)
            .all::<(String, RecordId)>(tx.reader())
            .await?;
        ids.extend(found);
    }
    let ids: Vec<RecordId> = slugs.iter().filter_map(|slug| ids.get(slug.as_str()).copied()).collect();
    let unnamed: Vec<Naming> = ids.iter().map(|id| Naming { id: *id, title: None, also: None }).collect();
    name(tx, &unnamed).await?;
    Ok(ids)
}

/// Begins the next revision of a record's texts and returns its number. The row is locked until the transaction ends,
/// so that revisions of one record are counted in the order in which they are committed.
///
/// # Errors
/// The database's; there being no such record.
pub async fn next_revision(tx: &mut Tx, id: RecordId) -> db::Result<i64> {
    let now = tx.now();
    sql("UPDATE records SET revision = revision + 1, changed_at = ? WHERE id = ?").bind(now).bind(id).run(tx).await?;
    revision(tx.reader(), id).await
}

/// The first revision of the texts of many records that have none yet.
///
/// # Errors
/// The database's.
pub async fn first_revisions(tx: &mut Tx, ids: &[RecordId]) -> db::Result<()> {
    for some in ids.chunks(AT_ONCE) {
        sql("UPDATE records SET revision = 1 WHERE id IN (??)").bind_all(some).run(tx).await?;
    }
    Ok(())
}

/// The number of the latest revision of a record's texts.
///
/// # Errors
/// The database's; there being no such record.
pub async fn revision(reader: &mut Reader, id: RecordId) -> db::Result<i64> {
    sql("SELECT revision FROM records WHERE id = ?").bind(id).number(reader).await
}

/// Those of these ids that are records of a kind.
///
/// # Errors
/// The database's.
pub async fn known(reader: &mut Reader, kind: RecordKind, ids: &[RecordId]) -> db::Result<Vec<RecordId>> {
    let known = sql("SELECT id FROM records WHERE kind = ? AND id IN (??)").bind(kind.as_str()).bind_all(ids);
    Ok(known.all::<(RecordId,)>(reader).await?.into_iter().map(|(id,)| id).collect())
}

/// The numbers of the latest revisions of many records' texts, of those that are of a kind.
///
/// # Errors
/// The database's.
pub async fn revisions(reader: &mut Reader, kind: RecordKind, ids: &[RecordId]) -> db::Result<HashMap<RecordId, i64>> {
    let rows = sql("SELECT id, revision FROM records WHERE kind = ? AND id IN (??)").bind(kind.as_str()).bind_all(ids);
    Ok(rows.all::<(RecordId, i64)>(reader).await?.into_iter().collect())
}

/// The words for the kinds of these records, and their slugs.
///
/// # Errors
/// The database's.
pub async fn slugs(reader: &mut Reader, ids: &[RecordId]) -> db::Result<HashMap<RecordId, (String, String)>> {
    let slugs = sql("SELECT id, kind, slug FROM records WHERE id IN (??)").bind_all(ids);
    let slugs = slugs.all::<(RecordId, String, String)>(reader).await?;
    Ok(slugs.into_iter().map(|(id, kind, slug)| (id, (kind, slug))).collect())
}

/// Gives a record another slug; the old one redirects to it for ever, unless another record takes it.
///
/// # Errors
/// [`db::Error::is_taken`]; the database's; there being no such record.
pub async fn rename(tx: &mut Tx, actor: &Actor, kind: RecordKind, id: RecordId, slug: &Slug) -> db::Result<()> {
    let (old,): (String,) = sql("SELECT slug FROM records WHERE id = ?").bind(id).one(tx.reader()).await?;
    if old == slug.as_str() {
        return Ok(());
    }
    let now = tx.now();
    sql("UPDATE records SET slug = ?, changed_at = ?, version = version + 1 WHERE id = ?")
        .bind(slug.as_str())
        .bind(now)
        .bind(id)
        .run(tx)
        .await?;
    for freed in [slug.as_str(), &old] {
        sql("DELETE FROM former_slugs WHERE kind = ? AND slug = ?").bind(kind.as_str()).bind(freed).run(tx).await?;
    }
    sql("INSERT INTO former_slugs (kind, slug, record_id) VALUES (?, ?, ?)")
        .bind(kind.as_str())
        .bind(&old)
        .bind(id)
        .run(tx)
        .await?;
    name(tx, &[Naming { id, title: None, also: None }]).await?;
    let slug_was = |slug: &str| serde_json::json!({ "slug": slug });
    let change = Change::of("renamed", kind.as_str(), id.0, &slug_was(&old), &slug_was(slug.as_str()));
    changes::record(tx, actor, change).await
}

/// The slug of today for a slug that a record once had, where that record is published in the edition.
///
/// # Errors
/// The database's.
pub async fn renamed(
    reader: &mut Reader,
    edition: EditionId,
    kind: RecordKind,
    old: &Slug,
) -> db::Result<Option<String>> {
    let found = sql("SELECT r.slug FROM former_slugs f JOIN records r ON r.id = f.record_id \
         JOIN publications p ON p.record_id = r.id AND p.edition_id = ? AND p.state = 'published' \
         WHERE f.kind = ? AND f.slug = ?")
    .bind(edition)
    .bind(kind.as_str())
    .bind(old.as_str())
    .optional::<(String,)>(reader)
    .await?;
    Ok(found.map(|(slug,)| slug))
}
