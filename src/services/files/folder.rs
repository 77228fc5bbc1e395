//! Files in a folder: each is written beside its place, brought to the disk, and only then put there.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Key;
use crate::base::{private, random};

/// A folder with files that its owner alone may read.
#[derive(Clone, Debug)]
pub struct Folder(Arc<PathBuf>);

impl Folder {
    pub(super) fn at(path: PathBuf) -> Self {
        Self(Arc::new(path))
    }

    fn path(&self, key: &Key) -> PathBuf {
        self.0.join(key.as_str())
    }

    pub(super) async fn put(&self, key: &Key, bytes: Vec<u8>) -> io::Result<()> {
        let path = self.path(key);
        blocking(move || write(&path, &bytes)).await
    }

    pub(super) async fn get(&self, key: &Key) -> io::Result<Option<Vec<u8>>> {
        let path = self.path(key);
        blocking(move || unless_missing(fs::read(path))).await
    }

    pub(super) async fn exists(&self, key: &Key) -> io::Result<bool> {
        let path = self.path(key);
        blocking(move || path.try_exists()).await
    }

    pub(super) async fn delete(&self, key: &Key) -> io::Result<()> {
        let path = self.path(key);
        let removed = move || {
            unless_missing(fs::remove_file(&path))?;
            // Its folder goes with the last file in it.
            let _ = path.parent().map(fs::remove_dir);
            Ok(())
        };
        blocking(removed).await
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    private::folder(folder)?;
    let beside = folder.join(format!(".{}", &random::token()[..16]));
    let written = private::file(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    });
    if let Err(error) = written {
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    [Some(folder), folder.parent()].into_iter().flatten().try_for_each(is_kept)
}

/// A folder's list of files is written to the disk too; where a system cannot do that, it does it by itself.
fn is_kept(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn unless_missing<T>(done: io::Result<T>) -> io::Result<Option<T>> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        done => done.map(Some),
    }
}

/// Disks are slow: no request waits behind another's.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
