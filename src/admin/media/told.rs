//! What is told of a picture in words.

use super::super::Office;
use super::super::records::{Field, Kind, Shown};
use crate::base::ids::MediaId;
use crate::db::{self, Reader};
use crate::domain::editions::{self, Edition};
use crate::domain::media::Medium;
use crate::domain::records::RecordKind;
use crate::domain::texts::{self, Layer};
use crate::services::pictures::{LARGEST, LONGEST_SIDE, MOST_PIXELS, Unfit};

/// Why a file was not taken, and what to do.
pub(super) fn unfit(frame: &Office, unfit: Unfit) -> String {
    let count = |of: u64| i64::try_from(of).unwrap_or(i64::MAX);
    match unfit {
        Unfit::Empty => frame.say("media-unfit-empty"),
        Unfit::TooLarge => frame.count("media-unfit-large", &count((LARGEST as u64) >> 20)),
        Unfit::Svg => frame.say("media-unfit-svg"),
        Unfit::NoPicture => frame.say("media-unfit-kind"),
        Unfit::Moves => frame.say("media-unfit-moves"),
        Unfit::TooManyPixels => {
            let (megapixels, side) = ((MOST_PIXELS / 1_000_000).to_string(), LONGEST_SIDE.to_string());
            frame.say_with("media-unfit-pixels", &[("megapixels", &megapixels), ("side", &side)])
        }
        Unfit::Broken => frame.say("media-unfit-broken"),
        Unfit::Busy => frame.say("media-unfit-busy"),
    }
}

/// The message that names one record of a kind, and the address of its list.
pub(super) fn kind(kind: RecordKind) -> (&'static str, Option<&'static str>) {
    match kind {
        RecordKind::Article => ("kind-article", Some("/admin/articles")),
        RecordKind::Course => ("kind-course", Some("/admin/courses")),
        RecordKind::Page => ("kind-page", Some("/admin/pages")),
        RecordKind::Term => ("kind-term", Some("/admin/glossary")),
        RecordKind::Topic => ("kind-topic", Some("/admin/topics")),
        RecordKind::Instructor => ("kind-instructor", Some("/admin/instructors")),
        RecordKind::City => ("kind-city", None),
        RecordKind::Venue => ("kind-venue", Some("/admin/venues")),
        RecordKind::Edition => ("kind-edition", Some("/admin/editions")),
        RecordKind::Media => ("kind-media", Some("/admin/media")),
    }
}

/// The layers on which a picture must have words: the shared one, and every other language that is spoken.
pub(super) fn layers(editions: &[Edition]) -> Vec<(Layer, String)> {
    let mut layers = vec![(Layer::Shared, "English".to_owned())];
    for edition in editions {
        let (layer, name) = (Layer::Language(edition.language().clone()), edition.language_name());
        let is_shared = *edition.language() == crate::base::languages::Language::shared();
        if is_shared {
            layers[0].1 = name;
        } else if layers.iter().all(|(known, _)| *known != layer) {
            layers.push((layer, name));
        }
    }
    layers
}

/// In which languages a picture lacks words, each with the way to write them.
pub(super) async fn words(reader: &mut Reader, frame: &Office, id: MediaId) -> db::Result<Vec<Field>> {
    let layers = layers(&editions::all(reader).await?);
    let asked: Vec<Layer> = layers.iter().map(|(layer, _)| layer.clone()).collect();
    let lacking = texts::undescribed(reader, &asked, &[id]).await?.remove(&id).unwrap_or_default();
    if lacking.is_empty() {
        return Ok(vec![Field::shown("words", "media-alternative", frame.say("media-described"))]);
    }
    let lacking = layers.into_iter().filter(|(layer, _)| lacking.contains(layer));
    let field = |(layer, name): (Layer, String)| {
        let link = Some(("media-describe", format!("/admin/media/{}/texts?layer={layer}", id.0)));
        Field::new("words", "media-lacks", Kind::Shown(Shown { text: name, link }))
    };
    Ok(lacking.map(field).collect())
}

/// What the file is.
pub(super) fn file(frame: &Office, medium: &Medium) -> Vec<Field> {
    let file = &medium.file;
    let number = |number: i64| frame.locale().number(number);
    let size = frame.say_with(
        "media-size-of",
        &[
            ("width", &number(file.width)),
            ("height", &number(file.height)),
            ("size", &number((file.size + 1023) / 1024)),
        ],
    );
    vec![Field::shown("file", "media-file-name", &file.file_name), Field::shown("size", "media-size", size)]
}
