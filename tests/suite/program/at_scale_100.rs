//! A large academy on a small machine. The figures are printed; only what would be absurd fails.

use std::time::{Duration, Instant};

use super::home::Home;
use super::process::Lectern;
use crate::db::is_long;

const SCALE: &str = "100";
/// What is promised of a release on a quiet machine, times what a busy one and a build for tests may cost.
const FIRST_START: Duration = Duration::from_secs(60 * 5);
const WARM_START: Duration = Duration::from_secs(10);
const IDLE_MEMORY: u64 = 60 * 1024 * 4;
/// With the catalogues of four editions. Pages of the database's file, which the system maps and takes back, do not count.
const BUSY_MEMORY: u64 = 60 * 1024 * 4;

#[test]
fn a_hundred_worlds_start_and_stay_small() {
    if !is_long() {
        return;
    }
    let (home, begun) = (Home::new(), Instant::now());
    let demo = home.demo(&["--scale", SCALE]);
    let first = begun.elapsed();
    demo.stops();
    let begun = Instant::now();
    let demo = home.demo(&["--scale", SCALE]);
    let warm = begun.elapsed();
    let idle = memory(demo.running.id(), "VmRSS:");
    let lists = ["/gb/", "/gb/articles", "/fr/glossary", "/gb/courses?topic=cloud", "/fi/sessions?month=2027-01"];
    let pages =
        ["/ru/articles/what-is-a-backend-developer-100", "/nz/courses/rest-apis-in-practice-100", "/sitemap.xml"];
    for path in lists.iter().chain(&pages) {
        assert_eq!(demo.asks(path).status, 200, "{path}");
    }
    let busy = memory(demo.running.id(), "RssAnon:");
    let binary = std::fs::metadata(env!("CARGO_BIN_EXE_lectern")).expect("the program").len();
    demo.stops();
    println!(
        "{:?} at scale {SCALE}: first start {first:?}, warm start {warm:?}, {idle} kB resident when idle, {busy} kB of its own after eight pages, \
         program {binary} bytes ({})",
        home.url().engine(),
        if cfg!(debug_assertions) { "debug" } else { "release" }
    );
    assert!(first < FIRST_START && warm < WARM_START, "{first:?}, {warm:?}");
    assert!(idle < IDLE_MEMORY && busy < BUSY_MEMORY, "{idle} kB, {busy} kB");
    let again = home.at_home(Lectern::new(&["migrate", "--check"])).ends();
    assert!(again.well().contains("up to date"));
}

/// A kind of memory of a process in kB, where the system tells (Linux).
fn memory(id: u32, kind: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(kind));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
