//! `lectern work`, and `serve` beside the site, bring mail away, and end what they have begun when they are asked to stop.

use std::time::Duration;

use lectern::services::crypto;

use super::home::Home;
use super::process::{Lectern, until};
use crate::support::{MailServer, Treatment};

const ADA: &str = "ada@example.org";

#[test]
fn work_and_serve_bring_mail_away() {
    let (home, server) = (Home::new().migrated(), MailServer::friendly());
    home.writes_letters(&[ADA.into()]);
    let working = home.works(&server.setting());
    until("it is sent", || home.unsent() == 0);
    working.gets_killed();
    home.writes_letters(&["grace@example.org".into()]);
    let serving = home.serve(&[("LECTERN_MAIL", &server.setting()), ("LECTERN_MAIL_FROM", "office@academy.example")]);
    until("it is sent", || home.unsent() == 0);
    serving.stops();
    let to: Vec<_> = server.taken().into_iter().map(|taken| taken.to).collect();
    assert_eq!(to, [ADA, "grace@example.org"]);
}

#[test]
fn a_mail_that_is_being_sent_when_it_is_asked_to_stop_is_sent_once() {
    let home = Home::new().migrated();
    let server = MailServer::that(|_, _| Treatment::TakesSlowly(Duration::from_millis(1_500)));
    home.writes_letters(&[ADA.into()]);
    let mut working = home.works(&server.setting());
    until("the server has it", || !server.taken().is_empty());
    home.writes_letters(&["late@example.org".into()]);
    working.is_sent("TERM");
    assert_eq!(working.waits().code(), Some(0), "{}", working.log());
    assert!(working.log().contains("stopped"), "{}", working.log());
    let watch = home.watch();
    assert_eq!((watch.undone(), server.taken().len()), (1, 1), "nothing more was begun");
    let again = home.works(&server.setting());
    until("the other is sent", || watch.undone() == 0);
    again.gets_killed();
    assert_eq!(server.taken().iter().filter(|taken| taken.to == ADA).count(), 1);
}

/// Whoever presses Ctrl+C does not wait: what is under way is given back, and is there at the next start.
#[test]
fn who_presses_control_and_c_does_not_wait_for_a_slow_server() {
    let home = Home::new().migrated();
    let server = MailServer::that(|_, attempt| match attempt {
        0 => Treatment::TakesSlowly(Duration::from_secs(30)),
        _ => Treatment::Takes,
    });
    home.writes_letters(&[ADA.into()]);
    let mut working = home.works(&server.setting());
    until("the server has it", || !server.taken().is_empty());
    working.is_sent("INT");
    assert_eq!(working.waits().code(), Some(0), "{}", working.log());
    assert_eq!(home.number("SELECT COUNT(*) FROM jobs WHERE state = 'waiting' AND attempts = 0 AND kind = 'mail'"), 1);
    let again = home.works(&server.setting());
    until("it is sent", || home.unsent() == 0);
    again.gets_killed();
}

#[test]
fn the_demo_keeps_its_mail_in_its_folder() {
    let home = Home::new();
    let demo = home.demo(&[]);
    home.writes_letters(&[ADA.into()]);
    let files = || std::fs::read_dir(home.folder().join("mail")).map_or(0, Iterator::count);
    until("there is a file", || files() == 1 && home.unsent() == 0);
    demo.stops();
    if !home.is_on_server() {
        let anew = home.demo(&["--fresh"]);
        assert_eq!(files(), 0, "a new world has no mail of the old one");
        anew.stops();
    }
}

#[test]
fn without_a_way_for_mail_it_says_so_and_keeps_it() {
    let home = Home::new().migrated();
    home.writes_letters(&[ADA.into()]);
    let mut working = home.at_home(Lectern::new(&["work"])).starts();
    until("it works", || working.log().contains("working"));
    assert!(working.log().contains("mail is kept and not sent"), "{}", working.log());
    working.is_sent("TERM");
    assert_eq!(working.waits().code(), Some(0));
    assert_eq!(home.unsent(), 1);
}

#[test]
fn the_password_of_a_mail_server_is_never_told() {
    let (home, server) = (Home::new().migrated(), MailServer::friendly());
    home.writes_letters(&[ADA.into()]);
    let mail = format!("smtp://ann:hunter2@{}?tls=none", server.address);
    let mut working = home.preparing_to_work(&mail).with("LECTERN_LOG", "trace").starts();
    until("the server has refused it", || {
        home.number("SELECT COUNT(*) FROM mails WHERE last_error IS NOT NULL AND attempts > 0") == 1
    });
    working.is_sent("TERM");
    working.waits();
    let log = working.log();
    assert!(log.contains("535"), "{log}");
    let encoded = data_encoding::BASE64.encode(b"\0ann\0hunter2");
    for secret in ["hunter2", &encoded, ADA, "token=x"] {
        assert!(!log.contains(secret), "{secret} is in {log}");
    }
    let kept = crypto::open_or_make(&home.folder().join("secret")).expect("the secret");
    assert!(!log.contains(&kept.lines()[0]));
}
