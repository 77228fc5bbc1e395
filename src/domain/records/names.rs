//! What records are called in the back office: their newest shared title, or the name they have of their own. Kept beside the
//! record, because lists are sorted and searched by it.

use std::collections::HashMap;

use super::AT_ONCE;
use crate::base::fold::fold_short;
pub use crate::base::fold::pattern;
use crate::base::ids::RecordId;
use crate::db::{self, Reader, Tx, Value, insert_all, sql};

/// The longest name that is kept, what else finds a record, what lists are sorted by, and what is searched, in characters.
const LONGEST: usize = 500;
const LONGEST_ALSO: usize = 200;
const LONGEST_FOLDED: usize = 160;
const LONGEST_SEARCH: usize = 800;
/// The most that a search among what can be chosen finds.
const FOUND: i64 = 100;

/// What is new about how a record is called.
#[derive(Clone, Debug)]
pub struct Naming {
    pub id: RecordId,
    /// Its title or name; `None` leaves it.
    pub title: Option<String>,
    /// What else finds it, such as a course's code; `None` leaves it.
    pub also: Option<String>,
}

impl Naming {
    pub fn titled(id: impl Into<RecordId>, title: &str) -> Self {
        Self { id: id.into(), title: Some(title.to_owned()), also: None }
    }
}

#[derive(sqlx::FromRow)]
struct Known {
    id: RecordId,
    kind: String,
    slug: String,
    title: Option<String>,
    also: Option<String>,
}

/// Names records, or names them anew. A record without a title is called by its slug.
///
/// # Errors
/// The database's.
pub async fn name(tx: &mut Tx, namings: &[Naming]) -> db::Result<()> {
    for some in namings.chunks(AT_ONCE) {
        let ids: Vec<RecordId> = some.iter().map(|naming| naming.id).collect();
        let known = sql("SELECT r.id, r.kind, r.slug, n.title, n.also FROM records r \
             LEFT JOIN record_names n ON n.record_id = r.id WHERE r.id IN (??)")
        .bind_all(&ids)
        .all::<Known>(tx.reader())
        .await?;
        let mut new: HashMap<RecordId, &Naming> = some.iter().map(|naming| (naming.id, naming)).collect();
        let rows = known.into_iter().filter_map(|known| Some(row(new.remove(&known.id)?, known))).collect();
        sql("DELETE FROM record_names WHERE record_id IN (??)").bind_all(&ids).run(tx).await?;
        insert_all(tx, "record_names", &["record_id", "kind", "title", "also", "folded", "search"], rows).await?;
    }
    Ok(())
}

fn row(naming: &Naming, known: Known) -> Vec<Value> {
    let title = naming.title.clone().or(known.title).unwrap_or_else(|| known.slug.clone());
    let title: String = title.chars().take(LONGEST).collect();
    let also: String = naming.also.clone().or(known.also).unwrap_or_default().chars().take(LONGEST_ALSO).collect();
    let search = fold_short(&format!("{title} {} {also}", known.slug), LONGEST_SEARCH);
    let folded = fold_short(&title, LONGEST_FOLDED);
    vec![known.id.into(), known.kind.into(), title.into(), also.into(), folded.into(), search.into()]
}

/// What these records are called.
///
/// # Errors
/// The database's.
pub async fn names(reader: &mut Reader, ids: &[RecordId]) -> db::Result<HashMap<RecordId, String>> {
    let names = sql("SELECT record_id, title FROM record_names WHERE record_id IN (??)").bind_all(ids);
    Ok(names.all::<(RecordId, String)>(reader).await?.into_iter().collect())
}

/// The records of a kind that a form offers to choose from, by name: at most `most`.
///
/// # Errors
/// The database's.
pub async fn choices(reader: &mut Reader, kind: super::RecordKind, most: i64) -> db::Result<Vec<(RecordId, String)>> {
    sql("SELECT record_id, title FROM record_names WHERE kind = ? ORDER BY folded, record_id LIMIT ?")
        .bind(kind.as_str())
        .bind(most)
        .all(reader)
        .await
}

/// The records of a kind that words find, by name, each with what else tells it apart (a course's code): at most a hundred.
///
/// # Errors
/// The database's.
pub async fn found(
    reader: &mut Reader,
    kind: super::RecordKind,
    words: &[String],
) -> db::Result<Vec<(RecordId, String, String)>> {
    let mut rows = sql("SELECT n.record_id, n.title, n.also FROM record_names n WHERE n.kind = ? /* and */ \
         ORDER BY n.folded, n.record_id LIMIT ?")
    .bind(kind.as_str());
    for word in words {
        rows = rows.and("n.search LIKE ? ESCAPE '!'").bind(pattern(word));
    }
    rows.bind(FOUND).all(reader).await
}

/// The records of a kind whose name begins so, by name: at most `most`.
///
/// # Errors
/// The database's.
pub async fn beginning(
    reader: &mut Reader,
    kind: super::RecordKind,
    beginning: &str,
    most: i64,
) -> db::Result<Vec<(RecordId, String)>> {
    let folded = fold_short(beginning, LONGEST_FOLDED);
    let after = format!("{folded}{}", char::MAX);
    sql("SELECT record_id, title FROM record_names WHERE kind = ? AND folded >= ? AND folded < ? \
         ORDER BY folded, record_id LIMIT ?")
    .bind(kind.as_str())
    .bind(folded)
    .bind(after)
    .bind(most)
    .all(reader)
    .await
}
