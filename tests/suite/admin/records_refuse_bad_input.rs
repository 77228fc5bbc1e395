//! Whatever is sent to the forms of courses, articles, terms, pages and instructors: a page says what is wrong and keeps what
//! was typed, and nothing is saved by halves.

use futures_util::future::join;
use lectern::base::form::Fields;
use lectern::base::ids::RecordId;
use lectern::db::sql;
use lectern::domain::courses::CourseEdit;
use lectern::domain::facts::{self, Facts};
use lectern::domain::glossary::TermEdit;
use lectern::domain::records::{RecordKind, Refused};
use lectern::domain::topics::TopicEdit;

use super::office::{MARKUP, rows};
use crate::support::{Visitor, World, wait};

type Sent<'s> = Vec<(&'s str, &'s str)>;

/// A form for each kind of record that is right.
fn forms() -> [(&'static str, &'static str, Sent<'static>); 5] {
    let course = vec![("title", "New"), ("slug", "new-one"), ("code", "NEW-1"), ("level", "beginner"), ("days", "2")];
    [
        ("courses", "title", [course, vec![("hours", "14"), ("formats", "classroom")]].concat()),
        ("articles", "title", vec![("title", "New"), ("slug", "new-one")]),
        ("glossary", "title", vec![("title", "New"), ("slug", "new-one")]),
        ("pages", "title", vec![("title", "New"), ("slug", "new-one"), ("position", "9")]),
        ("instructors", "name", vec![("name", "New"), ("slug", "new-one")]),
    ]
}

fn with<'s>(form: &Sent<'s>, name: &'s str, value: &'s str) -> Sent<'s> {
    let others = form.iter().filter(|(known, _)| *known != name).copied();
    others.chain([(name, value)]).collect()
}

fn records(world: &World) -> i64 {
    world.reads(async |reader| sql("SELECT COUNT(*) FROM records").number(reader).await)
}

#[test]
fn what_cannot_be_meant_is_refused_and_kept() {
    let world = World::own();
    let (admin, before) = (world.signed_in("admin"), records(&world));
    let (long, long_slug) = ("x".repeat(201), "x".repeat(121));
    for (noun, name, right) in forms() {
        let path = format!("/admin/{noun}/new");
        let mut wrong: Vec<Sent<'_>> = vec![vec![], vec![("x", "y")], right[1..].to_vec()];
        for text in ["", " ", "a\0b", "a\u{1b}[2Jb", "two\nlines", &long] {
            wrong.push(with(&right, name, text));
        }
        for slug in ["No Slug", "-a", "ä", "../etc", MARKUP, &long_slug, "a\0"] {
            wrong.push(with(&right, "slug", slug));
        }
        let numbers = right.iter().filter(|(field, _)| ["position", "days", "hours"].contains(field));
        for (field, _) in numbers.clone() {
            for number in ["", "many", "-1", "1.5", "99999999999999999999", "0x10", "100000"] {
                wrong.push(with(&right, field, number));
            }
        }
        for (at, fields) in wrong.iter().enumerate() {
            let page = admin.posts(&path, fields).is(422);
            assert!(page.title().starts_with("Error:"), "{noun} {at}: {}", page.title());
            assert!(!page.elements(".error-summary a").is_empty(), "{noun} {at}");
            let typed = fields.iter().find(|(field, _)| *field == name).map_or("", |(_, value)| value);
            let kept = page.attributes(&format!("input#{name}"), "value").remove(0);
            // HTML knows no NUL, and a field of one line no end of a line.
            assert!(kept == typed || typed.contains(['\0', '\n']), "{noun} {at}: {kept:?}");
        }
    }
    assert_eq!(records(&world), before, "nothing was made");
}

#[test]
fn what_is_not_offered_cannot_be_chosen() {
    let world = World::own();
    let (admin, before) = (world.signed_in("admin"), records(&world));
    let [(_, _, course), (_, _, article), ..] = forms();
    let page = world.record(RecordKind::Page, "about").0.to_string();
    for (noun, right, field) in [
        ("courses", &course, "level"),
        ("courses", &course, "formats"),
        ("courses", &course, "topics"),
        ("courses", &course, "related.0.course"),
        ("articles", &article, "topics"),
        ("articles", &article, "key_terms.0.term"),
    ] {
        for value in ["999999", "-1", "none", "99999999999999999999", &page, MARKUP] {
            let answer = admin.posts(&format!("/admin/{noun}/new"), &with(right, field, value)).is(422);
            answer.says("Choose from the list");
        }
    }
    let none = with(&course, "formats", "");
    admin.posts("/admin/courses/new", &none).is(422);
    let terms: Vec<(String, String)> = (0..51).map(|at| (format!("key_terms.{at}.term"), "1".to_owned())).collect();
    let many = article.iter().copied().chain(terms.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    admin.posts("/admin/articles/new", &many.collect::<Vec<_>>()).is(422).says("Keep at most 50 of them");
    assert_eq!(records(&world), before);
}

#[test]
fn any_script_any_markup_and_what_is_sent_twice_is_taken_as_it_is_meant() {
    let world = World::own();
    let admin = world.signed_in("admin");
    for (noun, name, right) in forms() {
        let path = format!("/admin/{noun}/new");
        for (at, title) in ["Ünïcode 🎉", "مرحبا بالعالم", "Кошки & собаки", MARKUP].into_iter().enumerate()
        {
            let slug = format!("title-{at}");
            let sent = with(&with(&with(&right, name, title), "slug", &slug), "code", &slug);
            let sent: Sent<'_> = sent.into_iter().chain([("slug", "second"), (name, "Second")]).collect();
            admin.posts(&path, &sent).is(303);
            let list = admin.opens(&format!("/admin/{noun}?q={slug}")).is(200);
            assert!(rows(&list)[0].starts_with(&crate::support::words(title)), "{noun}: {:?}", rows(&list));
            assert!(list.elements("main script, main img").is_empty());
            let form = admin.opens(&list.attributes("main tbody th a", "href")[0]).is(200);
            assert!(form.elements("main script, main img").is_empty());
            // The same once more: a double click, or a reload.
            admin.posts(&path, &sent).is(422).says(&format!("This one is free: {slug}-2"));
        }
        let slugless = with(&with(&right, name, "Les Éléphants"), "slug", "");
        admin.posts(&path, &with(&slugless, "code", "SLUG-1")).is(303);
        assert_eq!(rows(&admin.opens(&format!("/admin/{noun}?q=les-elephants"))).len(), 1, "{noun}");
        let unwritable = with(&with(&right, name, "?!"), "slug", "");
        admin.posts(&path, &unwritable).is(422).says("Use small letters a to z");
    }
}

#[test]
fn a_stale_form_and_one_of_a_deleted_record_are_told_so() {
    let world = World::own();
    let admin = world.signed_in("admin");
    for (noun, name, right) in forms() {
        let path = made(&admin, noun, &right);
        admin.posts(&path, &with(&with(&right, "slug", "other"), "version", "0")).is(409);
        admin.posts(&path, &with(&with(&right, "slug", "other"), "version", "x")).is(409);
        let deletion = path.replace("/edit", "/deletion");
        admin.posts(&deletion, &[("version", "0")]).is(409).says("Somebody has changed it since you asked");
        let asked = admin.opens(&deletion).is(200);
        let version = asked.attributes("input[name=version]", "value").remove(0);
        admin.posts(&deletion, &[("version", &version)]).is(303);
        admin.posts(&deletion, &[("version", &version)]).is(404);
        admin.posts(&path, &with(&right, "version", &version)).is(404);
        for gone in [path.clone(), path.replace("/edit", "/copy"), path.replace("/edit", "/history"), deletion] {
            admin.opens(&gone).is(404);
        }
        for nowhere in ["0", "-1", "x", "99999999999999999999", "1%00"] {
            admin.opens(&format!("/admin/{noun}/{nowhere}/edit")).is(404);
            admin.posts(&format!("/admin/{noun}/{nowhere}/edit"), &[(name, "x")]).is(404);
        }
    }
    // A record of another kind is not this kind's.
    let id = world.record(RecordKind::Course, "sql-from-zero").0;
    for noun in ["articles", "glossary", "pages", "instructors", "topics"] {
        admin.opens(&format!("/admin/{noun}/{id}/edit")).is(404);
    }
}

/// Makes a record, and tells where its form is.
fn made(visitor: &Visitor, noun: &str, fields: &Sent<'_>) -> String {
    visitor.posts(&format!("/admin/{noun}/new"), fields).is(303).destination()
}

fn fault(refused: &Refused) -> Option<&str> {
    let Refused::Faults(faults) = refused else { return None };
    faults.all().first().map(|fault| fault.message.as_str())
}

#[test]
fn of_two_who_make_the_same_at_the_same_moment_one_is_told() {
    let world = World::own();
    for number in 0..5 {
        let form = Fields::of(format!("title=Owls&slug=owls-{number}").as_bytes());
        let make = || world.db.write(async |tx| facts::create::<TermEdit>(tx, &world.actor(), &form).await);
        let (one, other) = wait(join(make(), make()));
        let refused = [one, other].into_iter().filter_map(Result::err).collect::<Vec<_>>();
        assert_eq!(refused.len(), 1);
        assert_eq!(fault(&refused[0]), Some("fault-slug-taken"), "{refused:?}");
    }
}

#[test]
fn what_is_chosen_and_deleted_at_the_same_moment_is_one_or_the_other() {
    let world = World::own();
    let course = world.record(RecordKind::Course, "sql-from-zero");
    for number in 0..5 {
        let form = Fields::of(format!("title=Owls&slug=owls-{number}&position=1").as_bytes());
        let topic = world.writes(async |tx| facts::create::<TopicEdit>(tx, &world.actor(), &form).await);
        let (head, edit) = found(&world, course);
        let mut form = edit.fields();
        form.set("topics", [topic.0.to_string()]);
        let (choose, delete) = wait(join(
            world.db.write(async |tx| facts::update::<CourseEdit>(tx, &world.actor(), course, head, &form).await),
            world.db.write(async |tx| facts::delete::<TopicEdit>(tx, &world.actor(), topic, 1).await),
        ));
        match (&choose, &delete) {
            (Ok(()), Err(Refused::InUse)) => assert_eq!(found(&world, course).1.topics, [topic.into()]),
            (Err(refused), Ok(())) => assert_eq!(fault(refused), Some("fault-not-listed"), "{refused:?}"),
            _ => panic!("{choose:?} {delete:?}"),
        }
    }
}

/// The version of a course, and its facts.
fn found(world: &World, course: RecordId) -> (i64, CourseEdit) {
    let found = world.reads(async |reader| facts::find::<CourseEdit>(reader, course).await).expect("the course");
    (found.0.version, found.1)
}
