//! A panic in a handler: the reader gets a page with the request's id, and the program lives.

use actix_web::web::{self, ServiceConfig};
use lectern::app;

use crate::support::World;

async fn panics() -> &'static str {
    panic!("a secret of the program");
}

async fn panics_later() -> &'static str {
    tokio::task::yield_now().await;
    panic!("a secret of {}", "the program");
}

fn routes(config: &mut ServiceConfig) {
    config.service(app::wrapped(web::resource("/panic/now").to(panics)));
    config.service(app::wrapped(web::resource("/gb/panic").to(panics_later)));
}

#[test]
fn the_reader_is_told_and_given_the_id() {
    let world = World::plan().with_routes(routes).make();
    for path in ["/panic/now", "/gb/panic"] {
        let page = world.visitor().opens(path).is(500).says("Something went wrong on our side").does_not_say("secret");
        let id = page.header("x-request-id").expect("an id").to_owned();
        assert!(id.len() >= 32, "{id}");
        page.says(&id);
        assert!(!page.is_listed());
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert!(page.header("content-security-policy").is_some());
    }
}

#[test]
fn the_program_lives_on_and_the_connection_too() {
    let world = World::plan().with_routes(routes).make();
    let visitor = world.visitor();
    for _ in 0..20 {
        visitor.opens("/panic/now").is(500);
    }
    visitor.opens("/gb/").is(200);
}
