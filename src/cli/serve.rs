//! `lectern serve`: the site.

use std::net::TcpListener;
use std::process::ExitCode;

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
        tracing::info!(address = %settings.bind, database = %url, "serving {}", settings.base_url);
        server.await?;
        db.close().await;
        tracing::info!("stopped");
        Ok(ExitCode::SUCCESS)
    })
}

/// Listens on an address, or says why not.
pub(super) fn listen(address: std::net::SocketAddr) -> Result<TcpListener, Failure> {
    let listening = TcpListener::bind(address);
    Ok(listening
        .map_err(|error| format!("{address} cannot be listened on: {error}. Is another program running there?"))?)
}
