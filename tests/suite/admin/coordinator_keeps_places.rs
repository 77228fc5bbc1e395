//! Cities, venues with their rooms, and editions: whoever plans, keeps the places in order, in their own editions alone.

use lectern::base::ids::EditionId;
use lectern::db::sql;
use lectern::domain::accounts::{Grant, Role};
use lectern::domain::records::RecordKind;
use lectern::domain::{accounts, editions};

use super::desk::{begins, pick};
use super::office::rows;
use crate::support::{Page, World};

fn value(page: &Page, field: &str) -> String {
    page.attributes(&format!("input[name=\"{field}\"]"), "value").pop().unwrap_or_default()
}

#[test]
fn a_room_is_added_moved_and_taken_away_by_buttons_alone() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let form = coordinator.opens("/admin/venues/new").fills("Name", "Quay House").fills("Street and number", "1 Quay");
    let form = form.picks("City", &city(&form, "London")).fills("Position", "9").submits("Add a room").is(200);
    let form = form.fills("Name (Room 1)", "Lovelace").fills("Seats (Room 1)", "12").submits("Add a room");
    let form = form.fills("Name (Room 2)", "Babbage").fills("Seats (Room 2)", "8").submits("Move up Room 2");
    assert_eq!((value(&form, "rooms.0.name"), value(&form, "rooms.1.name")), ("Babbage".into(), "Lovelace".into()));
    let made = form.submits("Save").is(200).says("Quay House is there now");
    assert_eq!((value(&made, "rooms.0.seats"), value(&made, "rooms.1.seats")), ("8".into(), "12".into()));
    let saved = made.submits("Remove Room 1").submits("Save").is(200).says("is saved");
    assert_eq!((value(&saved, "rooms.0.name"), value(&saved, "rooms.1.name")), ("Lovelace".into(), String::new()));
}

/// The value of a city in the list of them.
fn city(page: &Page, name: &str) -> String {
    let found = page.elements("select#city option").into_iter().find(|one| one.text().collect::<String>() == name);
    found.and_then(|option| option.attr("value").map(str::to_owned)).expect("the city")
}

#[test]
fn a_room_in_which_something_is_planned_stays() {
    let world = World::own();
    let room = "SELECT m.venue_id FROM rooms m WHERE m.id = (SELECT MIN(s.room_id) FROM sessions s)";
    let venue = world.reads(async |reader| lectern::db::sql(room).number(reader).await);
    let coordinator = world.signed_in("coordinator");
    let mut form = coordinator.opens(&format!("/admin/venues/{venue}/edit")).is(200);
    while !value(&form, "rooms.0.name").is_empty() {
        form = form.submits("Remove Room 1");
    }
    form.submits("Save").is(422).says("cannot be taken away: sessions are planned in it");
    coordinator.opens(&format!("/admin/venues/{venue}/deletion")).says("It cannot be deleted").says("session");
}

#[test]
fn a_venue_stays_in_its_edition_and_where_sessions_are_planned() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let room = "SELECT m.venue_id FROM rooms m WHERE m.id = (SELECT MIN(s.room_id) FROM sessions s)";
    let venue = world.reads(async |reader| lectern::db::sql(room).number(reader).await);
    let form = coordinator.opens(&format!("/admin/venues/{venue}/edit")).is(200);
    form.picks("City", &city(&form, "London")).submits("Save").is(422).says("A venue stays in its edition");
    form.picks("City", &city(&form, "Lyon")).submits("Save").is(422).says("Sessions are planned in its rooms");
    let new = coordinator.opens("/admin/venues/new").fills("Name", "Annexe").fills("Street and number", "1 rue");
    let new = new.picks("City", &city(&form, "Lyon")).fills("Position", "9").submits("Save").is(200);
    new.picks("City", &city(&form, "Marseille")).submits("Save").is(200).says("Annexe is saved");
}

#[test]
fn a_room_keeps_the_seats_that_are_planned_in_it() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let venue = coordinator.opens("/admin/venues?q=canal").follows("Salles du Canal").is(200);
    let form = venue.submits("Add a room");
    let number = form.elements("input[name$=\".seats\"]").len();
    let (name, seats) = (format!("Name (Room {number})"), format!("Seats (Room {number})"));
    form.fills(&name, "Grande salle").fills(&seats, "14").submits("Save").is(200);
    let session = begins(&coordinator, &["2027-03-26"]).fills("Seats", "12");
    let session = pick(&session, "Room", "room", "Salles du Canal, Grande salle").submits("Save").is(200);
    let saved = |seats_there: &str| {
        coordinator
            .opens(venue.path())
            .fills(&seats, seats_there)
            .fills("Street and number", seats_there)
            .submits("Save")
    };
    let refused = saved("11").is(422);
    refused.says("A session with 12 seats is planned in this room: DAN-110-FR-270326");
    let field = format!("rooms.{}.seats", number - 1);
    assert_eq!(refused.attributes(".error-summary a", "href"), [format!("#{field}")]);
    assert_eq!(value(&refused, &field), "11", "what was typed is kept");
    assert_ne!(value(&coordinator.opens(venue.path()), "street"), "11", "nothing is half saved");
    refused.follows("Have a look").is_at(session.path()).submits("Save").is(200).says("is saved");
    saved("12").is(200).says("is saved");
    // What is called off needs no seat, and neither does what is over.
    session.follows("Call it off").submits("Call it off").is(200);
    saved("11").is(200).says("is saved");
    saved("12").is(200);
    coordinator.opens(session.path()).follows("Hold it after all").submits("Hold it after all").is(200);
    saved("11").is(422);
    world.becomes("2027-03-27T12:00:00Z");
    let coordinator = world.signed_in("coordinator");
    coordinator.opens(venue.path()).fills(&seats, "11").submits("Save").is(200).says("is saved");
}

#[test]
fn a_city_keeps_its_clocks_while_sessions_are_planned_by_them() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let paris = world.record(RecordKind::City, "paris").0;
    let path = format!("/admin/cities/{paris}/edit");
    let moved = |page: &Page| page.picks("Time zone", "Europe/London").submits("Save");
    let refused = moved(&coordinator.opens(&path)).is(422);
    let ahead = async |reader: &mut lectern::db::Reader| {
        let now = reader.now();
        sql("SELECT COUNT(*) FROM sessions WHERE city_id = ? AND ends_at > ?")
            .bind(paris)
            .bind(now)
            .number(reader)
            .await
    };
    let ahead = world.reads(ahead);
    refused.says(&format!("{ahead} sessions that are not over are planned by the clocks of this city"));
    assert_eq!(refused.attributes(".error-summary a", "href"), ["#time_zone"]);
    let listed = refused.follows("Have a look").is_at(&format!("/admin/sessions?city={paris}"));
    assert!(!rows(&listed).is_empty());
    coordinator.opens(&path).fills("Position", "7").submits("Save").is(200).says("is saved");
    // Those that are over stay as they were held.
    world.becomes("2040-01-01T12:00:00Z");
    moved(&world.signed_in("coordinator").opens(&path)).is(200).says("is saved");
}

#[test]
fn a_coordinator_of_one_edition_keeps_its_places_alone() {
    let world = World::own();
    let (gb, fr) = (edition(&world, "gb"), edition(&world, "fr"));
    let id = world.account("coordinator@demo.example");
    let grants = [Grant { role: Role::Coordinator, edition: Some(gb) }];
    world.writes(async |tx| accounts::grant(tx, &world.actor(), id, &grants).await);
    let coordinator = world.signed_in("coordinator");
    let form = coordinator.opens("/admin/cities/new").fills("Name", "Bath").picks("Time zone", "Europe/London");
    let form = form.fills("Position", "9");
    form.picks("Edition", &fr.0.to_string()).submits("Save").is(403);
    form.picks("Edition", "").submits("Save").is(422).says("Choose one");
    // A blank before it names the same edition.
    form.picks("Edition", &format!(" {}", fr.0)).submits("Save").is(403);
    let venue = coordinator.opens("/admin/venues/new").fills("Name", "Annexe").fills("Street and number", "1 rue");
    let (abroad, venue) = (city(&coordinator.opens("/admin/venues/new"), "Paris"), venue.fills("Position", "9"));
    venue.picks("City", &format!(" {abroad}")).submits("Save").is(403);
    form.picks("Edition", &gb.0.to_string()).submits("Save").is(200).says("Bath is there now");
    let paris = coordinator.opens("/admin/cities?q=paris").follows("Paris").is(200);
    paris.fills("Name", "Lutèce").submits("Save").is(403);
    coordinator.opens("/admin/editions").is(403);
}

fn edition(world: &World, code: &str) -> EditionId {
    let all = world.reads(async |reader| editions::all(reader).await);
    all.into_iter().find(|edition| edition.code.as_str() == code).expect("the edition").id
}

#[test]
fn an_edition_is_made_from_nothing_and_keeps_its_code_and_currency() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let form = admin.opens("/admin/editions/new").fills("Code", "FR").fills("Tax rate in per cent", "8.875");
    let form = form.submits("Save").is(422).says("Use two small letters").says("at most two decimal places");
    let form =
        form.fills("Code", "be").fills("Country", "Belgique").fills("Country code", "be").fills("Locale", "fr-BE");
    let form = form.picks("Time zone", "Europe/Brussels").fills("Position", "6").fills("Currency", "EUR");
    let form = form.fills("Name of the tax", "TVA").fills("Tax rate in per cent", "21");
    let made = form.fills("E-mail address for visitors", "bonjour@corvane.example").submits("Save").is(200);
    made.says("Belgique is there now");
    made.fills("Code", "bx").submits("Save").is(422).says("cannot be changed");
    let again = admin.opens(made.path());
    again.fills("Currency", "GBP").submits("Save").is(200).says("is saved");
    let france = admin.opens("/admin/editions?q=france").follows("France").is(200);
    france.fills("Currency", "GBP").submits("Save").is(422).says("There are prices in the old currency");
    made.follows("Delete").submits("Delete it for good").says("Belgique is deleted");
    assert_eq!(rows(&admin.opens("/admin/editions")).len(), 5);
    france.follows("Delete").says("It cannot be deleted").says("cities").says("prices");
}
