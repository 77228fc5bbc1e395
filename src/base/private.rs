//! Files and folders that their owner alone may read: other users of the machine have no business with them.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// A new file (0600), to write to. One that is there is not touched.
///
/// # Errors
/// The system's; there being a file already.
pub fn file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A folder (0700) with those above it, where they are missing; one that is there stays as it is.
///
/// # Errors
/// The system's.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Who else than the owner may do what with a file or folder: the last six bits of its mode. Nothing where the system
/// knows no modes.
///
/// # Errors
/// The system's.
pub fn openings(path: &Path) -> io::Result<u32> {
    let metadata = fs::metadata(path)?;
    #[cfg(unix)]
    let mode = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions());
    #[cfg(not(unix))]
    let mode = u32::from(!metadata.is_file() && !metadata.is_dir());
    Ok(mode & 0o77)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_here_is_closed_to_others() {
        let place = tempfile::tempdir().unwrap();
        let inner = place.path().join("data/inner");
        folder(&inner).unwrap();
        folder(&inner).expect("twice does no harm");
        let path = inner.join("secret");
        file(&path).unwrap();
        assert!(file(&path).is_err(), "what is there is not touched");
        for made in [place.path().join("data"), inner, path.clone()] {
            assert_eq!(openings(&made).unwrap(), 0, "{}", made.display());
        }
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
        assert_eq!(openings(&path).unwrap(), 0o40);
    }
}
