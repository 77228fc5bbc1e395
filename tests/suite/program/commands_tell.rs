//! Each subcommand says what it is for, what it found and what to do next.

use lectern::app;

use super::home::Home;
use super::process::Lectern;

const SUBCOMMANDS: [&str; 10] =
    ["serve", "work", "demo", "migrate", "account", "routes", "check", "backup", "restore", "secret"];

#[test]
fn help_names_each_subcommand_and_each_has_its_own() {
    let help = Lectern::new(&["--help"]).ends();
    for subcommand in SUBCOMMANDS {
        assert!(help.well().contains(&format!("\n  {subcommand}")), "{}", help.out);
        let own = Lectern::new(&[subcommand, "--help"]).ends();
        assert!(own.well().contains("Usage: lectern"), "{own:?}");
    }
    assert!(help.out.contains("docs/OPERATIONS.md") && help.out.contains("Examples"), "{}", help.out);
    let demo = Lectern::new(&["demo", "--help"]).ends();
    for option in ["--bind", "--data", "--fresh", "--scale"] {
        assert!(demo.well().contains(option), "{}", demo.out);
    }
    assert!(Lectern::new(&["--version"]).ends().well().starts_with(concat!("lectern ", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn a_command_that_is_none_ends_with_2() {
    for arguments in [&["sevre"][..], &["serve", "--colour"], &["demo", "--bind", "nowhere"]] {
        let told = Lectern::new(arguments).ends();
        assert_eq!(told.code, Some(2), "{told:?}");
        assert!(told.err.contains("--help"), "{told:?}");
    }
}

#[test]
fn routes_lists_every_route_with_who_may_ask_for_it() {
    let told = Lectern::new(&["routes"]).ends();
    let listed: Vec<Vec<&str>> = told.well().lines().map(|line| line.split_whitespace().collect()).collect();
    let routes = app::routes();
    assert_eq!(listed.len(), routes.len());
    for (line, route) in listed.iter().zip(&routes) {
        assert_eq!((line[0], line[1]), (route.method.as_str(), route.path));
        assert_eq!(line[2..].join(" "), route.may.to_string(), "who may");
    }
    assert!(listed.contains(&vec!["GET", "/{edition}/articles/{slug}", "public"]), "{}", told.out);
}

#[test]
fn whoever_reads_only_the_first_lines_sees_no_panic() {
    let mut running = Lectern::new(&["routes"]).starts_unheard();
    assert!(running.waits().code().is_some_and(|code| code < 2), "{}", running.log());
    assert!(!running.log().contains("panicked"), "{}", running.log());
}

#[test]
fn migrate_makes_the_tables_and_check_only_looks() {
    let home = Home::new();
    let run = |arguments: &[&str]| home.at_home(Lectern::new(arguments)).ends();
    let empty = run(&["migrate", "--check"]);
    assert_eq!(empty.code, Some(1), "{empty:?}");
    assert!(empty.out.contains("empty") && empty.out.contains("lectern migrate"), "{empty:?}");
    assert_eq!(run(&["migrate", "--check"]).code, Some(1), "looking changes nothing");
    assert!(run(&["migrate"]).well().contains("up to date"));
    assert!(run(&["migrate", "--check"]).well().contains("up to date"));
    assert!(run(&["migrate"]).well().contains("up to date"), "twice does no harm");
}

#[test]
fn migrate_check_tells_how_an_old_a_new_and_a_foreign_database_stand() {
    let home = Home::new().with_world();
    let check = || home.at_home(Lectern::new(&["migrate", "--check"])).ends();
    home.writes("UPDATE _sqlx_migrations SET version = 424242 WHERE version = 1");
    let newer = check();
    assert!(newer.code == Some(1) && newer.out.contains("newer") && newer.out.contains("424242"), "{newer:?}");
    home.writes("DELETE FROM _sqlx_migrations WHERE version = 424242");
    let behind = check();
    assert!(behind.code == Some(1) && behind.out.contains("behind"), "{behind:?}");
    home.writes("DROP TABLE _sqlx_migrations");
    let foreign = check();
    assert!(foreign.code == Some(1) && foreign.out.contains("something else"), "{foreign:?}");
}

#[test]
fn check_says_what_to_do() {
    let home = Home::new();
    home.at_home(Lectern::new(&["migrate"])).ends().well();
    let check = || home.at_home(Lectern::new(&["check"]));
    let told = check().with("LECTERN_BASE_URL", "http://academy.example").ends();
    assert_eq!(told.code, Some(1), "{told:?}");
    to_do(&told.out, "https", "base_url");
    to_do(&told.out, "edition", "publish");
    let told = check().with("LECTERN_BASE_URL", "https://academy.example").ends();
    assert_eq!(told.code, Some(1), "{told:?}");
    to_do(&told.out, "proxy", "trusted_proxies");
}

#[test]
fn check_of_an_empty_or_unreachable_database_says_what_to_do() {
    let home = Home::new();
    let told = home.at_home(Lectern::new(&["check"])).ends();
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.out.contains("to do"), "{told:?}");
    assert!(!home.folder().exists(), "looking makes nothing");
    let told = Lectern::new(&["check"]).with("DATABASE_URL", "postgres://postgres@127.0.0.1:1/none").ends();
    assert_eq!(told.code, Some(1), "{told:?}");
    to_do(&told.out, "the database is reached", "");
}

#[track_caller]
fn to_do(told: &str, about: &str, what: &str) {
    let found = told.lines().any(|line| line.starts_with("to do") && line.contains(about) && line.contains(what));
    assert!(found, "nothing is to do about {about}: {told}");
}
