//! A link shows a page as it would be with its newest texts, to whoever has it, for seven days.

use lectern::db::sql;
use lectern::domain::publications;
use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use crate::support::{Page, World};

fn preview(world: &World, kind: RecordKind, slug: &str, edition: &str) -> String {
    let of = (world.record(kind, slug), &world.edition(edition));
    let token = world.writes(async |tx| publications::preview(tx, &world.actor(), kind, of).await);
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
fn who_made_a_link_is_known_and_the_link_is_not() {
    let world = World::own();
    let path = world.publications_of("cybersecurity");
    let page = world.signed_in("editor").opens(&path).submits("Link to a preview France").is(200);
    let link = page.attributes(".message a", "href").remove(0);
    page.opens(&path.replace("publications", "history")).is(200).says("Preview link made");
    let told = world.signed_in("admin").opens("/admin/changes?action=preview-made").is(200);
    told.says("Preview link made").says("Claire Fontaine").says("Cybersecurity");
    let after = sql("SELECT after_json FROM changes WHERE action = 'preview-made' AND record_kind = 'topic'");
    let after = world.reads(async |reader| after.all::<(String,)>(reader).await);
    assert_eq!(after, [(r#"{"edition":"fr"}"#.to_owned(),)], "never {link}");
}

#[test]
fn what_has_no_page_has_no_link() {
    let world = World::own();
    let (coordinator, admin) = (world.signed_in("coordinator"), world.signed_in("admin"));
    let id = world.record(RecordKind::Instructor, "clemence-hauterive").0;
    let city = world.record(RecordKind::City, "paris").0;
    for path in [format!("/admin/instructors/{id}/publications"), format!("/admin/cities/{city}/publications")] {
        coordinator.opens(&path).is(200).does_not_say("Link to a preview");
        coordinator.posts(&path, &[("step", "preview:fr")]).is(404);
        admin.posts(&path, &[("step", "preview:fr")]).is(404);
    }
    admin.posts(&world.publications_of("cybersecurity"), &[("step", "preview:xx")]).is(404);
    let made = "SELECT COUNT(*) FROM previews";
    assert_eq!(world.reads(async |reader| sql(made).number(reader).await), 0);
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
