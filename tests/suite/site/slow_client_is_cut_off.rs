//! Who sends a request drop by drop is hung up on, head or body, and holds nobody else up.

use std::time::Duration;

use crate::support::{Wire, World};

/// How often a drop falls.
const DROP: Duration = Duration::from_millis(500);
/// How many drops the server has at the very most: a minute's worth, where it should take seconds.
const DROPS: usize = 120;

/// Lets one letter after the other fall until the server has had enough; how it ends, and what it said.
fn drips(world: &World, beginning: &str) -> (bool, String) {
    let mut wire = Wire::to(world);
    wire.says(beginning);
    for _ in 0..DROPS {
        if wire.has_answered_within(DROP) || !wire.says("a") {
            return (true, wire.hears());
        }
    }
    (false, String::new())
}

#[test]
fn a_dripping_head() {
    let world = World::demo();
    let (is_cut_off, said) = drips(&world, "GET /gb/ HTTP/1.1\r\nHost: academy.example\r\nX-Slow: ");
    assert!(is_cut_off, "the head was waited for");
    assert!(said.is_empty() || said.starts_with("HTTP/1.1 408"), "{said}");
    world.visitor().opens("/gb/").is(200);
}

#[test]
fn a_dripping_body() {
    let world = World::demo();
    let head = "POST /gb/cookies HTTP/1.1\r\nHost: academy.example\r\nContent-Length: 100000\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\r\nappearance=";
    let (is_cut_off, said) = drips(&world, head);
    assert!(is_cut_off, "the body was waited for");
    assert!(said.starts_with("HTTP/1.1 408"), "{said}");
    assert!(said.contains("That took too long"), "{said}");
    world.visitor().opens("/gb/").is(200);
}

#[test]
fn a_client_that_says_nothing_holds_nobody_up() {
    let world = World::demo();
    let silent: Vec<Wire> = (0..50).map(|_| Wire::to(&world)).collect();
    world.visitor().opens("/gb/").is(200);
    drop(silent);
}
