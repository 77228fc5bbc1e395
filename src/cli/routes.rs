//! `lectern routes`: every route, with who may ask for it.

use std::process::ExitCode;

use crate::app;

pub(super) fn run() -> ExitCode {
    let routes = app::routes();
    let longest = routes.iter().map(|route| route.path.len()).max().unwrap_or_default();
    for route in routes {
        println!("{:<7} {:<longest$} {}", route.method, route.path, route.may);
    }
    ExitCode::SUCCESS
}
