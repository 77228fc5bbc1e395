//! The disk is full: what cannot be written is refused as a passing trouble, and what is there is still read.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use lectern::base::clock::Clock;
use lectern::db::{DatabaseUrl, Db, Error, MayRetry, sql};
use lectern::demo;
use tempfile::TempDir;

use crate::db::fresh::Fresh;
use crate::support::wait;

#[test]
fn a_full_sqlite_file_refuses_writes_and_goes_on_reading() {
    let database = Fresh::sqlite().with_world(1);
    let db = database.open();
    let pages = number(&db, "SELECT page_count FROM pragma_page_count");
    limit(&db, pages);
    let refusal = wait(write_much(&db)).expect_err("there is no room");
    assert!(refusal.is_unavailable() && !refusal.may_retry() && !refusal.is_taken(), "{refusal}");
    assert_eq!(number(&db, "SELECT COUNT(*) FROM settings WHERE name = 'large'"), 0);
    assert_eq!(number(&db, "SELECT COUNT(*) FROM editions"), 5, "what is there is read");
    limit(&db, pages * 4);
    wait(write_much(&db)).expect("there is room again");
    assert_eq!(number(&db, "SELECT COUNT(*) FROM settings WHERE name = 'large'"), 1);
    is_sound(&db);
    wait(db.close());
}

/// A disk of the story's own; only root may make one, so for others there is nothing to tell.
#[test]
fn a_disk_that_was_full_for_a_while_is_written_to_again() {
    let Some(disk) = Disk::of_megabytes(24) else { return };
    let url = DatabaseUrl::sqlite(&disk.folder.path().join("lectern.db"));
    let db = wait(Db::open(&url, Clock::system())).expect("the database opens");
    wait(demo::ensure(&db, &url, 1)).expect("the world is made");
    let filler = disk.is_filled();
    for _ in 0..3 {
        let refusal = wait(write_much(&db)).expect_err("there is no room");
        assert!(refusal.is_unavailable(), "{refusal}");
        assert_eq!(number(&db, "SELECT COUNT(*) FROM editions"), 5, "what is there is read");
    }
    std::fs::remove_file(filler).expect("there is room again");
    wait(write_much(&db)).expect("it is written");
    assert_eq!(number(&db, "SELECT COUNT(*) FROM settings WHERE name = 'large'"), 1);
    is_sound(&db);
    wait(db.close());
}

async fn write_much(db: &Db) -> Result<u64, Error> {
    let large = "x".repeat(500_000);
    db.write(async |tx| sql("INSERT INTO settings (name, value) VALUES ('large', ?)").bind(&large).run(tx).await).await
}

/// The writer has one connection, and keeps to what it was told.
fn limit(db: &Db, pages: i64) {
    let limit: &'static str = Box::leak(format!("PRAGMA max_page_count = {pages}").into_boxed_str());
    let told = wait(db.write(async |tx| sql(limit).number(tx.reader()).await));
    assert_eq!(told.unwrap(), pages);
}

fn is_sound(db: &Db) {
    let told = wait(async {
        sql("SELECT integrity_check FROM pragma_integrity_check").one::<(String,)>(&mut db.read().await?).await
    });
    assert_eq!(told.unwrap().0, "ok");
}

fn number(db: &Db, query: &'static str) -> i64 {
    wait(async { sql(query).number(&mut db.read().await.unwrap()).await.unwrap() })
}

/// A small disk in memory.
struct Disk {
    folder: TempDir,
}

impl Disk {
    fn of_megabytes(size: u32) -> Option<Self> {
        let folder = TempDir::with_prefix("lectern-test-").expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}m"), "tmpfs"]).arg(folder.path()).stderr(Stdio::null());
        mount.status().is_ok_and(|status| status.success()).then_some(Self { folder })
    }

    /// Writes until there is no room.
    fn is_filled(&self) -> PathBuf {
        let path = self.folder.path().join("filler");
        let mut filler = std::fs::File::create(&path).expect("a file");
        for size in [64 * 1024, 1] {
            while filler.write_all(&vec![0; size]).is_ok() {}
        }
        path
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.folder.path()).status();
    }
}
