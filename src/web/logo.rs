//! The academy's logo, as the heads of pages show it.

use crate::base::ids::MediaId;
use crate::db::{self, Reader};
use crate::domain::media::{self, FileFacts, Place};

/// How high it is shown, and how wide at most, in CSS pixels.
const HEIGHT: i64 = 40;
const WIDEST: i64 = 160;
/// Device pixels for each of those, on the sharpest of usual screens.
const SHARPNESS: i64 = 3;

/// A picture that stands before the academy's name. Its size is in CSS pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// From the root of the site.
    pub url: String,
    pub width: i64,
    pub height: i64,
}

impl Logo {
    /// `None` where none was chosen, or the chosen one is there no more.
    ///
    /// # Errors
    /// The database's.
    pub async fn find(reader: &mut Reader, picture: Option<MediaId>) -> db::Result<Option<Self>> {
        let Some(id) = picture else { return Ok(None) };
        Ok(media::files(reader, &[id]).await?.remove(&id).and_then(|medium| Self::of(&medium.file)))
    }

    /// The smallest of its files that is sharp enough.
    fn of(file: &FileFacts) -> Option<Self> {
        let width = (file.width * HEIGHT / file.height.max(1)).clamp(1, WIDEST);
        let height = (file.height * width / file.width.max(1)).clamp(1, HEIGHT);
        let kept = file.widths().find(|kept| *kept >= width * SHARPNESS).or(file.widths().last())?;
        let ending = if file.has_webp { "webp" } else { &file.kind };
        let place = Place { hash: file.hash.clone(), width: kept, ending: ending.to_owned() };
        Some(Self { url: place.path(), width, height })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(width: i64, height: i64, widths: &str) -> (i64, i64, String) {
        let (file_name, hash, kind) = ("logo.png".into(), "ab".into(), "png".into());
        let file = FileFacts { file_name, hash, kind, width, height, size: 1, widths: widths.into(), has_webp: false };
        let logo = Logo::of(&file).expect("a logo");
        (logo.width, logo.height, logo.url)
    }

    #[test]
    fn it_is_as_high_as_the_head_allows_and_never_wider_than_that() {
        assert_eq!(shown(640, 640, "320,640"), (40, 40, "/media/ab/320.png".into()));
        assert_eq!(shown(1200, 300, "320,640,1200"), (160, 40, "/media/ab/640.png".into()));
        assert_eq!(shown(4000, 40, "320,640,960"), (160, 1, "/media/ab/640.png".into()));
        assert_eq!(shown(16, 16, "16"), (40, 40, "/media/ab/16.png".into()));
    }
}
