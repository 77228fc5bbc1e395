//! The files of pictures: kept before the record says so, and dropped a day after it says so no more. Whatever stops half-way,
//! no record lacks its files; a file that no record names is dropped or harmless.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{FileFacts, by_hash, form};
use crate::db::{self, Tx};
use crate::services::files::{Files, Key};
use crate::services::jobs::{self, Failure, NewJob, Task};
use crate::services::pictures::{Made, Studio, Unfit};

/// The kind of the job.
pub const JOB: &str = "drop-media-files";
/// How long files stay that no record names: pages that are open show them, and a backup that has begun needs them.
const GRACE: TimeDelta = TimeDelta::days(1);

/// What takes files in.
#[derive(Clone)]
pub struct Keeper {
    pub files: Files,
    pub studio: Studio,
}

/// Why a file was not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    #[error(transparent)]
    Unfit(#[from] Unfit),
    #[error("the storage: {0}")]
    Storage(#[from] std::io::Error),
}

/// A file that is kept, and named by no record yet.
#[derive(Clone, Debug)]
pub struct File {
    pub facts: FileFacts,
    made: Made,
}

/// Where a picture's file is asked for: `{hash}/{width}.{ending}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub hash: String,
    pub width: i64,
    pub ending: String,
}

impl Place {
    /// `None` for what no address of ours has.
    pub fn parse(hash: &str, file: &str) -> Option<Self> {
        let is_hash = hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let (digits, ending) = file.split_once('.')?;
        let width: i64 = digits.parse().ok()?;
        let is_one = is_hash && width.to_string() == digits && matches!(ending, "jpg" | "png" | "webp");
        is_one.then(|| Self { hash: hash.to_owned(), width, ending: ending.to_owned() })
    }

    /// Whether the file of a picture is there.
    pub fn is_of(&self, facts: &FileFacts) -> bool {
        let is_kept = self.ending == facts.kind || (self.ending == "webp" && facts.has_webp);
        self.hash == facts.hash && is_kept && facts.widths().any(|width| width == self.width)
    }

    /// The file that came in the place of this one, nearest in width.
    pub fn within(&self, facts: &FileFacts) -> Self {
        let width = facts.widths().find(|width| *width >= self.width).or(facts.widths().last()).unwrap_or_default();
        let ending = if self.ending == "webp" && facts.has_webp { "webp" } else { &facts.kind };
        Self { hash: facts.hash.clone(), width, ending: ending.to_owned() }
    }

    pub fn path(&self) -> String {
        format!("/media/{}/{}.{}", self.hash, self.width, self.ending)
    }

    pub fn content_type(&self) -> &'static str {
        match self.ending.as_str() {
            "jpg" => "image/jpeg",
            "png" => "image/png",
            _ => "image/webp",
        }
    }

    /// The key under which it is kept; `None` for a place that was not read by [`Place::parse`].
    pub fn key(&self) -> Option<Key> {
        Key::parse(&format!("media/{}/{}/{}.{}", self.hash.get(..2)?, self.hash, self.width, self.ending)).ok()
    }
}

impl FileFacts {
    /// The widths in which it is kept, from the smallest.
    pub fn widths(&self) -> impl Iterator<Item = i64> {
        self.widths.split(',').filter_map(|width| width.parse().ok())
    }
}

/// The keys of all files of a picture.
pub fn keys(facts: &FileFacts) -> Vec<Key> {
    let endings = [facts.kind.as_str(), "webp"].into_iter().take(if facts.has_webp { 2 } else { 1 });
    let place = |ending: &str| {
        facts
            .widths()
            .map(|width| Place { hash: facts.hash.clone(), width, ending: ending.to_owned() })
            .collect::<Vec<_>>()
    };
    endings.flat_map(place).filter_map(|place| place.key()).collect()
}

impl Keeper {
    /// Makes a picture of a file and keeps it.
    ///
    /// # Errors
    /// Why it was not kept.
    pub async fn take(&self, file_name: &str, bytes: Vec<u8>) -> Result<File, NotKept> {
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let made = self.studio.make(bytes).await?;
        let mut widths: Vec<u32> =
            made.files.iter().filter(|file| file.ending == made.ending).map(|file| file.width).collect();
        widths.sort_unstable();
        let facts = FileFacts {
            file_name: form::plain_name(file_name),
            hash: made.hash.clone(),
            kind: made.ending.to_owned(),
            width: made.width.into(),
            height: made.height.into(),
            size,
            widths: widths.iter().map(u32::to_string).collect::<Vec<_>>().join(","),
            has_webp: made.has_webp,
        };
        let file = File { facts, made };
        self.keep(&file).await?;
        Ok(file)
    }

    async fn keep(&self, file: &File) -> std::io::Result<()> {
        for one in &file.made.files {
            let place = Place { hash: file.facts.hash.clone(), width: one.width.into(), ending: one.ending.to_owned() };
            if let Some(key) = place.key() {
                self.files.put(&key, one.bytes.clone()).await?;
            }
        }
        Ok(())
    }

    /// Makes sure that the files are there, once a record names them: what dropped an older record's may have come between.
    ///
    /// # Errors
    /// The storage's.
    pub async fn confirm(&self, file: &File) -> std::io::Result<()> {
        for key in keys(&file.facts) {
            if !self.files.exists(&key).await? {
                return self.keep(file).await;
            }
        }
        Ok(())
    }
}

/// What the job is given.
#[derive(Debug, Serialize, Deserialize)]
struct Dropped {
    hash: String,
    kind: String,
    widths: String,
    has_webp: bool,
}

/// Lets the files of a picture be dropped in a day.
pub(super) async fn drop_later(tx: &mut Tx, facts: &FileFacts) -> db::Result<()> {
    let FileFacts { hash, kind, widths, has_webp, .. } = facts.clone();
    let payload = serde_json::json!(Dropped { hash, kind, widths, has_webp });
    let due = Some(tx.now() + GRACE);
    jobs::enqueue(tx, NewJob { due, ..NewJob::now(JOB, payload) }).await.map(drop)
}

/// Drops files that no record names any more.
///
/// # Errors
/// The database's and the storage's.
pub async fn drop_files(task: &Task, files: &Files) -> Result<(), Failure> {
    let Dropped { hash, kind, widths, has_webp } = task.payload()?;
    if by_hash(&mut task.db.read().await?, &hash).await?.is_some() {
        return Ok(());
    }
    let facts = FileFacts { file_name: String::new(), hash, kind, width: 0, height: 0, size: 0, widths, has_webp };
    for key in keys(&facts) {
        files.delete(&key).await.map_err(|error| Failure::Passing(error.to_string()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_one_file_and_nothing_else() {
        let hash = "ab".repeat(32);
        assert_eq!(Place::parse(&hash, "320.jpg").expect("a place").path(), format!("/media/{hash}/320.jpg"));
        for (hash, file) in [
            ("..", "320.jpg"),
            (&*hash, "../320.jpg"),
            (&*hash, "0320.jpg"),
            (&*hash, "320.svg"),
            (&*hash, "320"),
            (&*hash, "320.jpg.png"),
            (&*hash.to_uppercase(), "320.jpg"),
            ("ab", "320.jpg"),
        ] {
            assert_eq!(Place::parse(hash, file), None, "{hash}/{file}");
        }
    }
}
