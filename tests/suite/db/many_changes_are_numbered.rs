//! However many changes are written at once, they are numbered in the end: by readers none of whom waits so long.

use std::time::Duration;

use lectern::db::sql;
use lectern::services::changes::{self, Change, Numbers};

use super::rounds;
use crate::support::{World, wait};

#[test]
fn readers_who_wait_a_moment_each_come_to_the_last_of_very_many() {
    let world = World::empty();
    let many = rounds(150_000, 600_000) as i64;
    world.writes(async |tx| {
        let change = |id| Change { action: "made", record_kind: "thing", record_id: id, before: None, after: None };
        changes::record_all(tx, &world.actor(), (1..=many).map(change).collect()).await
    });
    let numbers = Numbers::default();
    let is_done = (0..200).any(|_| {
        let started = std::time::Instant::now();
        wait(numbers.last(&world.db)).expect("readers go on reading");
        assert!(started.elapsed() < Duration::from_secs(5), "nobody waits for all of it");
        let left = "SELECT COUNT(*) FROM changes WHERE number IS NULL";
        world.reads(async |reader| sql(left).number(reader).await) == 0
    });
    assert!(is_done, "they are never numbered");
    assert!(wait(numbers.last(&world.db)).expect("a number") >= many);
}
