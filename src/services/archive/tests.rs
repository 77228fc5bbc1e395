//! Archives as they are made, and as an enemy makes them.

use std::fs;
use std::path::{Path, PathBuf};

use tar::{Builder, EntryType, Header};
use tempfile::TempDir;

use super::*;

fn manifest() -> Manifest {
    let made_at = "2026-11-20T12:00:00Z".parse().unwrap();
    let secrets = vec!["fingerprint".to_owned()];
    Manifest { format: FORMAT, program: "0".into(), migration: 7, made_at, secrets, parts: Vec::new() }
}

/// A folder with a database and two files, and an archive of them.
fn archived() -> (TempDir, PathBuf, Manifest) {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir_all(place.path().join("files/a/b")).unwrap();
    fs::write(place.path().join("lectern.db"), vec![7; 100_000]).unwrap();
    fs::write(place.path().join("files/a/b/portrait.webp"), "a portrait").unwrap();
    fs::write(place.path().join("files/empty"), "").unwrap();
    let mut sources = vec![Source { name: "lectern.db".into(), file: place.path().join("lectern.db") }];
    sources.extend(below(&place.path().join("files"), "files").unwrap());
    let archive = place.path().join("backup.tar");
    let manifest = write(&archive, manifest(), &sources).unwrap();
    (place, archive, manifest)
}

fn unpacked(archive: &Path) -> (TempDir, Result<Manifest, ArchiveError>) {
    let into = tempfile::tempdir().unwrap();
    let done = unpack(archive, into.path(), |_| Ok(()));
    (into, done)
}

#[test]
fn what_goes_in_comes_out() {
    let (place, archive, manifest) = archived();
    let paths: Vec<&str> = manifest.parts.iter().map(|part| part.path.as_str()).collect();
    assert_eq!(paths, ["lectern.db", "files/a/b/portrait.webp", "files/empty"]);
    let (into, done) = unpacked(&archive);
    assert_eq!(done.unwrap(), manifest);
    for path in paths {
        assert_eq!(fs::read(into.path().join(path)).unwrap(), fs::read(place.path().join(path)).unwrap(), "{path}");
    }
    #[cfg(unix)]
    for made in [&archive, &into.path().join("files/a/b/portrait.webp"), &into.path().join("files")] {
        assert_eq!(crate::base::private::openings(made).unwrap(), 0, "{}", made.display());
    }
}

#[test]
fn no_link_is_followed_into_an_archive() {
    let (place, ..) = archived();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", place.path().join("files/link")).unwrap();
    let found = below(&place.path().join("files"), "files").unwrap();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(below(&place.path().join("nowhere"), "files").unwrap().is_empty());
}

#[test]
fn whoever_looks_first_can_refuse_before_anything_is_written() {
    let (_place, archive, _) = archived();
    let into = tempfile::tempdir().unwrap();
    let done = unpack(&archive, into.path(), |manifest| Err(format!("migration {}", manifest.migration)));
    assert_eq!(done.unwrap_err().to_string(), "migration 7");
    assert_eq!(fs::read_dir(into.path()).unwrap().count(), 0);
}

#[test]
fn an_archive_that_was_cut_off_is_refused_wherever_it_was() {
    let (place, archive, manifest) = archived();
    let whole = fs::read(&archive).unwrap();
    // Behind the last part there are only zeros.
    let needed = whole.len() - 1024;
    for length in (0..needed).step_by(509).chain([needed - 1024, needed - 512 - 1]) {
        let cut = place.path().join("cut.tar");
        fs::write(&cut, &whole[..length]).unwrap();
        let (_into, done) = unpacked(&cut);
        assert!(matches!(&done, Err(ArchiveError::Refused(_))), "{length} bytes: {done:?}");
    }
    assert_eq!(unpacked(&archive).1.unwrap(), manifest);
}

/// A bit that nothing depends on may be another; else it is noticed.
#[test]
fn a_bit_that_has_turned_is_noticed_or_does_no_harm() {
    let (place, archive, manifest) = archived();
    let whole = fs::read(&archive).unwrap();
    let turned = place.path().join("turned.tar");
    let mut refusals = 0;
    for at in (0..whole.len()).step_by(211) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(&turned, &bytes).unwrap();
        let (into, done) = unpacked(&turned);
        match done {
            Err(_) => refusals += 1,
            Ok(same) => {
                assert_eq!(same, manifest, "byte {at}");
                for part in &manifest.parts {
                    let path = into.path().join(&part.path);
                    assert_eq!(blake3::hash(&fs::read(path).unwrap()).to_hex().as_str(), part.blake3, "byte {at}");
                }
            }
        }
    }
    assert!(refusals > whole.len() / 211 * 9 / 10, "{refusals}");
}

/// What an enemy writes: entries as they please, behind a list that is in order.
struct Enemy {
    manifest: Manifest,
    entries: Vec<(EntryType, &'static str, &'static str)>,
}

impl Enemy {
    fn lists(paths: &[&str]) -> Self {
        let part = |path: &&str| Part {
            path: (*path).to_owned(),
            size: 5,
            blake3: blake3::hash(b"enemy").to_hex().to_string(),
        };
        Self { manifest: Manifest { parts: paths.iter().map(part).collect(), ..manifest() }, entries: Vec::new() }
    }

    fn holds(mut self, kind: EntryType, path: &'static str, data: &'static str) -> Self {
        self.entries.push((kind, path, data));
        self
    }

    /// Why it is refused; nothing may be written beside the folder.
    fn meets_refusal(self) -> String {
        let place = tempfile::tempdir().unwrap();
        let (archive, into) = (place.path().join("enemy.tar"), place.path().join("into"));
        let mut builder = Builder::new(fs::File::create(&archive).unwrap());
        let list = serde_json::to_vec(&self.manifest).unwrap();
        let hash = blake3::hash(&list).to_hex();
        for (kind, path, data) in
            [(EntryType::Regular, MANIFEST, list.as_slice()), (EntryType::Regular, MANIFEST_HASH, hash.as_bytes())]
                .into_iter()
                .chain(self.entries.iter().map(|(kind, path, data)| (*kind, *path, data.as_bytes())))
        {
            let mut header = Header::new_ustar();
            header.as_old_mut().name[..path.len()].copy_from_slice(path.as_bytes());
            header.set_entry_type(kind);
            if kind != EntryType::Regular {
                header.as_old_mut().linkname[..11].copy_from_slice(b"/etc/passwd");
            }
            header.set_mode(0o777);
            header.set_size(data.len() as u64);
            header.set_cksum();
            builder.append(&header, data).unwrap();
        }
        builder.into_inner().unwrap();
        fs::create_dir(&into).unwrap();
        let refusal = unpack(&archive, &into, |_| Ok(())).expect_err("it is refused").to_string();
        let beside: Vec<_> = fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(beside.len(), 2, "{beside:?}");
        refusal
    }
}

#[test]
fn no_path_leads_out_of_the_folder() {
    for path in
        ["../evil", "files/../../evil", "/tmp/evil", "files//evil", "./evil", "files/.", "", "c:evil", "a\\evil"]
    {
        let refusal = Enemy::lists(&[path]).holds(EntryType::Regular, "lectern.db", "enemy").meets_refusal();
        assert!(refusal.contains("no plain path"), "{path}: {refusal}");
    }
    for path in ["../evil", "/tmp/evil", "files/x"] {
        let refusal = Enemy::lists(&["lectern.db"]).holds(EntryType::Regular, path, "enemy").meets_refusal();
        assert!(refusal.contains("where it lists lectern.db"), "{path}: {refusal}");
    }
}

#[test]
fn links_devices_and_extensions_are_refused() {
    for kind in [
        EntryType::Symlink,
        EntryType::Link,
        EntryType::Directory,
        EntryType::Char,
        EntryType::Fifo,
        EntryType::Continuous,
        EntryType::GNULongName,
        EntryType::GNUSparse,
        EntryType::XHeader,
        EntryType::XGlobalHeader,
    ] {
        let refusal = Enemy::lists(&["lectern.db"]).holds(kind, "lectern.db", "enemy").meets_refusal();
        assert!(refusal.contains("no plain file"), "{kind:?}: {refusal}");
    }
}

#[test]
fn what_differs_from_the_list_is_refused() {
    let one = || Enemy::lists(&["lectern.db"]);
    let file = EntryType::Regular;
    assert!(one().meets_refusal().contains("cut off"));
    assert!(one().holds(file, "lectern.db", "other").meets_refusal().contains("damaged"));
    assert!(one().holds(file, "lectern.db", "longer than it says").meets_refusal().contains("where it lists"));
    let more = one().holds(file, "lectern.db", "enemy").holds(file, "files/more", "enemy");
    assert!(more.meets_refusal().contains("more than it lists"));
    assert!(Enemy::lists(&["a", "a"]).meets_refusal().contains("twice"));
    assert!(Enemy::lists(&vec!["a"; MOST_PARTS + 1]).meets_refusal().contains("more than 200000"));
    // A file cannot stand where another has its folder.
    let under = Enemy::lists(&["a", "a/b"]).holds(file, "a", "enemy").holds(file, "a/b", "enemy");
    assert!(!under.meets_refusal().is_empty());
    let newer = Enemy { manifest: Manifest { format: 2, ..manifest() }, entries: Vec::new() };
    assert!(newer.meets_refusal().contains("form 2"));
}

#[test]
fn what_is_no_archive_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("diary");
    for text in ["".to_owned(), "Dear diary. ".repeat(200)] {
        fs::write(&path, text).unwrap();
        assert!(matches!(unpacked(&path).1, Err(ArchiveError::Refused(_))));
    }
    assert!(matches!(unpacked(&place.path().join("nowhere")).1, Err(ArchiveError::File(..))));
}
