//! The one secret of a deployment: from it a key is derived for each purpose, and personal fields are sealed with it
//! (docs/SECURITY.md). Older secrets are kept for reading until everything is sealed anew
//! (docs/decisions/0010-one-secret.md).

mod file;
mod sealed;

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use data_encoding::BASE64URL_NOPAD;

use crate::base::random;
pub use file::{CannotKeep, LOOKS_EVERY, open, open_or_make, write};
pub use sealed::{CannotOpen, Cell, HEAD, Sealed};

/// The length of a secret, in bytes.
const LENGTH: usize = 32;
/// Said in every derivation, so that no other program derives the same keys (BLAKE3, 2.3: "context strings should be
/// hardcoded, globally unique, and application-specific").
const CONTEXT: &str = "lectern 2026-11-21";

type Secrets = Arc<[[u8; LENGTH]]>;

/// The secret of a deployment, newest first, with the older ones that may still be read. Cheap to clone; all clones follow
/// the file that it is kept in. It is never printed.
#[derive(Clone)]
pub struct Secret(Arc<Kept>);

struct Kept {
    secrets: RwLock<Secrets>,
    /// Where they are read again.
    file: Option<PathBuf>,
}

/// What is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a secret is 43 characters of base64url, one per line or separated by commas, the newest first")]
pub struct NotASecret;

impl Secret {
    /// A new one, known to nobody.
    pub fn made() -> Self {
        Self::of([random::bytes()].into())
    }

    /// Reads secrets as [`Secret::lines`] writes them, on lines or separated by commas.
    ///
    /// # Errors
    /// [`NotASecret`], also where there is none.
    pub fn parse(text: &str) -> Result<Self, NotASecret> {
        let one = |line: &str| -> Result<[u8; LENGTH], NotASecret> {
            let bytes = BASE64URL_NOPAD.decode(line.as_bytes()).map_err(|_| NotASecret)?;
            bytes.try_into().map_err(|_| NotASecret)
        };
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#')).flat_map(|line| line.split(','));
        let lines = lines.map(str::trim).filter(|line| !line.is_empty());
        let secrets: Vec<_> = lines.map(one).collect::<Result<_, _>>()?;
        if secrets.is_empty() { Err(NotASecret) } else { Ok(Self::of(secrets.into())) }
    }

    fn of(secrets: Secrets) -> Self {
        Self(Arc::new(Kept { secrets: RwLock::new(secrets), file: None }))
    }

    /// The secrets as they are known now.
    fn secrets(&self) -> Secrets {
        self.0.secrets.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The secrets as text, the newest first.
    pub fn lines(&self) -> Vec<String> {
        self.secrets().iter().map(|secret| BASE64URL_NOPAD.encode(secret)).collect()
    }

    /// A new secret in front of those that are known.
    #[must_use]
    pub fn rotated(&self) -> Self {
        Self::of(std::iter::once(random::bytes()).chain(self.secrets().iter().copied()).collect())
    }

    /// A new secret behind those that are known: it can be read, and nothing is sealed with it yet.
    #[must_use]
    pub fn prepared(&self) -> Self {
        Self::of(self.secrets().iter().copied().chain([random::bytes()]).collect())
    }

    /// The newest alone.
    #[must_use]
    pub fn newest(&self) -> Self {
        Self::of(self.secrets().iter().copied().take(1).collect())
    }

    /// Those of the secrets that these fingerprints name, in their order; `None` where one is not known here.
    pub fn ordered(&self, fingerprints: &[&str]) -> Option<Self> {
        let secrets = self.secrets();
        let named = |name: &&str| secrets.iter().find(|secret| fingerprint(secret) == **name).copied();
        let found: Vec<_> = fingerprints.iter().map(named).collect::<Option<_>>()?;
        (!found.is_empty()).then(|| Self::of(found.into()))
    }

    /// The key for a purpose, derived from the newest secret.
    pub fn key(&self, purpose: &str) -> [u8; LENGTH] {
        self.key_of_length(purpose)
    }

    /// The same with a key of `N` bytes, for what takes a longer one.
    pub fn key_of_length<const N: usize>(&self, purpose: &str) -> [u8; N] {
        derived(&self.secrets()[0], purpose)
    }

    /// The keys for a purpose, that of the newest secret first.
    pub fn keys(&self, purpose: &str) -> impl Iterator<Item = [u8; LENGTH]> {
        self.keys_of_length(purpose)
    }

    /// The same with keys of `N` bytes, for what takes longer ones.
    pub fn keys_of_length<const N: usize>(&self, purpose: &str) -> impl Iterator<Item = [u8; N]> {
        let secrets = self.secrets();
        (0..secrets.len()).map(move |index| derived(&secrets[index], purpose))
    }

    /// What tells this secret from others without telling anything of it.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.secrets()[0])
    }

    /// The fingerprint of each, the newest first.
    pub fn fingerprints(&self) -> Vec<String> {
        self.secrets().iter().map(fingerprint).collect()
    }

    /// Whether this or an older one of these secrets has the fingerprint.
    pub fn is_known_by(&self, fingerprint: &str) -> bool {
        self.fingerprints().iter().any(|known| known == fingerprint)
    }
}

fn derived<const N: usize>(secret: &[u8; LENGTH], purpose: &str) -> [u8; N] {
    let mut key = [0; N];
    blake3::Hasher::new_derive_key(&format!("{CONTEXT} {purpose}")).update(secret).finalize_xof().fill(&mut key);
    key
}

fn fingerprint(secret: &[u8; LENGTH]) -> String {
    BASE64URL_NOPAD.encode(&derived::<9>(secret, "fingerprint"))
}

/// A digest to keep in the place of a token that is itself random (so that no salt is needed), in 64 hex digits.
pub fn digest(token: &str) -> String {
    blake3::hash(token.as_bytes()).to_hex().to_string()
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.secrets() == other.secrets()
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({} kept)", self.secrets().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_differ_by_purpose_and_secret_and_older_ones_remain() {
        let secret = Secret::made();
        assert_ne!(secret.key("cookies"), secret.key("fields"));
        let rotated = secret.rotated();
        assert_ne!(rotated.key("cookies"), secret.key("cookies"));
        assert_eq!(rotated.keys("cookies").nth(1), Some(secret.key("cookies")));
        let long: Vec<[u8; 64]> = rotated.keys_of_length("cookies").collect();
        assert!(long.len() == 2 && long[0][32..] != long[1][32..]);
        assert!(rotated.is_known_by(&secret.fingerprint()) && !secret.is_known_by(&rotated.fingerprint()));
        assert_eq!(rotated.newest().lines().len(), 1);
    }

    #[test]
    fn a_secret_is_read_as_it_is_written_and_never_shown() {
        let secret = Secret::made().rotated();
        assert_eq!(Secret::parse(&secret.lines().join("\n")), Ok(secret.clone()));
        assert_eq!(Secret::parse(&format!("# kept by hand\n{}", secret.lines().join(", "))), Ok(secret.clone()));
        assert!(!format!("{secret:?}").contains(&secret.lines()[0]));
        for wrong in ["", "#", "secret", &secret.lines()[0][1..]] {
            assert_eq!(Secret::parse(wrong), Err(NotASecret), "{wrong}");
        }
    }

    #[test]
    fn secrets_are_found_and_ordered_by_their_fingerprints() {
        let old = Secret::made();
        let prepared = old.prepared();
        let new = prepared.fingerprints()[1].clone();
        assert_eq!((prepared.fingerprint(), prepared.fingerprints().len()), (old.fingerprint(), 2));
        let turned = prepared.ordered(&[&new, &old.fingerprint()]).unwrap();
        assert_eq!((turned.fingerprint(), turned.fingerprints()[1].clone()), (new, old.fingerprint()));
        assert_eq!(prepared.ordered(&["elsewhere"]), None);
        assert_eq!(prepared.ordered(&[]), None);
    }
}
