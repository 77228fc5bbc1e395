//! What the stories of pictures share: pictures made on the spot, and forms that send them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lectern::base::ids::MediaId;
use lectern::db::sql;
use lectern::domain::media::Place;
use reqwest::Method;

use crate::support::{BASE_URL, Page, Visitor, World, wait};

/// A file as a person chooses it.
#[derive(Clone)]
pub struct Chosen {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// A picture of its own: another `seed`, another file.
pub fn picture(name: &'static str, width: u32, height: u32, seed: u8) -> Chosen {
    let pixel = |x: u32, y: u32| Rgb([seed, (x * 7 % 251) as u8, (y * 5 % 241) as u8]);
    let image = DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel));
    let format = ImageFormat::from_path(name).expect("the name of a picture");
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("it is written");
    Chosen { name, bytes: bytes.into_inner() }
}

pub fn file(name: &'static str, bytes: impl Into<Vec<u8>>) -> Chosen {
    Chosen { name, bytes: bytes.into() }
}

const BOUNDARY: &str = "----a-boundary-of-the-stories";

/// A form with files as browsers send it.
pub fn body(fields: &[(&str, &str)], files: &[Chosen]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for chosen in files {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{}\"\r\nContent-Type: image/png\r\n\r\n",
            chosen.name
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(&chosen.bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

impl Visitor {
    /// Sends a form with files, and stays with the answer.
    pub fn uploads_to(&self, path: &str, fields: &[(&str, &str)], files: &[Chosen]) -> Page {
        self.sends_body(path, &[], body(fields, files))
    }

    /// Uploads pictures with these words.
    pub fn uploads(&self, alternative: &str, files: &[Chosen]) -> Page {
        self.uploads_to("/admin/media/new", &[("alternative", alternative)], files)
    }

    /// The same as the site's script does.
    pub fn uploads_by_script(&self, alternative: &str, files: &[Chosen]) -> (u16, serde_json::Value) {
        let body = body(&[("alternative", alternative)], files);
        let page = self.sends_body("/admin/media/new", &[("accept", "application/json")], body);
        (page.status(), serde_json::from_str(page.answer().text()).expect("JSON"))
    }

    /// Sends this as a form with files.
    pub fn sends_body(&self, path: &str, headers: &[(&'static str, &str)], body: Vec<u8>) -> Page {
        self.sends_as(Method::POST, path, |request| {
            let kind = format!("multipart/form-data; boundary={BOUNDARY}");
            let request = request.header("origin", BASE_URL).header("content-type", kind);
            headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).body(body)
        })
    }
}

impl World {
    /// The latest picture.
    pub fn latest_picture(&self) -> MediaId {
        MediaId(self.reads(async |reader| sql("SELECT MAX(id) FROM media").number(reader).await))
    }

    /// Whether the file is kept that has this address, or had it.
    pub fn keeps(&self, url: &str) -> bool {
        let (folder, file) = url.trim_start_matches("/media/").split_once('/').expect("an address");
        let key = Place::parse(folder, file).and_then(|place| place.key()).expect("a key");
        wait(self.files.exists(&key)).expect("it is looked for")
    }

    pub fn pictures(&self) -> i64 {
        self.reads(async |reader| sql("SELECT COUNT(*) FROM media").number(reader).await)
    }
}
