//! The power fails in the middle of a rotation, again and again, while others write: no field is lost, and the next one
//! ends it.

use std::fs;
use std::time::Duration;

use chrono::{DateTime, Utc};
use lectern::base::clock::Clock;
use lectern::db::{Db, insert_all, sql};
use lectern::services::crypto::{Cell, Secret};

use super::home::Home;
use super::process::{Ended, Lectern};
use crate::db::rounds;
use crate::support::wait;

const MAILS: usize = 1_500;

#[test]
fn whenever_it_is_killed_every_field_can_be_read_and_the_next_one_ends_it() {
    let home = Home::with_file();
    home.serve(&[]).stops();
    let first = kept(&home);
    write(&home, &first, 0..MAILS);
    for kill in 0..rounds(4, 60) {
        let running = home.at_home(Lectern::new(&["secret", "rotate"])).starts();
        // It waits two seconds for the programs that run before it seals anything anew.
        let after = if kill == 0 { 100 } else { u64::try_from(50 * kill % 700).expect("some") };
        std::thread::sleep(Duration::from_millis(after + if kill == 1 { 2_000 } else { 0 }));
        running.gets_killed();
        assert_eq!(unreadable(&home, &kept(&home)), 0, "kill {kill}");
        let from = MAILS + kill * 10;
        write(&home, &kept(&home), from..from + 10);
    }
    rotate(&home, &[]).well();
    let both = kept(&home);
    assert_eq!(both.fingerprints().len(), 2, "one rotation, however often it was begun");
    assert_eq!(unreadable(&home, &both.newest()), 0, "the newest reads everything");
    rotate(&home, &["--drop-older"]).well();
    assert_eq!(kept(&home), both.newest());
    home.serve(&[]).stops();
}

/// A node that has not taken up the newer secret has written once more.
#[test]
fn an_older_secret_is_not_dropped_while_anything_needs_it() {
    let home = Home::new();
    home.serve(&[]).stops();
    let old = kept(&home);
    write(&home, &old, 0..20);
    rotate(&home, &[]).well();
    if home.is_on_server() {
        rotate(&home, &[]).well();
    }
    write(&home, &old, 20..30);
    let told = rotate(&home, &["--drop-older"]);
    assert!(told.well().contains("30 fields were sealed anew") && told.out.contains("dropped"), "{told:?}");
    assert_eq!(unreadable(&home, &kept(&home)), 0);
    // What is damaged is told, and keeps the secret that it names.
    rotate(&home, &[]).well();
    if home.is_on_server() {
        rotate(&home, &[]).well();
    }
    let before = kept(&home);
    write(&home, &before.ordered(&[&before.fingerprints()[1]]).unwrap(), 30..32);
    home.writes("UPDATE mails SET subject = recipient WHERE id = 'mail-00031'");
    rotate(&home, &["--drop-older"]).badly(&["do not open", "mails.subject of mail-00031"]);
    assert_eq!(kept(&home), before, "nothing is dropped");
}

#[test]
fn a_replaced_secret_says_what_is_lost_and_one_that_is_found_again_saves_it() {
    let home = Home::with_file();
    home.serve(&[]).stops();
    let lost = kept(&home);
    write(&home, &lost, 0..12);
    fs::remove_file(home.secret()).expect("it is lost");
    let told = home.at_home(Lectern::new(&["secret", "replace", "--yes"])).ends();
    assert!(told.well().contains("12 × recipient of mails") && told.out.contains("36 fields"), "{told:?}");
    home.serve(&[]).stops();
    let new = kept(&home);
    fs::write(home.secret(), [new.lines(), lost.lines()].concat().join("\n")).expect("it is found");
    assert!(rotate(&home, &[]).well().contains("36 fields were sealed anew"));
    assert_eq!(unreadable(&home, &new), 0);
    rotate(&home, &["--drop-older"]).well();
    assert_eq!(kept(&home), new);
}

/// Mails as the program writes them, each bound to its row.
fn write(home: &Home, secret: &Secret, mails: std::ops::Range<usize>) {
    let columns = &["id", "message_id", "kind", "language", "state", "recipient", "subject", "content", "created_at"];
    let now: DateTime<Utc> = Clock::system().now();
    let mail = |number: usize| {
        let id = format!("mail-{number:05}");
        let sealed = |column, plain: &str| secret.seal(Cell { table: "mails", column, row: &id }, plain);
        let (recipient, subject) = (sealed("recipient", "ann@example.org"), sealed("subject", "A letter"));
        let content = sealed("content", &"Dear Ann, ".repeat(50));
        vec![
            id.as_str().into(),
            id.as_str().into(),
            "letter".into(),
            "en".into(),
            "sent".into(),
            recipient.into(),
            subject.into(),
            content.into(),
            now.into(),
        ]
    };
    with(home, async |db| {
        let rows = || mails.clone().map(mail).collect();
        db.write(async |tx| insert_all(tx, "mails", columns, rows()).await).await
    });
}

/// Id, recipient, subject and content.
type SealedMail = (String, Vec<u8>, Vec<u8>, Vec<u8>);

/// How many sealed fields of mails this secret cannot open.
fn unreadable(home: &Home, secret: &Secret) -> usize {
    let all = "SELECT id, recipient, subject, content FROM mails";
    let rows: Vec<SealedMail> = with(home, async |db| sql(all).all(&mut db.read().await?).await);
    assert!(!rows.is_empty());
    let opens = |column, row: &str, sealed: &[u8]| secret.open(Cell { table: "mails", column, row }, sealed).is_ok();
    let count = |(id, recipient, subject, content): &SealedMail| {
        let fields = [("recipient", recipient), ("subject", subject), ("content", content)];
        fields.into_iter().filter(|(column, sealed)| !opens(column, id, sealed)).count()
    };
    rows.iter().map(count).sum()
}

fn with<T>(home: &Home, work: impl AsyncFnOnce(&Db) -> lectern::db::Result<T>) -> T {
    wait(async {
        let db = Db::open(&home.url(), Clock::system()).await.expect("the database opens");
        let done = work(&db).await.expect("it is done");
        db.close().await;
        done
    })
}

fn kept(home: &Home) -> Secret {
    Secret::parse(&fs::read_to_string(home.secret()).expect("the file")).expect("a secret")
}

fn rotate(home: &Home, more: &[&str]) -> Ended {
    let rotate = home.at_home(Lectern::new(&["secret", "rotate"]));
    more.iter().fold(rotate, |rotate, argument| rotate.and(argument)).ends()
}
