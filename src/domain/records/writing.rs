//! Records as they are written by several people: each save carries the version that it began with.

use chrono::{DateTime, Utc};

use super::{RecordKind, Refused};
use crate::base::actor::Actor;
use crate::base::form::Fault;
use crate::base::ids::RecordId;
use crate::base::slug::{self, Slug};
use crate::db::{self, Reader, Tx, sql};

/// What every record has, whatever its kind.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Head {
    pub id: RecordId,
    pub slug: String,
    /// What the back office calls it.
    pub title: String,
    /// Goes up by one with each save of its facts.
    pub version: i64,
    /// The number of the latest revision of its texts.
    pub revision: i64,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
}

impl Head {
    /// # Errors
    /// The database's, where it holds what is no slug.
    pub fn slug(&self) -> db::Result<Slug> {
        Slug::parse(&self.slug).map_err(db::Error::unreadable)
    }
}

/// One record of a kind.
///
/// # Errors
/// The database's.
pub async fn by_id(reader: &mut Reader, kind: RecordKind, id: RecordId) -> db::Result<Option<Head>> {
    sql("SELECT r.id, r.slug, n.title, r.version, r.revision, r.created_at, r.changed_at FROM records r \
         JOIN record_names n ON n.record_id = r.id WHERE r.id = ? AND r.kind = ?")
    .bind(id)
    .bind(kind.as_str())
    .optional(reader)
    .await
}

/// Begins a save of a record's facts: its version goes up by one, if it is still the one that the save began with. The row is
/// locked until the transaction ends.
///
/// # Errors
/// [`Refused::Conflict`], [`Refused::Missing`]; the database's.
pub async fn touch(tx: &mut Tx, kind: RecordKind, id: RecordId, version: i64) -> Result<(), Refused> {
    let now = tx.now();
    let touched =
        sql("UPDATE records SET version = version + 1, changed_at = ? WHERE id = ? AND kind = ? AND version = ?")
            .bind(now)
            .bind(id)
            .bind(kind.as_str())
            .bind(version)
            .run(tx)
            .await?;
    if touched == 1 {
        return Ok(());
    }
    Err(if by_id(tx.reader(), kind, id).await?.is_some() { Refused::Conflict } else { Refused::Missing })
}

/// Begins a save of a record's facts with its slug: the version goes up, and where the slug is another, the old one leads to
/// it from now on.
///
/// # Errors
/// [`Refused::Conflict`], [`Refused::Missing`], a slug that is taken; the database's.
pub async fn save(
    tx: &mut Tx,
    actor: &Actor,
    kind: RecordKind,
    id: RecordId,
    version: i64,
    slug: &Slug,
) -> Result<(), Refused> {
    touch(tx, kind, id, version).await?;
    slug_is_free(tx.reader(), kind, slug, Some(id)).await?;
    Ok(super::rename(tx, actor, kind, id, slug).await?)
}

/// Keeps others from writing a record, its facts or its texts, until the transaction ends.
///
/// # Errors
/// [`Refused::Missing`]; the database's.
pub async fn hold(tx: &mut Tx, kind: RecordKind, id: RecordId) -> Result<(), Refused> {
    sql("UPDATE records SET changed_at = changed_at WHERE id = ?").bind(id).run(tx).await?;
    by_id(tx.reader(), kind, id).await?.map(drop).ok_or(Refused::Missing)
}

/// Lets a save go on whose slug no other record of the kind has; else offers one that is free.
///
/// # Errors
/// [`Refused::Faults`]; the database's.
pub async fn slug_is_free(
    reader: &mut Reader,
    kind: RecordKind,
    slug: &Slug,
    except: Option<RecordId>,
) -> Result<(), Refused> {
    if !is_slug_taken(reader, kind, slug.as_str(), except).await? {
        return Ok(());
    }
    let mut free = String::new();
    for number in 2..100 {
        let beginning: String = slug.as_str().chars().take(slug::LONGEST - 3).collect();
        free = format!("{}-{number}", beginning.trim_end_matches('-'));
        if !is_slug_taken(reader, kind, &free, except).await? {
            break;
        }
    }
    Err(Refused::fault("slug", Fault::new("fault-slug-taken").naming(free)))
}

async fn is_slug_taken(
    reader: &mut Reader,
    kind: RecordKind,
    slug: &str,
    except: Option<RecordId>,
) -> db::Result<bool> {
    let others = sql("SELECT COUNT(*) FROM records WHERE kind = ? AND slug = ? AND id <> ?");
    let except = except.map_or(0, |id| id.0);
    Ok(others.bind(kind.as_str()).bind(slug).bind(except).number(reader).await? > 0)
}

/// What belongs to every record and goes with it.
const OWN: [&str; 10] = [
    "DELETE FROM text_pictures WHERE record_id = ?",
    "DELETE FROM visits WHERE record_id = ? AND kind <> 'session'",
    "DELETE FROM review_comments WHERE record_id = ?",
    "DELETE FROM review_comments WHERE edition_id = ?",
    "DELETE FROM previews WHERE record_id = ?",
    "DELETE FROM publications WHERE record_id = ?",
    "DELETE FROM texts WHERE record_id = ?",
    "DELETE FROM text_withdrawals WHERE record_id = ?",
    "DELETE FROM former_slugs WHERE record_id = ?",
    "DELETE FROM record_names WHERE record_id = ?",
];

/// Takes a record away for good, with its texts and publications. What its kind keeps in tables of its own is gone already,
/// and the version was checked by [`touch`].
///
/// # Errors
/// The database's: another record still needs it.
pub async fn delete(tx: &mut Tx, id: RecordId) -> db::Result<()> {
    clear(tx, id).await?;
    sql("DELETE FROM records WHERE id = ?").bind(id).run(tx).await?;
    Ok(())
}

/// Takes away what belongs to a record, and leaves the record itself.
///
/// # Errors
/// The database's.
pub async fn clear(tx: &mut Tx, id: RecordId) -> db::Result<()> {
    for own in OWN {
        sql(own).bind(id).run(tx).await?;
    }
    Ok(())
}
