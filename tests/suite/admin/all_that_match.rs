//! All that the filters of a list find, on every page of it: in one go, or by a job that tells how far it has come.

use super::office::rows;
use crate::support::{Page, World};

/// What the box for all that match says, and how many they are.
fn all(page: &Page) -> (String, usize) {
    let label = page.texts("label[for='all']").first().cloned().expect("all that match can be chosen");
    let number = label.chars().filter(char::is_ascii_digit).collect::<String>();
    (label, number.parse().expect("a number"))
}

#[test]
fn all_that_match_are_withdrawn_from_every_page_and_it_is_undone() {
    let world = World::plan().scale(6).make();
    let editor = world.signed_in("editor");
    let up = "/admin/articles?edition=fi&state=published";
    let page = editor.opens(up).is(200);
    let (label, count) = all(&page);
    assert!(count > rows(&page).len() && count < 300, "{label}");
    let form = page.chooses(&label).chooses("Suomi").picks("What to do", "withdraw");
    let asked = form.submits("Go on").is(200).says(&format!("Withdraw: {count} publications")).says("and");
    let done = asked.submits("Withdraw").is_at(up).says(&format!("{count} publications were withdrawn"));
    done.says("Nothing matches");
    editor.opens("/admin/articles?edition=fr&state=published").does_not_say("Nothing matches");
    done.submits("Undo").is_at(up).says(&format!("{count} publications are as they were before"));
    assert_eq!(all(&editor.opens(up)).1, count);
    // Where one page has them all, there is nothing more to choose.
    assert!(editor.opens("/admin/topics").elements("[name='all']").is_empty());
}

#[test]
fn more_than_a_request_has_time_for_is_done_by_a_job_and_undone_by_one() {
    let world = World::plan().scale(12).make();
    let editor = world.signed_in("editor");
    let up = "/admin/glossary?edition=fi&state=published";
    let page = editor.opens(up).is(200);
    let (label, count) = all(&page);
    assert!(count > 300, "{label}");
    let form = page.chooses(&label).chooses("Suomi").picks("What to do", "withdraw");
    let run = form.submits("Go on").is(200).submits("Withdraw").is(200).says("This takes a while");
    assert!(run.path().starts_with("/admin/runs/"), "{}", run.path());
    assert_eq!(run.attributes("progress", "value"), ["0"]);
    run.follows("Look how far it is").is_at(run.path()).does_not_say("Undo");
    world.works();
    let done = editor.opens(run.path()).is(200).says("All of it is done");
    let whole = count.to_string();
    assert_eq!(done.attributes("progress", "value"), [whole.as_str()]);
    editor.opens(up).says("Nothing matches");
    let undone = done.submits("Undo").is(200).says("This takes a while");
    assert_ne!(undone.path(), run.path());
    world.works();
    editor.opens(undone.path()).says("All of it is done").does_not_say("Undo what");
    assert_eq!(all(&editor.opens(up)).1, count);
    // Nobody else's, and no other address.
    let admin = world.signed_in("admin");
    admin.opens(run.path()).is(404);
    for id in ["0", "-1", "abc", "99999999999999999999", "%00"] {
        editor.opens(&format!("/admin/runs/{id}")).is(404);
    }
    admin.opens("/admin/jobs?kind=bulk").is(200).says("Do something with many records");
    // It is known who did it.
    admin.opens("/admin/changes?action=withdrawn").says("Claire Fontaine");
}

#[test]
fn the_matrix_takes_all_that_match_too() {
    let world = World::plan().scale(6).make();
    let editor = world.signed_in("editor");
    let page = editor.opens("/admin/matrix?kind=term&edition=fi&state=published").is(200);
    let (label, count) = all(&page);
    assert!(count > rows(&page).len() && count < 300, "{label}");
    let form = page.chooses(&label).chooses("Suomi").picks("What to do", "withdraw");
    let asked = form.submits("Go on").is(200).says(&format!("Withdraw: {count} publications"));
    let done = asked.submits("Withdraw").is_at("/admin/matrix?kind=term&edition=fi&state=published");
    let done = done.says("Nothing matches").says(&format!("{count} publications were withdrawn"));
    done.submits("Undo").says(&format!("{count} publications are as they were before"));
    let page = editor.opens("/admin/matrix?kind=term&edition=fi");
    let (label, _) = all(&page);
    let asked = page.chooses(&label).submits("Go on").is(422).says("Choose what to do");
    let asked = asked.picks("What to do", "withdraw").submits("Go on").is(422).says("Tick at least one edition");
    asked.chooses("Suomi").submits("Go on").is(200).says("Withdraw:");
}

#[test]
fn what_begins_to_match_after_the_question_is_not_done_unseen() {
    let world = World::plan().scale(6).make();
    let (editor, admin) = (world.signed_in("editor"), world.signed_in("admin"));
    let page = editor.opens("/admin/articles?edition=fi&state=published").is(200);
    let (label, count) = all(&page);
    let form = page.chooses(&label).chooses("Suomi").picks("What to do", "withdraw");
    let asked = form.submits("Go on").is(200).says(&format!("Withdraw: {count} publications"));
    let first = admin.opens("/admin/articles?edition=fi&state=published");
    let one = first.texts("tbody label").remove(0);
    let other = first.chooses(&one).chooses("Suomi").picks("What to do", "withdraw");
    other.submits("Go on").submits("Withdraw").is(200);
    let told = asked.submits("Withdraw").is(409).says("Something has changed since this was told");
    told.says(&format!("Withdraw: {} publications", count - 1));
}
