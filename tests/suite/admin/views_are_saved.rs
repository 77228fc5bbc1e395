//! A person keeps a list as it is filtered, sorted and sized under a name, opens it again, and has a list open with it.

use lectern::base::slug::Slug;
use lectern::db::sql;
use lectern::domain::topics;

use crate::support::World;

const FILTERED: &str = "/admin/articles?state=published&sort=-changed&size=50";

#[test]
fn a_view_is_kept_opened_named_anew_and_removed() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let page = editor.opens(FILTERED).is(200);
    let kept = page.fills("Name of the view", " What is up ").submits("Keep it").is_at(FILTERED);
    kept.says("The view “What is up” is kept");
    let list = editor.opens("/admin/articles").is_at("/admin/articles");
    let view = list.follows_in(".views", "What is up").is_at(FILTERED).is(200);
    assert_eq!(view.texts(".views a[aria-current]"), ["What is up"]);
    assert!(list.elements(".views a[aria-current]").is_empty());
    // Nobody else has it, and no other list.
    world.signed_in("admin").opens("/admin/articles").does_not_say("What is up");
    editor.opens("/admin/topics").does_not_say("What is up");

    let mine = view.follows("Change your views").is_at("/admin/views?list=/admin/articles").is(200);
    let mine = mine.fills("Name of the view (What is up)", "Up now").submits("Save the view (What is up)");
    mine.is_at("/admin/views?list=/admin/articles").says("The view “Up now” is saved");
    let gone = mine.submits("Remove the view (Up now)").says("The view “Up now” is removed");
    gone.says("There is no view of this list yet");
    editor.opens("/admin/articles").does_not_say("Up now");
}

#[test]
fn a_list_opens_with_the_view_that_is_chosen_for_that_and_the_whole_list_stays_near() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let form = editor.opens(FILTERED).fills("Name of the view", "Mine").chooses("Open the list with it");
    form.submits("Keep it").is(200);
    let opened = editor.opens("/admin/articles").is_at(FILTERED);
    let whole = opened.opens(&opened.attributes(".chip", "href")[0]).is(200);
    assert!(whole.elements(".chip").is_empty());
    let none = editor.opens("/admin/articles?q=zzzz").says("Nothing matches");
    none.follows_in(".empty", "Clear the filters").is_at("/admin/articles?view=all").is(200);
    // Another takes its place.
    let form = editor.opens("/admin/articles?q=databases").fills("Name of the view", "Other");
    form.chooses("Open the list with it").submits("Keep it").is(200);
    editor.opens("/admin/articles").is_at("/admin/articles?q=databases");
    let mine = editor.opens("/admin/views?list=/admin/articles");
    assert_eq!(mine.elements("[name='default'][checked]").len(), 1);
}

#[test]
fn changes_mails_and_jobs_have_views_too() {
    let world = World::own();
    let admin = world.signed_in("admin");
    for list in
        ["/admin/changes?kind=topic&sort=oldest", "/admin/mail?state=failed", "/admin/jobs?state=waiting&size=25"]
    {
        let form = admin.opens(list).is(200).fills("Name of the view", "Mine").chooses("Open the list with it");
        form.submits("Keep it").is_at(list).says("The view “Mine” is kept");
        let (path, _) = list.split_once('?').expect("a filter");
        admin.opens(path).is_at(list);
        admin.opens(&format!("{path}?view=all")).is(200);
    }
    world
        .signed_in("coordinator")
        .opens("/admin/sessions?format=virtual")
        .fills("Name of the view", "Online")
        .submits("Keep it")
        .is(200);
}

#[test]
fn the_matrix_has_views_too() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let stale = "/admin/matrix?kind=article&edition=fr&texts=stale";
    let form =
        editor.opens(stale).is(200).fills("Name of the view", "Stale in France").chooses("Open the list with it");
    form.submits("Keep it").is_at(stale).says("The view “Stale in France” is kept");
    let opened = editor.opens("/admin/matrix").is_at(stale);
    assert_eq!(opened.texts(".views a[aria-current]"), ["Stale in France (the list opens with it)"]);
    editor.opens("/admin/matrix?view=all").is(200).does_not_say("Clear the filters");
    let other = editor.opens("/admin/matrix?kind=topic&q=zzzz").is(200).says("Nothing matches");
    other.follows_in(".empty", "Clear the filters").is_at("/admin/matrix?view=all").is(200);
    editor.opens("/admin/views?list=/admin/matrix").submits("Remove the view (Stale in France)").is(200);
    editor.opens("/admin/matrix").is_at("/admin/matrix");
    editor.opens("/admin/matrix?edition=nowhere").is(404);
}

#[test]
fn a_view_that_asks_for_what_is_no_more_still_opens() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let slug = Slug::parse("short-lived").expect("a slug");
    let topic = world.writes(async |tx| topics::create(tx, &world.actor(), &slug, 90).await);
    let list = format!("/admin/articles?q=databases&topic={}", topic.0);
    let form = editor.opens(&list).is(200).fills("Name of the view", "Short").chooses("Open the list with it");
    form.submits("Keep it").is_at(&list);
    editor.posts(&format!("/admin/topics/{}/deletion", topic.0), &[("version", "1")]).is(303);
    let healed = editor.opens("/admin/articles").is_at("/admin/articles?q=databases").is(200);
    healed.says("The view “Short” asks for something that is no more");
    editor.opens("/admin/articles?topic=999999").is(404);
}

#[test]
fn views_that_cannot_be_kept_say_why_and_those_of_others_are_out_of_reach() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let keeps = |list: &str, name: &str| {
        editor.posts("/admin/views", &[("list", list), ("query", "q=a&before=7&x=%00"), ("name", name)])
    };
    let told = keeps("/admin/topics", " ").is(422);
    assert!(told.title().starts_with("Error:"));
    keeps("/admin/topics", &"x".repeat(61)).is(422);
    keeps("/admin/topics", "two\nlines").is(422);
    keeps("/admin/topics", "Once").is(303);
    let told = keeps("/admin/topics", "Once").is(422).says("you have a view of this list that is called so");
    told.fills("Name of the view", "Twice").submits("Keep it").is_at("/admin/topics?q=a&x=%00");
    for list in ["", "/admin", "/admin/nothing", "/gb", "//evil.example", "/admin/changes"] {
        keeps(list, "Far").is(400);
    }
    editor.opens("/admin/views").is(404);
    editor.opens("/admin/views?list=/admin/changes").is(403);
    let text = "SELECT MIN(id) FROM saved_views";
    let id = world.reads(async |reader| sql(text).number(reader).await);
    let admin = world.signed_in("admin");
    admin.posts(&format!("/admin/views/{id}"), &[("do", "remove")]).is(404);
    for wrong in ["0", "-1", "abc", "99999999999999999999", "%00"] {
        editor.posts(&format!("/admin/views/{wrong}"), &[("do", "remove")]).is(404);
    }
    editor.posts(&format!("/admin/views/{id}"), &[("name", "")]).is(422);
    editor.posts(&format!("/admin/views/{id}"), &[("name", "Twice")]).is(422);
    for number in 0..48 {
        keeps("/admin/topics", &format!("Number {number}")).is(303);
    }
    keeps("/admin/topics", "One too many").is(422).says("a list has at most 50");
    // They go with their account.
    let account = world.account("editor@demo.example");
    let gone = |table: &'static str| world.writes(async |tx| sql(table).bind(account).run(tx).await);
    gone("DELETE FROM sign_ins WHERE account_id = ?");
    gone("DELETE FROM account_roles WHERE account_id = ?");
    gone("DELETE FROM accounts WHERE id = ?");
    assert_eq!(world.reads(async |reader| sql("SELECT COUNT(*) FROM saved_views").number(reader).await), 0);
}
