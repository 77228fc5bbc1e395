//! Files that go with the program.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Key;

/// Files in memory.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<BTreeMap<Key, Vec<u8>>>>);

impl Memory {
    fn kept(&self) -> MutexGuard<'_, BTreeMap<Key, Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn put(&self, key: &Key, bytes: Vec<u8>) -> io::Result<()> {
        self.kept().insert(key.clone(), bytes);
        Ok(())
    }

    pub(super) fn get(&self, key: &Key) -> Option<Vec<u8>> {
        self.kept().get(key).cloned()
    }

    pub(super) fn delete(&self, key: &Key) -> io::Result<()> {
        self.kept().remove(key);
        Ok(())
    }
}
