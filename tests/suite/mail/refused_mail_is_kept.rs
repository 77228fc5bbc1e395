//! A server refuses a mail: for now, and it is tried again; for good, and it is kept for somebody to look at.

use chrono::TimeDelta;
use lectern::db::sql;
use lectern::services::jobs;
use lectern::services::mail::{self, Filter, State};

use crate::support::{MailServer, Treatment, World};

#[test]
fn for_good_it_is_kept_with_the_reason_and_without_the_address() {
    for treatment in [Treatment::RefusesForGood, Treatment::RefusesAfterReading] {
        let world = World::empty();
        let server = MailServer::that(move |_, _| treatment);
        let id = world.writes_to("ada@example.org");
        world.brings_mail_to(&server.setting());
        world.clock.advance(TimeDelta::days(2));
        world.brings_mail_to(&server.setting());
        let mail = world.logged_mail(&id);
        assert_eq!((mail.state, mail.attempts, server.attempts("ada@example.org")), (State::Failed, 1, 1));
        let why = mail.last_error.expect("a reason");
        assert!(why.contains("550") && !why.contains("ada@"), "{why}");
        let counts = world.reads(async |reader| jobs::counts(reader).await);
        assert_eq!(counts.failed, 1);
        let told: Vec<(Option<String>,)> =
            world.reads(async |reader| sql("SELECT last_error FROM jobs WHERE state = 'failed'").all(reader).await);
        assert!(told[0].0.as_ref().is_some_and(|why| !why.contains("ada@")), "{told:?}");
    }
}

#[test]
fn for_now_it_is_tried_again_with_the_same_id() {
    let world = World::empty();
    let server = MailServer::that(|_, attempt| match attempt {
        0 => Treatment::RefusesForNow,
        1 => Treatment::HangsUpWhileReading,
        2 => Treatment::HangsUpAfterTaking,
        _ => Treatment::Takes,
    });
    let id = world.writes_to("ada@example.org");
    for attempt in 1..=4 {
        world.brings_mail_to(&server.setting());
        assert_eq!(server.attempts("ada@example.org"), attempt);
        let mail = world.logged_mail(&id);
        assert_eq!(mail.attempts, i64::try_from(attempt).unwrap());
        assert_eq!(
            (mail.state, mail.last_error.is_some()),
            if attempt < 4 { (State::Waiting, true) } else { (State::Sent, false) }
        );
        world.clock.advance(TimeDelta::hours(1));
    }
    let taken = server.taken();
    assert_eq!(taken.iter().map(|taken| taken.is_told).collect::<Vec<_>>(), [false, true]);
    assert_eq!(taken[0].mail.raw, taken[1].mail.raw, "the second copy is the same to the byte");
}

#[test]
fn a_server_that_is_not_there_is_waited_for_and_given_up_after_days() {
    let world = World::empty();
    let id = world.writes_to("ada@example.org");
    let nowhere = "smtp://127.0.0.1:1?tls=none";
    let begun = world.clock.now();
    let mut tries = 0;
    while world.logged_mail(&id).state == State::Waiting {
        world.brings_mail_to(nowhere);
        tries += 1;
        assert!(tries <= 30, "it is given up at last");
        world.clock.advance(TimeDelta::hours(5));
    }
    assert!(world.clock.now() - begun > TimeDelta::days(3));
    let mail = world.logged_mail(&id);
    assert_eq!((mail.state, mail.attempts), (State::Failed, 30));
}

#[test]
fn an_admin_sends_it_again_once_it_can_be_taken() {
    let world = World::empty();
    let server = MailServer::that(|_, attempt| if attempt == 0 { Treatment::RefusesForGood } else { Treatment::Takes });
    let id = world.writes_to("ada@example.org");
    world.brings_mail_to(&server.setting());
    let actor = world.actor();
    assert!(world.writes(async |tx| mail::send_again(tx, &actor, &id).await));
    assert!(!world.writes(async |tx| mail::send_again(tx, &actor, &id).await), "it waits already");
    world.brings_mail_to(&server.setting());
    assert_eq!((world.logged_mail(&id).state, server.taken().len()), (State::Sent, 1));
    assert!(!world.writes(async |tx| mail::send_again(tx, &actor, &id).await), "it was sent");
    let asked = "SELECT COUNT(*) FROM changes WHERE action = 'mail-sent-again'";
    assert_eq!(world.reads(async |reader| sql(asked).number(reader).await), 1);
}

/// Its node was killed at every try, so that nobody wrote down what became of it.
#[test]
fn a_mail_whose_job_was_given_up_without_a_word_is_sent_again_too() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let id = world.writes_to("ada@example.org");
    let actor = world.actor();
    assert!(!world.writes(async |tx| mail::send_again(tx, &actor, &id).await), "it is about to be sent");
    let given_up = "UPDATE jobs SET state = 'failed', unique_key = NULL";
    world.writes(async |tx: &mut lectern::db::Tx| sql(given_up).run(tx).await);
    assert!(world.writes(async |tx| mail::send_again(tx, &actor, &id).await));
    world.brings_mail_to(&server.setting());
    assert_eq!((world.logged_mail(&id).state, server.taken().len()), (State::Sent, 1));
}

#[test]
fn the_mail_log_is_filtered_and_comes_in_pages() {
    let world = World::empty();
    let server =
        MailServer::that(|to, _| if to.starts_with("eve") { Treatment::RefusesForGood } else { Treatment::Takes });
    let mut ids = Vec::new();
    for number in 0..4 {
        ids.push(world.writes_to(&format!("{}{number}@example.org", if number % 2 == 0 { "ada" } else { "eve" })));
        world.clock.advance(TimeDelta::seconds(1));
    }
    world.brings_mail_to(&server.setting());
    let page = |state: Option<State>, kind: Option<&str>, before: Option<&str>| -> Vec<String> {
        let filter = Filter { state, kind: kind.map(str::to_owned) };
        let rows = world.reads(async |reader| mail::page(reader, &filter, before, 2).await);
        rows.into_iter().map(|mail| mail.id).collect()
    };
    let the = |numbers: [usize; 2]| numbers.map(|number| ids[number].clone());
    assert_eq!(page(None, None, None), the([3, 2]));
    assert_eq!(page(None, None, Some(&ids[2])), the([1, 0]));
    assert_eq!(page(Some(State::Failed), None, None), the([3, 1]));
    assert_eq!(page(Some(State::Sent), Some("confirm-address"), None), the([2, 0]));
    assert_eq!(page(None, Some("confirm-address"), Some(&ids[1])), [ids[0].clone()]);
    assert!(page(None, Some("reset-password"), None).is_empty());
}
