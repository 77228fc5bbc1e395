//! The layers of a record as somebody comes to write on them: which there are, which one is open, who may write there.

use super::names;
use crate::admin::Office;
use crate::admin::records::{Found, Record};
use crate::base::ids::{EditionId, RecordId};
use crate::base::languages::Language;
use crate::db::Reader;
use crate::domain::accounts::{self, Permission};
use crate::domain::editions::{self, Edition};
use crate::domain::texts::{Layer, Sheet};
use crate::web::Error;
use crate::web::query::Query;
use crate::web::respond::missing;

pub(super) struct Desk {
    /// The one that is open.
    pub sheet: Sheet,
    pub sheets: Vec<Sheet>,
    editions: Vec<Edition>,
    /// The edition that the record belongs to, if it belongs to one.
    edition: Option<EditionId>,
    permission: Permission,
    path: String,
}

impl Desk {
    /// # Errors
    /// [`Error::NotFound`] for a layer that the record does not have; the database's.
    pub(super) async fn of<R: Record>(
        reader: &mut Reader,
        id: i64,
        found: &Found,
        query: &Query,
    ) -> Result<Self, Error> {
        let Some(kind) = R::PUBLISHED_AS else { return missing() };
        let mut editions = editions::all(reader).await?;
        if let Some(own) = found.edition {
            editions.retain(|edition| edition.id == own);
        }
        let record = RecordId(id);
        let sheet = |(layer, language)| Sheet { kind, record, layer, language };
        let sheets: Vec<Sheet> = layers(&editions).into_iter().map(sheet).collect();
        let open = match query.get("layer") {
            Some(named) => Layer::parse(named),
            // What belongs to one edition is written in its words.
            None if found.edition.is_some() => sheets.last().map(|sheet| sheet.layer.clone()),
            None => Some(Layer::Shared),
        };
        let sheet = sheets.iter().find(|sheet| Some(&sheet.layer) == open.as_ref()).cloned();
        let sheet = sheet.ok_or(Error::NotFound)?;
        let (edition, permission, path) = (found.edition, R::WRITE, format!("{}/{id}", R::PATH));
        Ok(Self { sheet, sheets, editions, edition, permission, path })
    }

    /// Where a layer is written.
    pub(super) fn url(&self, layer: &Layer) -> String {
        format!("{}/texts?layer={layer}", self.path)
    }

    /// What the open layer has said before.
    pub(super) fn revisions_url(&self) -> String {
        format!("{}/texts/revisions?layer={}", self.path, self.sheet.layer)
    }

    pub(super) fn publications_url(&self) -> String {
        format!("{}/publications", self.path)
    }

    pub(super) fn name_of(&self, frame: &Office, layer: &Layer) -> String {
        names::layer(frame, layer, &self.editions)
    }

    /// Whether the person may write on the open layer: on an edition's who may there, on a language's who may in every edition
    /// in that language, on the shared one who may in all.
    pub(super) fn may_write(&self, frame: &Office) -> bool {
        let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
        let may_in = |edition: EditionId| accounts::may_in(grants, self.permission, edition);
        match (self.edition, &self.sheet.layer) {
            (Some(own), _) => may_in(own),
            (None, Layer::Shared) => accounts::may_everywhere(grants, self.permission),
            (None, Layer::Language(language)) => {
                self.editions.iter().filter(|edition| edition.language() == language).all(|edition| may_in(edition.id))
            }
            (None, Layer::Edition(code)) => {
                self.editions.iter().filter(|edition| edition.code == *code).all(|edition| may_in(edition.id))
            }
        }
    }

    /// # Errors
    /// [`Error::Forbidden`].
    pub(super) fn must_write(&self, frame: &Office) -> Result<(), Error> {
        if self.may_write(frame) { Ok(()) } else { Err(Error::Forbidden(self.permission)) }
    }
}

/// The layers that these editions read, with their languages: the shared one, each language, each edition.
fn layers(editions: &[Edition]) -> Vec<(Layer, Language)> {
    let mut layers = vec![(Layer::Shared, Language::shared())];
    for edition in editions {
        let language = edition.language().clone();
        let layer = (Layer::Language(language.clone()), language);
        if !layers.contains(&layer) {
            layers.push(layer);
        }
    }
    layers.extend(editions.iter().map(|edition| (Layer::Edition(edition.code.clone()), edition.language().clone())));
    layers
}
