//! What any program of this kind needs: it knows no record and takes plain data.

pub mod archive;
pub mod changes;
pub mod crypto;
pub mod files;
pub mod jobs;
pub mod mail;
pub mod passwords;
pub mod pictures;
pub mod throttle;
