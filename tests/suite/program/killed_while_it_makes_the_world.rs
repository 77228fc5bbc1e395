//! The power fails while the demo makes its world for the first time: the next start makes a whole one.

use std::time::{Duration, Instant};

use super::home::Home;
use crate::db::rounds;

/// Large enough for the kill to meet it at work.
const SCALE: &str = "20";

#[test]
fn whenever_it_is_killed_the_next_start_makes_a_whole_world() {
    let first_start = measured();
    let kills = u32::try_from(rounds(5, 200)).expect("some");
    for kill in 1..=kills {
        let home = Home::new();
        let (demo, _) = home.preparing_a_demo(&["--scale", SCALE]);
        let running = demo.starts();
        std::thread::sleep(first_start * kill / (kills + 1));
        running.is_killed();
        is_whole(&home, &format!("killed after {kill}/{} of its first start", kills + 1));
    }
}

/// MySQL ends a transaction at every table that is made: a kill can leave half a migration there.
#[test]
fn killed_among_the_migrations_it_makes_them_whole() {
    for kill in 0..u32::try_from(rounds(6, 200)).expect("some") {
        let home = Home::new();
        let (demo, _) = home.preparing_a_demo(&["--scale", SCALE]);
        let running = demo.starts();
        std::thread::sleep(Duration::from_millis(u64::from(15 + 25 * kill % 400)));
        running.is_killed();
        is_whole(&home, "killed among the migrations");
    }
}

#[track_caller]
fn is_whole(home: &Home, when: &str) {
    let demo = home.demo(&["--scale", SCALE]);
    assert_eq!(home.number("SELECT COUNT(*) FROM editions"), 5, "{when}");
    assert_eq!(home.number("SELECT COUNT(*) FROM articles"), 12 * 20, "{when}");
    assert_eq!(home.number("SELECT COUNT(*) FROM terms"), 40 * 20, "{when}");
    let created = "SELECT COUNT(*) FROM changes WHERE action = 'created' AND record_kind = 'article'";
    assert_eq!(home.number(created), 12 * 20, "{when}: each was made once");
    for path in ["/gb/", "/fr/articles", "/ru/glossary", "/fi/articles/what-is-a-backend-developer-20"] {
        assert_eq!(demo.asks(path).status, 200, "{when}: {path}");
    }
    demo.stops();
}

/// How long a first start takes here and now: it only spreads the kills, and decides nothing.
fn measured() -> Duration {
    let (home, begun) = (Home::new(), Instant::now());
    home.demo(&["--scale", SCALE]).running.is_killed();
    begun.elapsed()
}
