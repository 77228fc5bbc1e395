//! A link shows a page as it would be with its newest texts, to whoever has it, for seven days.

use lectern::domain::publications;
use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use crate::support::{Page, World};

fn preview(world: &World, kind: RecordKind, slug: &str, edition: &str) -> String {
    let (record, edition) = (world.record(kind, slug), world.edition(edition).id);
    let token = world.writes(async |tx| publications::preview(tx, record, edition).await);
    format!("/preview/{token}")
}

fn is_kept_nowhere(page: &Page) {
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert!(!page.is_listed());
}

#[test]
fn an_editor_makes_a_link_and_anyone_may_look_until_it_runs_out() {
    let world = World::own();
    world.rewrites(RecordKind::Topic, "cybersecurity", "language:fr", Slot::Title, "Sécurité informatique");
    let page = world.signed_in("editor").opens(&world.publications_of("cybersecurity"));
    let page = page.submits("Link to a preview France").is(200).says("can be seen here for seven days");
    let link = page.attributes(".message a", "href").remove(0);
    let visitor = world.visitor();
    let shown = visitor.opens(&link).is(200).says("Sécurité informatique");
    is_kept_nowhere(&shown);
    assert_eq!(shown.lang(), "fr-FR");
    visitor.opens("/fr/topics/cybersecurity").does_not_say("Sécurité informatique");
    world.clock.advance(chrono::TimeDelta::days(7));
    visitor.opens(&link).is(404);
    visitor.opens("/preview/nonsense").is(404);
    visitor.opens(&format!("{}x", &link[..link.len() - 1])).is(404);
}

#[test]
fn drafts_are_shown_as_they_would_be() {
    let world = World::own();
    let visitor = world.visitor();
    visitor.opens("/ru/articles/learning-it-at-forty").is(404);
    let link = preview(&world, RecordKind::Article, "learning-it-at-forty", "ru");
    is_kept_nowhere(&visitor.opens(&link).is(200));
    visitor.opens("/ru/articles/learning-it-at-forty").is(404);
    let link = preview(&world, RecordKind::Course, "java-for-working-programmers", "fi");
    visitor.opens("/fi/courses/java-for-working-programmers").is(404);
    is_kept_nowhere(&visitor.opens(&link).is(200));
    visitor.opens("/fi/courses/java-for-working-programmers").is(404);
    world.rewrites(RecordKind::Page, "about", "language:fr", Slot::Title, "Qui nous sommes vraiment");
    let link = preview(&world, RecordKind::Page, "about", "fr");
    visitor.opens(&link).is(200).says("Qui nous sommes vraiment");
    let link = preview(&world, RecordKind::Term, "server", "fr");
    visitor.opens(&link).is(200);
}
