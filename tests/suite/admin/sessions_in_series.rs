//! Several dates at once: all are planned, or none, and what is wrong is told beside its date.

use super::desk::{pick, value};
use super::office::rows;
use crate::support::{Page, Visitor, World};

/// The form of a series in Paris that begins on the first of these days, with the others as further dates.
pub fn series(coordinator: &Visitor, dates: &[&str]) -> Page {
    let mut form = coordinator.opens("/admin/sessions").follows("Several dates at once").is(200);
    form = form.fills("Day (Day 1)", dates[0]).submits("Add a day").is(200);
    for _ in 2..dates.len() {
        form = form.submits("Add a date").is(200);
    }
    form = pick(&form, "Course", "course", "(DAN-110)");
    form = pick(&form, "Edition", "edition", "France");
    form = form.picks("Format", "classroom").picks("Language", "fr");
    form = pick(&form, "City", "city", "Paris,");
    form = pick(&form, "Room", "room", "Paris, Salles du Canal, Salle 1").fills("Seats", "10");
    for (date, number) in dates.iter().skip(1).zip(1..) {
        form = form.fills(&format!("Day (Date {number})"), date);
    }
    form
}

fn listed(coordinator: &Visitor) -> Vec<String> {
    rows(&coordinator.opens("/admin/sessions?q=DAN-110-FR-27&from=2027-03&to=2027-05"))
}

#[test]
fn a_series_of_four_is_planned_by_one_form() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let before = listed(&coordinator).len();
    let dates = ["2027-03-15", "2027-03-29", "2027-04-12", "2027-05-10"];
    let made = series(&coordinator, &dates).submits("Save").is(200);
    made.says("All dates are there now. This is the first one, DAN-110-FR-270315");
    assert_eq!(value(&made, "days.1.day"), "2027-03-16");
    let all = listed(&coordinator);
    assert_eq!(all.len(), before + 4, "{all:?}");
    for code in ["DAN-110-FR-270315", "DAN-110-FR-270329", "DAN-110-FR-270412", "DAN-110-FR-270510"] {
        assert!(all.iter().any(|row| row.contains(code)), "{code}: {all:?}");
    }
    // A week after the last one is what is offered next.
    let form = series(&coordinator, &dates[..2]).fills("Day (Date 1)", "2027-06-07").submits("Add a date");
    assert_eq!(value(&form, "dates.1.day"), "2027-06-14");
}

#[test]
fn a_date_that_is_in_the_series_already_is_refused_wherever_it_is_held() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let planned = || rows(&coordinator.opens("/admin/sessions?q=DAN-110-FR-27&from=2027-05&to=2027-05"));
    let before = planned();
    let nowhere = |dates: &[&str]| series(&coordinator, dates).picks("Room", "").submits("Save");
    let told = |page: &Page| page.says("This date is in the series already").attributes(".error-summary a", "href");
    assert_eq!(told(&nowhere(&["2027-05-03"; 3]).is(422)), ["#dates.0.day", "#dates.1.day"]);
    assert_eq!(told(&nowhere(&["2027-05-03", "2027-05-10", "2027-05-10"]).is(422)), ["#dates.1.day"]);
    // In a room it is the same, and it is told with all that is wrong.
    let form = series(&coordinator, &["2027-05-03", "2027-05-03"]).fills("Seats", "x").submits("Save").is(422);
    assert_eq!(told(&form), ["#seats", "#dates.0.day"]);
    let form = form.fills("Seats", "10").submits("Save").is(422);
    assert_eq!(told(&form), ["#dates.0.day"]);
    assert_eq!(planned(), before, "all or none");
    form.fills("Day (Date 1)", "2027-05-10").submits("Save").is(200).says("All dates are there now");
}

#[test]
fn what_is_wrong_with_one_date_is_told_there_and_none_is_planned() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let before = listed(&coordinator);
    let taken = series(&coordinator, &["2027-04-12", "2027-05-10"]).submits("Save").is(200);
    assert_eq!(listed(&coordinator).len(), before.len() + 2);
    let form = series(&coordinator, &["2027-03-15", "2027-03-16", "2027-04-13", "2026-11-02", "2027-03-27"]);
    let again = form.submits("Save").is(422);
    let told = again.attributes(".error-summary a", "href");
    let fields = ["#dates.0.day", "#dates.1.day", "#dates.2.day"];
    assert!(fields.iter().all(|field| told.contains(&(*field).to_owned())), "{told:?}");
    again.says("This date is over another one of the series").says("the room is taken by DAN-110-FR-270412");
    again.says("This day is over. Enter one that lies ahead");
    assert_eq!(value(&again, "dates.3.day"), "2027-03-27");
    assert_eq!(listed(&coordinator).len(), before.len() + 2, "all or none");
    again.follows("Have a look").is_at(taken.path());
    // Of a series there is one more date at least.
    let alone = series(&coordinator, &["2027-03-15", ""]).submits("Remove Date 1").submits("Save").is(422);
    alone.says("Add at least one date");
    coordinator.posts("/admin/sessions/series", &[]).is(422).says("Add at least one day");
}
