//! In the demo mail is kept as files, for a newcomer to open.

use lectern::services::mail::State;
use tempfile::TempDir;

use crate::support::{Eml, World};

#[test]
fn each_mail_is_a_file_that_mail_programs_open() {
    let world = World::empty();
    let home = TempDir::with_prefix("lectern-test-").expect("a folder");
    let folder = home.path().join("data/mail");
    let ids = ["ada@example.org", "grace@example.org"].map(|to| world.writes_to(to));
    world.brings_mail_to(&format!("folder:{}", folder.display()));
    for (id, to) in ids.iter().zip(["ada@example.org", "grace@example.org"]) {
        assert_eq!(world.logged_mail(id).state, State::Sent);
        let file = std::fs::read_to_string(folder.join(format!("{id}.eml"))).expect("the file");
        let mail = Eml::read(&file);
        assert!(mail.header("to").contains(to));
        assert!(mail.text.contains("https://academy.example/sign-up/confirmation?token=x&y=1"), "{}", mail.text);
        assert!(mail.html.contains("token=x&#38;y=1"), "{}", mail.html);
    }
    assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), 2);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_tried_again() {
    let world = World::empty();
    let home = TempDir::with_prefix("lectern-test-").expect("a folder");
    let folder = home.path().join("mail");
    std::fs::write(&folder, "a file stands in its place").expect("a file");
    let id = world.writes_to("ada@example.org");
    let setting = format!("folder:{}", folder.display());
    world.brings_mail_to(&setting);
    assert_eq!(world.logged_mail(&id).state, State::Waiting);
    std::fs::remove_file(&folder).expect("it is taken away");
    world.clock.advance(chrono::TimeDelta::hours(1));
    world.brings_mail_to(&setting);
    assert_eq!(world.logged_mail(&id).state, State::Sent);
}
