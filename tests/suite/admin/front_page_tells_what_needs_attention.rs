//! The front page tells each person what they should look at today, and nobody what is not theirs.

use chrono::TimeDelta;
use lectern::db::sql;
use lectern::domain::records::RecordKind;
use lectern::domain::texts::Slot;

use crate::support::{Page, World};

fn names(page: &Page) -> Vec<String> {
    page.links_in(".matters .found").into_iter().map(|link| link.text).collect()
}

#[test]
fn an_editor_sees_stale_texts_of_their_editions_alone() {
    let world = World::own();
    world.rewrites(RecordKind::Topic, "cybersecurity", "language:fr", Slot::Title, "Sécurité");
    world.rewrites(RecordKind::Topic, "cybersecurity", "shared", Slot::Title, "Security of computers");
    let editor = world.editor_of("fr");
    let page = editor.opens("/admin").is(200).says("Texts to bring up to date");
    assert!(names(&page).contains(&"Security of computers".to_owned()), "{:?}", names(&page));
    page.follows_in(".matters .found", "Security of computers").is(200);
    page.follows_in(".matters__all", "Topics").is_at("/admin/matrix?kind=topic&texts=stale&edition=fr");
    let page = world.editor_of("gb").opens("/admin").is(200);
    assert!(!names(&page).contains(&"Security of computers".to_owned()), "English is what it is written in");
}

#[test]
fn what_goes_up_today_is_todays_by_the_editions_own_calendar() {
    let world = World::own();
    let standing = world.stands(RecordKind::Article, "the-first-hundred-milliseconds", "fi").expect("it is prepared");
    let at = standing.publish_at.expect("a time");
    let admin = world.signed_in("admin");
    admin.opens("/admin").does_not_say("Goes up today");
    world.clock.advance(at - TimeDelta::minutes(5) - world.clock.now());
    let admin = world.signed_in("admin");
    let page = admin.opens("/admin").is(200).says("Goes up today");
    page.follows_in(".matters__all", "Articles").is(200);
    world.editor_of("fr").opens("/admin").does_not_say("Goes up today");
}

#[test]
fn a_coordinator_sees_sessions_that_are_not_ready() {
    let world = World::own();
    let id = world.plans("fr", "sql-from-zero").in_city("paris").on("2026-11-23").make();
    world.plans("fr", "sql-from-zero").in_city("paris").on("2027-06-03").make();
    let page = world.signed_in("coordinator").opens("/admin").is(200);
    page.says("Soon, without an instructor").says("Soon, without a room");
    let links: Vec<String> = page.links_in(".matters .found").into_iter().map(|link| link.href).collect();
    assert!(links.contains(&format!("/admin/sessions/{}/edit", id.0)), "{links:?}");
    let lists = page.links_in(".matters__all");
    let list = lists.iter().find(|link| link.href.contains("lacks=room")).expect("the list");
    page.opens(&list.href).is(200).says("PLANNED");
    world.cancels(id);
    let page = page.opens("/admin");
    assert!(page.links_in(".matters").iter().all(|link| link.href != format!("/admin/sessions/{}/edit", id.0)));
    let editor = world.signed_in("editor").opens("/admin").is(200);
    editor.does_not_say("without an instructor").does_not_say("without a room");
}

#[test]
fn unsent_forms_are_offered_back_to_who_began_them() {
    let world = World::own();
    let (editor, topic) = (world.signed_in("editor"), world.record(RecordKind::Topic, "cybersecurity"));
    let path = format!("/admin/topics/{}/edit", topic.0);
    for path in ["/admin/topics/new", &path, "/admin/mail/1", "/admin/nowhere/1"] {
        editor.posts("/admin/unsent", &[("unsent-path", path), ("slug", "half-a-th")]).is(204);
    }
    let page = editor.opens("/admin").is(200).says("Forms you have not sent");
    let links: Vec<String> = page.links_in("[aria-labelledby=unsent]").into_iter().map(|link| link.text).collect();
    assert_eq!(links.len(), 2, "what the person may not open is not offered: {links:?}");
    let form = page.follows("Topics: Cybersecurity").is(200);
    assert_eq!(form.attributes("#slug", "value"), ["half-a-th"]);
    world.signed_in("admin").opens("/admin").does_not_say("Forms you have not sent");
    let page = page.submits("Throw them away Topics: Cybersecurity").is_at("/admin").says("Forms you have not sent");
    page.submits("Throw them away Topics").is_at("/admin").does_not_say("Forms you have not sent");
}

#[test]
fn figures_are_drawn_and_told() {
    let world = World::own();
    let admin = world.signed_in("admin").opens("/admin").is(200);
    assert_eq!(admin.texts("figure figcaption"), ["Sessions by month", "Publications by edition", "Changes by day"]);
    assert!(admin.elements("figure svg rect").len() > 20);
    assert_eq!(admin.elements("figure:nth-of-type(3) tbody tr").len(), 30);
    let up = "SELECT COUNT(*) FROM publications p JOIN records e ON e.id = p.edition_id WHERE e.slug = 'fr' \
              AND p.state = 'published' AND p.kind IN ('article', 'course', 'page', 'term', 'topic', 'instructor')";
    let up = world.reads(async |reader| sql(up).number(reader).await);
    let france = admin.texts("figure:nth-of-type(2) tbody tr").into_iter().find(|row| row.contains("France"));
    assert!(france.clone().is_some_and(|row| row.contains(&up.to_string())), "{france:?} {up}");
    let editor = world.signed_in("editor").opens("/admin").is(200);
    assert_eq!(editor.texts("figure figcaption"), ["Sessions by month", "Publications by edition"]);
}

#[test]
fn it_takes_few_statements() {
    let world = World::own();
    let admin = world.signed_in("admin");
    admin.opens("/admin").is(200);
    let few = world.statements_during(|| drop(admin.opens("/admin").is(200)));
    for many in 0..20 {
        world.plans("fr", "sql-from-zero").in_city("paris").on(&format!("2026-12-{:02}", many + 1)).make();
    }
    let more = world.statements_during(|| drop(admin.opens("/admin").is(200)));
    assert!(few <= 90 && more <= few + 3, "{few}, then {more}");
}
