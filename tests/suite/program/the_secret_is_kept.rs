//! The first start makes the secret, for its owner alone. Whoever comes with another, or has lost it, is told what to do.

use lectern::services::crypto::Secret;

use super::home::Home;
use super::process::{Lectern, until};

#[test]
fn the_first_start_makes_it_for_its_owner_alone_and_never_tells_it() {
    let home = Home::new();
    let first = home.serve(&[("LECTERN_LOG", "trace")]);
    let secret = std::fs::read_to_string(home.secret()).expect("it is made");
    let words = Secret::parse(&secret).expect("a secret").lines();
    #[cfg(unix)]
    for path in [home.secret(), home.folder()] {
        assert_eq!(lectern::base::private::openings(&path).unwrap(), 0, "{}", path.display());
    }
    let log = first.stops();
    let second = home.serve(&[("LECTERN_LOG", "trace")]).stops();
    assert_eq!(std::fs::read_to_string(home.secret()).unwrap(), secret, "the next start uses the same");
    let check = home.at_home(Lectern::new(&["check"])).ends();
    for told in [log, second, check.out, check.err] {
        assert!(!told.contains(&words[0]), "{told}");
    }
}

#[test]
fn nodes_that_start_at_once_have_the_same() {
    let home = Home::new();
    home.at_home(Lectern::new(&["migrate"])).ends().well();
    let starts: Vec<_> = (0..3).map(|_| home.preparing_to_serve(&[])).collect();
    let started: Vec<_> = starts.into_iter().map(|(serve, address)| (serve.starts(), address)).collect();
    for (mut running, address) in started {
        until("it serves or ends", || running.has_ended() || super::process::listens(address));
        assert!(!running.has_ended(), "{}", running.log());
    }
}

#[test]
fn a_node_with_a_secret_of_its_own_is_refused_and_told_what_to_do() {
    let home = Home::new();
    home.serve(&[]).stops();
    let stranger = home.folder().join("elsewhere");
    std::fs::write(&stranger, Secret::made().lines()[0].clone()).expect("a file");
    let (serve, _) = home.preparing_to_serve(&[("LECTERN_SECRET_FILE", &stranger.to_string_lossy())]);
    serve.ends().badly(&["elsewhere", "not the one of this database", "every node has the same", "secret replace"]);
    let other = Secret::made().lines()[0].clone();
    let (serve, _) = home.preparing_to_serve(&[("LECTERN_SECRET", &other)]);
    let told = serve.ends();
    told.badly(&["LECTERN_SECRET", "not the one of this database"]);
    assert!(!told.err.contains(&other) && !told.out.contains(&other), "{told:?}");
}

#[test]
fn the_secret_may_be_given_instead() {
    let home = Home::new();
    let secret = Secret::made().lines()[0].clone();
    home.serve(&[("LECTERN_SECRET", &secret)]).stops();
    assert!(!home.secret().exists(), "no file is made");
    home.serve(&[("LECTERN_SECRET", &secret)]).stops();
    let made = Lectern::new(&["secret", "make"]).ends();
    assert!(Secret::parse(made.well()).is_ok() && made.out != Lectern::new(&["secret", "make"]).ends().out);
}

#[test]
fn a_setting_that_is_no_secret_is_named_and_not_told() {
    let home = Home::with_file();
    for wrong in ["hunter2hunter2", "1234567", "hunter2hunter2,hunter2hunter2"] {
        let (serve, _) = home.preparing_to_serve(&[("LECTERN_SECRET", wrong)]);
        let told = serve.ends();
        told.badly(&["A setting is wrong", "secret", "43 characters"]);
        assert!(!told.err.contains(wrong), "{told:?}");
    }
    for file in [
        "secret = hunter2hunter2",
        "secret = 'hunter2hunter2",
        "secret = ['hunter2hunter2']",
        "secret.x = 'hunter2hunter2'",
    ] {
        let told = Lectern::new(&["serve"]).with_file("lectern.toml", file).ends();
        told.badly(&["A setting is wrong"]);
        assert!(!told.err.contains("hunter2"), "{told:?}");
    }
}

/// The folder was restored without it.
#[test]
fn a_secret_that_is_lost_is_not_made_anew_in_silence() {
    let home = Home::new();
    home.serve(&[]).stops();
    let before = std::fs::read_to_string(home.secret()).unwrap();
    std::fs::remove_file(home.secret()).expect("it is lost");
    let (serve, _) = home.preparing_to_serve(&[]);
    serve.ends().badly(&["The secret of this database is not in", "secret", "lectern secret replace"]);
    assert!(!home.secret().exists(), "none is made");
    let asked = home.at_home(Lectern::new(&["secret", "replace"])).ends();
    assert_eq!(asked.code, Some(1), "{asked:?}");
    assert!(asked.out.contains("cannot be read") && asked.out.contains("--yes"), "{asked:?}");
    assert!(!home.secret().exists(), "asking changes nothing");
    let done = home.at_home(Lectern::new(&["secret", "replace", "--yes"])).ends();
    assert!(done.well().contains("belongs to the secret"), "{done:?}");
    assert_ne!(std::fs::read_to_string(home.secret()).unwrap(), before);
    home.serve(&[]).stops();
    let again = home.at_home(Lectern::new(&["secret", "replace", "--yes"])).ends();
    assert!(again.well().contains("Nothing is lost"), "{again:?}");
}

#[test]
fn a_fresh_demo_world_needs_no_more_than_the_folder() {
    let home = Home::with_file();
    home.demo(&[]).stops();
    home.demo(&["--fresh"]).stops();
    std::fs::remove_file(home.secret()).expect("it is lost");
    let (demo, _) = home.preparing_a_demo(&[]);
    demo.ends().badly(&["The secret of this database is not in", "--fresh"]);
    home.demo(&["--fresh"]).stops();
    home.demo(&[]).stops();
}
