//! An editor orders the points of an article, adds and removes some: by buttons, and without the published article losing a
//! word before it is published again.

use lectern::domain::publications::{self, Placement};
use lectern::domain::records::RecordKind;
use lectern::domain::texts;

use crate::support::{Page, Visitor, World};

const ARTICLE: &str = "what-is-a-backend-developer";

fn form(visitor: &Visitor) -> Page {
    visitor.opens("/admin/articles?q=backend-developer").is(200).follows("What is a backend developer?").is(200)
}

/// The points as the form tells them.
fn told(page: &Page) -> Vec<String> {
    page.attributes("input[name^='points.'][name$='.title']", "value")
}

/// The points that are up.
fn up(world: &World, edition: &str) -> Vec<String> {
    world.visitor().opens(&format!("/{edition}/articles/{ARTICLE}")).is(200).texts(".point h2")
}

fn publishes(world: &World) {
    let (editions, id) = (world.editions(), world.record(RecordKind::Article, ARTICLE));
    let up: Vec<Placement<'_>> = editions.iter().map(Placement::published).collect();
    world.writes(async |tx| publications::place(tx, &world.actor(), RecordKind::Article, id, &up).await);
}

fn is_sound(world: &World) {
    assert_eq!(world.reads(async |reader| texts::recount(reader, 9).await), []);
}

#[test]
fn points_are_moved_added_and_removed() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let before = up(&world, "gb");
    assert_eq!(before.len(), 10);
    assert_eq!(told(&form(&editor)), before);

    let moved = form(&editor).sends_with("Move down Point 1").is(200);
    assert_eq!(up(&world, "gb"), before, "nothing is saved yet");
    moved.submits("Save").is(200).says("is saved");
    let mut order = before.clone();
    order.swap(0, 1);
    assert_eq!(up(&world, "gb"), order, "the order changes at once");

    let changed = form(&editor).sends_with("Remove Point 3").is(200).sends_with("Add a point").is(200);
    let changed =
        changed.fills("Title of the point (Point 10)", "Owls & <b>patience</b>").sends_with("Move up Point 10");
    let saved = changed.is(200).submits("Save").is(200).says("is saved");
    assert_eq!(up(&world, "gb"), order, "what is added or removed is up when it is published");
    let mut after = order.clone();
    after.remove(2);
    after.insert(8, "Owls & <b>patience</b>".to_owned());
    assert_eq!(told(&saved), after);
    is_sound(&world);
    publishes(&world);
    assert_eq!(up(&world, "gb"), after);
    assert_eq!(up(&world, "fr").len(), 10, "the French words of the point that is gone are gone too");
    is_sound(&world);
    saved.follows("History").is(200).says("Texts saved").says("Saved");

    // A point that is gone stays gone, and the others can still be moved around it.
    form(&editor).sends_with("Move down Point 2").is(200).submits("Save").is(200);
    after.swap(1, 2);
    assert_eq!(up(&world, "gb"), after);
}

#[test]
fn a_new_point_is_asked_for_its_title_and_a_strange_one_is_refused() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let form = form(&editor).sends_with("Add a point").is(200);
    form.submits("Save").is(422).says("Fill in this field");
    form.fills("Title of the point (Point 11)", &"x".repeat(201)).submits("Save").is(422).says("at most 200");
    for wrong in ["999999", "-1", "one", "99999999999999999999"] {
        let fields = [("version", "1"), ("slug", ARTICLE), ("points.0.id", wrong), ("points.0.title", "Stolen")];
        let again = editor.posts(form.path(), &fields).is(422).says("Remove this point");
        assert_eq!(told(&again), ["Stolen"]);
    }
    let own = form.attributes("input[name='points.0.id']", "value").remove(0);
    let twice = [("version", "1"), ("slug", ARTICLE), ("points.0.id", &own), ("points.1.id", &own)];
    editor.posts(form.path(), &twice).is(422).says("has it twice here");
    assert_eq!(up(&world, "gb").len(), 10);
}

#[test]
fn a_new_article_and_a_copy_have_points_of_their_own() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let new = editor.opens("/admin").follows("Articles").follows("New article").is(200);
    let new = new.fills("Title", "On owls").sends_with("Add a point").is(200).sends_with("Add a point").is(200);
    let new = new.fills("Title of the point (Point 1)", "Eyes").fills("Title of the point (Point 2)", "Ears");
    let new = new.sends_with("Add a key term").is(200);
    let server = world.record(RecordKind::Term, "server").0.to_string();
    let made = new.picks("Term (Key term 1)", &server).submits("Save").is(200).says("On owls is there now");
    assert_eq!(told(&made), ["Eyes", "Ears"]);
    let copy = made.follows("Copy").is(200).fills("Title", "On more owls").fills("Slug", "on-more-owls");
    let copy = copy.sends_with("Remove Point 1").is(200).submits("Save").is(200);
    assert_eq!(told(&copy), ["Ears"]);
    let first = made.opens(made.path());
    assert_eq!(told(&first), ["Eyes", "Ears"], "the copy has taken nothing");
    first.follows("Delete").submits("Delete it for good").is(200).says("On owls is deleted");
    assert_eq!(told(&copy.opens(copy.path())), ["Ears"]);
    is_sound(&world);
}
