//! The file that keeps the secret: readable by its owner alone, made at the first start, and read again while the program
//! runs.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use super::{Kept, NotASecret, Secret};
use crate::base::{private, random};

/// How often a running program looks whether its secret was rotated.
pub const LOOKS_EVERY: Duration = Duration::from_secs(1);

/// A file of secrets that cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum CannotKeep {
    #[error("{0}: {1}")]
    File(PathBuf, #[source] io::Error),
    #[error("{0}: {1}")]
    Text(PathBuf, #[source] NotASecret),
}

/// Reads the secret in a file; `None` where there is no file.
///
/// # Errors
/// A file that cannot be read, or that holds something else.
pub fn open(path: &Path) -> Result<Option<Secret>, CannotKeep> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(CannotKeep::File(path.to_owned(), error)),
    };
    let secret = Secret::parse(&text).map_err(|error| CannotKeep::Text(path.to_owned(), error))?;
    let secrets = RwLock::new(secret.secrets());
    Ok(Some(Secret(Arc::new(Kept { secrets, file: Some(path.to_owned()) }))))
}

/// Reads the secret in a file, or makes one where there is no file. Two that start at once get the same one.
///
/// # Errors
/// A file that cannot be read or made, or that holds something else.
pub fn open_or_make(path: &Path) -> Result<Secret, CannotKeep> {
    loop {
        if let Some(secret) = open(path)? {
            return Ok(secret);
        }
        match put(path, &Secret::made(), |made| fs::hard_link(made, path)) {
            Err(CannotKeep::File(_, error)) if error.kind() == ErrorKind::AlreadyExists => {}
            done => done?,
        }
    }
}

/// Puts secrets in the place of those in a file, wholly or not at all.
///
/// # Errors
/// A file that cannot be written.
pub fn write(path: &Path, secret: &Secret) -> Result<(), CannotKeep> {
    put(path, secret, |made| fs::rename(made, path))
}

/// Writes a file beside it and moves it there, so that nobody ever reads half of one.
fn put(path: &Path, secret: &Secret, moved: impl FnOnce(&Path) -> io::Result<()>) -> Result<(), CannotKeep> {
    let beside = path.with_extension(format!("new-{}", &random::token()[..12]));
    let put = || {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            private::folder(folder)?;
        }
        let mut file = private::file(&beside)?;
        writeln!(
            file,
            "# The secret of this deployment, the newest first. Without it sealed fields are lost: keep a copy."
        )?;
        file.write_all((secret.lines().join("\n") + "\n").as_bytes())?;
        file.sync_all()?;
        moved(&beside)
    };
    let done = put().map_err(|error| CannotKeep::File(path.to_owned(), error));
    let _ = fs::remove_file(&beside);
    done
}

impl Secret {
    /// Reads the file again that it is kept in, and tells whether that changed what is known. A file that cannot be read
    /// changes nothing, nor does one without the secret that is newest here: that would be another deployment's.
    pub fn look_again(&self) -> bool {
        let Some(found) = self.0.file.as_deref().and_then(|path| open(path).ok()?) else { return false };
        let (found, known) = (found.secrets(), self.secrets());
        let is_other = found != known && found.contains(&known[0]);
        if is_other {
            *self.0.secrets.write().unwrap_or_else(PoisonError::into_inner) = found;
        }
        is_other
    }

    /// From now on looks again every second, as long as the program runs: so that a rotation needs no restart.
    pub fn follow(&self) {
        if self.0.file.is_none() {
            return;
        }
        let secret = self.clone();
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(LOOKS_EVERY).await;
                if secret.look_again() {
                    tracing::info!("the secret was rotated; fields are sealed with {}", secret.fingerprint());
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_once_for_its_owner_alone_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/secret");
        let secret = open_or_make(&path).unwrap();
        assert_eq!(open_or_make(&path).unwrap(), secret);
        write(&path, &secret.rotated()).unwrap();
        assert!(open_or_make(&path).unwrap().is_known_by(&secret.fingerprint()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(folder.path().join("data")).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn of_many_that_start_at_once_all_have_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let secrets: Vec<Secret> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..8).map(|_| scope.spawn(|| open_or_make(&path).unwrap())).collect();
            starts.into_iter().map(|start| start.join().unwrap()).collect()
        });
        assert!(secrets.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn a_file_of_something_else_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        fs::write(&path, "hunter2").unwrap();
        assert!(open_or_make(&path).unwrap_err().to_string().contains("secret"));
    }

    #[test]
    fn a_rotation_is_noticed_and_another_secret_is_not_taken_up() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let running = open_or_make(&path).unwrap();
        assert!(!running.look_again(), "nothing has changed");
        let rotated = running.rotated();
        write(&path, &rotated).unwrap();
        assert!(running.look_again() && running.clone() == rotated);
        write(&path, &Secret::made()).unwrap();
        assert!(!running.look_again() && running == rotated, "another deployment's");
        fs::remove_file(&path).unwrap();
        assert!(!running.look_again() && running == rotated);
        write(&path, &rotated.newest()).unwrap();
        assert!(running.look_again() && running == rotated.newest(), "the older one was dropped");
    }

    #[test]
    fn what_a_newer_secret_sealed_is_opened_at_once() {
        let cell = super::super::Cell { table: "mails", column: "sealed_text", row: "7" };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let running = open_or_make(&path).unwrap();
        let rotated = running.rotated();
        write(&path, &rotated).unwrap();
        assert_eq!(running.open_text(cell, &rotated.seal(cell, "a letter")).unwrap(), "a letter");
    }
}
