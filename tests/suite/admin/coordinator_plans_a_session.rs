//! A coordinator plans a session, and moves it: it is on the site at once, at the right times, and calendars hear of it.

use lectern::db::sql;
use lectern::domain::accounts::{self, Grant, Role};

use super::desk::{begins, id_of, pick, value};
use crate::support::{Component, Page, Visitor, World};

fn calendar(visitor: &Visitor, page: &Page) -> Component {
    Component::of(&visitor.fetches(&format!("/fr/sessions/{}.ics", id_of(page).0)))
}

fn begins_at(calendar: &Component) -> Vec<String> {
    calendar.events().iter().map(|event| calendar.begins(event).format("%F %R").to_string()).collect()
}

fn sequences(calendar: &Component) -> Vec<String> {
    calendar.events().iter().map(|event| event.value("SEQUENCE").to_owned()).collect()
}

#[test]
fn two_days_across_the_change_of_clocks_are_on_the_site_at_once_and_move_in_calendars() {
    let world = World::own();
    let (coordinator, visitor) = (world.signed_in("coordinator"), world.visitor());
    visitor.opens("/fr/sessions").is(200);
    let form = begins(&coordinator, &["2027-03-26", "2027-03-29"]).fills("Price of its own", "1 290,50");
    let made = form.chooses("Mereana Rawiri").submits("Save").is(200).says("DAN-110-FR-270326 is there now");
    assert_eq!((value(&made, "days.1.begins"), value(&made, "net")), ("09:30".into(), "1290.50".into()));
    made.says("Europe/Paris").says("0 of 10");

    let shown = made.follows("View on site").is(200).says("09:30").says("26 mars").says("29 mars");
    shown.says("Salle 1").says("1 290,50");
    visitor.opens("/fr/sessions?city=paris&month=2027-03").says("SQL");
    let before = calendar(&visitor, &made);
    assert_eq!(begins_at(&before), ["2027-03-26 08:30", "2027-03-29 07:30"], "an hour is left out between them");
    assert_eq!(sequences(&before), ["0", "0"]);

    // Seats are no matter of calendars; a day is.
    let saved = made.fills("Seats", "9").submits("Save").is(200).says("is saved");
    assert_eq!(sequences(&calendar(&visitor, &made)), ["0", "0"]);
    let moved = saved.fills("Day (Day 1)", "2027-03-25").submits("Save").is(200).says("is saved");
    let after = calendar(&visitor, &made);
    assert_eq!(begins_at(&after), ["2027-03-25 08:30", "2027-03-29 07:30"]);
    assert_eq!(sequences(&after), ["1", "1"]);
    moved.follows("History").is(200).says("Created").says("Saved").says("2027-03-25 09:30–17:30");
}

#[test]
fn days_are_added_moved_and_taken_away_by_buttons_alone() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    // From Friday to the next working day, at the same times.
    let form = begins(&coordinator, &["2027-03-26"]).submits("Add a day").is(200);
    assert_eq!(value(&form, "days.1.day"), "2027-03-29");
    assert_eq!((value(&form, "days.1.begins"), value(&form, "days.1.ends")), ("09:30".into(), "17:30".into()));
    let form = form.submits("Move up Day 2").is(200);
    assert_eq!((value(&form, "days.0.day"), value(&form, "days.1.day")), ("2027-03-29".into(), "2027-03-26".into()));
    let told = form.submits("Save").is(422).says("This day begins before the one above has ended");
    let made = told.submits("Remove Day 2").submits("Save").is(200).says("DAN-110-FR-270329 is there now");
    assert!(value(&made, "days.1.day").is_empty());
    // A copy begins with the same facts, and has another code.
    let copy =
        made.follows("Copy").is(200).submits("Save").is(422).says("DAN-110-FR-270329 is this course at this time");
    copy.fills("Day (Day 1)", "2027-04-05").submits("Save").is(200).says("DAN-110-FR-270405 is there now");
}

#[test]
fn two_who_change_one_session_lose_nothing() {
    let world = World::own();
    let (coordinator, colleague) = (world.signed_in("coordinator"), world.signed_in("admin"));
    let made = begins(&coordinator, &["2027-03-26"]).submits("Save").is(200);
    let (mine, theirs) = (coordinator.opens(made.path()), colleague.opens(made.path()));
    theirs.fills("Seats", "7").submits("Add a day").submits("Save").is(200);
    let merged = mine.picks("Language", "en").submits("Save").is(409);
    merged.says("Somebody else has saved this while you were writing").says("Only they have changed these");
    assert_eq!((value(&merged, "seats"), value(&merged, "days.1.day")), ("7".into(), "2027-03-29".into()));
    let saved = merged.submits("Save").is(200).says("is saved");
    let chosen = saved.attributes("select#language option[selected]", "value");
    assert_eq!((value(&saved, "seats"), chosen), ("7".into(), vec!["en".to_owned()]));
    // What both have changed is asked.
    let (mine, theirs) = (coordinator.opens(made.path()), colleague.opens(made.path()));
    theirs.fills("Seats", "6").submits("Save").is(200);
    let asked = mine.fills("Seats", "5").submits("Save").is(409).says("Theirs: 6");
    assert_eq!(value(&asked, "seats"), "5");
    let taken = asked.chooses("Take theirs").submits("Save").is(200);
    assert_eq!(value(&taken, "seats"), "6");
    // A seat that is booked meanwhile takes no form out of one's hands.
    let open = coordinator.opens(made.path());
    world.books(id_of(&made), 2);
    open.fills("Seats", "8").submits("Save").is(200).says("2 of 8");
}

#[test]
fn a_coordinator_of_one_edition_plans_there_alone() {
    let world = World::own();
    let (gb, admin) = (world.edition("gb"), world.signed_in("admin"));
    let paris = begins(&admin, &["2027-03-26"]).submits("Save").is(200);
    let id = world.account("coordinator@demo.example");
    let grants = [Grant { role: Role::Coordinator, edition: Some(gb.id) }];
    world.writes(async |tx| accounts::grant(tx, &world.actor(), id, &grants).await);
    let coordinator = world.signed_in("coordinator");
    let form = coordinator.opens("/admin/sessions/new").is(200);
    assert!(form.texts("select#edition option").iter().all(|one| !one.contains("France")));
    let chosen = form.attributes("select#edition option[selected]", "value");
    assert_eq!(chosen, [gb.id.0.to_string()], "there is one alone");
    let form = pick(&form, "Course", "course", "(DAN-110)").picks("Format", "virtual").fills("Seats", "9");
    let made = form.fills("Day (Day 1)", "2027-03-26").submits("Save").is(200).says("DAN-110-GB-270326 is there now");
    made.says("Europe/London");
    coordinator.opens("/admin/sessions").is(200);
    let elsewhere = coordinator.opens(paris.path()).is(200);
    elsewhere.fills("Seats", "3").submits("Save").is(403);
    coordinator.opens(&paris.path().replace("edit", "cancellation")).is(403);
    coordinator.posts(&paris.path().replace("edit", "cancellation"), &[]).is(403);
    coordinator.posts(&paris.path().replace("edit", "deletion"), &[("version", "1")]).is(403);
    world.signed_in("editor").opens("/admin/sessions/new").is(403);
    world.signed_in("editor").opens("/admin/sessions").is(200).does_not_say("New session");
}

#[test]
fn a_session_keeps_its_time_though_its_edition_goes_by_other_clocks() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let nowhere = |format: &str| {
        let form = begins(&coordinator, &["2027-03-26"]).picks("Format", format);
        form.picks("City", "").picks("Room", "").submits("Save").is(200).says("Europe/Paris")
    };
    let made = [nowhere("virtual"), nowhere("in-house")];
    let begins_at = |page: &Page| {
        let held = world.sessions().into_iter().find(|one| one.id == id_of(page));
        held.expect("a session").starts_at.to_rfc3339()
    };
    let edition = format!("/admin/editions/{}/edit", world.edition("fr").id.0);
    let edition = world.signed_in("admin").opens(&edition).is(200);
    edition.picks("Time zone", "Europe/Helsinki").submits("Save").is(200).says("is saved");
    for page in &made {
        let form = coordinator.opens(page.path()).is(200).says("France (EUR)").says("Europe/Paris");
        let saved = form.fills("Seats", "9").submits("Save").is(200).says("is saved").says("Europe/Paris");
        assert_eq!(
            (begins_at(&saved), value(&saved, "days.0.begins")),
            ("2027-03-26T08:30:00+00:00".into(), "09:30".into())
        );
    }
    assert_eq!(sequences(&calendar(&world.visitor(), &made[0])), ["0"]);
    // Elsewhere, it goes by the clocks there, and back again by those of the edition.
    let form = pick(&coordinator.opens(made[0].path()).picks("Format", "classroom"), "City", "city", "Paris,");
    let form = form.submits("Save").is(200).says("is saved").picks("Format", "virtual").picks("City", "");
    let back = form.submits("Save").is(200).says("Europe/Helsinki");
    assert_eq!(begins_at(&back), "2027-03-26T07:30:00+00:00");
}

#[test]
fn a_room_that_has_become_smaller_refuses_no_save_that_leaves_it() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let made = begins(&coordinator, &["2027-03-26"]).submits("Save").is(200);
    let room = world.room("paris-canal", "Salle 1");
    world.writes(async |tx| sql("UPDATE rooms SET seats = 8 WHERE id = ?").bind(room).run(tx).await);
    let form = coordinator.opens(made.path());
    let saved = form.picks("Language", "en").submits("Save").is(200).says("is saved");
    saved.fills("Seats", "9").submits("Save").is(422).says("The room Salle 1 has 8 seats");
    saved.fills("Seats", "8").submits("Save").is(200).says("is saved");
}
