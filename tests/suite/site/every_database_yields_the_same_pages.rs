//! Two worlds made on one day read alike, whichever the database: every page, feed and calendar, byte by byte.

use std::collections::BTreeMap;

use crate::support::World;

#[test]
fn a_world_reads_as_one_that_is_made_anew_on_sqlite() {
    let (here, there) = (World::demo(), World::on_sqlite());
    let read = |world: &World| -> BTreeMap<String, Vec<u8>> {
        world.crawled().iter().map(|answer| (answer.path.clone(), answer.body.clone())).collect()
    };
    let (here, there) = (read(&here), read(&there));
    assert!(here.len() > 1_000, "only {} addresses were found", here.len());
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>(), "the same addresses are found");
    let differ: Vec<&String> =
        here.iter().filter(|(path, body)| there[*path] != **body).map(|(path, _)| path).collect();
    assert_eq!(differ, [""; 0], "these read differently");
}
