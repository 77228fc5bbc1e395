//! Unpacking an archive that may have been made by anybody.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

use tar::{Archive, Entry, EntryType};

use super::{ArchiveError, LARGEST_MANIFEST, MANIFEST, MANIFEST_HASH, Manifest, copy, file, refused};
use crate::base::private;

/// Unpacks an archive into a folder of its own. `accepts` looks at its list before anything is written, and says what is to
/// be refused about it.
///
/// # Errors
/// An archive that differs from its list in anything, that is cut off or damaged, or that holds more than plain files; what
/// was written until then stays in the folder.
pub fn unpack(
    from: &Path,
    into: &Path,
    accepts: impl FnOnce(&Manifest) -> Result<(), String>,
) -> Result<Manifest, ArchiveError> {
    let mut archive = Archive::new(BufReader::new(File::open(from).map_err(file(from))?));
    // Raw: no extension is heeded that would give an entry another name or size than its header.
    let mut entries = archive.entries().map_err(file(from))?.raw(true);
    let mut next = |path: &str, size: Option<u64>| {
        let cut_off = || refused(format!("it ends before {path}: it was cut off"));
        let entry = entries.next().ok_or_else(cut_off)?.map_err(damaged)?;
        is_plain(&entry, path, size)?;
        Ok::<_, ArchiveError>(entry)
    };
    let list = small(next(MANIFEST, None)?)?;
    if blake3::hash(&list).to_hex().as_bytes() != small(next(MANIFEST_HASH, None)?)? {
        return Err(refused("its list of files is damaged"));
    }
    let manifest: Manifest = serde_json::from_slice(&list).map_err(|error| refused(format!("its list: {error}")))?;
    manifest.check()?;
    accepts(&manifest).map_err(refused)?;
    for part in &manifest.parts {
        let mut entry = next(&part.path, Some(part.size))?;
        let to = into.join(&part.path);
        let folder = to.parent().unwrap_or(into);
        private::folder(folder).map_err(file(folder))?;
        let mut written = BufWriter::new(private::file(&to).map_err(file(&to))?);
        let (size, hash) = copy(&mut entry, &mut written).map_err(file(&to))?;
        if (size, &hash) != (part.size, &part.blake3) {
            return Err(refused(format!("{} in it is damaged or cut off", part.path)));
        }
        written.flush().and_then(|()| written.get_ref().sync_all()).map_err(file(&to))?;
    }
    match entries.next() {
        None => Ok(manifest),
        Some(_) => Err(refused("it holds more than it lists")),
    }
}

/// A plain file under the name that is expected, and of that size.
fn is_plain(entry: &Entry<impl Read>, path: &str, size: Option<u64>) -> Result<(), ArchiveError> {
    let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
    if entry.header().entry_type() != EntryType::Regular {
        return Err(refused(format!("{name:?} in it is no plain file")));
    }
    if name != path || size.is_some_and(|size| size != entry.size()) {
        return Err(refused(format!("it holds {name:?} of {} bytes where it lists {path}", entry.size())));
    }
    Ok(())
}

fn small(entry: Entry<impl Read>) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = Vec::new();
    if entry.size() > LARGEST_MANIFEST {
        return Err(refused("its list of files is too large"));
    }
    entry.take(LARGEST_MANIFEST).read_to_end(&mut bytes).map_err(damaged)?;
    Ok(bytes)
}

fn damaged(error: std::io::Error) -> ArchiveError {
    refused(format!("it is no archive of Lectern, or it is damaged: {error}"))
}
