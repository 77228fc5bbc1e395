//! Lectern beside a bare actix-web program that answers with the same bytes: what a page costs, as ratios within one run.
//! `bin/bench` builds it and runs it, and it writes docs/PERFORMANCE.md.

mod bare;
mod load;
mod program;
mod report;

use std::time::Duration;

use load::Load;
use program::Program;
use report::{Page, Report};

/// What is asked for: its name in the report, and its address.
const PAGES: [(&str, &str); 6] = [
    ("article", "/gb/articles/what-is-a-backend-developer"),
    ("catalogue", "/gb/courses"),
    ("catalogue, filtered", "/gb/courses?topic=programming&level=intermediate&sort=price"),
    ("course", "/gb/courses/backend-developer-essentials"),
    ("dates", "/gb/sessions"),
    ("home", "/gb/"),
];
/// The scale at which pages are asked for once more.
const SCALE: u32 = 100;
/// Connections that ask at once.
const CONNECTIONS: usize = 32;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["bare", from] => bare::serve(from.as_ref()),
        [lectern, report, ref rest @ ..] => {
            let is_quick = rest.contains(&"--quick");
            let load = Load {
                connections: CONNECTIONS,
                time: Duration::from_millis(if is_quick { 300 } else { 1_000 }),
                rounds: if is_quick { 3 } else { 7 },
            };
            measure(lectern, &load)?.write(report.as_ref())
        }
        _ => Err(std::io::Error::other("usage: http LECTERN REPORT [--quick]; run bin/bench")),
    }
}

fn measure(lectern: &str, load: &Load) -> std::io::Result<Report> {
    let bytes = tempfile::tempdir()?;
    let (small, large) = (Program::demo(lectern, 1)?, Program::demo(lectern, SCALE)?);
    let mut names = Vec::new();
    for (number, (_, path)) in PAGES.iter().enumerate() {
        std::fs::write(bytes.path().join(number.to_string()), small.fetch(path)?)?;
        names.push(format!("/{number}"));
    }
    let bare = Program::bare(bytes.path())?;
    let mut pages = Vec::new();
    for ((name, path), bytes_path) in PAGES.iter().zip(&names) {
        eprintln!("{name} …");
        let size = small.fetch(path)?.len();
        let asked = [(&bare, bytes_path.as_str()), (&small, *path), (&large, *path)];
        let [bare, one, hundred] = load.compare(asked.map(|(program, path)| (program.address, path)))?;
        pages.push(Page { name: (*name).to_owned(), size, bare, one, hundred });
    }
    Ok(Report {
        pages,
        scale: SCALE,
        binary: std::fs::metadata(lectern)?.len(),
        first_start: (small.started_in, large.started_in),
        start: (small.starts_again()?, large.starts_again()?),
        memory: (small.memory()?, large.memory()?),
        bare_memory: bare.memory()?,
    })
}
