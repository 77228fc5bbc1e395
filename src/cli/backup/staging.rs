//! A private folder in which things are made ready before they take their place; and a look at a database in it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::base::clock::Clock;
use crate::base::{private, random};
use crate::db::migrate::{self, Standing};
use crate::db::{DatabaseUrl, Db, snapshot};
use crate::domain::sealing;

/// It goes when it is dropped, with what is still in it.
pub(super) struct Staging {
    pub path: PathBuf,
}

impl Staging {
    /// Beside a file, so that what is ready can be moved there at once.
    ///
    /// # Errors
    /// The system's, with the folder.
    pub(super) fn beside(file: &Path) -> Result<Self, Failure> {
        let name = file.file_name().ok_or_else(|| format!("{} names no file.", file.display()))?;
        let folder = folder_of(file);
        let path = folder.join(format!(".{}.new-{}", name.to_string_lossy(), &random::token()[..12]));
        private::folder(&path).map_err(|error| format!("{} cannot be made: {error}", path.display()))?;
        Ok(Self { path })
    }

    /// Moves what is ready to its place, for good.
    ///
    /// # Errors
    /// The system's, with the place.
    pub(super) fn gives(&self, ready: &Path, to: &Path) -> Result<(), Failure> {
        let moved = fs::rename(ready, to).and_then(|()| is_kept(folder_of(to)));
        Ok(moved.map_err(|error| format!("{} cannot be written: {error}", to.display()))?)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

pub(super) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A folder's list of files is written to the disk too; where a system cannot do that, it does it by itself.
fn is_kept(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Looks at a database of which nobody else knows, and leaves one whole file: its newest migration, and the fingerprints of
/// its secrets.
///
/// # Errors
/// A file that is damaged, or no database of this program.
pub(super) async fn examine(path: &Path) -> Result<(i64, Vec<String>), Failure> {
    let unsound = |why: String| format!("The copy of the database is not sound: {why}");
    let db = Db::open(&DatabaseUrl::sqlite(path), Clock::system()).await.map_err(|error| unsound(error.to_string()))?;
    let faults = db.faults().await.map_err(|error| unsound(error.to_string()))?;
    if !faults.is_empty() {
        return Err(unsound(faults.join("; ")).into());
    }
    match migrate::standing(&db).await? {
        Standing::Current | Standing::Behind { .. } => {}
        standing => return Err(unsound(super::super::migrate::told(standing)).into()),
    }
    let migration = migrate::applied(&db).await?;
    let secrets = sealing::belonging(&mut db.read().await?).await?.in_use;
    db.close().await;
    if snapshot::is_whole(path).await? { Ok((migration, secrets)) } else { Err(unsound("it is in use".into()).into()) }
}
