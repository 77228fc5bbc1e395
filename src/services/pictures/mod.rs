//! Pictures as they come from anybody's machine, made safe and small: told by their content and not their name, bounded before
//! they are decoded, turned as the camera held them, encoded anew without anything that is not picture, in several widths.

mod decode;
mod encode;
mod jpeg;

use std::sync::Arc;

use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

/// The largest file that is looked at, in bytes.
pub const LARGEST: usize = 15 << 20;
/// The most pixels, and the longest side, of a picture that is decoded.
pub const MOST_PIXELS: u64 = 50_000_000;
pub const LONGEST_SIDE: u32 = 12_000;
/// The most memory that a decoded picture takes, in bytes.
const MOST_MEMORY: u64 = 200 << 20;
/// The widths in which a picture is kept, as far as it has so many pixels.
pub const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];
/// How many pictures may wait for the one that is being made.
const WAITING: usize = 12;

/// A picture that is ready to be kept.
#[derive(Clone, Debug)]
pub struct Made {
    /// The SHA-256 of the file, in 64 hex digits.
    pub hash: String,
    /// What it is kept as, by the ending of its files.
    pub ending: &'static str,
    /// In pixels, as it is looked at.
    pub width: u32,
    pub height: u32,
    pub has_webp: bool,
    pub files: Vec<Rendition>,
}

/// A picture in one width, as a file.
#[derive(Clone, Debug)]
pub struct Rendition {
    pub width: u32,
    pub ending: &'static str,
    pub bytes: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("there is nothing in it")]
    Empty,
    #[error("it is larger than {LARGEST} bytes")]
    TooLarge,
    /// SVG is a program for browsers as much as a picture.
    #[error("it is an SVG")]
    Svg,
    #[error("it is no JPEG, PNG, GIF or WebP")]
    NoPicture,
    /// A moving picture needs a way to stop it (WCAG 2.2.2), which a text has not.
    #[error("it moves")]
    Moves,
    #[error("it has more than {MOST_PIXELS} pixels, or a side longer than {LONGEST_SIDE}")]
    TooManyPixels,
    /// It ends too early, or is not what it begins as.
    #[error("it is broken")]
    Broken,
    /// Too many wait already: worth trying again in a moment.
    #[error("too many wait")]
    Busy,
}

/// The SHA-256 of a file, in 64 hex digits.
pub fn hash(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Makes pictures, one at a time on a thread of its own: whatever is sent at once, no more than one is in memory decoded. Cheap
/// to clone; all clones share the queue.
#[derive(Clone)]
pub struct Studio {
    running: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

impl Default for Studio {
    fn default() -> Self {
        Self { running: Arc::new(Semaphore::new(1)), waiting: Arc::new(Semaphore::new(1 + WAITING)) }
    }
}

impl Studio {
    /// # Errors
    /// Why the file is not taken.
    pub async fn make(&self, bytes: Vec<u8>) -> Result<Made, Unfit> {
        let _waiting = self.waiting.try_acquire().map_err(|_| Unfit::Busy)?;
        // Owned and given to the thread: who hangs up does not make room for another while the thread still runs.
        let running = self.running.clone().acquire_owned().await.map_err(|_| Unfit::Busy)?;
        let made = tokio::task::spawn_blocking(move || {
            let _running = running;
            make(&bytes)
        });
        // A decoder that panics has met a file that is not what it says.
        made.await.unwrap_or(Err(Unfit::Broken))
    }
}

/// # Errors
/// Why the file is not taken.
pub fn make(bytes: &[u8]) -> Result<Made, Unfit> {
    match bytes.len() {
        0 => return Err(Unfit::Empty),
        size if size > LARGEST => return Err(Unfit::TooLarge),
        _ => {}
    }
    let picture = decode::decode(bytes)?;
    encode::encode(picture, hash(bytes))
}

#[cfg(test)]
mod tests;
