//! A mail server that refuses, dawdles and hangs up at random gets every mail, and twice only what it left in doubt.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::TimeDelta;
use lectern::db::Tx;

use super::office::{confirmation, posts, worker};
use crate::db::rounds;
use crate::support::{MailServer, Taken, Treatment, World, secret, wait};

/// How difficult a server is at most to one mail.
const FAULTS: usize = 4;
/// What the tests begin their chance with; another one tells another story.
const SEED: u64 = 20_261_121;

/// What a server does by chance that always falls alike: every other attempt something goes wrong.
pub fn difficult(slow: Duration) -> impl Fn(&str, usize) -> Treatment + Send + Sync {
    move |to, attempt| {
        if attempt >= FAULTS {
            return Treatment::Takes;
        }
        match chance(to, attempt) % 100 {
            0..15 => Treatment::RefusesForNow,
            15..30 => Treatment::HangsUpWhileReading,
            30..45 => Treatment::HangsUpAfterTaking,
            45..50 => Treatment::TakesSlowly(slow),
            _ => Treatment::Takes,
        }
    }
}

/// FNV-1a, then a final mix, so that neighbours differ.
fn chance(to: &str, attempt: usize) -> u64 {
    let bytes = to.bytes().chain([u8::try_from(attempt).unwrap_or(u8::MAX)]);
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325 ^ SEED, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32
}

pub fn person(number: usize) -> String {
    format!("person-{number}@example.org")
}

/// Everybody has their mail; who has it twice was left in doubt after the one before, and has the same one. How many have
/// it twice although the sender had heard that it was taken.
#[track_caller]
pub fn everybody_has_theirs(taken: &[Taken], people: usize, is_doubtful: impl Fn(&Taken) -> bool) -> usize {
    let mut by_person = BTreeMap::<&str, Vec<&Taken>>::new();
    for taken in taken {
        by_person.entry(&taken.to).or_default().push(taken);
    }
    let missing: Vec<String> = (0..people).map(person).filter(|to| !by_person.contains_key(to.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?} never got theirs");
    assert_eq!(by_person.len(), people);
    let (mut ids, mut heard_and_twice) = (BTreeSet::new(), 0);
    for (to, theirs) in by_person {
        let id = theirs[0].mail.header("message-id");
        assert!(ids.insert(id.to_owned()), "{id} is not only {to}'s");
        for pair in theirs.windows(2) {
            assert_eq!(pair[1].mail.raw, pair[0].mail.raw, "{to} got two that differ");
            assert!(is_doubtful(pair[0]), "{to} got it twice, but the first was taken without doubt");
            heard_and_twice += usize::from(pair[0].is_heard);
        }
    }
    heard_and_twice
}

#[test]
fn every_mail_arrives_and_twice_only_what_was_in_doubt() {
    let people = rounds(40, 1_000);
    let world = World::empty();
    let server = MailServer::that(difficult(Duration::from_secs(5)));
    world.writes(async |tx: &mut Tx| {
        for number in 0..people {
            posts(tx, secret(), &person(number), "", &confirmation()).await?;
        }
        Ok::<_, lectern::db::Error>(())
    });
    let setting = format!("{}&limit=2", server.setting());
    for _ in 0..=FAULTS {
        wait(worker(&world.db, &setting).run_due());
        world.clock.advance(TimeDelta::hours(1));
    }
    assert_eq!(everybody_has_theirs(&server.taken(), people, |taken| !taken.is_told), 0);
    let left = "SELECT COUNT(*) FROM mails WHERE state <> 'sent'";
    assert_eq!(world.reads(async |reader| lectern::db::sql(left).number(reader).await), 0);
    let (attempts, doubtful) = (server.taken().len(), server.taken().iter().filter(|taken| !taken.is_told).count());
    assert!(doubtful > people / 20 && attempts > people, "it was a difficult server: {doubtful} of {attempts}");
}
