//! Single keys do something for who wants that: the page says what, and turns them off for good (WCAG 2.1.4).

use crate::support::World;

#[test]
fn off_is_off_on_every_device_and_for_this_person_alone() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let page = editor.opens("/admin/shortcuts").is(200).says("They are on for your account");
    assert_eq!(page.elements("dialog[data-shortcuts]").len(), 1);
    let page = page.submits("Turn shortcuts off").is_at("/admin/shortcuts").says("Shortcuts are off");
    for page in [page, world.signed_in("editor").opens("/admin/topics")] {
        assert!(page.elements("dialog, script[src*=shortcuts]").is_empty(), "{}", page.path());
    }
    assert_eq!(world.signed_in("admin").opens("/admin").elements("dialog[data-shortcuts]").len(), 1);
    let page = editor.opens("/admin/shortcuts").submits("Turn shortcuts on").is(200).says("Shortcuts are on");
    assert_eq!(page.elements("dialog[data-shortcuts]").len(), 1);
}

#[test]
fn letters_lead_to_what_the_person_may_open_and_each_to_one_list() {
    let world = World::demo();
    for (role, least) in [("editor", 11), ("admin", 16)] {
        let page = world.signed_in(role).opens("/admin/shortcuts").is(200);
        let letters = page.attributes("main a[data-key]", "data-key");
        let each: std::collections::BTreeSet<&String> = letters.iter().collect();
        assert!(letters.len() >= least && each.len() == letters.len(), "{role}: {letters:?}");
        for path in page.attributes("main a[data-key]", "href") {
            page.opens(&path).is(200);
        }
    }
}

#[test]
fn what_no_form_sends_is_refused() {
    let world = World::own();
    let editor = world.signed_in("editor");
    for asked in ["", "perhaps", "ON"] {
        editor.posts("/admin/shortcuts", &[("shortcuts", asked)]).is(400);
    }
    world.signed_in("learner").posts("/admin/shortcuts", &[("shortcuts", "off")]).is(403);
}
