//! The sign-in under attack: guessing, forged requests, forged cookies, ways out of the site.

use reqwest::Method;

use crate::support::{BASE_URL, PASSWORD, Visitor, Wire, World};

fn guesses(visitor: &Visitor, email: &str, password: &str) -> crate::support::Page {
    visitor.posts("/sign-in", &[("email", email), ("password", password)])
}

#[test]
fn by_the_tenth_wrong_attempt_one_must_wait_whether_or_not_there_is_an_account() {
    let world = World::own();
    let slowed = |email: &str| {
        let visitor = world.visitor();
        let answers: Vec<_> = (0..10).map(|_| guesses(&visitor, email, "a wrong password")).collect();
        let first = answers.iter().position(|page| page.status() == 429).expect("it is slowed");
        let wait: i64 = answers[first].header("retry-after").expect("when to come back").parse().expect("seconds");
        assert!(wait >= 1, "{wait}");
        answers[first].says("Too many wrong attempts");
        // The right password is not even looked at.
        assert_eq!(guesses(&visitor, email, PASSWORD).status(), 429);
        (first, wait)
    };
    assert_eq!(slowed("admin@demo.example"), slowed("nobody@demo.example"));
}

#[test]
fn the_owner_gets_in_after_the_wait_and_is_never_locked_out_for_good() {
    let world = World::own();
    let owner = world.visitor().sending("x-forwarded-for", "198.51.100.4");
    owner.signs_in("admin@demo.example", PASSWORD).is_at("/account");
    let stranger = world.visitor().sending("x-forwarded-for", "203.0.113.9");
    for minute in 0..200 {
        guesses(&stranger, "admin@demo.example", "a wrong password");
        world.clock.advance(chrono::TimeDelta::seconds(if minute % 3 == 0 { 61 } else { 1 }));
    }
    // From where the owner has signed in before, a stranger's attempts elsewhere do not slow them.
    let again = world.visitor().sending("x-forwarded-for", "198.51.100.4");
    again.signs_in("admin@demo.example", PASSWORD).is_at("/account");
    // And from elsewhere a minute is the longest wait.
    world.clock.advance(chrono::TimeDelta::seconds(61));
    let travelling = world.visitor().sending("x-forwarded-for", "192.0.2.77");
    travelling.signs_in("admin@demo.example", PASSWORD).is_at("/account");
}

#[test]
fn of_many_guesses_at_once_no_more_are_looked_at_than_one_after_the_other() {
    let world = World::own();
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let address = world.address();
        let guess = move || Wire::posts(address, "/sign-in", "email=editor%40demo.example&password=a+wrong+one").0;
        let all: Vec<_> = (0..16).map(|_| scope.spawn(guess)).collect();
        all.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert!(answers.iter().filter(|status| **status == 422).count() <= 5, "{answers:?}");
}

#[test]
fn another_sites_page_signs_nobody_in_or_out() {
    let world = World::demo();
    let visitor = world.signed_in("learner");
    for (header, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        for path in ["/sign-in", "/sign-out", "/sign-up", "/account/profile", "/account/sign-ins/revocation"] {
            let form = [("email", "admin@demo.example"), ("password", PASSWORD)];
            let page = visitor.sends_as(Method::POST, path, |request| request.header(header, value).form(&form));
            assert_eq!(page.status(), 403, "{path} with {header}: {value}");
        }
    }
    visitor.opens("/account").says("Aino Lahtinen");
}

#[test]
fn a_sign_in_never_goes_on_under_the_cookie_that_was_there_before() {
    let world = World::own();
    let visitor = world.visitor();
    visitor.signs_in("learner@demo.example", PASSWORD);
    let planted = visitor.cookie("sign-in").expect("the cookie");
    visitor.posts("/sign-in", &[("email", "admin@demo.example"), ("password", PASSWORD)]).redirects(303, "/account");
    assert_ne!(visitor.cookie("sign-in"), Some(planted.clone()));
    world.visitor().with_cookie("sign-in", &planted).opens("/account").is_at("/sign-in?return=%2Faccount");
}

#[test]
fn the_way_back_never_leads_out_of_the_site() {
    let world = World::demo();
    for wrong in [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/%2F/evil.example\r\nX: y",
        "javascript:alert(1)",
        "\\\\evil.example",
        "/\t/evil.example",
        "http:evil.example",
    ] {
        let back: String = url::form_urlencoded::byte_serialize(wrong.as_bytes()).collect();
        let form = [("email", "learner@demo.example"), ("password", PASSWORD)];
        let page = world.visitor().posts(&format!("/sign-in?return={back}"), &form);
        let to = page.header("location").expect("it leads on").to_owned();
        let resolved = url::Url::parse(BASE_URL).unwrap().join(&to).expect("an address");
        assert_eq!(resolved.origin().ascii_serialization(), BASE_URL, "{wrong} led to {to}");
    }
}

#[test]
fn forged_and_broken_cookies_are_nobodys() {
    let world = World::demo();
    let visitor = world.signed_in("admin");
    let good = visitor.cookie("sign-in").expect("the cookie");
    let flipped = good.replacen(&good[20..21], if &good[20..21] == "A" { "B" } else { "A" }, 1);
    for forged in ["", "1", "{\"sign-in\":\"x\"}", &good[..good.len() / 2], &flipped, &"A".repeat(4_000)] {
        let page = world.visitor().with_cookie("sign-in", forged).opens("/admin");
        page.is(200).is_at("/sign-in?return=%2Fadmin");
        world.visitor().with_cookie("sign-in", forged).opens("/gb/").is(200);
    }
}

#[test]
fn links_in_mails_are_the_sites_own_whatever_the_request_says() {
    let world = World::own();
    let visitor = world
        .visitor()
        .sending("x-forwarded-host", "evil.example")
        .sending("forwarded", "host=evil.example")
        .sending("x-forwarded-server", "evil.example");
    let form = [("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
    visitor.sends_as(Method::POST, "/sign-up", |request| request.header("host", "evil.example").form(&form)).is(303);
    let mail = world.mail_to("ada@example.org");
    assert!(!mail.text.contains("evil.example") && !mail.html.contains("evil.example"), "{}", mail.text);
    assert!(mail.text.contains(&format!("{BASE_URL}/sign-up/confirm/")));
}

#[test]
fn who_trusts_no_proxy_believes_no_address_either() {
    let world = World::plan().trusting_nobody().make();
    for turn in 0..10 {
        let visitor = world.visitor().sending("x-forwarded-for", &format!("203.0.113.{turn}"));
        if guesses(&visitor, "admin@demo.example", "a wrong password").status() == 429 {
            return;
        }
    }
    panic!("a forged address made a stranger of somebody each time");
}

/// As some proxies write it, with a port; and what cannot be read hides what the client claims before it.
#[test]
fn a_hop_that_a_client_makes_up_is_not_believed() {
    let world = World::own();
    for turn in 0..10 {
        let claimed = format!("203.0.113.{turn}, 198.51.100.4:4711");
        let visitor = world.visitor().sending("x-forwarded-for", &claimed);
        if guesses(&visitor, "admin@demo.example", "a wrong password").status() == 429 {
            return;
        }
    }
    panic!("a forged address made a stranger of somebody each time");
}

#[test]
fn an_id_that_is_none_finds_nothing() {
    let world = World::demo();
    let learner = world.signed_in("learner");
    learner.asks("/account/profile?unsent=%00").is(200);
    learner.posts("/account/sign-ins/%00/revocation", &[]).redirects(303, "/account/sign-ins");
}

/// Judging a password takes time: what is known of a person is cut short, and a password too.
#[test]
fn a_long_form_is_judged_as_quickly_as_a_short_one() {
    let world = World::demo();
    let (name, password) = ("4@8({[<369!1|7 0$5+%2 ".repeat(9_000), "4@8({[<369!1|7 0$5+%2".repeat(40));
    for path in ["/sign-up/strength", "/sign-up"] {
        let page =
            world.visitor().posts(path, &[("name", &name), ("email", "ada@example.org"), ("password", &password)]);
        assert!(page.status() < 500, "{path}: {}", page.status());
    }
}

#[test]
fn odd_bodies_get_clear_answers() {
    let world = World::demo();
    let visitor = world.visitor();
    let send = |kind: &str, body: Vec<u8>| {
        visitor.sends_as(Method::POST, "/sign-in", |request| {
            request.header("origin", BASE_URL).header("content-type", kind.to_owned()).body(body)
        })
    };
    let form = "application/x-www-form-urlencoded";
    assert_eq!(send("application/json", b"{}".to_vec()).status(), 415);
    assert_eq!(send("multipart/form-data; boundary=x", b"--x--".to_vec()).status(), 415);
    assert_eq!(send(form, vec![b'a'; 10_000_000]).status(), 413);
    assert_eq!(send(form, vec![0xff; 100]).status(), 422);
    assert_eq!(send(form, Vec::new()).status(), 422);
    // Of a field that comes twice the first counts, and nobody slips another past the check.
    let twice = b"email=learner%40demo.example&email=admin%40demo.example&password=x".to_vec();
    assert_eq!(send(form, twice).attributes("#email", "value"), ["learner@demo.example"]);
}
