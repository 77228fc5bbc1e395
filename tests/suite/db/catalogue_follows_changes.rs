//! The catalogue in memory is never behind the database: whatever is committed is in it when it is next asked for, on
//! every node.

use std::sync::Arc;

use futures_util::future::join_all;
use lectern::base::ids::{CourseId, SessionId};
use lectern::base::languages::Language;
use lectern::base::money::Money;
use lectern::base::slug::Slug;
use lectern::db::Db;
use lectern::domain::catalogue::{Catalogue, Catalogues, Filter, Sort};
use lectern::domain::courses::{self, Format, NewCourse, Price};
use lectern::domain::editions::Edition;
use lectern::domain::publications::{self, Placement, State};
use lectern::domain::records::{self, RecordKind};
use lectern::domain::sessions::{self, SeatsLeft, Session};
use lectern::domain::texts::{self, Layer, Part, Slot, TextEdit};

use super::town::falconry;
use crate::support::{PATIENT, World, wait};

#[test]
fn an_unchanged_catalogue_costs_one_statement() {
    let nodes = Nodes::new();
    let gb = nodes.world.edition("gb");
    let first = nodes.first(&gb);
    let (before, again) = (nodes.world.db.statements(), nodes.first(&gb));
    assert_eq!(nodes.world.db.statements() - before, 1);
    assert!(Arc::ptr_eq(&first, &again));
}

#[test]
fn one_change_is_followed_without_reading_everything_again() {
    let nodes = Nodes::new();
    let (world, gb) = (&nodes.world, nodes.world.edition("gb"));
    let cost = |work: &dyn Fn()| {
        let before = world.db.statements();
        work();
        world.db.statements() - before
    };
    let session = free(&nodes.first(&gb)).id;
    let kept = nodes.first(&gb);
    take(world, session, 1);
    let followed = cost(&|| drop(nodes.first(&gb)));
    let untouched = |catalogue: &Catalogue| {
        catalogue.courses().iter().filter(|course| kept.courses().iter().any(|old| Arc::ptr_eq(old, course))).count()
    };
    assert_eq!(untouched(&nodes.first(&gb)), kept.courses().len() - 1, "one course was read again");
    assert!(followed <= 20, "{followed} statements");
}

#[test]
fn a_course_that_is_published_is_there_and_one_that_is_archived_is_not() {
    let nodes = Nodes::new();
    let (gb, fr) = (nodes.world.edition("gb"), nodes.world.edition("fr"));
    let before = nodes.on_both(&gb, |catalogue| catalogue.courses().len());
    let id = make_course(&nodes.world, &gb);
    assert_eq!(nodes.on_both(&gb, |catalogue| catalogue.courses().len()), before, "it is not published yet");
    place(&nodes.world, id, &gb, State::Published);
    let found = |catalogue: &Catalogue| {
        let course = catalogue.course_by_slug("falconry")?;
        Some((course.id, course.title.text.clone(), course.price(Format::Virtual), course.lowest_price()))
    };
    assert_eq!(nodes.on_both(&gb, found), Some((id, "Falconry".into(), Some(49_900), Some(49_900))));
    assert_eq!(nodes.on_both(&gb, |catalogue| looked_up(catalogue, &nodes.world, "falconry")), [id]);
    assert_eq!(nodes.on_both(&fr, found), None, "it is published in Britain alone");
    place(&nodes.world, id, &gb, State::Archived);
    assert_eq!(nodes.on_both(&gb, found), None);
    assert_eq!(nodes.on_both(&gb, |catalogue| catalogue.courses().len()), before);
}

#[test]
fn seats_that_are_taken_are_gone_and_those_given_back_are_there_again() {
    let nodes = Nodes::new();
    let gb = nodes.world.edition("gb");
    let session = nodes.on_both(&gb, |catalogue| free(catalogue).id);
    let left = || nodes.on_both(&gb, |catalogue| left(catalogue.session(session).expect("the session")));
    let before = left();
    assert!(take(&nodes.world, session, 2));
    assert_eq!(left(), before - 2);
    assert!(take(&nodes.world, session, -1));
    assert_eq!(left(), before - 1);
    assert!(!take(&nodes.world, session, before), "there is one less");
    assert_eq!(left(), before - 1);
    assert!(take(&nodes.world, session, before - 1));
    let seats = |catalogue: &Catalogue| catalogue.session(session).expect("the session").seats_left();
    assert_eq!(nodes.on_both(&gb, seats), SeatsLeft::Full);
    assert!(!take(&nodes.world, session, -1_000), "nobody gives back what was not taken");
}

#[test]
fn a_session_that_is_cancelled_stays_marked_so_and_is_no_longer_counted() {
    let nodes = Nodes::new();
    let gb = nodes.world.edition("gb");
    let session = nodes.on_both(&gb, |catalogue| free(catalogue).id);
    let shown = |catalogue: &Catalogue| {
        let known = catalogue.session(session).expect("it stays");
        let ahead = catalogue.upcoming(nodes.world.clock.now());
        (known.is_cancelled, known.sequence, ahead.filter(|ahead| ahead.id == session).count())
    };
    assert_eq!(nodes.on_both(&gb, shown), (false, 0, 1));
    cancel(&nodes.world, session);
    assert_eq!(nodes.on_both(&gb, shown), (true, 1, 0));
    cancel(&nodes.world, session);
    assert_eq!(nodes.on_both(&gb, shown), (true, 1, 0), "it is called off once");
    assert!(!take(&nodes.world, session, 1), "nobody can come");
}

#[test]
fn another_title_is_shown_sorted_and_found_once_it_is_published() {
    let nodes = Nodes::new();
    let gb = nodes.world.edition("gb");
    let id = nodes.on_both(&gb, |catalogue| catalogue.courses()[3].id);
    let title = |catalogue: &Catalogue| catalogue.course(id).expect("the course").title.text.clone();
    let old = nodes.on_both(&gb, title);
    save_title(&nodes.world, id, "Aardvarks");
    assert_eq!(nodes.on_both(&gb, title), old, "saved is not published");
    place(&nodes.world, id, &gb, State::Published);
    assert_eq!(nodes.on_both(&gb, title), "Aardvarks");
    assert_eq!(nodes.on_both(&gb, |catalogue| catalogue.courses()[0].id), id, "it is the first of the alphabet");
    assert_eq!(nodes.on_both(&gb, |catalogue| looked_up(catalogue, &nodes.world, "aardvark")), [id]);
}

#[test]
fn a_topic_that_is_renamed_is_found_under_its_new_name_alone() {
    let nodes = Nodes::new();
    let (world, gb) = (&nodes.world, nodes.world.edition("gb"));
    let id = world.record(RecordKind::Topic, "cloud");
    let names = |catalogue: &Catalogue| {
        ["cloud", "clouds"].map(|slug| catalogue.topic_by_slug(slug).map(|topic| topic.id.into()))
    };
    assert_eq!(nodes.on_both(&gb, names), [Some(id), None]);
    let clouds = Slug::parse("clouds").expect("a slug");
    world.writes(async |tx| records::rename(tx, &world.actor(), RecordKind::Topic, id, &clouds).await);
    assert_eq!(nodes.on_both(&gb, names), [None, Some(id)]);
}

#[test]
fn the_last_seats_are_given_out_once_however_many_ask_for_them() {
    const TAKERS: usize = 20;
    let nodes = Nodes::new();
    let (world, gb) = (&nodes.world, nodes.world.edition("gb"));
    let session = nodes.on_both(&gb, |catalogue| free(catalogue).id);
    let left_of = |catalogue: &Catalogue| left(catalogue.session(session).expect("the session"));
    let too_many = nodes.on_both(&gb, left_of) - 7;
    assert!(take(world, session, too_many), "seven are left");
    let takes = (0..TAKERS).map(|taker| {
        let db = if taker % 2 == 0 { &world.db } else { &nodes.other };
        async move { db.write(async |tx| sessions::take_seats(tx, &world.actor(), session, 1).await).await }
    });
    let taken = wait(join_all(takes)).into_iter().filter(|taken| *taken.as_ref().expect("an answer")).count();
    assert_eq!(taken, 7);
    assert_eq!(nodes.on_both(&gb, left_of), 0);
}

/// Two nodes on one database, each with its own memory.
struct Nodes {
    world: World,
    other: Db,
    memories: [Catalogues; 2],
}

impl Nodes {
    fn new() -> Self {
        let world = World::own();
        Self { other: world.another_node(), world, memories: [PATIENT, PATIENT].map(Catalogues::waiting) }
    }

    fn first(&self, edition: &Edition) -> Arc<Catalogue> {
        wait(self.memories[0].of(&self.world.db, edition)).expect("the catalogue")
    }

    /// What both nodes tell; they must agree, with each other and with one that has just been started.
    #[track_caller]
    fn on_both<T: PartialEq + std::fmt::Debug>(&self, edition: &Edition, tell: impl Fn(&Catalogue) -> T) -> T {
        let told = tell(&self.first(edition));
        let other = wait(self.memories[1].of(&self.other, edition)).expect("the catalogue");
        assert_eq!(told, tell(&other), "on the other node");
        let new = wait(Catalogues::waiting(PATIENT).of(&self.other, edition)).expect("the catalogue");
        assert_eq!(told, tell(&new), "on a new node");
        told
    }
}

/// The first session ahead that has more than ten seats left.
fn free(catalogue: &Catalogue) -> &Session {
    let now = "2026-11-20T12:00:00Z".parse().expect("a time");
    catalogue.upcoming(now).find(|session| left(session) > 10).expect("an empty one")
}

fn left(session: &Session) -> i64 {
    session.seats - session.taken
}

fn looked_up(catalogue: &Catalogue, world: &World, word: &str) -> Vec<CourseId> {
    let filter = Filter { words: Filter::words_of(word), ..Filter::default() };
    catalogue.search(&filter, Sort::Title, world.clock.now()).courses.clone()
}

fn take(world: &World, session: SessionId, seats: i64) -> bool {
    world.writes(async |tx| sessions::take_seats(tx, &world.actor(), session, seats).await)
}

fn cancel(world: &World, session: SessionId) {
    world.writes(async |tx| sessions::cancel(tx, &world.actor(), session).await);
}

/// One that costs 499 in a virtual classroom, and is published nowhere.
fn make_course(world: &World, edition: &Edition) -> CourseId {
    let price = Price { edition: edition.id, format: Format::Virtual, net: Money::new(49_900, edition.currency) };
    let new = [NewCourse { prices: vec![price], ..falconry() }];
    let made = world.writes(async |tx| courses::create_all(tx, &world.actor(), &new).await);
    save_title(world, made[0], "Falconry");
    made[0]
}

fn save_title(world: &World, id: CourseId, title: &str) {
    let edit = TextEdit {
        part: Part::WHOLE,
        slot: Slot::Title,
        layer: Layer::Shared,
        language: Language::shared(),
        content: Some(title.to_owned()),
        against: None,
    };
    world.writes(async |tx| texts::save(tx, &world.actor(), RecordKind::Course, id.into(), vec![edit.clone()]).await);
}

fn place(world: &World, id: CourseId, edition: &Edition, state: State) {
    let placement = Placement { edition, state, at: None };
    world.writes(async |tx| {
        publications::place(tx, &world.actor(), RecordKind::Course, id.into(), std::slice::from_ref(&placement)).await
    });
}
