//! The SQL of the program, read from its source.

use std::path::Path;

/// One statement, and the file that it stands in.
#[derive(Debug)]
pub struct Statement {
    pub file: String,
    pub text: String,
}

const VERBS: [&str; 4] = ["SELECT ", "INSERT ", "UPDATE ", "DELETE "];
/// How many values a list is given.
const LISTED: usize = 8;

/// The statements in a source file: its string literals that begin as SQL does.
pub fn written_in(path: &Path, source: &str) -> Vec<Statement> {
    let file = path.file_name().into_iter().chain(path.parent().and_then(Path::file_name)).rev();
    let file = file.map(|name| name.to_string_lossy()).collect::<Vec<_>>().join("/");
    let is_sql = |text: &String| VERBS.iter().any(|verb| text.starts_with(verb));
    literals(source).into_iter().filter(is_sql).map(|text| Statement { file: file.clone(), text }).collect()
}

/// The statements in a source file that leave room for further conditions, each with each of these conditions.
pub fn narrowed(statements: &[Statement], conditions: &[String]) -> Vec<Statement> {
    let open = statements.iter().filter(|statement| statement.text.contains(FURTHER));
    open.flat_map(|statement| {
        conditions.iter().map(|condition| Statement {
            file: statement.file.clone(),
            text: statement.text.replacen(FURTHER, &format!("AND {condition}"), 1),
        })
    })
    .collect()
}

/// The conditions in a source file: what is given to `and` and `and_any`, there or by a constant.
pub fn conditions_in(source: &str) -> Vec<String> {
    let is_condition = |text: &String| {
        let is_sql = VERBS.iter().any(|verb| text.starts_with(verb));
        !is_sql
            && (text.contains(" = ?")
                || text.contains(" > ?")
                || text.contains(" < ?")
                || text.contains("LIKE ?")
                || text.contains("NULL"))
    };
    literals(source).into_iter().filter(is_condition).collect()
}

/// Where a statement takes further conditions.
const FURTHER: &str = "/* and */";

/// The string literals of Rust source, as they read; those of comments are never SQL.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut characters = source.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\'' => {
                // A character, or a lifetime: a quotation mark inside begins no string.
                let is_escape = characters.next() == Some('\\');
                if is_escape {
                    characters.next();
                }
            }
            '"' => {
                let mut text = String::new();
                while let Some(character) = characters.next() {
                    match character {
                        '"' => break,
                        '\\' if characters.peek() == Some(&'\n') => {
                            while characters.next_if(|next| next.is_whitespace()).is_some() {}
                        }
                        '\\' => text.extend(characters.next()),
                        other => text.push(other),
                    }
                }
                found.push(text);
            }
            _ => {}
        }
    }
    found
}

impl Statement {
    /// The statement with a value for each place: `sample` tells one for the column, or the word, before it.
    pub fn filled(&self, sample: impl Fn(&str) -> String) -> String {
        let mut filled = String::new();
        let mut rest = self.text.as_str();
        while let Some(at) = rest.find('?') {
            filled.push_str(&rest[..at]);
            let value = sample(column_before(&filled));
            let is_list = rest[at..].starts_with("??");
            filled.push_str(&vec![value; if is_list { LISTED } else { 1 }].join(", "));
            rest = &rest[at + if is_list { 2 } else { 1 }..];
        }
        filled + rest
    }

    /// The table that the statement calls by this name.
    pub fn table(&self, name: &str) -> String {
        let words: Vec<&str> = self.text.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let named = words.windows(3).find(|three| matches!(three[0], "FROM" | "JOIN" | "UPDATE") && three[2] == name);
        named.map_or(name, |three| three[1]).to_owned()
    }
}

/// `p.edition_id = ` is about `edition_id`, `slug >= ` about `slug`, `taken + ` about `taken`, `LIMIT ` is a `LIMIT`.
fn column_before(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| " =<>(,+".contains(c));
    let text = text.strip_suffix(" IN").unwrap_or(text);
    text.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default()
}

#[test]
fn statements_are_found_and_filled() {
    let source = r#"
        let quote = '"'; // "SELECT no"
        sql("SELECT r.id FROM records r \
             WHERE r.kind = ? AND r.id IN (??) LIMIT ?")
    "#;
    let found = written_in(Path::new("src/domain/topics/store.rs"), source);
    let statement = found.last().expect("one");
    assert_eq!(statement.file, "topics/store.rs");
    assert_eq!(statement.text, "SELECT r.id FROM records r WHERE r.kind = ? AND r.id IN (??) LIMIT ?");
    assert_eq!(statement.table("r"), "records");
    let filled = statement.filled(str::to_uppercase);
    assert!(filled.starts_with("SELECT r.id FROM records r WHERE r.kind = KIND AND r.id IN (ID, ID"), "{filled}");
    assert!(filled.ends_with("LIMIT LIMIT"), "{filled}");
}
