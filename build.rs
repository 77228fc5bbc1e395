//! Tells cargo that the program is made of more than its sources: a file that is added to one of these folders is
//! embedded at the next build. And tells the program when it was built.

use std::time::{SystemTime, UNIX_EPOCH};

fn main() {
    // Cargo hands it to the program that it runs, too, which takes every LECTERN_… for a setting.
    println!("cargo:rustc-env=BUILT_AT={}", built());
    println!("cargo:rerun-if-env-changed=SOURCE_DATE_EPOCH");
    for folder in ["demo", "docs/handbook", "locales", "migrations", "static"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}

/// In seconds of Unix time; `SOURCE_DATE_EPOCH` says it for builds that are to be the same each time
/// (reproducible-builds.org).
#[expect(clippy::disallowed_methods, reason = "a build has no clock handed in")]
fn built() -> u64 {
    let given = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|given| given.parse().ok());
    given.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()))
}
