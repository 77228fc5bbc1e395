//! Two-step sign-in: set up with an app, and from then on a code after the password.

use crate::support::{Authenticator, PASSWORD, World};

const ADDRESS: &str = "learner@demo.example";

#[test]
fn whoever_has_set_it_up_signs_in_with_password_and_code() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let page = learner.opens("/account").follows("Two-step sign-in").is(200).says("your password alone is enough");
    let page = page.submits("Set it up").is_at("/account/two-factor");
    let (source, alternative) = (page.attributes(".qr-code", "src"), page.attributes(".qr-code", "alt"));
    assert!(alternative[0].contains("same key"), "{alternative:?}");
    let drawn = learner.asks(&source[0]).is(200);
    assert_eq!(
        (drawn.header("content-type"), drawn.header("cache-control")),
        (Some("image/svg+xml"), Some("no-store"))
    );
    assert!(drawn.answer().text().contains("<svg"), "{}", drawn.answer().text());
    let link = page.attributes("a[href^=otpauth]", "href").pop().expect("a link for this device");
    assert!(link.starts_with("otpauth://totp/Corvane:learner%40demo.example?secret="), "{link}");

    let app = Authenticator::reads(&page);
    let code = app.shows(&world, 0);
    let shown = page.fills("Code", &format!("{} {}", &code[..3], &code[3..])).submits("Turn it on").is(200);
    shown.says("Two-step sign-in is on").says("We show them only now");
    assert_eq!(shown.texts(".codes code").len(), 10);
    assert!(world.mail_to(ADDRESS).subject.contains("Two-step sign-in is on"));
    learner.opens("/account/two-factor").says("You have 10 left").does_not_say(&shown.texts(".codes code")[0]);

    world.clock.advance(chrono::TimeDelta::seconds(30));
    let visitor = world.visitor();
    let page = visitor.opens("/account/sign-ins").fills("E-mail address", ADDRESS).fills("Password", PASSWORD);
    let page = page.submits("Sign in").is_at("/sign-in/code?edition=gb&return=%2Faccount%2Fsign-ins");
    page.fills("Code", &app.shows(&world, 0)).submits("Sign in").is_at("/account/sign-ins").says("Password and code");
}

#[test]
fn turning_it_on_ends_the_other_sign_ins() {
    let world = World::own();
    let (here, elsewhere) = (world.signed_in("learner"), world.signed_in("learner"));
    here.sets_up_two_factor(&world);
    here.opens("/account").is_at("/account");
    elsewhere.opens("/account").is_at("/sign-in?return=%2Faccount");
}

#[test]
fn the_password_alone_is_no_sign_in() {
    let world = World::own();
    world.signed_in("learner").sets_up_two_factor(&world);
    let visitor = world.visitor();
    visitor.signs_in(ADDRESS, PASSWORD).is_at("/sign-in/code?edition=gb").says("Now open the app");
    visitor.opens("/account").is_at("/sign-in?return=%2Faccount");
    visitor.opens("/gb/").is(200).does_not_say("Your account");
    for path in ["/account/proof", "/account/two-factor/removal", "/account/sign-ins/revocation"] {
        let page = visitor.posts(path, &[("password", PASSWORD)]);
        assert!(page.destination().starts_with("/sign-in?return="), "{path}");
    }
}

#[test]
fn a_wrong_password_says_the_same_whether_or_not_a_code_would_follow() {
    let world = World::own();
    let before = world.visitor().signs_in(ADDRESS, "not the password").is(422).text();
    world.signed_in("learner").sets_up_two_factor(&world);
    assert_eq!(world.visitor().signs_in(ADDRESS, "not the password").is(422).text(), before);
}

#[test]
fn a_code_works_once_and_none_before_it_any_more() {
    let world = World::own();
    let app = world.signed_in("learner").sets_up_two_factor(&world).app;
    world.clock.advance(chrono::TimeDelta::seconds(300));
    let tries = |code: &str| {
        let visitor = world.visitor();
        visitor.signs_in(ADDRESS, PASSWORD);
        visitor.enters_code(code)
    };
    let (earlier, now) = (app.shows(&world, -30), app.shows(&world, 0));
    tries(&now).is_at("/account");
    tries(&now).is(422).says("it is not the right one, or it was used before");
    tries(&earlier).is(422);
    tries(&app.shows(&world, 30)).is_at("/account");
}

#[test]
fn the_code_that_turned_it_on_signs_nobody_in() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let page = learner.opens("/account/two-factor").submits("Set it up");
    let code = Authenticator::reads(&page).shows(&world, 0);
    page.fills("Code", &code).submits("Turn it on").is(200);
    let visitor = world.visitor();
    visitor.signs_in(ADDRESS, PASSWORD);
    visitor.enters_code(&code).is(422);
}

#[test]
fn a_phone_that_is_half_a_minute_off_gets_in_and_one_that_is_further_off_does_not() {
    let world = World::own();
    let app = world.signed_in("learner").sets_up_two_factor(&world).app;
    let tries = |seconds: i64| {
        world.clock.advance(chrono::TimeDelta::seconds(3_600));
        let visitor = world.visitor();
        visitor.signs_in(ADDRESS, PASSWORD);
        visitor.enters_code(&app.shows(&world, seconds)).status()
    };
    assert_eq!([-60, -30, 0, 30, 60].map(tries), [422, 200, 200, 200, 422]);
}

#[test]
fn what_waits_for_a_code_waits_ten_minutes_and_dies_with_the_password() {
    let world = World::own();
    let app = world.signed_in("learner").sets_up_two_factor(&world).app;
    let (late, overtaken) = (world.visitor(), world.visitor());
    late.signs_in(ADDRESS, PASSWORD);
    world.clock.advance(chrono::TimeDelta::minutes(9));
    late.opens("/sign-in/code").is_at("/sign-in/code");
    overtaken.signs_in(ADDRESS, PASSWORD);
    world.clock.advance(chrono::TimeDelta::minutes(1));
    let page = late.posts("/sign-in/code", &[("one_time_code", &app.shows(&world, 0))]);
    page.is(303);
    late.opens(&page.destination()).says("Your sign-in has waited too long");
    late.opens("/account").is_at("/sign-in?return=%2Faccount");

    let id = world.account(ADDRESS);
    let hash = lectern::services::passwords::Hasher::default();
    let hash = crate::support::wait(hash.hash(&lectern::services::passwords::Password::new("another long passphrase")));
    let hash = hash.expect("a hash");
    world.writes(async |tx| lectern::domain::accounts::set_password(tx, &world.actor(), id, &hash).await);
    overtaken.posts("/sign-in/code", &[("one_time_code", &app.shows(&world, 0))]).is(303);
    overtaken.opens("/account").is_at("/sign-in?return=%2Faccount");
    world.visitor().opens("/sign-in/code").is_at("/sign-in?edition=gb");
}

#[test]
fn guesses_are_slowed_and_the_right_code_is_not_even_looked_at_then() {
    let world = World::own();
    let app = world.signed_in("learner").sets_up_two_factor(&world).app;
    let visitor = world.visitor();
    visitor.signs_in(ADDRESS, PASSWORD);
    let guess = |code: &str| visitor.posts("/sign-in/code", &[("one_time_code", code)]);
    let answers: Vec<_> = (0..10).map(|number| guess(&format!("00000{number}"))).collect();
    let slowed = answers.iter().find(|page| page.status() == 429).expect("it is slowed");
    assert!(slowed.header("retry-after").is_some());
    slowed.says("Too many wrong attempts");
    assert_eq!(guess(&app.shows(&world, 0)).status(), 429);
    // Elsewhere too: the account is what is guessed at.
    let elsewhere = world.visitor().sending("x-forwarded-for", "203.0.113.9");
    elsewhere.signs_in(ADDRESS, PASSWORD);
    assert_eq!(elsewhere.posts("/sign-in/code", &[("one_time_code", "123456")]).status(), 429);
    world.clock.advance(chrono::TimeDelta::minutes(16));
    visitor.signs_in(ADDRESS, PASSWORD);
    visitor.enters_code(&app.shows(&world, 0)).is_at("/account");
}

#[test]
fn of_many_who_use_one_code_at_once_one_gets_in() {
    let world = World::plan().without_limits().make();
    let app = world.signed_in("learner").sets_up_two_factor(&world).app;
    let (code, address) = (app.shows(&world, 0), world.address());
    let cookies: Vec<String> = (0..6)
        .map(|_| {
            let visitor = world.visitor();
            visitor.signs_in(ADDRESS, PASSWORD);
            visitor.cookie("sign-in").expect("what waits")
        })
        .collect();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let send = |cookie: &String| {
            let (cookie, code) = (format!("sign-in={cookie}"), code.clone());
            scope.spawn(move || {
                crate::support::Wire::posts_with(address, "/sign-in/code", &cookie, &format!("one_time_code={code}")).0
            })
        };
        let all: Vec<_> = cookies.iter().map(send).collect();
        all.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 5, "{statuses:?}");
}

#[test]
fn who_asked_to_be_remembered_is_after_the_second_step_too() {
    let world = World::own();
    let app = world.signed_in("learner").sets_up_two_factor(&world).app;
    let visitor = world.visitor();
    let form = visitor.opens("/sign-in").fills("E-mail address", ADDRESS).fills("Password", PASSWORD);
    form.chooses("Keep me signed in on this device").submits("Sign in");
    let days = |visitor: &crate::support::Visitor| {
        let last = visitor.cookies_set().into_iter().rev().find(|cookie| cookie.name() == "sign-in");
        last.and_then(|cookie| cookie.max_age()).map(|age| age.whole_days())
    };
    assert_eq!(days(&visitor), None, "what waits ends with the browser");
    visitor.enters_code(&app.shows(&world, 0)).is_at("/account");
    assert_eq!(days(&visitor), Some(90));
}

#[test]
fn a_new_password_by_mail_does_not_replace_the_second_step() {
    let world = World::own();
    let app = world.signed_in("learner").sets_up_two_factor(&world).app;
    let visitor = world.visitor();
    let page = visitor.opens("/account/password/forgotten").fills("E-mail address", ADDRESS);
    page.submits("Send the link").is(200);
    world.clock.advance(chrono::TimeDelta::seconds(1));
    world.works();
    let page = visitor.opens(&world.mail_to(ADDRESS).link());
    page.fills("New password", "eleven loud herons at dusk").submits("Save the password").is_at("/sign-in");
    visitor.signs_in(ADDRESS, "eleven loud herons at dusk").is_at("/sign-in/code?edition=gb");
    visitor.enters_code(&app.shows(&world, 30)).is_at("/account");
}
