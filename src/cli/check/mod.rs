//! `lectern check`: is this deployment safe and sound?

mod address;
mod clock;
mod database;
mod program;
mod secret;
mod texts;

use std::path::Path;
use std::process::ExitCode;

use super::Failure;
use crate::config::Settings;

/// What one look found: all is well, or what to do.
struct Finding {
    what: &'static str,
    to_do: Option<String>,
}

impl Finding {
    fn new(what: &'static str, to_do: Option<impl Into<String>>) -> Self {
        Self { what, to_do: to_do.map(Into::into) }
    }
}

pub(super) fn run(settings: &Settings, config: Option<&Path>) -> Result<ExitCode, Failure> {
    let mut findings = vec![address::https(settings), address::trusted_proxies(settings)];
    findings.extend([program::is_released(), program::sends_mail(settings)]);
    findings.extend(secret::is_kept(settings, config));
    findings.extend(actix_web::rt::System::new().block_on(database::all(settings)));
    for finding in &findings {
        match &finding.to_do {
            None => println!("ok    {}", finding.what),
            Some(to_do) => println!("to do {}: {to_do}", finding.what),
        }
    }
    let is_sound = findings.iter().all(|finding| finding.to_do.is_none());
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
