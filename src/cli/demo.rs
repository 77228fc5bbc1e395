//! `lectern demo`: an invented academy, ready to be looked at.

use std::io::Write;
use std::net::{Ipv6Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::serve::{listen, until_stopped};
use super::{Demo, Failure, logging};
use crate::base::clock::Clock;
use crate::config::Settings;
use crate::db::{DatabaseUrl, Db};
use crate::web::State;
use crate::{app, demo};

pub(super) fn run(options: Demo) -> Result<ExitCode, Failure> {
    let folder = match &options.data {
        Some(folder) => folder.clone(),
        None => own_folder()?,
    };
    let settings =
        Settings { log: "warn,lectern::web::log=warn,request=info".into(), ..Settings::demo(options.bind, folder) };
    logging::begin(&settings)?;
    actix_web::rt::System::new().block_on(serve(&options, &settings))
}

async fn serve(options: &Demo, settings: &Settings) -> Result<ExitCode, Failure> {
    let url = settings.database()?;
    if options.fresh {
        remove(&url)?;
    }
    let db = Db::open(&url, Clock::system())
        .await
        .map_err(|error| format!("The database {url} cannot be opened: {error}"))?;
    demo::ensure(&db, &url, options.scale).await?;
    let mut listeners = vec![listen(settings.bind)?];
    if options.bind.is_none() {
        // Where `localhost` means ::1 first; where there is no IPv6, there is nothing to listen on.
        listeners.extend(TcpListener::bind((Ipv6Addr::LOCALHOST, settings.bind.port())));
    }
    let state = State::new(db.clone(), settings.base_url.clone(), &settings.trusted_proxies);
    let server = app::serve(listeners, state, settings.workers, app::nothing_extra)?;
    let anew = if url.path().is_some() { "; --fresh makes a new one" } else { "" };
    let told = format!(
        "ready {}\n\
         The academy Corvane is invented, and so is all that it says. There are no accounts yet.\n\
         The world is kept in {url}{anew}. Stop with Ctrl+C.\n",
        settings.base_url.as_str().trim_end_matches('/')
    );
    // Whoever has read the first line may close the pipe: that is no reason to stop.
    until_stopped(server, || drop(std::io::stdout().write_all(told.as_bytes()))).await?;
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// One folder per user: `$XDG_DATA_HOME/lectern-demo`, else in the home folder.
fn own_folder() -> Result<PathBuf, Failure> {
    let named = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = named("XDG_DATA_HOME").or_else(|| named("HOME").map(|home| home.join(".local/share")));
    Ok(base.ok_or("No home folder is known; name a folder with --data.")?.join("lectern-demo"))
}

/// Takes the world's database away, so that a new one is made.
fn remove(url: &DatabaseUrl) -> Result<(), Failure> {
    let Some(path) = url.path() else {
        return Err(
            "--fresh works on the demo's own SQLite file; empty a PostgreSQL or MySQL database yourself.".into()
        );
    };
    for ending in ["", "-wal", "-shm"] {
        let mut file = path.clone().into_os_string();
        file.push(ending);
        match std::fs::remove_file(Path::new(&file)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(format!("{} cannot be removed: {error}", file.to_string_lossy()).into());
            }
            _ => {}
        }
    }
    Ok(())
}
