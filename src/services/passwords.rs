//! Passwords: hashed with Argon2id (RFC 9106) on threads of their own, a few at a time, so that nobody can fill the memory
//! by signing in: who finds the queue full is told to come back.

use std::fmt;
use std::sync::{Arc, LazyLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::Deserialize;
use tokio::sync::Semaphore;

use crate::base::random;

/// OWASP's second choice: 19 MiB, two passes, one lane (Password Storage Cheat Sheet).
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// How many may wait for each that is hashed.
const WAITING: usize = 16;

/// A password as it was typed. It is never printed.
#[derive(Clone, Default, Deserialize, PartialEq, Eq)]
#[serde(transparent)]
pub struct Password(String);

impl Password {
    pub fn new(typed: impl Into<String>) -> Self {
        Self(typed.into())
    }

    /// As it was typed.
    pub fn typed(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Too many passwords wait to be hashed: worth trying again in a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords wait to be hashed")]
pub struct Busy;

/// Hashes passwords, as many at once as there are cores. Cheap to clone; all clones share the queue.
#[derive(Clone)]
pub struct Hasher {
    running: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

impl Default for Hasher {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Self::new(cores, cores * WAITING)
    }
}

impl Hasher {
    /// One that hashes `running` at once while `waiting` more may wait.
    pub fn new(running: usize, waiting: usize) -> Self {
        Self { running: Arc::new(Semaphore::new(running)), waiting: Arc::new(Semaphore::new(running + waiting)) }
    }

    /// The hash to keep, in the PHC string format, with a salt of its own.
    ///
    /// # Errors
    /// [`Busy`].
    pub async fn hash(&self, password: &Password) -> Result<String, Busy> {
        let password = password.clone();
        self.run(move || hashed(&password)).await
    }

    /// Whether it is the password of this hash. Without one it takes as long and answers no, so that the time tells nobody
    /// which accounts there are.
    ///
    /// # Errors
    /// [`Busy`].
    pub async fn verify(&self, password: &Password, hash: Option<String>) -> Result<bool, Busy> {
        static NOBODYS: LazyLock<String> = LazyLock::new(|| hashed(&Password::new(random::token())));
        let (password, is_known) = (password.clone(), hash.is_some());
        self.run(move || {
            let hash = hash.as_deref().unwrap_or(&NOBODYS);
            let is_right = PasswordHash::new(hash)
                .is_ok_and(|hash| argon2id().verify_password(password.typed().as_bytes(), &hash).is_ok());
            is_right && is_known
        })
        .await
    }

    /// Does other work on a password in the same queue: it takes time too, and blocks nobody there.
    ///
    /// # Errors
    /// [`Busy`].
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Busy> {
        let _waiting = self.waiting.try_acquire().map_err(|_| Busy)?;
        // Owned and given to the thread: who hangs up does not make room for another while the thread still runs.
        let running = self.running.clone().acquire_owned().await.map_err(|_| Busy)?;
        let done = tokio::task::spawn_blocking(move || {
            let _running = running;
            work()
        });
        done.await.map_err(|_| Busy)
    }
}

fn hashed(password: &Password) -> String {
    let hash: Result<PasswordHash, _> = argon2id().hash_password(password.typed().as_bytes());
    hash.expect("a salt of the right length and the memory for one hash").to_string()
}

fn argon2id() -> Argon2<'static> {
    let params = Params::new(MEMORY, PASSES, LANES, None).expect("parameters within the bounds of RFC 9106");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_knows_its_password_and_tells_how_it_was_made() {
        let hasher = Hasher::new(1, 1);
        let password = Password::new("correct horse battery staple");
        let hash = hasher.hash(&password).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_ne!(hash, hasher.hash(&password).await.unwrap(), "each has a salt of its own");
        assert_eq!(hasher.verify(&password, Some(hash.clone())).await, Ok(true));
        assert_eq!(hasher.verify(&Password::new("Correct horse battery staple"), Some(hash)).await, Ok(false));
        assert_eq!(hasher.verify(&password, None).await, Ok(false));
        assert_eq!(hasher.verify(&password, Some("no hash".into())).await, Ok(false));
        assert!(!format!("{password:?}").contains("horse"));
    }

    #[tokio::test]
    async fn who_finds_the_queue_full_is_told_at_once() {
        let hasher = Hasher::new(1, 2);
        let password = Password::new("correct horse battery staple");
        let all = (0..10).map(|_| hasher.hash(&password));
        let done = futures_util::future::join_all(all).await;
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 3);
        assert!(hasher.hash(&password).await.is_ok(), "and there is room again");
    }
}
