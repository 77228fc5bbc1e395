//! What others need is not deleted, and it is said who they are; what nothing needs goes with all that belongs to it. Two who
//! save at once lose nothing.

use lectern::base::ids::{ArticleId, CourseId, PageId, TermId, TopicId};
use lectern::db::sql;
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;

use crate::support::{Page, Visitor, World};

fn form(visitor: &Visitor, noun: &str, id: i64) -> Page {
    visitor.opens(&format!("/admin/{noun}/{id}/edit")).is(200)
}

#[test]
fn who_needs_a_record_is_counted_and_it_stays() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let busy = world.sessions().iter().map(|session| session.id).next().expect("a session");
    let busy = world.reads(async |reader| {
        sql("SELECT instructor_id FROM session_instructors WHERE session_id = ? ORDER BY position LIMIT 1")
            .bind(busy)
            .number(reader)
            .await
    });
    let id = |kind, slug| world.record(kind, slug).0;
    for (noun, id, reasons) in [
        ("courses", id(RecordKind::Course, "sql-from-zero"), vec!["session", "name it as related"]),
        ("glossary", id(RecordKind::Term, "server"), vec!["article"]),
        ("topics", id(RecordKind::Topic, "cloud"), vec!["course", "article"]),
        ("pages", id(RecordKind::Page, "cookie-policy"), vec!["The site itself leads to this page"]),
        ("instructors", busy, vec!["session"]),
    ] {
        let asked = form(&admin, noun, id).follows("Delete").is(200);
        asked.says("It cannot be deleted while others need it");
        for reason in &reasons {
            asked.says(reason);
        }
        assert!(asked.elements("main form").is_empty());
        let version = form(&admin, noun, id).attributes("input[name=version]", "value").remove(0);
        let refused = admin.posts(&format!("/admin/{noun}/{id}/deletion"), &[("version", &version)]);
        refused.is(409).says(reasons[0]);
        form(&admin, noun, id);
    }
    let page = form(&admin, "pages", id(RecordKind::Page, "cookie-policy"));
    page.fills("Slug", "biscuits").submits("Save").is(422).says("Leave the slug as it is");
    page.fills("Slug", "cookie-policy").fills("Position", "77").submits("Save").is(200).says("is saved");
    world.visitor().opens("/gb/pages/cookie-policy").is(200);
}

#[test]
fn an_unused_record_goes_with_all_that_belongs_to_it() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let article = world.record(RecordKind::Article, "what-is-a-backend-developer");
    let asked = form(&admin, "articles", article.0).follows("Delete").is(200).says("Visitors see it now in:");
    asked.says("New Zealand").says("Suomi").follows("Archive it instead: it can come back").is(200);
    asked.submits("Delete it for good").is(200).says("is deleted");
    for table in ["article_points", "article_topics", "article_key_terms"] {
        let left = match table {
            "article_points" => sql("SELECT COUNT(*) FROM article_points WHERE article_id = ?"),
            "article_topics" => sql("SELECT COUNT(*) FROM article_topics WHERE article_id = ?"),
            _ => sql("SELECT COUNT(*) FROM article_key_terms WHERE article_id = ?"),
        };
        assert_eq!(world.reads(async |reader| left.bind(ArticleId::from(article)).number(reader).await), 0, "{table}");
    }
    world.visitor().opens("/gb/articles/what-is-a-backend-developer").is(404);
    world.visitor().opens("/fr/articles").is(200).does_not_say("développeur backend ?");
    admin.opens("/admin/changes?kind=article").says("Deleted");
    let about = world.record(RecordKind::Page, "about");
    form(&admin, "pages", PageId::from(about).0).follows("Delete").submits("Delete it for good").is(200);
    world.visitor().opens("/gb/pages/about").is(404);
    // The last article that used the term is gone by now, or it says so.
    let term = TermId::from(world.record(RecordKind::Term, "phishing"));
    form(&admin, "glossary", term.0).follows("Delete").is(200);
}

#[test]
fn two_editors_of_a_course_see_what_the_other_did() {
    let world = World::own();
    let (editor, colleague) = (world.signed_in("editor"), world.signed_in("admin"));
    let id = CourseId::from(world.record(RecordKind::Course, "sql-from-zero")).0;
    let (mine, theirs) = (form(&editor, "courses", id), form(&colleague, "courses", id));
    let theirs = theirs.picks("Level", "advanced").fills("Days", "3").chooses("Cloud");
    theirs.sends_with("Move down Related course 1").is(200).submits("Save").is(200);

    let mine = mine.picks("Level", "intermediate").fills("Hours", "20").sends_with("Remove Related course 1").is(200);
    let asked = mine.submits("Save").is(409).says("Somebody else has saved this while you were writing");
    asked.says("Only they have changed these").says("Theirs: Advanced");
    assert_eq!(value(&asked, "days"), "3", "what only they have changed is in the form");
    assert_eq!(value(&asked, "hours"), "20", "what only I have changed stays");
    assert!(asked.has_chosen("Cloud"));
    let chosen = asked.attributes("select#level option[selected]", "value");
    assert_eq!(chosen, ["intermediate"], "what both have changed is mine until I say otherwise");
    assert_eq!(asked.texts(".clash").len(), 2, "the level, and the related courses");
    let fields = asked.attributes("input[name=take]", "value");
    assert_eq!(fields, ["level", "related"]);
    // "Take theirs" stands at both: the first is the level's.
    let saved = asked.chooses("Take theirs").submits("Save").is(200).says("is saved");
    assert_eq!(saved.attributes("select#level option[selected]", "value"), ["advanced"]);
    assert_eq!(saved.attributes("select[name^='related.']", "name").len(), 2, "mine");
    assert_eq!((value(&saved, "days"), value(&saved, "hours")), ("3".into(), "20".into()));
}

fn value(page: &Page, field: &str) -> String {
    page.attributes(&format!("input#{field}"), "value").pop().expect("the field")
}

#[test]
fn a_name_and_a_slug_are_changed_everywhere() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let coordinator = world.signed_in("coordinator");
    let list = coordinator.opens("/admin/instructors?q=clemence").is(200).says("Coming sessions");
    let form = list.follows("Clémence Hauterive").is(200);
    let saved = form.fills("Name", "Clémence d’Hauterive").submits("Save").is(200);
    assert_eq!(saved.heading(), "Clémence d’Hauterive");
    coordinator.opens("/admin/instructors?q=d'hauterive").follows("Clémence d’Hauterive").is(200);
    world.signed_in("editor").opens(form.path()).is(403);

    let id = world.record(RecordKind::Term, "server").0;
    admin.opens(&format!("/admin/glossary/{id}/edit")).fills("Slug", "servers").submits("Save").is(200);
    world.visitor().opens("/gb/glossary/server").is(200).is_at("/gb/glossary/servers");
    // A topic that is deleted leaves the catalogue.
    let made = admin.opens("/admin/topics/new").fills("Title", "Owls").fills("Position", "1").submits("Save").is(200);
    let (topic, gb) = (TopicId::from(world.record(RecordKind::Topic, "owls")), world.edition("gb"));
    let up = [Placement::published(&gb)];
    world.writes(async |tx| publications::place(tx, &world.actor(), RecordKind::Topic, topic.into(), &up).await);
    world.visitor().opens("/gb/topics/owls").is(200);
    made.follows("Delete").submits("Delete it for good").is(200);
    world.visitor().opens("/gb/topics/owls").is(404);
}

#[test]
fn a_record_stays_while_redirects_lead_to_it() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let redirect = |source: &str, target: &str| {
        let form = admin.opens("/admin/redirects").follows("New redirect").is(200);
        form.fills("Old address", source).fills("Leads to", target).submits("Save").is(200)
    };
    let (slug, id) = ("what-is-a-backend-developer", |kind, slug| world.record(kind, slug).0);
    let article = id(RecordKind::Article, slug);
    let everywhere = redirect("blog/backend", &format!("articles/{slug}"));
    let in_france = redirect("blog/le-backend", &format!("/fr/articles/{slug}?page=2"));
    redirect("blog/all", "articles");
    redirect("blog/paris", "/fr/cities/paris");
    let asked = form(&admin, "articles", article).follows("Delete").is(200).says("2 redirects that lead to it");
    assert!(asked.elements("main form").is_empty());
    form(&admin, "cities", id(RecordKind::City, "paris")).follows("Delete").says("1 redirect that leads to it");
    form(&admin, "editions", id(RecordKind::Edition, "fr")).follows("Delete").says("2 redirects that lead to it");

    // A slug that it once had leads to it too.
    let renamed = form(&admin, "articles", article).fills("Slug", "backend").submits("Save").is(200);
    renamed.follows("Delete").is(200).says("2 redirects that lead to it");
    everywhere.fills("Leads to", "articles").submits("Save").is(200);
    let version = renamed.attributes("input[name=version]", "value").remove(0);
    let refused = admin.posts(&format!("/admin/articles/{article}/deletion"), &[("version", &version)]);
    refused.is(409).says("1 redirect that leads to it");
    in_france.follows("Delete").submits("Delete it for good").is(200);
    renamed.follows("Delete").submits("Delete it for good").is(200).says("is deleted");
    world.visitor().opens("/fr/blog/backend").is(200).is_at("/fr/articles");
}
