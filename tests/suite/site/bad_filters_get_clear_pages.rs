//! Whatever stands behind the `?` of a list, or at the end of an address of a training, the answer is a list or a clear
//! page in the reader's language.

use crate::support::{Page, World};

/// The page that says that nothing is here, in the language of the edition, and leads on.
#[track_caller]
fn is_missing(page: &Page, lang: &str) {
    page.is(404);
    assert_eq!(page.lang(), lang, "{}", page.path());
    assert_eq!(page.elements("h1").len(), 1, "{}", page.path());
    assert!(!page.links_in("main").is_empty() && !page.is_listed(), "{}", page.path());
}

#[test]
fn values_that_are_none_are_missing() {
    let world = World::demo();
    for query in [
        "month=2026-13",
        "month=2026-00",
        "month=December",
        "month=2026-12-01",
        "month=99999-01",
        "month=-2026-01",
        "price=abc",
        "price=2000-1000",
        "price=-",
        "price=1e3-",
        "price=99999999999999999999-",
        "city=atlantis",
        "city=paris",
        "topic=falconry",
        "topic=Cloud",
        "level=expert",
        "format=telepathy",
        "sort=random",
        "page=0",
        "page=-1",
        "page=99",
        "page=999999999",
        "page=99999999999999999999",
        "city=%00",
        "topic=%FF",
        "level=%C3%28",
        "month=%F0%9F%93%85",
        "language=!!",
        "language=%00",
    ] {
        is_missing(&world.visitor().opens(&format!("/gb/courses?{query}")), "en-GB");
    }
    for query in [
        "month=2026-13",
        "month=abc",
        "city=atlantis",
        "city=paris",
        "topic=falconry",
        "format=in-house",
        "format=x",
        "page=0",
        "page=999999999",
        "city=%FF%FE",
    ] {
        is_missing(&world.visitor().opens(&format!("/fi/sessions?{query}")), "fi-FI");
    }
}

#[test]
fn what_means_something_but_fits_nothing_is_an_empty_list() {
    let world = World::demo();
    for path in [
        "/gb/courses?month=2999-12",
        "/gb/courses?month=2000-01",
        "/gb/courses?language=fi",
        "/gb/courses?language=zz",
        "/gb/courses?price=999999-",
        "/gb/courses?price=on-request",
        "/gb/courses?q=%25",
        "/gb/courses?q=_",
        "/gb/courses?q=%27%3B+DROP+TABLE+courses%3B--",
        "/gb/courses?q=%F0%9F%A6%89",
    ] {
        let page = world.visitor().opens(path).is(200);
        assert!(page.elements(".trainings > article").is_empty(), "{path}");
        page.says("No course fits all of this.");
        assert!(page.links_in(".ways").iter().any(|way| way.href == "/gb/courses"), "{path}");
    }
    world.visitor().opens("/gb/courses").is(200).says("32 courses");
}

#[test]
fn what_says_nothing_changes_nothing() {
    let world = World::demo();
    for (list, said, nothing) in [
        ("courses", "level=advanced", "&topic=&city=&month=&price=&format=&language=&q=&sort=&page="),
        ("sessions", "city=london", "&topic=&format=&month=&page="),
    ] {
        let shown = |query: &str| world.visitor().opens(&format!("/gb/{list}?{query}")).is(200).texts("main");
        let (plain, narrowed) = (shown(""), shown(said));
        assert_ne!(plain, narrowed);
        assert_eq!(shown(nothing), plain);
        assert_eq!(shown(&format!("{said}{nothing}")), narrowed);
        let (name, _) = said.split_once('=').expect("a name");
        assert_eq!(shown(&format!("{said}&{name}=nonsense&{name}=")), narrowed, "the first counts");
        assert_eq!(shown(&format!("utm_source=x&{said}&%FF=%00&=&&?")), narrowed);
        assert_eq!(shown(&format!("{said}{}", "&x=1".repeat(1_900))), narrowed, "however many there are");
    }
    let plain = world.visitor().opens("/gb/courses").texts(".trainings");
    assert_eq!(world.visitor().opens("/gb/courses?q=++++").is(200).texts(".trainings"), plain);
}

#[test]
fn long_words_are_cut_off_or_told_to_be_too_long() {
    let world = World::demo();
    let page = world.visitor().opens(&format!("/gb/courses?q={}", "a".repeat(7_000))).is(200);
    assert_eq!(page.attributes("input[name=q]", "value")[0].len(), 200);
    world.visitor().opens(&format!("/gb/courses?q={}", "%D1%8F".repeat(1_200))).is(200);
    world.visitor().opens(&format!("/gb/courses?q={}", "a+".repeat(3_000))).is(200);
    for list in ["courses", "sessions"] {
        world.visitor().opens(&format!("/gb/{list}?q={}", "a".repeat(10 * 1024))).is(414);
        world.visitor().opens(&format!("/gb/{list}?{}", "city=london&".repeat(3_000))).is(414);
    }
}

#[test]
fn addresses_of_trainings_that_are_none_are_missing() {
    let world = World::demo();
    let held = world.sessions().into_iter().find(|one| one.edition == "gb" && one.is_public()).expect("a session");
    let id = held.id.0;
    for path in [
        "sessions/abc",
        "sessions/0",
        "sessions/-1",
        "sessions/99999999999999999999",
        "sessions/9223372036854775807",
        "sessions/1.5",
        "sessions/%00",
        "sessions/%FF",
        "sessions/",
        "sessions/abc.ics",
        "sessions/99999999999999999999.ics",
        "sessions/.ics",
        "cities/paris",
        "cities/atlantis",
        "cities/paris.ics",
        "cities/atlantis.ics",
        "cities/",
        "topics/falconry",
        "topics/falconry.ics",
        "topics/%00",
        "courses/falconry",
        "courses/falconry.ics",
        "courses/%FF.ics",
        "courses/..%2f..%2f.ics",
        "courses/sql-from-zero.ics.ics",
        "courses.ics",
        "topics",
        "cities",
    ] {
        is_missing(&world.visitor().opens(&format!("/fi/{path}")), "fi-FI");
    }
    is_missing(&world.visitor().opens(&format!("/fi/sessions/{id}")), "fi-FI");
    is_missing(&world.visitor().opens(&format!("/fi/sessions/{id}.ics")), "fi-FI");
    for other in [format!("+{id}"), format!("%2B{id}"), format!("0{id}"), format!("{id}%20"), format!("{id}/")] {
        is_missing(&world.visitor().opens(&format!("/gb/sessions/{other}")), "en-GB");
    }
}

#[test]
fn a_near_address_offers_what_was_meant() {
    let world = World::demo();
    let page = world.visitor().opens("/gb/courses/sql-from-zer").is(404);
    page.follows_in("main", "SQL from zero").is(200).is_at("/gb/courses/sql-from-zero");
    let page = world.visitor().opens("/gb/topics/clouds").is(404);
    page.follows_in("main", "Cloud").is(200).is_at("/gb/topics/cloud");
}
