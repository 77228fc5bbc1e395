//! `lectern demo`: an invented academy, ready to be looked at.

use std::io::Write;
use std::net::{Ipv6Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use uuid::Uuid;

use super::serve::{listen, until_stopped};
use super::work::Working;
use super::{Demo, Failure, database, logging, secret};
use crate::base::random;
use crate::config::Settings;
use crate::db::DatabaseUrl;
use crate::services::files::Files;
use crate::services::passwords::Password;
use crate::web::State;
use crate::{app, demo, worker};

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
        forget_mails(&settings.data.join("mail"))?;
    }
    let db = database::open(&url).await?;
    demo::ensure(&db, &url, options.scale).await?;
    let secret = secret::of(settings, &db).await.map_err(|failure| {
        format!("{failure}\nIf it is this demo's own world: `lectern demo --fresh` makes a new one.")
    })?;
    let worker = worker::of(settings, db.clone(), secret.clone())?;
    let mut listeners = vec![listen(settings.bind)?];
    if options.bind.is_none() {
        // Where `localhost` means ::1 first; where there is no IPv6, there is nothing to listen on.
        listeners.extend(TcpListener::bind((Ipv6Addr::LOCALHOST, settings.bind.port())));
    }
    let password = password(&settings.data)?;
    demo::accounts::ensure(&db, &password)
        .await
        .map_err(|error| format!("The demo's accounts cannot be made: {error}"))?;
    let mut state = State::new(db.clone(), secret, settings.base_url.clone(), &settings.trusted_proxies);
    // Whoever tries it out signs up as often as they like; only wrong sign-ins are slowed.
    state.media.files = Files::in_folder(settings.files());
    state.limits.mails = 0;
    state.limits.mails_per_sender = 0;
    state.is_demo = true;
    let server = app::serve(listeners, state, settings.workers, app::nothing_extra)?;
    let working = Working::begin(worker)?;
    let accounts = demo::accounts::ACCOUNTS.map(|(_, _, email)| format!("  {email}")).join("\n");
    let anew = if url.path().is_some() { "; --fresh makes a new one" } else { "" };
    let told = format!(
        "ready {}\n\
         The academy Corvane is invented, and so is all that it says. Sign in at /sign-in:\n\
         {accounts}\n\
         all with the password {}\n\
         The world is kept in {url}{anew}. Stop with Ctrl+C.\n",
        settings.base_url.as_str().trim_end_matches('/'),
        password.typed()
    );
    // Whoever has read the first line may close the pipe: that is no reason to stop.
    until_stopped(server, || drop(std::io::stdout().write_all(told.as_bytes()))).await?;
    working.stops().await;
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// The password of the demo's accounts: that of `LECTERN_DEMO_PASSWORD`, else one made up and kept beside the world.
fn password(folder: &Path) -> Result<Password, Failure> {
    if let Some(given) = std::env::var("LECTERN_DEMO_PASSWORD").ok().filter(|given| !given.is_empty()) {
        return Ok(Password::new(given));
    }
    let path = folder.join("password");
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(&path) {
        Ok(mut file) => file.write_all(&random::token().as_bytes()[..20]).map_err(failed)?,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(failed(error).into()),
    }
    Ok(Password::new(std::fs::read_to_string(&path).map_err(failed)?.trim()))
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

/// Takes away the mails that were kept of the world before, and nothing else that may lie in their folder.
fn forget_mails(folder: &Path) -> Result<(), Failure> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let is_ours = path.extension().is_some_and(|ending| ending == "eml")
            && path.file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| Uuid::parse_str(stem).is_ok());
        if is_ours {
            std::fs::remove_file(&path).map_err(|error| format!("{} cannot be removed: {error}", path.display()))?;
        }
    }
    Ok(())
}
