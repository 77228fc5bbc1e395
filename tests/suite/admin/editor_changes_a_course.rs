//! An editor makes and changes courses, orders what goes with them by buttons, without a script; the site follows on every
//! node.

use std::sync::Arc;

use lectern::base::ids::CourseId;
use lectern::domain::catalogue::{Catalogue, CatalogueCourse, Catalogues};
use lectern::domain::courses::{self, Format, Level};
use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;

use super::office::rows;
use crate::support::{PATIENT, Page, Visitor, World, wait};

fn sql_from_zero(visitor: &Visitor) -> Page {
    visitor.opens("/admin/courses?q=DAN-110").is(200).follows("SQL from zero").is(200)
}

/// The related courses that a form has, in their order.
fn related(page: &Page) -> Vec<String> {
    page.attributes("select[name^='related.'] option[selected]", "value")
}

fn id(world: &World, slug: &str) -> String {
    world.record(RecordKind::Course, slug).0.to_string()
}

#[test]
fn what_an_editor_changes_is_on_the_site_of_every_node_at_once() {
    let world = World::own();
    let (gb, other, catalogues) = (world.edition("gb"), world.another_node(), Catalogues::waiting(PATIENT));
    let catalogue = || -> Arc<Catalogue> { wait(catalogues.of(&other, &gb)).expect("the catalogue") };
    let course = || -> Arc<CatalogueCourse> { catalogue().course_by_slug("sql-from-zero").expect("it is up").clone() };
    assert_eq!((course().level, course().days, course().formats.len()), (Level::Beginner, 2, 3));
    world.visitor().opens("/gb/courses/sql-from-zero").says("Level Beginner");

    let form = sql_from_zero(&world.signed_in("editor"));
    let form = form.picks("Level", "advanced").fills("Days", "3").fills("Hours", " 21 ").fills("Code", "DAN-111");
    let form = form.unchooses("Data analytics").chooses("Cloud").chooses("Programming").unchooses("In-house");
    let saved = form.submits("Save").is(200).says("SQL from zero is saved");
    assert!(saved.has_chosen("Cloud") && !saved.has_chosen("In-house"));

    let topics = [world.record(RecordKind::Topic, "programming"), world.record(RecordKind::Topic, "cloud")];
    let now = course();
    assert_eq!((now.level, now.days, now.hours, now.code.as_str()), (Level::Advanced, 3, 21, "DAN-111"));
    assert_eq!(now.topics, topics.map(Into::into), "in the academy's order");
    assert_eq!(now.formats, [Format::Classroom, Format::Virtual]);
    world.visitor().opens("/gb/courses/sql-from-zero").says("Level Advanced");
    saved.follows("View on site").is(200).says("SQL");
    saved.follows("History").is(200).says("Saved").says("DAN-111");
    assert_eq!(rows(&saved.opens("/admin/courses?q=dan-111")).len(), 1, "it is found by its code");
}

#[test]
fn related_courses_are_added_moved_and_removed_by_buttons() {
    let world = World::own();
    let of = |slugs: &[&str]| slugs.iter().map(|slug| id(&world, slug)).collect::<Vec<_>>();
    let form = sql_from_zero(&world.signed_in("editor"));
    let before = ["dashboards-that-answer-questions", "data-analysis-with-python", "postgresql-for-developers"];
    assert_eq!(related(&form), of(&before));

    let form = form.fills("Hours", "15").sends_with("Move down Related course 1").is(200);
    assert_eq!(related(&form), of(&[before[1], before[0], before[2]]));
    assert_eq!(form.attributes("input#hours", "value"), ["15"], "what was typed stays");
    let form = form.sends_with("Move up Related course 3").is(200).sends_with("Remove Related course 3").is(200);
    let form = form.sends_with("Add a related course").is(200);
    let form = form.picks("Course (Related course 3)", &id(&world, "cloud-fundamentals"));
    assert_eq!(related(&sql_from_zero(&world.signed_in("editor"))), of(&before), "nothing is saved yet");

    let saved = form.submits("Save").is(200).says("is saved");
    let after = of(&[before[1], before[2], "cloud-fundamentals"]);
    assert_eq!(related(&saved), after);
    let course = CourseId::from(world.record(RecordKind::Course, "sql-from-zero"));
    let kept = world.reads(async |reader| courses::related(reader, course).await);
    assert_eq!(kept.iter().map(|id| id.0.to_string()).collect::<Vec<_>>(), after);

    let form = saved.sends_with("Add a related course").is(200);
    form.submits("Save").is(422).says("Choose one");
    let itself = form.picks("Course (Related course 4)", &id(&world, "sql-from-zero")).submits("Save");
    itself.is(422).says("this one cannot go with itself");
}

#[test]
fn a_new_course_is_made_once_copied_and_leaves_the_site_when_it_is_deleted() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let form = editor.opens("/admin").follows("Courses").follows("New course").is(200);
    let filled = || {
        let form = form.fills("Title", "Owls at noon").fills("Code", "OWL-1").picks("Level", "beginner");
        form.fills("Days", "1").fills("Hours", "7").chooses("Virtual classroom")
    };
    filled().submits("Save and add another").is(200).is_at("/admin/courses/new");
    let again = filled().submits("Save").is(422).says("This one is free: owls-at-noon-2");
    again.says("Enter another code: a course has this one already");
    let list = editor.opens("/admin/courses?q=owls");
    assert_eq!(rows(&list).len(), 1, "a second click makes no second course");
    assert!(rows(&list)[0].contains("OWL-1") && rows(&list)[0].contains("Beginner"), "{:?}", rows(&list));

    let copy = list.follows("Owls at noon").follows("Copy").is(200);
    let copy = copy.fills("Title", "Owls at dusk").fills("Slug", "owls-at-dusk").fills("Code", "OWL-2").submits("Save");
    copy.is(200).says("Owls at dusk is there now");

    let up: Vec<_> = world.editions();
    let up: Vec<Placement<'_>> = up.iter().map(Placement::published).collect();
    let course = world.record(RecordKind::Course, "owls-at-noon");
    world.writes(async |tx| publications::place(tx, &world.actor(), RecordKind::Course, course, &up).await);
    world.visitor().opens("/gb/courses/owls-at-noon").is(200).says("Owls at noon");
    let asked = editor.opens("/admin/courses?q=owls-at-noon").follows("Owls at noon").follows("Delete").is(200);
    asked.submits("Delete it for good").is(200).says("Owls at noon is deleted");
    world.visitor().opens("/gb/courses/owls-at-noon").is(404);
    world.visitor().opens("/gb/courses?q=owls").does_not_say("Owls at noon");
}
