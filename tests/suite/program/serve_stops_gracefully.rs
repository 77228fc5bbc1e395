//! Whoever is being served when the program is asked to stop gets their answer.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::home::{Home, Serving};
use super::process::{listens, rest_of, until};

const FORM: &str = "choice=refuse&return=%2Fgb%2F";

#[test]
fn a_request_that_has_begun_is_answered_and_then_it_ends_well() {
    let home = Home::new().with_world();
    let mut serving = home.serve(&[]);
    let mut visitor = begin_to_send_a_form(&serving);
    serving.running.is_sent("TERM");
    until("it accepts nobody any more", || !listens(serving.address));
    assert!(!serving.running.has_ended(), "someone is still being served");
    visitor.write_all(FORM.as_bytes()).expect("the form is sent");
    let answer = rest_of(&mut visitor);
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert_eq!(serving.running.waits().code(), Some(0), "{}", serving.running.log());
    assert!(serving.running.log().contains("stopped"), "{}", serving.running.log());
}

#[test]
fn without_a_request_under_way_it_ends_at_once() {
    let home = Home::new().with_world();
    let serving = home.serve(&[]);
    assert_eq!(serving.asks("/gb/").status, 200);
    let address = serving.address;
    serving.stops();
    assert!(!listens(address));
    let again = home.serve(&[]);
    assert_eq!(again.asks("/gb/").status, 200);
}

#[test]
fn who_presses_control_and_c_is_heard() {
    let home = Home::with_file();
    let mut serving = home.serve(&[]);
    serving.running.is_sent("INT");
    assert_eq!(serving.running.waits().code(), Some(0), "{}", serving.running.log());
}

/// Nobody may hold the program up for ever: whoever never ends their request is left alone.
#[test]
fn a_visitor_who_never_ends_their_request_does_not_hold_it_up() {
    let home = Home::with_file();
    let mut serving = home.serve(&[]);
    let visitor = begin_to_send_a_form(&serving);
    serving.running.is_sent("TERM");
    assert_eq!(serving.running.waits().code(), Some(0), "{}", serving.running.log());
    drop(visitor);
}

/// Sends the head of a form and waits until the server asks for the rest.
fn begin_to_send_a_form(serving: &Serving) -> TcpStream {
    let mut visitor = TcpStream::connect(serving.address).expect("it listens");
    let head = format!(
        "POST /consent HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        serving.address,
        FORM.len()
    );
    visitor.write_all(head.as_bytes()).expect("it listens");
    visitor.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
    let mut heard = [0; 25];
    visitor.read_exact(&mut heard).expect("it asks for the form");
    assert_eq!(heard, *b"HTTP/1.1 100 Continue\r\n\r\n");
    visitor
}
