//! `lectern serve`: the site.

use std::net::TcpListener;
use std::process::ExitCode;
use std::task::Poll;

use actix_web::dev::Server;

use super::work::Working;
use super::{Failure, database, logging, secret};
use crate::app;
use crate::config::Settings;
use crate::services::files::Files;
use crate::web::State;
use crate::worker;

pub(super) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    logging::begin(settings)?;
    actix_web::rt::System::new().block_on(async {
        let (url, db) = (settings.database()?, database::up_to_date(settings).await?);
        let secret = secret::of(settings, &db).await?;
        let worker = worker::of(settings, db.clone(), secret.clone())?;
        let listener = listen(settings.bind)?;
        let mut state = State::new(db.clone(), secret, settings.base_url.clone(), &settings.trusted_proxies);
        state.limits = settings.limits;
        state.media.files = Files::in_folder(settings.files());
        state.admins_need_two_factor = settings.admins_need_two_factor;
        let server = app::serve(vec![listener], state, settings.workers, app::nothing_extra)?;
        let working = Working::begin(worker)?;
        until_stopped(server, || {
            tracing::info!(address = %settings.bind, database = %url, "serving {}", settings.base_url);
        })
        .await?;
        working.stops().await;
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
