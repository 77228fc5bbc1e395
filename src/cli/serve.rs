//! `lectern serve`: the site.

use std::net::TcpListener;
use std::process::ExitCode;
use std::task::Poll;

use actix_web::dev::Server;

use super::{Failure, logging};
use crate::app;
use crate::base::clock::Clock;
use crate::config::Settings;
use crate::db::{Db, migrate};
use crate::web::State;

pub(super) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    logging::begin(settings)?;
    actix_web::rt::System::new().block_on(async {
        let url = settings.database()?;
        let db = Db::open(&url, Clock::system())
            .await
            .map_err(|error| format!("The database {url} cannot be opened: {error}"))?;
        migrate::migrate(&db).await?;
        let listener = listen(settings.bind)?;
        let state = State::new(db.clone(), settings.base_url.clone(), &settings.trusted_proxies);
        let server = app::serve(vec![listener], state, settings.workers, app::nothing_extra)?;
        until_stopped(server, || {
            tracing::info!(address = %settings.bind, database = %url, "serving {}", settings.base_url);
        })
        .await?;
        db.close().await;
        tracing::info!("stopped");
        Ok(ExitCode::SUCCESS)
    })
}

/// Serves until it is asked to stop. `begun` is told once the server hears signals, so that whoever waits for the word may
/// stop it at once.
pub(super) async fn until_stopped(server: Server, begun: impl FnOnce()) -> std::io::Result<()> {
    let mut server = std::pin::pin!(server);
    if let Poll::Ready(ended) = std::future::poll_fn(|context| Poll::Ready(server.as_mut().poll(context))).await {
        return ended;
    }
    begun();
    server.await
}

/// Listens on an address, or says why not.
pub(super) fn listen(address: std::net::SocketAddr) -> Result<TcpListener, Failure> {
    let listening = TcpListener::bind(address);
    Ok(listening
        .map_err(|error| format!("{address} cannot be listened on: {error}. Is another program running there?"))?)
}
