//! Files that belong to records, such as pictures: kept under keys, whole or not at all. Storage elsewhere is one more variant of
//! [`Files`] with the same four functions.

mod folder;
mod memory;

use std::fmt;
use std::io;
use std::path::PathBuf;

use folder::Folder;
use memory::Memory;

/// Where files are kept. Cheap to clone; all clones keep the same.
#[derive(Clone, Debug)]
pub enum Files {
    /// A folder of this machine, or one that several nodes share.
    Folder(Folder),
    /// Nowhere: they go with the program. For stories.
    Memory(Memory),
}

/// The name of a file: up to six plain names joined by `/`. It can lead nowhere but down.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(String);

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key is made of names of small letters, digits, hyphens and dots, joined by slashes")]
pub struct NotAKey;

impl Key {
    /// # Errors
    /// Anything else than `media/ab/320.jpg`: small letters, digits, hyphens and single dots within names.
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_name = |name: &str| {
            name.len() <= 100 && name.split('.').all(|piece| !piece.is_empty() && piece.bytes().all(is_plain))
        };
        let is_key = text.split('/').count() <= 6 && text.split('/').all(is_name);
        if is_key { Ok(Self(text.to_owned())) } else { Err(NotAKey) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Files {
    /// Files in a folder, which is made once there is something to keep.
    pub fn in_folder(path: PathBuf) -> Self {
        Self::Folder(Folder::at(path))
    }

    pub fn in_memory() -> Self {
        Self::Memory(Memory::default())
    }

    /// Keeps a file, in the place of one with the same key. Once this has returned, it outlasts a loss of power.
    ///
    /// # Errors
    /// The storage's.
    pub async fn put(&self, key: &Key, bytes: Vec<u8>) -> io::Result<()> {
        match self {
            Self::Folder(folder) => folder.put(key, bytes).await,
            Self::Memory(memory) => memory.put(key, bytes),
        }
    }

    /// # Errors
    /// The storage's.
    pub async fn get(&self, key: &Key) -> io::Result<Option<Vec<u8>>> {
        match self {
            Self::Folder(folder) => folder.get(key).await,
            Self::Memory(memory) => Ok(memory.get(key)),
        }
    }

    /// # Errors
    /// The storage's.
    pub async fn exists(&self, key: &Key) -> io::Result<bool> {
        match self {
            Self::Folder(folder) => folder.exists(key).await,
            Self::Memory(memory) => Ok(memory.get(key).is_some()),
        }
    }

    /// Takes a file away; one that is not there is gone already.
    ///
    /// # Errors
    /// The storage's.
    pub async fn delete(&self, key: &Key) -> io::Result<()> {
        match self {
            Self::Folder(folder) => folder.delete(key).await,
            Self::Memory(memory) => memory.delete(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        Key::parse(text).expect("a key")
    }

    #[test]
    fn a_key_leads_nowhere_but_down() {
        for right in ["a", "media/ab/0f-1/320.jpg", "a.b.c"] {
            assert!(Key::parse(right).is_ok(), "{right}");
        }
        for wrong in [
            "",
            "/",
            "/a",
            "a/",
            "a//b",
            ".",
            "..",
            "a/../b",
            ".a",
            "a.",
            "a..b",
            "A",
            "a\\b",
            "a b",
            "a\0",
            "é",
            "1/2/3/4/5/6/7",
        ] {
            assert_eq!(Key::parse(wrong), Err(NotAKey), "{wrong:?}");
        }
    }

    #[tokio::test]
    async fn what_is_put_is_there_until_it_is_deleted() {
        let place = tempfile::tempdir().expect("a folder");
        for files in [Files::in_folder(place.path().join("files")), Files::in_memory()] {
            let (one, other) = (key("media/ab/320.jpg"), key("media/ab/640.jpg"));
            assert_eq!(files.get(&one).await.unwrap(), None);
            files.put(&one, b"first".to_vec()).await.unwrap();
            files.put(&one, b"second".to_vec()).await.unwrap();
            files.put(&other, Vec::new()).await.unwrap();
            assert_eq!(files.get(&one).await.unwrap().as_deref(), Some(&b"second"[..]));
            assert!(files.exists(&other).await.unwrap());
            files.delete(&one).await.unwrap();
            files.delete(&one).await.expect("twice does no harm");
            assert!(!files.exists(&one).await.unwrap() && files.exists(&other).await.unwrap());
        }
        let left: Vec<_> = std::fs::read_dir(place.path().join("files/media/ab")).unwrap().collect();
        assert_eq!(left.len(), 1, "nothing half-written is left: {left:?}");
    }
}
