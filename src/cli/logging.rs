//! The log: text on a terminal, JSON otherwise, to standard error.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use super::Failure;
use crate::config::{LogFormat, Settings};

/// Begins to log as the settings say.
///
/// # Errors
/// A `log` setting that is no filter.
pub(super) fn begin(settings: &Settings) -> Result<(), Failure> {
    let filter = EnvFilter::try_new(&settings.log).map_err(|error| format!("A setting is wrong: log: {error}."))?;
    let is_text = match settings.log_format {
        LogFormat::Auto => std::io::stderr().is_terminal(),
        LogFormat::Text => true,
        LogFormat::Json => false,
    };
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if is_text {
        log.init()
    } else {
        log.json().init()
    }
    Ok(())
}
