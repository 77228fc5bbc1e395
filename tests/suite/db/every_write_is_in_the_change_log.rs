//! Whoever asks what happened to a record finds it in the change log: each write, with who did it.

use std::fmt::Debug;

use lectern::base::actor::Actor;
use lectern::base::edition_code::EditionCode;
use lectern::base::ids::{CourseId, RecordId, VenueId};
use lectern::base::languages::Language;
use lectern::base::locale::Locale;
use lectern::base::money::{Currency, TaxRate};
use lectern::base::slug::Slug;
use lectern::db::{self, MayRetry, Reader, Tx, sql};
use lectern::domain::courses;
use lectern::domain::editions::{self, NewEdition};
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::{self, RecordKind};
use lectern::domain::sessions::{self, NewSession, SessionError};
use lectern::domain::settings::{self, Academy};
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};
use lectern::domain::venues::{self, NewCity, NewVenue, Room};
use lectern::domain::{articles, glossary, instructors, pages, topics};
use serde_json::{Value, json};

use super::town::{Town, falconry};
use crate::support::{World, wait};

#[derive(Debug, PartialEq, sqlx::FromRow)]
struct Row {
    actor: String,
    actor_name: String,
    request_id: Option<String>,
    action: String,
    record_kind: String,
    record_id: i64,
    before_json: Option<String>,
    after_json: Option<String>,
}

#[test]
fn naming_the_academy_tells_what_it_was_called_before() {
    let world = World::empty();
    let name = |name: &'static str| {
        written(&world, async |tx, actor| settings::name_academy(tx, actor, &Academy { name: name.into() }).await)
    };
    name("Lyceum").is("settings-saved", "settings", 0).was(json!(null)).became(json!({ "name": "Lyceum" }));
    let again = name("Stoa");
    again.is("settings-saved", "settings", 0).was(json!({ "name": "Lyceum" })).became(json!({ "name": "Stoa" }));
}

#[test]
fn every_record_that_is_made_leaves_its_row() {
    let world = World::own();
    let edition =
        written(&world, async |tx, actor| Ok::<_, db::Error>(editions::create(tx, actor, ireland()).await?.id));
    edition
        .is("created", "edition", edition.answer.0)
        .became(json!({ "code": "ie", "locale": "en-IE", "currency": "EUR" }));
    let city = written(&world, async |tx, actor| {
        let new = NewCity {
            edition: edition.answer,
            slug: slug("cork"),
            position: 1,
            name: "Cork".into(),
            time_zone: chrono_tz::Europe::Dublin,
        };
        venues::create_city(tx, actor, new).await
    });
    city.is("created", "city", city.answer.0)
        .became(json!({ "slug": "cork", "name": "Cork", "time_zone": "Europe/Dublin" }));
    let venue = written(&world, async |tx, actor| {
        let (name, street, postcode) = ("Quay House".into(), "1 Quay".into(), "T12".into());
        let new = NewVenue { city: city.answer, slug: slug("quay-house"), position: 1, name, street, postcode };
        venues::create_venue(tx, actor, new).await
    });
    let told = json!({ "slug": "quay-house", "name": "Quay House", "street": "1 Quay", "postcode": "T12" });
    venue.is("created", "venue", venue.answer.0).became(told);
    let topic = written(&world, async |tx, actor| topics::create(tx, actor, &slug("testing"), 9).await);
    topic.is("created", "topic", topic.answer.0).became(json!({ "slug": "testing" }));
    let term = written(&world, async |tx, actor| {
        Ok::<_, db::Error>(glossary::create_all(tx, actor, &[slug("mock")]).await?[0])
    });
    term.is("created", "term", term.answer.0).became(json!({ "slug": "mock" }));
    let page = written(&world, async |tx, actor| pages::create(tx, actor, &slug("press"), 9).await);
    page.is("created", "page", page.answer.0).became(json!({ "slug": "press" }));
    let article = written(&world, async |tx, actor| {
        let (topics, key_terms) = (vec![topic.answer], vec![term.answer]);
        articles::create(tx, actor, articles::NewArticle { slug: slug("on-mocks"), topics, key_terms, points: 2 }).await
    });
    let (id, points) = &article.answer;
    let told = json!({ "slug": "on-mocks", "topics": [topic.answer], "key_terms": [term.answer], "points": points });
    article.is("created", "article", id.0).became(told);
}

#[test]
fn what_is_taught_where_by_whom_and_when_leaves_its_rows() {
    let town = Town::new();
    let world = &town.world;
    let venue = VenueId::from(world.record(RecordKind::Venue, "london-southwark"));
    let rooms = written(world, async |tx, actor| {
        let rooms = ["Ada", "Grace"].map(|name| Room { name: name.into(), seats: 12 });
        venues::create_rooms(tx, actor, venue, &rooms).await
    });
    rooms.is("rooms-added", "venue", venue.0).became(json!({ "rooms": ["Ada", "Grace"] }));
    let teacher =
        written(world, async |tx, actor| instructors::create(tx, actor, &slug("ada-lovelace"), "Ada Lovelace").await);
    let told = json!({ "slug": "ada-lovelace", "name": "Ada Lovelace" });
    teacher.is("created", "instructor", teacher.answer.0).became(told);
    let course =
        written(world, async |tx, actor| Ok::<_, db::Error>(courses::create_all(tx, actor, &[falconry()]).await?[0]));
    let told = json!({ "slug": "falconry", "code": "FAL-100", "level": "beginner" });
    course.is("created", "course", course.answer.0).became(told);
    let other = CourseId::from(world.record(RecordKind::Course, "cloud-fundamentals"));
    let related = written(world, async |tx, actor| courses::relate(tx, actor, &[(course.answer, vec![other])]).await);
    related.is("related", "course", course.answer.0).became(json!({ "related": [other] }));
    let session = written(world, async |tx, actor| {
        let new = NewSession { course: course.answer, instructors: vec![teacher.answer], ..town.online("FAL-100-GB") };
        Ok::<_, SessionError>(sessions::create_all(tx, actor, &[new]).await?[0])
    });
    let id = session.answer;
    let told = json!({ "code": "FAL-100-GB", "course": course.answer, "edition": town.edition.id });
    session.is("created", "session", id.0).became(told);
    let taken = written(world, async |tx, actor| sessions::take_seats(tx, actor, id, 2).await);
    taken.is("seats-taken", "session", id.0).became(json!({ "seats": 2 }));
    let cancelled = written(world, async |tx, actor| sessions::cancel(tx, actor, id).await);
    cancelled.is("cancelled", "session", id.0).was(json!(null)).became(json!(null));
    let before = rows(world);
    let late = world.writes(async |tx| sessions::take_seats(tx, &world.actor(), id, 1).await);
    assert!(!late && rows(world) == before, "seats that nobody got are no change");
}

#[test]
fn many_that_are_made_at_once_leave_a_row_each() {
    let world = World::own();
    let (before, gb) = (rows(&world), world.edition("gb"));
    let ids: Vec<RecordId> = world.writes(async |tx| {
        let ids = glossary::create_all(tx, &world.actor(), &[slug("mock"), slug("stub"), slug("fake")]).await?;
        let ids: Vec<RecordId> = ids.into_iter().map(RecordId::from).collect();
        let written = ids.iter().map(|id| (*id, vec![title("A double")])).collect();
        texts::save_first(tx, &world.actor(), RecordKind::Term, written).await?;
        let placed: Vec<_> = ids.iter().map(|id| (*id, vec![Placement::published(&gb)])).collect();
        publications::place_all(tx, &world.actor(), RecordKind::Term, &placed).await?;
        Ok::<_, db::Error>(ids)
    });
    assert_eq!(rows(&world), before + 9);
    for id in ids {
        let of_one =
            sql("SELECT action FROM changes WHERE record_kind = 'term' AND record_id = ? ORDER BY id").bind(id);
        let actions = world.reads(async |reader: &mut Reader| of_one.all::<(String,)>(reader).await);
        assert_eq!(actions.iter().map(|(action,)| &**action).collect::<Vec<_>>(), ["created", "texts-saved", "placed"]);
    }
}

#[test]
fn saving_texts_publishing_and_renaming_leave_theirs() {
    let world = World::own();
    let (id, gb) = (world.record(RecordKind::Topic, "cloud"), world.edition("gb"));
    let saved =
        written(&world, async |tx, actor| texts::save(tx, actor, RecordKind::Topic, id, vec![title("Clouds")]).await);
    let told = json!({ "revision": saved.answer, "slots": ["shared title"] });
    saved.is("texts-saved", "topic", id.0).became(told);
    let placed = written(&world, async |tx, actor| {
        publications::place(tx, actor, RecordKind::Topic, id, &[Placement::published(&gb)]).await
    });
    let told = json!({ "revision": saved.answer, "states": { "gb": "published" } });
    placed.is("placed", "topic", id.0).became(told);
    let of = (id, &gb);
    let shown = written(&world, async |tx, actor| publications::preview(tx, actor, RecordKind::Topic, of).await);
    shown.is("preview-made", "topic", id.0).became(json!({ "edition": "gb" }));
    let renamed =
        written(&world, async |tx, actor| records::rename(tx, actor, RecordKind::Topic, id, &slug("clouds")).await);
    renamed.is("renamed", "topic", id.0).was(json!({ "slug": "cloud" })).became(json!({ "slug": "clouds" }));
}

#[test]
fn a_rename_to_the_same_name_is_no_change() {
    let world = World::own();
    let id = world.record(RecordKind::Topic, "cloud");
    let before = rows(&world);
    world.writes(async |tx| records::rename(tx, &world.actor(), RecordKind::Topic, id, &slug("cloud")).await);
    assert_eq!(rows(&world), before);
}

#[test]
fn a_write_that_was_undone_leaves_no_row() {
    let world = World::own();
    let (before, id) = (rows(&world), world.record(RecordKind::Topic, "cloud"));
    let undone = wait(world.db.write(async |tx| {
        texts::save(tx, &world.actor(), RecordKind::Topic, id, vec![title("Clouds")]).await?;
        glossary::create_all(tx, &world.actor(), &[slug("mock"), slug("server")]).await
    }));
    assert!(undone.expect_err("there is a term of that name").is_taken());
    assert_eq!(rows(&world), before);
}

#[test]
fn the_whole_demo_world_was_written_down_by_the_command_line() {
    let world = World::demo();
    let strangers = "SELECT COUNT(*) FROM changes WHERE (actor <> 'command-line' OR actor_name <> 'demo' OR request_id IS NOT NULL) \
         AND record_kind <> 'account'";
    assert_eq!(world.reads(async |reader| sql(strangers).number(reader).await), 0);
    let unwritten = "SELECT COUNT(*) FROM records r WHERE NOT EXISTS (SELECT 1 FROM changes c \
         WHERE c.record_kind = r.kind AND c.record_id = r.id AND c.action = 'created')";
    assert_eq!(world.reads(async |reader| sql(unwritten).number(reader).await), 0);
}

/// What a write answered, and the one row that it left.
struct Written<T> {
    answer: T,
    row: Row,
}

impl<T> Written<T> {
    #[track_caller]
    fn is(&self, action: &str, kind: &str, id: i64) -> &Self {
        let row = &self.row;
        assert_eq!((&*row.action, &*row.record_kind, row.record_id), (action, kind, id));
        assert_eq!((&*row.actor, &*row.actor_name, row.request_id.as_deref()), ("visitor", "", Some("request-7")));
        self
    }

    #[track_caller]
    fn was(&self, before: Value) -> &Self {
        assert_eq!(read(self.row.before_json.as_deref()), before);
        self
    }

    #[track_caller]
    fn became(&self, after: Value) -> &Self {
        assert_eq!(read(self.row.after_json.as_deref()), after);
        self
    }
}

#[track_caller]
fn written<T, E: From<db::Error> + MayRetry + Debug>(
    world: &World,
    work: impl AsyncFn(&mut Tx, &Actor) -> Result<T, E>,
) -> Written<T> {
    let (before, actor) = (rows(world), Actor::visitor("request-7".into()));
    let answer = world.writes(async |tx| work(tx, &actor).await);
    assert_eq!(rows(world), before + 1, "one write, one row");
    let last = "SELECT actor, actor_name, request_id, action, record_kind, record_id, before_json, after_json \
         FROM changes ORDER BY id DESC LIMIT 1";
    Written { answer, row: world.reads(async |reader: &mut Reader| sql(last).one(reader).await) }
}

fn rows(world: &World) -> i64 {
    world.reads(async |reader| sql("SELECT COUNT(*) FROM changes").number(reader).await)
}

fn read(json: Option<&str>) -> Value {
    json.map_or(Value::Null, |json| serde_json::from_str(json).expect("JSON"))
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn title(text: &str) -> TextEdit {
    let (language, content) = (Language::shared(), Some(text.to_owned()));
    TextEdit { part: Part::WHOLE, slot: Slot::Title, layer: Layer::Shared, language, content, against: None }
}

fn ireland() -> NewEdition {
    NewEdition {
        code: EditionCode::parse("ie").expect("a code"),
        position: 6,
        country: "IE".into(),
        country_name: "Ireland".into(),
        locale: Locale::parse("en-IE").expect("a locale"),
        currency: Currency::parse("EUR").expect("a currency"),
        time_zone: chrono_tz::Europe::Dublin,
        tax_name: "VAT".into(),
        tax_rate: TaxRate(2300),
        gross_first: true,
        email: "hello@corvane.example".into(),
        phone: "+353 1 000 0000".into(),
        sender_name: String::new(),
        reply_to: String::new(),
    }
}
