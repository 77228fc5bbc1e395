//! `lectern demo` writes only into what is empty or its own.

use lectern::base::clock::Clock;
use lectern::db::shape::Shape;
use lectern::db::{Db, sql};

use super::home::Home;
use super::process::Lectern;
use crate::support::wait;

#[test]
fn a_database_with_an_academy_of_somebodys_own_is_refused() {
    let home = Home::new();
    home.at_home(Lectern::new(&["migrate"])).ends().well();
    wait(async {
        use lectern::base::actor::Actor;
        use lectern::domain::settings::{self, Academy};
        let db = Db::open(&home.url(), Clock::system()).await.expect("the database opens");
        let academy = Academy { name: "Lyceum".into() };
        db.write(async |tx| settings::name_academy(tx, &Actor::command_line("test"), &academy).await)
            .await
            .expect("named");
        db.close().await;
    });
    refused(&home, &[], &["something else than a demo world", "empty"]);
    assert_eq!(home.number("SELECT COUNT(*) FROM changes"), 1);
    assert_eq!(home.number("SELECT COUNT(*) FROM settings WHERE value = 'Lyceum'"), 1);
}

#[test]
fn tables_without_a_row_are_as_good_as_none() {
    let home = Home::new();
    home.at_home(Lectern::new(&["migrate"])).ends().well();
    let demo = home.demo(&[]);
    assert_eq!(demo.asks("/gb/").status, 200);
    demo.stops();
}

#[test]
fn a_world_of_another_scale_is_refused_with_its_own() {
    let home = Home::new();
    home.demo(&["--scale", "2"]).stops();
    refused(&home, &[], &["--scale 2", "--fresh"]);
    assert_eq!(home.number("SELECT COUNT(*) FROM articles"), 24);
    home.demo(&["--scale", "2"]).stops();
}

#[test]
fn the_tables_of_something_else_are_refused_and_left_alone() {
    let home = Home::new();
    std::fs::create_dir_all(home.folder()).expect("a folder");
    home.writes("CREATE TABLE guests (id BIGINT NOT NULL PRIMARY KEY)");
    refused(&home, &[], &["something else", "empty"]);
    let tables = wait(async {
        let db = Db::open(&home.url(), Clock::system()).await.expect("the database opens");
        let tables = Shape::tables(&mut db.read().await.expect("a reader")).await.expect("tables");
        assert_eq!(
            sql("SELECT COUNT(*) FROM guests").number(&mut db.read().await.expect("a reader")).await.unwrap(),
            0
        );
        db.close().await;
        tables
    });
    assert_eq!(tables, ["guests"]);
}

#[test]
fn a_newer_database_is_refused() {
    let home = Home::new().with_world();
    home.writes("UPDATE _sqlx_migrations SET version = 424242 WHERE version = 1");
    refused(&home, &[], &["newer than this program", "424242"]);
    home.at_home(Lectern::new(&["serve"])).ends().badly(&["newer than this program", "424242"]);
}

#[test]
fn a_scale_of_nothing_is_no_scale() {
    for scale in ["0", "1001", "many"] {
        refused(&Home::with_file(), &["--scale", scale], &["--scale"]);
    }
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let home = Home::with_file();
    std::fs::create_dir_all(home.folder()).expect("a folder");
    let file = home.folder().join("lectern.db");
    std::fs::write(&file, "Dear diary, this is not a database at all. ".repeat(100)).expect("a file");
    refused(&home, &[], &["lectern.db", "cannot be opened"]);
    assert!(std::fs::read_to_string(&file).expect("as it was").starts_with("Dear diary"));
}

#[track_caller]
fn refused(home: &Home, arguments: &[&str], words: &[&str]) {
    let (demo, _) = home.preparing_a_demo(arguments);
    demo.ends().badly(words);
}
