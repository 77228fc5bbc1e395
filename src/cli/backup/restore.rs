//! `lectern restore`: a backup takes the place of what is there, which is moved aside and not lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::staging::{Staging, examine, folder_of};
use super::{DATABASE, FILES, Failure, servers};
use crate::base::clock::Clock;
use crate::base::private;
use crate::cli::secret::Keeper;
use crate::config::Settings;
use crate::db::{DatabaseUrl, Engine, lock, migrate, snapshot};
use crate::services::archive::{self, Manifest};

/// What SQLite keeps beside its file.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

pub(in crate::cli) fn run(settings: &Settings, from: &Path, replaces: bool) -> Result<ExitCode, Failure> {
    let url = settings.database()?;
    let Some(database) = url.path() else {
        return Err(servers::restore(&url, from).into());
    };
    let files = settings.files();
    let is_taken = database.exists() || beside(&database).iter().any(|path| path.exists()) || !is_empty(&files);
    if is_taken && !replaces {
        return Err(format!(
            "{} holds a database or files already. Name an empty data folder, or say --replace: what is there is then \
             moved aside, not deleted.",
            folder_of(&database).display()
        )
        .into());
    }
    private::folder(folder_of(&database))?;
    private::folder(&settings.data)?;
    actix_web::rt::System::new().block_on(async {
        let staging = Staging::beside(&database)?;
        let manifest = archive::unpack(from, &staging.path, accepts)
            .map_err(|error| format!("{} is refused: {error}. Nothing was changed.", from.display()))?;
        let refused = |why: Failure| format!("{} is refused: {why}. Nothing was changed.", from.display());
        let (migration, secrets) = examine(&staging.path.join(DATABASE)).await.map_err(refused)?;
        if (migration, &secrets) != (manifest.migration, &manifest.secrets) {
            return Err(refused("its list tells of another database".into()).into());
        }
        let aside = take_place(&url, &database, &files, &staging).await?;
        println!("{} is restored, as of {}.", url, manifest.made_at.format("%Y-%m-%d %H:%M:%S UTC"));
        if let Some(aside) = aside {
            println!("What was there lies in {}.", aside.display());
        }
        println!("{}", secret(settings, &manifest));
        Ok(ExitCode::SUCCESS)
    })
}

/// What an archive says of itself, before anything of it is written.
fn accepts(manifest: &Manifest) -> Result<(), String> {
    let newest = migrate::newest(Engine::Sqlite);
    if manifest.migration > newest {
        return Err(format!(
            "it was made by a newer program (Lectern {}, migration {}; this one knows {newest}); restore it with that one",
            manifest.program, manifest.migration
        ));
    }
    let is_ours = |path: &str| path == DATABASE || path.strip_prefix(FILES).is_some_and(|rest| rest.starts_with('/'));
    match manifest.parts.iter().find(|part| !is_ours(&part.path)) {
        Some(part) => Err(format!("it lists {}, which is no part of a backup", part.path)),
        None if manifest.parts.iter().all(|part| part.path != DATABASE) => Err("it lists no database".into()),
        None => Ok(()),
    }
}

/// Moves what is there aside, and the restored in its place; at each moment a whole database stands there, the old or the
/// new one. Tells where the old lies.
async fn take_place(
    url: &DatabaseUrl,
    database: &Path,
    files: &Path,
    staging: &Staging,
) -> Result<Option<PathBuf>, Failure> {
    let stamp = Clock::system().now().format("%Y%m%d-%H%M%S%6f");
    let aside = folder_of(database).join(format!("replaced-{stamp}"));
    // Nobody starts meanwhile.
    lock::exclusively(url, async || {
        if database.exists() && matches!(snapshot::is_whole(database).await, Ok(false)) {
            return Err("The database is in use. Stop the program first. Nothing was changed.".into());
        }
        // A database that is damaged keeps its log, which goes with it.
        let moved = [(database.to_owned(), aside.join(DATABASE))].into_iter();
        let moved = moved.chain(beside(database).into_iter().map(|path| {
            let name = path.file_name().unwrap_or_default().to_owned();
            (path, aside.join(name))
        }));
        for (path, to) in moved.filter(|(path, _)| path.exists()) {
            private::folder(&aside)?;
            if path == database {
                fs::hard_link(&path, &to).or_else(|_| fs::copy(&path, &to).map(drop))?;
            } else {
                fs::rename(&path, &to)?;
            }
        }
        if !is_empty(files) {
            private::folder(&aside)?;
            fs::rename(files, aside.join(FILES))?;
        }
        let restored = staging.path.join(FILES);
        if restored.exists() {
            // An empty folder may stand there.
            let _ = fs::remove_dir(files);
            staging.gives(&restored, files)?;
        }
        staging.gives(&staging.path.join(DATABASE), database)?;
        Ok::<_, Failure>(aside.exists().then_some(aside))
    })
    .await
}

/// Whether the secret is the one of the restored database, and what to do where it is not.
fn secret(settings: &Settings, manifest: &Manifest) -> String {
    let keeper = Keeper::of(settings);
    let place = keeper.place();
    let known = |secret: &crate::services::crypto::Secret| manifest.secrets.iter().all(|one| secret.is_known_by(one));
    match keeper.open() {
        _ if manifest.secrets.is_empty() => "No program had started on it yet, so that it has no secret.".into(),
        Ok(Some(secret)) if known(&secret) => format!("The secret in {place} is the one of this database."),
        found => {
            let is = if matches!(found, Ok(None)) { "is not there" } else { "is not the one of this database" };
            format!(
                "The secret in {place} {is}. Put the right one there before the start (its fingerprint is {}): a backup \
                 holds none. If it is lost for good, `lectern secret replace` says what is lost with it.",
                manifest.secrets[0]
            )
        }
    }
}

fn beside(database: &Path) -> Vec<PathBuf> {
    let named = |ending: &&str| {
        let mut path = database.as_os_str().to_owned();
        path.push(ending);
        PathBuf::from(path)
    };
    BESIDE.iter().map(named).collect()
}

/// Whether there is no such folder, or nothing in it.
fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none())
}
