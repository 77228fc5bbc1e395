//! What comes in, and what is made of it.

use std::io::Cursor;

use image::{DynamicImage, GenericImageView, ImageFormat, Rgba, RgbaImage};

use super::*;

/// A picture in colours that change from pixel to pixel, as a photograph's do.
fn photograph(width: u32, height: u32) -> DynamicImage {
    let noise = |x: u32, y: u32, of: u32| ((x * 31 + y * 17) * of % 251) as u8;
    let pixel = |x, y| Rgba([noise(x, y, 3), noise(x, y, 5), noise(x, y, 7), 255]);
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, pixel))
}

fn drawing(width: u32, height: u32, alpha: u8) -> DynamicImage {
    let pixel = |x, _| if x < width / 2 { Rgba([200, 0, 0, 255]) } else { Rgba([0, 0, 200, alpha]) };
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, pixel))
}

fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = if format == ImageFormat::Jpeg { image.to_rgb8().into() } else { image.clone() };
    image.write_to(&mut bytes, format).expect("it is written");
    bytes.into_inner()
}

/// The head of a PNG that says it is so large, with nothing behind it.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = written(&drawing(8, 8, 255), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    bytes
}

#[test]
fn a_picture_is_kept_in_each_width_that_it_has_and_no_larger() {
    let made = make(&written(&photograph(1000, 500), ImageFormat::Jpeg)).expect("a picture");
    let widths =
        |ending| made.files.iter().filter(|file| file.ending == ending).map(|file| file.width).collect::<Vec<_>>();
    assert_eq!((made.width, made.height, made.ending), (1000, 500, "jpg"));
    assert_eq!(widths("jpg"), [1000, 960, 640, 320]);
    for file in &made.files {
        let image = image::load_from_memory(&file.bytes).expect("a picture");
        assert_eq!(image.dimensions(), (file.width, file.width.div_ceil(2)), "{}", file.ending);
    }
    let small = make(&written(&drawing(40, 9000, 0), ImageFormat::Png)).expect("a picture");
    assert_eq!((small.ending, small.files[0].width), ("png", 40));
    let kept = image::load_from_memory(&small.files[0].bytes).expect("a picture");
    assert_eq!(kept.get_pixel(39, 0).0[3], 0, "what is clear stays clear");
}

#[test]
fn what_it_is_kept_as_follows_from_what_it_shows() {
    let ending = |image: &DynamicImage, format| make(&written(image, format)).expect("a picture").ending;
    assert_eq!(ending(&drawing(400, 300, 255), ImageFormat::Png), "png");
    assert_eq!(ending(&drawing(400, 300, 255), ImageFormat::Jpeg), "jpg");
    assert_eq!(ending(&drawing(400, 300, 255), ImageFormat::Gif), "png");
    assert_eq!(ending(&drawing(400, 300, 9), ImageFormat::WebP), "png");
}

#[test]
fn it_is_turned_as_it_was_held_and_nothing_else_of_the_camera_stays() {
    let plain = written(&drawing(60, 40, 255), ImageFormat::Jpeg);
    // APP1 with Exif: one entry, orientation 6 (held on its side), and words behind it that would tell a place.
    let exif: &[u8] = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0 60.17N 24.94E";
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    let held = [&plain[..2], &[0xFF, 0xE1], &length, exif, &plain[2..]].concat();
    let made = make(&held).expect("a picture");
    assert_eq!((made.width, made.height), (40, 60));
    for file in &made.files {
        assert!(!file.bytes.windows(4).any(|some| some == b"60.1" || some == b"Exif"), "{}", file.ending);
    }
}

#[test]
fn what_is_no_picture_is_refused_for_what_it_is() {
    let png = written(&drawing(64, 64, 255), ImageFormat::Png);
    let jpeg = written(&photograph(64, 64), ImageFormat::Jpeg);
    let cases: Vec<(&str, Vec<u8>, Unfit)> = vec![
        ("nothing", Vec::new(), Unfit::Empty),
        ("a page", b"<!doctype html><script>alert(1)</script>".to_vec(), Unfit::NoPicture),
        ("an archive", b"PK\x03\x04 and so on".to_vec(), Unfit::NoPicture),
        ("a drawing for browsers", b"<?xml version='1.0'?><svg xmlns='x'><script/></svg>".to_vec(), Unfit::Svg),
        ("half a PNG", png[..png.len() / 2].to_vec(), Unfit::Broken),
        ("half a JPEG", jpeg[..jpeg.len() / 2].to_vec(), Unfit::Broken),
        ("a JPEG without its last byte", jpeg[..jpeg.len() - 1].to_vec(), Unfit::Broken),
        ("a head alone", b"\x89PNG\r\n\x1a\n".to_vec(), Unfit::Broken),
        ("a bomb", claiming(50_000, 50_000), Unfit::TooManyPixels),
        ("a lie", claiming(11_000, 4_000), Unfit::Broken),
        ("too much", vec![0xFF; LARGEST + 1], Unfit::TooLarge),
    ];
    for (name, bytes, why) in cases {
        assert_eq!(make(&bytes).expect_err(name), why, "{name}");
    }
}

#[test]
fn what_hangs_on_a_picture_is_gone_with_the_file() {
    let polyglot =
        [written(&photograph(64, 64), ImageFormat::Png), b"<script>alert(1)</script>PK\x03\x04".to_vec()].concat();
    let made = make(&polyglot).expect("a picture");
    assert!(made.files.iter().all(|file| !file.bytes.windows(8).any(|some| some == b"<script>")));
}

#[test]
fn a_picture_that_moves_is_refused() {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    for alpha in [255, 0] {
        encoder.encode_frame(image::Frame::new(drawing(20, 20, alpha).to_rgba8())).expect("a frame");
    }
    drop(encoder);
    assert_eq!(make(&bytes).expect_err("it moves"), Unfit::Moves);
}

#[tokio::test]
async fn who_finds_the_queue_full_is_told_at_once() {
    let studio = Studio::default();
    let bytes = written(&drawing(20, 20, 255), ImageFormat::Png);
    let all = (0..2 * WAITING).map(|_| studio.make(bytes.clone()));
    let done = futures_util::future::join_all(all).await;
    assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1 + WAITING);
    assert!(studio.make(bytes).await.is_ok(), "and there is room again");
}
