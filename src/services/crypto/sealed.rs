//! Fields that only this program can read: XChaCha20-Poly1305 (RFC 8439, draft-irtf-cfrg-xchacha), bound to table,
//! column and row, so that a sealed value that is moved elsewhere cannot be opened there.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::Secret;
use crate::base::random;

/// Where a sealed value stands.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'c> {
    pub table: &'static str,
    pub column: &'static str,
    /// What identifies the row and never changes.
    pub row: &'c str,
}

/// A value that only its [`Secret`] opens: a byte for the format, four that name the key, a nonce of 24, and what was
/// sealed with its tag of 16.
pub type Sealed = Vec<u8>;

const FORMAT: u8 = 1;
const NAME: usize = 4;
/// How many bytes of a sealed value tell what it was sealed with.
pub const HEAD: usize = 1 + NAME;
const NONCE: usize = 24;
const PURPOSE: &str = "fields";

/// A sealed value that was changed, stands elsewhere than it was sealed for, or was sealed with a secret that is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sealed field cannot be opened: was the secret lost, or the field moved?")]
pub struct CannotOpen;

impl Secret {
    /// Seals a value for its cell.
    pub fn seal(&self, cell: Cell, plain: impl AsRef<[u8]>) -> Sealed {
        let (key, nonce) = (self.key(PURPOSE), random::bytes::<NONCE>());
        let aad = bound_to(cell);
        let payload = Payload { msg: plain.as_ref(), aad: &aad };
        let sealed = XChaCha20Poly1305::new(&key.into()).encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.expect("what fits into memory can be sealed");
        [&[FORMAT], &name_of(&key)[..], &nonce[..], &sealed[..]].concat()
    }

    /// Opens a value in its cell.
    ///
    /// # Errors
    /// [`CannotOpen`].
    pub fn open(&self, cell: Cell, sealed: &[u8]) -> Result<Vec<u8>, CannotOpen> {
        let (&format, rest) = sealed.split_first().ok_or(CannotOpen)?;
        let (name, rest) = rest.split_at_checked(NAME).ok_or(CannotOpen)?;
        let (nonce, msg) = rest.split_first_chunk::<NONCE>().ok_or(CannotOpen)?;
        if format != FORMAT {
            return Err(CannotOpen);
        }
        let find = || self.keys(PURPOSE).find(|key| name_of(key) == name);
        // Another process may have sealed it with a secret that is newer than those known here.
        let key = find().or_else(|| self.look_again().then(find)?).ok_or(CannotOpen)?;
        let aad = bound_to(cell);
        let opened = XChaCha20Poly1305::new(&key.into()).decrypt(&XNonce::from(*nonce), Payload { msg, aad: &aad });
        opened.map_err(|_| CannotOpen)
    }

    /// Opens a value that is text.
    ///
    /// # Errors
    /// [`CannotOpen`].
    pub fn open_text(&self, cell: Cell, sealed: &[u8]) -> Result<String, CannotOpen> {
        String::from_utf8(self.open(cell, sealed)?).map_err(|_| CannotOpen)
    }

    /// Which of the secrets a value was sealed with: 0 is the newest; `None`, one that is not known here. The first
    /// [`HEAD`] bytes of the value are enough.
    pub fn sealed_with(&self, sealed: &[u8]) -> Option<usize> {
        let name = sealed.get(1..HEAD)?;
        self.keys(PURPOSE).position(|key| name_of(&key) == name)
    }

    /// Whether a value was sealed with the newest secret.
    pub fn is_newest(&self, sealed: &[u8]) -> bool {
        self.sealed_with(sealed) == Some(0)
    }
}

/// Table, column and row, each with its length before it, so that no two cells read alike.
fn bound_to(cell: Cell) -> Vec<u8> {
    let parts = [cell.table, cell.column, cell.row];
    parts.iter().flat_map(|part| (part.len() as u64).to_le_bytes().into_iter().chain(part.bytes())).collect()
}

/// Which key it is, told without telling anything of it.
fn name_of(key: &[u8; 32]) -> [u8; NAME] {
    let digest = blake3::derive_key("lectern 2026-11-21 name of a key", key);
    [digest[0], digest[1], digest[2], digest[3]]
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: Cell = Cell { table: "accounts", column: "totp_seed", row: "7" };

    #[test]
    fn what_is_sealed_opens_in_its_own_cell_alone() {
        let secret = Secret::made();
        let sealed = secret.seal(SEED, "a seed");
        assert_eq!(secret.open_text(SEED, &sealed).unwrap(), "a seed");
        let elsewhere = [
            Cell { table: "mails", ..SEED },
            Cell { column: "phone", ..SEED },
            Cell { row: "8", ..SEED },
            Cell { column: "totp_seed7", row: "", ..SEED },
        ];
        for cell in elsewhere {
            assert_eq!(secret.open(cell, &sealed), Err(CannotOpen), "{cell:?}");
        }
        assert_ne!(secret.seal(SEED, "a seed"), sealed, "each sealing has its own nonce");
    }

    #[test]
    fn a_changed_byte_is_noticed_wherever_it_is() {
        let secret = Secret::made();
        let sealed = secret.seal(SEED, "a seed");
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert_eq!(secret.open(SEED, &changed), Err(CannotOpen), "byte {index}");
            assert_eq!(secret.open(SEED, &sealed[..index]), Err(CannotOpen), "{index} bytes");
        }
    }

    #[test]
    fn an_older_secret_opens_until_it_is_dropped() {
        let old = Secret::made();
        let sealed = old.seal(SEED, "a seed");
        let rotated = old.rotated();
        assert!(rotated.open(SEED, &sealed).is_ok() && !rotated.is_newest(&sealed) && old.is_newest(&sealed));
        assert_eq!(rotated.newest().open(SEED, &sealed), Err(CannotOpen));
        assert_eq!(rotated.sealed_with(&sealed[..HEAD]), Some(1));
        assert_eq!((Secret::made().sealed_with(&sealed), old.sealed_with(&sealed[..2])), (None, None));
    }
}
