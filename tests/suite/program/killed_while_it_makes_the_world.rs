//! The power fails while the demo makes its world for the first time: the next start makes a whole one.

use std::time::{Duration, Instant};

use super::home::Home;
use crate::db::rounds;

/// Large enough for the kill to meet it at work.
const LARGE: &str = "20";
const SMALL: &str = "1";

#[test]
fn whenever_it_is_killed_the_next_start_makes_a_whole_world() {
    let first_start = measured();
    let kills = u32::try_from(rounds(2, 60)).expect("some");
    for kill in 1..=kills {
        let home = Home::new();
        is_killed_after(&home, LARGE, first_start * kill / (kills + 1));
        is_whole(&home, LARGE, &format!("killed after {kill}/{} of its first start", kills + 1));
    }
}

/// MySQL ends a transaction at every table that is made: a kill can leave half a migration there.
#[test]
fn killed_among_the_migrations_it_makes_them_whole() {
    for kill in 0..u32::try_from(rounds(6, 60)).expect("some") {
        let home = Home::new();
        let after = Duration::from_millis(u64::from(15 + 25 * kill % 400));
        is_killed_after(&home, SMALL, after);
        is_whole(&home, SMALL, &format!("killed after {after:?}"));
    }
}

fn is_killed_after(home: &Home, scale: &str, time: Duration) {
    let (demo, _) = home.preparing_a_demo(&["--scale", scale]);
    let running = demo.starts();
    std::thread::sleep(time);
    running.gets_killed();
}

#[track_caller]
fn is_whole(home: &Home, scale: &str, when: &str) {
    let (demo, times) = (home.demo(&["--scale", scale]), scale.parse::<i64>().expect("a number"));
    assert_eq!(home.number("SELECT COUNT(*) FROM editions"), 5, "{when}");
    assert_eq!(home.number("SELECT COUNT(*) FROM articles"), 12 * times, "{when}");
    assert_eq!(home.number("SELECT COUNT(*) FROM terms"), 40 * times, "{when}");
    let created = "SELECT COUNT(*) FROM changes WHERE action = 'created' AND record_kind = 'article'";
    assert_eq!(home.number(created), 12 * times, "{when}: each was made once");
    let unwritten = "SELECT COUNT(*) FROM publications p WHERE NOT EXISTS \
         (SELECT 1 FROM changes c WHERE c.record_kind = p.kind AND c.record_id = p.record_id AND c.action = 'placed')";
    assert_eq!(home.number(unwritten), 0, "{when}: nothing is there that was not written down");
    for path in ["/gb/", "/fr/articles", "/ru/glossary", "/fi/articles/what-is-a-backend-developer"] {
        assert_eq!(demo.asks(path).status, 200, "{when}: {path}");
    }
    demo.stops();
}

/// How long a first start takes here and now: it only spreads the kills, and decides nothing.
fn measured() -> Duration {
    let (home, begun) = (Home::new(), Instant::now());
    home.demo(&["--scale", LARGE]).running.gets_killed();
    begun.elapsed()
}
