//! What the stories of publishing share: texts that are written behind the pages, and people who may publish in one country.

use lectern::domain::accounts::{self, Grant, Role};
use lectern::domain::publications::{self, Standing};
use lectern::domain::records::RecordKind;
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};

use crate::support::{Visitor, World};

impl World {
    /// Writes one text of a record anew, which puts it up nowhere.
    pub fn rewrites(&self, kind: RecordKind, slug: &str, layer: &str, slot: Slot, words: &str) {
        let id = self.record(kind, slug);
        let layer = Layer::parse(layer).expect("a layer");
        let code = layer.to_string().split(':').nth(1).unwrap_or("en").to_owned();
        let language = match &layer {
            Layer::Edition(_) => self.edition(&code).language().clone(),
            _ => lectern::base::languages::Language::parse(&code).expect("a language"),
        };
        let edit =
            TextEdit { part: Part::WHOLE, slot, layer, language, content: Some(words.to_owned()), against: None };
        self.writes(async |tx| texts::save(tx, &self.actor(), kind, id, vec![edit.clone()]).await);
    }

    /// How a record stands in an edition.
    pub fn stands(&self, kind: RecordKind, slug: &str, edition: &str) -> Option<Standing> {
        let (id, edition) = (self.record(kind, slug), self.edition(edition).id);
        let all = self.reads(async |reader| publications::of_records(reader, &[id]).await);
        all.into_iter().find(|one| one.edition == edition).map(|one| one.standing)
    }

    /// The page that tells where a topic is up.
    pub fn publications_of(&self, slug: &str) -> String {
        format!("/admin/topics/{}/publications", self.record(RecordKind::Topic, slug).0)
    }

    /// The demo's editor, who may work in this edition alone.
    pub fn editor_of(&self, edition: &str) -> Visitor {
        let (id, edition) = (self.account("editor@demo.example"), self.edition(edition).id);
        let grants = [Grant { role: Role::Editor, edition: Some(edition) }];
        self.writes(async |tx| accounts::grant(tx, &self.actor(), id, &grants).await);
        self.signed_in("editor")
    }
}
