//! The first program that starts on a database makes it belong to its secret; one with another is refused.

use std::sync::Barrier;

use lectern::base::actor::Actor;
use lectern::db::{Db, sql};
use lectern::domain::sealing::{self, NotItsOwn, belong};
use lectern::services::crypto::Secret;

use super::fresh::Fresh;
use super::rounds;
use crate::support::wait;

#[test]
fn strangers_are_refused_and_change_nothing() {
    let database = Fresh::here().migrated();
    let (db, secret) = (database.open(), Secret::made());
    for _ in 0..2 {
        wait(belong(&db, &secret)).expect("the first, and once more");
    }
    assert!(matches!(wait(belong(&db, &Secret::made())), Err(NotItsOwn::Stranger)));
    assert_eq!(in_use(&db), [secret.fingerprint()]);
    let changes = wait(async { sql("SELECT COUNT(*) FROM changes").number(&mut db.read().await?).await });
    assert_eq!(changes.unwrap(), 0, "an empty database is still empty");
    wait(db.close());
}

#[test]
fn a_rotation_goes_from_node_to_node() {
    let database = Fresh::here().migrated();
    let (db, old) = (database.open(), Secret::made());
    wait(belong(&db, &old)).unwrap();
    let prepared = old.prepared();
    wait(belong(&db, &prepared)).expect("the new one only waits");
    assert_eq!(in_use(&db), [old.fingerprint()]);
    let new = prepared.fingerprints()[1].clone();
    let turned = prepared.ordered(&[&new, &old.fingerprint()]).unwrap();
    wait(belong(&db, &turned)).expect("it is in front");
    assert_eq!(in_use(&db), [new.clone(), old.fingerprint()]);
    wait(belong(&db, &prepared)).expect("a node that only reads it yet");
    assert!(matches!(wait(belong(&db, &old)), Err(NotItsOwn::Rotated)));
    assert!(matches!(wait(belong(&db, &turned.newest())), Err(NotItsOwn::OlderIsMissing)));
    assert!(wait(db.write(async |tx| sealing::drop_older(tx, &Actor::command_line("test")).await)).unwrap());
    wait(belong(&db, &turned.newest())).expect("the older one is not needed any more");
    assert!(matches!(wait(belong(&db, &prepared)), Err(NotItsOwn::Dropped)));
    assert_eq!(in_use(&db), [new]);
    wait(db.close());
}

#[test]
fn a_database_whose_secret_is_lost_is_given_another() {
    let database = Fresh::here().migrated();
    let (db, lost, new) = (database.open(), Secret::made(), Secret::made());
    wait(belong(&db, &lost)).unwrap();
    assert!(wait(db.write(async |tx| sealing::replace(tx, &Actor::command_line("test"), &new).await)).unwrap());
    wait(belong(&db, &new)).expect("it is its own now");
    assert!(matches!(wait(belong(&db, &lost)), Err(NotItsOwn::Stranger)));
    let told = "SELECT COUNT(*) FROM changes WHERE action = 'replaced' AND record_kind = 'secret'";
    assert_eq!(wait(async { sql(told).number(&mut db.read().await?).await }).unwrap(), 1);
    wait(db.close());
}

#[test]
fn of_many_that_start_at_once_with_their_own_one_wins() {
    const NODES: usize = 4;
    for _ in 0..rounds(3, 30) {
        let database = Fresh::here().migrated();
        let begin = Barrier::new(NODES);
        let starts = |_| {
            let db = database.open();
            begin.wait();
            let secret = Secret::made();
            let is_in = wait(belong(&db, &secret));
            wait(db.close());
            match is_in {
                Ok(()) => Some(secret.fingerprint()),
                Err(NotItsOwn::Stranger) => None,
                Err(other) => panic!("{other:?}"),
            }
        };
        let winners: Vec<String> = std::thread::scope(|scope| {
            let starts = &starts;
            let nodes: Vec<_> = (0..NODES).map(|node| scope.spawn(move || starts(node))).collect();
            nodes.into_iter().filter_map(|node| node.join().expect("it ends")).collect()
        });
        let db = database.open();
        assert_eq!(winners, in_use(&db));
        wait(db.close());
    }
}

fn in_use(db: &Db) -> Vec<String> {
    wait(async { sealing::belonging(&mut db.read().await?).await }).expect("it is read").in_use
}
