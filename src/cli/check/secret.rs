//! The secret: there, closed to others, and the one of this database.

use std::path::{Path, PathBuf};

use super::Finding;
use crate::base::private;
use crate::cli::secret::Keeper;
use crate::config::Settings;
use crate::db::{self, Db};
use crate::domain::sealing;

/// May be written to by others than the owner; may be read by others than the owner and the group.
const WRITABLE: u32 = 0o022;
const FOR_ALL: u32 = 0o027;

/// What can be seen of it without the database.
pub(super) fn is_kept(settings: &Settings, config: Option<&Path>) -> Vec<Finding> {
    let keeper = Keeper::of(settings);
    let there = match keeper.open() {
        Ok(Some(_)) => None,
        Ok(None) => Some(format!("{} is not there; put it there, or let the first start make it", keeper.place())),
        Err(error) => Some(error.to_string()),
    };
    let file = match &keeper {
        Keeper::File(path) => Some(path.clone()),
        Keeper::Settings(_) => settings_file(config),
    };
    let mut findings = vec![
        Finding::new("the secret is there", there),
        Finding::new("the secret is closed to others", file.and_then(|file| closed(&file))),
    ];
    if let Some(database) = settings.database().ok().and_then(|url| url.path()) {
        let folder = database.parent().unwrap_or(Path::new(".")).to_owned();
        let is_open = private::openings(&folder).is_ok_and(|openings| openings & FOR_ALL != 0);
        let to_do = format!("other users of the machine can get at it: chmod 700 {}", folder.display());
        findings.push(Finding::new("the folder of the database is closed to others", is_open.then_some(to_do)));
    }
    findings
}

/// Whether the database has started on this very secret.
pub(super) async fn is_its_own(settings: &Settings, db: &Db) -> Finding {
    let keeper = Keeper::of(settings);
    let look = async {
        let known = sealing::belonging(&mut db.read().await?).await?;
        Ok::<_, db::Error>(known)
    };
    let to_do = match (look.await, keeper.open()) {
        (Err(error), _) => Some(error.to_string()),
        (Ok(known), Ok(Some(secret))) => known.with(&secret).err().map(|error| keeper.refusal(error)),
        // Told above.
        (Ok(_), Ok(None) | Err(_)) => None,
    };
    Finding::new("the secret is the one of the database", to_do)
}

/// The file that the secret stands in, where no variable gives it.
fn settings_file(config: Option<&Path>) -> Option<PathBuf> {
    let is_variable = std::env::var_os("LECTERN_SECRET").is_some_and(|given| !given.is_empty());
    (!is_variable).then(|| config.unwrap_or(Path::new("lectern.toml")).to_owned())
}

fn closed(file: &Path) -> Option<String> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if private::openings(file).is_ok_and(|openings| openings != 0) {
        return Some(format!("other users of the machine can read it: chmod 600 {}", file.display()));
    }
    let is_writable = private::openings(folder).is_ok_and(|openings| openings & WRITABLE != 0);
    is_writable
        .then(|| format!("other users of the machine can put another in its place: chmod go-w {}", folder.display()))
}
