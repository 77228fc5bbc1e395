//! What belongs to two-step sign-in: recovery codes, turning it off, and what lies in the database.

use crate::support::{Authenticator, PASSWORD, Visitor, World};

const ADDRESS: &str = "editor@demo.example";

fn tries_recovery(world: &World, code: &str) -> (Visitor, crate::support::Page) {
    let visitor = world.visitor();
    let page = visitor.signs_in(ADDRESS, PASSWORD).fills("Recovery code", code);
    let page = page.submits("Sign in with a recovery code");
    (visitor, page)
}

#[test]
fn a_recovery_code_lets_in_once_and_its_owner_is_told() {
    let world = World::own();
    let codes = world.signed_in("editor").sets_up_two_factor(&world).recovery_codes;
    let typed = codes[3].to_uppercase().replace('-', " ");
    let (editor, page) = tries_recovery(&world, &typed);
    page.is_at("/account").says("Codes left: 9");
    editor.opens("/account/sign-ins").says("Password and recovery code");
    editor.opens("/account/two-factor").says("You have 9 left");
    let mail = world.mail_to(ADDRESS);
    assert!(mail.text.contains("recovery code") && mail.text.contains('9'), "{}", mail.text);
    let (_, again) = tries_recovery(&world, &codes[3]);
    again.is(422).says("it is not the right one, or it was used before");
    // It may be typed where the app's code belongs, too.
    let visitor = world.visitor();
    visitor.signs_in(ADDRESS, PASSWORD);
    visitor.enters_code(&codes[4]).is_at("/account").says("Codes left: 8");
}

#[test]
fn renewed_codes_end_those_before() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let old = editor.sets_up_two_factor(&world).recovery_codes;
    let shown = editor.opens("/account/two-factor").submits("Make new recovery codes").is(200);
    let new = shown.says("The old ones work no more").texts(".codes code");
    assert!(new.len() == 10 && new.iter().all(|code| !old.contains(code)));
    assert!(world.mail_to(ADDRESS).subject.contains("new recovery codes"));
    tries_recovery(&world, &old[0]).1.is(422);
    tries_recovery(&world, &new[0]).1.is_at("/account");
}

#[test]
fn nobody_uses_anothers_recovery_code() {
    let world = World::own();
    world.signed_in("editor").sets_up_two_factor(&world);
    let others = world.signed_in("learner").sets_up_two_factor(&world).recovery_codes;
    tries_recovery(&world, &others[0]).1.is(422);
}

#[test]
fn turning_it_off_asks_for_proof_which_a_code_gives_and_tells_the_owner() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let set_up = editor.sets_up_two_factor(&world);
    let page = editor.opens("/account/two-factor");
    world.clock.advance(chrono::TimeDelta::minutes(20));
    let asked = page.submits("Turn two-step sign-in off").says("Show that it is you");
    asked.fills("Code", "000000").submits("Go on with a code").is(422).says("Check the code");
    let page = asked.fills("Code", &set_up.app.shows(&world, 0)).submits("Go on with a code").is(200);
    page.submits("Turn two-step sign-in off").says("Two-step sign-in is off").says("your password alone is enough");
    assert!(world.mail_to(ADDRESS).subject.contains("Two-step sign-in is off"));
    world.visitor().signs_in(ADDRESS, PASSWORD).is_at("/account");
    let left = "SELECT COUNT(*) FROM recovery_codes";
    assert_eq!(world.reads(async |reader| lectern::db::sql(left).number(reader).await), 0);
}

#[test]
fn it_is_not_on_before_a_right_code_and_each_beginning_has_a_key_of_its_own() {
    let world = World::own();
    world.works();
    let editor = world.signed_in("editor");
    let first = editor.opens("/account/two-factor").submits("Set it up");
    let page = first.fills("Code", "").submits("Turn it on").is(422);
    assert_eq!(page.texts(".error-summary li"), ["Enter a code"]);
    assert!(page.title().starts_with("Error:"), "{}", page.title());
    let wrong = page.fills("Code", "000000").submits("Turn it on").is(422).says("Is the time of your phone right?");
    assert_eq!(wrong.texts(".key"), first.texts(".key"), "the app that was set up still fits");
    world.visitor().signs_in(ADDRESS, PASSWORD).is_at("/account");
    let second = wrong.submits("Make another one");
    assert_ne!(second.texts(".key"), first.texts(".key"));
    let old = Authenticator::reads(&first).shows(&world, 0);
    second.fills("Code", &old).submits("Turn it on").is(422);
    // Begun and left: a day later it is as if it had not been begun.
    world.clock.advance(chrono::TimeDelta::minutes(24 * 60 + 1));
    let editor = world.signed_in("editor");
    editor.opens("/account/two-factor").says("your password alone is enough");
    world.works();
    world.clock.advance(chrono::TimeDelta::seconds(1));
    world.works();
    let kept = world.reads(async |reader| lectern::db::sql("SELECT COUNT(*) FROM second_factors").number(reader).await);
    assert_eq!(kept, 0);
    assert_eq!(editor.asks("/account/two-factor/qr.svg").status(), 404);
}

#[test]
fn sent_twice_it_is_turned_on_once() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let page = editor.opens("/account/two-factor").submits("Set it up");
    let code = Authenticator::reads(&page).shows(&world, 0);
    editor.posts("/account/two-factor/confirmation", &[("one_time_code", &code)]).is(200);
    editor.posts("/account/two-factor/confirmation", &[("one_time_code", &code)]).redirects(303, "/account/two-factor");
    editor.posts("/account/two-factor/set-up", &[]).redirects(303, "/account/two-factor");
    editor.opens("/account/two-factor").says("You have 10 left");
    assert_eq!(world.mails_to(ADDRESS).len(), 1);
}

#[test]
fn what_lies_in_the_database_gives_nothing_away() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let page = editor.opens("/account/two-factor").submits("Set it up");
    let key = page.texts(".key").pop().expect("a key").replace(' ', "");
    let codes = page.fills("Code", &Authenticator::reads(&page).shows(&world, 0)).submits("Turn it on");
    let codes = codes.texts(".codes code");
    let seed = data_encoding::BASE32_NOPAD.decode(key.as_bytes()).expect("base32");
    let rows: Vec<(Vec<u8>,)> =
        world.reads(async |reader| lectern::db::sql("SELECT sealed_seed FROM second_factors").all(reader).await);
    let sealed = &rows[0].0;
    assert!(
        !sealed.windows(seed.len()).any(|part| part == seed) && !sealed.windows(8).any(|p| p == &key.as_bytes()[..8])
    );
    let digests: Vec<(String,)> =
        world.reads(async |reader| lectern::db::sql("SELECT digest FROM recovery_codes").all(reader).await);
    for code in &codes {
        let bare = code.replace('-', "");
        let known = [bare.clone(), bare.to_uppercase()].map(|code| lectern::services::crypto::digest(&code));
        assert!(digests.iter().all(|(digest,)| !digest.contains(&bare) && !known.contains(digest)));
    }
}

#[test]
fn every_change_of_it_is_in_the_change_log_and_none_tells_a_secret() {
    let world = World::own();
    let editor = world.signed_in("editor");
    let set_up = editor.sets_up_two_factor(&world);
    tries_recovery(&world, &set_up.recovery_codes[0]);
    editor.opens("/account/two-factor").submits("Make new recovery codes");
    editor.opens("/account/two-factor").submits("Turn two-step sign-in off");
    let rows: Vec<(String, Option<String>)> = world.reads(async |reader| {
        lectern::db::sql("SELECT action, after_json FROM changes WHERE record_kind = 'account' ORDER BY id")
            .all(reader)
            .await
    });
    let actions: Vec<&str> = rows.iter().map(|(action, _)| action.as_str()).collect();
    let of_it: Vec<&str> = actions.into_iter().filter(|a| a.contains("factor") || a.contains("recovery")).collect();
    assert_eq!(of_it, ["second-factor-on", "recovery-code-used", "recovery-codes-renewed", "second-factor-off"]);
    for (action, after) in rows {
        let after = after.unwrap_or_default();
        assert!(set_up.recovery_codes.iter().all(|code| !after.contains(&code[..9])), "{action}: {after}");
    }
}

#[test]
fn it_speaks_the_language_of_its_person() {
    let world = World::own();
    for (language, role, title, set_up, confirm, codes, step, passkeys) in [
        (
            "fr",
            "editor",
            "Connexion en deux étapes",
            "La mettre en place",
            "Activer",
            "Codes de secours",
            "Saisissez votre code",
            "Clés d’accès",
        ),
        (
            "ru",
            "coordinator",
            "Двухэтапный вход",
            "Настроить",
            "Включить",
            "Резервные коды",
            "Введите код",
            "Ключи доступа",
        ),
        (
            "fi",
            "learner",
            "Kaksivaiheinen kirjautuminen",
            "Ota käyttöön",
            "Ota käyttöön",
            "Varakoodit",
            "Anna koodi",
            "Pääsyavaimet",
        ),
    ] {
        let visitor = world.signed_in(role);
        visitor.posts("/account/profile", &[("name", "Åsa Ёлкина"), ("language", language)]).is(303);
        let page = visitor.opens("/account/two-factor").is(200);
        assert_eq!((page.lang(), page.heading()), (language.to_owned(), title.to_owned()));
        let page = page.submits(set_up);
        let label = page.texts("label[for=one_time_code]").pop().expect("a label");
        let shown = page.fills(&label, &Authenticator::reads(&page).shows(&world, 0)).submits(confirm).is(200);
        assert_eq!(shown.heading(), codes);
        assert_eq!(visitor.opens("/account/passkeys").is(200).heading(), passkeys);
        let (again, email) = (world.visitor(), format!("{role}@demo.example"));
        let page = again.posts(&format!("/sign-in?edition={language}"), &[("email", &email), ("password", PASSWORD)]);
        assert_eq!(again.opens(&page.destination()).heading(), step);
        let mail = world.mail_to(&email);
        assert!(mail.subject.to_lowercase().contains(&title.to_lowercase()), "{}", mail.subject);
    }
}

#[test]
fn of_codes_that_are_renewed_twice_at_once_only_one_set_works() {
    let world = World::own();
    world.signed_in("editor").sets_up_two_factor(&world);
    let (id, actor) = (world.account(ADDRESS), world.actor());
    let renew = || world.db.write(async |tx| lectern::domain::second_factors::renew_codes(tx, &actor, id).await);
    let all = crate::support::wait(async { futures_util::future::join_all([renew(), renew(), renew()]).await });
    assert!(all.iter().all(|renewed| renewed.as_ref().is_ok_and(Option::is_some)), "{all:?}");
    let kept = world.reads(async |reader| lectern::db::sql("SELECT COUNT(*) FROM recovery_codes").number(reader).await);
    assert_eq!(kept, 10);
}
