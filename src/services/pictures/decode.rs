//! From bytes to pixels.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageResult, Limits, guess_format};

use super::{LONGEST_SIDE, MOST_MEMORY, MOST_PIXELS, Unfit, jpeg};

/// A picture as it is looked at.
pub(super) struct Picture {
    pub image: DynamicImage,
    /// Whether it came as a JPEG, and so is a photograph.
    pub is_photograph: bool,
}

/// # Errors
/// Why the file is not taken.
pub(super) fn decode(bytes: &[u8]) -> Result<Picture, Unfit> {
    let format = guess_format(bytes).ok();
    let image = match format {
        Some(ImageFormat::Jpeg) if !jpeg::is_whole(bytes) => Err(Unfit::Broken),
        Some(ImageFormat::Jpeg) => pixels(sound(JpegDecoder::new(Cursor::new(bytes)))?),
        Some(ImageFormat::Png) => {
            let decoder = sound(PngDecoder::with_limits(Cursor::new(bytes), limits()))?;
            if sound(decoder.is_apng())? { Err(Unfit::Moves) } else { pixels(decoder) }
        }
        Some(ImageFormat::WebP) => {
            let decoder = sound(WebPDecoder::new(Cursor::new(bytes)))?;
            if decoder.has_animation() { Err(Unfit::Moves) } else { pixels(decoder) }
        }
        Some(ImageFormat::Gif) => gif(bytes),
        _ if is_svg(bytes) => Err(Unfit::Svg),
        _ => Err(Unfit::NoPicture),
    };
    Ok(Picture { image: image?, is_photograph: format == Some(ImageFormat::Jpeg) })
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

/// Decodes what is small enough by its own word, and not more than that.
fn pixels(mut decoder: impl ImageDecoder) -> Result<DynamicImage, Unfit> {
    is_bounded(&decoder)?;
    sound(decoder.set_limits(limits()))?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = sound(DynamicImage::from_decoder(decoder))?;
    image.apply_orientation(orientation);
    Ok(image)
}

fn is_bounded(decoder: &impl ImageDecoder) -> Result<(), Unfit> {
    let (width, height) = decoder.dimensions();
    let is_small = width.max(height) <= LONGEST_SIDE && u64::from(width) * u64::from(height) <= MOST_PIXELS;
    if is_small && decoder.total_bytes() <= MOST_MEMORY { Ok(()) } else { Err(Unfit::TooManyPixels) }
}

/// A GIF with a second frame moves.
fn gif(bytes: &[u8]) -> Result<DynamicImage, Unfit> {
    let mut decoder = sound(GifDecoder::new(Cursor::new(bytes)))?;
    is_bounded(&decoder)?;
    sound(decoder.set_limits(limits()))?;
    let mut frames = decoder.into_frames();
    let first = sound(frames.next().ok_or(Unfit::Broken)?)?;
    if frames.next().is_some_and(|frame| frame.is_ok()) {
        return Err(Unfit::Moves);
    }
    Ok(first.into_buffer().into())
}

fn sound<T>(read: ImageResult<T>) -> Result<T, Unfit> {
    read.map_err(|error| match error {
        image::ImageError::Limits(_) => Unfit::TooManyPixels,
        _ => Unfit::Broken,
    })
}

/// Whether it is a text that has an SVG in it.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    head.trim_start_matches('\u{feff}').trim_start().starts_with('<') && head.contains("<svg")
}
