//! Hashing passwords takes memory and time: nobody can use it to take the site down.

use lectern::services::passwords::Hasher;

use crate::support::{Wire, World};

#[test]
fn past_the_queue_the_answer_is_to_come_back_and_other_pages_are_unharmed() {
    let world = World::plan().hashing(Hasher::new(1, 1)).without_limits().make();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let send = |number: usize| {
            let address = world.address();
            scope.spawn(move || {
                Wire::posts(address, "/sign-in", &format!("email=nobody{number}%40example.org&password=wrong"))
            })
        };
        let all: Vec<_> = (0..24).map(send).collect();
        for _ in 0..5 {
            world.visitor().opens("/gb/").is(200);
        }
        let answers = all.into_iter().map(|one| one.join().expect("an answer"));
        answers
            .map(|(status, answer)| {
                assert!(status != 503 || answer.to_lowercase().contains("retry-after:"), "{answer}");
                status
            })
            .collect()
    });
    assert!(statuses.iter().all(|status| matches!(status, 422 | 503)), "{statuses:?}");
    assert!(statuses.contains(&503) && statuses.contains(&422), "{statuses:?}");
    world.visitor().signs_in("learner@demo.example", crate::support::PASSWORD).is_at("/account");
}
