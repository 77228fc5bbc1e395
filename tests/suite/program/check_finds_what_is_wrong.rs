//! `lectern check` finds what is wrong with a deployment, and says what to do.

use std::fs;

use super::home::Home;
use super::process::{Ended, Lectern};

#[test]
fn a_sound_deployment_has_nothing_to_do() {
    let home = Home::new().with_world();
    let told = check(&home, &[]);
    let to_do: Vec<&str> = told.out.lines().filter(|line| !line.starts_with("ok")).collect();
    if cfg!(debug_assertions) {
        // The stories run the program that they were built with.
        assert!(told.code == Some(1) && to_do.len() == 1 && to_do[0].contains("release build"), "{told:?}");
    } else {
        assert!(told.code == Some(0) && to_do.is_empty(), "{told:?}");
    }
    let all = [
        "https",
        "proxy",
        "mail",
        "secret is there",
        "closed to others",
        "reached",
        "tables",
        "clock",
        "the one of the database",
        "texts",
        "edition",
    ];
    for words in all {
        assert!(told.out.lines().any(|line| line.contains(words)), "{words}: {told:?}");
    }
}

#[test]
fn no_mail_is_told() {
    let home = Home::new().with_world();
    is_to_do(&home.at_home(Lectern::new(&["check"])).ends(), &["mail is sent", "set mail"]);
}

#[cfg(unix)]
#[test]
fn a_secret_that_others_can_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new().with_world();
    let mode = |path: &std::path::Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    for open in [0o644, 0o640, 0o604] {
        mode(&home.secret(), open);
        is_to_do(&check(&home, &[]), &["the secret is closed to others", "chmod 600"]);
    }
    mode(&home.secret(), 0o600);
    mode(&home.folder(), 0o777);
    is_to_do(&check(&home, &[]), &["the secret is closed to others", "chmod go-w"]);
    if !home.is_on_server() {
        mode(&home.folder(), 0o755);
        is_to_do(&check(&home, &[]), &["the folder of the database is closed to others", "chmod 700"]);
    }
    mode(&home.folder(), 0o700);
    // A settings file that holds the secret is looked at in its place.
    let secret = fs::read_to_string(home.secret()).unwrap().lines().nth(1).expect("a line").to_owned();
    let settings = home.folder().join("own.toml");
    fs::write(&settings, format!("secret = '{secret}'")).expect("a file");
    mode(&settings, 0o644);
    let told = home.at_home(Lectern::new(&["check", "--config"])).and(&settings).ends();
    is_to_do(&told, &["the secret is closed to others", "own.toml"]);
    assert!(!told.out.contains(&secret), "{told:?}");
}

#[test]
fn a_secret_that_is_missing_or_anothers_is_told() {
    let home = Home::new().with_world();
    let other = lectern::services::crypto::Secret::made().lines()[0].clone();
    is_to_do(
        &check(&home, &[("LECTERN_SECRET", &other)]),
        &["the secret is the one of the database", "every node has the same"],
    );
    fs::write(home.secret(), "hunter2").expect("a file");
    is_to_do(&check(&home, &[]), &["the secret is there", "43 characters"]);
    fs::remove_file(home.secret()).expect("it is lost");
    is_to_do(&check(&home, &[]), &["the secret is there", "is not there"]);
    assert!(!home.secret().exists(), "looking makes nothing");
}

#[test]
fn a_clock_that_is_off_is_told() {
    let home = Home::new().with_world();
    home.writes("UPDATE changes SET happened_at = '2099-01-01 00:00:00'");
    is_to_do(&check(&home, &[]), &["the clock is right", "before the newest change"]);
}

#[test]
fn texts_that_do_not_hold_together_are_told_in_a_few_lines() {
    let home = Home::new().with_world();
    home.writes("UPDATE records SET revision = 0");
    let told = check(&home, &[]);
    is_to_do(&told, &["the texts are whole", "its record has not reached", "and more"]);
    assert!(told.out.len() < 6_000, "{}", told.out.len());
}

fn check(home: &Home, variables: &[(&str, &str)]) -> Ended {
    let sound = [
        ("LECTERN_BASE_URL", "https://academy.example"),
        ("LECTERN_TRUSTED_PROXIES", "10.0.0.5"),
        ("LECTERN_MAIL", "smtp://ann:hunter2@mail.example:587"),
        ("LECTERN_MAIL_FROM", "Corvane <hello@academy.example>"),
    ];
    let check = home.at_home(Lectern::new(&["check"]));
    sound.iter().chain(variables).fold(check, |check, (name, value)| check.with(name, value)).ends()
}

#[track_caller]
fn is_to_do(told: &Ended, words: &[&str]) {
    assert_eq!(told.code, Some(1), "{told:?}");
    let is_found = |line: &str| line.starts_with("to do") && words.iter().all(|word| line.contains(word));
    assert!(told.out.lines().any(is_found), "{words:?}: {told:?}");
}
