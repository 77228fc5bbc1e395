//! The interface's words: each one is there in all four languages, takes the same values, and is used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use lectern::base::languages::INTERFACE;

/// Messages whose keys are put together at run time, by the beginning of the key.
const COMPOSED: [&str; 1] = ["error-"];

/// The messages of a language, each with the values it takes.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for path in files(&root().join("locales").join(language), &["ftl"]) {
        let source = std::fs::read_to_string(&path).expect("a file");
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut values = BTreeSet::new();
            let pattern = message.value.unwrap_or_else(|| panic!("{} says nothing", message.id.name));
            collect(&pattern, &mut values);
            let known = messages.insert(message.id.name.to_owned(), values);
            assert!(known.is_none(), "{language}: {} is there twice", message.id.name);
        }
    }
    assert!(messages.len() > 50, "{language}");
    messages
}

fn collect(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, values),
            Expression::Select { selector, variants } => {
                collect_inline(selector, values);
                variants.iter().for_each(|variant| collect(&variant.value, values));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                collect_inline(inner, values);
            }
        }
        _ => {}
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with one of these endings.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one)) {
            found.push(path);
        }
    }
    found
}

/// Everything in quotation marks in the program and its templates that might be a message's key.
fn quoted() -> BTreeSet<String> {
    let mut quoted = BTreeSet::new();
    for path in [files(&root().join("src"), &["rs"]), files(&root().join("templates"), &["html", "xml"])].concat() {
        let source = std::fs::read_to_string(path).expect("a file");
        quoted.extend(source.split('"').skip(1).map(str::to_owned));
    }
    quoted
}

/// The keys that are said by name: `say("…")`, `say_of("…"`, `count("…"`.
fn said() -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for path in [files(&root().join("src"), &["rs"]), files(&root().join("templates"), &["html", "xml"])].concat() {
        let source = std::fs::read_to_string(path).expect("a file");
        for call in ["say(\"", "say_of(\"", ".count(\""] {
            said.extend(source.split(call).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
    assert!(said.len() > 50, "{said:?}");
    said
}

#[test]
fn every_language_has_the_same_messages_with_the_same_values() {
    let english = messages("en");
    for language in INTERFACE {
        let other = messages(language);
        let names = |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<BTreeSet<_>>();
        let (own, expected) = (names(&other), names(&english));
        assert_eq!(expected.difference(&own).collect::<Vec<_>>(), [""; 0], "{language} lacks them");
        assert_eq!(own.difference(&expected).collect::<Vec<_>>(), [""; 0], "only {language} has them");
        for (name, values) in &english {
            assert_eq!(&other[name], values, "{language}: {name}");
        }
    }
}

#[test]
fn every_message_that_is_said_is_there() {
    let english = messages("en");
    let missing: Vec<String> = said().into_iter().filter(|key| !english.contains_key(key)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_error_has_a_title_and_a_text() {
    let english = messages("en");
    let source = std::fs::read_to_string(root().join("src/web/error.rs")).expect("the errors");
    let words: Vec<&str> = source.split("=> \"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert!(words.len() >= 9, "{words:?}");
    for word in words {
        for part in ["title", "text"] {
            assert!(english.contains_key(&format!("error-{word}-{part}")), "error-{word}-{part}");
        }
    }
}

#[test]
fn no_message_waits_in_vain_to_be_said() {
    let quoted = quoted();
    let composed = |key: &String| COMPOSED.iter().any(|beginning| key.starts_with(beginning));
    let is_error = |key: &String| composed(key) && (key.ends_with("-title") || key.ends_with("-text"));
    let unused: Vec<String> =
        messages("en").into_keys().filter(|key| !quoted.contains(key) && !is_error(key)).collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn no_language_repeats_the_english_words() {
    let english = messages_as_written("en");
    for language in INTERFACE.into_iter().skip(1) {
        let other = messages_as_written(language);
        let same: Vec<&String> = other
            .iter()
            .filter(|(name, text)| english.get(*name) == Some(text) && text.split_whitespace().count() > 2)
            .map(|(name, _)| name)
            .collect();
        assert_eq!(same, [""; 0], "{language} says it in English");
    }
}

/// The messages of a language that take no value, as their files have them.
fn messages_as_written(language: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for path in files(&root().join("locales").join(language), &["ftl"]) {
        let source = std::fs::read_to_string(&path).expect("a file");
        let lines = source.lines().filter_map(|line| line.split_once(" = ")).filter(|(_, text)| !text.contains('{'));
        messages.extend(lines.map(|(name, text)| (name.to_owned(), text.to_owned())));
    }
    messages
}
