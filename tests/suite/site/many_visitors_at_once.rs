//! More visitors at once than the program has connections: everybody gets the page.

use crate::support::World;

/// Several times as many as there are connections to the database.
const VISITORS: usize = 48;

#[test]
fn nobody_waits_for_a_connection_that_somebody_else_holds_in_vain() {
    let world = World::demo();
    let pages = [
        "/gb/",
        "/gb/articles/what-is-a-backend-developer",
        "/gb/courses?level=advanced",
        "/gb/courses/backend-developer-essentials",
        "/gb/sessions",
        "/gb/topics/cloud",
        "/gb/cities/london",
        "/gb/sessions.ics",
    ];
    for page in pages {
        let answers: Vec<u16> = std::thread::scope(|visitors| {
            let asking: Vec<_> =
                (0..VISITORS).map(|_| visitors.spawn(|| world.visitor().fetches(page).status)).collect();
            asking.into_iter().map(|visitor| visitor.join().expect("an answer")).collect()
        });
        assert_eq!(answers, [200; VISITORS], "{page}");
    }
}
