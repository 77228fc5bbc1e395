//! A coordinator sets what courses cost: typed as people type amounts, in each country's own currency.

use lectern::domain::accounts::{self, Grant, Role};

use crate::support::{Page, Visitor, World};

fn prices(visitor: &Visitor) -> Page {
    visitor.opens("/admin/courses?q=DAN-110").is(200).follows("SQL from zero").is(200)
}

fn amounts(page: &Page) -> Vec<String> {
    page.attributes("input[name^='prices.'][name$='.net']", "value")
}

#[test]
fn prices_are_changed_added_and_removed_and_the_site_follows() {
    let world = World::own();
    let visitor = world.visitor();
    visitor.opens("/fr/courses/sql-from-zero").says("900 €");
    let form = prices(&world.signed_in("coordinator"));
    assert_eq!(amounts(&form)[..3], ["900.00", "765.00", "44000.00"], "in the order of the countries and formats");
    let form = form.fills("Net price (Price 1)", " 1 234,50 ").sends_with("Add a price").is(200);
    assert_eq!(form.attributes("input[name='prices.0.net']", "value"), [" 1 234,50 "], "what was typed stays");
    let form = form.picks("Country (Price 11)", "nz").picks("Format (Price 11)", "in-house");
    let form = form.fills("Net price (Price 11)", "4000.5").sends_with("Remove Price 2").is(200);
    let saved = form.submits("Save").is(200).says("SQL from zero is saved");
    let kept = amounts(&saved);
    assert_eq!(
        (kept.len(), kept[0].as_str(), kept[1].as_str(), kept[9].as_str()),
        (10, "1234.50", "44000.00", "4000.50")
    );
    let page = visitor.opens("/fr/courses/sql-from-zero");
    page.says("1 234,50 €").does_not_say("765 €");
    world.signed_in("editor").opens(&saved.path().replace("/prices", "/history")).says("fr classroom 1234.50 EUR");
    assert!(saved.elements("button[value^='up:']").is_empty(), "there is no order in prices");
}

#[test]
fn an_amount_that_cannot_be_meant_is_told_with_one_that_can() {
    let world = World::own();
    let coordinator = world.signed_in("coordinator");
    for wrong in ["", "-5", "1e3", "12.345", "1,234.50", "free", "99999999999999999999", "<b>5</b>", "٣"] {
        let again = prices(&coordinator).fills("Net price (Price 1)", wrong).submits("Save").is(422);
        again.says("Enter an amount such as 1250.00 EUR");
        assert_eq!(amounts(&again)[0], wrong);
    }
    let twice = prices(&coordinator).picks("Format (Price 2)", "classroom").submits("Save").is(422);
    twice.says("this country has a price for this one already");
    let path = twice.path().to_owned();
    for (edition, format, says) in [
        ("xx", "classroom", "Choose from the list"),
        ("", "classroom", "Choose one"),
        ("fr", "telepathy", "Choose from the list"),
    ] {
        let fields =
            [("version", "1"), ("prices.0.edition", edition), ("prices.0.format", format), ("prices.0.net", "5")];
        coordinator.posts(&path, &fields).is(422).says(says);
    }
    let many: Vec<(String, String)> = (0..301).map(|at| (format!("prices.{at}.net"), "1".to_owned())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    coordinator.posts(&path, &many).is(422).says("Keep at most 300 of them");
    assert_eq!(amounts(&prices(&coordinator)).len(), 10, "nothing was half saved");
}

#[test]
fn a_format_that_is_priced_stays_with_the_course() {
    let world = World::own();
    let (editor, coordinator) = (world.signed_in("editor"), world.signed_in("coordinator"));
    let facts = prices(&editor).unchooses("Classroom").submits("Save").is(422);
    facts.says("Keep this format, or have its prices taken away first");
    facts.unchooses("Classroom").unchooses("Virtual classroom").unchooses("In-house").submits("Save").is(422);
    prices(&editor).unchooses("In-house").submits("Save").is(200).says("is saved");
    let form = prices(&coordinator).picks("Format (Price 1)", "in-house").submits("Save").is(422);
    form.says("Choose a format in which the course is given");
}

#[test]
fn facts_are_an_editors_and_prices_a_coordinators_in_their_countries() {
    let world = World::own();
    let (editor, coordinator) = (world.signed_in("editor"), world.signed_in("coordinator"));
    let (facts, form) = (prices(&editor), prices(&coordinator));
    assert!(facts.path().ends_with("/edit") && form.path().ends_with("/prices"));
    assert!(!facts.texts(".tabs a").contains(&"Prices".to_owned()));
    assert!(!form.texts(".tabs a").contains(&"Facts".to_owned()));
    editor.opens(form.path()).is(403);
    coordinator.opens(facts.path()).is(403);
    assert!(form.links().iter().all(|link| link.text != "Delete" && link.text != "Copy"));

    let france = Grant { role: Role::Coordinator, edition: Some(world.edition("fr").id) };
    let account = world.account("coordinator@demo.example");
    world.writes(async |tx| accounts::grant(tx, &world.actor(), account, &[france]).await);
    let own = prices(&coordinator).fills("Net price (Price 1)", "910").submits("Save").is(200);
    assert_eq!(amounts(&own)[0], "910.00");
    prices(&coordinator).fills("Net price (Price 3)", "1").submits("Save").is(403);
    prices(&coordinator).picks("Country (Price 1)", "nz").submits("Save").is(403);
    prices(&coordinator).picks("Country (Price 1)", " nz").submits("Save").is(403);
    assert_eq!(amounts(&prices(&coordinator)), amounts(&own));
}

#[test]
fn what_others_have_set_meanwhile_in_their_countries_stays() {
    let world = World::own();
    let (coordinator, admin) = (world.signed_in("coordinator"), world.signed_in("admin"));
    let france = Grant { role: Role::Coordinator, edition: Some(world.edition("fr").id) };
    let account = world.account("coordinator@demo.example");
    world.writes(async |tx| accounts::grant(tx, &world.actor(), account, &[france]).await);
    let mine = prices(&coordinator).fills("Net price (Price 1)", "910");
    let path = mine.path().to_owned();
    admin.opens(&path).fills("Net price (Price 3)", "45000").submits("Save").is(200);
    let asked = mine.submits("Save").is(409).says("Somebody else has saved this");
    assert!(amounts(&asked).contains(&"910".to_owned()) && amounts(&asked).contains(&"45000.00".to_owned()));
    let saved = asked.submits("Save").is(200);
    assert!(amounts(&saved).contains(&"910.00".to_owned()) && amounts(&saved).contains(&"45000.00".to_owned()));

    // Whoever pretends to have begun earlier changes no more by that.
    let (form, before) = (prices(&coordinator), abroad(&world));
    let version: i64 = form.attributes("input[name=version]", "value").remove(0).parse().expect("a version");
    let (version, seen) = ((version - 1).to_string(), form.attributes("input[name=seen]", "value").remove(0));
    let sent = [("version", version.as_str()), ("seen", &seen), ("prices.0.edition", "nz")];
    let sent = [&sent[..], &[("prices.0.format", "classroom"), ("prices.0.net", "1")]].concat();
    coordinator.posts(&path, &sent);
    assert_eq!(abroad(&world), before);
}

/// What is charged outside France.
fn abroad(world: &World) -> Vec<(i64, i64, String)> {
    let prices =
        "SELECT course_id, net, format FROM prices WHERE edition_id <> ? ORDER BY course_id, edition_id, format";
    let france = world.edition("fr").id;
    world.reads(async |reader| lectern::db::sql(prices).bind(france).all(reader).await)
}

#[test]
fn who_changes_the_facts_does_not_stand_in_the_way_of_prices() {
    let world = World::own();
    let (editor, coordinator) = (world.signed_in("editor"), world.signed_in("coordinator"));
    let (facts, mine) = (prices(&editor), prices(&coordinator));
    let theirs = prices(&world.signed_in("admin"));
    let theirs = theirs.opens(&theirs.path().replace("/edit", "/prices"));
    facts.fills("Hours", "15").submits("Save").is(200);
    mine.fills("Net price (Price 1)", "910").submits("Save").is(200).says("is saved");
    // But two who set prices do, and are told of the other's.
    let asked = theirs.fills("Net price (Price 1)", "920").submits("Save").is(409);
    asked.says("Somebody else has saved this").says("910.00");
    assert_eq!(amounts(&asked)[0], "920");
    let saved = asked.submits("Save").is(200);
    assert_eq!(amounts(&saved)[0], "920.00");
}
