//! What is scheduled goes up at its time: once, on several nodes, and when the node that began it is gone.

use std::sync::Barrier;

use chrono::TimeDelta;
use lectern::db::{Tx, sql};
use lectern::domain::publications::{self, State};
use lectern::domain::records::RecordKind;
use lectern::services::files::Files;
use lectern::services::jobs::Pace;
use lectern::worker::{self, Tools};

use crate::support::{BASE_URL, World, secret, wait};

/// The demo's article that is scheduled in Finland.
const ARTICLE: &str = "the-first-hundred-milliseconds";
const PAGE: &str = "/fi/articles/the-first-hundred-milliseconds";

/// How often the change log tells that it went up by the job.
fn times_published(world: &World) -> i64 {
    let text = "SELECT COUNT(*) FROM changes WHERE action = 'published' AND actor = 'job' AND actor_name = ?";
    world.reads(async |reader| sql(text).bind(publications::JOB).number(reader).await)
}

fn due(world: &World) {
    let standing = world.stands(RecordKind::Article, ARTICLE, "fi").expect("it is prepared");
    assert_eq!((standing.state, standing.prepared), (State::Draft, Some(State::Scheduled)));
    // The schedule begins when a worker first looks.
    world.works();
    let at = standing.publish_at.expect("a time");
    world.clock.advance(at - world.clock.now());
}

#[test]
fn the_demos_article_appears_at_its_time_and_once() {
    let world = World::own();
    world.visitor().opens(PAGE).is(404);
    due(&world);
    world.works();
    world.visitor().opens(PAGE).is(200);
    world.clock.advance(TimeDelta::minutes(5));
    world.works();
    assert_eq!(times_published(&world), 1);
    let standing = world.stands(RecordKind::Article, ARTICLE, "fi").expect("a publication");
    assert_eq!((standing.state, standing.prepared, standing.publish_at), (State::Published, None, None));
    let changes = world.signed_in("admin").opens("/admin/changes?action=published").is(200);
    changes.says("Published").says("Job: publish-scheduled");
}

#[test]
fn two_workers_at_once_publish_it_once() {
    let world = World::own();
    due(&world);
    let begin = Barrier::new(2);
    std::thread::scope(|nodes| {
        for _ in 0..2 {
            nodes.spawn(|| {
                let db = world.another_node();
                let tools = Tools {
                    secret: secret().clone(),
                    outbox: None,
                    files: Files::in_memory(),
                    site: BASE_URL.parse().expect("an address"),
                };
                begin.wait();
                wait(worker::new(db.clone(), tools, Pace::default()).run_due());
                wait(db.close());
            });
        }
    });
    assert_eq!(times_published(&world), 1);
    world.visitor().opens(PAGE).is(200);
}

#[test]
fn another_does_it_when_the_node_that_began_is_gone() {
    let world = World::own();
    due(&world);
    let job = world.asks_for(publications::JOB, &serde_json::json!({}));
    let taken = async |tx: &mut Tx| {
        let until = tx.now() + TimeDelta::seconds(30);
        sql("UPDATE jobs SET state = 'running', attempts = 1, lease_owner = 'gone', lease_until = ? WHERE id = ?")
            .bind(until)
            .bind(job)
            .run(tx)
            .await?;
        // Nor does anybody make up for it by another job.
        sql("UPDATE schedules SET due_at = ? WHERE name = ?").bind(until).bind(publications::JOB).run(tx).await
    };
    world.writes(taken);
    world.works();
    assert_eq!(times_published(&world), 0, "its node might still live");
    world.clock.advance(TimeDelta::seconds(31));
    world.works();
    world.works();
    assert_eq!(times_published(&world), 1);
    world.visitor().opens(PAGE).is(200);
}
