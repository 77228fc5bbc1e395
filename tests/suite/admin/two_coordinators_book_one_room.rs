//! Of two who book one room, or one person, at the same time, exactly one gets it, on every database.

use std::sync::Barrier;

use lectern::base::actor::Actor;
use lectern::base::form::Fields;
use lectern::base::ids::SessionId;
use lectern::db::Db;
use lectern::domain::records::Refused;
use lectern::domain::sessions;

use crate::db::rounds;
use crate::support::{World, wait};

type Booked = Result<SessionId, Refused>;

/// Each of these forms is sent by a node of its own, at once.
fn at_once(world: &World, forms: &[Fields]) -> Vec<Booked> {
    let begin = Barrier::new(forms.len());
    let nodes: Vec<Db> = forms.iter().map(|_| world.another_node()).collect();
    std::thread::scope(|threads| {
        let send = |(form, db): (&Fields, &Db)| {
            let (form, db, begin) = (form.clone(), db.clone(), &begin);
            threads.spawn(move || {
                let actor = Actor::command_line("test");
                begin.wait();
                let booked = wait(db.write(async |tx| sessions::create_by(tx, &actor, &form).await));
                wait(db.close());
                booked
            })
        };
        let all: Vec<_> = forms.iter().zip(&nodes).map(send).collect();
        all.into_iter().map(|one| one.join().expect("an answer")).collect()
    })
}

/// One has it; the others are told who.
#[track_caller]
fn exactly_one(booked: &[Booked], field: &str) {
    let had = booked.iter().filter(|one| one.is_ok()).count();
    let told = |one: &&Booked| matches!(one, Err(Refused::Faults(faults)) if faults.of(field).is_some());
    assert_eq!((had, booked.iter().filter(told).count()), (1, booked.len() - 1), "{booked:?}");
}

#[test]
fn one_room_is_booked_once() {
    let world = World::own();
    let room = world.room("paris-canal", "Salle 1");
    for round in 0..rounds(4, 40) {
        let day = chrono::NaiveDate::from_ymd_opt(2028, 1, 3).expect("a day") + chrono::Days::new(round as u64);
        let form = |number: usize| {
            let code = format!("ROOM-{round}-{number}");
            world.session_form("sql-from-zero", &code, &day.to_string()).and("room", room)
        };
        let forms: Vec<Fields> = (0..4).map(form).collect();
        exactly_one(&at_once(&world, &forms), "room");
    }
}

#[test]
fn one_person_is_booked_once_whatever_the_order_in_which_they_are_asked_for() {
    let world = World::own();
    let people = ["mereana-rawiri", "fergus-kincraig"]
        .map(|slug| world.record(lectern::domain::records::RecordKind::Instructor, slug).0);
    for round in 0..rounds(4, 40) {
        let day = chrono::NaiveDate::from_ymd_opt(2028, 1, 3).expect("a day") + chrono::Days::new(round as u64);
        let form = |number: usize| {
            let code = format!("PERSON-{round}-{number}");
            let form = world.session_form("sql-from-zero", &code, &day.to_string());
            let (first, second) =
                if number.is_multiple_of(2) { (people[0], people[1]) } else { (people[1], people[0]) };
            form.and("instructors", first).and("instructors", second)
        };
        let forms: Vec<Fields> = (0..4).map(form).collect();
        exactly_one(&at_once(&world, &forms), "instructors");
    }
}

#[test]
fn a_form_that_is_sent_twice_at_once_makes_one_session() {
    let world = World::own();
    for round in 0..rounds(6, 40) {
        let day = chrono::NaiveDate::from_ymd_opt(2028, 3, 6).expect("a day") + chrono::Days::new(round as u64);
        let form = world.session_form("sql-from-zero", "", &day.to_string());
        exactly_one(&at_once(&world, &[form.clone(), form]), "days.0.day");
    }
}
