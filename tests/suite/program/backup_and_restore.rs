//! A backup is taken while the site runs and others write; restored elsewhere, it is the same site.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lectern::base::clock::Clock;
use lectern::db::{Db, sql};

use super::home::Home;
use super::process::{Ended, Lectern};
use crate::db::rounds;
use crate::support::wait;

const PAGES: [&str; 4] = ["/fr/", "/gb/courses", "/ru/glossary", "/fi/articles/what-is-a-backend-developer"];

#[test]
fn a_backup_taken_while_others_write_is_the_same_site_elsewhere() {
    let (home, elsewhere) = (Home::with_file().with_world(), Home::with_file());
    fs::create_dir_all(home.folder().join("files/portraits")).expect("a folder");
    fs::write(home.folder().join("files/portraits/ann.webp"), "a portrait").expect("a file");
    let site = home.serve(&[]);
    let file = home.folder().join("backup.tar");
    let told = while_somebody_writes(&home, || backup(&home, &file));
    assert!(told.well().contains("1 files") && told.out.contains("secret is not in it"), "{told:?}");
    #[cfg(unix)]
    assert_eq!(lectern::base::private::openings(&file).unwrap(), 0);
    let beside: Vec<_> = names(&home.folder()).into_iter().filter(|name| name.contains(".new-")).collect();
    assert!(beside.is_empty(), "{beside:?}");

    let told = restore(&elsewhere, &file, &[]);
    assert!(told.well().contains("is restored") && told.out.contains("is not there"), "{told:?}");
    let (serve, _) = elsewhere.preparing_to_serve(&[]);
    serve.ends().badly(&["The secret of this database is not in"]);
    fs::copy(home.secret(), elsewhere.secret()).expect("the secret is put back");
    let again = elsewhere.serve(&[]);
    for page in PAGES {
        assert_eq!(
            elsewhere_or_here(again.asks(page).text(), again.address),
            elsewhere_or_here(site.asks(page).text(), site.address),
            "{page}"
        );
    }
    assert_eq!(fs::read_to_string(elsewhere.folder().join("files/portraits/ann.webp")).unwrap(), "a portrait");
    // Each transaction wrote two rows: none came alone.
    let (ones, twos) = (
        "SELECT COUNT(*) FROM settings WHERE name LIKE 'one-%'",
        "SELECT COUNT(*) FROM settings WHERE name LIKE 'two-%'",
    );
    assert_eq!(elsewhere.number(ones), elsewhere.number(twos));
    assert!(elsewhere.number(ones) <= home.number(ones));
    again.stops();
    site.stops();
    assert!(!is_in(&file, &fs::read(home.secret()).unwrap()[80..]), "the secret is in it");
}

#[test]
fn what_is_there_is_replaced_only_when_asked_and_moved_aside() {
    let home = Home::with_file().with_world();
    let file = home.folder().join("backup.tar");
    backup(&home, &file).well();
    home.writes("UPDATE settings SET value = 'Lyceum' WHERE name = 'academy_name'");
    fs::create_dir_all(home.folder().join("files")).expect("a folder");
    fs::write(home.folder().join("files/new.webp"), "new").expect("a file");
    restore(&home, &file, &[]).badly(&["--replace", "moved aside"]);
    assert_eq!(home.number("SELECT COUNT(*) FROM settings WHERE value = 'Lyceum'"), 1);

    let site = home.serve(&[]);
    restore(&home, &file, &["--replace"]).badly(&["in use", "Stop the program"]);
    site.stops();
    let told = restore(&home, &file, &["--replace"]);
    assert!(
        told.well().contains("What was there lies in") && told.out.contains("is the one of this database"),
        "{told:?}"
    );
    assert_eq!(home.number("SELECT COUNT(*) FROM settings WHERE value = 'Lyceum'"), 0);
    assert!(!home.folder().join("files/new.webp").exists());
    let aside = names(&home.folder()).into_iter().find(|name| name.starts_with("replaced-")).expect("a folder");
    let aside = home.folder().join(aside);
    assert_eq!(fs::read_to_string(aside.join("files/new.webp")).unwrap(), "new");
    let old = lectern::db::DatabaseUrl::sqlite(&aside.join("lectern.db"));
    let named = wait(async {
        let db = Db::open(&old, Clock::system()).await?;
        let named = sql("SELECT COUNT(*) FROM settings WHERE value = 'Lyceum'").number(&mut db.read().await?).await;
        db.close().await;
        named
    });
    assert_eq!(named.unwrap(), 1, "what was there is whole");
    home.serve(&[]).stops();
}

/// A damaged database is no reason not to restore.
#[test]
fn a_damaged_database_is_replaced() {
    let home = Home::with_file().with_world();
    let file = home.folder().join("backup.tar");
    backup(&home, &file).well();
    fs::write(home.folder().join("lectern.db"), "no database any more ".repeat(1000)).expect("it is damaged");
    restore(&home, &file, &["--replace"]).well();
    home.serve(&[]).stops();
    assert_eq!(home.number("SELECT COUNT(*) FROM editions"), 5);
}

/// Whenever it is killed, a whole database stands there, and the next restore ends what was begun.
#[test]
fn killed_while_it_restores_there_is_the_old_or_the_new() {
    let home = Home::with_file().with_world();
    let file = home.folder().join("backup.tar");
    fs::create_dir_all(home.folder().join("files")).expect("a folder");
    fs::write(home.folder().join("files/old.webp"), "old").expect("a file");
    backup(&home, &file).well();
    for kill in 0..rounds(6, 100) {
        let running = home.at_home(Lectern::new(&["restore", "--replace"])).and(&file).starts();
        std::thread::sleep(Duration::from_millis(u64::try_from(4 * kill % 160).expect("some")));
        running.gets_killed();
        assert_eq!(home.number("SELECT COUNT(*) FROM editions"), 5, "kill {kill}");
        let integrity = "SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
        assert_eq!(home.number(integrity), 0, "kill {kill}");
    }
    restore(&home, &file, &["--replace"]).well();
    assert_eq!(fs::read_to_string(home.folder().join("files/old.webp")).unwrap(), "old");
    home.serve(&[]).stops();
}

#[test]
fn a_backup_that_is_damaged_changes_nothing() {
    let home = Home::with_file().with_world();
    let file = home.folder().join("backup.tar");
    backup(&home, &file).well();
    let whole = fs::read(&file).expect("the backup");
    let turned = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 4;
        bytes
    };
    let damaged =
        [whole[..whole.len() / 2].to_vec(), whole[..100].to_vec(), Vec::new(), turned(700), turned(whole.len() / 2)];
    let before = names(&home.folder());
    for bytes in damaged {
        fs::write(&file, bytes).expect("it is damaged");
        restore(&home, &file, &["--replace"]).badly(&["is refused", "Nothing was changed"]);
        assert_eq!(names(&home.folder()), before);
    }
    restore(&Home::with_file(), &home.folder().join("nowhere.tar"), &[]).badly(&["nowhere.tar"]);
    assert_eq!(home.number("SELECT COUNT(*) FROM editions"), 5);
}

#[test]
fn a_backup_of_a_newer_program_or_of_something_else_is_refused() {
    let (home, elsewhere) = (Home::with_file().with_world(), Home::with_file());
    home.writes("CREATE TRIGGER spy AFTER INSERT ON settings BEGIN DELETE FROM changes; END");
    backup(&home, &home.folder().join("spied.tar")).badly(&["trigger spy"]);
    home.writes("DROP TRIGGER spy");
    home.writes("UPDATE _sqlx_migrations SET version = 424242 WHERE version = 1");
    backup(&home, &home.folder().join("newer.tar")).badly(&["newer than this program"]);
    restore(&elsewhere, &home.folder().join("lectern.db"), &[]).badly(&["is refused"]);
    assert!(!elsewhere.folder().join("lectern.db").exists());
}

#[test]
fn no_backup_is_written_over_and_none_of_nothing() {
    let home = Home::with_file();
    backup(&home, &home.folder().join("backup.tar")).badly(&["nothing to back up"]);
    assert!(!home.folder().exists(), "nothing is made");
    let home = home.with_world();
    let file = home.folder().join("backup.tar");
    fs::write(&file, "an older backup").expect("a file");
    backup(&home, &file).badly(&["is there already"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), "an older backup");
    backup(&home, &home.folder().join("no/such/folder.tar")).well();
}

#[test]
fn of_a_server_it_says_which_command_to_use() {
    for (url, tool) in [
        ("postgres://ann:hunter2@127.0.0.1:1/academy", "pg_dump"),
        ("mysql://ann:hunter2@127.0.0.1:1/academy", "mysqldump"),
    ] {
        let told = Lectern::new(&["backup", "backup.dump"]).with("DATABASE_URL", url).ends();
        told.badly(&[tool, "--host=127.0.0.1", "academy", "secret"]);
        let back = Lectern::new(&["restore", "backup.dump"]).with("DATABASE_URL", url).ends();
        back.badly(&["academy", "backup.dump"]);
        assert!(!format!("{told:?}{back:?}").contains("hunter2"));
    }
}

/// Somebody writes two rows in each transaction, as fast as they can.
fn while_somebody_writes<T>(home: &Home, done: impl FnOnce() -> T) -> T {
    let (url, is_over) = (home.url(), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let db = wait(Db::open(&url, Clock::system())).expect("the database opens");
            let mut written = 0;
            while !is_over.load(Ordering::Relaxed) {
                let insert = "INSERT INTO settings (name, value) VALUES (?, ?)";
                let both = db.write(async |tx| {
                    sql(insert).bind(format!("one-{written}")).bind("x".repeat(500)).run(tx).await?;
                    sql(insert).bind(format!("two-{written}")).bind("y").run(tx).await
                });
                wait(both).expect("nobody keeps it from writing");
                written += 1;
            }
            wait(db.close());
            written
        });
        let answer = done();
        is_over.store(true, Ordering::Relaxed);
        assert!(writer.join().expect("it writes") > 0);
        answer
    })
}

fn backup(home: &Home, file: &std::path::Path) -> Ended {
    home.at_home(Lectern::new(&["backup"])).and(file).ends()
}

fn restore(home: &Home, file: &std::path::Path, more: &[&str]) -> Ended {
    let restore = home.at_home(Lectern::new(&["restore"])).and(file);
    more.iter().fold(restore, |restore, argument| restore.and(argument)).ends()
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into()).collect();
    names.sort();
    names
}

/// Two sites differ in where they are.
fn elsewhere_or_here(page: &str, address: std::net::SocketAddr) -> String {
    page.replace(&address.to_string(), "ADDRESS")
}

fn is_in(file: &std::path::Path, words: &[u8]) -> bool {
    let bytes = fs::read(file).expect("the backup");
    bytes.windows(words.len()).any(|window| window == words)
}
