//! Without consent nothing but the cookie that keeps the choice; the choice is equally easy each way, and can be undone.

use lectern::web::consent::KNOWN;

use crate::support::{Visitor, World};

#[test]
fn who_has_not_chosen_gets_no_cookie_at_all() {
    let world = World::demo();
    let setting = world.crawled().iter().filter(|answer| answer.headers.contains_key("set-cookie"));
    assert_eq!(setting.map(|answer| answer.path.as_str()).collect::<Vec<_>>(), [""; 0]);
    let visitor = world.visitor().with_cookie("appearance", "dark").with_cookie("edition", "fi");
    let page = visitor.opens("/gb/");
    assert!(page.attributes("html", "data-appearance").is_empty(), "what nobody allowed is not read either");
    visitor.opens("/").is_at("/").says("Choose your country");
}

#[test]
fn who_accepts_stays_on_the_page_and_is_asked_no_more() {
    let world = World::demo();
    let visitor = world.visitor();
    let page = visitor.opens("/gb/articles?topic=cloud").says("Cookies on this site").submits("Accept");
    page.is(200).is_at("/gb/articles?topic=cloud").does_not_say("Cookies on this site");
    assert_eq!(visitor.cookies(), ["consent", "edition"]);
    assert_eq!((visitor.cookie("consent"), visitor.cookie("edition")), (Some("preferences".into()), Some("gb".into())));
}

#[test]
fn who_refuses_keeps_the_necessary_cookie_alone() {
    let world = World::demo();
    let visitor = world.visitor();
    visitor
        .opens("/fr/glossary/api")
        .submits("Refuser")
        .is_at("/fr/glossary/api")
        .does_not_say("Les cookies sur ce site");
    for path in ["/ru/", "/gb/articles", "/fi/cookies", "/nz/contact"] {
        visitor.opens(path).is(200);
    }
    assert_eq!(visitor.cookies(), ["consent"]);
    assert_eq!(visitor.cookie("consent").as_deref(), Some("necessary"));
}

#[test]
fn the_three_answers_are_equally_easy() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/");
    let classes = page.attributes(".cookie-banner button", "class");
    assert_eq!(page.texts(".cookie-banner button"), ["Accept", "Refuse", "Choose"]);
    assert!(classes.iter().all(|class| *class == classes[0]), "they look alike: {classes:?}");
}

/// A visitor who allowed preferences and likes it dark.
fn who_likes_it_dark(world: &World) -> Visitor {
    let visitor = world.visitor();
    let settings = visitor.opens("/nz/articles").submits("Choose").is(200).is_at("/nz/cookies");
    settings.chooses("Preferences").chooses("Dark").submits("Save settings").says("Your settings are saved.");
    visitor
}

#[test]
fn who_chooses_finds_the_choice_on_every_page_and_can_take_it_back() {
    let world = World::demo();
    let visitor = who_likes_it_dark(&world);
    assert_eq!(visitor.opens("/gb/glossary").attributes("html", "data-appearance"), ["dark"]);
    assert_eq!(visitor.cookies(), ["appearance", "consent", "edition"]);

    let settings = visitor.opens("/gb/contact").follows("Cookie settings").is(200);
    assert!(settings.has_chosen("Preferences") && settings.has_chosen("Dark") && !settings.has_chosen("Light"));
    settings.unchooses("Preferences").submits("Save settings").is(200).says("Your settings are saved.");
    assert_eq!(visitor.cookies(), ["consent"]);
    assert!(visitor.opens("/gb/").attributes("html", "data-appearance").is_empty());
    assert_eq!(visitor.cookies(), ["consent"], "and nothing comes back");
}

#[test]
fn who_goes_back_to_the_device_keeps_no_appearance() {
    let world = World::demo();
    let visitor = who_likes_it_dark(&world);
    visitor.opens("/gb/cookies").chooses("As the device").submits("Save settings").is(200);
    assert_eq!(visitor.cookies(), ["consent", "edition"]);
}

#[test]
fn appearance_without_consent_to_preferences_is_not_kept() {
    let world = World::demo();
    let visitor = world.visitor();
    visitor.opens("/gb/cookies").chooses("Light").submits("Save settings").is(200);
    assert_eq!(visitor.cookies(), ["consent"]);
}

#[test]
fn an_appearance_that_is_none_is_asked_for_again_and_the_rest_is_kept() {
    let world = World::demo();
    let visitor = world.visitor();
    let again = visitor.posts("/gb/cookies", &[("preferences", "yes"), ("appearance", "purple")]).is(422);
    assert!(again.title().starts_with("Error:"), "{}", again.title());
    assert_eq!(again.texts("[role=alert] a"), ["Choose an appearance: as the device, light or dark"]);
    assert_eq!(again.texts(".error-message"), again.texts("[role=alert] a"));
    let field = again.attributes("[role=alert] a", "href").pop().unwrap();
    assert_eq!(again.elements(&format!("input{field}")).len(), 1, "the summary leads to the field");
    assert!(again.has_chosen("Preferences"));
    assert!(visitor.cookies().is_empty());
    again.chooses("Light").submits("Save settings").is(200);
    assert_eq!(visitor.cookie("appearance").as_deref(), Some("light"));
}

#[test]
fn the_banner_chooses_from_outside_any_edition_too() {
    let world = World::demo();
    let visitor = world.visitor();
    visitor.opens("/").submits("Choose").is(200).is_at("/gb/cookies");
    visitor.opens("/").submits("Refuse").is(200).is_at("/");
    let french = world.visitor().accepting("fr");
    french.posts("/consent", &[("choice", "choose"), ("return", "/")]).redirects(303, "/fr/cookies");
}

#[test]
fn a_choice_that_is_none_is_refused_and_the_way_back_never_leaves_the_site() {
    let world = World::demo();
    let visitor = world.visitor();
    visitor.posts("/consent", &[("choice", "everything"), ("return", "/gb/")]).is(400);
    visitor.posts("/consent", &[]).is(400);
    assert!(visitor.cookies().is_empty());
    for away in ["//evil.example/", "https://evil.example/", "/\\evil.example", "", "javascript:alert(1)"] {
        visitor.posts("/consent", &[("choice", "refuse"), ("return", away)]).redirects(303, "/");
    }
}

#[test]
fn every_cookie_that_is_set_is_told_in_the_cookie_policy() {
    let world = World::demo();
    let visitor = who_likes_it_dark(&world);
    let set: Vec<String> = visitor.cookies_set().iter().map(|cookie| cookie.name().to_owned()).collect();
    assert_eq!(set.len(), 3);
    let policy = visitor.opens("/gb/pages/cookie-policy").is(200);
    let told = policy.texts("table tbody th");
    assert_eq!(told, KNOWN.map(|cookie| cookie.name));
    assert!(set.iter().all(|name| told.contains(name)), "{set:?} are set, {told:?} are told");
    for cookie in visitor.cookies_set() {
        let known = KNOWN.iter().find(|known| known.name == cookie.name()).expect("a known cookie");
        assert_eq!(cookie.max_age().map(|age| age.whole_days()), Some(known.days), "{}", known.name);
        policy.says(&format!("{} days", known.days));
    }
    policy.follows_in("main", "Cookie settings").is_at("/gb/cookies");
}

#[test]
fn the_footer_of_every_page_brings_the_choice_back() {
    let world = World::demo();
    for path in ["/fr/", "/ru/articles", "/fi/glossary/api", "/gb/pages/about", "/nz/nowhere"] {
        let page = world.visitor().opens(path);
        assert!(page.links_in("footer").iter().any(|link| link.href.ends_with("/cookies")), "{path}");
    }
}
