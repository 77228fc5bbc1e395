//! The power fails again and again while mail is brought to a difficult server: each mail arrives, and twice only what the
//! server, or the failure, left in doubt.

use std::time::{Duration, Instant};

use super::home::Home;
use super::process::until;
use crate::db::rounds;
use crate::mail::a_difficult_server_gets_every_mail::{difficult, everybody_has_theirs, person};
use crate::support::{MailServer, Taken};

/// How long a mail may take: long enough for a machine that has much else to do, or what was told would not be heard.
const LIMIT: Duration = Duration::from_secs(3);
/// How many mails a node sends at once, and so how many a kill leaves in doubt at most.
const AT_ONCE: usize = 4;

#[test]
fn each_mail_arrives_and_twice_only_what_was_in_doubt() {
    let people = rounds(40, 1_000);
    let kills = rounds(4, 40);
    let home = Home::new().migrated();
    let server = MailServer::that(difficult(2 * LIMIT));
    let setting = format!("{}&limit={}", server.setting(), LIMIT.as_secs());
    let all: Vec<String> = (0..people).map(person).collect();
    // Half of them are there at the start; the others come while nodes are killed.
    let (first, later) = all.split_at(people / 2);
    home.writes_letters(first);
    let watch = home.watch();
    // A node that lives through all of it, and one that is killed again and again.
    let steady = home.works(&setting);
    let mut killed_at = Vec::new();
    for (kill, some) in later.chunks(later.len().div_ceil(kills)).enumerate() {
        let unlucky = home.works(&setting);
        home.writes_letters(some);
        std::thread::sleep(Duration::from_millis(400 + 170 * u64::try_from(kill % 7).unwrap_or(0)));
        killed_at.push(Instant::now());
        unlucky.gets_killed();
    }
    // And at last the steady one too.
    killed_at.push(Instant::now());
    steady.gets_killed();
    let last = home.works(&setting);
    until("every mail is sent", || watch.undone() == 0);
    drop(last);
    // Until the last kill, a node may have heard that a mail was taken and not lived to write it down.
    let last_kill = killed_at.last().copied();
    let is_doubtful = |taken: &Taken| !taken.is_heard || last_kill.is_some_and(|kill| taken.at <= kill);
    let twice = everybody_has_theirs(&server.taken(), people, is_doubtful);
    assert!(twice <= killed_at.len() * AT_ONCE, "{twice} came twice after {} kills", killed_at.len());
    assert_eq!(home.unsent(), 0);
    assert_eq!(home.number("SELECT COUNT(*) FROM jobs WHERE state = 'failed'"), 0);
}
