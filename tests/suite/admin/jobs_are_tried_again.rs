//! Jobs: how many stand how, why one has failed, and another try.

use lectern::admin::jobs::KINDS;
use lectern::db::sql;
use lectern::worker;
use serde_json::json;

use super::office::rows;
use crate::support::World;

/// A job of a kind that reads nothing of what it is given, and fails for good.
fn failed(world: &World) -> i64 {
    let id = world.asks_for("password-reset", &json!("nonsense"));
    world.works();
    id
}

#[test]
fn a_job_that_has_failed_is_tried_again_and_it_is_known_who_asked() {
    let world = World::own();
    let id = failed(&world);
    let admin = world.signed_in("admin");
    let list = admin.opens("/admin").follows("1 job has failed").is_at("/admin/jobs?state=failed");
    assert!(rows(&list)[0].contains("Answer a forgotten password"), "{:?}", rows(&list));
    assert!(rows(&list)[0].contains("the payload cannot be read"), "{:?}", rows(&list));
    let job = list.follows_in("main tbody", "Answer a forgotten password").is_at(&format!("/admin/jobs/{id}"));
    let waits = job.says("Failed").says("nonsense").submits("Try again").is_at(&format!("/admin/jobs/{id}"));
    waits.says("The job will be tried again in a moment").says("Waiting").does_not_say("Try again");
    let change = waits.follows("What else happened to it").is(200);
    let row = &rows(&change)[0];
    assert!(row.contains("Harriet Doyle") && row.contains("Tried again"), "{row}");
    assert!(row.contains("Job Answer a forgotten password"), "{row}");
    world.works();
    admin.opens(&format!("/admin/jobs/{id}")).says("Failed");
}

#[test]
fn what_has_not_failed_is_not_tried_again() {
    let world = World::own();
    let id = world.asks_for("mail", &json!({ "mail": "0193" }));
    let admin = world.signed_in("admin");
    admin.opens(&format!("/admin/jobs/{id}")).is(200).does_not_say("Try again");
    let refused = admin.posts(&format!("/admin/jobs/{id}/retry"), &[]).is(303);
    refused.opens(&refused.destination()).says("Only a job that has failed can be tried again");
    for id in ["0", "-1", "abc", "99999999999999999999", "%00"] {
        admin.opens(&format!("/admin/jobs/{id}")).is(404);
        admin.posts(&format!("/admin/jobs/{id}/retry"), &[]).is(404);
    }
    let asked = "SELECT COUNT(*) FROM changes WHERE action = 'tried-again'";
    assert_eq!(world.reads(async |reader| sql(asked).number(reader).await), 0);
}

#[test]
fn jobs_are_counted_and_filtered() {
    let world = World::own();
    failed(&world);
    let mail = world.writes_to("ada@example.org");
    let running = world.asks_for("erase-mails", &json!({}));
    let text = "UPDATE jobs SET state = 'running', progress = 3, progress_of = 10 WHERE id = ?";
    world.writes(async |tx| sql(text).bind(running).run(tx).await);
    let admin = world.signed_in("admin");
    let page = admin.opens("/admin/jobs").is(200);
    assert_eq!(page.texts(".standing a"), ["Waiting 1", "Running 1", "Done 0", "Failed 1"]);
    assert_eq!(rows(&page).len(), 3);
    let one = page.follows_in(".standing", "Running").is(200);
    assert!(rows(&one).len() == 1 && rows(&one)[0].contains("3 / 10"), "{:?}", rows(&one));
    let one = one.follows_in("main tbody", "Erase old mails").says("3 / 10");
    assert_eq!(one.attributes("progress", "value"), ["3"]);
    let form = page.picks("State", "waiting").picks("Kind of work", "mail");
    let found = form.submits("Show").is_at("/admin/jobs?state=waiting&kind=mail");
    assert_eq!(found.texts(".chip"), ["Remove the filter State: Waiting", "Remove the filter Work: Send a mail"]);
    let job = found.follows_in("main tbody", "Send a mail");
    job.follows_in(".told", &mail).is_at(&format!("/admin/mail/{mail}"));
    assert_eq!(rows(&found.follows("State: Waiting")).len(), 1);
    admin.opens("/admin/jobs?kind=paint-the-fence").is(200).says("Work: paint-the-fence").says("Nothing matches");
}

#[test]
fn every_kind_of_work_has_its_words() {
    for kind in worker::KINDS {
        assert!(KINDS.iter().any(|(known, _)| *known == kind.name), "{} has no name in admin/jobs.rs", kind.name);
    }
}
