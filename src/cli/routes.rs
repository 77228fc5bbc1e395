//! `lectern routes`: every route, with who may ask for it.

use std::io::Write;
use std::process::ExitCode;

use crate::app;

pub(super) fn run() -> ExitCode {
    let routes = app::routes();
    let longest = routes.iter().map(|route| route.path.len()).max().unwrap_or_default();
    let mut out = std::io::stdout().lock();
    for route in routes {
        // Whoever reads only the first lines closes the pipe: that is no failure.
        if writeln!(out, "{:<7} {:<longest$} {}", route.method.as_str(), route.path, route.may).is_err() {
            break;
        }
    }
    ExitCode::SUCCESS
}
