//! A record that is renamed is found under its old address for ever.

use lectern::base::slug::Slug;
use lectern::domain::records::{self, RecordKind};

use crate::support::World;

fn rename(world: &World, kind: RecordKind, old: &str, new: &str) {
    let id = world.record(kind, old);
    let slug = Slug::parse(new).expect("a slug");
    world.writes(async |tx| records::rename(tx, &world.actor(), kind, id, &slug).await);
}

#[test]
fn records_with_a_page_move_in_every_edition() {
    let world = World::own();
    for (kind, list, old, new) in [
        (RecordKind::Article, "articles", "what-is-a-backend-developer", "backend-developers"),
        (RecordKind::Term, "glossary", "api", "application-programming-interface"),
        (RecordKind::Page, "pages", "about", "about-us"),
        (RecordKind::Course, "courses", "sql-from-zero", "sql-for-beginners"),
        (RecordKind::Topic, "topics", "cloud", "clouds"),
    ] {
        rename(&world, kind, old, new);
        for edition in ["fr", "ru", "fi", "gb", "nz"] {
            let visitor = world.visitor();
            visitor.asks(&format!("/{edition}/{list}/{old}")).redirects(301, &format!("/{edition}/{list}/{new}"));
            visitor.opens(&format!("/{edition}/{list}/{old}")).is(200).is_at(&format!("/{edition}/{list}/{new}"));
        }
    }
    let page = world.visitor().opens("/gb/articles");
    page.follows("What is a backend developer?").is(200).is_at("/gb/articles/backend-developers");
}

#[test]
fn a_record_renamed_twice_is_reached_at_once() {
    let world = World::own();
    rename(&world, RecordKind::Term, "api", "interface");
    rename(&world, RecordKind::Term, "interface", "programming-interface");
    for old in ["api", "interface"] {
        let answer = world.visitor().asks(&format!("/gb/glossary/{old}"));
        answer.redirects(301, "/gb/glossary/programming-interface");
    }
}

#[test]
fn a_record_that_goes_back_to_its_first_name_does_not_redirect_in_circles() {
    let world = World::own();
    rename(&world, RecordKind::Term, "api", "interface");
    rename(&world, RecordKind::Term, "interface", "api");
    world.visitor().asks("/gb/glossary/api").is(200);
    world.visitor().asks("/gb/glossary/interface").redirects(301, "/gb/glossary/api");
}

#[test]
fn another_record_may_take_a_name_that_was_given_up() {
    let world = World::own();
    rename(&world, RecordKind::Term, "api", "interface");
    rename(&world, RecordKind::Term, "server", "api");
    let page = world.visitor().asks("/gb/glossary/api").is(200);
    assert_eq!(page.heading(), "Server");
}

#[test]
fn the_old_name_of_what_is_not_published_here_leads_nowhere() {
    let world = World::own();
    rename(&world, RecordKind::Article, "learning-it-at-forty", "never-too-late");
    world.visitor().asks("/gb/articles/learning-it-at-forty").redirects(301, "/gb/articles/never-too-late");
    world.visitor().asks("/nz/articles/learning-it-at-forty").is(404).does_not_say("never-too-late");
}
