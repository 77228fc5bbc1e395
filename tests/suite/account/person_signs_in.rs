//! Signing in with a password, being brought back, and signing out.

use crate::support::{PASSWORD, World};

#[test]
fn who_signs_in_is_brought_back_to_where_they_were() {
    let world = World::own();
    let visitor = world.visitor();
    let page = visitor.opens("/gb/articles").follows("Sign in").says("you come back to where you were");
    page.fills("E-mail address", "learner@demo.example").fills("Password", PASSWORD).submits("Sign in");
    visitor.opens("/gb/articles").says("Your account").follows("Your account").is_at("/account").says("Aino Lahtinen");
    visitor.opens("/account/profile").is_at("/account/profile");
}

#[test]
fn every_page_of_ones_own_asks_to_sign_in_and_leads_back() {
    let world = World::demo();
    let page = world.visitor().opens("/account/sign-ins");
    page.is(200).is_at("/sign-in?return=%2Faccount%2Fsign-ins");
    let page = page.fills("E-mail address", "editor@demo.example").fills("Password", PASSWORD).submits("Sign in");
    page.is_at("/account/sign-ins").says("this browser");
}

#[test]
fn neither_half_is_told_to_be_the_wrong_one() {
    let world = World::own();
    let wrong = |email: &str, password: &str| world.visitor().signs_in(email, password).is(422);
    let (known, unknown) = (wrong("admin@demo.example", "not the password"), wrong("nobody@demo.example", PASSWORD));
    let same = |page: &crate::support::Page| page.text().replace("admin@", "").replace("nobody@", "");
    assert_eq!(same(&known), same(&unknown));
    known.says("together they fit no account");
    assert_eq!(known.attributes("#email", "value"), ["admin@demo.example"]);
    assert_eq!(known.attributes("#password", "value"), [""]);
    wrong("no address", "x").says("together they fit no account");
}

/// The work is the same for who has an account and for who has none, so that the time tells nothing.
#[test]
fn the_database_is_asked_as_much_for_an_unknown_address_as_for_a_known_one() {
    let world = World::own();
    let visitor = world.visitor();
    let guess = |email: &str| {
        let form = [("email", email), ("password", "a wrong password")];
        world.statements_during(|| drop(visitor.posts("/sign-in", &form)))
    };
    guess("first@demo.example");
    assert_eq!(guess("editor@demo.example"), guess("nobody@demo.example"));
    let asks = |email: &str| {
        world.statements_during(|| drop(visitor.posts("/account/password/forgotten", &[("email", email)])))
    };
    asks("first@demo.example");
    assert_eq!(asks("editor@demo.example"), asks("nobody@demo.example"));
}

#[test]
fn an_address_is_one_however_it_is_written() {
    let world = World::demo();
    world.visitor().signs_in("  Learner@Demo.Example ", PASSWORD).is_at("/account");
}

#[test]
fn who_is_remembered_has_a_cookie_that_lasts_and_others_one_that_ends_with_the_browser() {
    let world = World::demo();
    let (stays, leaves) = (world.visitor(), world.visitor());
    let form = stays.opens("/sign-in").fills("E-mail address", "learner@demo.example").fills("Password", PASSWORD);
    form.chooses("Keep me signed in on this device").submits("Sign in").is_at("/account");
    leaves.signs_in("learner@demo.example", PASSWORD);
    let days = |visitor: &crate::support::Visitor| {
        let set = visitor.cookies_set();
        let last = set.iter().rev().find(|cookie| cookie.name() == "sign-in").expect("the cookie").clone();
        last.max_age().map(|age| age.whole_days())
    };
    assert_eq!((days(&stays), days(&leaves)), (Some(90), None));
}

#[test]
fn over_https_the_cookie_is_bound_to_the_host_and_to_https() {
    let world = World::demo();
    let visitor = world.visitor().over_https();
    visitor.signs_in("learner@demo.example", PASSWORD).is_at("/account");
    for cookie in visitor.cookies_set() {
        assert!(cookie.name().starts_with("__Host-"), "{cookie}");
        assert!(cookie.secure() == Some(true) && cookie.http_only() == Some(true), "{cookie}");
        assert!(cookie.path() == Some("/") && cookie.domain().is_none(), "{cookie}");
        assert_eq!(cookie.same_site().map(|same| same.to_string()), Some("Lax".into()));
        assert!(cookie.to_string().len() < 1_000, "{} bytes", cookie.to_string().len());
    }
    assert_eq!(visitor.cookies(), ["__Host-sign-in"]);
}

#[test]
fn who_signs_out_is_out_and_a_copy_of_the_cookie_is_worth_nothing() {
    let world = World::demo();
    let visitor = world.signed_in("coordinator");
    let copy = visitor.cookie("sign-in").expect("the cookie");
    visitor.opens("/account").submits("Sign out").says("You have signed out");
    assert_eq!(visitor.cookies(), [""; 0]);
    visitor.opens("/account").is_at("/sign-in?return=%2Faccount");
    world.visitor().with_cookie("sign-in", &copy).opens("/account").is_at("/sign-in?return=%2Faccount");
}

#[test]
fn a_sign_in_that_was_not_used_for_long_runs_out() {
    let world = World::own();
    let visitor = world.signed_in("learner");
    world.becomes("2026-11-20T23:30:00Z");
    visitor.opens("/account").is_at("/account");
    world.becomes("2026-11-21T11:00:00Z");
    visitor.opens("/account").is_at("/account");
    world.becomes("2026-11-21T23:00:01Z");
    visitor.opens("/account").is_at("/sign-in?return=%2Faccount");
}

#[test]
fn what_is_made_for_one_person_is_kept_by_nobody() {
    let world = World::demo();
    let visitor = world.signed_in("learner");
    for path in ["/account", "/account/sign-ins", "/sign-in", "/gb/", "/gb/articles", "/fr/courses"] {
        let page = visitor.asks(path);
        assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(page.header("etag"), None, "{path}");
        assert!(page.headers().get_all("vary").iter().any(|vary| vary == "cookie") || page.status() == 303, "{path}");
    }
    let style = visitor.opens("/gb/").attributes("link[rel=stylesheet]", "href");
    assert!(visitor.asks(&style[0]).header("cache-control").is_some_and(|kept| kept.contains("immutable")));
    assert_eq!(world.visitor().asks("/gb/").header("cache-control"), Some("public, no-cache"));
    assert_eq!(world.visitor().asks("/sign-in").header("cache-control"), Some("no-store"));
}
