//! No page grows slower with the academy: the statements of the domain find their rows by an index. The statements are
//! read from the source, so that a new one is looked at without being told.

use std::fs;
use std::path::{Path, PathBuf};

use lectern::db::{Db, Engine, Reader, Sql, sql};
use lectern::services::changes;

use super::fresh::Fresh;
use super::is_long;
use super::statements::{Statement, conditions_in, narrowed, written_in};
use crate::support::wait;

/// Tables that grow with what is written and published.
const GROWING: [&str; 35] = [
    "media",
    "former_media",
    "text_pictures",
    "texts",
    "text_withdrawals",
    "publications",
    "records",
    "courses",
    "course_topics",
    "course_formats",
    "prices",
    "sessions",
    "session_days",
    "session_instructors",
    "changes",
    "jobs",
    "mails",
    "accounts",
    "account_roles",
    "account_links",
    "sign_ups",
    "sign_ins",
    "attempts",
    "unsent_forms",
    "second_factors",
    "recovery_codes",
    "passkeys",
    "passkey_ceremonies",
    "redirects",
    "former_slugs",
    "saved_views",
    "bulk_runs",
    "visits",
    "desk_preferences",
    "review_comments",
];
/// Those that are never so small that a planner would rather read them from end to end.
const NEVER_SMALL: [&str; 4] = ["texts", "sessions", "session_days", "changes"];
/// How many times the demo world is taken: enough for the planners to prefer an index; in the long run, what is promised.
fn scale() -> u32 {
    if is_long() { 100 } else { 12 }
}

#[test]
fn no_statement_reads_a_growing_table_from_end_to_end() {
    let database = Fresh::here().with_world(scale());
    let db = looked_at(&database);
    let statements = statements();
    assert!(statements.len() >= 25, "only {} statements were found", statements.len());
    let mut wrong = Vec::new();
    for statement in &statements {
        for table in read_whole(&db, statement) {
            // The others' planners know how small a table is.
            if db.engine() == Engine::Sqlite || NEVER_SMALL.contains(&table.as_str()) {
                wrong.push(format!("{}: {table} is read whole by\n    {}", statement.file, statement.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{:?}:\n{}", db.engine(), wrong.join("\n"));
}

/// The lists that can be filtered: where their statements stand, and where the conditions of their filters do.
const LISTS: [(&str, &str); 8] = [
    ("src/services/changes/log.rs", "src/services/changes/log.rs"),
    ("src/services/changes/search.rs", "src/services/changes/log.rs"),
    ("src/services/jobs/lists.rs", "src/services/jobs/lists.rs"),
    ("src/services/mail/lists.rs", "src/services/mail/lists.rs"),
    ("src/domain/records/lists.rs", "src/domain/records/lists.rs"),
    ("src/domain/records/lists.rs", "src/domain/records/lacking.rs"),
    ("src/domain/sessions/lists.rs", "src/domain/sessions/filter.rs"),
    ("src/domain/sessions/lists.rs", "src/domain/sessions/lists.rs"),
];

#[test]
fn no_filter_of_a_list_reads_a_growing_table_from_end_to_end() {
    let database = Fresh::here().with_world(scale());
    let db = looked_at(&database);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut looked = 0;
    let mut wrong = Vec::new();
    for (list, filters) in LISTS {
        let read = |path: &str| fs::read_to_string(root.join(path)).expect("a source file");
        let statements = narrowed(&written_in(&root.join(list), &read(list)), &conditions_in(&read(filters)));
        looked += statements.len();
        // Where what is not over begins is looked up among what lies ahead. Here that is nearly all there is, and PostgreSQL
        // reads the table for it.
        let is_most =
            |statement: &&Statement| db.engine() == Engine::Postgres && statement.text.contains("SELECT MIN(");
        for statement in statements.iter().filter(|statement| !is_most(statement)) {
            for table in read_whole(&db, statement) {
                if db.engine() == Engine::Sqlite || NEVER_SMALL.contains(&table.as_str()) {
                    wrong.push(format!("{}: {table} is read whole by\n    {}", statement.file, statement.text));
                }
            }
        }
    }
    assert!(looked >= 80, "only {looked} statements were found");
    assert!(wrong.is_empty(), "{:?}:\n{}", db.engine(), wrong.join("\n"));
}

/// The story would notice.
#[test]
fn a_statement_without_an_index_is_noticed() {
    let database = Fresh::here().with_world(2);
    let db = looked_at(&database);
    let text = "SELECT t.id FROM texts t WHERE t.content = 'Server'";
    let statement = Statement { file: "nowhere".into(), text: text.into() };
    assert_eq!(read_whole(&db, &statement), ["texts"]);
}

fn statements() -> Vec<Statement> {
    let mut files = Vec::new();
    for folder in ["src/domain", "src/services"] {
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    let read = |path: &PathBuf| written_in(path, &fs::read_to_string(path).expect("a source file"));
    // What `lectern check` counts again is meant to read everything.
    let found = files.iter().filter(|path| !path.ends_with("recount.rs")).flat_map(read);
    found.filter(|statement| !statement.text.starts_with("INSERT")).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the source") {
        let path = entry.expect("the source").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// The database as its planner knows it: on a server, which looks at its tables by itself sooner or later, after it did;
/// on SQLite, where an academy may never have asked for that, before. The changes have their numbers, as they have once
/// somebody has followed them.
fn looked_at(database: &Fresh) -> Db {
    let db = database.open();
    wait(changes::last_number(&db)).expect("the changes are numbered");
    if db.engine() == Engine::Sqlite {
        wait(db.write(async |tx| sql("DELETE FROM sqlite_stat1").run(tx).await)).expect("it forgets");
        wait(db.close());
        return database.open();
    }
    wait(db.analyze()).expect("the tables are looked at");
    db
}

/// The growing tables that the engine means to read from end to end.
fn read_whole(db: &Db, statement: &Statement) -> Vec<String> {
    let filled = statement.filled(|name| sample(db, &statement.text, name));
    let scanned = wait(async { scanned(&mut db.read().await?, db.engine(), filled).await }).expect("a plan");
    let mut tables: Vec<String> = scanned.iter().map(|name| statement.table(name)).collect();
    tables.retain(|table| GROWING.contains(&table.as_str()));
    tables
}

/// The tables, or what the statement calls them, that are read whole.
async fn scanned(reader: &mut Reader, engine: Engine, text: String) -> lectern::db::Result<Vec<String>> {
    // The program's statements live as long as it does; those of a story may too.
    let explained = |how: &str| sql(Box::leak(format!("{how} {text}").into_boxed_str()));
    Ok(match engine {
        Engine::Sqlite => {
            let plan = explained("EXPLAIN QUERY PLAN").all::<(i64, i64, i64, String)>(reader).await?;
            let scan = |(_, _, _, step): &(i64, i64, i64, String)| named_after(step, "SCAN ");
            plan.iter().filter_map(scan).collect()
        }
        Engine::Postgres => {
            let plan = explained("EXPLAIN").all::<(String,)>(reader).await?;
            plan.iter().filter_map(|(step,)| named_after(step, "Seq Scan on ")).collect()
        }
        Engine::MySql => {
            let plan = explained("EXPLAIN FORMAT=JSON").one::<(String,)>(reader).await?;
            let mut found = Vec::new();
            walk(&serde_json::from_str(&plan.0).expect("JSON"), &mut found);
            found
        }
    })
}

fn named_after(step: &str, words: &str) -> Option<String> {
    let rest = &step[step.find(words)? + words.len()..];
    rest.split_whitespace().next().map(str::to_owned)
}

/// MariaDB's plan: each table with how it is reached. `ALL` reads the table, `index` the whole of an index.
fn walk(plan: &serde_json::Value, found: &mut Vec<String>) {
    if let Some(table) = plan.get("table_name").and_then(serde_json::Value::as_str)
        && plan.get("access_type").and_then(serde_json::Value::as_str).is_some_and(|how| how == "ALL" || how == "index")
    {
        found.push(table.to_owned());
    }
    match plan {
        serde_json::Value::Object(map) => map.values().for_each(|value| walk(value, found)),
        serde_json::Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
        _ => {}
    }
}

/// A value for a column of a statement as the pages ask for it, as SQL writes it.
fn sample(db: &Db, statement: &str, column: &str) -> String {
    let number = |query: Sql| wait(async { query.number(&mut db.read().await?).await }).expect("a row").to_string();
    let record = |kind: &str, slug: &str| {
        number(sql("SELECT id FROM records WHERE kind = ? AND slug = ?").bind(kind).bind(slug))
    };
    let a_course = || record("course", "clean-code-and-refactoring");
    let a_session = || number(sql("SELECT MIN(id) FROM sessions"));
    match column {
        "edition_id" => record("edition", "gb"),
        "course_id" => a_course(),
        "session_id" => a_session(),
        "id" if statement.contains(" courses ") => a_course(),
        "id" if statement.contains(" sessions ") => a_session(),
        "id" if statement.contains("mails ") => "'0193'".into(),
        "id" if ["sign_ins", "unsent_forms", "passkey"].iter().any(|table| statement.contains(table)) => "'x'".into(),
        "record_id" | "article_id" | "id" => record("article", "what-is-a-backend-developer"),
        "media_id" | "width" | "height" | "size" | "focus_x" | "focus_y" => "1".into(),
        "hash" | "file_name" | "widths" => "'ab'".into(),
        "has_webp" => "TRUE".into(),
        "topic_id" => record("topic", "web-development"),
        "term_id" => record("term", "server"),
        "city_id" => record("city", "london"),
        "instructor_id" => record("instructor", "adaeze-whitcombe"),
        "room_id" | "venue_id" | "seats" | "minimum" | "net" | "sequence" | "version" | "position" | "tax_rate" => {
            "1".into()
        }
        "country" | "country_name" | "locale" | "tax_name" | "phone" | "street" | "postcode" | "folded" => "'x'".into(),
        "gross_first" => "TRUE".into(),
        "format" => "'classroom'".into(),
        "time_zone" => "'Europe/London'".into(),
        "day" => "'2026-12-01'".into(),
        "kind" => "'article'".into(),
        "slug" => "'what-is-a-backend-developer'".into(),
        "name" => "'academy_name'".into(),
        "code" => "'ARC-210-GB-261214'".into(),
        "currency" => "'GBP'".into(),
        "layer" => "'language:fr'".into(),
        "slot" => "'title'".into(),
        "part" | "taken" | "last_number" | "attempts" | "progress" | "progress_of" => "0".into(),
        "unique_key" | "lease_owner" | "last_error" => "'A'".into(),
        "number" => number(sql("SELECT MAX(id) - 20 FROM changes")),
        "revision" => "1".into(),
        "superseded" => i64::MAX.to_string(),
        "LIMIT" => "12".into(),
        "OFFSET" => "0".into(),
        "state" => "'published'".into(),
        "prepared" => "'scheduled'".into(),
        "level" => "'beginner'".into(),
        "actor" | "actor_name" | "action" | "record_kind" | "request_id" | "before_json" | "after_json" | "payload" => {
            "'x'".into()
        }
        "days" | "hours" | "related_id" | "point_id" => "1".into(),
        "begins" | "ends" => "'09:00'".into(),
        "prepared_revision" | "commented_by" | "author_id" | "to_id" | "resolved_by" => "1".into(),
        "said_as" | "words" => "'x'".into(),
        "has_shortcuts" => "TRUE".into(),
        "written_at" | "told_at" | "resolved_at" => "'2026-11-20 12:00:00'".into(),
        "comment" | "token" | "title" | "also" | "search" => "'x'".into(),
        "source" | "target" | "scope" | "sender_name" | "reply_to" => "'x'".into(),
        "value" | "initial" | "list" | "query" | "kept_why" => "'A'".into(),
        "done" | "changed" | "kept" => "1".into(),
        "is_default" => "FALSE".into(),
        "account_id" | "failures" | "is_remembered" | "last_step" => "1".into(),
        "digest" | "sealed_fields" | "email" | "email_key" | "address" | "agent" | "method" | "purpose" | "path"
        | "role" => "'x'".into(),
        "password_hash" | "language" => "'x'".into(),
        "created_at" | "expires_at" | "blocked_until" | "proved_at" | "last_used_at" | "disabled_at" | "ended_at"
        | "confirmed_at" | "used_at" => "'2026-11-20 12:00:00'".into(),
        "changed_at" | "happened_at" | "starts_at" | "ends_at" | "due_at" | "lease_until" | "last_at"
        | "finished_at" | "settled_at" | "erased_at" => "'2026-11-20 12:00:00'".into(),
        "publish_at" | "published_at" | "cancelled_at" | "sort_key" | "sealed_seed" | "sealed_credential" => {
            "NULL".into()
        }
        "LIKE" => "'%x%'".into(),
        // After another value of a list, or what is worked out of columns.
        "" => "'x'".into(),
        other => panic!("say in `sample` what {other} may be"),
    }
}
