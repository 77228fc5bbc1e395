//! What the stories about a record's words share: where they are written, what is written down, who writes.

use lectern::base::ids::RecordId;
use lectern::base::languages::Language;
use lectern::domain::accounts::{self, Grant, Role};
use lectern::domain::editions::Edition;
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;
use lectern::domain::texts::{self, Layer, Place, Said, TextEdit};

use crate::support::{PASSWORD, Visitor, World};

/// The article whose French introduction is stale in the demo world.
pub const STALE: &str = "how-databases-remember";
pub const FRENCH: &str = "language:fr";

/// A record and the address of its words.
pub struct Words<'w> {
    world: &'w World,
    kind: RecordKind,
    pub id: RecordId,
    pub path: String,
}

impl World {
    pub fn words_of(&self, kind: RecordKind, list: &str, slug: &str) -> Words<'_> {
        let id = self.record(kind, slug);
        Words { world: self, kind, id, path: format!("/admin/{list}/{}/texts", id.0) }
    }

    pub fn article(&self) -> Words<'_> {
        self.words_of(RecordKind::Article, "articles", STALE)
    }

    pub fn topic(&self) -> Words<'_> {
        self.words_of(RecordKind::Topic, "topics", "programming")
    }

    /// What the demo's account of a role is called.
    pub fn name_of(&self, role: &str) -> String {
        let id = self.account(&format!("{role}@demo.example"));
        self.reads(async |reader| accounts::by_id(reader, id).await).expect("an account").name
    }

    /// Somebody who may do what this role may in these editions alone.
    pub fn signed_in_for(&self, role: Role, editions: &[&str]) -> Visitor {
        let address = format!("{}@demo.example", role.as_str());
        let id = self.account(&address);
        let grants: Vec<Grant> =
            editions.iter().map(|code| Grant { role, edition: Some(self.edition(code).id) }).collect();
        self.writes(async |tx| accounts::grant(tx, &self.actor(), id, &grants).await);
        let visitor = self.visitor();
        visitor.signs_in(&address, PASSWORD).is(200);
        visitor
    }
}

impl Words<'_> {
    pub fn on(&self, layer: &str) -> String {
        format!("{}?layer={layer}", self.path)
    }

    pub fn revisions(&self, layer: &str) -> String {
        format!("{}/revisions?layer={layer}", self.path)
    }

    /// The newest words of a place on a layer; nothing where it has none, or says "nothing here".
    pub fn newest(&self, layer: &str, place: &str) -> Option<String> {
        let (layer, place) = (Layer::parse(layer).expect("a layer"), Place::parse(place).expect("a place"));
        let heads = self.world.reads(async |reader| texts::heads(reader, self.id).await);
        match Said::of(place.on(&heads, &layer)) {
            Said::Words(words) => Some(words),
            Said::Nothing | Said::Absent => None,
        }
    }

    /// How many revisions its texts have had.
    pub fn revision(&self) -> i64 {
        self.world.reads(async |reader| lectern::domain::records::revision(reader, self.id).await)
    }

    /// Writes past the forms.
    pub fn writes(&self, layer: &str, place: &str, words: &str) {
        let (layer, place) = (Layer::parse(layer).expect("a layer"), Place::parse(place).expect("a place"));
        let language = match &layer {
            Layer::Language(language) => language.clone(),
            Layer::Shared | Layer::Edition(_) => Language::shared(),
        };
        let edit = || TextEdit {
            part: place.part,
            slot: place.slot,
            layer: layer.clone(),
            language: language.clone(),
            content: Some(words.to_owned()),
            against: None,
        };
        let actor = self.world.actor();
        self.world.writes(async |tx| texts::save(tx, &actor, self.kind, self.id, vec![edit()]).await);
    }

    /// Puts the newest words up in an edition.
    pub fn is_published(&self, edition: &Edition) {
        let placements = [Placement::published(edition)];
        let actor = self.world.actor();
        self.world.writes(async |tx| publications::place(tx, &actor, self.kind, self.id, &placements).await);
    }

    /// What breaks a rule among all texts.
    pub fn broken(&self) -> Vec<texts::Broken> {
        self.world.reads(async |reader| texts::recount(reader, 3).await)
    }
}
