//! Nothing of a mail, and no password, goes over a line that others can read.

use std::time::{Duration, Instant};

use lectern::services::mail::State;

use crate::support::{MailServer, Treatment, World};

/// Somebody between the program and its server takes the offer of TLS away.
#[test]
fn a_server_that_offers_no_tls_is_told_nothing() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let id = world.writes_to("ada@example.org");
    world.brings_mail_to(&format!("smtp://ann:letmein@{}", server.address));
    let mail = world.logged_mail(&id);
    assert_eq!(mail.state, State::Waiting, "it is tried again");
    assert!(mail.last_error.is_some_and(|why| why.contains("STARTTLS")));
    let commands = server.commands();
    assert!(commands.iter().all(|command| ["EHLO", "QUIT"].contains(&&command[..4])), "{commands:?}");
}

#[test]
fn a_server_that_speaks_no_tls_where_it_should_is_told_nothing() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let id = world.writes_to("ada@example.org");
    world.brings_mail_to(&format!("smtps://ann:letmein@{}?limit=2", server.address));
    assert_eq!(world.logged_mail(&id).state, State::Waiting);
    assert!(!server.commands().iter().any(|command| command.contains("AUTH") || command.contains("MAIL")));
}

#[test]
fn a_server_of_this_machine_may_ask_who_it_is() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let id = world.writes_to("ada@example.org");
    world.brings_mail_to(&format!("smtp://ann:letmein@{}?tls=none", server.address));
    assert_eq!(world.logged_mail(&id).state, State::Sent);
}

/// A wrong password is put right one day; the mail waits for it. It is told without the password.
#[test]
fn a_wrong_password_loses_no_mail() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let id = world.writes_to("ada@example.org");
    world.brings_mail_to(&format!("smtp://ann:hunter2@{}?tls=none", server.address));
    let mail = world.logged_mail(&id);
    let why = mail.last_error.expect("a reason");
    assert_eq!(mail.state, State::Waiting);
    assert!(why.contains("535") && !why.contains("hunter2"), "{why}");
    world.clock.advance(chrono::TimeDelta::hours(1));
    world.brings_mail_to(&server.setting());
    assert_eq!(world.logged_mail(&id).state, State::Sent);
}

#[test]
fn a_server_that_takes_for_ever_is_not_waited_for() {
    let world = World::empty();
    let server = MailServer::that(|_, attempt| match attempt {
        0 => Treatment::TakesSlowly(Duration::from_secs(20)),
        _ => Treatment::Takes,
    });
    let id = world.writes_to("ada@example.org");
    let begun = Instant::now();
    world.brings_mail_to(&format!("{}&limit=1", server.setting()));
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
    let mail = world.logged_mail(&id);
    assert_eq!(mail.state, State::Waiting);
    assert!(mail.last_error.is_some_and(|why| why.contains("longer than 1 s")));
}

/// What became of the mail is known before the goodbye: it is neither sent twice nor tried again for want of one.
#[test]
fn a_server_that_never_says_goodbye_is_believed() {
    for (treatment, state) in [(Treatment::TakesAndLingers, State::Sent), (Treatment::RefusesAndLingers, State::Failed)]
    {
        let world = World::empty();
        let server = MailServer::that(move |_, _| treatment);
        let id = world.writes_to("ada@example.org");
        world.brings_mail_to(&format!("{}&limit=2", server.setting()));
        let mail = world.logged_mail(&id);
        assert_eq!((mail.state, mail.attempts), (state, 1), "{:?}", mail.last_error);
    }
}
