//! Passkeys, as far as no browser is needed: what is refused, and where they are not offered. The journey itself is told in
//! tests/browser/passkeys.rs.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{BASE_URL, PASSWORD, Page, Visitor, World};

fn sends(visitor: &Visitor, path: &str, body: &Value) -> Page {
    visitor.sends_as(Method::POST, path, |request| request.header("origin", BASE_URL).json(body))
}

fn asked(visitor: &Visitor, path: &str) -> Value {
    let page = visitor.sends_as(Method::POST, path, |request| request.header("origin", BASE_URL)).is(200);
    assert_eq!(page.header("cache-control"), Some("no-store"));
    serde_json::from_str(page.answer().text()).expect("JSON")
}

/// A passkey's answer, well-formed and wrong.
fn used(ceremony: &Value, challenge: &Value) -> Value {
    let client_data = json!({ "type": "webauthn.get", "challenge": challenge, "origin": BASE_URL }).to_string();
    let text = |bytes: &[u8]| data_encoding::BASE64URL_NOPAD.encode(bytes);
    json!({ "ceremony": ceremony, "credential": { "id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {
        "authenticatorData": text(&[0; 37]), "clientDataJSON": text(client_data.as_bytes()),
        "signature": text(b"no signature"), "userHandle": text(&[7; 16]),
    } } })
}

fn made(ceremony: &Value, challenge: &Value) -> Value {
    let client_data = json!({ "type": "webauthn.create", "challenge": challenge, "origin": BASE_URL }).to_string();
    let text = |bytes: &[u8]| data_encoding::BASE64URL_NOPAD.encode(bytes);
    json!({ "ceremony": ceremony, "name": "Laptop", "credential": { "id": "AAAA", "rawId": "AAAA", "type": "public-key",
        "response": { "attestationObject": text(b"no object"), "clientDataJSON": text(client_data.as_bytes()) } } })
}

#[test]
fn a_browser_is_asked_for_a_passkey_of_this_site_that_unlocks_by_its_owner() {
    let world = World::own();
    let new = asked(&world.signed_in("learner"), "/account/passkeys/ceremony");
    let options = &new["publicKey"];
    assert_eq!((&options["rp"]["id"], &options["rp"]["name"]), (&json!("academy.example"), &json!("Corvane")));
    assert_eq!(options["user"]["name"], "learner@demo.example");
    let selection = &options["authenticatorSelection"];
    assert_eq!((&selection["residentKey"], &selection["userVerification"]), (&json!("required"), &json!("required")));
    let any = asked(&world.visitor(), "/sign-in/passkey/ceremony");
    assert_eq!(
        (&any["publicKey"]["rpId"], &any["publicKey"]["userVerification"]),
        (&json!("academy.example"), &json!("required"))
    );
    assert_eq!(any["publicKey"]["allowCredentials"], json!([]), "nobody is told who has a passkey");
    assert_ne!(any["publicKey"]["challenge"], new["publicKey"]["challenge"]);
}

#[test]
fn what_fits_no_ceremony_is_refused_in_the_persons_language() {
    let world = World::own();
    let (learner, visitor) = (world.signed_in("learner"), world.visitor());
    let challenge = json!("AAAA");
    for (who, path, body) in [
        (&visitor, "/sign-in/passkey", used(&json!("unknown"), &challenge)),
        (&learner, "/account/passkeys", made(&json!("unknown"), &challenge)),
        (&learner, "/account/proof/passkey", used(&json!("unknown"), &challenge)),
    ] {
        let page = sends(who, path, &body).is(422);
        assert!(page.answer().text().contains("This passkey was not accepted"), "{}", page.answer().text());
    }
    learner.posts("/account/profile", &[("name", "Aino"), ("language", "fi")]);
    let page = sends(&learner, "/account/passkeys", &made(&json!("unknown"), &challenge)).is(422);
    assert!(page.answer().text().contains("ei hyväksytty"), "{}", page.answer().text());
}

#[test]
fn a_ceremony_is_used_up_by_a_wrong_answer_runs_out_and_is_its_accounts_own() {
    let world = World::own();
    let (learner, editor, visitor) = (world.signed_in("learner"), world.signed_in("editor"), world.visitor());
    let kept =
        || world.reads(async |reader| lectern::db::sql("SELECT COUNT(*) FROM passkey_ceremonies").number(reader).await);
    let of_any = asked(&visitor, "/sign-in/passkey/ceremony");
    sends(&visitor, "/sign-in/passkey", &used(&of_any["ceremony"], &of_any["publicKey"]["challenge"])).is(422);
    assert_eq!(kept(), 0);
    let of_new = asked(&learner, "/account/passkeys/ceremony");
    let answer = made(&of_new["ceremony"], &of_new["publicKey"]["challenge"]);
    sends(&editor, "/account/passkeys", &answer).is(422);
    assert_eq!(kept(), 1, "another's answer does not end it");
    // Nor does one to another question.
    sends(&visitor, "/sign-in/passkey", &used(&of_new["ceremony"], &of_new["publicKey"]["challenge"])).is(422);
    assert_eq!(kept(), 1);
    sends(&learner, "/account/passkeys", &answer).is(422);
    assert_eq!(kept(), 0);
    world.works();
    let late = asked(&visitor, "/sign-in/passkey/ceremony");
    world.clock.advance(chrono::TimeDelta::minutes(6));
    sends(&visitor, "/sign-in/passkey", &used(&late["ceremony"], &late["publicKey"]["challenge"])).is(422);
    assert_eq!(kept(), 1, "it ran out before it was answered");
    world.clock.advance(chrono::TimeDelta::hours(1));
    world.works();
    world.clock.advance(chrono::TimeDelta::seconds(1));
    world.works();
    assert_eq!(kept(), 0, "one that nobody has ended is forgotten");
}

#[test]
fn garbage_gets_clear_answers() {
    let world = World::own();
    let learner = world.signed_in("learner");
    let begun = asked(&learner, "/account/passkeys/ceremony");
    let mut deep = used(&begun["ceremony"], &begun["publicKey"]["challenge"]);
    deep["credential"]["response"]["clientDataJSON"] = json!("!!!");
    for path in ["/sign-in/passkey", "/account/passkeys", "/account/proof/passkey"] {
        for body in [
            json!(null),
            json!([]),
            json!({}),
            json!({ "ceremony": 7 }),
            json!({ "ceremony": "x", "credential": {} }),
            deep.clone(),
        ] {
            let status = sends(&learner, path, &body).status();
            assert!(status == 400 || status == 422, "{path}: {status} for {body}");
        }
        let send = |kind: &'static str, body: Vec<u8>| {
            let sent = |request: reqwest::RequestBuilder| {
                request.header("origin", BASE_URL).header("content-type", kind).body(body)
            };
            learner.sends_as(Method::POST, path, sent).status()
        };
        assert_eq!(send("application/json", b"{".to_vec()), 400);
        assert_eq!(send("application/json", vec![b'['; 10_000]), 400);
        assert_eq!(send("application/json", vec![b' '; 1_000_000]), 413);
        assert_eq!(send("text/plain", b"{}".to_vec()), 415);
        let other =
            |request: reqwest::RequestBuilder| request.header("origin", "https://evil.example").json(&json!({}));
        assert_eq!(learner.sends_as(Method::POST, path, other).status(), 403);
    }
}

#[test]
fn asking_is_slowed_and_needs_a_sign_in_where_it_is_about_an_account() {
    let world = World::own();
    let visitor = world.visitor();
    let ask = |path: &str| visitor.sends_as(Method::POST, path, |request| request.header("origin", BASE_URL));
    for path in ["/account/passkeys/ceremony", "/account/proof/passkey/ceremony"] {
        assert!(ask(path).destination().starts_with("/sign-in?return="), "{path}");
    }
    let slowed = (0..120).map(|_| ask("/sign-in/passkey/ceremony")).find(|page| page.status() == 429);
    assert!(slowed.expect("it is slowed").header("retry-after").is_some());
    // Who has none is not asked for one.
    let learner = world.signed_in("learner");
    let page =
        learner.sends_as(Method::POST, "/account/proof/passkey/ceremony", |request| request.header("origin", BASE_URL));
    page.is(422);
    let page = sends(&learner, "/account/passkeys/none/removal", &json!({}));
    assert_eq!(page.destination(), "/account/passkeys");
}

#[test]
fn what_a_ceremony_remembers_is_sealed() {
    let world = World::own();
    let begun = asked(&world.signed_in("learner"), "/account/passkeys/ceremony");
    let challenge = begun["publicKey"]["challenge"].as_str().expect("a challenge").to_owned();
    let rows: Vec<(Vec<u8>,)> =
        world.reads(async |reader| lectern::db::sql("SELECT sealed_state FROM passkey_ceremonies").all(reader).await);
    let shown = String::from_utf8_lossy(&rows[0].0).into_owned();
    assert!(!shown.contains(&challenge) && !shown.contains("user_handle"), "{shown}");
}

#[test]
fn nothing_is_offered_at_an_ip_address() {
    let world = World::plan().at("http://127.0.0.1:8080").make();
    let learner = world.visitor().sending("sec-fetch-site", "same-origin");
    learner.signs_in("learner@demo.example", PASSWORD).is_at("/account");
    learner.opens("/account").is(200).says("Two-step sign-in").does_not_say("Passkeys");
    let page = world.visitor().opens("/sign-in").is(200);
    assert!(page.elements("[data-passkey]").is_empty() && !page.answer().text().contains("passkey.js"));
    learner.opens("/account/passkeys").is(404);
    for path in ["/sign-in/passkey/ceremony", "/account/passkeys/ceremony", "/account/proof/passkey/ceremony"] {
        assert_eq!(learner.sends(Method::POST, path).status(), 404, "{path}");
    }
    let at_home = World::demo();
    at_home.signed_in("learner").opens("/account").follows("Passkeys").says("You have no passkey yet");
    assert_eq!(at_home.visitor().opens("/sign-in").elements("form[data-passkey][hidden]").len(), 1);
}
