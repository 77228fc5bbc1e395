//! A backup in one file: a tar archive of plain files, which begins with a list of them. Nothing is taken out of it that the
//! list does not name, in its order and of its size, and nothing is believed before its BLAKE3 hash has been compared.

mod unpack;
mod write;

use std::io;
use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use unpack::unpack;
pub use write::{Source, below, write};

/// The version of this form of archive.
pub const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";
const MANIFEST_HASH: &str = "manifest.blake3";
/// More parts than an academy has; and what a list of so many may weigh, in bytes.
const MOST_PARTS: usize = 200_000;
const LARGEST_MANIFEST: u64 = 64 << 20;

/// What an archive says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: u32,
    /// The version of the program that made it.
    pub program: String,
    /// The newest migration of the database in it.
    pub migration: i64,
    pub made_at: DateTime<Utc>,
    /// The fingerprints of the secrets with which fields in it are sealed, the newest first.
    pub secrets: Vec<String>,
    pub parts: Vec<Part>,
}

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Below the folder that the archive is unpacked into, with `/` between names.
    pub path: String,
    pub size: u64,
    /// In 64 hex digits.
    pub blake3: String,
}

/// Why an archive was not made or not unpacked.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("{0}: {1}")]
    File(PathBuf, #[source] io::Error),
    /// What the archive is refused for.
    #[error("{0}")]
    Refused(String),
}

impl Manifest {
    /// The size of all parts, in bytes.
    pub fn size(&self) -> u64 {
        self.parts.iter().map(|part| part.size).sum()
    }

    /// # Errors
    /// What no program of ours has written.
    fn check(&self) -> Result<(), ArchiveError> {
        if self.format != FORMAT {
            return Err(refused(format!("it is of form {}, this program reads form {FORMAT}", self.format)));
        }
        if self.parts.len() > MOST_PARTS {
            return Err(refused(format!("it lists {} files, more than {MOST_PARTS}", self.parts.len())));
        }
        let mut seen = std::collections::HashSet::new();
        for part in &self.parts {
            if !is_plain(&part.path) {
                return Err(refused(format!("it lists {:?}, which is no plain path", part.path)));
            }
            if !seen.insert(&part.path) {
                return Err(refused(format!("it lists {} twice", part.path)));
            }
        }
        Ok(())
    }
}

/// A path that leads downward and nowhere else, on any system.
fn is_plain(path: &str) -> bool {
    let is_down = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let names = || path.split('/');
    is_down && names().all(|name| !matches!(name, "" | "." | "..")) && !path.contains(['\\', ':', '\0'])
}

fn refused(why: impl Into<String>) -> ArchiveError {
    ArchiveError::Refused(why.into())
}

fn file(path: &Path) -> impl FnOnce(io::Error) -> ArchiveError {
    move |error| ArchiveError::File(path.to_owned(), error)
}

/// Copies to the end, and tells how many bytes there were and their hash.
fn copy(from: &mut impl io::Read, to: &mut impl io::Write) -> io::Result<(u64, String)> {
    let (mut hasher, mut size, mut buffer) = (blake3::Hasher::new(), 0, vec![0; 1 << 16]);
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            return Ok((size, hasher.finalize().to_hex().to_string()));
        }
        hasher.update(&buffer[..read]);
        to.write_all(&buffer[..read])?;
        size += read as u64;
    }
}

#[cfg(test)]
mod tests;
