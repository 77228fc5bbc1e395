//! Where the secret is kept: given by the settings, or in a file of the program's own.

use std::path::PathBuf;

use super::Failure;
use crate::config::Settings;
use crate::domain::sealing::NotItsOwn;
use crate::services::crypto::{self, CannotKeep, Secret};

pub(in crate::cli) enum Keeper {
    /// `LECTERN_SECRET`, or `secret` in the settings file.
    Settings(String),
    File(PathBuf),
}

impl Keeper {
    pub(in crate::cli) fn of(settings: &Settings) -> Self {
        match &settings.secret {
            Some(given) => Self::Settings(given.reveal().to_owned()),
            None => Self::File(settings.secret_file()),
        }
    }

    /// The secret, or `None` where its file is not there.
    pub(in crate::cli) fn open(&self) -> Result<Option<Secret>, Failure> {
        match self {
            Self::Settings(given) => {
                Ok(Some(Secret::parse(given).map_err(|error| format!("A setting is wrong: secret: {error}."))?))
            }
            Self::File(path) => Ok(crypto::open(path).map_err(cannot)?),
        }
    }

    /// The secret in a file, made where there is none.
    pub(super) fn make(&self) -> Result<Secret, Failure> {
        match self {
            Self::Settings(_) => self.open()?.ok_or_else(|| self.missing().into()),
            Self::File(path) => Ok(crypto::open_or_make(path).map_err(cannot)?),
        }
    }

    /// Where it is, for a sentence.
    pub(in crate::cli) fn place(&self) -> String {
        match self {
            Self::Settings(_) => "LECTERN_SECRET".into(),
            Self::File(path) => path.display().to_string(),
        }
    }

    pub(super) fn missing(&self) -> String {
        format!("The secret of this database is not in {}. {TO_DO}", self.place())
    }

    /// Why a database does not take the secret, and what to do.
    pub(in crate::cli) fn refusal(&self, error: NotItsOwn) -> String {
        let place = self.place();
        match error {
            NotItsOwn::Stranger => format!("The secret in {place} is not the one of this database. {TO_DO}"),
            NotItsOwn::Rotated => format!(
                "The secret in {place} is older than the one of this database: it was rotated on another node. \
                 Put the same secrets here as there."
            ),
            NotItsOwn::OlderIsMissing => format!(
                "An older secret is missing in {place}, and fields of this database may still be sealed with it. Put it \
                 back behind the newest; `lectern secret rotate --drop-older` forgets it once that is safe. {LOST}"
            ),
            NotItsOwn::Dropped => {
                format!("The first secret in {place} was dropped from use. Take it away from there.")
            }
            NotItsOwn::Database(error) => error.to_string(),
        }
    }
}

const TO_DO: &str = "Put the right one there: every node has the same, and a copy is kept apart from the backups. \
     If it is lost for good, `lectern secret replace` says what is lost with it.";
const LOST: &str = "If it is lost for good, `lectern secret replace` says what is lost with it.";

fn cannot(error: CannotKeep) -> String {
    format!("The secret cannot be kept: {error}.")
}
