//! Words are never overwritten: each saving makes a new version, and a page keeps showing the one that was published.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use lectern::base::ids::RecordId;
use lectern::base::languages::Language;
use lectern::db::{Reader, sql};
use lectern::domain::editions::Edition;
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::{self, RecordKind};
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::rounds;
use crate::support::{World, wait};

#[test]
fn saving_over_a_text_keeps_the_old_version_and_ends_it() {
    let world = World::own();
    let id = topic(&world, "weather");
    for words in ["Rain", "Snow", "Sun"] {
        save(&world, id, &Layer::Shared, Some(words));
    }
    let versions = "SELECT content, revision, superseded FROM texts WHERE record_id = ? ORDER BY revision";
    let versions =
        world.reads(async |reader: &mut Reader| sql(versions).bind(id).all::<(String, i64, i64)>(reader).await);
    let expected = [("Rain", 1, 2), ("Snow", 2, 3), ("Sun", 3, i64::MAX)];
    assert_eq!(versions, expected.map(|(words, from, to)| (words.to_owned(), from, to)));
}

#[test]
fn a_page_shows_what_was_published_until_it_is_published_again() {
    let world = World::own();
    let (id, gb, nz) = (topic(&world, "weather"), world.edition("gb"), world.edition("nz"));
    save(&world, id, &Layer::Shared, Some("Rain"));
    publish(&world, id, &[&gb, &nz]);
    save(&world, id, &Layer::Shared, Some("Snow"));
    assert_eq!((title(&world, id, &gb), title(&world, id, &nz)), (Some("Rain".into()), Some("Rain".into())));
    publish(&world, id, &[&nz]);
    assert_eq!((title(&world, id, &gb), title(&world, id, &nz)), (Some("Rain".into()), Some("Snow".into())));
}

/// Each has looked at the record before writing, in the same transaction; what others commit meanwhile must be seen.
#[test]
fn people_who_save_at_once_leave_one_newest_version() {
    const PEOPLE: usize = 6;
    let world = World::own();
    let id = topic(&world, "weather");
    let saves = (0..PEOPLE).map(|person| {
        let (world, words) = (&world, format!("Snow {person}"));
        async move {
            let work = async |tx: &mut lectern::db::Tx| {
                records::revision(tx.reader(), id).await?;
                tokio::time::sleep(Duration::from_millis(20)).await;
                let edits = vec![edit(&Layer::Shared, Some(&words))];
                texts::save(tx, &world.actor(), RecordKind::Topic, id, edits).await
            };
            world.db.write(work).await
        }
    });
    for saved in wait(futures_util::future::join_all(saves)) {
        saved.expect("it is saved");
    }
    let spans = "SELECT revision, superseded FROM texts WHERE record_id = ? ORDER BY revision";
    let spans = world.reads(async |reader: &mut Reader| sql(spans).bind(id).all::<(i64, i64)>(reader).await);
    let last = i64::try_from(PEOPLE).unwrap();
    let expected: Vec<_> = (1..=last).map(|from| (from, if from == last { i64::MAX } else { from + 1 })).collect();
    assert_eq!(spans, expected, "each version ends where the next begins");
}

/// What people do with a record, in some order.
#[derive(Clone, Debug)]
enum Deed {
    Save { layer: usize, words: Option<String> },
    Publish { edition: usize },
}

const EDITIONS: [&str; 3] = ["fr", "gb", "nz"];

/// Against the rule written plainly: of the versions that were there when an edition published, the newest on the
/// nearest layer.
#[test]
fn whatever_is_saved_and_published_each_edition_shows_its_own_revision() {
    let world = World::own();
    let (editions, counter) = (EDITIONS.map(|code| world.edition(code)), AtomicU32::new(0));
    let layers = layers(&editions);
    let deed = prop_oneof![
        3 => (0..layers.len(), proptest::option::weighted(0.8, "[a-z]{1,8}")).prop_map(|(layer, words)| Deed::Save { layer, words }),
        2 => (0..EDITIONS.len()).prop_map(|edition| Deed::Publish { edition }),
    ];
    let cases = u32::try_from(rounds(12, 300)).unwrap();
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let told = runner.run(&proptest::collection::vec(deed, 1..14), |deeds| {
        let id = topic(&world, &format!("case-{}", counter.fetch_add(1, Ordering::Relaxed)));
        let mut model = Model::default();
        for deed in &deeds {
            match deed {
                Deed::Save { layer, words } => {
                    let revision = save(&world, id, &layers[*layer], words.as_deref());
                    prop_assert_eq!(revision, model.save(&layers[*layer], words.clone()));
                }
                Deed::Publish { edition } => {
                    publish(&world, id, &[&editions[*edition]]);
                    model.publish(&editions[*edition]);
                }
            }
            for edition in &editions {
                prop_assert_eq!(title(&world, id, edition), model.title(edition), "{} after {:?}", edition.code, deed);
            }
        }
        let heads = world.reads(async |reader| texts::heads(reader, id).await);
        let heads: BTreeMap<_, _> = heads.into_iter().map(|head| (head.layer, (head.revision, head.content))).collect();
        prop_assert_eq!(heads, model.heads());
        Ok(())
    });
    told.unwrap();
}

/// A record as a person would keep it on paper.
#[derive(Default)]
struct Model {
    revision: i64,
    versions: Vec<(Layer, i64, Option<String>)>,
    published: BTreeMap<String, i64>,
}

impl Model {
    fn save(&mut self, layer: &Layer, words: Option<String>) -> i64 {
        self.revision += 1;
        self.versions.push((layer.clone(), self.revision, words));
        self.revision
    }

    fn publish(&mut self, edition: &Edition) {
        self.published.insert(edition.code.to_string(), self.revision);
    }

    fn title(&self, edition: &Edition) -> Option<String> {
        let up = *self.published.get(edition.code.as_str())?;
        let nearest_first = Layer::read_by(edition).into_iter().rev();
        let newest = |layer: Layer| self.versions.iter().rfind(|(on, revision, _)| *on == layer && *revision <= up);
        nearest_first.filter_map(newest).next().and_then(|(_, _, words)| words.clone())
    }

    fn heads(&self) -> BTreeMap<Layer, (i64, Option<String>)> {
        self.versions.iter().map(|(layer, revision, words)| (layer.clone(), (*revision, words.clone()))).collect()
    }
}

/// Every layer that one of the editions reads.
fn layers(editions: &[Edition]) -> Vec<Layer> {
    let mut layers: Vec<Layer> = editions.iter().flat_map(Layer::read_by).collect();
    layers.sort();
    layers.dedup();
    layers
}

fn topic(world: &World, slug: &str) -> RecordId {
    world.writes(async |tx| records::create(tx, RecordKind::Topic, slug).await)
}

fn save(world: &World, id: RecordId, layer: &Layer, words: Option<&str>) -> i64 {
    world.writes(async |tx| texts::save(tx, &world.actor(), RecordKind::Topic, id, vec![edit(layer, words)]).await)
}

fn publish(world: &World, id: RecordId, editions: &[&Edition]) {
    let placements: Vec<_> = editions.iter().map(|edition| Placement::published(edition)).collect();
    world.writes(async |tx| publications::place(tx, &world.actor(), RecordKind::Topic, id, &placements).await);
}

fn title(world: &World, id: RecordId, edition: &Edition) -> Option<String> {
    let shown = async |reader: &mut Reader| texts::shown(reader, edition, &[id], &[Slot::Title]).await;
    world.reads(shown).whole(id, Slot::Title).map(|words| words.text)
}

fn edit(layer: &Layer, words: Option<&str>) -> TextEdit {
    let language = match layer {
        Layer::Language(language) => language.clone(),
        Layer::Edition(code) if code.as_str() == "fr" => Language::parse("fr").expect("a language"),
        Layer::Shared | Layer::Edition(_) => Language::shared(),
    };
    let content = words.map(str::to_owned);
    TextEdit { part: Part::WHOLE, slot: Slot::Title, layer: layer.clone(), language, content, against: None }
}
