//! Writing an archive.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use tar::{Builder, EntryType, Header};

use super::{ArchiveError, MANIFEST, MANIFEST_HASH, Manifest, Part, copy, file, is_plain, refused};
use crate::base::private;

/// A file that goes into an archive.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path in the archive.
    pub name: String,
    pub file: PathBuf,
}

/// The plain files below a folder, with names that begin with `name`; none where there is no such folder. Links are not
/// followed: what they lead to belongs to somebody else.
///
/// # Errors
/// A folder that cannot be read; a name that is no plain text.
pub fn below(folder: &Path, name: &str) -> Result<Vec<Source>, ArchiveError> {
    let mut found = Vec::new();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        entries => entries.map_err(file(folder))?,
    };
    for entry in entries {
        let entry = entry.map_err(file(folder))?;
        let own = entry.file_name().into_string().unwrap_or_default();
        let name = format!("{name}/{own}");
        if own.is_empty() || !is_plain(&name) {
            return Err(refused(format!("{} has a name that an archive cannot hold", entry.path().display())));
        }
        let kind = entry.file_type().map_err(file(&entry.path()))?;
        if kind.is_dir() {
            found.extend(below(&entry.path(), &name)?);
        } else if kind.is_file() {
            found.push(Source { name, file: entry.path() });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

/// Writes an archive of these files to a new file that its owner alone may read. What the manifest says of its parts is
/// filled in.
///
/// # Errors
/// A file that cannot be read or written, or that changes while it is read.
pub fn write(to: &Path, mut manifest: Manifest, sources: &[Source]) -> Result<Manifest, ArchiveError> {
    manifest.parts = sources.iter().map(part).collect::<Result<_, _>>()?;
    manifest.check()?;
    let mut archive = Builder::new(BufWriter::new(private::file(to).map_err(file(to))?));
    let list = serde_json::to_vec_pretty(&manifest).map_err(|error| refused(error.to_string()))?;
    let hash = blake3::hash(&list).to_hex();
    let time = manifest.made_at.timestamp().unsigned_abs();
    append(&mut archive, MANIFEST, time, list.len() as u64, &mut list.as_slice()).map_err(file(to))?;
    append(&mut archive, MANIFEST_HASH, time, hash.len() as u64, &mut hash.as_bytes()).map_err(file(to))?;
    for (part, source) in manifest.parts.iter().zip(sources) {
        let mut hashed = Hashed { inner: open(&source.file)?.take(part.size), hasher: blake3::Hasher::new() };
        append(&mut archive, &part.path, time, part.size, &mut hashed).map_err(file(to))?;
        if hashed.hasher.finalize().to_hex().as_str() != part.blake3 {
            return Err(refused(format!("{} has changed while it was read; try again", source.file.display())));
        }
    }
    let mut written = archive.into_inner().map_err(file(to))?;
    written.flush().and_then(|()| written.get_ref().sync_all()).map_err(file(to))?;
    Ok(manifest)
}

fn part(source: &Source) -> Result<Part, ArchiveError> {
    let (size, blake3) = copy(&mut open(&source.file)?, &mut io::sink()).map_err(file(&source.file))?;
    Ok(Part { path: source.name.clone(), size, blake3 })
}

fn open(path: &Path) -> Result<BufReader<File>, ArchiveError> {
    File::open(path).map(BufReader::new).map_err(file(path))
}

/// A plain entry with the header of POSIX's ustar, which needs no extension.
fn append(archive: &mut Builder<impl Write>, path: &str, time: u64, size: u64, data: &mut impl Read) -> io::Result<()> {
    let mut header = Header::new_ustar();
    header.set_path(path)?;
    header.set_entry_type(EntryType::Regular);
    header.set_mode(0o600);
    header.set_mtime(time);
    header.set_size(size);
    header.set_cksum();
    archive.append(&header, data)
}

/// Hashes what is read through it.
struct Hashed<R> {
    inner: R,
    hasher: blake3::Hasher,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hasher.update(&buffer[..read]);
        Ok(read)
    }
}
