//! The filters of the change log: each alone, several together, taken away again, and typed wrongly.

use lectern::base::actor::Actor;
use lectern::base::ids::AccountId;
use serde_json::json;

use super::office::{chips, rows};
use crate::support::{Page, World};

/// An academy in which four people have done six things on three days.
fn academy() -> (World, AccountId) {
    let world = World::own();
    let claire = world.account("editor@demo.example");
    let (by_claire, nobody) = (Actor::account(claire, "0193".into()), Actor::visitor("0194".into()));
    for (at, actor, action, kind, id) in [
        ("2027-03-01T09:00:00Z", &by_claire, "renamed", "topic", 71),
        ("2027-03-01T23:59:59Z", &nobody, "renamed", "term", 72),
        ("2027-03-02T00:00:00Z", &by_claire, "renamed", "term", 72),
        ("2027-03-02T12:00:00Z", &by_claire, "related", "topic", 71),
        ("2027-03-02T23:59:59Z", &by_claire, "renamed", "topic", 73),
        ("2027-03-03T00:00:00Z", &nobody, "related", "topic", 71),
    ] {
        world.becomes(at);
        world.notes(actor, action, kind, id, &json!({ "at": at }));
    }
    (world, claire)
}

/// The times that the rows tell, without their day.
fn times(page: &Page) -> Vec<String> {
    rows(page).iter().map(|row| row.split("After: ").nth(1).expect("a time").to_owned()).collect()
}

#[test]
fn each_filter_leaves_what_matches_and_they_combine() {
    let (world, claire) = academy();
    let admin = world.signed_in("admin");
    let found = |query: &str| times(&admin.opens(&format!("/admin/changes?from=2027-03-01&{query}")).is(200));
    // Whoever looks has signed in last.
    let last = ["2027-03-03T00:00:00Z", "2027-03-02T23:59:59Z", "2027-03-02T12:00:00Z"];
    assert_eq!(found("kind=topic"), [last[0], last[1], last[2], "2027-03-01T09:00:00Z"]);
    assert_eq!(found("kind=topic&record=71"), [last[0], last[2], "2027-03-01T09:00:00Z"]);
    assert_eq!(found("action=related"), [last[0], last[2]]);
    let id = claire.0;
    assert_eq!(found(&format!("person={id}&action=related")), [last[2]]);
    assert_eq!(found(&format!("person={id}&kind=term")), ["2027-03-02T00:00:00Z"]);
    assert_eq!(found("person=Editor%40demo.example&kind=topic&record=71&action=renamed"), ["2027-03-01T09:00:00Z"]);
    assert_eq!(found("to=2027-03-02&kind=term"), ["2027-03-02T00:00:00Z", "2027-03-01T23:59:59Z"]);
    assert_eq!(found("to=2027-03-01"), ["2027-03-01T23:59:59Z", "2027-03-01T09:00:00Z"]);
    let day = admin.opens("/admin/changes?from=2027-03-02&to=2027-03-02");
    assert_eq!(times(&day), [last[1], last[2], "2027-03-02T00:00:00Z"], "days are those of the person's zone");
}

#[test]
fn days_are_those_of_where_the_person_is() {
    let (world, _) = academy();
    let auckland = world.edition("nz").id;
    let admin = world.account("admin@demo.example");
    world.writes(async |tx| {
        let moved = lectern::db::sql("UPDATE accounts SET edition_id = ? WHERE id = ?").bind(auckland).bind(admin);
        moved.run(tx).await
    });
    let page = world.signed_in("admin").opens("/admin/changes?from=2027-03-02&to=2027-03-02").is(200);
    assert_eq!(times(&page), ["2027-03-02T00:00:00Z", "2027-03-01T23:59:59Z"]);
    page.says("Pacific/Auckland");
}

#[test]
fn filters_are_chosen_in_a_form_and_taken_away_one_by_one() {
    let (world, _) = academy();
    let form = world.signed_in("admin").opens("/admin/changes");
    let form = form.fills("Done by", "editor@demo.example").picks("What was done", "renamed").picks("To what", "topic");
    let page = form.fills("To which one", "71").fills("From", "2027-03-01").fills("Up to and including", "2027-03-02");
    let page = page.submits("Show").is(200);
    assert_eq!(times(&page), ["2027-03-01T09:00:00Z"]);
    let expected = [
        "Remove the filter Done by: Claire Fontaine",
        "Remove the filter To: Topic",
        "Remove the filter Only: #71",
        "Remove the filter Done: Given another address",
        "Remove the filter From 1 March 2027",
        "Remove the filter Up to 2 March 2027",
    ];
    assert_eq!(chips(&page), expected);
    let wider = page.follows("Only: #71").is(200);
    assert_eq!(times(&wider), ["2027-03-02T23:59:59Z", "2027-03-01T09:00:00Z"]);
    assert_eq!(chips(&wider).len(), 5);
    let widest =
        wider.follows("To: Topic").follows("Done by").follows("Up to 2 March 2027").follows("From 1 March 2027");
    assert_eq!(chips(&widest), ["Remove the filter Done: Given another address"]);
    assert!(rows(&widest).iter().all(|row| row.contains("Given another address")));
    assert_eq!(page.follows("Clear the filters").is_at("/admin/changes").elements(".chip").len(), 0);
    // What was chosen stands in the form again.
    assert_eq!(page.attributes("#person", "value"), ["editor@demo.example"]);
    assert_eq!(page.attributes("#kind option[selected]", "value"), ["topic"]);
}

#[test]
fn nothing_yet_is_told_from_no_match_and_from_beyond_the_end() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let page = admin.opens("/admin/changes?kind=venue&action=signed-in").is(200).says("Nothing matches these filters");
    page.follows_in(".empty", "Clear the filters").is_at("/admin/changes");
    let page = admin.opens("/admin/changes?before=1").is(200).says("There is nothing further back");
    page.follows("To the newest").is_at("/admin/changes");
    admin.opens("/admin/mail").says("No mail has been written yet");
    admin.opens("/admin/mail?state=failed").says("Nothing matches these filters");
    admin.opens("/admin/jobs").says("There is no job yet");
}

#[test]
fn what_is_typed_wrongly_is_told_beside_its_field() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    for (query, field, told) in [
        ("person=x", "person", "Enter the e-mail address of somebody who has an account"),
        ("person=nobody%40example.org", "person", "Enter the e-mail address of somebody who has an account"),
        ("person=0", "person", "Enter the e-mail address of somebody who has an account"),
        ("person=99999999999999999999", "person", "Enter the e-mail address of somebody who has an account"),
        ("person=a%00%40example.org", "person", "Enter the e-mail address of somebody who has an account"),
        ("person=a%40example.org%00", "person", "Enter the e-mail address of somebody who has an account"),
        ("record=7", "kind", "Choose what the number belongs to"),
        ("kind=topic&record=seven", "record", "Enter a number such as 12"),
        ("kind=topic&record=-7", "record", "Enter a number such as 12"),
        ("kind=topic&record=99999999999999999999", "record", "Enter a number such as 12"),
        ("kind=%3Cscript%3E", "kind", "Choose one from the list"),
        ("action=a%00b", "action", "Choose one from the list"),
        ("from=2026-13-45", "from", "Enter a day such as 2026-11-20, from 1970 on"),
        ("from=0001-01-01", "from", "Enter a day such as 2026-11-20, from 1970 on"),
        ("to=99999-01-01", "to", "Enter a day such as 2026-11-20, from 1970 on"),
        ("to=yesterday", "to", "Enter a day such as 2026-11-20, from 1970 on"),
        ("from=2026-11-20&to=2026-11-19", "to", "Enter a day that is not before the first one"),
    ] {
        let page = admin.opens(&format!("/admin/changes?{query}")).is(422);
        assert_eq!(page.texts(".error-summary a"), [told], "{query}");
        assert_eq!(page.attributes(".error-summary a", "href"), [format!("#{field}")], "{query}");
        assert_eq!(page.texts(&format!("#{field}-error")), [told], "{query}");
        assert!(page.title().starts_with("Error:") && rows(&page).is_empty(), "{query}");
    }
    let page = admin.opens("/admin/changes?from=nonsense&kind=topic").is(422);
    assert_eq!(page.attributes("#from", "value"), ["nonsense"], "what was typed is kept");
    assert_eq!(page.attributes("#kind option[selected]", "value"), ["topic"]);
}

#[test]
fn addresses_that_nobody_types_are_missing_or_do_no_harm() {
    let world = World::demo();
    let admin = world.signed_in("admin");
    for list in ["changes", "mail", "jobs"] {
        for query in ["before=abc", "after=1e9", "before=99999999999999999999", "before=%00", "after='"] {
            admin.opens(&format!("/admin/{list}?{query}")).is(404);
        }
    }
    for path in ["mail?state=lost", "mail?kind=poem", "jobs?state=lost", "jobs?kind=A%20B", "mail/templates/poem"] {
        admin.opens(&format!("/admin/{path}")).is(404);
    }
    for path in ["mail/templates/reset-password?language=xx", "mail/templates/reset-password/html?sample=0"] {
        admin.opens(&format!("/admin/{path}")).is(404);
    }
    let many = |count| (0..count).map(|number| format!("x{number}=1&kind=topic")).collect::<Vec<_>>().join("&");
    admin.opens(&format!("/admin/changes?{}", many(200))).is(200);
    assert_eq!(admin.fetches(&format!("/admin/changes?{}", many(3_000))).status, 414);
    admin.opens("/admin/changes?before=9223372036854775807").is(200);
    admin.opens("/admin/changes?after=-9223372036854775808").is(200);
    admin.opens("/admin/jobs?before=-5").is(200).says("There is no job yet");
    admin.opens(&format!("/admin/changes?person={}", "a".repeat(2_000))).is(422);
}
