//! A page asks the database for the same few things however much there is in it.

use lectern::services::changes;

use crate::support::{World, wait};

/// The pages that are read most, each with the most statements that it may take once the catalogue is in memory.
const PAGES: [(&str, u64); 17] = [
    ("/gb/", 12),
    ("/gb/courses", 12),
    ("/fr/courses?topic=programming&level=beginner&city=paris&sort=price&q=python", 12),
    ("/gb/courses/backend-developer-essentials", 18),
    ("/ru/sessions", 12),
    ("/fi/sessions?city=helsinki&topic=programming", 12),
    ("/gb/sessions?month=2026-12", 12),
    ("/nz/topics/programming", 12),
    ("/gb/cities/london", 14),
    ("/gb/sessions.ics", 12),
    ("/fr/articles", 12),
    ("/ru/articles?topic=programming", 12),
    ("/gb/articles/what-is-a-backend-developer", 20),
    ("/fi/glossary", 12),
    ("/nz/glossary/server", 12),
    ("/gb/pages/about", 12),
    ("/gb/contact", 12),
];

/// A world that has come to rest: whoever reads first numbers the changes that made it, which takes a while in a large one.
fn at_rest(world: World) -> World {
    wait(changes::last_number(&world.db)).expect("the changes are numbered");
    world
}

fn small_and_larger() -> (World, World) {
    (at_rest(World::own()), at_rest(World::plan().scale(4).make()))
}

fn statements(world: &World) -> Vec<(&'static str, u64)> {
    let visitor = world.visitor();
    let count = |(path, _): &(&'static str, u64)| {
        visitor.opens(path).is(200);
        let taken = world.statements_during(|| {
            visitor.opens(path).is(200);
        });
        (*path, taken)
    };
    PAGES.iter().map(count).collect()
}

#[test]
fn the_same_in_a_small_world_and_in_a_larger_one() {
    let (small, larger) = small_and_larger();
    let (small, larger) = (statements(&small), statements(&larger));
    assert_eq!(small, larger);
    for ((path, taken), (_, most)) in small.into_iter().zip(PAGES) {
        assert!((1..=most).contains(&taken), "{path} takes {taken} statements, of at most {most}");
    }
}

#[test]
fn a_date_of_a_course_takes_as_many_as_any_other() {
    let (small, larger) = small_and_larger();
    let most = |world: &World| {
        let ahead = world.sessions().into_iter().filter(|one| one.edition == "gb" && one.is_public());
        let paths: Vec<String> = ahead.map(|one| one.path()).collect();
        let visitor = world.visitor();
        visitor.opens("/gb/sessions").is(200);
        let taken = |path: &String| {
            let show = || drop(visitor.opens(path).is(200));
            world.statements_during(show)
        };
        let calendar = format!("{}.ics", paths[0]);
        (paths.iter().take(40).map(taken).max(), taken(&calendar))
    };
    let (page, calendar) = most(&small);
    assert_eq!((page, calendar), most(&larger));
    assert!(page <= Some(18) && calendar <= 12, "a page takes {page:?} statements, its calendar {calendar}");
}

#[test]
fn reading_the_catalogue_takes_as_many_however_long_it_is() {
    let first = |world: &World| {
        world.statements_during(|| {
            world.visitor().opens("/gb/courses").is(200);
        })
    };
    let (small, larger) = small_and_larger();
    let (small, larger) = (first(&small), first(&larger));
    assert_eq!(small, larger);
    assert!(small <= 30, "it takes {small}");
}

#[test]
fn a_feed_and_a_sitemap_take_no_statement_per_entry() {
    let taken = |world: &World, path: &str| {
        world.statements_during(|| {
            world.visitor().opens(path).is(200);
        })
    };
    let (small, larger) = small_and_larger();
    for path in ["/gb/articles.rss", "/gb/articles.atom", "/sitemap.xml"] {
        assert_eq!(taken(&small, path), taken(&larger, path), "{path}");
    }
}
