//! What a mail holds can be read by the program alone, and is forgotten a month after it was sent.

use chrono::TimeDelta;
use lectern::db::{Tx, sql};
use lectern::services::crypto::Secret;
use lectern::services::mail::{self, KEPT, SEALED, State};

use super::office::{confirmation, posts};
use crate::support::{MailServer, Treatment, World, secret};

#[test]
fn nothing_of_a_mail_can_be_read_in_the_database() {
    let world = World::empty();
    world.writes(async |tx: &mut Tx| posts(tx, secret(), "ada@example.org", "Ada Lovelace", &confirmation()).await);
    let rows: Vec<(Vec<u8>, Vec<u8>, Vec<u8>)> =
        world.reads(async |reader| sql("SELECT recipient, subject, content FROM mails").all(reader).await);
    assert_eq!(SEALED, ["recipient", "subject", "content"]);
    for sealed in [&rows[0].0, &rows[0].1, &rows[0].2] {
        let text = String::from_utf8_lossy(sealed);
        assert!(!["ada", "Lovelace", "confirm", "http", "token"].iter().any(|word| text.contains(word)), "{text}");
    }
    let jobs: Vec<(String,)> = world.reads(async |reader| sql("SELECT payload FROM jobs").all(reader).await);
    assert!(!jobs[0].0.contains("ada"), "{jobs:?}");
}

#[test]
fn a_mail_of_another_row_or_secret_is_not_opened_and_not_sent() {
    let (world, server) = (World::empty(), MailServer::friendly());
    let (first, second) = (world.writes_to("ada@example.org"), world.writes_to("grace@example.org"));
    let stranger =
        world.writes(async |tx: &mut Tx| posts(tx, &Secret::made(), "eve@example.org", "Eve", &confirmation()).await);
    // Somebody who can write to the database puts Ada's link into Grace's mail.
    let content: (Vec<u8>,) =
        world.reads(async |reader| sql("SELECT content FROM mails WHERE id = ?").bind(&first).one(reader).await);
    world.writes(async |tx: &mut Tx| {
        sql("UPDATE mails SET content = ? WHERE id = ?").bind(content.0.clone()).bind(&second).run(tx).await
    });
    world.brings_mail_to(&server.setting());
    let to: Vec<_> = server.taken().into_iter().map(|taken| taken.to).collect();
    assert_eq!(to, ["ada@example.org"]);
    for id in [second, stranger] {
        let row = world.reads(async |reader| mail::by_id(reader, &id).await).expect("the mail");
        assert_eq!(row.state(), State::Failed);
        assert!(row.last_error.is_some_and(|why| why.contains("cannot be opened")));
    }
}

#[test]
fn what_it_said_is_erased_a_month_after_it_was_settled() {
    let world = World::empty();
    let server = MailServer::that(|to, _| match to {
        "eve@example.org" => Treatment::RefusesForGood,
        "later@example.org" => Treatment::RefusesForNow,
        _ => Treatment::Takes,
    });
    let ids = ["ada@example.org", "eve@example.org", "later@example.org"].map(|to| world.writes_to(to));
    world.brings_mail_to(&server.setting());
    let have_content = || {
        // The housekeeping comes round every six hours.
        world.clock.advance(TimeDelta::hours(6));
        world.brings_mail_to(&server.setting());
        ids.each_ref().map(|id| !world.logged_mail(id).text.is_empty())
    };
    world.clock.advance(KEPT - TimeDelta::hours(13));
    assert_eq!(have_content(), [true, true, true]);
    assert_eq!(have_content(), [true, true, true]);
    world.clock.advance(TimeDelta::hours(2));
    assert_eq!(have_content(), [false, false, true], "what still waits is kept");
    let mail = world.logged_mail(&ids[0]);
    assert_eq!((&*mail.to, mail.state), ("ada@example.org", State::Sent), "that it was sent, and to whom, is kept");
    assert_eq!(mail.subject, "Please confirm your e-mail address");
    let actor = world.actor();
    assert!(!world.writes(async |tx| mail::send_again(tx, &actor, &ids[1]).await), "nothing is left to be sent");
}
