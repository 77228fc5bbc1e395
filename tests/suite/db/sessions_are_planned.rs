//! A session is planned in the wall time of where it is held; what cannot be held is refused, with the reason.

use chrono_tz::{Europe, Pacific};
use lectern::domain::courses::Format;
use lectern::domain::sessions::{NewSession, NotASchedule, PlannedDay, SessionError};

use super::town::{Town, plan};

#[test]
fn a_time_that_the_clocks_leave_out_is_refused() {
    let town = Town::new();
    for (zone, day, begins) in [
        (Europe::Paris, "2027-03-28", "02:30"),
        (Europe::London, "2027-03-28", "01:00"),
        (Europe::Helsinki, "2027-03-28", "03:59"),
        (Pacific::Auckland, "2027-09-26", "02:30"),
    ] {
        let refused = town.refuses(NewSession { zone, days: vec![plan(day, begins, "17:00")], ..town.online("GAP-1") });
        assert!(refused.starts_with("GAP-1: ") && refused.contains("does not exist"), "{zone}: {refused}");
    }
}

#[test]
fn a_time_that_the_clocks_bring_twice_is_refused() {
    let town = Town::new();
    for (zone, day, begins) in [
        (Europe::Paris, "2027-10-31", "02:30"),
        (Europe::London, "2027-10-31", "01:00"),
        (Europe::Helsinki, "2027-10-31", "03:59"),
        (Pacific::Auckland, "2027-04-04", "02:30"),
    ] {
        let refused = town.refuses(NewSession { zone, days: vec![plan(day, begins, "17:00")], ..town.online("TWO-1") });
        assert!(refused.starts_with("TWO-1: ") && refused.contains("exists twice"), "{zone}: {refused}");
    }
}

#[test]
fn days_over_each_other_or_out_of_order_are_refused() {
    let town = Town::new();
    let refused = |days: &[PlannedDay]| town.refuses(NewSession { days: days.into(), ..town.online("DAY-1") });
    let (monday, tuesday) = (plan("2027-01-11", "09:00", "17:00"), plan("2027-01-12", "09:00", "17:00"));
    assert!(refused(&[]).contains("at least one day"));
    assert!(refused(&[monday, monday]).contains("before the day before it has ended"));
    assert!(refused(&[monday, plan("2027-01-11", "16:59", "18:00")]).contains("before the day before it has ended"));
    assert!(refused(&[tuesday, monday]).contains("before the day before it has ended"));
    assert!(refused(&[plan("2027-01-11", "17:00", "09:00")]).contains("ends before it begins"));
    let halves = vec![plan("2027-01-11", "09:00", "12:00"), plan("2027-01-11", "12:00", "17:00")];
    town.plans(NewSession { days: halves, ..town.online("DAY-1") }).expect("an afternoon may follow a morning");
}

#[test]
fn a_classroom_is_in_a_city_and_nothing_else_is() {
    let town = Town::new();
    let refused = |format, city| town.refuses(NewSession { format, city, ..town.online("CIT-1") });
    assert!(refused(Format::Classroom, None).contains("in a classroom has a city"));
    assert!(refused(Format::Virtual, Some(town.city)).contains("others have none"));
    assert!(refused(Format::InHouse, Some(town.city)).contains("others have none"));
    let id = town.plans(NewSession { format: Format::Classroom, city: Some(town.city), ..town.online("CIT-1") });
    assert_eq!(town.session(id.expect("it is planned")).city, Some(town.city));
}

#[test]
fn no_more_seats_are_taken_than_there_are() {
    let town = Town::new();
    let refused = |seats, taken| town.refuses(NewSession { seats, taken, ..town.online("SEA-1") });
    assert!(refused(8, 9).contains("more seats are taken"));
    assert!(refused(8, -1).contains("SEA-1"));
    let id = town.plans(NewSession { seats: 8, taken: 8, ..town.online("SEA-1") }).expect("it may be full");
    assert_eq!((town.session(id).seats, town.session(id).taken), (8, 8));
}

#[test]
fn a_minimum_is_from_one_to_the_seats() {
    let town = Town::new();
    let refused = |minimum| town.refuses(NewSession { seats: 8, minimum: Some(minimum), ..town.online("MIN-1") });
    assert!(refused(9).contains("MIN-1: its minimum of participants is not from 1 to its seats"));
    assert!(refused(0).contains("MIN-1"));
    town.plans(NewSession { seats: 8, minimum: Some(8), ..town.online("MIN-1") }).expect("it may need all of them");
}

#[test]
fn one_that_is_refused_leaves_none_of_the_others() {
    let town = Town::new();
    let before = town.count();
    let bad = NewSession { taken: 99, ..town.online("BAD-1") };
    assert!(matches!(town.plan_all(&[town.online("GOO-1"), bad]), Err(SessionError::Seats(code)) if code == "BAD-1"));
    let same = town.plan_all(&[town.online("SAM-1"), town.online("SAM-1")]);
    assert!(matches!(same, Err(SessionError::Database(error)) if error.is_taken()), "a code is one session's");
    assert_eq!(town.count(), before);
    let empty = NewSession { days: Vec::new(), ..town.online("EMP-1") };
    assert!(matches!(town.plan_all(&[empty]), Err(SessionError::Schedule(_, NotASchedule::Empty))));
}

#[test]
fn ids_are_in_the_order_of_what_was_planned() {
    let town = Town::new();
    let codes: Vec<String> = (0..1_100).rev().map(|number| format!("MANY-{number}")).collect();
    let ids = town.plan_all(&codes.iter().map(|code| town.online(code)).collect::<Vec<_>>()).expect("they are planned");
    let found = town.public();
    assert_eq!(ids.len(), codes.len());
    for (id, code) in ids.iter().zip(&codes) {
        assert_eq!(found.iter().find(|session| session.id == *id).map(|session| &session.code), Some(code));
    }
}

#[test]
fn a_session_in_house_is_never_on_the_site() {
    let town = Town::new();
    let id = town.plans(NewSession { format: Format::InHouse, ..town.online("INH-1") }).expect("it is planned");
    assert!(town.public().iter().all(|session| session.id != id));
}
