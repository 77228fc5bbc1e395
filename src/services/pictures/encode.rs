//! From pixels to files: what is written is picture and nothing else.

use image::DynamicImage;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::FilterType;

use super::decode::Picture;
use super::{Made, Rendition, Unfit, WIDTHS};

/// Of 100. Above, files grow faster than anybody sees.
const JPEG_QUALITY: u8 = 82;
const WEBP_QUALITY: f32 = 78.0;
/// A drawing is kept sharp, as PNG, unless it is so many times larger than as JPEG: then it is a photograph.
const PHOTOGRAPH: usize = 3;

/// # Errors
/// [`Unfit::Broken`] where an encoder fails.
pub(super) fn encode(picture: Picture, hash: String) -> Result<Made, Unfit> {
    let Picture { image, is_photograph } = picture;
    let (width, height) = (image.width(), image.height());
    if width == 0 || height == 0 {
        return Err(Unfit::Broken);
    }
    let images = smaller(image);
    let has_alpha = !is_photograph && images.first().is_some_and(is_transparent);
    let images: Vec<DynamicImage> = images.into_iter().map(|image| plain(image, has_alpha)).collect();
    let is_jpeg = is_photograph || (!has_alpha && is_like_a_photograph(&images)?);
    let ending = if is_jpeg { "jpg" } else { "png" };
    let mut files = renditions(&images, ending, if is_jpeg { jpeg } else { png })?;
    let webp = renditions(&images, "webp", if is_jpeg { webp_lossy } else { webp_lossless })?;
    let size = |files: &[Rendition]| files.iter().map(|file| file.bytes.len()).sum::<usize>();
    let has_webp = size(&webp) < size(&files);
    if has_webp {
        files.extend(webp);
    }
    Ok(Made { hash, ending, width, height, has_webp, files })
}

/// The picture in each width that it has the pixels for, the widest first; never larger than it is.
fn smaller(image: DynamicImage) -> Vec<DynamicImage> {
    let (width, height) = (image.width(), image.height());
    let widest = width.min(WIDTHS[WIDTHS.len() - 1]);
    let widths = WIDTHS.into_iter().rev().filter(|smaller| *smaller < widest);
    let mut images: Vec<DynamicImage> = Vec::new();
    let mut from = image;
    for smaller in std::iter::once(widest).chain(widths) {
        let tall = (u64::from(height) * u64::from(smaller) + u64::from(width) / 2) / u64::from(width);
        let tall = u32::try_from(tall).unwrap_or(u32::MAX).max(1);
        if from.width() != smaller {
            from = from.resize_exact(smaller, tall, FilterType::Lanczos3);
        }
        images.push(from.clone());
    }
    images
}

fn is_transparent(image: &DynamicImage) -> bool {
    image.color().has_alpha() && image.to_rgba8().pixels().any(|pixel| pixel.0[3] < 255)
}

/// Eight bits for each colour.
fn plain(image: DynamicImage, has_alpha: bool) -> DynamicImage {
    if has_alpha { image.into_rgba8().into() } else { image.into_rgb8().into() }
}

fn is_like_a_photograph(images: &[DynamicImage]) -> Result<bool, Unfit> {
    let Some(smallest) = images.last() else { return Ok(false) };
    Ok(png(smallest)?.len() > PHOTOGRAPH * jpeg(smallest)?.len())
}

type Way = fn(&DynamicImage) -> Result<Vec<u8>, Unfit>;

fn renditions(images: &[DynamicImage], ending: &'static str, way: Way) -> Result<Vec<Rendition>, Unfit> {
    images.iter().map(|image| Ok(Rendition { width: image.width(), ending, bytes: way(image)? })).collect()
}

fn jpeg(image: &DynamicImage) -> Result<Vec<u8>, Unfit> {
    let mut bytes = Vec::new();
    let done = image.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY));
    done.map(|()| bytes).map_err(|_| Unfit::Broken)
}

fn png(image: &DynamicImage) -> Result<Vec<u8>, Unfit> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, PngFilter::Adaptive);
    image.write_with_encoder(encoder).map(|()| bytes).map_err(|_| Unfit::Broken)
}

fn webp_lossy(image: &DynamicImage) -> Result<Vec<u8>, Unfit> {
    webp(image, false)
}

fn webp_lossless(image: &DynamicImage) -> Result<Vec<u8>, Unfit> {
    webp(image, true)
}

fn webp(image: &DynamicImage, is_lossless: bool) -> Result<Vec<u8>, Unfit> {
    let (width, height) = (image.width(), image.height());
    let encoder = match image {
        DynamicImage::ImageRgba8(image) => webp::Encoder::from_rgba(image, width, height),
        DynamicImage::ImageRgb8(image) => webp::Encoder::from_rgb(image, width, height),
        _ => return Err(Unfit::Broken),
    };
    let encoded = encoder.encode_simple(is_lossless, WEBP_QUALITY).map_err(|_| Unfit::Broken)?;
    Ok(encoded.to_vec())
}
