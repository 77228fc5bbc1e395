//! The report: ratios first, since the numbers beside them belong to one machine on one day.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

/// The heading of what is measured by another run.
const LISTS: &str = "\n## A list of a million rows";

pub struct Page {
    pub name: String,
    /// In bytes, before compression.
    pub size: usize,
    /// Requests a second: of the bare program, of Lectern, of Lectern at scale.
    pub bare: f64,
    pub one: f64,
    pub hundred: f64,
}

pub struct Report {
    pub pages: Vec<Page>,
    pub scale: u32,
    /// In bytes.
    pub binary: u64,
    pub first_start: (Duration, Duration),
    pub start: (Duration, Duration),
    /// In kB, after the load.
    pub memory: (u64, u64),
    pub bare_memory: u64,
}

impl Report {
    pub fn write(&self, path: &Path) -> std::io::Result<()> {
        let text = self.text();
        println!("{text}");
        // What `bin/bench --lists` has written stays.
        let before = std::fs::read_to_string(path).unwrap_or_default();
        let lists = before.find(LISTS).map_or("", |at| &before[at..]);
        std::fs::write(path, format!("{text}{lists}"))
    }

    fn text(&self) -> String {
        let scale = self.scale;
        let mut text = format!(
            "# Performance\n\n\
             Written by `bin/bench`, which serves the same bytes from a bare actix-web program beside Lectern and asks both, and\n\
             Lectern with {scale} times the records, in turns. Read the ratios: the requests a second are those of one machine on one\n\
             day, with the load made on the same cores. Pages are rendered each time and sent without compression.\n\n\
             | Page | Size | Bare, a second | Lectern, a second | Bare is faster by | At scale {scale} it takes |\n\
             | --- | --: | --: | --: | --: | --: |\n"
        );
        for page in &self.pages {
            let _ = writeln!(
                text,
                "| {} | {:.1} kB | {:.0} | {:.0} | {:.1} × | {:.2} × as long |",
                page.name,
                page.size as f64 / 1000.0,
                page.bare,
                page.one,
                page.bare / page.one,
                page.one / page.hundred
            );
        }
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        let megabytes = |kilobytes: u64| kilobytes as f64 / 1024.0;
        let _ = write!(
            text,
            "\n| | Demo world | At scale {scale} |\n| --- | --: | --: |\n\
             | First start, which makes the world | {:.0} ms | {:.0} ms |\n\
             | Start, the world being there | {:.0} ms | {:.0} ms |\n\
             | Memory after the load (resident) | {:.0} MB | {:.0} MB |\n\n\
             The bare program keeps {:.0} MB. The binary has {:.1} MB.\n",
            milliseconds(self.first_start.0),
            milliseconds(self.first_start.1),
            milliseconds(self.start.0),
            milliseconds(self.start.1),
            megabytes(self.memory.0),
            megabytes(self.memory.1),
            megabytes(self.bare_memory),
            self.binary as f64 / 1_000_000.0
        );
        text
    }
}
