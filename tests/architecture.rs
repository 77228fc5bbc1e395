//! The walls of the house: who may import whom, who may name a database driver, and how long a file may be.
//! (docs/ARCHITECTURE.md; it reads the sources as text.)

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The floors from the ground up; those on one floor do not import each other. `lib.rs` tells the same.
const FLOORS: [&[&str]; 10] = [
    &["base"],
    &["db"],
    &["config"],
    &["services"],
    &["domain"],
    &["web"],
    &["site", "account", "admin", "worker"],
    &["app"],
    &["demo"],
    &["cli"],
];

/// The nouns of the domain in their order. `domain/mod.rs` tells the same.
const NOUNS: [&[&str]; 9] = [
    &["sealing", "settings", "records", "accounts"],
    &["letters"],
    &["sign_ups", "account_links", "sign_ins", "second_factors", "passkeys", "unsent_forms", "saved_views", "editions"],
    &["passwords", "texts", "people", "redirects"],
    &["publications", "facts"],
    &["venues", "topics", "glossary", "pages", "media", "instructors"],
    &["articles", "courses"],
    &["sessions", "bulk"],
    &["catalogue"],
];

/// What the files of the site may import from each other: pieces that several pages share.
const SHARED_BY_THE_SITE: [&str; 4] = ["facets", "names", "structured", "views"];

/// The longest a file may be, in lines; none is longer, and no exception is known.
const LONGEST: usize = 300;

#[test]
fn imports_run_downward_only() {
    for source in sources("src") {
        let Some(own) = floor(&source.module[0]) else {
            assert!(matches!(source.module[0].as_str(), "lib" | "main"), "{} is on no floor", source.path);
            continue;
        };
        for path in source.imports() {
            let there =
                floor(&path[0]).unwrap_or_else(|| panic!("{} imports {path:?}, which is on no floor", source.path));
            let is_below = there < own || path[0] == source.module[0];
            assert!(is_below, "{} imports crate::{}, which is not below it", source.path, path.join("::"));
        }
    }
}

#[test]
fn nouns_of_the_domain_import_downward_only() {
    let rank = |noun: &str| NOUNS.iter().position(|nouns| nouns.contains(&noun));
    for source in sources("src/domain").iter().filter(|source| source.module.len() > 1) {
        let noun = &source.module[1];
        let own = rank(noun).unwrap_or_else(|| panic!("the noun {noun} has no place in the order"));
        for path in source.imports().into_iter().filter(|path| path[0] == "domain" && path.len() > 1) {
            let there = rank(&path[1]).unwrap_or_else(|| panic!("{} imports the unknown {path:?}", source.path));
            assert!(there < own || path[1] == *noun, "{} imports {}, which is not below it", source.path, path[1]);
        }
    }
}

#[test]
fn pages_of_the_site_do_not_import_each_other() {
    let sources = sources("src/site");
    let files: BTreeSet<&str> = sources.iter().filter_map(|source| source.module.get(1)).map(String::as_str).collect();
    assert!(files.contains("articles") && SHARED_BY_THE_SITE.iter().all(|shared| files.contains(shared)));
    for source in sources.iter().filter(|source| source.module.len() > 1) {
        for path in source.imports().into_iter().filter(|path| path[0] == "site" && path.len() > 1) {
            let is_page = files.contains(path[1].as_str()) && !SHARED_BY_THE_SITE.contains(&path[1].as_str());
            assert!(!is_page || path[1] == source.module[1], "{} imports the page {}", source.path, path[1]);
        }
    }
}

#[test]
fn the_documents_in_the_code_tell_the_same_order() {
    let told = |path: &str, beginning: &str| {
        let text = std::fs::read_to_string(root().join(path)).expect("a file");
        let prose: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("//! ")).collect();
        let prose = prose.join(" ");
        prose.split_once(beginning).unwrap_or_else(|| panic!("{path} does not tell it")).1.to_owned()
    };
    let floors = told("src/lib.rs", "imports run downward only");
    let named: Vec<&str> = floors.split('`').skip(1).step_by(2).filter(|name| !name.contains('/')).collect();
    assert_eq!(named, FLOORS.concat());
    let nouns = told("src/domain/mod.rs", "Imports run downward in this order: ");
    let order: Vec<String> = NOUNS.iter().map(|nouns| nouns.join(", ")).collect();
    assert_eq!(nouns.trim_end_matches('.'), order.join(" < "));
}

#[test]
fn only_the_database_floor_names_a_driver() {
    for source in sources("src").iter().filter(|source| source.module[0] != "db") {
        let named = source.code.split("sqlx").skip(1);
        for rest in named {
            // Rows and ids are derived, which names no driver.
            let is_derived = ["::FromRow", "::Type", "("].iter().any(|allowed| rest.starts_with(allowed));
            let line = rest.lines().next().unwrap_or_default();
            assert!(is_derived, "{} names sqlx{line}", source.path);
        }
    }
}

#[test]
fn no_file_is_longer_than_a_reader_bears() {
    let kinds = ["rs", "html", "xml", "css", "js", "mjs", "svg", "sql", "ftl", "sh", "py"];
    let mut looked_at = 0;
    for folder in ["src", "tests", "templates", "static", "migrations", "locales"] {
        for path in files(&root().join(folder), &kinds) {
            let text = std::fs::read_to_string(&path).expect("a text");
            let lines = text.lines().count();
            assert!(lines <= LONGEST, "{} has {lines} lines: look for the second noun in it", path.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 150, "only {looked_at} files were looked at");
}

/// All of a record but its SQL and its words, with what the site asks of it too.
#[test]
fn a_record_is_small() {
    for noun in ["topics", "glossary", "pages", "instructors"] {
        let office = vec![root().join(format!("src/admin/{noun}.rs"))];
        let mut of_it = [files(&root().join(format!("src/domain/{noun}")), &["rs"]), office].concat();
        of_it.retain(|path| !path.ends_with("store.rs"));
        let text = |path: &PathBuf| std::fs::read_to_string(path).expect("a text");
        let lines: usize = of_it.iter().map(|path| text(path).lines().count()).sum();
        assert!(lines < LONGEST, "{noun} take {lines} lines: what of it do all records need?");
    }
}

#[test]
fn every_engine_has_the_same_migrations() {
    let names = |engine: &str| -> BTreeSet<String> {
        let files = files(&root().join("migrations").join(engine), &["sql"]);
        files.iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect()
    };
    let sqlite = names("sqlite");
    assert!(sqlite.len() >= 5);
    for engine in ["postgres", "mysql"] {
        assert_eq!(names(engine), sqlite, "{engine}");
    }
}

/// A file that nobody names is not compiled, and its tests pass by not being run.
#[test]
fn every_file_of_tests_is_named() {
    for binary in ["suite", "browser"] {
        for path in files(&root().join("tests").join(binary), &["rs"]) {
            let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
            let folder = path.parent().expect("a folder");
            let (namer, module) = match name.as_str() {
                "main" => continue,
                "mod" => {
                    (folder.parent().expect("a folder"), folder.file_name().expect("a name").to_string_lossy().into())
                }
                _ => (folder, name),
            };
            let namers = [namer.join("mod.rs"), namer.join("main.rs"), namer.with_extension("rs")];
            let named = namers.iter().filter_map(|namer| std::fs::read_to_string(namer).ok());
            let is_named = named.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).any(|line| {
                let line = line.trim_start_matches("pub ").trim_start_matches("pub(super) ");
                line == format!("mod {module};")
            });
            assert!(is_named, "{} is named by nobody", path.display());
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    let unfinished =
        [concat!("to", "do!("), concat!("unimple", "mented!("), concat!("#[ig", "nore"), concat!("db", "g!(")];
    for source in sources("src").into_iter().chain(sources("tests")) {
        for word in unfinished {
            assert!(!source.code.contains(word), "{} holds {word}", source.path);
        }
    }
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// A file of Rust: where it is, the module it makes, and its code without comments.
struct Source {
    path: String,
    module: Vec<String>,
    code: String,
}

impl Source {
    /// The paths below `crate` that the file names, in `use` and elsewhere.
    fn imports(&self) -> Vec<Vec<String>> {
        let mut imports = Vec::new();
        for rest in self.code.split("crate::").skip(1) {
            tree(rest, &mut Vec::new(), &mut imports);
        }
        for rest in self.code.split("super::super::").skip(1) {
            let above = self.module.len().saturating_sub(2);
            tree(rest, &mut self.module[..above].to_vec(), &mut imports);
        }
        imports.retain(|path| !path.is_empty());
        imports
    }
}

/// Reads the tree of a `use` from its beginning, such as `domain::{texts, records::RecordKind};`, and returns what
/// follows it.
fn tree<'s>(mut rest: &'s str, before: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> &'s str {
    let depth = before.len();
    loop {
        rest = rest.trim_start();
        if let Some(inner) = rest.strip_prefix('{') {
            rest = inner;
            while !rest.trim_start().starts_with('}') {
                rest = tree(rest, before, found).trim_start().trim_start_matches(',').trim_start();
            }
            before.truncate(depth);
            return &rest.trim_start()[1..];
        }
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        if name.is_empty() {
            before.truncate(depth);
            return &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        }
        before.push(name.to_owned());
        match after.strip_prefix("::") {
            Some(deeper) => rest = deeper,
            None => {
                found.push(before.clone());
                before.truncate(depth);
                return after;
            }
        }
    }
}

#[test]
fn imports_are_read_as_they_are_written() {
    let read = |code: &str| {
        let source = Source { path: String::new(), module: vec!["a".into(), "b".into()], code: code.into() };
        source.imports().into_iter().map(|path| path.join("::")).collect::<Vec<_>>()
    };
    assert_eq!(read("use crate::web::State;"), ["web::State"]);
    assert_eq!(read("use crate::{app, demo::{self, x}};"), ["app", "demo::self", "demo::x"]);
    assert_eq!(read("use crate::db::{\n    self, Tx,\n};"), ["db::self", "db::Tx"]);
    assert_eq!(read("let x = crate::site::home::show(crate::web::y);"), ["site::home::show", "web::y"]);
    assert_eq!(read("use super::super::web;"), ["web"]);
}

fn sources(folder: &str) -> Vec<Source> {
    let found: Vec<Source> = files(&root().join(folder), &["rs"]).iter().map(|path| source(path)).collect();
    assert!(found.len() > 3, "{folder} is nearly empty");
    found
}

fn source(path: &Path) -> Source {
    let below = path.strip_prefix(root()).expect("a file of ours");
    let text = std::fs::read_to_string(path).expect("a text");
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let parts = below.with_extension("");
    let parts = parts.iter().skip(1).map(|part| part.to_string_lossy().into_owned());
    let module = parts.filter(|part| part != "mod").collect();
    Source { path: below.display().to_string(), module, code: lines.collect::<Vec<_>>().join("\n") }
}

/// The files below a folder with one of these endings, without what package managers put there.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "node_modules") {
                found.extend(files(&path, endings));
            }
        } else if path.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
