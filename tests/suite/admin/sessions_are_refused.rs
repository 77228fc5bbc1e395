//! What cannot be held is refused beside its field, with what to do, and with everything that was typed.

use super::desk::{begins, id_of, pick, value};
use crate::support::{Page, Visitor, World};

/// Sends the form, which is refused with these words.
#[track_caller]
fn refused(form: &Page, words: &[&str]) -> Page {
    let page = form.submits("Save").is(422);
    assert!(page.title().starts_with("Error:"));
    for said in words {
        page.says(said);
    }
    assert_eq!(value(&page, "days.0.begins").len(), 5, "what was typed is kept");
    page
}

fn new(coordinator: &Visitor) -> Page {
    begins(coordinator, &["2027-03-26"])
}

#[test]
fn a_time_that_does_not_exist_or_comes_twice_is_told_with_the_choices() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let form = begins(&coordinator, &["2027-03-28"]).fills("Begins (Day 1)", "02:30");
    let gap = "02:30 does not exist on 28 March 2027 in Europe/Paris: the clocks go from 02:00 straight to 03:00";
    let again = refused(&form, &[gap, "Enter a time before 02:00, or 03:00 or later"]);
    assert_eq!(again.attributes(".error-summary a", "href"), ["#days.0.begins"]);
    again.fills("Begins (Day 1)", "03:00").submits("Save").is(200);
    let form = begins(&coordinator, &["2027-10-31"]).fills("Begins (Day 1)", "00:30").fills("Ends (Day 1)", "02:30");
    let twice = "02:30 comes twice on 31 October 2027 in Europe/Paris, where the clocks are put back: at 00:30 UTC and at 01:30 UTC";
    let again = refused(&form, &[twice]);
    assert_eq!(again.attributes(".error-summary a", "href"), ["#days.0.ends"]);
    // In the clocks of the place: London changes its own an hour earlier.
    let form = pick(&again, "Edition", "edition", "England");
    let form = pick(&pick(&form, "City", "city", "London,"), "Room", "room", "London, Clerkenwell Rooms, Room 1");
    form.fills("Seats", "6").submits("Save").is(200).says("Europe/London");
}

#[test]
fn days_and_times_that_make_no_session() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    refused(&new(&coordinator).fills("Ends (Day 1)", "09:30"), &["Enter a time after 09:30, when it begins"]);
    refused(&begins(&coordinator, &["2027-03-26", "2027-03-25"]), &["begins before the one above has ended"]);
    let over = begins(&coordinator, &["2027-03-26", "2027-03-26"]);
    refused(&over, &["begins before the one above has ended"]);
    refused(&new(&coordinator).fills("Day (Day 1)", "2026-11-19"), &["This day is over. Enter one that lies ahead"]);
    refused(&new(&coordinator).fills("Day (Day 1)", "tomorrow"), &["Enter a day such as 2027-03-29"]);
    refused(&new(&coordinator).fills("Day (Day 1)", "9999-03-29"), &["Enter a day such as 2027-03-29"]);
    refused(&new(&coordinator).fills("Ends (Day 1)", "25:00"), &["Enter a time such as 09:30"]);
    new(&coordinator).submits("Remove Day 1").submits("Save").is(422).says("Add at least one day");
    // What is planned already may be corrected when it is over.
    let made = new(&coordinator).submits("Save").is(200);
    world.becomes("2027-04-01T12:00:00Z");
    let coordinator = world.signed_in("coordinator");
    coordinator.opens(made.path()).fills("Ends (Day 1)", "16:00").submits("Save").is(200).says("is saved");
}

#[test]
fn places_seats_and_prices_that_do_not_fit() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let form = || new(&coordinator);
    refused(&form().fills("Seats", "11"), &["The room Salle 1 has 10 seats"]);
    refused(&form().fills("Seats", "0"), &["Enter a whole number from 1 to 1,000"]);
    let lyon = pick(&form(), "Room", "room", "Lyon, Salles Guichard, Salle 1");
    refused(&lyon, &["This room is in another city"]);
    let london = pick(&form(), "City", "city", "London,");
    refused(&london, &["Choose a city of France"]);
    refused(&form().picks("City", ""), &["Choose the city of the classroom"]);
    refused(&form().picks("City", "999999"), &["Choose from the list"]);
    refused(&form().picks("Format", "virtual"), &["Leave this empty: only a classroom has one"]);
    let clean = pick(&form().picks("Format", "virtual"), "Course", "course", "(PRG-210)");
    refused(&clean, &["PRG-210 is not given in this format"]);
    refused(&form().picks("Language", "tlh"), &["Choose from the list"]);
    refused(&form().picks("Course", ""), &["Choose one"]);
    for price in ["1e3", "-1", "12.345", "EUR 5", "NaN"] {
        let told = "Enter an amount in EUR such as 1290.50, without the currency";
        assert_eq!(value(&refused(&form().fills("Price of its own", price), &[told]), "net"), price);
    }
    let made = form().submits("Save").is(200);
    world.books(id_of(&made), 3);
    let form = coordinator.opens(made.path()).fills("Seats", "2");
    refused(&form, &["3 seats are taken already"]);
    let other = pick(&coordinator.opens(made.path()), "Course", "course", "(WEB-120)");
    refused(&other, &["Seats are taken on this course"]);
}

#[test]
fn a_room_a_person_and_a_code_that_are_taken_are_named_with_a_link() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let made = begins(&coordinator, &["2027-03-25", "2027-03-26"]).chooses("Mereana Rawiri").submits("Save").is(200);
    let other = || pick(&new(&coordinator), "Course", "course", "(WEB-120)");
    let told = "On 26 March 2027 the room is taken by DAN-110-FR-270325";
    let again = refused(&other(), &[told, "Choose another room or another day"]);
    again.follows("Have a look").is_at(made.path());
    // Before and after, it is free; so is another room.
    let early = other().fills("Begins (Day 1)", "07:00").fills("Ends (Day 1)", "09:30").fills("Code", "EARLY");
    early.submits("Save").is(200);
    let elsewhere = pick(&other(), "Room", "room", "Paris, Salles du Canal, Salle 2").chooses("Mereana Rawiri");
    let told = "On 26 March 2027 Mereana Rawiri teaches DAN-110-FR-270325";
    refused(&elsewhere, &[told]).follows("Have a look").is_at(made.path());
    // Nobody is in two countries at once either, whatever the clocks show there.
    let abroad = pick(&elsewhere, "Edition", "edition", "England").picks("Room", "");
    let abroad =
        pick(&abroad, "City", "city", "London,").fills("Begins (Day 1)", "16:00").fills("Ends (Day 1)", "17:00");
    refused(&abroad, &[told]);
    abroad.fills("Begins (Day 1)", "16:30").fills("Ends (Day 1)", "17:30").submits("Save").is(200);
    let taken = pick(&other(), "Room", "room", "Paris, Salles du Canal, Salle 2").fills("Code", "EARLY");
    let again = refused(&taken, &["Another session has this code. This one is free: EARLY-B"]);
    again.fills("Code", "EARLY-B").submits("Save").is(200).says("EARLY-B is there now");
}
