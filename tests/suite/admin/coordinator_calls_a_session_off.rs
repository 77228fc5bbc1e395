//! A session is called off, and held after all; what nobody knows of yet is deleted.

use super::desk::{begins, id_of};
use crate::support::{Component, World};

#[test]
fn what_is_called_off_frees_its_room_and_comes_back_if_that_is_still_free() {
    let world = World::own();
    let (coordinator, visitor) = (world.signed_in("coordinator"), world.visitor());
    let made = begins(&coordinator, &["2027-03-26"]).submits("Save").is(200);
    world.books(id_of(&made), 1);
    let asked = made.follows("Call it off").is(200).says("1 seat is taken");
    let off = asked.submits("Call it off").is(200).is_at(made.path()).says("is called off").says("Cancelled");
    let site = format!("/fr/sessions/{}", id_of(&made).0);
    visitor.opens(&site).is(200).says("Annulé");
    let calendar = Component::of(&visitor.fetches(&format!("{site}.ics")));
    assert_eq!((calendar.events()[0].value("STATUS"), calendar.events()[0].value("SEQUENCE")), ("CANCELLED", "1"));
    coordinator.opens("/admin/sessions?state=cancelled&q=DAN-110-FR-270326").says("DAN-110-FR-270326");
    // Its room is free again, and another takes it.
    let other = begins(&coordinator, &["2027-03-26"]).fills("Code", "OTHER").submits("Save").is(200);
    let refused = off.follows("Hold it after all").submits("Hold it after all").is(409);
    refused.says("On 26 March 2027 the room is taken by OTHER").follows("Have a look").is_at(other.path());
    other.follows("Call it off").submits("Call it off").is(200);
    let back = off.follows("Hold it after all").submits("Hold it after all").is(200).says("will be held after all");
    back.says("Planned").follows("History").says("Held after all").says("Cancelled");
    let calendar = Component::of(&visitor.fetches(&format!("{site}.ics")));
    assert_eq!((calendar.events()[0].value("STATUS"), calendar.events()[0].value("SEQUENCE")), ("CONFIRMED", "2"));
    coordinator.opens("/admin/sessions/999999/cancellation").is(404);
    coordinator.opens("/admin/sessions/x/cancellation").is(404);
}

#[test]
fn what_is_on_the_site_or_booked_is_called_off_and_not_deleted() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    let made = begins(&coordinator, &["2027-03-26"]).submits("Save").is(200);
    world.books(id_of(&made), 2);
    let asked = made.follows("Delete").is(200).says("It cannot be deleted").says("It is on the site");
    asked.says("2 seats are taken");
    coordinator.posts(&made.path().replace("edit", "deletion"), &[("version", "1")]).is(409);
    coordinator.opens(made.path()).is(200);
    // One in-house is on no page of the site, and goes without a trace but in the change log.
    let form = begins(&coordinator, &["2027-03-29"]).picks("Format", "in-house").picks("City", "").picks("Room", "");
    let inhouse = form.submits("Save").is(200);
    world.visitor().opens(&format!("/fr/sessions/{}", id_of(&inhouse).0)).is(404);
    inhouse.follows("Delete").submits("Delete it for good").is_at("/admin/sessions").says("is deleted");
    coordinator.opens(inhouse.path()).is(404);
    world.signed_in("admin").opens("/admin/changes?kind=session&action=deleted").says("DAN-110-FR-270329");
}
