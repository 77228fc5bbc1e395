//! Where the setting says so, admins come into the back office with more than a password.

use crate::support::{PASSWORD, World};

#[test]
fn an_admin_is_led_to_set_it_up_and_then_let_in() {
    let world = World::plan().admins_need_two_factor().make();
    let admin = world.signed_in("admin");
    let page = admin.opens("/admin").is(200).is_at("/account/two-factor?return=%2Fadmin");
    page.says("The back office asks for more than a password here");
    let page = page.submits("Set it up");
    let app = crate::support::Authenticator::reads(&page);
    let shown = page.fills("Code", &app.shows(&world, 0)).submits("Turn it on").is(200);
    shown.follows("I have kept them").is(200).is_at("/admin");

    world.clock.advance(chrono::TimeDelta::seconds(30));
    let visitor = world.visitor();
    visitor.signs_in("admin@demo.example", PASSWORD);
    visitor.enters_code(&app.shows(&world, 0)).is_at("/account");
    visitor.opens("/admin").is(200).is_at("/admin");
    visitor.opens("/account/two-factor").submits("Turn two-step sign-in off");
    visitor.opens("/admin").is_at("/account/two-factor?return=%2Fadmin");
}

#[test]
fn the_others_are_not_asked_and_their_own_pages_stay_open_to_admins() {
    let world = World::plan().admins_need_two_factor().make();
    for role in ["editor", "coordinator"] {
        world.signed_in(role).opens("/admin").is(200).is_at("/admin");
    }
    world.signed_in("admin").opens("/account/sign-ins").is_at("/account/sign-ins");
    world.signed_in("learner").opens("/admin").is(403);
}

#[test]
fn without_the_setting_nobody_is_asked() {
    World::demo().signed_in("admin").opens("/admin").is(200).is_at("/admin");
}
