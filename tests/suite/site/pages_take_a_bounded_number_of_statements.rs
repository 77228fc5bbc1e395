//! A page asks the database for the same few things however much there is in it.

use crate::support::World;

/// The pages that are read most, each with the most statements that it may take.
const PAGES: [(&str, u64); 8] = [
    ("/gb/", 12),
    ("/fr/articles", 12),
    ("/ru/articles?topic=programming", 12),
    ("/gb/articles/what-is-a-backend-developer", 18),
    ("/fi/glossary", 12),
    ("/nz/glossary/server", 12),
    ("/gb/pages/about", 12),
    ("/gb/contact", 12),
];

fn statements(world: &World) -> Vec<(&'static str, u64)> {
    let visitor = world.visitor();
    let count = |(path, _): &(&'static str, u64)| {
        let taken = world.statements_during(|| {
            visitor.opens(path).is(200);
        });
        (*path, taken)
    };
    PAGES.iter().map(count).collect()
}

#[test]
fn the_same_in_a_small_world_and_in_a_larger_one() {
    let (small, larger) = (statements(&World::own()), statements(&World::plan().scale(4).make()));
    assert_eq!(small, larger);
    for ((path, taken), (_, most)) in small.into_iter().zip(PAGES) {
        assert!((1..=most).contains(&taken), "{path} takes {taken} statements, of at most {most}");
    }
}

#[test]
fn a_feed_and_a_sitemap_take_no_statement_per_entry() {
    let taken = |world: &World, path: &str| {
        world.statements_during(|| {
            world.visitor().opens(path).is(200);
        })
    };
    let (small, larger) = (World::own(), World::plan().scale(4).make());
    for path in ["/gb/articles.rss", "/gb/articles.atom", "/sitemap.xml"] {
        assert_eq!(taken(&small, path), taken(&larger, path), "{path}");
    }
}
