//! Fifty editors save the same few records at once, each again and again: whoever is told that it is saved has it saved, whoever
//! comes too late is shown the other's, and nobody meets an error. `bin/test --long` does it for a minute.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use lectern::base::ids::RecordId;
use lectern::db::sql;
use lectern::domain::records::RecordKind;

use super::wording::Words;
use crate::db::is_long;
use crate::support::{Page, Visitor, World};

const EDITORS: usize = 50;
const LAYER: &str = "language:fi";
const TOPICS: [&str; 3] = ["programming", "cybersecurity", "cloud"];

/// What became of the tries.
#[derive(Default)]
struct Tally {
    saved: AtomicI64,
    refused: AtomicI64,
}

/// Who saves once, and whether it was saved; a conflict shows both.
trait Save: Sync {
    fn save(&self, editor: &Visitor, mark: &str) -> bool;
}

/// Fifty do it at once, three times each or for a minute.
fn at_once(world: &World, save: &dyn Save) -> i64 {
    let (tally, end) = (Tally::default(), Instant::now() + Duration::from_secs(60));
    let (address, editor) = (world.address(), world.signed_in("editor"));
    let cookies: Vec<(String, String)> =
        editor.cookies().into_iter().filter_map(|name| editor.cookie(&name).map(|value| (name, value))).collect();
    thread::scope(|threads| {
        for number in 0..EDITORS {
            let (tally, cookies) = (&tally, &cookies);
            threads.spawn(move || {
                let begun = Visitor::at(address);
                let editor = cookies.iter().fold(begun, |visitor, (name, value)| visitor.with_cookie(name, value));
                let mut round = 0;
                while round < 3 || (is_long() && Instant::now() < end) {
                    let is_saved = save.save(&editor, &format!("{number}x{round}"));
                    let counted = if is_saved { &tally.saved } else { &tally.refused };
                    counted.fetch_add(1, Ordering::Relaxed);
                    round += 1;
                }
            });
        }
    });
    let (saved, refused) = (tally.saved.into_inner(), tally.refused.into_inner());
    println!("{EDITORS} editors: {saved} saves, {refused} conflicts shown");
    assert!(saved > 0);
    saved
}

/// Saved, or shown as a conflict in which both values stand; nothing else.
#[track_caller]
fn was_saved(answer: &Page, shows_theirs: impl FnOnce(&Page) -> bool) -> bool {
    match answer.status() {
        303 => true,
        409 if shows_theirs(answer) => false,
        other => panic!("{other}: {}", answer.text()),
    }
}

/// A topic, its place as the editor saw it, and as they were told that it is saved.
type Step = (i64, i64, i64);

/// Gives a topic a place that nobody else gives it.
struct Positions {
    topics: Vec<RecordId>,
    next: AtomicI64,
    saved: Mutex<Vec<Step>>,
}

impl Save for Positions {
    fn save(&self, editor: &Visitor, _mark: &str) -> bool {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let (topic, place) = (self.topics[number as usize % self.topics.len()].0, 100 + number % 9_900);
        let page = editor.opens(&format!("/admin/topics/{topic}/edit")).is(200);
        let seen: i64 = page.attributes("#position", "value")[0].parse().expect("a place");
        let answer = page.fills("Position", &place.to_string()).sends_with("Save");
        let is_saved = was_saved(&answer, |page| !page.elements(".clash").is_empty());
        if is_saved {
            self.saved.lock().expect("a list").push((topic, seen, place));
        }
        is_saved
    }
}

#[test]
fn no_save_is_made_over_one_that_was_not_seen() {
    let world = World::own();
    let topics = TOPICS.map(|slug| world.record(RecordKind::Topic, slug)).to_vec();
    let positions = Positions { topics: topics.clone(), next: AtomicI64::new(0), saved: Mutex::default() };
    let began = world.reads(async |reader| sql("SELECT COALESCE(MAX(id), 0) FROM changes").number(reader).await);
    let saved = at_once(&world, &positions);
    let rows = world.reads(async |reader| {
        let steps = "SELECT record_id, before_json, after_json FROM changes \
             WHERE record_kind = 'topic' AND action = 'saved' AND id > ? ORDER BY id";
        sql(steps).bind(began).all::<(i64, String, String)>(reader).await
    });
    let place = |json: &str| {
        serde_json::from_str::<serde_json::Value>(json).expect("JSON")["position"].as_i64().expect("a place")
    };
    let mut written: Vec<Step> = rows.iter().map(|row| (row.0, place(&row.1), place(&row.2))).collect();
    let mut told = positions.saved.into_inner().expect("a list");
    assert_eq!(written.len() as i64, saved);
    written.sort_unstable();
    told.sort_unstable();
    assert_eq!(written, told, "what was saved is what the editor saw, changed as they were told");
}

/// Writes a word of one's own after those that are there: none that was said to be saved may be gone.
struct Sentences<'w> {
    topic: Words<'w>,
    saved: Mutex<Vec<String>>,
}

impl Save for Sentences<'_> {
    fn save(&self, editor: &Visitor, mark: &str) -> bool {
        let page = editor.opens(&self.topic.on(LAYER)).is(200);
        let seen = page.texts("#tagline").pop().unwrap_or_default();
        // Words have a greatest length: the oldest make room, and are kept by the revisions.
        let kept: Vec<&str> = seen.split(' ').rev().take(20).collect();
        let words = kept.into_iter().rev().chain([mark]).collect::<Vec<_>>().join(" ");
        let answer = page.fills("Summary", &words).sends_with("Save the texts");
        let is_saved = was_saved(&answer, |page| page.text().contains("The other person wrote"));
        if is_saved {
            self.saved.lock().expect("a list").push(mark.to_owned());
        }
        is_saved
    }
}

#[test]
fn no_words_that_were_saved_are_lost() {
    let world = World::own();
    let topic = world.words_of(RecordKind::Topic, "topics", TOPICS[0]);
    topic.writes(LAYER, "tagline", "Alku");
    let (id, began) = (topic.id, topic.revision());
    let sentences = Sentences { topic, saved: Mutex::default() };
    let saved = at_once(&world, &sentences);
    let rows = world.reads(async |reader| {
        let all = "SELECT revision, content FROM texts WHERE record_id = ? AND layer = ? AND slot = 'tagline' ORDER BY revision";
        sql(all).bind(id).bind(LAYER).all::<(i64, String)>(reader).await
    });
    let written: Vec<&str> =
        rows.iter().filter(|row| row.0 > began).filter_map(|row| row.1.split(' ').next_back()).collect();
    let mut told = sentences.saved.into_inner().expect("a list");
    assert_eq!((written.len() as i64, told.len() as i64), (saved, saved));
    // Each stands on the one before it: none was written over unseen.
    for pair in rows.windows(2).filter(|pair| pair[0].0 >= began) {
        let before: Vec<&str> = pair[0].1.split(' ').rev().take(20).collect();
        let after: Vec<&str> = pair[1].1.split(' ').rev().skip(1).collect();
        assert!(after == before, "{:?} was written over by {:?}", pair[0], pair[1]);
    }
    let mut written: Vec<String> = written.into_iter().map(str::to_owned).collect();
    written.sort();
    told.sort();
    assert_eq!(written, told);
    assert_eq!(sentences.topic.broken(), []);
}
