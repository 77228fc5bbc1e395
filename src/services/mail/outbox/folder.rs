//! A folder that keeps each mail as a file, for the demo and for trying things out.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::NotSent;

/// The folder; it is made when the first mail comes, for its owner alone.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    /// Keeps a mail as `{id}.eml`; keeping it twice leaves one file.
    pub(super) async fn keep(&self, id: &str, mail: Vec<u8>) -> Result<(), NotSent> {
        let (folder, id) = (self.0.clone(), id.to_owned());
        let kept = tokio::task::spawn_blocking(move || keep(&folder, &id, &mail)).await;
        match kept {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(NotSent::ForNow(format!("the folder of mails cannot be written to: {error}"))),
            Err(error) => Err(NotSent::ForNow(error.to_string())),
        }
    }
}

/// Written beside its place and moved there, so that nobody reads half a mail.
fn keep(folder: &Path, id: &str, mail: &[u8]) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    builder.create(folder)?;
    let unfinished = folder.join(format!("{id}.part"));
    let mut file = options.open(&unfinished)?;
    file.write_all(mail)?;
    file.sync_all()?;
    fs::rename(unfinished, folder.join(format!("{id}.eml")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_kept_once_for_its_owner_alone() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("data/mail");
        for mail in [&b"Subject: one\r\n"[..], b"Subject: two\r\n"] {
            keep(&folder, "0193", mail).unwrap();
        }
        assert_eq!(fs::read(folder.join("0193.eml")).unwrap(), b"Subject: two\r\n");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&folder), mode(&folder.join("0193.eml"))), (0o700, 0o600));
        }
    }
}
