//! The program as it serves: its state, what wraps every request, and the routes of all faces.

use std::net::TcpListener;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpResponse, HttpServer, web};
use tracing_actix_web::TracingLogger;

use crate::web::conditional::conditional;
use crate::web::error_pages::{catch_panics, error_pages, note_reader};
use crate::web::headers::headers;
use crate::web::log::RequestSpan;
use crate::web::routes::{self, Route};
use crate::web::session::{Sessions, identity, note_remembered};
use crate::web::{Error, State};
use crate::{account, admin, site};

/// How long a client may take to send the head of a request.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// How long an idle connection is kept.
const KEEP_ALIVE: Duration = Duration::from_secs(30);
/// How long requests that have begun may take to end at shutdown, in seconds.
const SHUTDOWN_TIME: u64 = 20;

/// Every route of the program.
pub fn routes() -> Vec<Route> {
    account::routes().into_iter().chain(admin::routes()).chain(site::routes()).collect()
}

/// Serves on these sockets until it is stopped; SIGTERM lets it finish what it has begun.
///
/// # Errors
/// A socket that cannot be listened on.
pub fn serve(
    listeners: Vec<TcpListener>,
    state: State,
    workers: Option<usize>,
    extra: Extra,
) -> std::io::Result<Server> {
    let workers = workers.unwrap_or_else(|| std::thread::available_parallelism().map_or(2, usize::from));
    let mut server = HttpServer::new(move || {
        App::new()
            .app_data(web::Data::new(state.clone()))
            .configure(|config| routes::register(config, &routes()))
            .configure(extra)
            .default_service(web::to(async || Err::<HttpResponse, _>(Error::NotFound)))
            .wrap(from_fn(note_reader))
            .wrap(identity())
            .wrap(from_fn(note_remembered))
            .wrap(Sessions::new(&state.secret))
            .wrap(from_fn(error_pages))
            .wrap(from_fn(conditional))
            .wrap(Compress::default())
            .wrap(from_fn(headers))
            .wrap(TracingLogger::<RequestSpan>::new())
    })
    .workers(workers)
    .client_request_timeout(HEAD_TIME)
    .keep_alive(KEEP_ALIVE)
    .shutdown_timeout(SHUTDOWN_TIME);
    for listener in listeners {
        server = server.listen(listener)?;
    }
    Ok(server.run())
}

/// Further routes, such as those of a test that needs a handler to panic.
pub type Extra = fn(&mut web::ServiceConfig);

/// No further routes.
pub fn nothing_extra(_: &mut web::ServiceConfig) {}

/// A further route for a test, wrapped as all are.
pub fn wrapped(resource: actix_web::Resource) -> impl actix_web::dev::HttpServiceFactory {
    resource.wrap(from_fn(catch_panics))
}
