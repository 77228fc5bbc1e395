//! Keeps the catalogues of this node and brings them up to date.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Duration, Utc};
use tokio::sync::Mutex;

use super::{Catalogue, load};
use crate::base::ids::{CourseId, EditionId, SessionId};
use crate::db::{self, Db, Reader};
use crate::domain::editions::Edition;
use crate::domain::records::RecordKind;
use crate::domain::sessions::Session;
use crate::domain::{courses, sessions, topics};
use crate::services::changes::{self, Numbered, Numbers};

/// How many changes are followed one by one; after more, everything is read anew.
const FOLLOWED: i64 = 500;
/// How long a catalogue is kept that nothing changes: what has ended long ago leaves it by and by.
const KEPT: Duration = Duration::hours(24);

/// The catalogues of all editions, each read when it is first asked for. Cheap to clone; all clones share them.
#[derive(Clone, Debug, Default)]
pub struct Catalogues {
    kept: Arc<RwLock<HashMap<EditionId, Arc<Kept>>>>,
    numbers: Numbers,
}

#[derive(Debug, Default)]
struct Kept {
    current: RwLock<Option<Current>>,
    /// Held by whoever reads anew, so that nobody else does the same.
    reading: Mutex<()>,
}

#[derive(Clone, Debug)]
struct Current {
    catalogue: Arc<Catalogue>,
    /// Of the last change that is in it.
    number: i64,
    /// When all of it was read.
    read_at: DateTime<Utc>,
}

impl Kept {
    /// The catalogue, unless it has been kept for too long.
    fn current(&self, now: DateTime<Utc>) -> Option<Current> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner).clone();
        current.filter(|current| now - current.read_at < KEPT)
    }

    /// The catalogue, if it knows the change with this number.
    fn after(&self, number: i64, now: DateTime<Utc>) -> Option<Arc<Catalogue>> {
        self.current(now).filter(|current| current.number >= number).map(|current| current.catalogue)
    }
}

impl Catalogues {
    /// Catalogues for readers who wait that long for others' writing, rather than to be told what was so before.
    pub fn waiting(patience: std::time::Duration) -> Self {
        Self { kept: Arc::default(), numbers: Numbers::waiting(patience) }
    }

    /// The catalogue of an edition, with every change that was committed before it was asked for.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(&self, db: &Db, edition: &Edition) -> db::Result<Arc<Catalogue>> {
        let (number, now) = (self.numbers.last(db).await?, db.clock().now());
        let kept = self.kept(edition.id);
        if let Some(current) = kept.after(number, now) {
            return Ok(current);
        }
        let _reading = kept.reading.lock().await;
        if let Some(current) = kept.after(number, now) {
            return Ok(current);
        }
        let mut reader = db.read().await?;
        let followed = match kept.current(now) {
            Some(last) => follow(&mut reader, edition, &last).await?.map(|catalogue| (catalogue, last.read_at)),
            None => None,
        };
        let (catalogue, read_at) = match followed {
            Some(followed) => followed,
            None => (Arc::new(read(&mut reader, edition).await?), now),
        };
        let current = Current { catalogue: catalogue.clone(), number, read_at };
        *kept.current.write().unwrap_or_else(PoisonError::into_inner) = Some(current);
        Ok(catalogue)
    }

    fn kept(&self, edition: EditionId) -> Arc<Kept> {
        if let Some(kept) = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&edition) {
            return kept.clone();
        }
        self.kept.write().unwrap_or_else(PoisonError::into_inner).entry(edition).or_default().clone()
    }
}

/// The catalogue of an edition, read anew as this reader finds it.
///
/// # Errors
/// The database's.
pub async fn read(reader: &mut Reader, edition: &Edition) -> db::Result<Catalogue> {
    let topics = topics::published(reader, edition).await?;
    let ids = courses::published(reader, edition).await?;
    let (courses, sessions) = load::courses(reader, edition, &ids).await?;
    Ok(Catalogue::new(topics, courses, sessions))
}

/// The catalogue with the courses that the changes since then are about read anew; `None` where that is not enough.
async fn follow(reader: &mut Reader, edition: &Edition, last: &Current) -> db::Result<Option<Arc<Catalogue>>> {
    let changes = changes::since(reader, last.number, FOLLOWED).await?;
    if changes.len() as i64 == FOLLOWED || changes.iter().any(concerns_everything) {
        return Ok(None);
    }
    let of_kind = |kind: &'static str| changes.iter().filter(move |change| change.record_kind == kind);
    let mut changed: BTreeSet<CourseId> =
        of_kind(RecordKind::Course.as_str()).map(|change| CourseId(change.record_id)).collect();
    let dated: Vec<SessionId> = of_kind("session").map(|change| SessionId(change.record_id)).collect();
    if !dated.is_empty() {
        changed.extend(sessions::courses_of(reader, &dated).await?);
    }
    if changed.is_empty() && dated.is_empty() {
        return Ok(Some(last.catalogue.clone()));
    }
    let ids: Vec<CourseId> = changed.iter().copied().collect();
    let (mut courses, mut sessions) = load::courses(reader, edition, &ids).await?;
    let last = &last.catalogue;
    courses.extend(last.courses().iter().filter(|course| !changed.contains(&course.id)).cloned());
    // One that changed is read anew with its course, or is no more.
    let is_kept = |session: &&Arc<Session>| !changed.contains(&session.course) && !dated.contains(&session.id);
    sessions.extend(last.sessions().iter().filter(is_kept).cloned());
    Ok(Some(Arc::new(Catalogue::new(last.topics.clone(), courses, sessions))))
}

/// A topic, an edition or a room is in many courses' entries.
fn concerns_everything(change: &Numbered) -> bool {
    [RecordKind::Topic, RecordKind::Edition, RecordKind::Venue, RecordKind::City]
        .iter()
        .any(|kind| kind.as_str() == change.record_kind)
}
