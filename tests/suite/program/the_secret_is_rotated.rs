//! The secret is rotated while the site runs; older ones are forgotten when asked, and only then.

use lectern::services::crypto::Secret;

use super::home::Home;
use super::process::{Ended, Lectern, until};

#[test]
fn a_running_program_takes_up_the_new_secret() {
    let home = Home::with_file();
    let site = home.serve(&[]);
    let old = kept(&home);
    let told = secret(&home, &["rotate"]);
    assert!(told.well().contains("was rotated") && told.out.contains("--drop-older"), "{told:?}");
    let new = kept(&home);
    assert_eq!((new.fingerprints().len(), new.fingerprints()[1].clone()), (2, old.fingerprint()));
    until("the site notices", || site.running.log().contains(&new.fingerprint()));
    assert_eq!(site.asks("/health/ready").status, 200);
    // Run again, it goes on with what was begun, and makes no third.
    secret(&home, &["rotate"]).well();
    assert_eq!(kept(&home), new);
    let told = secret(&home, &["rotate", "--drop-older"]);
    assert!(told.well().contains("dropped"), "{told:?}");
    assert_eq!(kept(&home).lines(), [new.lines()[0].clone()]);
    assert!(secret(&home, &["rotate", "--drop-older"]).well().contains("no older"));
    let log = site.stops();
    for line in new.lines() {
        assert!(!log.contains(&line) && !told.out.contains(&line), "{log}");
    }
    home.serve(&[]).stops();
    assert_eq!(
        home.number("SELECT COUNT(*) FROM changes WHERE record_kind = 'secret' AND action = 'older-dropped'"),
        1
    );
    // What was dropped does not come back.
    std::fs::write(home.secret(), [old.lines(), new.newest().lines()].concat().join("\n")).expect("a file");
    let (serve, _) = home.preparing_to_serve(&[]);
    serve.ends().badly(&["dropped"]);
}

/// Killed after the file was written and before the database knew.
#[test]
fn a_rotation_that_was_cut_off_is_ended_by_the_next() {
    let home = Home::with_file();
    home.serve(&[]).stops();
    let new = kept(&home).rotated();
    std::fs::write(home.secret(), new.lines().join("\n")).expect("a file");
    secret(&home, &["rotate"]).well();
    assert_eq!(kept(&home), new, "no third");
    secret(&home, &["rotate", "--drop-older"]).well();
    home.serve(&[]).stops();
}

#[test]
fn an_older_secret_that_was_taken_away_too_early_is_missed() {
    let home = Home::with_file();
    home.serve(&[]).stops();
    secret(&home, &["rotate"]).well();
    let both = kept(&home);
    std::fs::write(home.secret(), both.newest().lines()[0].clone()).expect("a file");
    let (serve, _) = home.preparing_to_serve(&[]);
    serve.ends().badly(&["An older secret is missing", "--drop-older"]);
    std::fs::write(home.secret(), both.newest().rotated().lines()[1..].join("\n")).expect("a file");
    secret(&home, &["rotate"]).badly(&["An older secret is missing"]);
}

/// Where other machines may work on the same database, each step is known everywhere before the next.
#[test]
fn on_a_server_it_goes_in_two_steps() {
    let home = Home::new();
    if !home.is_on_server() {
        return;
    }
    let site = home.serve(&[]);
    let old = kept(&home);
    let other = home.folder().join("other-node");
    std::fs::copy(home.secret(), &other).expect("another node's file");
    let other_node = [("LECTERN_SECRET_FILE", other.to_str().expect("a path"))];
    assert!(secret(&home, &["rotate"]).well().contains("Copy"));
    let prepared = kept(&home);
    assert_eq!((prepared.fingerprint(), prepared.fingerprints().len()), (old.fingerprint(), 2));
    home.serve(&other_node).stops();
    std::fs::copy(home.secret(), &other).expect("it is copied");
    assert!(secret(&home, &["rotate"]).well().contains("was rotated"));
    let new = kept(&home);
    assert_eq!(new.fingerprint(), prepared.fingerprints()[1]);
    until("the site notices", || site.running.log().contains(&new.fingerprint()));
    home.serve(&other_node).stops();
    // On the other node, the same command puts its file in order.
    home.at_home(Lectern::new(&["secret", "rotate"])).with(other_node[0].0, other_node[0].1).ends().well();
    assert_eq!(Secret::parse(&std::fs::read_to_string(&other).unwrap()).unwrap(), new);
    secret(&home, &["rotate", "--drop-older"]).well();
    home.serve(&other_node).stops();
    // What is left there is not taken for a new one.
    home.at_home(Lectern::new(&["secret", "rotate", "--drop-older"]))
        .with(other_node[0].0, other_node[0].1)
        .ends()
        .well();
    assert_eq!(Secret::parse(&std::fs::read_to_string(&other).unwrap()).unwrap(), new.newest());
    site.stops();
}

#[test]
fn a_secret_that_is_given_is_changed_by_whoever_gives_it() {
    let home = Home::new();
    let old = Secret::made().lines()[0].clone();
    home.serve(&[("LECTERN_SECRET", &old)]).stops();
    let rotate = |secret: &str, more: &[&str]| {
        let rotate = home.at_home(Lectern::new(&["secret", "rotate"])).with("LECTERN_SECRET", secret);
        more.iter().fold(rotate, |rotate, argument| rotate.and(argument)).ends()
    };
    let told = rotate(&old, &[]);
    let new =
        told.well().lines().map(str::trim).find(|line| Secret::parse(line).is_ok()).expect("a new one").to_owned();
    assert!(!told.out.contains(&old) && told.out.contains("behind the one in use"), "{told:?}");
    let behind = format!("{old},{new}");
    home.serve(&[("LECTERN_SECRET", &behind)]).stops();
    assert!(rotate(&behind, &[]).well().contains("put it in front"));
    let in_front = format!("{new},{old}");
    home.serve(&[("LECTERN_SECRET", &in_front)]).stops();
    assert!(rotate(&in_front, &[]).well().contains("--drop-older"));
    rotate(&behind, &[]).badly(&["Put the newest in front"]);
    rotate(&old, &[]).badly(&["it was rotated on another node"]);
    assert!(rotate(&in_front, &["--drop-older"]).well().contains("Take them out"));
    home.serve(&[("LECTERN_SECRET", &new)]).stops();
    assert!(!home.secret().exists());
}

#[test]
fn nothing_is_rotated_where_there_is_nothing_to_rotate() {
    let home = Home::with_file();
    secret(&home, &["rotate"]).badly(&["not there yet"]);
    assert!(!home.folder().exists(), "nothing is made");
    home.serve(&[]).stops();
    assert!(secret(&home, &["rotate", "--drop-older"]).well().contains("no older"));
    std::fs::remove_file(home.secret()).expect("it is lost");
    secret(&home, &["rotate"]).badly(&["The secret of this database is not in"]);
}

fn kept(home: &Home) -> Secret {
    Secret::parse(&std::fs::read_to_string(home.secret()).expect("the file")).expect("a secret")
}

fn secret(home: &Home, arguments: &[&str]) -> Ended {
    let program = home.at_home(Lectern::new(&["secret"]));
    arguments.iter().fold(program, |program, argument| program.and(argument)).ends()
}
